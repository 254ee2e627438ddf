/// Russian: pages of regions and constituencies, flags and what to check.
extension Text {
  static let russianConstituencyPage = #"""
    **Station {}**
      **Участок {}**
    A finding is a reason to look, never an accusation.
      Находка — повод посмотреть, но никогда не обвинение.
    Doubtful data of these stations
      Сомнительные данные этих участков
    Every measure could run.
      Все показатели удалось проверить.
    How unusual: how often an ordinary station of this constituency would lie so far out in its most striking figure, where that is less than once in 20. In real places such stations are more frequent than this calculation allows, so compare them with each other.
      Насколько необычно: как часто обычный участок этого округа оказался бы так далеко по своему самому заметному показателю, если это бывает реже одного раза из 20. В действительности таких участков больше, чем допускает этот расчёт, поэтому сравнивайте их друг с другом.
    In short
      Коротко
    Marked stations and their neighbours
      Отмеченные участки и их соседи
    No method was run on this constituency by itself.
      К этому округу отдельно не применялся ни один метод.
    No test of the whole region stands out.
      Ни одна проверка региона в целом не выделяется.
    the whole country
      вся страна
    (named by findings of a larger place)
      (названы в находках более крупного места)
    Findings of the region or the whole country also name {} here.
      Находки региона или всей страны называют среди прочих и здешние участки: {}.
    Nothing here stands out after correction for the number of tests.
      После поправки на число проверок здесь ничто не выделяется.
    Shares are of ballots counted. Candidates are in the order of votes in this place.
      Доли — от подсчитанных бюллетеней. Кандидаты стоят в порядке голосов в этом месте.
    Stations against region and country
      Участки в сравнении с регионом и страной
    Tests of the whole region
      Проверки региона в целом
    What could not be tested here
      Что здесь не удалось проверить
    What to check first, and how
      Что проверить сначала и как
    most votes for {}: {} (whole country {})
      больше всего голосов за {}: {} (по стране {})
    stations {}
      участки {}
    this constituency
      этот округ
    turnout {} (whole country {})
      явка {} (по стране {})
    {} an error in the record itself or a note of context.
      С ошибкой в самой записи или с пояснением: {}.
    {} counted {} ballots
      {}, подсчитано бюллетеней {}
    {} in the table below.
      {} в таблице ниже.
    {} more are in [issues.csv](../issues.csv).
      Ещё {} — в [issues.csv](../issues.csv).
    {} more are in [stations.csv]({}stations.csv).
      Ещё {} — в [stations.csv]({}stations.csv).
    {} of the whole constituency and {} stand out after correction for the number of tests.
      После поправки на число проверок выделяются {} округа в целом и {}.
    {}: named by the findings of {}
      {}: назван в находках: {}
    Column
      Столбец
    Found
      Найдено
    How unusual
      Насколько необычно
    Issued
      Выдано
    Source
      Источник
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
    Invalid
      Недействительно
    """#
}
