/// Russian: names of measures of two elections, their hyphens as spaces.
extension Text {
  static let russianComparisonMeasures = #"""
    roll agreement
      совпадение списков
    turnout correlation
      корреляция явки
    roll change
      изменение списка
    roll jump
      скачок списка
    swing share
      изменение доли
    swing turnout
      изменение явки
    transfer
      переход голосов
    stations gone
      участки: исчезли
    stations new
      участки: новые
    stations split
      участки: разделены
    stations merged
      участки: объединены
    stations matched by key
      участки: по ключу
    stations matched by map
      участки: по карте
    stations matched by name
      участки: по названию
    stations matched by neighbours
      участки: по соседям
    stations matched by number
      участки: по номеру
    voters gone
      избиратели: исчезли
    voters new
      избиратели: новые
    voters split
      избиратели: разделены
    voters merged
      избиратели: объединены
    voters matched by key
      избиратели: по ключу
    voters matched by map
      избиратели: по карте
    voters matched by name
      избиратели: по названию
    voters matched by neighbours
      избиратели: по соседям
    voters matched by number
      избиратели: по номеру
    energy turnout
      энергетическое расстояние, явка
    energy turnout aligned
      энергетическое расстояние, явка, без среднего изменения
    energy share
      энергетическое расстояние, доля
    energy share aligned
      энергетическое расстояние, доля, без среднего изменения
    kolmogorov smirnov turnout
      Колмогоров — Смирнов, явка
    kolmogorov smirnov turnout aligned
      Колмогоров — Смирнов, явка, без среднего изменения
    kolmogorov smirnov share
      Колмогоров — Смирнов, доля
    kolmogorov smirnov share aligned
      Колмогоров — Смирнов, доля, без среднего изменения
    transfer from nobody
      переход от не голосовавших за кандидатов
    transfer from nobody to nobody
      переход от не голосовавших ни за кого ни за кого
    transfer from {}
      переход от кандидата {}
    transfer from {} to nobody
      переход от кандидата {} ни за кого
    feasible from nobody
      допустимо от не голосовавших за кандидатов
    feasible from nobody to nobody
      допустимо от не голосовавших ни за кого ни за кого
    feasible from {}
      допустимо от кандидата {}
    feasible from {} to nobody
      допустимо от кандидата {} ни за кого
    autocorrelation map turnout
      автокорреляция на карте, явка
    autocorrelation map votes
      автокорреляция на карте, голоса
    neighbours map turnout
      явка против соседей на карте
    neighbours map votes
      голоса против соседей на карте
    """#
}
