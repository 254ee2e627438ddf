/// Russian: what is new, partial counts, the list of a night.
extension Text {
  static let russianHistory = #"""
    **Attention:** {}.
      **Внимание:** {}.
    **{}**, was {}
      **{}**, было {}
    A finding is a reason to look, never an accusation. Open a report for what each one means and for its innocent explanations.
      Находка — повод посмотреть, но никогда не обвинение. Что значит каждая и каковы её безобидные объяснения, сказано в отчёте.
    Changed
      Изменилось
    Made by {} {}.
      Подготовлено программой {} {}.
    Not audited, and why
      Что не проверено и почему
    Run {} of {}, compared with run {} of {}. The report itself is [index.md](index.md).
      Запуск {1} от {2} в сравнении с запуском {3} от {4}. Сам отчёт: [index.md](index.md).
    Since the run of {}: {} new, {} changed and {} resolved: [what is new](news.md).
      С запуска от {}: новых {}, изменившихся {}, исчезнувших {}: [что нового](news.md).
    This is the first run on record, of {}: there is no earlier one to compare with. Its {} as first seen on that day. The report itself is [index.md](index.md).
      Это первый запуск в журнале ({1}): сравнить не с чем. {2} впервые замеченными в этот день. Сам отчёт: [index.md](index.md).
    This is the first run on record; the next one says [what is new](news.md).
      Это первый запуск в журнале; следующий скажет, [что нового](news.md).
    What is new: {}
      Что нового: {}
    not audited, see below
      не проверено, см. ниже
    up to date
      актуально
    {} (SIMULATED)
      {} (СМОДЕЛИРОВАНО)
    {} more are in [{}]({}).
      Ещё {} — в [{}]({}).
    {} new, {} changed, {} resolved and {} as before. A finding that is gone was not necessarily wrong: read what changed in the returns.
      {}: новых; изменилось {}, исчезло {}, без изменений {}. Исчезнувшая находка не обязательно была ошибкой: посмотрите, что изменилось в данных.
    First seen
      Впервые замечено
    Last change
      Последнее изменение
    Look
      Посмотреть
    Look first
      Посмотреть в первую очередь
    New
      Новое
    Notes
      Заметки
    Resolved
      Исчезло
    Resolved: in the last report and not in this one
      Исчезло: было в прошлом отчёте и нет в этом
    As before
      Без изменений
    State
      Состояние
    What
      Что
    What it was
      Что было
    note
      заметка
    Elections
      Выборы
    Comparisons
      Сравнения
    No protocol that was already published was edited since the last drop.
      С прошлой выгрузки ни один уже опубликованный протокол не изменён.
    protocol that was already published was|protocols that were already published were
      уже опубликованный протокол|уже опубликованных протокола|уже опубликованных протоколов
    **{} edited** since the last drop and {} withdrawn: [which](partial.md).
      **Изменено с прошлой выгрузки: {}**, снято {}: [какие](partial.md).
    [The share that has reported by constituency](partial.md).
      [Сколько сообщили по округам](partial.md).
    Every station has reported: {}.
      Сообщили все участки: {}.
    **PARTIAL COUNT:** {} have reported{}. Stations that report early are no sample of all.
      **ПОДСЧЁТ НЕ ЗАВЕРШЁН:** сообщили {1}{2}. Участки, которые сообщают рано, — не выборка из всех.
    Whole count: {}
      Полный подсчёт: {}
    Partial count: {}
      Неполный подсчёт: {}
    {} have reported{}, by {}. The report itself is [index.md](index.md).
      Сообщили {1}{2}; общее число взято по источнику: {3}. Сам отчёт: [index.md](index.md).
    {} of {} stations
      {1} из {2} участков
    {} stations, of a number that is not known
      {} участков из неизвестного числа
    Edits of protocols that were already published
      Правки уже опубликованных протоколов
    What waits for the whole count
      Что ждёт полного подсчёта
    Nothing.
      Ничего.
    These run for a place once all of its stations have reported:
      Для места они выполняются, когда сообщили все его участки:
    protocol that was already published was edited|protocols that were already published were edited
      уже опубликованный протокол изменён|уже опубликованных протокола изменено|уже опубликованных протоколов изменено
    station was|stations were
      участок|участка|участков
    Since the drop of {}: **{}**, {} withdrawn and {} reported since. [All of it, number by number]({}/index.md).
      С выгрузки от {1}: **{2}**, снято: {3}, с тех пор сообщили: {4}. [Всё, число за числом]({5}/index.md).
    Place
      Место
    Reported
      Сообщили
    Expected
      Ожидается
    not known
      неизвестно
    This is the first drop on record: there is no earlier one to compare with.
      Это первая выгрузка в журнале: сравнить не с чем.
    The drop of {} was not kept, so there is nothing to compare with.
      Выгрузка от {} не сохранена, поэтому сравнить не с чем.
    No history is kept, so there is no drop to compare with.
      Журнал не ведётся, поэтому сравнить не с чем.
    the number in the configuration
      число из настроек
    the number in election.toml
      число из election.toml
    the rows without counts
      строки без чисел
    the stations of {}
      участки выборов «{}»
    the shape of a turnout distribution depends on which stations report first: small ones are early
      форма распределения явки зависит от того, какие участки сообщают первыми: маленькие — раньше
    stations that report early are no sample of their place, and a slope over them leans on the small ones
      участки, которые сообщают рано, — не выборка из своего места, и наклон по ним опирается на маленькие
    the window that the estimate rests on is that of all stations, early and late
      окно, на которое опирается оценка, — это окно всех участков, ранних и поздних
    an unknown part
      неизвестная часть
    partial count, {} reported: {}
      подсчёт не завершён, сообщили {1}: {2}
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
    **PARTIAL COUNT:** {} of this place and {} of the whole country have reported. Stations that report early are no sample of all.
      **ПОДСЧЁТ НЕ ЗАВЕРШЁН:** сообщили {} здесь и {} во всей стране. Участки, сообщившие первыми, не являются выборкой из всех.
    Stations of the list
      Участки списка
    {} not reported; {} not on the list. All of them are in [{}]({}).
      Не сообщили: {1}; нет в списке: {2}. Все они — в [{3}]({4}).
    listed station has|listed stations have
      участок списка|участка списка|участков списка
    station that has reported is|stations that have reported are
      сообщивший участок|сообщивших участка|сообщивших участков
    Reported, and not on the list:
      Сообщили, но в списке их нет:
    the list of stations
      список участков
    published totals may be those of the whole count, and until then no difference says anything
      опубликованные итоги могут относиться ко всему подсчёту, и до его конца расхождение ничего не значит
    **Attention:** more stations have reported than are expected ({}), so the number expected does not fit these returns: look at `[[partial]]` in the configuration.
      **Внимание:** сообщило больше участков, чем ожидается ({}): ожидаемое число не подходит к этим данным, проверьте `[[partial]]` в настройках.
    **Attention:** {} could not be made anew; below is why.
      **Внимание:** заново не подготовлено: {}; почему — ниже.
    place|places
      место|места|мест
    report|reports
      отчёт|отчёта|отчётов
    **{}**: {} Message of the program: {}
      **{}**: {} Сообщение программы (по-английски): {}
    A file is missing.
      Файла нет.
    A file was rejected and must be corrected.
      Файл отвергнут, его нужно исправить.
    A file could not be read, or changed while it was read.
      Файл не удалось прочитать, или он изменился во время чтения.
    The manifest or the configuration is wrong.
      Ошибка в манифесте или в настройках.
    The report could not be written.
      Отчёт не удалось записать.
    The report could not be signed.
      Отчёт не удалось подписать.
    What another machine made of it cannot be used.
      Сделанное на другой машине использовать нельзя.
    The program failed; please report it.
      Сбой программы; сообщите о нём её авторам.
    The report of {} stands.
      Отчёт от {} остаётся в силе.
    Earlier reports of elections that were not found
      Прежние отчёты выборов, которые не найдены
    The earlier report stands.
      Прежний отчёт остаётся в силе.
    an earlier report stands
      прежний отчёт остаётся
    the history {} could not be used ({}: {}); reports are complete without it
      журнал {1} не удалось использовать ({2}: {3}); отчёты и без него полны
    the history {} is damaged ({}); move it away or restore a backup: the next run starts a new one from the published reports
      журнал {1} повреждён ({2}); уберите его или восстановите из резервной копии: следующий запуск начнёт новый по опубликованным отчётам
    the history {} has version {} and this program knows version {}; use the newer program again, or move the file away
      у журнала {1} версия {2}, а эта программа знает версию {3}; используйте снова более новую программу или уберите файл
    the history {} is a symbolic link; put the file itself there
      журнал {} — символическая ссылка; положите туда сам файл
    """#
}
