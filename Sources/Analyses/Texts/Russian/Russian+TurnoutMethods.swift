/// Russian: findings of TURN and the method pages of TURN-01 to TURN-04.
extension Text {
  static let russianTurnoutMethods = #"""
    Turnout falls into more than one heap (dip {}) over {} stations of one area.
      Явка распадается более чем на одну группу (dip {1}) на {2} {2:участке|участках|участках} одного места.
    a multiple of 10 %
      значение, кратное 10 %,
    a multiple of 5 %
      значение, кратное 5 %,
    a whole percentage
      целый процент
    turnout or share of {}
      явка или доля голосов за {}
    {} stations {} than expected report {} as {}: {} of {}, where {} are expected.
      На {1} {1:участок|участка|участков} {2}, чем ожидается, сообщают {3} в показателе «{4}»: {5} из {6}, а ожидается {7}.
    In {} groups of like-sized stations of one constituency turnout falls into more than one heap, where chance gives {} at most.
      В {} группах участков одинакового размера в одном округе явка распадается более чем на одну группу; случай даёт не больше {}.
    dip
      dip
    skewness
      асимметрия
    kurtosis
      эксцесс
    {} usable stations, fewer than the {} that the test needs
      пригодных участков {1}, меньше {2}, нужных для проверки
    {} ordinary stations of at least {} voters, fewer than the {} that a description needs
      обычных участков от {2} избирателей: {1}, меньше {3}, нужных для описания
    all stations report the same value, or none does
      все участки сообщают одно значение или ни один не сообщает
    the source gives no registered voters, so no turnout
      в источнике нет числа избирателей, значит, нет и явки
    Integer percentages
      Целые проценты
    Turnout distribution
      Распределение явки
    results published in rounded form, or ballots reconstructed from percentages by the publisher
      данные опубликованы округлёнными или бюллетени восстановлены публикатором из процентов
    stations where a fixed number of voters is brought to vote, in multiples of a hundred
      участки, куда на голосование привозят определённое число избирателей, сотнями
    chance: see how many are expected, and the corrected q-value
      случай: посмотрите, сколько ожидается, и на скорректированное q
    a town and its villages in one constituency
      город и его сёла в одном округе
    closed stations (hospitals, barracks) with very high turnout
      закрытые участки (больницы, казармы) с очень высокой явкой
    a boycott or a local dispute in part of the constituency
      бойкот или местный спор в части округа
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
    Repeated percentages
      Повторяющиеся проценты
    Turnout and share
      Явка и доля
    Excess votes by reference window
      Избыточные голоса по опорным окнам
    More stations than chance allows report round percentages. At some of them the ballots may have been written to fit a percentage. The stations listed are the ones where a round value is least expected; each has innocent company among them, so a single station proves nothing.
      Круглые проценты сообщают больше участков, чем допускает случай. На некоторых из них бюллетени могли быть вписаны под процент. Перечислены участки, где круглое значение ожидается меньше всего; среди них есть и ни в чём не повинные, поэтому отдельный участок ничего не доказывает.
    In one constituency stations fall into separate heaps of turnout. Either two kinds of place share it, or some stations were run in another way. Look which stations make the upper heap.
      В одном округе участки распадаются по явке на отдельные группы. Либо в нём есть два рода мест, либо часть участков работала иначе. Посмотрите, какие участки составляют верхнюю группу.
    The fit of the model takes a part of {} of the stations as stuffed; this is a model's fit, not a probability that anything was falsified.
      Подгонка модели считает участками со вбросом {} участков; это подгонка модели, а не вероятность того, что что-то подделано.
    Three classes of stations describe the returns better than one, with {} of the stations in the stuffed classes; this is a model's fit, not a probability that anything was falsified.
      Три класса участков описывают данные лучше одного, в классах со вбросом — {} участков; это подгонка модели, а не вероятность того, что что-то подделано.
    The excess of {} depends on the reference window.
      Избыток у кандидата {} зависит от опорного окна.
    country as one
      страна целиком
    every region by itself
      каждый регион отдельно
    stations of all kinds
      участки всех видов
    ordinary, {} voters or more
      обычные, от {} избирателей
    bins from whole percent on
      столбцы от целого процента
    bins around whole percent
      столбцы вокруг целого процента
    window of {} to {} points
      окно от {} до {} пунктов
    one bin: {}, {} or {} %
      один столбец: {}, {} или {} %
    # TURN-01
    a dip of {} within a constituency; two heaps in {} % of like-sized groups more than chance
      dip {} внутри округа; две группы в {} % однородных групп сверх случайного
    How turnout and each candidate's share spread over stations: histograms with bins centred on round percentages ({} and {} points, weighted by voters), mean, standard deviation, skewness, kurtosis, Hartigan's dip (more than one heap), the number of modes by Silverman's test, and the logarithmic vote rate log((N - W) / W). `turnout-dip-groups` counts heaps within homogeneous groups: the half of smaller and the half of larger stations of every constituency.
      Как явка и доля каждого кандидата распределены по участкам: гистограммы со столбцами, центры которых — круглые проценты ({} и {} пункта, с весом по числу избирателей), среднее, стандартное отклонение, асимметрия, эксцесс, критерий провала (dip) Хартигана (более одной группы), число мод по критерию Сильвермана и логарифмическая частота голосования log((N - W) / W). `turnout-dip-groups` считает группы внутри однородных совокупностей: меньшей и большей половины участков каждого округа.
    Histograms of {} points are drawn for the country alone, those of {} point for the country and its regions, all over their exact null; a constituency has its stations as single dots. At {} points a region of a few hundred stations has more bars than stations: nearly every bar is one station or none. What such a picture would hint at, heaps at round values or at one value, TURN-{} and TURN-{} test exactly in every region and constituency that is large enough.
      Гистограммы с шагом {} пункта строятся только для страны, с шагом {} пункт — для страны и её регионов, все поверх точного нулевого распределения; в округе участки показаны отдельными точками. При шаге {} пункта в регионе из нескольких сотен участков столбцов больше, чем участков: почти каждый столбец — один участок или ни одного. То, на что намекала бы такая картина, — скопления при круглых значениях или при одном значении — TURN-{} и TURN-{} проверяют точно в каждом достаточно большом регионе и округе.
    Within one area turnout forms one heap, not necessarily a symmetric one. A country is a mixture of towns and villages and often has two. Skewness {} and kurtosis {} are not to be expected.
      Внутри одной местности явка образует одну группу, не обязательно симметричную. Страна — смесь городов и сёл, и групп в ней часто две. Асимметрии {} и эксцесса {} ждать не следует.
    Ordinary stations of at least {} registered voters with turnout at most {} %; the logarithmic vote rate, to be compared with published values, takes stations of every kind. The dip's p is measured against the uniform distribution, the least favourable single heap, by a simulated table. For the country and its regions the dip is shown and raises no finding. `turnout-modes` is the smallest number of modes that Silverman's test does not reject at {} %, with the p for one mode and the critical bandwidth: for the country and its regions, and for a constituency whose dip has p at most {}; {} draws of the smoothed density at most, fewer where ten exceed (Besag and Clifford {}). It is description: repeated values and a heap at {} % are modes too. Groups need {} stations each; the number with a dip of p at most {} is held against Binomial(groups, {}), which is its upper bound under one heap everywhere. Kurtosis is no measure of severity: manipulation that widens the whole distribution lowers it.
      Обычные участки, где не менее {} избирателей в списке и явка не выше {} %; логарифмическая частота голосования, которую сравнивают с опубликованными значениями, берёт участки всех видов. p критерия dip отсчитывается от равномерного распределения — наименее благоприятной одной группы — по смоделированной таблице. Для страны и её регионов dip показывается и находок не даёт. `turnout-modes` — наименьшее число мод, которое критерий Сильвермана не отвергает на уровне {} %, с p для одной моды и критической шириной окна: для страны и её регионов и для округа, где p критерия dip не больше {}; не более {} выборок из сглаженной плотности, меньше — если десять превысили (Besag, Clifford {}). Это описание: повторяющиеся значения и скопление у {} % — тоже моды. В группах нужно по {} участков; число групп, где p критерия dip не больше {}, сверяется с Бином(число групп; {}) — верхней границей, если везде одна группа. Эксцесс — не мера серьёзности: манипуляция, которая расширяет всё распределение, его уменьшает.
    Russia {}, leading candidate: the logarithmic vote rate has skewness -{} and kurtosis {} over stations with at least {} voters; in {} -{} and {}.
      Россия {}, ведущий кандидат: у логарифмической частоты голосования асимметрия -{} и эксцесс {} по участкам, где не менее {} избирателей; в {} — -{} и {}.
    Dip within constituencies: p <= {} in {} % of tests (A), {} % (E), {} % (P), {} % (M), far below {} %, since the null is the uniform distribution, the single heap that is hardest to tell from two. Clean elections with a finding: {} of {} (at most {} %). Groups of like stations: p <= {} in none of {} (E), {} (A) and {} (P) elections. Silverman's p for one mode, which raises nothing, <= {} in {} % (E) and {} % (A) within regions, {} % (E) and {} % (A, P) for the country.
      Критерий dip внутри округов: p ≤ {} в {} % проверок (A), {} % (E), {} % (P), {} % (M), намного ниже {} %, потому что нулевая гипотеза — равномерное распределение, та одна группа, которую труднее всего отличить от двух. Чистые выборы с находкой: {} из {} (не более {} %). Группы близких участков: p ≤ {} ни на одних из {} (E), {} (A) и {} (P) выборов. p Сильвермана для одной моды, которое находок не даёт, ≤ {} в {} % (E) и {} % (A) внутри регионов, {} % (E) и {} % (A, P) для страны.
    Power: half of the non-voters' ballots added at {}, {} or {} % of the stations of one region make no second heap that the dip tells from the first: {} of {} draws (E), {} of {} (A). Ballots of {} % of the non-voters added in one constituency of {} stations (E, {} draws a size) are found at {} % of the stations never, at {} % of them in {} % ({} to {}) of draws. In the tests two heaps {} points apart, one third and two thirds of {} stations, are found.
      Мощность: бюллетени половины не голосовавших, добавленные на {}, {} или {} % участков одного региона, не создают второй группы, которую dip отличил бы от первой: {} из {} прогонов (E), {} из {} (A). Бюллетени {} % не голосовавших, добавленные в одном округе с {} участками (E, по {} прогонов на размер), не обнаруживаются на {} % участков никогда, на {} % из них обнаруживаются в {} % (от {} до {}) прогонов. В тестах две группы с разницей в {} пунктов, треть и две трети из {} участков, обнаруживаются.
    # TURN-02
    an excess of {} % of the stations tested, and of {} stations
      избыток в {} % проверенных участков и в {} участков
    How many stations report a turnout or a share that is a whole percentage (or a multiple of {} or {}), to {} points. Somebody who fills in a protocol backwards from a wished-for percentage leaves such numbers; voters do not aim at them.
      Сколько участков сообщает явку или долю, равную целому проценту (или кратному {} или {}), с точностью до {} пункта. Такие числа оставляет тот, кто заполняет протокол в обратном порядке, от желаемого процента; избиратели к ним не стремятся.
    Some stations always land on whole percentages, small ones more often, since few fractions are possible. The expected number is computed exactly from each station's own size: if station i reports k of n, its count is taken as Binomial(n, k/n) and the probability of a whole percentage is a finite sum. The total is a Poisson-binomial variable with exact mean, variance and tails.
      Какие-то участки всегда попадают на целые проценты, маленькие — чаще, потому что возможных дробей у них мало. Ожидаемое число вычисляется точно по размеру каждого участка: если участок i сообщает k из n, его число принимается за Бином(n, k/n), и вероятность целого процента есть конечная сумма. Итог — пуассон-биномиальная величина с точными средним, дисперсией и хвостами.
    Stations count independently. The smoothed null takes each station's own percentage as its centre, so it absorbs part of a signal at large stations and the test errs on the quiet side. Mass near {} and {} % biases the published filter, so findings are raised only from measures ending in `-interior` (both percentages in {} to {} %), and for a candidate only where that keeps half of the stations; the others stand beside them to be compared with published values. Turnout alone uses the largest share for its filter, so that no candidate is singled out. Not for files whose counts were computed from percentages. Tails are exact up to {} stations and by saddlepoint above; weighted sums are normal.
      Участки считают независимо. Сглаженная нулевая гипотеза берёт центром собственный процент участка, поэтому поглощает часть сигнала на больших участках, и проверка ошибается в сторону молчания. Скопление у {} и {} % смещает опубликованный отбор, поэтому находки дают только показатели с окончанием `-interior` (оба процента в пределах от {} до {} %), а для кандидата — только если там остаётся половина участков; остальные стоят рядом для сравнения с опубликованными значениями. Явка сама по себе отбирается по наибольшей доле, так что ни один кандидат не выделен. Не для файлов, числа которых вычислены из процентов. Хвосты точны до {} участков и вычисляются методом перевала выше; взвешенные суммы нормальны.
    Russia, {} March {}: of {} stations, {} more than expected report a whole turnout or a whole share of the leading candidate (standard deviation {}, z = {}). The published simulation of {} replicates gives {}.
      Россия, {} марта {}: из {} участков целую явку или целую долю ведущего кандидата сообщает на {} больше ожидаемого (стандартное отклонение {}, z = {}). Опубликованное моделирование с {} повторений даёт {}.
    The deciding measures err on the quiet side, because the null takes each station's own percentage as its centre and counts are whole numbers: p <= {} in {} % to {} % of tests within constituencies, {} % to {} % within regions, and {} % to {} % for the country (widest interval {} % to {} %). Clean elections with a finding of `look` or above: {} % (A), {} % (E), {} % (P), {} % (M); with `look first`: {} of {}. The published filter is not calibrated where a candidate stands near {} or {} %: in A {} % of its national tests reach {} %. That is why it raises no finding.
      Решающие показатели ошибаются в сторону молчания, потому что нулевая гипотеза берёт центром собственный процент участка, а числа целые: p ≤ {1} в {2} %–{3} % проверок внутри округов, {4} %–{5} % внутри регионов и {6} %–{7} % для страны (самый широкий интервал — от {8} % до {9} %). Чистые выборы с находкой уровня «посмотреть» и выше: {10} % (A), {11} % (E), {12} % (P), {13} % (M); с уровнем «посмотреть в первую очередь»: {14} из {15}. Опубликованный отбор не откалиброван там, где доля кандидата около {16} или {17} %: в A {19} % достигают {18} % его проверок по стране. Поэтому он находок не даёт.
    Power, turnout rounded to whole percentages at so many stations of one region: E ({} stations) {} % of the stations {} %, {} % of them {} % ({} to {}), {} % of them {} %; A {} %, {} %, {} %.
      Мощность, явка, округлённая до целых процентов на стольких участках одного региона: E ({} участков) — {} % участков: {} %, {} % из них: {} % (от {} до {}), {} % из них: {} %; A — {} %, {} %, {} %.
    # TURN-03
    {} stations more than expected, and twice as many as expected
      на {} участков больше ожидаемого и вдвое больше ожидаемого
    Whether one and the same percentage is reported by far too many stations of a place. Every turnout and share to a tenth of a point from {} to {} %, and every fraction a/b with b up to {}, is counted and held against what chance gives for exactly these stations.
      Не сообщает ли один и тот же процент слишком много участков одного места. Каждая явка и доля до десятой пункта от {} до {} % и каждая дробь a/b с b до {} подсчитывается и сравнивается с тем, что случай даёт именно для этих участков.
    Neighbouring stations differ, and a thousand voters can give any percentage: a given tenth of a point is met by a few stations in a hundred at most, where turnouts crowd. Small stations repeat simple fractions, since few are possible. Both are part of the expectation: a station that reports k of n is taken as Binomial(n, k/n) between {} and {} %, which gives the probability of each value as a finite sum, and the number of stations at a value is a Poisson-binomial variable with an exact tail.
      Соседние участки различаются, и тысяча избирателей может дать любой процент: на данную десятую пункта попадает самое большее несколько участков из ста, там, где явки теснятся. Маленькие участки повторяют простые дроби, потому что возможных мало. То и другое входит в ожидание: участок, сообщающий k из n, принимается за Бином(n, k/n) в пределах от {} до {} %, что даёт вероятность каждого значения как конечную сумму, а число участков с данным значением — пуассон-биномиальная величина с точным хвостом.
    Many stations of one place report the same percentage. Somebody may have set it, and the counts may have been written to fit. Look at the listed stations together: do they share an area, a chairperson, or other lines of the protocol?
      Много участков одного места сообщают один и тот же процент. Возможно, его кто-то задал, а числа вписали под него. Посмотрите перечисленные участки вместе: нет ли у них общей местности, общего председателя, других одинаковых строк протокола?
    results published in rounded form, or counts computed from a percentage by the publisher
      результаты опубликованы округлёнными или числа вычислены публикатором из процента
    one result entered for several stations by mistake (see also PROT-{}, repeated protocols)
      один результат по ошибке введён для нескольких участков (см. также PROT-{}, повторяющиеся протоколы)
    many stations of the same size that filled up a fixed number of ballots
      много участков одного размера, где заполнено установленное число бюллетеней
    chance: about one place in a thousand reaches q = {}
      случай: примерно одно место из тысячи достигает q = {}
    Ordinary stations of at least {} voters (ballots counted, for a share), which keeps the binomial standard deviation at {} or more, with a percentage from {} to {} %; the null is conditioned on that range. At least {} such stations; a share raises findings only where half of the stations lie in the range, since a bound through their bulk biases the test there. Stations count independently. Taking each station's own percentage as its centre absorbs part of the excess, so the test errs on the quiet side, most where stations have more than about {} voters. The family of a place and a candidate is all {} values, corrected by Benjamini and Hochberg; its smallest corrected p is the p of the place, which is then corrected over places and candidates. Up to five values are computed exactly (above {} stations by saddlepoint); the rest are bounded by the Poisson tail, which is larger (Anderson and Samuels {}). Only an excess counts: no honest cause or dishonest one makes a value rare. The value found is named by the measures beside the test, such as `repeated-turnout-{}`. Not for files whose counts were computed from percentages.
      Обычные участки, где не менее {} избирателей (для доли — подсчитанных бюллетеней), что держит биномиальное стандартное отклонение не ниже {}, с процентом от {} до {} %; нулевая гипотеза взята при условии этих пределов. Не менее {} таких участков; доля даёт находки только там, где в пределах лежит половина участков, потому что граница, проходящая через их основную массу, смещает проверку. Участки считают независимо. То, что центром берётся собственный процент участка, поглощает часть избытка, поэтому проверка ошибается в сторону молчания, сильнее всего там, где на участке больше примерно {} избирателей. Семейство для места и кандидата — все {} значений, с поправкой Бенджамини — Хохберга; наименьшее скорректированное p есть p места, которое затем корректируется по местам и кандидатам. До пяти значений вычисляются точно (свыше {} участков — методом перевала); остальные ограничены хвостом Пуассона, который больше (Anderson, Samuels {}). Учитывается только избыток: ни честная, ни нечестная причина не делает значение редким. Найденное значение названо показателями рядом с проверкой, например `repeated-turnout-{}`. Не для файлов, числа которых вычислены из процентов.
    The kernel density method of Rozenas ({}) asks the same question of all values at once and gives one share F: {} % for Canada {} ({} polls) and {} % for Russia {}, by {} resamples in about {} seconds. F counts every value that exceeds a simulated maximum; here each value has its own p and its own stations.
      Метод ядерной плотности Розенаса ({}) задаёт тот же вопрос сразу о всех значениях и даёт одну долю F: {} % для Канады {} ({} участков) и {} % для России {}, по {} повторных выборок примерно за {} секунд. F считает каждое значение, которое превышает смоделированный максимум; здесь у каждого значения своё p и свои участки.
    Russia, {} March {}, Stavropol region: {} of {} stations report a turnout of {} %, where {} are expected (standard deviation {}); after correction for {} values p is {}e-{}. In Dagestan {} of {} report {} %, where {} are expected.
      Россия, {1} марта {2}, Ставропольский край: {3} из {4} участков сообщают явку {5} %, а ожидается {6} (стандартное отклонение {7}); после поправки на {8} значений p = {9}e-{10}. В Дагестане {13} % сообщают {11} из {12}, а ожидается {14}.
    Most places have no value that stands out, so the corrected p is far below its nominal rate: p <= {} in {} % (E), {} % (A) and {} % (P) of tests within constituencies, {} % (E) and {} % (A) within regions, {} % (E) and {} % (A) for the country. Where fewer than half of the stations lie in {} to {} % it reaches {} % (E) and {} % (A) for the country, which is why those raise nothing. Clean elections with a finding of `look` or above: {} % (E; {} to {}), {} % (A), {} % (P); with `look first`: {} of {} (at most {} %). On real controls (Poland {}, Mexico {}, Romania {}, Albania {}, Georgia {}) it raised nothing.
      В большинстве мест ни одно значение не выделяется, поэтому скорректированное p намного ниже номинальной частоты: p ≤ {} в {} % (E), {} % (A) и {} % (P) проверок внутри округов, {} % (E) и {} % (A) внутри регионов, {} % (E) и {} % (A) для страны. Где в пределах от {} до {} % лежит меньше половины участков, для страны доходит до {} % (E) и {} % (A), поэтому такие находок не дают. Чистые выборы с находкой уровня «посмотреть» и выше: {} % (E; от {} до {}), {} % (A), {} % (P); с уровнем «посмотреть в первую очередь»: {} из {} (не более {} %). На настоящих выборах для контроля (Польша {}, Мексика {}, Румыния {}, Албания {}, Грузия {}) метод не дал ничего.
    Power, one turnout of {} % at so many stations of one region: E ({} stations) {} % of the stations {} % ({} to {}), {} % of them {} % ({} to {}); A {} % ({} to {}), {} %. Measured with {} elections and {} draws (E), {} and {} (A), {} and none (P), and `--only TURN-{}`.
      Мощность, одна явка {} % на стольких участках одного региона: E ({} участка) — {} % участков: {} % (от {} до {}), {} % из них: {} % (от {} до {}); A — {} % (от {} до {}), {} %. Измерено на {} выборах и {} прогонах (E), {} и {} (A), {} и ни одном (P), с `--only TURN-{}`.
    # TURN-04
    {} votes a ballot below {} or above {}, within constituencies
      {} голоса на бюллетень ниже {} или выше {}, внутри округов
    What a candidate gains where more people vote. W/N (votes of registered voters) is regressed on turnout R/N (ballots counted of registered voters), weighted by N. If {} further voters bring a candidate {} votes, the slope is {}. Each further ballot goes to somebody, so a slope below {} or above {} is not possible while the same kind of people vote at all stations. The slope of all others, O/N with O = R - W, is {} less it.
      Что получает кандидат там, где голосует больше людей. W/N (голоса к числу избирателей в списке) регрессируется на явку R/N (подсчитанные бюллетени к числу избирателей в списке) с весом N. Если {} дополнительных избирателей приносят кандидату {} голосов, наклон равен {}. Каждый дополнительный бюллетень достаётся кому-то, поэтому наклон ниже {} или выше {} невозможен, пока на всех участках голосуют люди одного рода. Наклон всех остальных, O/N, где O = R - W, равен {} минус этот.
    `slope-within` compares stations of the same constituency only; pooled over the country or a region it decides. Beside it: `slope`, over all stations without regard to place, as published; `standardised-correlation` and a chart, with turnout and share as distances from the constituency's mean in standard deviations; and `small-stations-turnout` and `small-stations-share`, the smaller third of each constituency's stations against the rest.
      `slope-within` сравнивает только участки одного округа; решает он, объединённый по стране или региону. Рядом с ним: `slope` — по всем участкам без учёта места, как в публикациях; `standardised-correlation` и график, где явка и доля — расстояния от среднего по округу в стандартных отклонениях; `small-stations-turnout` и `small-stations-share` — меньшая треть участков каждого округа против остальных.
    Within a constituency the slope is near the candidate's share. Over a whole country it mixes in the differences between places and may lie anywhere, also outside {} to {}. Small stations are often villages, which vote more and vote differently: shifts of half a standard deviation are common in honest elections (Romania {}: turnout +{}, the largest list +{}; Mexico {}: +{} and +{}; Poland {}: -{} and +{}) and raise no finding here. Nor does the slope of a single constituency, which may be a town and its villages: on the same files it would have raised {} findings of `look first` in Poland, {} in Mexico and {} in Romania. Pooled over regions and the country it did so in none of them, nor in Albania {} and Georgia {}.
      Внутри округа наклон близок к доле кандидата. По целой стране к нему примешиваются различия между местами, и он может быть любым, даже вне пределов от {} до {}. Маленькие участки — часто сёла, где голосуют чаще и иначе: сдвиги в половину стандартного отклонения обычны на честных выборах (Румыния {}: явка +{}, крупнейший список +{}; Мексика {}: +{} и +{}; Польша {}: -{} и +{}) и находок здесь не дают. Не даёт их и наклон одного округа, который может состоять из города и его сёл: на тех же файлах он дал бы {} находки уровня «посмотреть в первую очередь» в Польше, {} в Мексике и {} в Румынии. Объединённый по регионам и стране, он не дал их ни в одной из этих стран, ни в Албании {}, ни в Грузии {}.
    Within constituencies, more voters go with more than one further vote for this candidate (or with fewer votes): others lose votes where more people take part. Ballots added together with votes moved from others do that; so does a constituency made of two different electorates. Adding ballots alone does not: its slope is {} at most.
      Внутри округов дополнительный избиратель приходит вместе более чем с одним дополнительным голосом за этого кандидата (или с меньшим числом голосов): там, где участвует больше людей, другие теряют голоса. Так действуют добавленные бюллетени вместе с голосами, отнятыми у других; так же — округ из двух разных электоратов. Одни добавленные бюллетени так не действуют: их наклон не больше {}.
    a town and its villages in one constituency that differ in both turnout and opinion
      город и его сёла в одном округе, которые различаются и явкой, и взглядами
    a minority that abstains together, or a local boycott
      меньшинство, которое вместе не голосует, или местный бойкот
    stations for one group of people (soldiers, students, patients) that are not marked as such
      участки для одной группы людей (солдат, студентов, пациентов), не помеченные как такие
    Ordinary stations of at least {} registered voters with some ballots and no more than voters (`slope`: stations of every kind). Every constituency has its own level. The error is the delete-one-constituency jackknife, robust to any dependence and unequal spread within constituencies, with Student's t on one degree of freedom less than constituencies; a single constituency uses stations in its place. p is twice the smaller of the tails beyond {} and beyond {}, so a slope inside is never significant. At least {} constituencies, or {} stations of one. Differences between constituencies cannot raise a finding; differences of turnout and opinion that go together inside constituencies can, and do in real countries: read a flag with the map in hand. The slope of a single constituency is shown for comparison. Small stations: mean difference by constituency in standard deviations, constituencies weighted equally, Student's t over constituencies.
      Обычные участки, где не менее {} избирателей в списке, есть бюллетени и их не больше, чем избирателей (`slope`: участки всех видов). У каждого округа свой уровень. Погрешность — метод складного ножа с исключением округов, устойчивый к любой зависимости и неравному разбросу внутри округов, с распределением Стьюдента на одну степень свободы меньше числа округов; для одного округа вместо них берутся участки. p — удвоенный меньший из хвостов за {} и за {}, поэтому наклон внутри пределов никогда не значим. Не менее {} округов или {} участков одного. Различия между округами находку дать не могут; различия явки и взглядов, которые идут вместе внутри округов, могут и в настоящих странах дают: читайте отметку с картой в руках. Наклон одного округа показан для сравнения. Маленькие участки: средняя разность по округам в стандартных отклонениях, округа с равным весом, распределение Стьюдента по округам.
    Russia, winning candidate or list, over all stations: slope {} in {}, {} in {}, {} in {}, {} in {}. Within constituencies it was {} in {}; in one region, Kemerovo, it lies above {} and the second candidate loses {} votes where {} more voters take part.
      Россия, победивший кандидат или список, по всем участкам: наклон {1} в {2}, {3} в {4}, {5} в {6}, {7} в {8}. Внутри округов в {10} он был {9}; в одном регионе, Кемеровской области, он выше {11}, и второй кандидат теряет {12} голосов там, где участвует на {13} избирателей больше.
    Clean elections have slopes inside {} to {}, where the test cannot speak: p <= {} in none of {} (E), {} (A) and {} (P) elections for the country and none of the regions of A (at most {} %, {} % and {} % for the country). With a true slope of exactly {} or {}, groups of unequal spread and dependence inside them, p <= {} in {} to {} % of {} draws, as a test holds. Single constituencies, for comparison: {} % (E), {} % (A), {} % (P). Small stations: {} % (E), {} % (A), {} % (P) for the country. Turnout and opinion that go together from place to place leave the slope within constituencies alone; that too is tested. Measured with `--only TURN-{}`.
      На чистых выборах наклоны лежат внутри пределов от {} до {}, где проверка молчит: p ≤ {} ни на одних из {} (E), {} (A) и {} (P) выборов для страны и ни в одном из регионов A (не более {} %, {} % и {} % для страны). При истинном наклоне ровно {} или {}, группах с неравным разбросом и зависимостью внутри них p ≤ {} в {}–{} % из {} прогонов, как и положено. Отдельные округа, для сравнения: {} % (E), {} % (A), {} % (P). Маленькие участки: {} % (E), {} % (A), {} % (P) для страны. Явка и взгляды, которые идут вместе от места к месту, не меняют наклона внутри округов; это тоже проверено. Измерено с `--only TURN-{}`.
    Power: none against added ballots alone. With half of the non-voters' ballots added for the first candidate at {}, {} or {} % of the stations of one region it was found in {} of {} draws (E) and {} of {} (A), since such a slope is at most {}. In the tests, {} % of {} stations with half of the non-voters and half of the second candidate's votes moved to the first are found with p below {}.
      Мощность: против одних добавленных бюллетеней — никакой. Бюллетени половины не голосовавших, добавленные первому кандидату на {}, {} или {} % участков одного региона, обнаружены в {} из {} прогонов (E) и {} из {} (A), потому что такой наклон не больше {}. В тестах {} % из {} участков, где половина не голосовавших и половина голосов второго кандидата перешли к первому, обнаруживаются с p ниже {}.
    """#
}
