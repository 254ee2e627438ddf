/// Azerbaijani: findings and method pages of PROT.
extension Text {
  static let azerbaijaniProtocolMethods = #"""
    At {} of {} stations the record breaks a rule of arithmetic: {}.
      {2} məntəqədən {1}-də protokol hesab qaydasını pozur: {3}.
    {} of {} stations {}.
      {2} məntəqədən {1}-i {3}.
    no station has all the counts that the rule needs
      heç bir məntəqədə qaydaya lazım olan bütün saylar yoxdur
    Protocol arithmetic
      Protokol hesabı
    Impossible and extreme values
      Mümkünsüz və hədd qiymətlər
    valid ballots are not the sum of all candidates' votes
      etibarlı bülletenlər bütün namizədlərin səslərinin cəminə bərabər deyil
    ballots in the boxes are not valid plus invalid ballots
      qutulardakı bülletenlər etibarlı və etibarsız bülletenlərin cəminə bərabər deyil
    more ballots in the boxes than were issued
      qutularda verildiyindən çox bülleten var
    more ballots counted than were issued
      verildiyindən çox bülleten sayılıb
    more ballots issued than were received
      alındığından çox bülleten verilib
    ballots received are not those issued, unused and lost, less those unaccounted for
      alınmış bülletenlər verilmiş, istifadə edilməmiş və itirilmişlərin uçota alınmamışlar çıxılmaqla cəminə bərabər deyil
    give a candidate more votes than ballots were counted
      bir namizədə sayılmış bülletenlərdən çox səs verir
    issued more ballots than there are voters on the list
      siyahıdakı seçicilərdən çox bülleten verib
    with at least 100 voters report a turnout of exactly 100 %
      ən azı 100 seçici ilə tam 100 % fəallıq bildirir
    with at least 100 ballots give every one of them to one candidate
      ən azı 100 bülletenin hamısını bir namizədə verir
    have ballots but no voter on the list
      bülleten var, siyahıda isə seçici yoxdur
    report not a single ballot
      bir bülleten də bildirmir
    In {} of {} places with published totals the stations add up to something else; their pages say to what.
      Yekunları dərc edilmiş {2} yerdən {1}-də məntəqələrin cəmi başqadır; nə qədər olduğu onların səhifələrində göstərilib.
    the column “{}”
      “{}” sütunu
    The sum of {} is {}, where {} is published: {} {}.
      Cəm ({1}) {2}-dir, dərc edilən isə {3}: {4} {5}.
    too many
      çox
    too few
      az
     of one constituency
       (bir dairədə)
     of one region
       (bir regionda)
     of one country
       (bir ölkədə)
    fewer than {}
      {}-dən az
    about {}
      təxminən {}
    1 pair of stations{} reports the same votes for every candidate and the same ballots counted, where chance gives {}.
      1 məntəqə cütü{1} hər namizədə eyni səsləri və eyni sayda sayılmış bülleten bildirir, təsadüf isə {2} verir.
    {} pairs of stations{} report the same votes for every candidate and the same ballots counted, where chance gives {}.
      {1} məntəqə cütü{2} hər namizədə eyni səsləri və eyni sayda sayılmış bülleten bildirir, təsadüf isə {3} verir.
    # PROT-01
    any difference beyond the tolerance ({} ballots unless set)
      yol verilən fərqdən artıq hər fərq (təyin edilməyibsə, {} bülleten)
    Whether the numbers of each station's protocol agree with one another: valid ballots are the sum of the candidates' votes; ballots in the boxes are valid plus invalid ones; no more ballots are in the boxes, or counted, than were issued; no more were issued than received; ballots received are those issued, unused and lost, less those unaccounted for on receipt. A rule is checked only where the source has its columns.
      Hər məntəqənin protokolundakı sayların bir-biri ilə uyğun olub-olmadığı: etibarlı bülletenlər namizədlərin səslərinin cəmidir; qutulardakı bülletenlər etibarlı və etibarsızların cəmidir; qutularda və ya sayılmış bülletenlər veriləndən çox deyil; verilən alınandan çox deyil; alınmış bülletenlər verilmiş, istifadə olunmamış və itirilmişlərin cəmindən alınarkən çatışmayanları çıxmaqla alınır. Qayda yalnız mənbədə onun sütunları olduqda yoxlanılır.
    Where entry software enforces the sums (Russia {} to {}), valid ballots and votes always agree, while a handful of stations ({} to {} of {}) report more ballots in the boxes than issued. Where protocols are typed from paper, one station in a hundred or more has a slip.
      Cəmləri daxiletmə proqramı yoxlayırsa (Rusiya {1}–{2}), etibarlı bülletenlər və səslər həmişə uyğundur, bir neçə məntəqə isə ({5}-dən {3}–{4}) qutularda veriləndən çox bülleten bildirir. Protokollar kağızdan yığılırsa, yüz məntəqədən birində və ya daha çoxunda səhv olur.
    The published record contradicts itself at the stations listed. It says nothing of intent: the paper protocol, or a correction published later, usually settles it.
      Dərc edilmiş yazı sadalanan məntəqələrdə özü ilə ziddiyyətdədir. Niyyət haqqında heç nə demir: adətən kağız protokol və ya sonra dərc edilmiş düzəliş məsələni həll edir.
    a typing or scanning slip when the protocol was entered
      protokol daxil edilərkən yığma və ya skan səhvi
    a protocol corrected on paper and not in the published file
      kağızda düzəldilmiş, dərc edilmiş faylda düzəldilməmiş protokol
    local rules that count spoilt, early or postal ballots on another line
      korlanmış, vaxtından əvvəl və ya poçtla verilmiş bülletenləri başqa sətirdə sayan yerli qaydalar
    a column of the file that means something else than the manifest says
      faylın sütunu manifestin dediyindən başqa məna daşıyır
    The manifest gives each column its right meaning. Where a country's law adds lines (postal ballots, supplementary lists), leave the affected rule's column out of the manifest or set a tolerance. Missing cells are never taken as zero: such rows are left out and counted.
      Manifest hər sütuna düzgün məna verir. Ölkənin qanunu sətir əlavə edirsə (poçt bülletenləri, əlavə siyahılar), təsirlənən qaydanın sütununu manifestdən çıxarın və ya yol verilən fərq təyin edin. Boş xana heç vaxt sıfır sayılmır: belə sətirlər kənarda saxlanılır və onların sayı göstərilir.
    A station reports {} valid ballots and candidates with {}, {} and {} votes, {} in all. The rule `valid-equals-votes` is broken by -{} votes and the station is listed with that number.
      Məntəqə {} etibarlı bülleten və {}, {} və {} səsli namizədlər bildirir, cəmi {}. `valid-equals-votes` qaydası -{} səs pozulub və məntəqə bu rəqəmlə göstərilir.
    A record check has no chance element: it is silent on every simulated clean election and finds every planted arithmetic error that exceeds the tolerance, by construction. The tests plant errors and compare the list with the truth table.
      Yazı yoxlamasında təsadüf elementi yoxdur: hər simulyasiya edilmiş təmiz seçkidə susur və yol verilən fərqi aşan hər əlavə edilmiş hesab səhvini quruluşuna görə tapır. Testlər səhvlər əlavə edir və siyahını həqiqət cədvəli ilə müqayisə edir.
    # PROT-02
    any station; {} % only at stations of at least {} voters or ballots
      hər məntəqə; {} % yalnız ən azı {} seçici və ya bülleteni olan məntəqələrdə
    Values that contradict what they count (a candidate with more votes than ballots, more ballots than voters on the list and its supplement) and values at the very edge: a turnout of exactly {} %, every ballot for one candidate, ballots without any voter on the list, not one ballot.
      Saydıqları şeylə ziddiyyətdə olan qiymətlər (bülletenlərdən çox səsi olan namizəd, siyahı və əlavəsindəki seçicilərdən çox bülleten) və lap kənarda olan qiymətlər: düz {} % fəallıq, hər bülletenin bir namizədə verilməsi, siyahıda seçici olmadan bülletenlər, bir bülletenin də olmaması.
    More ballots than voters is normal where voters may be added on the day: {} stations in Romania {}, {} in Mexico {}, {} in Georgia {}. Closed stations (hospitals, ships, barracks) often reach {} %: {} to {} a year in Russia, about a hundred in Poland {}. Stations abroad and for travellers have empty lists.
      Seçki günü seçici əlavə etmək olan yerlərdə bülletenlərin seçicilərdən çox olması adidir: Rumıniya {2}-də {1}, Meksika {4}-də {3}, Gürcüstan {6}-də {5} məntəqə. Qapalı məntəqələr (xəstəxanalar, gəmilər, kazarmalar) tez-tez {7} %-ə çatır: Rusiyada ildə {8}–{9}, Polşa {10}-də yüzə yaxın. Xaricdəki və səyahətdə olanlar üçün məntəqələrin siyahıları boşdur.
    The station's record should be read beside its kind. At an ordinary station of several hundred voters a turnout of exactly {} % deserves a question; at a hospital it does not.
      Məntəqənin yazısı növü ilə birlikdə oxunmalıdır. Bir neçə yüz seçicisi olan adi məntəqədə düz {} % fəallıq sual doğurur; xəstəxanada doğurmur.
    voters added on polling day, or voting with a certificate from elsewhere
      seçki günü əlavə edilmiş və ya başqa yerdən vəsiqə ilə səs verən seçicilər
    a closed or temporary station whose list is made from those who came
      siyahısı gələnlərdən tərtib edilmiş qapalı və ya müvəqqəti məntəqə
    a small community of one mind
      həmfikir kiçik icma
    a slip of typing, or two columns exchanged in the file
      yığma səhvi və ya faylda dəyişik salınmış iki sütun
    The manifest names the kinds of station (abroad, hospital, military, electronic) where the source tells them apart. The rule is a list to read, not a test: it has no probability.
      Mənbə fərqləndirirsə, manifest məntəqələrin növlərini (xaricdə, xəstəxana, hərbi, elektron) göstərir. Qayda oxunası siyahıdır, test deyil: ehtimalı yoxdur.
    A station of {} voters reports {} ballots: it is listed under `full-turnout`. One of {} voters with {} ballots is not.
      {} seçicili məntəqə {} bülleten bildirir: `full-turnout` altında göstərilir. {} seçicisi və {} bülleteni olan göstərilmir.
    No chance element. On clean simulated elections the impossible values never occur; exact {} % turnout occurs at simulated closed stations as it does in life.
      Təsadüf elementi yoxdur. Təmiz simulyasiya seçkilərində mümkünsüz qiymətlər heç vaxt olmur; düz {} % fəallıq həyatda olduğu kimi simulyasiya edilmiş qapalı məntəqələrdə olur.
    # PROT-03
    Repeated protocols
      Təkrarlanan protokollar
    half a pair beyond chance, and twice as many pairs as chance gives
      təsadüfdən yarım cüt çox və təsadüfün verdiyinin iki misli qədər cüt
    Stations that report the same result as another station: the same votes for every candidate and the same number of ballots counted. Pairs are counted within each constituency, within regions and over the whole country, and held against the number of pairs that agree by chance. The stations are listed.
      Başqa məntəqə ilə eyni nəticəni bildirən məntəqələr: hər namizədə eyni səslər və eyni sayda sayılmış bülleten. Cütlər hər dairə daxilində, regionlar daxilində və bütün ölkə üzrə sayılır və təsadüfən üst-üstə düşən cütlərin sayı ilə tutuşdurulur. Məntəqələr sadalanır.
    Results repeat by chance more often than one would think: {} stations make five thousand million pairs. With few candidates, or where nearly all votes go to one, many agree: of stations with more than {} votes, {} shared all votes with another one in Russia {} (four candidates), {} in {} (eight candidates), {} in {} (fourteen lists); within one commission {}, {} and {}. The number to expect is therefore computed for the stations at hand: in Poland {}, second round (two candidates), {} pairs are expected and {} observed, one of them within a county where {} are expected; in the first round none and none.
      Nəticələr təsadüfən düşünüldüyündən daha tez-tez təkrarlanır: {1} məntəqə beş milyard cüt təşkil edir. Namizəd az olanda və ya demək olar bütün səslər birinə gedəndə çoxu üst-üstə düşür: {2}-dən çox səsi olan məntəqələrdən bütün səslərini başqası ilə bölüşənlər Rusiya {4}-də (dörd namizəd) {3}, {6}-də (səkkiz namizəd) {5}, {8}-də (on dörd siyahı) {7}; bir komissiya daxilində {9}, {10} və {11}. Ona görə gözlənilən say əldəki məntəqələr üçün hesablanır: Polşa {12}, ikinci turda (iki namizəd) {13} cüt gözlənilir və {14} müşahidə edilir, onlardan biri {15} gözlənilən powiat daxilində; birinci turda heç biri və heç biri.
    More stations repeat one another's results than chance explains. Within one constituency that is how a copied protocol looks, and also how one protocol looks that was entered twice. Compare the paper protocols of the stations listed, the voter lists first.
      Bir-birinin nəticəsini təkrarlayan məntəqələr təsadüfün izah etdiyindən çoxdur. Bir dairə daxilində köçürülmüş protokol belə görünür, iki dəfə daxil edilmiş bir protokol da. Sadalanan məntəqələrin kağız protokollarını, əvvəlcə seçici siyahılarını müqayisə edin.
    the same protocol entered under two numbers (Mexico {}: {} pairs within districts, {} expected), or a row of the file repeated
      eyni protokol iki nömrə altında daxil edilib (Meksika {}: dairələr daxilində {} cüt, gözlənilən {}) və ya faylın sətri təkrarlanıb
    two rooms of one building whose ballots were counted together and halved
      bir binanın iki otağı: bülletenləri birlikdə sayılıb və yarıya bölünüb
    small stations, or stations where nearly everyone votes alike, which repeat by chance
      kiçik və ya demək olar hamının eyni cür səs verdiyi, təsadüfən təkrarlanan məntəqələr
    Ordinary stations with more than {} votes whose own result would repeat itself with a chance of at most {} %. Given its ballots, station i's result is multinomial, independent of the others, with probabilities p_i: its shares, pulled toward those of the constituency just so far that drawn results differ from station to station as much as reported ones do. Two stations of n ballots agree with probability (sum of the roots of p_i p_j) to the power {}n, times the chance that a result of the mean law repeats itself (exact identity; the second factor to within {} %). The sum over all pairs with equal ballots is the expected number. Its law is Poisson's, widened to a negative binomial for pairs that share a station; the error of Poisson's law by the Chen-Stein bound is printed with the country. Shares that follow no smooth law (a bloc vote that gives whole villages the same few results) make repeats more frequent than the null says: read the list before the p-value.
      {}-dən çox səsi olan və öz nəticəsi ən çox {} % ehtimalla təkrarlanacaq adi məntəqələr. Bülletenləri verildikdə i məntəqəsinin nəticəsi digərlərindən asılı olmayan multinomialdır, ehtimalları p_i: öz payları dairənin paylarına yalnız o qədər çəkilir ki, çəkilmiş nəticələr məntəqədən-məntəqəyə bildirilənlər qədər fərqlənsin. n bülletenli iki məntəqə (p_i p_j köklərinin cəminin) {}n qüvvəti ilə orta qanunun nəticəsinin təkrarlanması ehtimalının hasili qədər ehtimalla üst-üstə düşür (dəqiq eynilik; ikinci vuruq {} % dəqiqliklə). Bülletenləri bərabər olan bütün cütlər üzrə cəm gözlənilən saydır. Onun qanunu Puasson qanunudur, məntəqəsi ortaq olan cütlər üçün mənfi binomiala qədər genişləndirilir; Puasson qanununun Çen–Steyn həddi ilə xətası ölkə ilə birlikdə çap edilir. Hamar qanuna tabe olmayan paylar (bütün kəndlərə eyni az nəticəni verən blok səsverməsi) təkrarları sıfır hipotezinin dediyindən tez-tez edir: p-dən əvvəl siyahını oxuyun.
    Two stations of one constituency count {} ballots each and report {}, {}, {}, {} and {}. At stations of this size and these shares a pair with equal ballots agrees in all five counts with probability {}e-{}. The constituency has {} pairs with equal ballots: {} pairs are expected, one is observed, p = {}e-{}.
      Bir dairənin iki məntəqəsinin hərəsi {} bülleten sayır və {}, {}, {}, {} və {} bildirir. Bu ölçülü və bu paylı məntəqələrdə bülletenləri bərabər olan cüt beş sayın hamısında {}e-{} ehtimalla üst-üstə düşür. Dairədə bülletenləri bərabər olan {} cüt var: {} cüt gözlənilir, biri müşahidə edilir, p = {}e-{}.
    Clean elections of the sizes of the exercise election (`scrutineer calibrate Data/exercise-fictional --elections {} --power-draws {}`; {} % intervals): p <= {} in none of the tests of country, regions and constituencies (at most {} %), since hardly any pair is expected; no clean election with a finding (at most {} %). Power in one constituency of {} stations: results copied from another station are found always ({} % to {} %) at one, two, four and eight stations. Real returns: expected and observed pairs agree in Poland {} ({} and {}), where they are many.
      Təlim seçkisinin ölçülərində təmiz seçkilər (`scrutineer calibrate Data/exercise-fictional --elections {} --power-draws {}`; {} % intervalları): ölkə, region və dairə testlərinin heç birində p ≤ {} olmayıb (ən çox {} %), çünki demək olar heç bir cüt gözlənilmir; tapıntısı olan təmiz seçki yoxdur (ən çox {} %). {} məntəqəli bir dairədə güc: başqa məntəqədən köçürülmüş nəticələr bir, iki, dörd və səkkiz məntəqədə həmişə tapılır ({} %-dən {} %-ə qədər). Real nəticələr: cütlərin çox olduğu Polşa {}-də gözlənilən və müşahidə edilən uyğundur ({} və {}).
    # PROT-04
    Reconciliation
      Yekunlarla tutuşdurma
    any difference from a published total
      dərc edilmiş yekundan hər hansı fərq
    Whether the stations of the file add up to the totals that the commission published, for the country and for every region and constituency of which totals are known: the number of stations, every line of the protocol, the votes of every candidate. Totals come from the manifest (`[official]`), from a table of totals that it names (`areas`), and from rows of totals that the file of returns itself has and that are not counted as stations.
      Faylın məntəqələrinin komissiyanın dərc etdiyi yekunlara cəmlənib-cəmlənmədiyi — ölkə və yekunları məlum olan hər region və dairə üçün: məntəqələrin sayı, protokolun hər sətri, hər namizədin səsləri. Yekunlar manifestdən (`[official]`), onun göstərdiyi yekunlar cədvəlindən (`areas`) və nəticələr faylının özündə olan, məntəqə sayılmayan yekun sətirlərindən götürülür.
    A complete file agrees to the last ballot. Where it does not, single stations usually account for it: Russia {} has {} more registered voters than published, which are those of four stations whose results were cancelled later. Files published on election night lack stations.
      Tam fayl son bülletenə qədər uyğundur. Uyğun deyilsə, səbəb adətən tək məntəqələrdir: Rusiya {}-də siyahıdakı seçicilər dərc ediləndən {} çoxdur, bunlar nəticələri sonra ləğv edilmiş dörd məntəqənindir. Seçki gecəsi dərc edilmiş fayllarda məntəqələr çatmır.
    The file is not what the published result was made of, or the published result was not added up from these protocols. Until it is known which, every other result of the audit speaks of the file and not of the election.
      Fayl dərc edilmiş nəticənin hazırlandığı fayl deyil, ya da dərc edilmiş nəticə bu protokollardan toplanmayıb. Hansı olduğu bilinənə qədər yoxlamanın bütün digər nəticələri seçkidən yox, fayldan danışır.
    stations that were cancelled, repeated or added after the file or the totals were published
      fayl və ya yekunlar dərc edildikdən sonra ləğv edilmiş, təkrarlanmış və ya əlavə edilmiş məntəqələr
    voters abroad, by post or electronically, who are in the totals and not in the file
      yekunlarda olan, faylda olmayan xaricdə, poçtla və ya elektron səs verənlər
    rows that were rejected or left out by the manifest: see what became of the rows of the source
      manifestin rədd etdiyi və ya kənarda saxladığı sətirlər: mənbənin sətirləri ilə nə olduğuna baxın
    a column that means something else in the totals than in the returns
      yekunlarda nəticələrdəkindən başqa məna daşıyan sütun
    Names of places and candidates are the same in both sources, up to white space and composition; a constituency may be given by its number. Totals of a place that the returns do not have, and votes for a name that is no candidate, are listed as not compared. Missing cells are left out of the sums, and counted. An area for which the file has several rows of totals is not compared with them.
      Yerlərin və namizədlərin adları boşluqlara və işarələrin birləşməsinə qədər hər iki mənbədə eynidir; dairə nömrəsi ilə də göstərilə bilər. Nəticələrdə olmayan yerin yekunları və heç bir namizədin daşımadığı ada səslər müqayisə edilməmiş kimi sadalanır. Boş xanalar cəmlərə daxil edilmir və sayılır. Faylda bir neçə yekun sətri olan yer onlarla müqayisə edilmir.
    The stations' registered voters of Russia {} add up to {}; published are {}. The difference is +{} registered voters, and the finding says so. No total of the regions is given there, so the regions are not compared, and say why.
      Rusiya {} məntəqələrində siyahıdakı seçicilərin cəmi {}-dir; dərc edilən {}. Fərq +{} siyahıdakı seçicidir və tapıntı belə deyir. Regionların yekunları orada verilmir, ona görə regionlar müqayisə edilmir və səbəbi deyilir.
    A comparison of sums has no chance element: it is silent when the sums agree, and otherwise says by how much they do not. The tests change single totals and stations and find each change.
      Cəmlərin müqayisəsində təsadüf elementi yoxdur: cəmlər uyğun olanda susur, olmayanda nə qədər uyğun olmadığını deyir. Testlər tək yekunları və məntəqələri dəyişdirir və hər dəyişikliyi tapır.
    """#
}
