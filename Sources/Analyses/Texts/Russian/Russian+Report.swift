/// Russian: the first page of a report.
extension Text {
  static let russianReport = #"""
    **All**
      **Всего**
    **SIMULATED ELECTION.** A program generated these returns. They are the result of no real election.
      **СМОДЕЛИРОВАННЫЕ ВЫБОРЫ.** Эти данные создала программа. Они не являются результатом никаких настоящих выборов.
    **Sum**
      **Сумма**
    **The sum differs from the rows read. This is an error of the program.**
      **Сумма отличается от числа прочитанных строк. Это ошибка программы.**
    **yes**
      **да**
    1 in {}
      1 из {}
    under 1 in {}
      реже 1 из {}
    1 more station stands out here.
      Здесь выделяется ещё 1 участок.
    {} more stations stand out here.
      Здесь выделяется ещё {1} {1:участок|участка|участков}.
    All are in [tests.csv]({}tests.csv).
      Все — в файле [tests.csv]({}tests.csv).
    Audited
      Проверено
    Ballots counted are
      Подсчитанные бюллетени — это
    Date
      Дата
    Doubtful and rejected rows
      Сомнительные и отвергнутые строки
    Each one, with file and line, is in [issues.csv](issues.csv).
      Каждая, с файлом и строкой, — в [issues.csv](issues.csv).
    Election
      Выборы
    Every measure could run everywhere.
      Все показатели удалось проверить везде.
    How many tests were made, and what chance alone would give
      Сколько проверок сделано и что дал бы один случай
    Innocent explanations to rule out first:
      Безобидные объяснения, которые надо исключить сначала:
    Left out: totals, blank rows, by rule
      Исключено: итоги, пустые строки, по правилу
    Limits of q
      Пределы q
    More charts
      Другие графики
    Most important: {} ({})
      Самое важное: {} ({})
    No test could be made.
      Не удалось сделать ни одной проверки.
    None.
      Нет.
    None. That does not prove that all is well: only that these tests found nothing larger than chance.
      Нет. Это не доказывает, что всё в порядке: лишь то, что эти проверки не нашли ничего больше случайного.
    Nothing calls for a look. That does not prove that all is well: only that these tests found nothing larger than chance.
      Ничто не требует внимания. Это не доказывает, что всё в порядке: лишь то, что эти проверки не нашли ничего больше случайного.
    Of {} in the source, {} audited and {} rejected ({} in [issues.csv](issues.csv)).
      В источнике {1}: проверено {2}, отвергнуто {3} ({4} в [issues.csv](issues.csv)).
    Of {}, **{} out** after correction for their number ({} of them strongly). Before correction {} had a probability of at most 5 %; chance alone would give about {}.
      Сделано {1}; после поправки на их число **{2}** (из них сильно: {3}). До поправки вероятность не больше 5 % была у {4}; один случай дал бы около {5}.
    Program
      Программа
    Published totals against the sum of stations
      Опубликованные итоги против суммы участков
    Read from the files
      Прочитано из файлов
    Rejected
      Отвергнуто
    Seed of random streams
      Начальное число случайных потоков
    Simulated
      Смоделировано
    Station {}: {}
      Участок {}: {}
    Tests of one family are corrected together. `look` counts q of at most {}, `look first` of at most {}.
      Проверки одного семейства корректируются вместе. «Посмотреть»: q не больше {}, «посмотреть в первую очередь»: q не больше {}.
    The audit covers {}
      Проверка охватывает {}
    The method failed:
      Метод не сработал:
    These stand beside them, to be compared with published figures or because the method cannot decide by them. They raise no finding.
      Они стоят рядом для сравнения с опубликованными значениями или потому, что метод не может по ним решать. Находок они не дают.
    This is a statistical look at published returns. A finding is a reason to look, never an accusation: every one has innocent explanations, which stand beside it.
      Это статистический взгляд на опубликованные данные. Находка — повод посмотреть, но никогда не обвинение: у каждой есть безобидные объяснения, они стоят рядом.
    Tolerance of protocol sums
      Допуск для сумм протокола
    Turnout is measured by
      Явка измеряется по
    Votes for {}
      Голосов за {}
    What became of the rows of the source
      Что стало со строками источника
    What could not be tested, and why
      Что не удалось проверить и почему
    What each method looks at, what ordinary elections show, what a flag means and what else may cause it, how often it errs.
      На что смотрит каждый метод, что показывают обычные выборы, что значит отметка и что ещё может её вызвать, как часто метод ошибается.
    What was audited
      Что проверено
    Without any count: not reported yet
      Без единого числа: ещё не сообщено
    about −0
      около −0
    an unknown number of
      неизвестное число
    any candidate
      любой кандидат
    described
      описание
    expected {}
      ожидалось {}
    look first: at most {}; look: at most {}
      посмотреть в первую очередь: не больше {}; посмотреть: не больше {}
    most votes for {} ({} of ballots counted)
      больше всего голосов за {} ({} подсчитанных бюллетеней)
    no
      нет
    not in the source
      нет в источнике
    of {}
      ({})
    unknown
      неизвестно
    {} ballots counted
      подсчитано бюллетеней {}
    {} could not be tested in one place or another and {} failed; the reasons are below.
      {} не удалось проверить в том или ином месте, не сработало: {}; причины ниже.
    {} for the first look, {} for a look; {} marked.
      Посмотреть в первую очередь: {}; посмотреть: {}; отмечено: {}.
    {} more are in [findings.csv]({}findings.csv).
      Ещё {} — в [findings.csv]({}findings.csv).
    {} more reasons are in [tests.csv]({}tests.csv), column `reason`.
      Ещё {1} {1:причина|причины|причин} — в [tests.csv]({2}tests.csv), столбец `reason`.
    {} registered voters, turnout {}
      избирателей в списке {}, явка {}
    Bytes
      Байт
    Difference
      Разность
    Effect (95 % interval)
      Эффект (95-процентный интервал)
    Evidence
      Вид свидетельства
    Expected by chance
      Ожидается случайно
    Family
      Семейство
    File
      Файл
    Findings
      Находки
    Format
      Формат
    Measure
      Показатель
    Measures
      Показатели
    Most votes
      Больше всего голосов
    Practical size
      Практический размер
    Published
      Опубликовано
    Rows
      Строки
    SHA-256
      SHA-256
    Severity
      Серьёзность
    Stations to look at first
      Участки, которые смотреть первыми
    Sum of stations
      Сумма участков
    Tests
      Проверки
    Times
      Раз
    Title
      Название
    Total
      Итог
    What was found
      Что найдено
    p at most 5 %
      p не больше 5 %
    Ballots of turnout ({})
      Бюллетени, по которым считается явка ({})
    Ballots counted
      Подсчитано бюллетеней
    Invalid ballots, share of counted
      Недействительные бюллетени, доля подсчитанных
    Voters added on the day
      Добавлено избирателей в день голосования
    Ballots received
      Получено бюллетеней
    Ballots issued
      Выдано бюллетеней
    Ballots not used
      Неиспользованные бюллетени
    Ballots lost
      Утраченные бюллетени
    Ballots unaccounted for
      Неучтённые бюллетени
    Ballots in the boxes
      Бюллетени в ящиках
    Invalid ballots
      Недействительные бюллетени
    Valid ballots
      Действительные бюллетени
    Blank ballots
      Незаполненные бюллетени
    record error
      ошибка записи
    error
      ошибка
    switched off in the configuration of this run
      выключено в настройках этого запуска
    Status: {}. Evidence: {}. Practical size: {}.
      Состояние: {}. Вид свидетельства: {}. Практический размер: {}.
    What it looks at
      На что смотрит
    What ordinary elections show
      Что показывают обычные выборы
    What a flag means
      Что значит отметка
    Innocent explanations
      Безобидные объяснения
    Assumptions, and when not to use it
      Допущения и когда не применять
    Worked example
      Разобранный пример
    Measured false-alarm rate and power
      Измеренная частота ложных тревог и мощность
    References
      Литература
    Who made this report, and how to repeat it
      Кто подготовил этот отчёт и как его повторить
    {} {} made it, with the settings above. The same files, options and version give the same bytes; `manifest.json` holds the hashes of all of them, and `scrutineer verify` checks them.
      Его подготовила программа {} {} с настройками, указанными выше. Те же файлы, настройки и версия дают те же байты; хеши всего лежат в `manifest.json`, их проверяет `scrutineer verify`.
    Methods used
      Применённые методы
    Each page says what the method looks at, its assumptions, a worked example and its references.
      На каждой странице сказано, на что смотрит метод, каковы его допущения, дан пример и литература.
    How often these methods err
      Как часто эти методы ошибаются
    The letters are clean elections with the sizes, shares and spreads of Azerbaijan 2024 (A), the exercise election (E), Poland 2025 (P) and Mexico 2012 (M).
      Буквы обозначают чистые выборы с размерами, долями и разбросом выборов в Азербайджане 2024 (A), учебных (E), в Польше 2025 (P) и в Мексике 2012 (M).
    Reasons that differ in numbers alone share a row; its numbers are those of the first.
      Причины, отличающиеся лишь числами, стоят в одной строке; числа в ней — из первого случая.
    Measured on simulated elections in which nothing is wrong, and with planted anomalies; the whole text is on the method's page.
      Измерено на смоделированных выборах, где всё в порядке, и на выборах с внесёнными аномалиями; полный текст — на странице метода.
    How far the methods can be trusted on this file
      Насколько методам можно доверять на этих данных
    Not calibrated on this file; the figures of the method pages apply. `scrutineer calibrate` measures how often each method errs on clean elections of these stations.
      На этих данных не откалибровано; действуют числа со страниц методов. `scrutineer calibrate` измеряет, как часто каждый метод ошибается на чистых выборах с этими участками.
    Measured on {} with the stations, lists, shares and spreads of this file. A method that errs too often here is greyed out: what it finds is a note.
      Измерено: {}, с участками, списками, долями и разбросом этих данных. Метод, который здесь ошибается слишком часто, затенён: найденное им — лишь заметка.
    p at most 1 %
      p не больше 1 %
    Clean elections with `look first`, %
      Чистые выборы с уровнем «посмотреть в первую очередь», %
    On this file
      На этих данных
    **greyed out**: {}
      **затенён**: {}
    Not measured on this file; the figures of the method pages apply: {}.
      На этих данных не измерены, действуют числа со страниц методов: {}.
    note, greyed out
      заметка, затенена
    The method misleads on this file: {}.
      На этих данных метод вводит в заблуждение: {}.
    What the manifest says of these returns: {}
      Что говорит о данных манифест: {}
    This copy belongs to the report of a **SIMULATED ELECTION**.
      Эта копия относится к отчёту о **СМОДЕЛИРОВАННЫХ ВЫБОРАХ**.
    (PARTIAL: {})
      (ПОДСЧЁТ НЕ ЗАВЕРШЁН: {})
    """#
}
