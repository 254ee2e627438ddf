/// Russian: words, units and their forms, used on many pages.
extension Text {
  static let russianWords = #"""
    Audited elections
      Проверенные выборы
    Constituencies
      Округа
    Constituency
      Округ
    Counted
      Подсчитано
    Files of this report
      Файлы этого отчёта
    Findings here
      Находки здесь
    Findings, most important first
      Находки, самые важные сначала
    Level
      Уровень
    Marked stations
      Отмеченные участки
    Methods
      Методы
    totals
      итоги
    Regions
      Регионы
    Registered
      В списке
    Registered voters
      Избирателей в списке
    Report
      Отчёт
    Share of {}
      Доля голосов за {}
    Station
      Участок
    Stations
      Участки
    The result in short
      Коротко о результате
    Totals
      Итоги
    Turnout
      Явка
    Where
      Где
    Whole country
      Вся страна
    about 0
      около 0
    above
      выше
    below
      ниже
    and {} more
      и ещё {}
    ballots issued
      выданные бюллетени
    country
      страна
    counts
      числа
    earlier
      прежних
    later
      следующих
    expected
      ожидаемое
    fewer
      меньше
    more
      больше
    line {}
      строка {}
    region
      регион
    registered voters
      избиратели в списке
    Rows:
      Строк:
    share of {}
      доля голосов за {}
    stations
      участки
    the share of {}
      доля голосов за {}
    turnout
      явка
    votes for {}
      голосов за {}
    votes of {}
      голоса за {}
    whole country
      вся страна
    {} to {}
      от {} до {}
    standard deviations
      стандартные отклонения
    ballot|ballots
      бюллетень|бюллетеня|бюллетеней
    candidate or list stands|candidates or lists stand
      кандидат или список участвует|кандидата или списка участвуют|кандидатов или списков участвуют
    constituency|constituencies
      округ|округа|округов
    count|counts
      число|числа|чисел
    error|errors
      ошибка|ошибки|ошибок
    finding asks|findings ask
      находка|находки|находок
    finding counts|findings count
      находка считается|находки считаются|находок считаются
    finding is|findings are
      находка|находки|находок
    finding|findings
      находка|находки|находок
    measure|measures
      показатель|показателя|показателей
    more file|more files
      файл ещё|файла ещё|файлов ещё
    more marked station is|more marked stations are
      отмеченный участок ещё|отмеченных участка ещё|отмеченных участков ещё
    number|numbers
      число|числа|чисел
    protocol is|protocols are
      протокол|протокола|протоколов
    protocol|protocols
      протокол|протокола|протоколов
    region|regions
      регион|региона|регионов
    row|rows
      строка|строки|строк
    split or merge|splits and merges
      разделение или слияние|разделения и слияния|разделений и слияний
    stands|stand
      выделяется|выделяются|выделяются
    station has|stations have
      участок|участка|участков
    station is|stations are
      участок|участка|участков
    station|stations
      участок|участка|участков
    test|tests
      проверка|проверки|проверок
    was|were
      строка|строки|строк
    Candidate
      Кандидат
    Code
      Код
    Flags
      Отметки
    Method
      Метод
    Number
      Число
    Share
      Доля
    What to do
      Что делать
    Why
      Почему
    after
      после
    p
      p
    q
      q
    look
      посмотреть
    look first
      посмотреть в первую очередь
    Region
      Регион
    ballots
      бюллетеней
    votes
      голосов
    percent
      процентов
    percentage points
      процентных пунктов
    correlation
      корреляция
    signal
      сигнал
    context
      контекст
    report
      отчёт
    abroad
      за рубежом
    military
      военный
    hospital
      больница
    electronic
      электронный
    stable
      стабильный
    preview
      предварительный
    way to choose|ways to choose
      способ выбрать|способа выбрать|способов выбрать
    groups
      групп
    clean simulated election|clean simulated elections
      чистые смоделированные выборы|чистых смоделированных выборов|чистых смоделированных выборов
    holds
      выдерживает
    Pearson's statistic against Benford's law, which measures station sizes
      статистика Пирсона против закона Бенфорда, которая измеряет размеры участков
    mean second digit
      средняя вторая цифра
    pairs of stations
      пар участков
    part of stations, by the model
      часть участков, по модели
    part of stations
      часть участков
    percentage points of bandwidth
      процентных пунктов ширины окна
    places
      мест
    votes a ballot
      голосов на бюллетень
    fraction of voters
      доля избирателей
    fraction of ballots
      доля бюллетеней
    fraction, incremental stations
      доля, постепенные участки
    of {} starts of EM
      из {} начал EM
    EM steps to convergence
      шагов EM до сходимости
    percent of stations
      процентов участков
    votes between first and second without the place
      голосов между первым и вторым без этого места
    votes between first and second
      голосов между первым и вторым
    percentage points of the lead
      процентных пунктов отрыва
    percentage points of the share
      процентных пунктов доли
    percentage points between first and second
      процентных пунктов между первым и вторым
    percentage points of the lead, by leaving out one {}
      процентных пунктов отрыва при исключении одного места ({})
    percentage points of the share, by leaving out one {}
      процентных пунктов доли при исключении одного места ({})
    {}: another candidate would lead
      ({}: первым был бы другой кандидат)
    places without which another candidate would lead
      мест, без которых первым был бы другой кандидат
    {} stations
      {1} {1:участок|участка|участков}
    {} ballots
      {1} {1:бюллетень|бюллетеня|бюллетеней}
    {} votes
      {1} {1:голос|голоса|голосов}
    {} groups
      {1} {1:группа|группы|групп}
    {} places
      {1} {1:место|места|мест}
    {} pairs of stations
      {1} {1:пара участков|пары участков|пар участков}
    {} percent
      {1} {1:процент|процента|процентов}
    {} percentage points
      {1} {1:процентный пункт|процентного пункта|процентных пунктов}
    {} percentage points of counts
      {1} {1:процентный пункт|процентного пункта|процентных пунктов} чисел
    {} percentage points of digits
      {1} {1:процентный пункт|процентного пункта|процентных пунктов} цифр
    {} votes a ballot
      {1} {1:голос|голоса|голосов} на бюллетень
    {} registered voters
      {1} {1:избиратель|избирателя|избирателей} в списке
    {} standard deviations
      {1} {1:стандартное отклонение|стандартного отклонения|стандартных отклонений}
    constituency
      округ
    fraction
      доля
    exponent
      показатель степени
    station asks|stations ask
      участок|участка|участков
    {} points
      {1} {1:пункт|пункта|пунктов}
    runs fewer than expected
      серий меньше ожидаемого
    all
      все показатели
    """#
}
