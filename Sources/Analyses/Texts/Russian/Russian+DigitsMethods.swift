/// Russian: findings and method pages of DIGIT.
extension Text {
  static let russianDigitsMethods = #"""
    About {} % of the last digits of {} would have to change, beyond what chance explains, to look like ordinary counts ({} counts of 100 or more).
      Примерно {1} % последних цифр ({2}) пришлось бы изменить сверх того, что объясняет случай, чтобы они походили на обычные числа ({3} {3:число|числа|чисел} от 100).
    end in 0 or 5
      кончается на 0 или 5
    end in neighbouring digits
      кончается на соседние цифры
    repeat their last digit
      повторяет последнюю цифру
    {} % of the counts of {} {}, where {} % are expected ({} counts of 100 or more).
      {1} % чисел ({2}) {3}, а ожидается {4} % ({5} {5:число|числа|чисел} от 100).
    percentage points of counts
      процентных пунктов чисел
    percentage points of digits
      процентных пунктов цифр
    share of digits to move
      доля цифр, которые надо изменить
    share of digits to remove
      доля цифр, которые надо убрать
    {} counts of {} or more, fewer than the {} that the test needs
      чисел от {2}: {1}, меньше {3}, нужных для проверки
    Last digit
      Последняя цифра
    rounding of lists or of ballots handed out in packs
      округление списков или выдача бюллетеней пачками
    a fixed list size set by the law or by the hall
      размер списка, заданный законом или вместимостью зала
    a file compiled from rounded or estimated figures
      файл составлен из округлённых или оценочных чисел
    Some last digits appear more often than the counts' own sizes explain. It speaks of the scope as a whole, never of one station. Registered voters and ballots issued ending in 0 too often usually tell of rounding in the paperwork.
      Некоторые последние цифры встречаются чаще, чем объясняет величина самих чисел. Это относится к месту в целом и никогда — к одному участку. Числа избирателей и выданных бюллетеней, слишком часто кончающиеся на 0, обычно говорят об округлении в бумагах.
    The mean second digit of {} is {}, where {} is expected of counts of these sizes.
      Средняя вторая цифра ({1}) равна {2}, а от чисел такой величины ожидается {3}.
    About {} % of the second digits of {} would have to change, beyond what chance explains, to look like ordinary counts of these sizes.
      Примерно {1} % вторых цифр ({2}) пришлось бы изменить сверх того, что объясняет случай, чтобы они походили на обычные числа такой величины.
    # DIGIT-01
    {} % of the last digits to change beyond chance; {} percentage point for patterns
      изменить пришлось бы {} % последних цифр сверх случайного; {} процентный пункт для сочетаний цифр
    The last digits of counts of {} or more: registered voters, ballots issued, and each candidate's votes; with them repeated last two digits ({}, {}), neighbouring ones ({}, {}) and counts ending in {} or {}. People who invent numbers avoid repeats and favour some endings.
      Последние цифры чисел от {}: избирателей в списке, выданных бюллетеней и голосов каждого кандидата; вместе с ними одинаковые последние две цифры ({}, {}), соседние ({}, {}) и числа, кончающиеся на {} или {}. Люди, которые выдумывают числа, избегают повторов и предпочитают некоторые окончания.
    Last digits of large counts are nearly uniform, but not exactly: keeping only counts of {} or more makes small digits more frequent where counts fall off steeply. The null is therefore computed exactly: station i's count is Binomial(n, k/n), or Poisson for registered voters, which have no trials, and the expected number of each digit is a sum over stations, conditioned on the number of counts at the threshold or above.
      Последние цифры больших чисел распределены почти равномерно, но не в точности: если оставить только числа от {}, малые цифры чаще там, где чисел быстро становится меньше. Поэтому нулевая гипотеза вычисляется точно: число участка i имеет распределение Бином(n, k/n) или Пуассона — для избирателей в списке, у которых нет испытаний, — и ожидаемое количество каждой цифры есть сумма по участкам при условии количества чисел не ниже порога.
    Counts vary by at least a few units under the null: where a station's standard deviation is below {} its digit is nearly fixed and adds little (their number is stated). The result for registered voters rests on a Poisson assumption and raises no finding: offices split lists into equal parts (Mexico {}), so their digits repeat from station to station. Last digits catch clumsy invention only: in the laboratory few manipulations leave a trace (Stoetzer et al.). Needs {} counts of {} or more in the scope. The patterns' tails are exact (Poisson-binomial) up to {} stations and by saddlepoint above.
      При нулевой гипотезе числа колеблются хотя бы на несколько единиц: где стандартное отклонение участка меньше {}, его цифра почти закреплена и добавляет мало (количество таких участков указано). Результат для избирателей в списке опирается на допущение Пуассона и находок не даёт: управления делят списки на равные части (Мексика {}), так что их цифры повторяются от участка к участку. Последние цифры выдают только неумелую выдумку: в лабораторных опытах след оставляют немногие манипуляции (Stoetzer и др.). Нужно {} чисел от {} в проверяемом месте. Хвосты для сочетаний цифр точны (пуассон-биномиальное распределение) до {} участков и вычисляются методом перевала выше.
    Russia {}, ballots issued: {} counts, Pearson's statistic with the exact null {} on {} degrees of freedom, p = {}e-{}; the leading candidate's votes {}, p = {}. Canada {}: the uniform null gives {} (p = {}e-{}), the exact one {} (p = {}): the alarm came from the threshold, not from the voters.
      Россия {}, выданные бюллетени: {} чисел, статистика Пирсона с точной нулевой гипотезой {} при {} степенях свободы, p = {}e-{}; голоса лидера — {}, p = {}. Канада {}: равномерная нулевая гипотеза даёт {} (p = {}e-{}), точная {} (p = {}): тревогу создал порог, а не избиратели.
    Digits and patterns: p <= {} in {} % of tests of the country ({} to {}) and {} % within regions (E, {} elections); before they were one family, {} % to {} % within areas in A, P and M as well. Digits and patterns are one family, whose level country, regions and constituencies share: clean elections with a finding of `look` or above {} % ({} to {}; E, {} elections), with `look first` none. With a level for each it had been {} % to {} %. Lists are drawn anew with Poisson variation, as the test supposes; a law that fixes their size makes it meaningless.
      Цифры и сочетания: p ≤ {} в {} % проверок страны (от {} до {}) и в {} % проверок регионов (E, {} выборов); пока они не были одним семейством — от {} % до {} % внутри мест также в A, P и M. Цифры и сочетания — одно семейство, уровень которого делят страна, регионы и округа: чистые выборы с находкой уровня «посмотреть» и выше — {} % (от {} до {}; E, {} выборов), с уровнем «посмотреть в первую очередь» — ни одних. С отдельным уровнем для каждого было от {} % до {} %. Списки разыгрываются заново с пуассоновской изменчивостью, как предполагает проверка; закон, который закрепляет их размер, лишает её смысла.
    Power, all last digits of the candidates invented ({} and {} with {} % each, few repeats) at so many stations of one region: E, {} stations, {} % of them {} %, {} % of them {} % ({} to {}), {} % of them {} % ({} to {}), all {} %. A constituency of {} stations cannot be tested.
      Мощность, когда все последние цифры кандидатов выдуманы ({} и {} по {} %, мало повторов) на стольких участках одного региона: E, {} участков, на {} % из них — {} %, на {} % — {} % (от {} до {}), на {} % — {} % (от {} до {}), на всех — {} %. Округ с {} участками проверить нельзя.
    # DIGIT-02
    Second digit
      Вторая цифра
    none: it describes, and raises nothing
      нет: метод описывает и находок не даёт
    The second digits of counts of {} or more: ballots that make the turnout, and each candidate's votes. They are held against what counts of these sizes give by themselves, with the same exact null as the last digits (DIGIT-{}): ten counts, their mean digit, and beside them Pearson's statistic against Benford's law, because others publish it.
      Вторые цифры чисел от {}: бюллетеней, составляющих явку, и голосов каждого кандидата. Они сравниваются с тем, что числа такой величины дают сами по себе, с той же точной нулевой гипотезой, что у последних цифр (DIGIT-{}): десять количеств, их средняя цифра и рядом статистика Пирсона против закона Бенфорда, потому что её публикуют другие.
    The second digit tells the size of a station: where stations are made for {} voters and half of them vote, counts lie near {} and their second digits near {}, {} and {}. Benford's law supposes counts that span several powers of ten, which stations hardly ever do. So its test speaks against nearly every clean election: Pearson's statistic against Benford's law is {} for the votes in Canada {} ({} degrees of freedom), against the exact null {}. The mean second digit of Benford's law is {}; an ordinary election can have {} or {}.
      Вторая цифра говорит о размере участка: где участки рассчитаны на {1} избирателей и голосует половина, числа лежат около {2}, а их вторые цифры — около {3}, {4} и {5}. Закон Бенфорда предполагает числа, охватывающие несколько степеней десяти, чего на участках почти не бывает. Поэтому проверка по нему свидетельствует против почти любых чистых выборов: статистика Пирсона против закона Бенфорда для голосов в Канаде {7} равна {6} ({8} степеней свободы), против точной нулевой гипотезы — {9}. Средняя вторая цифра по закону Бенфорда — {10}; на обычных выборах она может быть {11} или {12}.
    It raises no flag. A small p against the exact null says that second digits are not those of counts that vary around themselves; last digits (DIGIT-{}), integer percentages (TURN-{}) and repeated values (TURN-{}) then say more of the reason. Against Benford's law a small p says nothing at all.
      Отметок метод не ставит. Малое p против точной нулевой гипотезы говорит, что вторые цифры не таковы, как у чисел, колеблющихся вокруг самих себя; о причине тогда больше скажут последние цифры (DIGIT-{}), целые проценты (TURN-{}) и повторяющиеся значения (TURN-{}). Против закона Бенфорда малое p не говорит вообще ничего.
    stations made for a round number of voters
      участки, рассчитанные на круглое число избирателей
    rounding of counts in the file
      округление чисел в файле
    everything that DIGIT-{} lists
      всё, что перечисляет DIGIT-{}
    Station i's count is Binomial(n, k/n), independent of other stations, so its second digit has exact probabilities. Where a station's standard deviation is small beside the width of a second digit ({} for counts of three figures, {} for four), its digit is nearly fixed and the null follows whatever was reported: an invented count of {} passes as well as any other. The test is therefore weak by nature and kept as context. Needs {} counts of {} or more, of which at most a third are below {}: counts that fall off steeply at the threshold are spread too widely by the null. Do not use the column of Benford's law as evidence, in either direction.
      Число участка i имеет распределение Бином(n, k/n) независимо от других участков, так что вероятности его второй цифры точны. Где стандартное отклонение участка мало рядом с шириной второй цифры ({} для трёхзначных чисел, {} для четырёхзначных), цифра почти закреплена и нулевая гипотеза следует за тем, что сообщено: выдуманное число {} проходит не хуже любого другого. Поэтому проверка слаба по природе и служит лишь контекстом. Нужно {} чисел от {}, из которых не больше трети меньше {}: числа, количество которых круто падает у порога, нулевая гипотеза размывает слишком широко. Не используйте столбец закона Бенфорда как довод ни в ту, ни в другую сторону.
    Canada {}, votes of the leading party: {} counts of {} or more have a mean second digit of {}, where Benford's law has {}: a difference that is often held against an election. The exact null expects {} of stations of these sizes, give or take {} (p = {}), and Pearson's statistic is {} against it (p = {}), {} against Benford's law.
      Канада {}, голоса ведущей партии: у {} чисел от {} средняя вторая цифра {}, а у закона Бенфорда {}: такую разницу часто ставят выборам в вину. Точная нулевая гипотеза ожидает от участков такого размера {} плюс-минус {} (p = {}), а статистика Пирсона против неё равна {} (p = {}), против закона Бенфорда — {}.
    Clean elections of the sizes of the exercise election (`scrutineer calibrate Data/exercise-fictional --elections {} --only DIGIT-{} --all`; {} % intervals): the quadratic form has p <= {} in {} % of tests of the country ({} to {}) and {} % of regions ({} to {}), the mean digit in {} % and {} %; on the sizes of Azerbaijan {} ({} elections) in {} % and {} %, and {} % and {} %: the null is a little wider than the counts are, and errs on the quiet side. It raises no finding in any election, and no power is claimed.
      Чистые выборы с размерами участков учебных выборов (`scrutineer calibrate Data/exercise-fictional --elections {} --only DIGIT-{} --all`; {}-процентные интервалы): у квадратичной формы p ≤ {} в {} % проверок страны (от {} до {}) и в {} % проверок регионов (от {} до {}), у средней цифры — в {} % и {} %; с размерами Азербайджана {} ({} выборов) — в {} % и {} %, {} % и {} %: нулевая гипотеза немного шире самих чисел и ошибается в сторону молчания. Метод не даёт находок ни на каких выборах, и о мощности ничего не утверждается.
    """#
}
