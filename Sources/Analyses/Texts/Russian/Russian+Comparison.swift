/// Russian: reports of two elections and of two snapshots.
extension Text {
  static let russianComparison = #"""
    **Stations in the table**
      **Участков в таблице**
    **Warning.**
      **Предупреждение.**
    **{} changed**, {} in all.
      **Изменено: {}**, всего {}.
    Biggest changes
      Самые большие изменения
    Both protocols side by side
      Оба протокола рядом
    By constituency: [matching.csv](matching.csv); station by station, with the confidence of each match: [stations.csv](stations.csv).
      По округам: [matching.csv](matching.csv); по участкам, с надёжностью каждого сопоставления: [stations.csv](stations.csv).
    Constituencies of at least {} matched stations whose change departs most from the country's; all are in [constituencies.csv](constituencies.csv).
      Округа, где сопоставлено не менее {} участков и где изменение сильнее всего расходится с общим по стране; все — в файле [constituencies.csv](constituencies.csv).
    Each matched ordinary station by its value in the earlier (across) and the later election (up); darker cells hold more stations. On the dashed line nothing changed. Squares mark stations to look at first.
      Каждый сопоставленный обычный участок: значение на прежних (по горизонтали) и на следующих выборах (по вертикали); чем темнее клетка, тем больше участков. На пунктирной линии ничего не изменилось. Квадраты — участки, которые стоит посмотреть в первую очередь.
    Edit log: {} against {}
      Журнал правок: {} против {}
    In every column the difference of the totals is the sum of the edits and of the stations that came and went.
      В каждом столбце разность итогов равна сумме правок и участков, которые появились или исчезли.
    In whose favour
      В чью пользу
    Largest edits
      Самые большие правки
    Matched one to one: {}.
      Сопоставлено один к одному: {}.
    Matched stations with at least 200 voters on the roll in both elections.
      Сопоставленные участки, где в списке на обоих выборах не менее 200 избирателей.
    No candidate stands in both elections: turnout and rolls alone were compared.
      Ни один кандидат не участвует в обоих выборах: сравнивались только явка и списки.
    No comparison of the whole constituency stands out.
      Ни одно сравнение по округу в целом не выделяется.
    No comparison was made for this constituency by itself.
      Для этого округа отдельно сравнение не проводилось.
    No station stands out.
      Ни один участок не выделяется.
    No voter list changed.
      Списки избирателей не изменились.
    None. That does not prove that all is well: only that these comparisons found nothing larger than chance.
      Нет. Это не доказывает, что всё в порядке: лишь то, что эти сравнения не нашли ничего больше случайного.
    Of every ballot more that a station cast than its constituency's change, so many went to (95 % interval):
      Из каждого бюллетеня, добавленного на участке сверх изменения в его округе, столько досталось (95-процентный интервал):
    Of matched stations, {} % have rolls that agree within a quarter.
      У {} % сопоставленных участков списки совпадают с точностью до четверти.
    Of {}, **{} out** after correction for their number. Before correction {} had a probability of at most 5 %; chance alone would give about {} or fewer.
      Сделано {1}; после поправки на их число **{2}**. До поправки вероятность не больше 5 % была у {3}; один случай дал бы около {4} или меньше.
    One arrow a constituency, from the earlier to the later election, over the stations matched. Parallel arrows are a common swing; one that points elsewhere is a place to look at. Among many, those least like the median change are dark.
      Одна стрелка на округ, от прежних выборов к следующим, по сопоставленным участкам. Параллельные стрелки — общее изменение; направленная иначе указывает место, на которое стоит посмотреть. Когда стрелок много, наименее похожие на общее изменение показаны темнее.
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
    Protocols whose edits raised a candidate's share more than any other's. Errors are corrected both ways; a correction in one direction only is a reason to look.
      Протоколы, правки которых подняли долю кандидата сильнее, чем долю других. Ошибки исправляют в обе стороны; правки только в одну сторону — повод посмотреть.
    Stations may have been renumbered: read the warning below first.
      Возможно, участки перенумерованы: сначала прочтите предупреждение ниже.
    Stations of the earlier election that are gone
      Участки прежних выборов, которых больше нет
    Stations to look at, both protocols side by side
      Участки, на которые стоит посмотреть: оба протокола рядом
    Stations: before → after
      Участки: до → после
    The correlation of turnout over matched stations is {}.
      Корреляция явки по сопоставленным участкам: {}.
    The two snapshots
      Два снимка
    Turnout and share of {} by constituency
      Явка и доля голосов за {} по округам
    Turnout, %
      Явка, %
    Two elections over the same stations. A finding is a reason to look, never an accusation: every one has innocent explanations, which stand beside it.
      Двое выборов на одних и тех же участках. Находка — повод посмотреть, но никогда не обвинение: у каждой есть безобидные объяснения, они стоят рядом.
    Two snapshots of the same returns, number by number. Corrections are an ordinary part of counting; this page says which were made, and never why.
      Два снимка одних и тех же данных, число за числом. Исправления — обычная часть подсчёта; эта страница говорит, какие сделаны, и никогда — почему.
    What changed
      Что изменилось
    What could not be compared here
      Что здесь не удалось сравнить
    What could not be compared, and why
      Что не удалось сравнить и почему
    Where most
      Где сильнее всего
    Which stations were compared
      Какие участки сравнивались
    [constituencies.csv](constituencies.csv): changes by constituency
      [constituencies.csv](constituencies.csv): изменения по округам
    [edits.csv](edits.csv): every number that changed, one per line
      [edits.csv](edits.csv): каждое изменённое число, по одному в строке
    [matching.csv](matching.csv): what became of stations and voters, by constituency
      [matching.csv](matching.csv): что стало с участками и избирателями, по округам
    [stations.csv](stations.csv): stations of both elections side by side
      [stations.csv](stations.csv): участки обоих выборов рядом
    [totals.csv](totals.csv): totals of both snapshots
      [totals.csv](totals.csv): итоги обоих снимков
    `constituencies/`: one page per constituency of the later election
      `constituencies/`: по странице на округ следующих выборов
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
    pp
      п. п.
    {} compared with {}
      {} в сравнении с {}
    {} could be matched one to one, {} are new and {} gone{}.
      Сопоставлено один к одному: {}; новых {}, исчезнувших {}{}.
    {} in both elections.
      {} в обоих выборах.
    {} in both snapshots, {} only in the later and {} only in the earlier one.
      {} в обоих снимках, {} только в позднем и {} только в раннем.
    {} more are in [edits.csv]({}edits.csv).
      Ещё {} — в [edits.csv]({}edits.csv).
    Withdrawn: in the earlier snapshot and not in the later one
      Сняты: были в прежнем снимке, и в следующем их нет
    {} more constituencies are in [edits.csv](edits.csv).
      Ещё {1} {1:округ|округа|округов} — в [edits.csv](edits.csv).
    {}, before and after
      {}: до и после
    {}, change in percentage points
      {}: изменение, процентные пункты
    Added
      Добавлено
    By added and withdrawn stations
      За счёт добавленных и снятых участков
    Change, matched stations
      Изменение, сопоставленные участки
    Earlier
      Раньше
    Earlier election
      Прежние выборы
    In favour of
      В пользу
    Later
      Позже
    Later election
      Следующие выборы
    Lowered
      Уменьшено
    Match
      Сопоставление
    Protocols changed
      Изменено протоколов
    Protocols in favour
      Протоколов в пользу
    Raised
      Увеличено
    Roll before
      Список раньше
    Stations added
      Участков добавлено
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
    by
      на сколько
    withdrawn
      снято
    Rows audited of those in the sources: earlier election {} of {}, later election {} of {}; rejected {} and {}.
      Проверено строк из имеющихся в источниках: прежние выборы {} из {}, следующие выборы {} из {}; отвергнуто {} и {}.
    exchanged columns, earlier election
      переставленные столбцы, прежние выборы
    exchanged columns, later election
      переставленные столбцы, следующие выборы
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
    warning
      предупреждение
    How far the methods can be trusted on these files
      Насколько методам можно доверять на данных обоих выборов
    The voter list changed at {}.
      Список избирателей изменился: {}.
    **The totals do not reconcile with the edits: please report this as an error of the program.**
      **Итоги не сходятся с правками: пожалуйста, сообщите об этом как об ошибке программы.**
    {}, {} {} its constituency's change
      {1}: на {2} {3} изменения своего округа
    as if {} and {} were exchanged in the {} election
      как будто столбцы «{1}» и «{2}» переставлены на {3} выборах
    map
      карта
    key
      ключ
    number
      номер
    name
      название
    neighbours
      соседи
    split
      разделён
    merged
      объединён
    new
      новый
    """#
}
