/// Russian. An English text on one line, its translation on the next, indented; `{}` is a value, `{2}` the
/// second one, `{2:a|b|c}` the form of a word that goes with it.
extension Text {
  static let russianParts = [
    #"""
     — SIMULATED ELECTION
       — СМОДЕЛИРОВАННЫЕ ВЫБОРЫ
    **All**
      **Всего**
    **Attention:** {}.
      **Внимание:** {}.
    **PARTIAL COUNT:** {} of this place and {} of the whole country have reported. Stations that report early are no sample of all.
      **НЕПОЛНЫЙ ПОДСЧЁТ:** сообщили {} здесь и {} во всей стране. Участки, сообщившие первыми, не являются выборкой из всех.
    - **PARTIAL COUNT:** {} have reported{}. Stations that report early are no sample of all.
      - **НЕПОЛНЫЙ ПОДСЧЁТ:** сообщили {}{}. Участки, сообщившие первыми, не являются выборкой из всех.
    - Every station has reported: {}.
      - Сообщили все участки: {}.
    {} of {} stations
      {} из {} участков
    {} stations, of a number that is not known
      участков: {}, сколько всего — неизвестно
    **SIMULATED ELECTION.** A program generated these returns. They are the result of no real election.
      **СМОДЕЛИРОВАННЫЕ ВЫБОРЫ.** Эти данные создала программа. Они не являются результатом никаких настоящих выборов.
    **Station {}**
      **Участок {}**
    **Stations in the table**
      **Участков в таблице**
    **Sum**
      **Сумма**
    **The sum differs from the rows read. This is an error of the program.**
      **Сумма отличается от числа прочитанных строк. Это ошибка программы.**
    **Warning.**
      **Предупреждение.**
    **yes**
      **да**
    **{} changed**, {} in all.
      **Изменено: {}**, всего {}.
    **{}**, was {}
      **{}**, было {}
    , weighted by voters
      , с весом по числу избирателей
    , {} to look at first
      , посмотреть в первую очередь: {}
    0.1 pp bins
      шаг 0,1 п. п.
    1 pp bins
      шаг 1 п. п.
    1 in {}
      1 из {}
    under 1 in {}
      реже 1 из {}
    1 more station stands out here.
      Здесь выделяется ещё 1 участок.
    {} more stations stand out here.
      Здесь выделяется ещё {1} {1:участок|участка|участков}.
    A black line shows what is expected without a preference for round values.
      Чёрная линия показывает, чего ожидать без предпочтения круглых значений.
    A finding is a reason to look, never an accusation.
      Находка — повод посмотреть, но никогда не обвинение.
    A finding is a reason to look, never an accusation. Open a report for what each one means and for its innocent explanations.
      Находка — повод посмотреть, но никогда не обвинение. Что значит каждая и каковы её безобидные объяснения, сказано в отчёте.
    About {} % of the last digits of {} would have to change, beyond what chance explains, to look like ordinary counts ({} counts of 100 or more).
      Примерно {1} % последних цифр ({2}) пришлось бы изменить сверх того, что объясняет случай, чтобы они походили на обычные числа ({3} {3:число|числа|чисел} от 100).
    All are in [tests.csv]({}tests.csv).
      Все — в файле [tests.csv]({}tests.csv).
    All stations
      Все участки
    Arrows. Horizontal: turnout, vertical: share of {}. Each arrow leads from the earlier to the later election of one constituency.
      Стрелки. По горизонтали: явка, по вертикали: доля голосов за {}. Каждая стрелка ведёт от прежних выборов к следующим в одном округе.
    At {} of {} stations the record breaks a rule of arithmetic: {}.
      На {1} из {2} участков протокол нарушает правило арифметики: {3}.
    Audited
      Проверено
    {}, {}; {} could not be audited.
      {}, {}; не удалось проверить: {}.
    election|elections
      выборы|выборов|выборов
    audited election|audited elections
      проверенным выборам|проверенным выборам|проверенным выборам
    Where to look first
      Куда смотреть сначала
    For each election the smallest q of its findings times the number of its families of tests is one p; over {} q is corrected by Benjamini and Hochberg. Of the elections with q at most 0.05, on average no more than 5 % are there by chance.
      Для каждых выборов наименьшее q их находок, умноженное на число семейств проверок, даёт одно p; q поправлено по Бенджамини и Хохбергу по {}. Среди выборов с q не больше 0,05 в среднем не более 5 % попали туда случайно.
    {} more are in [summary.json](summary.json).
      Ещё {} — в [summary.json](summary.json).
    All elections
      Все выборы
    Audited elections, list {} of {}
      Проверенные выборы, список {} из {}
    [All elections](index.md)
      [Все выборы](index.md)
    [Previous list]({}.md)
      [Предыдущий список]({}.md)
    [Next list]({}.md)
      [Следующий список]({}.md)
    not audited, see the first page
      не проверены, см. первую страницу
    Find an election
      Найти выборы
    Rank
      Место
    Audited elections
      Проверенные выборы
    Ballots counted are
      Подсчитанные бюллетени — это
    Bars of the digits 0 to 9 with the range expected of each.
      Столбцы цифр от 0 до 9 с ожидаемым диапазоном для каждой.
    Biggest changes
      Самые большие изменения
    Both protocols side by side
      Оба протокола рядом
    By constituency: [matching.csv](matching.csv); station by station, with the confidence of each match: [stations.csv](stations.csv).
      По округам: [matching.csv](matching.csv); по участкам, с надёжностью каждого сопоставления: [stations.csv](stations.csv).
    Changed
      Изменилось
    Constituencies
      Округа
    Constituencies of at least {} matched stations whose change departs most from the country's; all are in [constituencies.csv](constituencies.csv).
      Округа, где сопоставлено не менее {} участков и где изменение сильнее всего расходится с общим по стране; все — в файле [constituencies.csv](constituencies.csv).
    Constituency
      Округ
    Counted
      Подсчитано
    Date
      Дата
    Distance of stations from the rest of their place
      Расстояние участков от остальных участков своего места
    Doubtful and rejected rows
      Сомнительные и отвергнутые строки
    Doubtful data of these stations
      Сомнительные данные этих участков
    Each cell is one percentage point of turnout by one of the share of {}; darker cells hold more {}. One rounded cloud is usual; places of different character make several.
      Каждая клетка — один процентный пункт явки на один пункт доли голосов за {1}; чем темнее клетка, тем больше в ней: {2}. Обычно видно одно округлое облако; места разного характера дают несколько.
    Each dot is a station; marked ones are orange and named. A station far outside the grey bars is unlike most of the country, one far from the other dots unlike its neighbours.
      Каждая точка — участок; отмеченные — оранжевые и подписаны. Участок далеко от серых полос непохож на большинство в стране, далеко от других точек — непохож на соседей.
    Each matched ordinary station by its value in the earlier (across) and the later election (up); darker cells hold more stations. On the dashed line nothing changed. Squares mark stations to look at first.
      Каждый сопоставленный обычный участок: значение на прежних (по горизонтали) и на следующих выборах (по вертикали); чем темнее клетка, тем больше участков. На пунктирной линии ничего не изменилось. Квадраты — участки, которые стоит посмотреть в первую очередь.
    Each one, with file and line, is in [issues.csv](issues.csv).
      Каждая, с файлом и строкой, — в [issues.csv](issues.csv).
    Each station's results as a whole against its constituency. Above the line lies one ordinary station in forty; real places have more, such as hospitals and dormitories.
      Результаты каждого участка в целом против своего округа. Выше линии лежит один обычный участок из сорока; в действительности их больше: больницы, общежития.
    Edit log: {} against {}
      Журнал правок: {} против {}
    Election
      Выборы
    Every digit lies within its range.
      Каждая цифра лежит в своём диапазоне.
    Every measure could run everywhere.
      Все показатели удалось проверить везде.
    Every measure could run.
      Все показатели удалось проверить.
    Files of this report
      Файлы этого отчёта
    Find a station or constituency
      Найти участок или округ
    Findings here
      Находки здесь
    Findings, most important first
      Находки, самые важные сначала
    Grey is the band in which 95 of 100 bars would then lie.
      Серым показана полоса, в которой тогда лежат 95 столбцов из 100.
    Heat map. Horizontal: turnout of the station, vertical: share of {}, both {}. Darker cells hold more {}, on a logarithmic scale. Ordinary elections show one rounded cloud; a second cloud or a streak towards the upper right corner is a reason to look.
      Тепловая карта. По горизонтали: явка на участке, по вертикали: доля голосов за {1}, обе: {2}. Чем темнее клетка, тем больше в ней: {3}; шкала логарифмическая. Обычные выборы дают одно округлое облако; второе облако или полоса к правому верхнему углу — повод посмотреть.
    Heat map. Horizontal: {} in the earlier election, vertical: in the later one, both 0 to 100 %. Darker cells hold more stations, on a logarithmic scale. Squares mark stations to look at first.
      Тепловая карта. По горизонтали: {} на прежних выборах, по вертикали: на следующих, обе от 0 до 100 %. Чем темнее клетка, тем больше участков; шкала логарифмическая. Квадраты — участки, которые стоит посмотреть в первую очередь.
    Histogram with {} bins centred on round values. Horizontal: {}, 0 to 100 %. Vertical: {}. Bars at {} are darker.
      Гистограмма из {1} столбцов с центрами в круглых значениях. По горизонтали: {2}, от 0 до 100 %. По вертикали: {3}. Темнее столбцы: {4}.
    How many counts end in each digit, and how many the counts' own sizes lead one to expect. One bar in twenty leaves its band by chance.
      Сколько чисел кончается на каждую цифру и сколько ожидается по величине самих чисел. Один столбец из двадцати выходит из полосы случайно.
    How many tests were made, and what chance alone would give
      Сколько проверок сделано и что дал бы один случай
    How many {} belong to stations of each value of {}. Bars are centred on round percentages, and those at round values are darker: heaps there are a reason to look.
      Сколько приходится ({1}) на участки с каждым значением: {2}. Столбцы имеют центры в круглых процентах, при круглых значениях они темнее: скопления там — повод посмотреть.
    How unusual: how often an ordinary station of this constituency would lie so far out in its most striking figure, where that is less than once in 20. In real places such stations are more frequent than this calculation allows, so compare them with each other.
      Насколько необычно: как часто обычный участок этого округа оказался бы так далеко по своему самому заметному показателю, если это бывает реже одного раза из 20. В действительности таких участков больше, чем допускает этот расчёт, поэтому сравнивайте их друг с другом.
    In every column the difference of the totals is the sum of the edits and of the stations that came and went.
      В каждом столбце разность итогов равна сумме правок и участков, которые появились или исчезли.
    In short
      Коротко
    In whose favour
      В чью пользу
    Innocent explanations to rule out first:
      Безобидные объяснения, которые надо исключить сначала:
    Largest edits
      Самые большие правки
    Last digits of {}
      Последние цифры: {}
    Left out: totals, blank rows, by rule
      Исключено: итоги, пустые строки, по правилу
    Level
      Уровень
    Limits of q
      Пределы q
    Made by {} {}.
      Подготовлено программой {} {}.
    Marked stations
      Отмеченные участки
    Marked stations and their neighbours
      Отмеченные участки и их соседи
    Matched one to one: {}.
      Сопоставлено один к одному: {}.
    Matched stations with at least 200 voters on the roll in both elections.
      Сопоставленные участки, где в списке на обоих выборах не менее 200 избирателей.
    Methods
      Методы
    More charts
      Другие графики
    Most important: {} ({})
      Самое важное: {} ({})
    No candidate stands in both elections: turnout and rolls alone were compared.
      Ни один кандидат не участвует в обоих выборах: сравнивались только явка и списки.
    No comparison of the whole constituency stands out.
      Ни одно сравнение по округу в целом не выделяется.
    No comparison was made for this constituency by itself.
      Для этого округа отдельно сравнение не проводилось.
    No method was run on this constituency by itself.
      К этому округу отдельно не применялся ни один метод.
    No station stands out.
      Ни один участок не выделяется.
    No test could be made.
      Не удалось сделать ни одной проверки.
    No test of the whole region stands out.
      Ни одна проверка региона в целом не выделяется.
    No voter list changed.
      Списки избирателей не изменились.
    None.
      Нет.
    None. That does not prove that all is well: only that these comparisons found nothing larger than chance.
      Нет. Это не доказывает, что всё в порядке: лишь то, что эти сравнения не нашли ничего больше случайного.
    None. That does not prove that all is well: only that these tests found nothing larger than chance.
      Нет. Это не доказывает, что всё в порядке: лишь то, что эти проверки не нашли ничего больше случайного.
    Not audited, and why
      Что не проверено и почему
    Nothing calls for a look. That does not prove that all is well: only that these tests found nothing larger than chance.
      Ничто не требует внимания. Это не доказывает, что всё в порядке: лишь то, что эти проверки не нашли ничего больше случайного.
    Nothing found
      Ничего не найдено
    Nothing here stands out after correction for the number of tests.
      После поправки на число проверок здесь ничто не выделяется.
    Of every ballot more that a station cast than its constituency's change, so many went to (95 % interval):
      Из каждого бюллетеня, добавленного на участке сверх изменения в его округе, столько досталось (95-процентный интервал):
    Of matched stations, {} % have rolls that agree within a quarter.
      У {} % сопоставленных участков списки совпадают с точностью до четверти.
    Of {} in the source, {} audited and {} rejected ({} in [issues.csv](issues.csv)).
      В источнике {1}: проверено {2}, отвергнуто {3} ({4} в [issues.csv](issues.csv)).
    Of {}, **{} out** after correction for their number ({} of them strongly). Before correction {} had a probability of at most 5 %; chance alone would give about {}.
      Сделано {1}; после поправки на их число **{2}** (из них сильно: {3}). До поправки вероятность не больше 5 % была у {4}; один случай дал бы около {5}.
    Of {}, **{} out** after correction for their number. Before correction {} had a probability of at most 5 %; chance alone would give about {} or fewer.
      Сделано {1}; после поправки на их число **{2}**. До поправки вероятность не больше 5 % была у {3}; один случай дал бы около {4} или меньше.
    One arrow a constituency, from the earlier to the later election, over the stations matched. Parallel arrows are a common swing; one that points elsewhere is a place to look at. Among many, those least like the median change are dark.
      Одна стрелка на округ, от прежних выборов к следующим, по сопоставленным участкам. Параллельные стрелки — общее изменение; направленная иначе указывает место, на которое стоит посмотреть. Когда стрелок много, наименее похожие на общее изменение показаны темнее.
    dark: least like the common swing
      темнее: менее всего похожие на общее изменение
    Where the earlier voters went
      Куда ушли прежние избиратели
    No single station is marked.
      Ни один участок не отмечен.
    **{} for the first look**, {} for a look: both protocols stand side by side below.
      **{}: проверить в первую очередь**, проверить: {}; оба протокола стоят рядом ниже.
    [transfers.csv](transfers.csv): where the earlier voters went, by constituency
      [transfers.csv](transfers.csv): куда ушли прежние избиратели, по округам
    {} more are in edits.csv of the whole edit log.
      Ещё {} — в файле edits.csv полного журнала.
    Estimates from {}, in percent of the earlier voters of each row, with the 95 % interval in brackets where there is one; then what the stations' totals alone make possible, whatever voters did. The estimates suppose that voters of one candidate behave alike within a constituency: [COMP-04]({}methods/COMP-04.md). All are in [transfers.csv]({}transfers.csv).
      Оценки по {}: проценты прежних избирателей каждой строки, в скобках 95-процентный интервал, где он есть; затем пределы, которые допускают одни итоги участков, что бы ни делали избиратели. Предполагается, что избиратели одного кандидата внутри округа ведут себя одинаково: [COMP-04]({}methods/COMP-04.md). Все оценки — в [transfers.csv]({}transfers.csv).
    Earlier voters of
      Прежние избиратели
    to {}
      → {}
    possible {}
      возможно {}
    nobody
      ни за кого
    totals
      итоги
    Outside their range:
      Вне своего диапазона:
    Program
      Программа
    Protocols whose edits raised a candidate's share more than any other's. Errors are corrected both ways; a correction in one direction only is a reason to look.
      Протоколы, правки которых подняли долю кандидата сильнее, чем долю других. Ошибки исправляют в обе стороны; правки только в одну сторону — повод посмотреть.
    Published totals against the sum of stations
      Опубликованные итоги против суммы участков
    Read from the files
      Прочитано из файлов
    Regions
      Регионы
    Registered
      В списке
    Registered voters
      Избирателей в списке
    Rejected
      Отвергнуто
    Report
      Отчёт
    Run {} of {}, compared with run {} of {}. The report itself is [index.md](index.md).
      Запуск {1} от {2} в сравнении с запуском {3} от {4}. Сам отчёт: [index.md](index.md).
    Seed of random streams
      Начальное число случайных потоков
    Share of {}
      Доля голосов за {}
    Share of {} at stations
      Доля голосов за {} на участках
    Share, votes for
      Доля голосов за
    Shares are of ballots counted. Candidates are in the order of votes in this place.
      Доли — от подсчитанных бюллетеней. Кандидаты стоят в порядке голосов в этом месте.
    Show more
      Показать ещё
    Show rows with
      Показать строки с
    Simulated
      Смоделировано
    Since the run of {}: {} new, {} changed and {} resolved: [what is new](news.md).
      С запуска от {}: новых {}, изменившихся {}, исчезнувших {}: [что нового](news.md).
    Skip to the text
      Перейти к тексту
    Smooth density. Horizontal: turnout, vertical: share of {}, both 0 to 100 %. Darker means more voters; the scale is that of the square root. One round or oval cloud is ordinary; a second one, or a tail towards the upper right corner, is a reason to look.
      Сглаженная плотность. По горизонтали: явка, по вертикали: доля голосов за {}, обе от 0 до 100 %. Чем темнее, тем больше избирателей; шкала — квадратный корень. Одно круглое или овальное облако обычно; второе или хвост к правому верхнему углу — повод посмотреть.
    Station
      Участок
    Station {}: {}
      Участок {}: {}
    Stations
      Участки
    Stations against region and country
      Участки в сравнении с регионом и страной
    Stations in the order of the source, region after region; upwards their robust distance as a multiple of the cut-off that 97.5 of 100 ordinary stations stay below. {} of {} lie beyond it; {} are marked.
      Участки в порядке источника, регион за регионом; вверх — устойчивое расстояние в долях порога, ниже которого лежат 97,5 из 100 обычных участков. За порогом {1} из {2}; отмечено {3}.
    Stations may have been renumbered: read the warning below first.
      Возможно, участки перенумерованы: сначала прочтите предупреждение ниже.
    Stations of the earlier election that are gone
      Участки прежних выборов, которых больше нет
    Stations of {} against region and country
      {}: участки в сравнении с регионом и страной
    Stations to look at, both protocols side by side
      Участки, на которые стоит посмотреть: оба протокола рядом
    Stations: before → after
      Участки: до → после
    Tests of one family are corrected together. `look` counts q of at most {}, `look first` of at most {}.
      Проверки одного семейства корректируются вместе. «Посмотреть»: q не больше {}, «посмотреть в первую очередь»: q не больше {}.
    Tests of the whole region
      Проверки региона в целом
    The audit covers {}
      Проверка охватывает {}
    The correlation of turnout over matched stations is {}.
      Корреляция явки по сопоставленным участкам: {}.
    The fingerprint of every region on the same axes. Regions differ; one whose cloud has another shape than all others is a reason to look.
      Отпечаток каждого региона в одних осях. Регионы различаются; если форма облака не такая, как у всех, это повод посмотреть.
    The method failed:
      Метод не сработал:
    The result in short
      Коротко о результате
    The same as the fingerprint, smoothed over one percentage point. A second cloud or a tail is seen better, single stations less.
      То же, что отпечаток, сглаженный на один процентный пункт. Второе облако или хвост видны лучше, отдельные участки — хуже.
    The two snapshots
      Два снимка
    These stand beside them, to be compared with published figures or because the method cannot decide by them. They raise no finding.
      Они стоят рядом для сравнения с опубликованными значениями или потому, что метод не может по ним решать. Находок они не дают.
    This is a statistical look at published returns. A finding is a reason to look, never an accusation: every one has innocent explanations, which stand beside it.
      Это статистический взгляд на опубликованные данные. Находка — повод посмотреть, но никогда не обвинение: у каждой есть безобидные объяснения, они стоят рядом.
    This is the first run on record, of {}: there is no earlier one to compare with. Its {} as first seen on that day. The report itself is [index.md](index.md).
      Это первый запуск в журнале ({1}): сравнить не с чем. {2} впервые замеченными в этот день. Сам отчёт: [index.md](index.md).
    This is the first run on record; the next one says [what is new](news.md).
      Это первый запуск в журнале; следующий скажет, [что нового](news.md).
    Tolerance of protocol sums
      Допуск для сумм протокола
    Totals
      Итоги
    Turnout
      Явка
    Turnout and share of {}
      Явка и доля голосов за {}
    Turnout and share of {} by constituency
      Явка и доля голосов за {} по округам
    Turnout and share of {} by region
      Явка и доля голосов за {} по регионам
    Turnout and share of {}, smoothed
      Явка и доля голосов за {}, сглажено
    Turnout and shares together lie {} times as far from the rest of the place as the cut-off for ordinary stations; the largest departure is {} {} ballots than expected.
      Явка и доли вместе отстоят от остальных участков в {1} раза дальше порога для обычных участков; наибольшее отклонение — на {2} {2:бюллетень|бюллетеня|бюллетеней} {3}, чем ожидается.
    Turnout falls into more than one heap (dip {}) over {} stations of one area.
      Явка распадается более чем на одну группу (dip {1}) на {2} {2:участке|участках|участках} одного места.
    Turnout is measured by
      Явка измеряется по
    Turnout of stations
      Явка на участках
    Turnout, %
      Явка, %
    Two elections over the same stations. A finding is a reason to look, never an accusation: every one has innocent explanations, which stand beside it.
      Двое выборов на одних и тех же участках. Находка — повод посмотреть, но никогда не обвинение: у каждой есть безобидные объяснения, они стоят рядом.
    Two snapshots of the same returns, number by number. Corrections are an ordinary part of counting; this page says which were made, and never why.
      Два снимка одних и тех же данных, число за числом. Исправления — обычная часть подсчёта; эта страница говорит, какие сделаны, и никогда — почему.
    Votes for {}
      Голосов за {}
    What became of the rows of the source
      Что стало со строками источника
    What changed
      Что изменилось
    What could not be compared here
      Что здесь не удалось сравнить
    What could not be compared, and why
      Что не удалось сравнить и почему
    What could not be tested here
      Что здесь не удалось проверить
    What could not be tested, and why
      Что не удалось проверить и почему
    What each method looks at, what ordinary elections show, what a flag means and what else may cause it, how often it errs.
      На что смотрит каждый метод, что показывают обычные выборы, что значит отметка и что ещё может её вызвать, как часто метод ошибается.
    What is new: {}
      Что нового: {}
    What to check first, and how
      Что проверить сначала и как
    What was audited
      Что проверено
    Where
      Где
    Where most
      Где сильнее всего
    Which stations were compared
      Какие участки сравнивались
    Whole country
      Вся страна
    Without any count: not reported yet
      Без единого числа: ещё не сообщено
    [constituencies.csv](constituencies.csv): changes by constituency
      [constituencies.csv](constituencies.csv): изменения по округам
    [datapackage.json](datapackage.json): meaning of every column
      [datapackage.json](datapackage.json): значение каждого столбца
    [edits.csv](edits.csv): every number that changed, one per line
      [edits.csv](edits.csv): каждое изменённое число, по одному в строке
    [findings.csv](findings.csv): findings, one per line
      [findings.csv](findings.csv): находки, по одной в строке
    [issues.csv](issues.csv): every rejected or doubtful row
      [issues.csv](issues.csv): каждая отвергнутая или сомнительная строка
    [matching.csv](matching.csv): what became of stations and voters, by constituency
      [matching.csv](matching.csv): что стало с участками и избирателями, по округам
    [report.json](report.json): this page for programs
      [report.json](report.json): эта страница для программ
    [stations.csv](stations.csv): every station with counts, percentages and flags
      [stations.csv](stations.csv): каждый участок с числами, процентами и отметками
    [stations.csv](stations.csv): stations of both elections side by side
      [stations.csv](stations.csv): участки обоих выборов рядом
    [tests.csv](tests.csv): every statistic, also those that could not run
      [tests.csv](tests.csv): каждая статистика, также те, что не удалось вычислить
    [totals.csv](totals.csv): totals of both snapshots
      [totals.csv](totals.csv): итоги обоих снимков
    `constituencies/`: one page per constituency
      `constituencies/`: по странице на округ
    `constituencies/`: one page per constituency of the later election
      `constituencies/`: по странице на округ следующих выборов
    `manifest.json`: hashes of every input and output, version, seed and settings
      `manifest.json`: хеши всех входных и выходных файлов, версия, начальное число и настройки
    `methods/`: what each method does, when it misleads, how often it errs
      `methods/`: что делает каждый метод, когда вводит в заблуждение, как часто ошибается
    `regions/`: one page per region
      `regions/`: по странице на регион
    a multiple of 10 %
      значение, кратное 10 %,
    a multiple of 5 %
      значение, кратное 5 %,
    a whole percentage
      целый процент
    about 0
      около 0
    about −0
      около −0
    above
      выше
    below
      ниже
    across: turnout, up: share of {}, both 0 to 100 %; lines at 50 %
      по горизонтали: явка, по вертикали: доля голосов за {}, обе от 0 до 100 %; линии на 50 %
    an unknown number of
      неизвестное число
    and {} more
      и ещё {}
    any candidate
      любой кандидат
    as if the columns of {} and {} were exchanged in the {} election: {} has {} % of the valid votes where the other election and the stations around lead one to expect {} %; exchanged, the station would be ordinary.
      как будто столбцы «{1}» и «{2}» переставлены на {3} выборах: у {4} {5} % действительных голосов, а другие выборы и соседние участки дают ожидать {6} %; при обратной перестановке участок был бы обычным.
    ballots issued
      выданные бюллетени
    ballots that make the turnout
      бюллетеней, составляющих явку,
    bars: the middle half of the stations, lines: 90 of 100, strokes: the median; dots: stations here
      полосы: средняя половина участков, линии: 90 из 100, штрихи: медиана; точки: участки здесь
    blue: the share rose, brown: it fell
      синие: доля выросла, коричневые: упала
    by list size and neighbours
      по размеру списка и соседям
    by name or address
      по названию или адресу
    by region and number, in another constituency
      по региону и номеру, в другом округе
    by region, constituency and number
      по региону, округу и номеру
    by the map made by hand
      по карте, составленной вручную
    country
      страна
    counts
      числа
    described
      описание
    earlier
      прежних
    later
      следующих
    end in 0 or 5
      кончается на 0 или 5
    end in neighbouring digits
      кончается на соседние цифры
    repeat their last digit
      повторяет последнюю цифру
    expected
      ожидаемое
    expected {}
      ожидалось {}
    expected, 95 %
      ожидаемое, 95 %
    fewer
      меньше
    more
      больше
    here: from {} to {}
      здесь: от {} до {}
    last digit
      последняя цифра
    line {}
      строка {}
    line: the cut-off; dots: stations marked by OUT-01
      линия: порог; точки: участки, отмеченные методом OUT-01
    look first: at most {}; look: at most {}
      посмотреть в первую очередь: не больше {}; посмотреть: не больше {}
    marked:
      отмечены:
    most votes for {} ({} of ballots counted)
      больше всего голосов за {} ({} подсчитанных бюллетеней)
    most votes for {}: {} (whole country {})
      больше всего голосов за {}: {} (по стране {})
    multiples of 5 %
      кратные 5 %
    multiples of the cut-off
      в долях порога
    no
      нет
    not audited, see below
      не проверено, см. ниже
    not in the source
      нет в источнике
    of
      из
    of {}
      ({})
    other
      прочие
    pp
      п. п.
    region
      регион
    registered voters
      избиратели в списке
    rows
      строк
    share of {}
      доля голосов за {}
    share of {} in ballots counted
      доля голосов за {} в подсчитанных бюллетенях
    stations
      участки
    stations here
      участки здесь
    stations {}
      участки {}
    stations, region by region
      участки, регион за регионом
    the distribution over stations moved by {} {}; exchanging the elections constituency by constituency gives {}.
      распределение по участкам сдвинулось на {1} {2}; перестановка выборов по округам даёт {3}.
    the share of {}
      доля голосов за {}
    the voter list
      список избирателей
    the {} constituencies with most voters of {}
      {1} округов с наибольшим числом избирателей из {2}
    this constituency
      этот округ
    turnout
      явка
    turnout of the station
      явка на участке
    turnout or share of {}
      явка или доля голосов за {}
    turnout {} (whole country {})
      явка {} (по стране {})
    unknown
      неизвестно
    up to date
      обновлено
    votes for {}
      голосов за {}
    votes of {}
      голоса за {}
    whole country
      вся страна
    whole percentages
      целые проценты
    {} % of the counts of {} {}, where {} % are expected ({} counts of 100 or more).
      {1} % чисел ({2}) {3}, а ожидается {4} % ({5} {5:число|числа|чисел} от 100).
    {} (SIMULATED)
      {} (СМОДЕЛИРОВАНО)
    {} ({}, expected {} to {})
      {} ({}, ожидается от {} до {})
    {} an error in the record itself or a note of context.
      С ошибкой в самой записи или с пояснением: {}.
    {} at the station
      {} на участке
    {} at {}
      {}: {}
    {} ballots counted
      подсчитано бюллетеней {}
    {} changed by {} {}, {} {} the change of the stations around it ({}).
      {1}: изменение {2} {3}, на {4} {5} изменения соседних участков ({6}).
    {} compared with {}
      {} в сравнении с {}
    {} could be matched one to one, {} are new and {} gone{}.
      Сопоставлено один к одному: {}; новых {}, исчезнувших {}{}.
    {} could not be tested in one place or another and {} failed; the reasons are below.
      {} не удалось проверить в том или ином месте, не сработало: {}; причины ниже.
    {} counted {} ballots
      {}, подсчитано бюллетеней {}
    {} for the first look, {} for a look; {} marked.
      Посмотреть в первую очередь: {}; посмотреть: {}; отмечено: {}.
    {} in both elections.
      {} в обоих выборах.
    {} in both snapshots, {} only in the later and {} only in the earlier one.
      {} в обоих снимках, {} только в позднем и {} только в раннем.
    {} in the table below.
      {} в таблице ниже.
    {} more are in [edits.csv](edits.csv).
      Ещё {} — в [edits.csv](edits.csv).
    {} more are in [findings.csv]({}findings.csv).
      Ещё {} — в [findings.csv]({}findings.csv).
    {} more are in [issues.csv](../issues.csv).
      Ещё {} — в [issues.csv](../issues.csv).
    {} more are in [stations.csv]({}stations.csv).
      Ещё {} — в [stations.csv]({}stations.csv).
    {} more are in [{}]({}).
      Ещё {} — в [{}]({}).
    {} more constituencies are in [edits.csv](edits.csv).
      Ещё {1} {1:округ|округа|округов} — в [edits.csv](edits.csv).
    {} more reasons are in [tests.csv]({}tests.csv), column `reason`.
      Ещё {1} {1:причина|причины|причин} — в [tests.csv]({2}tests.csv), столбец `reason`.
    {} new, {} changed, {} resolved and {} as before. A finding that is gone was not necessarily wrong: read what changed in the returns.
      {}: новых; изменилось {}, исчезло {}, без изменений {}. Исчезнувшая находка не обязательно была ошибкой: посмотрите, что изменилось в данных.
    {} of 100 or more; black: expected, and where 95 of 100 such bars lie
      {} от 100; чёрным: ожидаемое и где лежат 95 из 100 таких столбцов
    {} of the whole constituency and {} stand out after correction for the number of tests.
      После поправки на число проверок выделяются {} округа в целом и {}.
    {} of {} stations lie beyond the distance that 97.5 % of ordinary stations stay below, where {} are expected.
      {1} из {2} участков лежат за расстоянием, ниже которого остаются 97,5 % обычных участков; ожидается {3}.
    {} of {} stations lie far from the others of their {}, where chance gives at most {}.
      {1} из {2} участков далеки от остальных своего места ({3}); случай даёт не больше {4}.
    {} of {} stations {}.
      {1} из {2} участков {3}.
    {} registered voters, turnout {}
      избирателей в списке {}, явка {}
    {} small heat maps, one for each region: turnout across, share of {} up, both 0 to 100 %. Darker cells hold more voters, each region on its own scale. {}.
      {1} {1:маленькая тепловая карта|маленькие тепловые карты|маленьких тепловых карт}, по одной на регион: по горизонтали явка, по вертикали доля голосов за {2}, обе от 0 до 100 %. Чем темнее клетка, тем больше избирателей, у каждого региона своя шкала. {3}.
    {} stations report exactly the same votes in both elections; about {} would by chance.
      {1} {1:участок сообщает|участка сообщают|участков сообщают} в точности те же голоса на обоих выборах; случайно было бы около {2}.
    {} stations {} than expected report {} as {}: {} of {}, where {} are expected.
      На {1} {1:участок|участка|участков} {2}, чем ожидается, сообщают {3} в показателе «{4}»: {5} из {6}, а ожидается {7}.
    {} to {}
      от {} до {}
    {} {} {} than the other stations of the {} lead one to expect: {}, where about {} are expected.
      На {1} {2} {3}, чем дают ожидать остальные участки ({4}): {5}, а ожидается около {6}.
    {}, before and after
      {}: до и после
    {}, change in percentage points
      {}: изменение, процентные пункты
    {}, earlier election
      {}, прежние выборы
    {}, later election
      {}, следующие выборы
    {}: half of the stations between {} and {}, median {};
      {}: половина участков между {} и {}, медиана {};
    {}: named by the findings of {}
      {}: назван в находках: {}
    in standard deviations from the mean of the constituency
      в стандартных отклонениях от среднего по округу
    standard deviations
      стандартные отклонения
    Standardised turnout and share of {}
      Стандартизованные явка и доля голосов за {}
    Each station's turnout and share of {} as distances from the mean of its constituency, in standard deviations, so that differences between places are gone. A round cloud is usual; a streak towards the upper right corner is a reason to look.
      Явка и доля голосов за {} на каждом участке как расстояния от среднего по его округу в стандартных отклонениях, так что различия между местами исчезают. Круглое облако обычно; полоса к правому верхнему углу — повод посмотреть.
    Excess votes of {} by reference window
      Избыточные голоса за {} по опорным окнам
    Every dot is one way to choose the stations to compare with; the marks below say which. An estimate that changes much from choice to choice is not a number to quote.
      Каждая точка — один способ выбрать участки для сравнения; метки ниже говорят какой. Оценка, которая сильно меняется от выбора к выбору, — не то число, которое стоит цитировать.
    In {} groups of like-sized stations of one constituency turnout falls into more than one heap, where chance gives {} at most.
      В {} группах участков одинакового размера в одном округе явка распадается более чем на одну группу; случай даёт не больше {}.
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
    Added
      Добавлено
    By added and withdrawn stations
      За счёт добавленных и снятых участков
    Bytes
      Байт
    Candidate
      Кандидат
    Change, matched stations
      Изменение, сопоставленные участки
    Code
      Код
    Column
      Столбец
    Difference
      Разность
    Earlier
      Раньше
    Earlier election
      Прежние выборы
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
    First seen
      Впервые замечено
    Flags
      Отметки
    Format
      Формат
    Found
      Найдено
    How unusual
      Насколько необычно
    In favour of
      В пользу
    Issued
      Выдано
    Last change
      Последнее изменение
    Later
      Позже
    Later election
      Следующие выборы
    Look
      Посмотреть
    Look first
      Посмотреть в первую очередь
    Lowered
      Уменьшено
    Match
      Сопоставление
    Measure
      Показатель
    Measures
      Показатели
    Method
      Метод
    Most votes
      Больше всего голосов
    New
      Новое
    Notes
      Заметки
    Number
      Число
    Practical size
      Практический размер
    Protocols changed
      Изменено протоколов
    Protocols in favour
      Протоколов в пользу
    Published
      Опубликовано
    Raised
      Увеличено
    Resolved
      Исчезло
    Resolved: in the last report and not in this one
      Исчезло: было в прошлом отчёте и нет в этом
    As before
      Без изменений
    Roll before
      Список раньше
    Rows
      Строки
    SHA-256
      SHA-256
    Severity
      Серьёзность
    Share
      Доля
    Source
      Источник
    State
      Состояние
    Stations added
      Участков добавлено
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
    Turnout, pp
      Явка, п. п.
    Voters
      Избиратели
    Voters, %
      Избиратели, %
    Votes by edits
      Голоса за счёт правок
    Votes: before → after
      Голоса: до → после
    What
      Что
    What it was
      Что было
    What to do
      Что делать
    What was found
      Что найдено
    Why
      Почему
    after
      после
    by
      на сколько
    p
      p
    q
      q
    p at most 5 %
      p не больше 5 %
    look
      посмотреть
    look first
      посмотреть в первую очередь
    note
      заметка
    withdrawn
      снято
    Region
      Регион
    Elections
      Выборы
    Comparisons
      Сравнения
    The earlier election
      Прежние выборы
    The later election
      Следующие выборы
    Matched one to one
      Сопоставлено один к одному
    Divided into several
      Разделены на несколько
    Put together
      Объединены
    Only in the later election (new)
      Только на следующих выборах (новые)
    Only in the earlier election (gone)
      Только на прежних выборах (исчезли)
    Ballots of turnout ({})
      Бюллетени, по которым считается явка ({})
    Ballots counted
      Подсчитано бюллетеней
    Invalid ballots, share of counted
      Недействительные бюллетени, доля подсчитанных
    valid and invalid ballots
      действительные и недействительные бюллетени
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
    ballots
      бюллетеней
    votes
      голосов
    percent
      процентов
    percentage points
      процентных пунктов
    percentage points of counts
      процентных пунктов чисел
    percentage points of digits
      процентных пунктов цифр
    correlation
      корреляция
    correlation, median and quartiles
      корреляция, медиана и квартили
    dip
      dip
    skewness
      асимметрия
    kurtosis
      эксцесс
    percent of the earlier voters
      процентов прежних избирателей
    ratio of squared distances at the 0.9 quantile, median and range of regions
      отношение квадратов расстояний в квантиле 0,9, медиана и размах по регионам
    robust distance
      устойчивое расстояние
    share of digits to move
      доля цифр, которые надо изменить
    share of digits to remove
      доля цифр, которые надо убрать
    votes per extra ballot
      голосов на добавленный бюллетень
    signal
      сигнал
    record error
      ошибка записи
    context
      контекст
    report
      отчёт
    error
      ошибка
    warning
      предупреждение
    abroad
      за рубежом
    military
      военный
    hospital
      больница
    electronic
      электронный
    {} usable stations, fewer than the {} that the test needs
      пригодных участков {1}, меньше {2}, нужных для проверки
    {} counts of {} or more, fewer than the {} that the test needs
      чисел от {2}: {1}, меньше {3}, нужных для проверки
    {} ordinary stations of at least {} voters, fewer than the {} that a description needs
      обычных участков от {2} избирателей: {1}, меньше {3}, нужных для описания
    all stations report the same value, or none does
      все участки сообщают одно значение или ни один не сообщает
    too few stations for a robust covariance
      слишком мало участков для устойчивой ковариации
    switched off in the configuration of this run
      выключено в настройках этого запуска
    no station has all the counts that the rule needs
      ни на одном участке нет всех чисел, нужных для правила
    the source gives no registered voters, so no turnout
      в источнике нет числа избирателей, значит, нет и явки
    Integer percentages
      Целые проценты
    Turnout distribution
      Распределение явки
    Last digit
      Последняя цифра
    Protocol arithmetic
      Арифметика протокола
    Impossible and extreme values
      Невозможные и крайние значения
    Multivariate outliers
      Многомерные выбросы
    Stations against their constituency
      Участки в сравнении с округом
    valid ballots are not the sum of all candidates' votes
      действительные бюллетени не равны сумме голосов всех кандидатов
    ballots in the boxes are not valid plus invalid ballots
      бюллетени в ящиках не равны сумме действительных и недействительных
    more ballots in the boxes than were issued
      в ящиках больше бюллетеней, чем выдано
    more ballots counted than were issued
      подсчитано больше бюллетеней, чем выдано
    more ballots issued than were received
      выдано больше бюллетеней, чем получено
    ballots received are not those issued, unused and lost, less those unaccounted for
      полученные бюллетени не равны сумме выданных, неиспользованных и утраченных за вычетом неучтённых
    give a candidate more votes than ballots were counted
      дают кандидату больше голосов, чем подсчитано бюллетеней
    issued more ballots than there are voters on the list
      выдали больше бюллетеней, чем избирателей в списке
    with at least 100 voters report a turnout of exactly 100 %
      с не менее чем 100 избирателями сообщают явку ровно 100 %
    with at least 100 ballots give every one of them to one candidate
      с не менее чем 100 бюллетенями отдают все одному кандидату
    have ballots but no voter on the list
      имеют бюллетени, но ни одного избирателя в списке
    report not a single ballot
      не сообщают ни одного бюллетеня
    results published in rounded form, or ballots reconstructed from percentages by the publisher
      данные опубликованы округлёнными или бюллетени восстановлены публикатором из процентов
    stations where a fixed number of voters is brought to vote, in multiples of a hundred
      участки, куда на голосование привозят определённое число избирателей, сотнями
    chance: see how many are expected, and the corrected q-value
      случай: посмотрите, сколько ожидается, и на скорректированное q
    rounding of lists or of ballots handed out in packs
      округление списков или выдача бюллетеней пачками
    a fixed list size set by the law or by the hall
      размер списка, заданный законом или вместимостью зала
    a file compiled from rounded or estimated figures
      файл составлен из округлённых или оценочных чисел
    a hospital, prison, barracks, home for the aged or students' dormitory: few or very similar voters, turnout near 0 or 100 %
      больница, тюрьма, казарма, дом престарелых или общежитие: избирателей мало или они очень похожи, явка около 0 или 100 %
    a hospital, prison, barracks, home for the aged or students' dormitory
      больница, тюрьма, казарма, дом престарелых или общежитие
    the village or quarter of a minority, a monastery, a candidate's home village
      село или квартал меньшинства, монастырь, родное село кандидата
    two columns or two rows swapped by a typing slip, or a protocol not yet entered
      два столбца или две строки переставлены при наборе, или протокол ещё не введён
    two columns swapped or shifted by a typing slip
      два столбца переставлены или сдвинуты при наборе
    a new housing estate, or voters on leave who vote where they spend their holidays
      новый жилой массив или избиратели, голосующие на месте отдыха
    a constituency that joins very different places, so that a few stations are unlike the rest
      округ объединяет очень разные места, так что несколько участков непохожи на остальные
    a region that joins places of very different kinds, of which the rarer ones look odd
      регион объединяет места очень разного рода, и более редкие выглядят странно
    a town and its villages in one constituency
      город и его сёла в одном округе
    closed stations (hospitals, barracks) with very high turnout
      закрытые участки (больницы, казармы) с очень высокой явкой
    a boycott or a local dispute in part of the constituency
      бойкот или местный спор в части округа
    Status: {}. Evidence: {}. Practical size: {}.
      Состояние: {}. Вид свидетельства: {}. Практический размер: {}.
    stable
      стабильный
    preview
      предварительный
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
    Measured on simulated elections in which nothing is wrong, and with planted anomalies; the whole text is on the method's page.
      Измерено на смоделированных выборах, где всё в порядке, и на выборах с внесёнными аномалиями; полный текст — на странице метода.
    one and the same percentage
      один и тот же процент
    {} of {} stations report {} as {}, where {} are expected.
      {1} из {2} участков сообщают {3} в показателе «{4}», а ожидается {5}.
    At the smaller stations {} stands {} standard deviations {} the rest of their constituencies ({} stations).
      На меньших участках {1} на {2} стандартного отклонения {3}, чем в остальном их округе (участков: {4}).
    gains {} votes, more than there are ballots
      получает {} голоса, больше, чем бюллетеней
    loses {} votes
      теряет {} голоса
    Where 100 more voters take part, {} {}, by comparison of {} stations within constituencies.
      Где участвует на 100 избирателей больше, {1} {2} — по сравнению участков внутри округов (их {3}).
    {} estimates in {}, smallest first, each with its 95 % interval. Below each estimate marks show the choices it was made with: {}.
      Оценок {1} ({2}), от меньшей к большей, каждая с 95-процентным интервалом. Метки под каждой показывают, при каком выборе она получена: {3}.
    way to choose|ways to choose
      способ выбрать|способа выбрать|способов выбрать
    the reference, smallest estimate first; bars are 95 % intervals
      опору, от меньшей оценки; полосы — 95-процентные интервалы
    Repeated percentages
      Повторяющиеся проценты
    Turnout and share
      Явка и доля
    Excess votes by reference window
      Избыточные голоса по опорным окнам
    More stations than chance allows report round percentages. At some of them the ballots may have been written to fit a percentage. The stations listed are the ones where a round value is least expected; each has innocent company among them, so a single station proves nothing.
      Круглые проценты сообщают больше участков, чем допускает случай. На некоторых из них бюллетени могли быть вписаны под процент. Перечислены участки, где круглое значение ожидается меньше всего; среди них есть и ни в чём не повинные, поэтому отдельный участок ничего не доказывает.
    Some last digits appear more often than the counts' own sizes explain. It speaks of the scope as a whole, never of one station. Registered voters and ballots issued ending in 0 too often usually tell of rounding in the paperwork.
      Некоторые последние цифры встречаются чаще, чем объясняет величина самих чисел. Это относится к месту в целом и никогда — к одному участку. Числа избирателей и выданных бюллетеней, слишком часто кончающиеся на 0, обычно говорят об округлении в бумагах.
    The station reports at least 100 ballots more or fewer than the others lead one to expect, and farther out than their differences explain. Look at its protocol first. A swap shows as two opposite flags of the same size; added ballots as one flag for turnout and one for whoever got them.
      Участок сообщает минимум на 100 бюллетеней больше или меньше, чем дают ожидать остальные, и отстоит дальше, чем объясняют их различия. Сначала посмотрите его протокол. Перестановка видна как две противоположные отметки одного размера; добавленные бюллетени — как отметка явки и отметка того, кому они достались.
    The station's results as a whole do not belong to the bulk of its region, and at least 150 ballots lie elsewhere than expected. Look at its protocol, and at OUT-02 for the candidate concerned. It does not say that anything is wrong there.
      Результаты участка в целом не принадлежат основной массе его региона, и не менее 150 бюллетеней лежат не там, где ожидается. Посмотрите его протокол и OUT-02 для соответствующего кандидата. Это не значит, что там что-то не так.
    In one constituency stations fall into separate heaps of turnout. Either two kinds of place share it, or some stations were run in another way. Look which stations make the upper heap.
      В одном округе участки распадаются по явке на отдельные группы. Либо в нём есть два рода мест, либо часть участков работала иначе. Посмотрите, какие участки составляют верхнюю группу.
    Find the signed protocol and see which line does not add up. A slip in copying shows as one wrong line; corrections should carry a signature and a time.
      Найдите подписанный протокол и посмотрите, какая строка не сходится. Ошибка при переписывании видна как одна неверная строка; исправления должны иметь подпись и время.
    See whether the impossible value is in the signed protocol or only in the published file. Then ask for the supplementary voter list: voters added on the day explain most rolls that are too short.
      Посмотрите, стоит ли невозможное значение в подписанном протоколе или только в опубликованном файле. Затем спросите дополнительный список: слишком короткие списки чаще всего объясняются избирателями, добавленными в день голосования.
    Put the two protocols side by side. A row copied by mistake at data entry has the same source and different signed protocols.
      Положите два протокола рядом. У строки, скопированной по ошибке при вводе, источник один, а подписанные протоколы разные.
    Ask which stations the published total contains: late, annulled or special stations are the usual difference.
      Спросите, какие участки входят в опубликованный итог: обычно разницу дают поздние, отменённые или особые участки.
    Look at the marked stations for percentages that are too round. Count signatures in the voter lists of a few of them and compare with ballots issued.
      Ищите на отмеченных участках слишком круглые проценты. На нескольких из них сосчитайте подписи в списках избирателей и сравните с выданными бюллетенями.
    Lay the protocols of the marked stations beside each other: the same percentage with different counts calls for the signatures in the voter lists.
      Положите протоколы отмеченных участков рядом: одинаковый процент при разных числах требует подписей в списках избирателей.
    Compare turnout by hour, where it was published, with the final figure; compare signatures in the voter lists with ballots issued; ask about voting at home and supplementary lists.
      Сравните явку по часам, если она опубликована, с итоговой; сравните подписи в списках с выданными бюллетенями; спросите о голосовании на дому и дополнительных списках.
    Look at many protocols together, not at one: see whether rounded or repeated endings gather in one shift, one commission or one way of voting.
      Смотрите много протоколов вместе, а не один: не собираются ли круглые или повторяющиеся окончания в одной смене, одной комиссии или одном способе голосования.
    Compare with the next stations of the street: a barracks, hospital, dormitory or new housing block often explains a jump. Then read the observers' notes.
      Сравните с соседними участками улицы: скачок часто объясняет казарма, больница, общежитие или новый дом. Затем прочтите записи наблюдателей.
    Nothing to check by itself: it says how much the national result rests on this place.
      Само по себе проверки не требует: показывает, насколько общий результат зависит от этого места.
    Ask who votes at these stations (dormitory, hospital, village of one community). If nothing explains it, recount these stations first: they can change the result of the constituency most.
      Спросите, кто голосует на этих участках (общежитие, больница, село одной общины). Если ничто не объясняет, пересчитайте сначала эти участки: они сильнее всего могут изменить результат округа.
    Check whether stations were renumbered, merged or moved between the elections before reading any change.
      Прежде чем читать изменения, проверьте, не были ли участки перенумерованы, объединены или перенесены между выборами.
    Put the protocols of both elections side by side; look for columns entered in the order of the other ballot paper.
      Положите протоколы обоих выборов рядом; ищите столбцы, введённые в порядке другого бюллетеня.
    Check that the station serves the same streets as before. Then compare rolls, voters added on the day and voting at home in both elections.
      Проверьте, обслуживает ли участок те же улицы, что раньше. Затем сравните списки, добавленных в день голосования и голосование на дому на обоих выборах.
    Compare the signed protocols of these stations with the published rows, line by line.
      Сравните подписанные протоколы этих участков с опубликованными строками, строка за строкой.
    Every station stands on the page of its constituency and in [stations.csv](stations.csv). Marked stations are below.
      Каждый участок стоит на странице своего округа и в [stations.csv](stations.csv). Отмеченные — ниже.
    Every station is in [stations.csv](stations.csv). Marked stations are below.
      Каждый участок — в [stations.csv](stations.csv). Отмеченные — ниже.
    groups
      групп
    How far the methods can be trusted on this file
      Насколько методам можно доверять на этих данных
    How far the methods can be trusted on these files
      Насколько методам можно доверять на данных обоих выборов
    Not calibrated on this file; the figures of the method pages apply. `scrutineer calibrate` measures how often each method errs on clean elections of these stations.
      На этих данных не откалибровано; действуют числа со страниц методов. `scrutineer calibrate` измеряет, как часто каждый метод ошибается на чистых выборах с этими участками.
    Measured on {} with the stations, lists, shares and spreads of this file. A method that errs too often here is greyed out: what it finds is a note.
      Измерено: {}, с участками, списками, долями и разбросом этих данных. Метод, который здесь ошибается слишком часто, затенён: найденное им — лишь заметка.
    clean simulated election|clean simulated elections
      чистые смоделированные выборы|чистых смоделированных выборов|чистых смоделированных выборов
    p at most 1 %
      p не больше 1 %
    Clean elections with `look first`, %
      Чистые выборы с уровнем «посмотреть в первую очередь», %
    On this file
      На этих данных
    holds
      выдерживает
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
    """#
  ]
}
