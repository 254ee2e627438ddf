/// Russian: names of measures, their hyphens as spaces.
extension Text {
  static let russianMeasures = #"""
    adjacent last digits issued
      соседние последние цифры, выданные бюллетени
    adjacent last digits registered
      соседние последние цифры, избиратели в списке
    adjacent last digits votes
      соседние последние цифры, голоса
    last digit issued
      последняя цифра, выданные бюллетени
    last digit issued delta
      последняя цифра, выданные бюллетени: доля, которую надо изменить
    last digit issued pearson
      последняя цифра, выданные бюллетени: статистика Пирсона
    last digit issued pi star
      последняя цифра, выданные бюллетени: доля, которую надо убрать
    last digit registered
      последняя цифра, избиратели в списке
    last digit registered delta
      последняя цифра, избиратели в списке: доля, которую надо изменить
    last digit registered pearson
      последняя цифра, избиратели в списке: статистика Пирсона
    last digit registered pi star
      последняя цифра, избиратели в списке: доля, которую надо убрать
    last digit votes
      последняя цифра, голоса
    last digit votes delta
      последняя цифра, голоса: доля, которую надо изменить
    last digit votes pearson
      последняя цифра, голоса: статистика Пирсона
    last digit votes pi star
      последняя цифра, голоса: доля, которую надо убрать
    repeated last digits issued
      одинаковые последние цифры, выданные бюллетени
    repeated last digits registered
      одинаковые последние цифры, избиратели в списке
    repeated last digits votes
      одинаковые последние цифры, голоса
    zero or five issued
      ноль или пять, выданные бюллетени
    zero or five registered
      ноль или пять, избиратели в списке
    zero or five votes
      ноль или пять, голоса
    second digit mean turnout
      средняя вторая цифра, бюллетени явки
    second digit mean votes
      средняя вторая цифра, голоса
    second digit turnout
      вторая цифра, бюллетени явки
    second digit turnout benford
      вторая цифра, бюллетени явки: закон Бенфорда
    second digit turnout pearson
      вторая цифра, бюллетени явки: статистика Пирсона
    second digit votes
      вторая цифра, голоса
    second digit votes benford
      вторая цифра, голоса: закон Бенфорда
    second digit votes pearson
      вторая цифра, голоса: статистика Пирсона
    outlying stations
      далёкие участки
    tail factor
      хвостовой коэффициент
    overdispersion turnout
      сверхдисперсия, явка
    overdispersion votes
      сверхдисперсия, голоса
    autocorrelation
      автокорреляция
    autocorrelation turnout
      автокорреляция, явка
    autocorrelation votes
      автокорреляция, голоса
    runs turnout
      серии, явка
    runs votes
      серии, голоса
    station results
      результаты участка
    station turnout
      явка участка
    station votes
      голоса участка
    neighbours turnout
      явка против соседей
    neighbours votes
      голоса против соседей
    largest lead change
      наибольшее изменение отрыва
    largest share change
      наибольшее изменение доли
    lead
      отрыв
    lead change
      изменение отрыва
    lead share
      отрыв в пунктах
    lead without
      отрыв без этого места
    other winner without
      без этого места первый другой
    places that decide
      решающие места
    share change
      изменение доли
    boxes equal counted
      в ящиках столько, сколько подсчитано
    boxes within issued
      в ящиках не больше выданного
    counted within issued
      подсчитано не больше выданного
    issued within received
      выдано не больше полученного
    received balance
      баланс полученных бюллетеней
    valid equals votes
      действительные равны голосам
    ballots above registered
      бюллетеней больше, чем избирателей
    empty roll
      пустой список
    full share
      все голоса за одного
    full turnout
      явка 100 %
    no ballots
      ни одного бюллетеня
    votes above ballots
      голосов больше, чем бюллетеней
    repeated results
      повторяющиеся результаты
    repeated within constituency
      повторы внутри округа
    stations sharing votes
      участки с общими голосами
    stations sharing votes in constituency
      участки с общими голосами в округе
    areas that differ
      места с расхождением
    total in boxes
      итог: бюллетени в ящиках
    total invalid
      итог: недействительные бюллетени
    total issued
      итог: выданные бюллетени
    total lost
      итог: утраченные бюллетени
    total received
      итог: полученные бюллетени
    total registered
      итог: избиратели в списке
    total stations
      итог: участки
    total supplementary
      итог: добавленные избиратели
    total unaccounted
      итог: неучтённые бюллетени
    total unused
      итог: неиспользованные бюллетени
    total valid
      итог: действительные бюллетени
    total blank
      итог: незаполненные бюллетени
    total votes
      итог: голоса
    logarithmic vote rate kurtosis
      логарифмическая частота голосования: эксцесс
    logarithmic vote rate skewness
      логарифмическая частота голосования: асимметрия
    share kurtosis
      доля: эксцесс
    share mean
      доля: среднее
    share skewness
      доля: асимметрия
    share standard deviation
      доля: стандартное отклонение
    turnout dip
      явка: критерий dip
    turnout dip groups
      явка: группы с провалом (dip)
    turnout kurtosis
      явка: эксцесс
    turnout mean
      явка: среднее
    turnout modes
      явка: число мод
    turnout skewness
      явка: асимметрия
    turnout standard deviation
      явка: стандартное отклонение
    five either
      кратные 5: явка или доля
    five either interior
      кратные 5: явка или доля, 5–95 %
    five share
      кратные 5: доля
    five share interior
      кратные 5: доля, 5–95 %
    five turnout
      кратные 5: явка
    five turnout interior
      кратные 5: явка, 5–95 %
    integer either
      целые: явка или доля
    integer either interior
      целые: явка или доля, 5–95 %
    integer either weighted ballots
      целые: явка или доля, вес — бюллетени
    integer either weighted registered
      целые: явка или доля, вес — избиратели
    integer either weighted votes
      целые: явка или доля, вес — голоса
    integer share
      целые: доля
    integer share interior
      целые: доля, 5–95 %
    integer turnout
      целые: явка
    integer turnout interior
      целые: явка, 5–95 %
    ten either
      кратные 10: явка или доля
    ten either interior
      кратные 10: явка или доля, 5–95 %
    ten share
      кратные 10: доля
    ten share interior
      кратные 10: доля, 5–95 %
    ten turnout
      кратные 10: явка
    ten turnout interior
      кратные 10: явка, 5–95 %
    repeated share
      повторяющаяся доля
    repeated share {}
      повторяющаяся доля {} %
    repeated turnout
      повторяющаяся явка
    repeated turnout {}
      повторяющаяся явка {} %
    slope
      наклон
    slope others
      наклон остальных
    slope within
      наклон внутри округов
    small stations share
      маленькие участки: доля
    small stations turnout
      маленькие участки: явка
    standardised correlation
      корреляция стандартизованных
    excess
      избыток
    excess bin {}
      избыток, столбец {} %
    excess window {}
      избыток, окно {}
    excess centred window {}
      избыток, столбцы вокруг целого, окно {}
    excess ordinary window {}
      избыток, обычные участки, окно {}
    excess regions window {}
      избыток по регионам, окно {}
    core share
      честное ядро: доля
    core share spread
      честное ядро: разброс доли
    core turnout
      честное ядро: явка
    core turnout spread
      честное ядро: разброс явки
    extreme part
      крайняя часть
    incremental part
      постепенная часть
    misplaced
      размещено неверно
    stuffing spread
      разброс вброса
    three classes
      три класса
    mean stuffing
      средний вброс
    honest turnout
      честная явка
    honest share
      честная доля
    starts that agree
      согласные начала
    em steps
      шаги EM
    alpha
      alpha
    """#
}
