/// Russian: findings and method pages of PROT.
extension Text {
  static let russianProtocolMethods = #"""
    At {} of {} stations the record breaks a rule of arithmetic: {}.
      На {1} из {2} участков протокол нарушает правило арифметики: {3}.
    {} of {} stations {}.
      {1} из {2} участков {3}.
    no station has all the counts that the rule needs
      ни на одном участке нет всех чисел, нужных для правила
    Protocol arithmetic
      Арифметика протокола
    Impossible and extreme values
      Невозможные и крайние значения
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
    In {} of {} places with published totals the stations add up to something else; their pages say to what.
      В {1} из {2} мест с опубликованными итогами участки складываются в другую сумму; в какую, сказано на их страницах.
    the column “{}”
      столбец «{}»
    The sum of {} is {}, where {} is published: {} {}.
      Сумма ({1}) равна {2}, а опубликовано {3}: {5} на {4}.
    too many
      больше
    too few
      меньше
     of one constituency
       одного округа
     of one region
       одного региона
     of one country
       одной страны
    fewer than {}
      меньше {}
    about {}
      около {}
    1 pair of stations{} reports the same votes for every candidate and the same ballots counted, where chance gives {}.
      1 пара участков{1} сообщает одни и те же голоса за каждого кандидата и то же число подсчитанных бюллетеней, а случай даёт {2}.
    {} pairs of stations{} report the same votes for every candidate and the same ballots counted, where chance gives {}.
      {1} {1:пара участков|пары участков|пар участков}{2} {1:сообщает|сообщают|сообщают} одни и те же голоса за каждого кандидата и то же число подсчитанных бюллетеней, а случай даёт {3}.
    # PROT-01
    any difference beyond the tolerance ({} ballots unless set)
      любая разность сверх допуска ({} бюллетеней, если не задан)
    Whether the numbers of each station's protocol agree with one another: valid ballots are the sum of the candidates' votes; ballots in the boxes are valid plus invalid ones; no more ballots are in the boxes, or counted, than were issued; no more were issued than received; ballots received are those issued, unused and lost, less those unaccounted for on receipt. A rule is checked only where the source has its columns.
      Согласуются ли между собой числа протокола каждого участка: действительные бюллетени равны сумме голосов кандидатов; бюллетени в ящиках — сумме действительных и недействительных; в ящиках или подсчитано не больше бюллетеней, чем выдано; выдано не больше, чем получено; полученные бюллетени равны сумме выданных, неиспользованных и утраченных за вычетом недостающих при получении. Правило проверяется только там, где в источнике есть его столбцы.
    Where entry software enforces the sums (Russia {} to {}), valid ballots and votes always agree, while a handful of stations ({} to {} of {}) report more ballots in the boxes than issued. Where protocols are typed from paper, one station in a hundred or more has a slip.
      Где суммы проверяет программа ввода (Россия с {} по {}), действительные бюллетени и голоса всегда сходятся, а горстка участков (от {} до {} из {}) сообщает в ящиках больше бюллетеней, чем выдано. Где протоколы набирают с бумаги, ошибка есть на одном участке из ста или чаще.
    The published record contradicts itself at the stations listed. It says nothing of intent: the paper protocol, or a correction published later, usually settles it.
      Опубликованная запись противоречит себе на перечисленных участках. О намерении это ничего не говорит: обычно всё решает бумажный протокол или позднейшее исправление.
    a typing or scanning slip when the protocol was entered
      опечатка или ошибка распознавания при вводе протокола
    a protocol corrected on paper and not in the published file
      протокол исправлен на бумаге, но не в опубликованном файле
    local rules that count spoilt, early or postal ballots on another line
      местные правила, по которым испорченные, досрочные или почтовые бюллетени считают в другой строке
    a column of the file that means something else than the manifest says
      столбец файла означает не то, что сказано в манифесте
    The manifest gives each column its right meaning. Where a country's law adds lines (postal ballots, supplementary lists), leave the affected rule's column out of the manifest or set a tolerance. Missing cells are never taken as zero: such rows are left out and counted.
      Манифест правильно указывает значение каждого столбца. Где закон страны добавляет строки (почтовые бюллетени, дополнительные списки), не указывайте столбец затронутого правила в манифесте или задайте допуск. Пустая ячейка никогда не считается нулём: такие строки не входят и подсчитываются.
    A station reports {} valid ballots and candidates with {}, {} and {} votes, {} in all. The rule `valid-equals-votes` is broken by -{} votes and the station is listed with that number.
      Участок сообщает {} действительных бюллетеней и кандидатов с {}, {} и {} голосом, всего {}. Правило `valid-equals-votes` нарушено на -{} голосов, и участок приводится с этим числом.
    A record check has no chance element: it is silent on every simulated clean election and finds every planted arithmetic error that exceeds the tolerance, by construction. The tests plant errors and compare the list with the truth table.
      В проверке записи нет случайности: она молчит на всех смоделированных чистых выборах и по построению находит каждую внесённую арифметическую ошибку больше допуска. Тесты вносят ошибки и сравнивают список с таблицей истинных значений.
    # PROT-02
    any station; {} % only at stations of at least {} voters or ballots
      любой участок; {} % — только на участках от {} избирателей или бюллетеней
    Values that contradict what they count (a candidate with more votes than ballots, more ballots than voters on the list and its supplement) and values at the very edge: a turnout of exactly {} %, every ballot for one candidate, ballots without any voter on the list, not one ballot.
      Значения, которые противоречат тому, что они считают (у кандидата больше голосов, чем бюллетеней; бюллетеней больше, чем избирателей в списке и дополнительном списке), и значения на самом краю: явка ровно {} %, все бюллетени за одного кандидата, бюллетени без единого избирателя в списке, ни одного бюллетеня.
    More ballots than voters is normal where voters may be added on the day: {} stations in Romania {}, {} in Mexico {}, {} in Georgia {}. Closed stations (hospitals, ships, barracks) often reach {} %: {} to {} a year in Russia, about a hundred in Poland {}. Stations abroad and for travellers have empty lists.
      Бюллетеней больше, чем избирателей, обычно бывает там, где избирателей можно добавлять в день голосования: {} участков в Румынии {}, {} в Мексике {}, {} в Грузии {}. Закрытые участки (больницы, суда, казармы) часто достигают {} %: от {} до {} за одни выборы в России, около ста в Польше {}. У участков за рубежом и для проезжающих списки пусты.
    The station's record should be read beside its kind. At an ordinary station of several hundred voters a turnout of exactly {} % deserves a question; at a hospital it does not.
      Запись участка следует читать вместе с его видом. На обычном участке с несколькими сотнями избирателей явка ровно {} % заслуживает вопроса; в больнице — нет.
    voters added on polling day, or voting with a certificate from elsewhere
      избиратели, добавленные в день голосования или голосующие по удостоверению из другого места
    a closed or temporary station whose list is made from those who came
      закрытый или временный участок, список которого составлен из пришедших
    a small community of one mind
      маленькая община единого мнения
    a slip of typing, or two columns exchanged in the file
      опечатка или два столбца, переставленные в файле
    The manifest names the kinds of station (abroad, hospital, military, electronic) where the source tells them apart. The rule is a list to read, not a test: it has no probability.
      Манифест называет виды участков (за рубежом, больница, военный, электронный), если источник их различает. Правило — список для чтения, а не проверка гипотезы: вероятности у него нет.
    A station of {} voters reports {} ballots: it is listed under `full-turnout`. One of {} voters with {} ballots is not.
      Участок с {} избирателями сообщает {} бюллетеней: он приводится под `full-turnout`. Участок с {} избирателями и {} бюллетенями — нет.
    No chance element. On clean simulated elections the impossible values never occur; exact {} % turnout occurs at simulated closed stations as it does in life.
      Случайности здесь нет. На чистых смоделированных выборах невозможных значений не бывает; явка ровно {} % бывает на смоделированных закрытых участках, как и в жизни.
    # PROT-03
    Repeated protocols
      Повторяющиеся протоколы
    half a pair beyond chance, and twice as many pairs as chance gives
      на полпары больше случайного и вдвое больше пар, чем даёт случай
    Stations that report the same result as another station: the same votes for every candidate and the same number of ballots counted. Pairs are counted within each constituency, within regions and over the whole country, and held against the number of pairs that agree by chance. The stations are listed.
      Участки, которые сообщают тот же результат, что и другой участок: те же голоса за каждого кандидата и то же число подсчитанных бюллетеней. Пары считаются внутри каждого округа, внутри регионов и по всей стране и сравниваются с числом пар, совпадающих случайно. Участки перечислены.
    Results repeat by chance more often than one would think: {} stations make five thousand million pairs. With few candidates, or where nearly all votes go to one, many agree: of stations with more than {} votes, {} shared all votes with another one in Russia {} (four candidates), {} in {} (eight candidates), {} in {} (fourteen lists); within one commission {}, {} and {}. The number to expect is therefore computed for the stations at hand: in Poland {}, second round (two candidates), {} pairs are expected and {} observed, one of them within a county where {} are expected; in the first round none and none.
      Случайно результаты повторяются чаще, чем кажется: {} участков составляют пять миллиардов пар. При малом числе кандидатов или когда почти все голоса достаются одному, совпадают многие: из участков, где больше {} голосов, все голоса разделяли с другим участком {} в России {} (четыре кандидата), {} в {} (восемь кандидатов), {} в {} (четырнадцать списков); внутри одной комиссии — {}, {} и {}. Поэтому ожидаемое число вычисляется для имеющихся участков: в Польше {}, второй тур (два кандидата), ожидается {} пар, а наблюдается {}, одна из них внутри повята, где ожидается {}; в первом туре — ни одной и ни одной.
    More stations repeat one another's results than chance explains. Within one constituency that is how a copied protocol looks, and also how one protocol looks that was entered twice. Compare the paper protocols of the stations listed, the voter lists first.
      Результаты других повторяет больше участков, чем объясняет случай. Внутри одного округа так выглядит скопированный протокол, но так же — один протокол, введённый дважды. Сравните бумажные протоколы перечисленных участков, начиная со списков избирателей.
    the same protocol entered under two numbers (Mexico {}: {} pairs within districts, {} expected), or a row of the file repeated
      один протокол введён под двумя номерами (Мексика {}: {} пары внутри округов, ожидалось {}), или строка файла повторена
    two rooms of one building whose ballots were counted together and halved
      две комнаты одного здания, бюллетени которых подсчитали вместе и разделили пополам
    small stations, or stations where nearly everyone votes alike, which repeat by chance
      маленькие участки или участки, где почти все голосуют одинаково: они повторяются случайно
    Ordinary stations with more than {} votes whose own result would repeat itself with a chance of at most {} %. Given its ballots, station i's result is multinomial, independent of the others, with probabilities p_i: its shares, pulled toward those of the constituency just so far that drawn results differ from station to station as much as reported ones do. Two stations of n ballots agree with probability (sum of the roots of p_i p_j) to the power {}n, times the chance that a result of the mean law repeats itself (exact identity; the second factor to within {} %). The sum over all pairs with equal ballots is the expected number. Its law is Poisson's, widened to a negative binomial for pairs that share a station; the error of Poisson's law by the Chen-Stein bound is printed with the country. Shares that follow no smooth law (a bloc vote that gives whole villages the same few results) make repeats more frequent than the null says: read the list before the p-value.
      Обычные участки, где больше {} голосов и чей собственный результат повторился бы с вероятностью не больше {} %. При данном числе бюллетеней результат участка i — мультиномиальный, независимый от других, с вероятностями p_i: это его доли, подтянутые к долям округа ровно настолько, чтобы разыгранные результаты различались от участка к участку так же, как сообщённые. Два участка с n бюллетенями совпадают с вероятностью (сумма корней из p_i p_j) в степени {}n, умноженной на вероятность того, что повторится результат среднего закона (точное тождество; второй множитель — с точностью до {} %). Сумма по всем парам с равным числом бюллетеней — ожидаемое число. Его закон — Пуассона, расширенный до отрицательного биномиального для пар с общим участком; погрешность закона Пуассона по границе Чена — Стейна печатается вместе со страной. Доли, которые не следуют гладкому закону (голосование блоком, дающее целым сёлам одни и те же немногие результаты), делают повторы чаще, чем говорит нулевая гипотеза: прочтите список прежде, чем p.
    Two stations of one constituency count {} ballots each and report {}, {}, {}, {} and {}. At stations of this size and these shares a pair with equal ballots agrees in all five counts with probability {}e-{}. The constituency has {} pairs with equal ballots: {} pairs are expected, one is observed, p = {}e-{}.
      На двух участках одного округа подсчитано по {} бюллетеня, и оба сообщают {}, {}, {}, {} и {}. На участках такого размера и с такими долями пара с равным числом бюллетеней совпадает во всех пяти числах с вероятностью {}e-{}. В округе {} пар с равным числом бюллетеней: ожидается {} пары, наблюдается одна, p = {}e-{}.
    Clean elections of the sizes of the exercise election (`scrutineer calibrate Data/exercise-fictional --elections {} --power-draws {}`; {} % intervals): p <= {} in none of the tests of country, regions and constituencies (at most {} %), since hardly any pair is expected; no clean election with a finding (at most {} %). Power in one constituency of {} stations: results copied from another station are found always ({} % to {} %) at one, two, four and eight stations. Real returns: expected and observed pairs agree in Poland {} ({} and {}), where they are many.
      Чистые выборы с размерами участков учебных выборов (`scrutineer calibrate Data/exercise-fictional --elections {} --power-draws {}`; {}-процентные интервалы): p ≤ {} ни в одной из проверок страны, регионов и округов (не более {} %), потому что не ожидается почти ни одной пары; ни одних чистых выборов с находкой (не более {} %). Мощность в одном округе с {} участками: результаты, скопированные с другого участка, обнаруживаются всегда (от {} % до {} %) на одном, двух, четырёх и восьми участках. Настоящие данные: в Польше {}, где пар много, ожидаемые и наблюдаемые согласуются ({} и {}).
    # PROT-04
    Reconciliation
      Сверка с итогами
    any difference from a published total
      любая разность с опубликованным итогом
    Whether the stations of the file add up to the totals that the commission published, for the country and for every region and constituency of which totals are known: the number of stations, every line of the protocol, the votes of every candidate. Totals come from the manifest (`[official]`), from a table of totals that it names (`areas`), and from rows of totals that the file of returns itself has and that are not counted as stations.
      Складываются ли участки файла в итоги, опубликованные комиссией, по стране и по каждому региону и округу, итоги которых известны: число участков, каждая строка протокола, голоса каждого кандидата. Итоги берутся из манифеста (`[official]`), из названной в нём таблицы итогов (`areas`) и из строк итогов, которые есть в самом файле данных и не считаются участками.
    A complete file agrees to the last ballot. Where it does not, single stations usually account for it: Russia {} has {} more registered voters than published, which are those of four stations whose results were cancelled later. Files published on election night lack stations.
      Полный файл сходится до последнего бюллетеня. Где нет, причина обычно в отдельных участках: в России {} избирателей в списках на {} больше опубликованного — это четыре участка, результаты которых позже отменены. В файлах, опубликованных в ночь выборов, участков не хватает.
    The file is not what the published result was made of, or the published result was not added up from these protocols. Until it is known which, every other result of the audit speaks of the file and not of the election.
      Файл — не то, из чего сложен опубликованный результат, или опубликованный результат сложен не из этих протоколов. Пока не известно, что именно, все остальные результаты проверки относятся к файлу, а не к выборам.
    stations that were cancelled, repeated or added after the file or the totals were published
      участки, результаты которых отменены, повторены или добавлены после публикации файла или итогов
    voters abroad, by post or electronically, who are in the totals and not in the file
      голосующие за рубежом, по почте или электронно, которые есть в итогах, но не в файле
    rows that were rejected or left out by the manifest: see what became of the rows of the source
      строки, отвергнутые или исключённые манифестом: смотрите, что стало со строками источника
    a column that means something else in the totals than in the returns
      столбец, который в итогах означает не то, что в данных участков
    Names of places and candidates are the same in both sources, up to white space and composition; a constituency may be given by its number. Totals of a place that the returns do not have, and votes for a name that is no candidate, are listed as not compared. Missing cells are left out of the sums, and counted. An area for which the file has several rows of totals is not compared with them.
      Названия мест и имена кандидатов в обоих источниках одинаковы с точностью до пробелов и составных знаков; округ можно назвать номером. Итоги места, которого нет в данных, и голоса за имя, не принадлежащее ни одному кандидату, перечисляются как несравнимые. Пустые ячейки в суммы не входят и подсчитываются. Место, для которого в файле несколько строк итогов, с ними не сравнивается.
    The stations' registered voters of Russia {} add up to {}; published are {}. The difference is +{} registered voters, and the finding says so. No total of the regions is given there, so the regions are not compared, and say why.
      Избиратели в списках участков России {} в сумме дают {}; опубликовано {}. Разность — +{} избирателя, и находка так и говорит. Итоги регионов там не даны, поэтому регионы не сравниваются, и причина указана.
    A comparison of sums has no chance element: it is silent when the sums agree, and otherwise says by how much they do not. The tests change single totals and stations and find each change.
      В сравнении сумм нет случайности: оно молчит, когда суммы сходятся, а иначе говорит, насколько они расходятся. Тесты изменяют отдельные итоги и участки и находят каждое изменение.
    """#
}
