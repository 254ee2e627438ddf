/// Russian: why a test could not run.
extension Text {
  static let russianReasons = #"""
    the voter list changed by more than a quarter: perhaps another place
      список избирателей изменился более чем на четверть: возможно, это другое место
    stations of one constituency swing together, so there is nothing to exchange
      участки одного округа меняются вместе, так что переставлять нечего
    neither voter lists nor a candidate stand in both elections
      ни списков избирателей, ни общего кандидата нет на обоих выборах
    fewer than {} constituencies to exchange
      округов для перестановки меньше {}
    fewer than {} comparable stations
      сравнимых участков меньше {}
    fewer than {} ordinary stations have complete results in both elections
      полные результаты на обоих выборах есть меньше чем у {} обычных участков
    no two candidates stand so far apart that an exchange of their columns would show
      нет двух кандидатов, стоящих так далеко друг от друга, чтобы перестановка их столбцов была видна
    registered voters are missing in one of the elections
      на одних из выборов нет числа избирателей в списке
    no candidate or list stands under the same name in both elections, and none were paired
      ни один кандидат или список не участвует под одним именем в обоих выборах, и пар не задано
    fewer than {} comparable stations with voter lists
      сравнимых участков со списками избирателей меньше {}
    the later election gives no registered voters
      на следующих выборах нет числа избирателей в списке
    needs registered voters in both elections and matched stations
      нужны избиратели в списке на обоих выборах и сопоставленные участки
    fewer than two candidates stand in both elections
      в обоих выборах участвует меньше двух кандидатов
    no ordinary station with at least {} votes in both elections
      нет обычного участка, где на обоих выборах не менее {} голосов
    no station of this place stands in both elections
      ни один участок этого места не существовал на обоих выборах
    stations seem to have been renumbered, so a list that jumped is most likely another place
      участки, похоже, перенумерованы, так что резко изменившийся список — скорее всего другое место
    votes are missing or exceed the voter list
      голосов нет или их больше, чем избирателей в списке
    fewer than {} comparable stations with complete results and like voter lists
      сравнимых участков с полными результатами и близкими списками меньше {}
    one constituency by itself has no interval: its estimates are in transfers.csv and on its page
      у одного округа самого по себе интервала нет: его оценки — в transfers.csv и на его странице
    the source gives no ballots issued
      в источнике нет выданных бюллетеней
    the source gives no registered voters
      в источнике нет числа избирателей в списке
    ballots issued have no null without registered voters
      без числа избирателей в списке у выданных бюллетеней нет нулевой гипотезы
    the covariance of the ten digits is singular: the counts hardly vary
      ковариация десяти цифр вырождена: числа почти не меняются
    the source gives no registered voters, so ballots have no null
      в источнике нет числа избирателей в списке, поэтому у бюллетеней нет нулевой гипотезы
    {} of {} counts are below {}, where they fall off too steeply for a null that is smoothed around each count
      {1} из {2} чисел меньше {3}: там их количество падает слишком круто для нулевой гипотезы, сглаженной вокруг каждого числа
    the source gives votes of fewer than two candidates
      в источнике есть голоса меньше чем двух кандидатов
    the source gives votes of one candidate only
      в источнике есть голоса только одного кандидата
    the source gives no votes
      в источнике нет голосов
    without this place no vote is left in the country
      без этого места в стране не остаётся ни одного голоса
    the country is a single place: nothing would be left without it
      страна состоит из одного места: без него не осталось бы ничего
    no comparable stations
      нет сравнимых участков
    turnout is not known and fewer than two parts hold {} % of the ballots
      явка неизвестна, и {} % бюллетеней есть меньше чем у двух частей
    no station of this place has enough comparable neighbours
      ни у одного участка этого места нет достаточно сравнимых соседей
    no {} of this place has {} usable stations that differ
      нет места ({1}), где есть {2} пригодных участков, которые различаются
    {} stations have shares that depend on each other exactly
      у {} участков доли в точности зависят друг от друга
    the shares hardly vary or depend on each other exactly
      доли почти не меняются или в точности зависят друг от друга
    no robust covariance can be had from these stations
      устойчивую ковариацию по этим участкам получить нельзя
    too few stations for a robust covariance of so many shares
      слишком мало участков для устойчивой ковариации стольких долей
    the bulk of the stations is {} times as spread as the law says
      основная масса участков рассеяна в {} раза шире, чем говорит закон
    no {} of this place has {} comparable stations
      нет места ({1}), где есть {2} сравнимых участков
    no {} has comparable stations with such votes
      нет места ({}), где есть сравнимые участки с такими голосами
    no totals of this place are published
      итоги этого места не опубликованы
    the manifest gives no published totals, and the files have no rows of them
      в манифесте нет опубликованных итогов, а в файлах — их строк
    the source gives no column for {}
      в источнике нет столбца: {}
    votes are published for “{}”, who is no candidate of the returns
      опубликованы голоса за «{}», но такого кандидата в данных нет
    totals are published for “{}” ({}), a name of no place, or of several, in the returns
      опубликованы итоги для «{}» ({}), но в данных такого места нет или их несколько
    fewer than two ordinary stations with more than {} votes that do not nearly all go to one candidate
      меньше двух обычных участков, где больше {} голосов и они не почти все за одного кандидата
    a curve over turnout needs more stations than a constituency has
      для кривой по явке нужно больше участков, чем есть в округе
    {} stations with a turnout, fewer than the {} that the curve needs
      участков с известной явкой {1}, меньше {2}, нужных для кривой
    the source has no candidates
      в источнике нет кандидатов
    no candidates
      нет кандидатов
    no ballot for anyone else in the reference window
      в опорном окне нет ни одного бюллетеня за кого-либо ещё
    the estimate is above all votes of the candidate ({})
      оценка больше всех голосов кандидата ({})
    {} ordinary stations of at least {} voters, fewer than the {} that the histogram of a {} needs
      обычных участков от {2} избирателей: {1}, меньше {3}, нужных для гистограммы ({4})
    turnout or share has no mode with stations on both sides
      у явки или доли нет моды, по обе стороны которой есть участки
    no honest core to start from: the first heap of turnout lies at {} with a spread of {} below it
      нет честного ядра, с которого начать: первая группа явки лежит на {}, разброс ниже неё — {}
    the histogram of shares is empty
      гистограмма долей пуста
    implausible: the best fit still misplaces {} of the stations (chance {}, limit {} beyond it), so one honest heap plus stuffing is no description of these shares
      неправдоподобно: лучшая подгонка всё ещё размещает неверно {} участков (случай — {}, предел сверх него — {}), так что одна честная группа со вбросом эти доли не описывает
    a histogram of one constituency is too small to fit
      гистограмма одного округа слишком мала для подгонки
    less than {} % of the country's votes
      меньше {} % голосов страны
    not identified: next to no incremental stations, or the best value lies at the edge of {} to {}
      не определено: постепенных участков почти нет или наилучшее значение лежит на краю отрезка от {} до {}
    {} ordinary stations of at least {} voters, fewer than the {} that three classes in a {} need
      обычных участков от {2} избирателей: {1}, меньше {3}, нужных для трёх классов ({4})
    turnout or share is the same at all stations
      явка или доля на всех участках одинакова
    no start could be run
      не удалось запустить ни одного начала
    EM did not converge in {} steps
      EM не сошёлся за {} шагов
    one constituency is too small for three classes
      один округ слишком мал для трёх классов
    not identified: one class describes the returns as well (p = {}); {}
      не определено: один класс описывает данные не хуже (p = {}); {}
    implausible: the model leaves {} of the stations honest; {}
      неправдоподобно: модель оставляет честными {} участков; {}
    not identified: the stuffing is the smallest that the model allows, no more than another width of the honest heap; {}
      не определено: вброс — наименьший, какой допускает модель, не больше ещё одной ширины честной группы; {}
    {} constituencies with two ordinary stations or more, fewer than the {} that the comparison needs
      округов с двумя и более обычными участками: {1}, меньше {2}, нужных для сравнения
    no two stations with a different turnout
      нет двух участков с разной явкой
    {} ordinary stations of at least {} voters, fewer than the {} that the comparison needs
      обычных участков от {2} избирателей: {1}, меньше {3}, нужных для сравнения
    turnout or votes do not vary within constituencies
      внутри округов явка или голоса не меняются
    turnout or share does not vary within constituencies
      внутри округов явка или доля не меняется
    {} constituencies with stations enough to compare small and large ones, fewer than the {} that the comparison needs
      округов, где хватает участков для сравнения маленьких и больших: {1}, меньше {2}, нужных для сравнения
    all stations report the same turnout
      все участки сообщают одну и ту же явку
    more than {} modes: repeated values, or very small heaps
      больше {} мод: повторяющиеся значения или очень маленькие группы
    {} groups of {} like-sized stations in one constituency, fewer than {}
      групп по {2} участков близкого размера в одном округе: {1}, меньше {3}
    too few stations with votes
      слишком мало участков с голосами
    the source gives no ballots counted
      в источнике нет подсчитанных бюллетеней
    not run: it takes seconds and runs on request only; give --with {}, or set "{}" = true under [analyses] in audit.toml
      не запускался: требует секунд и выполняется только по запросу; укажите `--with {}` или `"{}" = true` в разделе `[analyses]` файла `audit.toml`
    Runs on request only: `--with {}`.
      Выполняется только по запросу: `--with {}`.
    {} of its tests of clean elections like this one reach {} %
      на чистых выборах, подобных этим, {2} % достигает {1} его проверок
    it asks for the first look in {} of clean elections like this one
      он предлагает посмотреть в первую очередь на {} чистых выборов, подобных этим
    the best value is {} ({} to {})
      наилучшее значение {} (от {} до {})
    no ballots in one of the elections
      на одних из выборов нет бюллетеней
    no registered voters in the earlier election
      на прежних выборах нет избирателей в списке
    """#
}
