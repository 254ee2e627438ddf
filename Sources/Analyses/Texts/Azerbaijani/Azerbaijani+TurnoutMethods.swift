/// Azerbaijani: findings of TURN and the method pages of TURN-01 to TURN-04.
extension Text {
  static let azerbaijaniTurnoutMethods = #"""
    Turnout falls into more than one heap (dip {}) over {} stations of one area.
      Bir ərazinin {2} məntəqəsində fəallıq birdən çox yığın əmələ gətirir (dip {1}).
    a multiple of 10 %
      10 %-in misli
    a multiple of 5 %
      5 %-in misli
    a whole percentage
      tam faiz
    turnout or share of {}
      fəallıq və ya {} üçün səs payı
    {} stations {} than expected report {} as {}: {} of {}, where {} are expected.
      Gözləniləndən {1} məntəqə {2}, {4} kimi {3} bildirir: {6} məntəqədən {5}, gözlənilən isə {7}.
    In {} groups of like-sized stations of one constituency turnout falls into more than one heap, where chance gives {} at most.
      Bir dairənin eyni ölçülü məntəqələrinin {} qrupunda fəallıq birdən çox yığın əmələ gətirir, təsadüf isə ən çox {} verir.
    dip
      dip
    skewness
      asimmetriya
    kurtosis
      eksses
    {} usable stations, fewer than the {} that the test needs
      {1} yararlı məntəqə, testə lazım olan {2}-dən azdır
    {} ordinary stations of at least {} voters, fewer than the {} that a description needs
      ən azı {2} seçicisi olan {1} adi məntəqə, təsvirə lazım olan {3}-dən azdır
    all stations report the same value, or none does
      bütün məntəqələr eyni qiyməti bildirir və ya heç biri bildirmir
    the source gives no registered voters, so no turnout
      mənbədə siyahıdakı seçicilər yoxdur, ona görə fəallıq da yoxdur
    Integer percentages
      Tam faizlər
    Turnout distribution
      Seçici fəallığının paylanması
    results published in rounded form, or ballots reconstructed from percentages by the publisher
      yuvarlaqlaşdırılmış şəkildə dərc edilmiş və ya dərc edən tərəfindən faizlərdən bərpa edilmiş nəticələr
    stations where a fixed number of voters is brought to vote, in multiples of a hundred
      müəyyən sayda seçicinin yüzliklərlə səs verməyə gətirildiyi məntəqələr
    chance: see how many are expected, and the corrected q-value
      təsadüf: neçəsinin gözlənildiyinə və düzəldilmiş q qiymətinə baxın
    a town and its villages in one constituency
      bir dairədə şəhər və onun kəndləri
    closed stations (hospitals, barracks) with very high turnout
      çox yüksək fəallıqlı qapalı məntəqələr (xəstəxanalar, kazarmalar)
    a boycott or a local dispute in part of the constituency
      dairənin bir hissəsində boykot və ya yerli mübahisə
    one and the same percentage
      eyni faiz
    {} of {} stations report {} as {}, where {} are expected.
      {2} məntəqədən {1}-i {4} kimi {3} bildirir, gözlənilən isə {5}.
    At the smaller stations {} stands {} standard deviations {} the rest of their constituencies ({} stations).
      Kiçik məntəqələrdə {1} öz dairələrinin qalanından {2} standart kənarlaşma {3} durur ({4} məntəqə).
    gains {} votes, more than there are ballots
      {} səs qazanır, bülletenlərdən çox
    loses {} votes
      {} səs itirir
    Where 100 more voters take part, {} {}, by comparison of {} stations within constituencies.
      100 seçici çox iştirak edən yerdə {1} {2}: dairələr daxilində {3} məntəqənin müqayisəsi ilə.
    Repeated percentages
      Təkrarlanan faizlər
    Turnout and share
      Fəallıq və pay
    Excess votes by reference window
      İstinad pəncərəsinə görə artıq səslər
    More stations than chance allows report round percentages. At some of them the ballots may have been written to fit a percentage. The stations listed are the ones where a round value is least expected; each has innocent company among them, so a single station proves nothing.
      Təsadüfün yol verdiyindən çox məntəqə yuvarlaq faiz bildirir. Onların bəzilərində bülletenlər faizə uyğunlaşdırılmış ola bilər. Sadalanan məntəqələr yuvarlaq qiymətin ən az gözlənildiyi məntəqələrdir; aralarında günahsızlar da var, ona görə tək məntəqə heç nə sübut etmir.
    In one constituency stations fall into separate heaps of turnout. Either two kinds of place share it, or some stations were run in another way. Look which stations make the upper heap.
      Bir dairədə məntəqələr fəallığa görə ayrı yığınlara bölünür. Ya iki növ yer onu bölüşür, ya da bəzi məntəqələr başqa cür idarə olunub. Yuxarı yığını hansı məntəqələrin təşkil etdiyinə baxın.
    The fit of the model takes a part of {} of the stations as stuffed; this is a model's fit, not a probability that anything was falsified.
      Modelin uyğunlaşdırması məntəqələrin {}-ni doldurulmuş sayır; bu, modelin uyğunlaşdırmasıdır, nəyinsə qəsdən dəyişdirilməsi ehtimalı deyil.
    Three classes of stations describe the returns better than one, with {} of the stations in the stuffed classes; this is a model's fit, not a probability that anything was falsified.
      Üç məntəqə sinfi nəticələri birindən yaxşı təsvir edir, doldurulmuş siniflərdə məntəqələrin {}-i; bu, modelin uyğunlaşdırmasıdır, nəyinsə qəsdən dəyişdirilməsi ehtimalı deyil.
    The excess of {} depends on the reference window.
      {} üçün artıqlıq istinad pəncərəsindən asılıdır.
    country as one
      ölkə bütövlükdə
    every region by itself
      hər region ayrıca
    stations of all kinds
      hər növ məntəqə
    ordinary, {} voters or more
      adi, ən azı {} seçici
    bins from whole percent on
      tam faizdən başlayan sütunlar
    bins around whole percent
      tam faiz ətrafında sütunlar
    window of {} to {} points
      {}–{} bəndlik pəncərə
    one bin: {}, {} or {} %
      bir sütun: {}, {} və ya {} %
    # TURN-01
    a dip of {} within a constituency; two heaps in {} % of like-sized groups more than chance
      dairə daxilində dip {}; eyni ölçülü qrupların {} %-ində təsadüfdən artıq iki yığın
    How turnout and each candidate's share spread over stations: histograms with bins centred on round percentages ({} and {} points, weighted by voters), mean, standard deviation, skewness, kurtosis, Hartigan's dip (more than one heap), the number of modes by Silverman's test, and the logarithmic vote rate log((N - W) / W). `turnout-dip-groups` counts heaps within homogeneous groups: the half of smaller and the half of larger stations of every constituency.
      Fəallığın və hər namizədin payının məntəqələr üzrə necə paylandığı: sütunları yuvarlaq faizlər ətrafında mərkəzləşmiş histoqramlar ({} və {} bənd, seçicilərlə çəkili), orta, standart kənarlaşma, asimmetriya, eksses, Hartiqanın dip testi (birdən çox yığın), Silverman testi ilə modaların sayı və loqarifmik səsvermə tezliyi log((N - W) / W). `turnout-dip-groups` həmcins qruplar daxilində yığınları sayır: hər dairənin kiçik məntəqələrdən ibarət yarısı və böyük məntəqələrdən ibarət yarısı.
    Histograms of {} points are drawn for the country alone, those of {} point for the country and its regions, all over their exact null; a constituency has its stations as single dots. At {} points a region of a few hundred stations has more bars than stations: nearly every bar is one station or none. What such a picture would hint at, heaps at round values or at one value, TURN-{} and TURN-{} test exactly in every region and constituency that is large enough.
      {} bəndlik histoqramlar yalnız ölkə üçün, {} bəndlik olanlar ölkə və regionları üçün çəkilir, hamısı dəqiq sıfır paylanması üzərində; dairədə məntəqələr ayrı-ayrı nöqtələrdir. {} bənddə bir neçə yüz məntəqəli regionda sütunlar məntəqələrdən çoxdur: demək olar hər sütun bir məntəqədir və ya boşdur. Belə şəklin işarə edəcəyi yığılmaları — yuvarlaq qiymətlərdə və ya bir qiymətdə — TURN-{} və TURN-{} hər yetərincə böyük region və dairədə dəqiq yoxlayır.
    Within one area turnout forms one heap, not necessarily a symmetric one. A country is a mixture of towns and villages and often has two. Skewness {} and kurtosis {} are not to be expected.
      Bir ərazi daxilində fəallıq bir yığın əmələ gətirir, mütləq simmetrik deyil. Ölkə şəhər və kəndlərin qarışığıdır və çox vaxt iki yığını olur. Asimmetriyanın {}, ekssesin {} olması gözlənilməməlidir.
    Ordinary stations of at least {} registered voters with turnout at most {} %; the logarithmic vote rate, to be compared with published values, takes stations of every kind. The dip's p is measured against the uniform distribution, the least favourable single heap, by a simulated table. For the country and its regions the dip is shown and raises no finding. `turnout-modes` is the smallest number of modes that Silverman's test does not reject at {} %, with the p for one mode and the critical bandwidth: for the country and its regions, and for a constituency whose dip has p at most {}; {} draws of the smoothed density at most, fewer where ten exceed (Besag and Clifford {}). It is description: repeated values and a heap at {} % are modes too. Groups need {} stations each; the number with a dip of p at most {} is held against Binomial(groups, {}), which is its upper bound under one heap everywhere. Kurtosis is no measure of severity: manipulation that widens the whole distribution lowers it.
      Siyahısında ən azı {} seçici olan, fəallığı {} %-i keçməyən adi məntəqələr; dərc edilmiş qiymətlərlə müqayisə üçün loqarifmik səsvermə tezliyi hər növ məntəqəni götürür. Dip testinin p qiyməti ən əlverişsiz tək yığın olan bərabər paylanmaya qarşı, simulyasiya edilmiş cədvəllə ölçülür. Ölkə və regionları üçün dip göstərilir və tapıntı vermir. `turnout-modes` Silverman testinin {} % səviyyəsində rədd etmədiyi ən kiçik moda sayıdır, bir moda üçün p və böhran zolaq eni ilə: ölkə və regionları üçün, və dip testinin p qiyməti ən çox {} olan dairə üçün; hamarlanmış sıxlıqdan ən çox {} çəkiliş, onu aşdıqda daha az (Besag, Clifford {}). Bu, təsvirdir: təkrarlanan qiymətlər və {} %-dəki yığın da modadır. Qrupların hərəsində {} məntəqə lazımdır; dip testinin p qiyməti ən çox {} olan qrupların sayı hər yerdə bir yığın olduqda yuxarı hədd olan Binom(qruplar; {}) ilə tutuşdurulur. Eksses ciddilik ölçüsü deyil: bütün paylanmanı genişləndirən manipulyasiya onu azaldır.
    Russia {}, leading candidate: the logarithmic vote rate has skewness -{} and kurtosis {} over stations with at least {} voters; in {} -{} and {}.
      Rusiya {1}, öndə gedən namizəd: ən azı {4} seçicisi olan məntəqələr üzrə loqarifmik səsvermə tezliyinin asimmetriyası -{2}, ekssesi {3}-dir; {5}-də -{6} və {7}.
    Dip within constituencies: p <= {} in {} % of tests (A), {} % (E), {} % (P), {} % (M), far below {} %, since the null is the uniform distribution, the single heap that is hardest to tell from two. Clean elections with a finding: {} of {} (at most {} %). Groups of like stations: p <= {} in none of {} (E), {} (A) and {} (P) elections. Silverman's p for one mode, which raises nothing, <= {} in {} % (E) and {} % (A) within regions, {} % (E) and {} % (A, P) for the country.
      Dairələr daxilində dip testi: p ≤ {1} testlərin {2} %-ində (A), {3} %-ində (E), {4} %-ində (P), {5} %-ində (M), {6} %-dən qat-qat aşağı, çünki sıfır hipotezi bərabər paylanmadır — ikidən ayırması ən çətin olan tək yığın. Tapıntısı olan təmiz seçkilər: {8}-dan {18} (ən çox {9} %). Oxşar məntəqə qrupları: {11} (E), {12} (A) və {13} (P) seçkinin heç birində p ≤ {14} olmayıb. Tapıntı verməyən, bir moda üçün Silverman p qiyməti regionlar daxilində {15} % (E) və {16} % (A), ölkə üçün {17} % (E) və {7} % (A, P) halda ≤ {10}.
    Power: half of the non-voters' ballots added at {}, {} or {} % of the stations of one region make no second heap that the dip tells from the first: {} of {} draws (E), {} of {} (A). Ballots of {} % of the non-voters added in one constituency of {} stations (E, {} draws a size) are found at {} % of the stations never, at {} % of them in {} % ({} to {}) of draws. In the tests two heaps {} points apart, one third and two thirds of {} stations, are found.
      Güc: bir regionun məntəqələrinin {1}, {2} və ya {3} %-ində əlavə edilmiş səs verməyənlərin yarısının bülletenləri dip testinin birincidən ayıracağı ikinci yığın əmələ gətirmir: {5} sınaqdan {6} (E), {7}-dən {4} (A). {9} məntəqəli bir dairədə (E, hər ölçüyə {10} sınaq) səs verməyənlərin {8} %-nin əlavə edilmiş bülletenləri məntəqələrin {11} %-ində heç vaxt tapılmır, {12} %-ində sınaqların {13} %-ində ({14}–{15}) tapılır. Testlərdə aralarında {16} bənd olan iki yığın, {17} məntəqənin üçdə biri və üçdə ikisi, tapılır.
    # TURN-02
    an excess of {} % of the stations tested, and of {} stations
      yoxlanan məntəqələrin {} %-i və {} məntəqə qədər artıqlıq
    How many stations report a turnout or a share that is a whole percentage (or a multiple of {} or {}), to {} points. Somebody who fills in a protocol backwards from a wished-for percentage leaves such numbers; voters do not aim at them.
      Neçə məntəqənin {3} bənd dəqiqliklə tam faiz (və ya {1}-in və ya {2}-un misli) olan fəallıq və ya pay bildirdiyi. Protokolu arzu edilən faizdən geriyə dolduran belə rəqəmlər qoyur; seçicilər onlara can atmır.
    Some stations always land on whole percentages, small ones more often, since few fractions are possible. The expected number is computed exactly from each station's own size: if station i reports k of n, its count is taken as Binomial(n, k/n) and the probability of a whole percentage is a finite sum. The total is a Poisson-binomial variable with exact mean, variance and tails.
      Bəzi məntəqələr həmişə tam faizə düşür, mümkün kəsrləri az olduğu üçün kiçiklər daha tez-tez. Gözlənilən say hər məntəqənin öz ölçüsündən dəqiq hesablanır: i məntəqəsi n-dən k bildirirsə, sayı Binom(n, k/n) götürülür və tam faizin ehtimalı sonlu cəmdir. Yekun dəqiq ortası, dispersiyası və quyruqları olan Puasson-binomial kəmiyyətdir.
    Stations count independently. The smoothed null takes each station's own percentage as its centre, so it absorbs part of a signal at large stations and the test errs on the quiet side. Mass near {} and {} % biases the published filter, so findings are raised only from measures ending in `-interior` (both percentages in {} to {} %), and for a candidate only where that keeps half of the stations; the others stand beside them to be compared with published values. Turnout alone uses the largest share for its filter, so that no candidate is singled out. Not for files whose counts were computed from percentages. Tails are exact up to {} stations and by saddlepoint above; weighted sums are normal.
      Məntəqələr bir-birindən asılı olmadan sayır. Hamarlanmış sıfır hipotezi hər məntəqənin öz faizini mərkəz götürür, ona görə böyük məntəqələrdə siqnalın bir hissəsini udur və test susmaq tərəfə yanılır. {} və {} % yaxınlığındakı kütlə dərc edilmiş süzgəci əyir, ona görə tapıntını yalnız sonu `-interior` olan ölçülər (hər iki faiz {}–{} % arasında), namizəd üçün isə yalnız məntəqələrin yarısı orada qaldıqda verir; qalanları dərc edilmiş qiymətlərlə müqayisə üçün yanında durur. Fəallıq ayrıca süzgəci üçün ən böyük payı istifadə edir ki, heç bir namizəd seçilməsin. Sayları faizlərdən hesablanmış fayllar üçün deyil. Quyruqlar {} məntəqəyə qədər dəqiqdir, yuxarıda yəhər nöqtəsi metodu ilə hesablanır; çəkili cəmlər normaldır.
    Russia, {} March {}: of {} stations, {} more than expected report a whole turnout or a whole share of the leading candidate (standard deviation {}, z = {}). The published simulation of {} replicates gives {}.
      Rusiya, {} mart {}: {} məntəqədən gözləniləndən {} çoxu tam fəallıq və ya öndə gedən namizədin tam payını bildirir (standart kənarlaşma {}, z = {}). Dərc edilmiş {} təkrarlı simulyasiya {} verir.
    The deciding measures err on the quiet side, because the null takes each station's own percentage as its centre and counts are whole numbers: p <= {} in {} % to {} % of tests within constituencies, {} % to {} % within regions, and {} % to {} % for the country (widest interval {} % to {} %). Clean elections with a finding of `look` or above: {} % (A), {} % (E), {} % (P), {} % (M); with `look first`: {} of {}. The published filter is not calibrated where a candidate stands near {} or {} %: in A {} % of its national tests reach {} %. That is why it raises no finding.
      Qərar verən ölçülər susmaq tərəfə yanılır, çünki sıfır hipotezi hər məntəqənin öz faizini mərkəz götürür və saylar tam ədədlərdir: p ≤ {} dairələr daxilində testlərin {} %-dən {} %-ə qədərində, regionlar daxilində {} %-dən {} %-ə qədərində, ölkə üçün {} %-dən {} %-ə qədərində (ən geniş interval {} %-dən {} %-ə qədər). “Baxmaq” və daha yüksək səviyyəli tapıntısı olan təmiz seçkilər: {} % (A), {} % (E), {} % (P), {} % (M); “əvvəlcə baxmaq” səviyyəsi ilə: {} seçki, cəmi {}-dan. Dərc edilmiş süzgəc namizədin payı {} və ya {} % yaxınlığında olduqda kalibrlənmiş deyil: A-da onun ölkə testlərinin {} %-i {} %-ə çatır. Buna görə tapıntı vermir.
    Power, turnout rounded to whole percentages at so many stations of one region: E ({} stations) {} % of the stations {} %, {} % of them {} % ({} to {}), {} % of them {} %; A {} %, {} %, {} %.
      Güc, bir regionun bu qədər məntəqəsində fəallıq tam faizə yuvarlaqlaşdırılanda: E ({} məntəqə) məntəqələrin {} %-i {} %, {} %-i {} % ({}–{}), {} %-i {} %; A {} %, {} %, {} %.
    # TURN-03
    {} stations more than expected, and twice as many as expected
      gözləniləndən {} məntəqə çox və gözlənilənin iki misli qədər
    Whether one and the same percentage is reported by far too many stations of a place. Every turnout and share to a tenth of a point from {} to {} %, and every fraction a/b with b up to {}, is counted and held against what chance gives for exactly these stations.
      Bir yerin həddən artıq çox məntəqəsinin eyni faizi bildirib-bildirmədiyi. {}–{} % arasında bəndin onda birinə qədər hər fəallıq və pay, b-si {}-yə qədər hər a/b kəsri sayılır və təsadüfün məhz bu məntəqələr üçün verdiyi ilə tutuşdurulur.
    Neighbouring stations differ, and a thousand voters can give any percentage: a given tenth of a point is met by a few stations in a hundred at most, where turnouts crowd. Small stations repeat simple fractions, since few are possible. Both are part of the expectation: a station that reports k of n is taken as Binomial(n, k/n) between {} and {} %, which gives the probability of each value as a finite sum, and the number of stations at a value is a Poisson-binomial variable with an exact tail.
      Qonşu məntəqələr fərqlənir və min seçici istənilən faizi verə bilər: bəndin müəyyən onda birinə, fəallıqların sıxlaşdığı yerdə, yüz məntəqədən ən çoxu bir neçəsi düşür. Kiçik məntəqələr sadə kəsrləri təkrarlayır, çünki mümkün olanlar azdır. Hər ikisi gözləntiyə daxildir: n-dən k bildirən məntəqə {} və {} % arasında Binom(n, k/n) götürülür, bu, hər qiymətin ehtimalını sonlu cəm kimi verir və bir qiymətdəki məntəqələrin sayı dəqiq quyruqlu Puasson-binomial kəmiyyətdir.
    Many stations of one place report the same percentage. Somebody may have set it, and the counts may have been written to fit. Look at the listed stations together: do they share an area, a chairperson, or other lines of the protocol?
      Bir yerin çox məntəqəsi eyni faizi bildirir. Kimsə onu təyin etmiş, saylar isə ona uyğun yazılmış ola bilər. Sadalanan məntəqələrə birlikdə baxın: ərazisi, sədri və ya protokolun başqa sətirləri ortaqdırmı?
    results published in rounded form, or counts computed from a percentage by the publisher
      yuvarlaqlaşdırılmış dərc edilən nəticələr və ya dərc edənin faizdən hesabladığı saylar
    one result entered for several stations by mistake (see also PROT-{}, repeated protocols)
      bir nəticənin səhvən bir neçə məntəqəyə daxil edilməsi (bax həmçinin PROT-{}, təkrarlanan protokollar)
    many stations of the same size that filled up a fixed number of ballots
      müəyyən sayda bülleteni doldurmuş eyni ölçülü çox məntəqə
    chance: about one place in a thousand reaches q = {}
      təsadüf: təxminən min yerdən biri q = {} qiymətinə çatır
    Ordinary stations of at least {} voters (ballots counted, for a share), which keeps the binomial standard deviation at {} or more, with a percentage from {} to {} %; the null is conditioned on that range. At least {} such stations; a share raises findings only where half of the stations lie in the range, since a bound through their bulk biases the test there. Stations count independently. Taking each station's own percentage as its centre absorbs part of the excess, so the test errs on the quiet side, most where stations have more than about {} voters. The family of a place and a candidate is all {} values, corrected by Benjamini and Hochberg; its smallest corrected p is the p of the place, which is then corrected over places and candidates. Up to five values are computed exactly (above {} stations by saddlepoint); the rest are bounded by the Poisson tail, which is larger (Anderson and Samuels {}). Only an excess counts: no honest cause or dishonest one makes a value rare. The value found is named by the measures beside the test, such as `repeated-turnout-{}`. Not for files whose counts were computed from percentages.
      Ən azı {} seçicisi (pay üçün sayılmış bülleteni) olan, bu da binomial standart kənarlaşmanı {}-dən aşağı salmır, faizi {}-dən {} %-ə qədər olan adi məntəqələr; sıfır hipotezi bu aralıq şərti ilə götürülür. Belə ən azı {} məntəqə; pay yalnız məntəqələrin yarısı aralıqda olduqda tapıntı verir, çünki əsas kütləsindən keçən hədd testi orada əyir. Məntəqələr bir-birindən asılı olmadan sayır. Hər məntəqənin öz faizinin mərkəz götürülməsi artıqlığın bir hissəsini udur, ona görə test susmaq tərəfə, ən çox da təxminən {}-dən çox seçicisi olan məntəqələrdə yanılır. Bir yerin və namizədin ailəsi bütün {} qiymətdir, Bencamini–Hoxberq düzəlişi ilə; onun ən kiçik düzəldilmiş p qiyməti yerin p qiymətidir, o da yerlər və namizədlər üzrə düzəldilir. Beşə qədər qiymət dəqiq ({} məntəqədən yuxarı yəhər nöqtəsi metodu ilə) hesablanır; qalanları daha böyük olan Puasson quyruğu ilə məhdudlanır (Anderson, Samuels {}). Yalnız artıqlıq sayılır: heç bir dürüst və ya qeyri-dürüst səbəb qiyməti nadir etmir. Tapılan qiymət testin yanındakı ölçülərin adında durur, məsələn `repeated-turnout-{}`. Sayları faizlərdən hesablanmış fayllar üçün deyil.
    The kernel density method of Rozenas ({}) asks the same question of all values at once and gives one share F: {} % for Canada {} ({} polls) and {} % for Russia {}, by {} resamples in about {} seconds. F counts every value that exceeds a simulated maximum; here each value has its own p and its own stations.
      Rozenasın ({1}) nüvə sıxlığı metodu eyni sualı bütün qiymətlər haqqında birdən verir və bir F payı alır: Kanada {3} üçün {2} % ({4} məntəqə), Rusiya {6} üçün {5} %, təxminən {8} saniyədə {7} təkrar seçmə ilə. F simulyasiya edilmiş maksimumu aşan hər qiyməti sayır; burada hər qiymətin öz p qiyməti və öz məntəqələri var.
    Russia, {} March {}, Stavropol region: {} of {} stations report a turnout of {} %, where {} are expected (standard deviation {}); after correction for {} values p is {}e-{}. In Dagestan {} of {} report {} %, where {} are expected.
      Rusiya, {1} mart {2}, Stavropol diyarı: {4} məntəqədən {3}-ü {5} % fəallıq bildirir, gözlənilən {6}-dir (standart kənarlaşma {7}); {8} qiymətə görə düzəlişdən sonra p {9}e-{10}-dür. Dağıstanda {12}-dan {11}-ü {13} % bildirir, gözlənilən {14}-dır.
    Most places have no value that stands out, so the corrected p is far below its nominal rate: p <= {} in {} % (E), {} % (A) and {} % (P) of tests within constituencies, {} % (E) and {} % (A) within regions, {} % (E) and {} % (A) for the country. Where fewer than half of the stations lie in {} to {} % it reaches {} % (E) and {} % (A) for the country, which is why those raise nothing. Clean elections with a finding of `look` or above: {} % (E; {} to {}), {} % (A), {} % (P); with `look first`: {} of {} (at most {} %). On real controls (Poland {}, Mexico {}, Romania {}, Albania {}, Georgia {}) it raised nothing.
      Yerlərin çoxunda seçilən qiymət yoxdur, ona görə düzəldilmiş p nominal tezliyindən qat-qat aşağıdır: p ≤ {1} dairələr daxilində testlərin {2} %-ində (E), {3} %-ində (A) və {4} %-ində (P), regionlar daxilində {5} %-ində (E) və {6} %-ində (A), ölkə üçün {7} %-ində (E) və {8} %-ində (A). Məntəqələrin yarısından azı {9}–{10} % arasında olduqda ölkə üçün {11} %-ə (E) və {12} %-ə (A) çatır, buna görə onlar tapıntı vermir. “Baxmaq” və daha yüksək səviyyəli tapıntısı olan təmiz seçkilər: {13} % (E; {14}–{15}), {16} % (A), {17} % (P); “əvvəlcə baxmaq” səviyyəsi ilə: {19}-dən {18} (ən çox {20} %). Nəzarət üçün real seçkilərdə (Polşa {21}, Meksika {22}, Rumıniya {23}, Albaniya {24}, Gürcüstan {25}) heç nə tapmadı.
    Power, one turnout of {} % at so many stations of one region: E ({} stations) {} % of the stations {} % ({} to {}), {} % of them {} % ({} to {}); A {} % ({} to {}), {} %. Measured with {} elections and {} draws (E), {} and {} (A), {} and none (P), and `--only TURN-{}`.
      Güc, bir regionun bu qədər məntəqəsində bir fəallıq, {} %: E ({} məntəqə) məntəqələrin {} %-i {} % ({}–{}), {} %-i {} % ({}–{}); A {} % ({}–{}), {} %. {} seçki və {} sınaq (E), {} və {} (A), {} və heç biri (P) ilə, `--only TURN-{}` seçimi ilə ölçülüb.
    # TURN-04
    {} votes a ballot below {} or above {}, within constituencies
      dairələr daxilində {2}-dan aşağı və ya {3}-dən yuxarı hər bülletenə {1} səs
    What a candidate gains where more people vote. W/N (votes of registered voters) is regressed on turnout R/N (ballots counted of registered voters), weighted by N. If {} further voters bring a candidate {} votes, the slope is {}. Each further ballot goes to somebody, so a slope below {} or above {} is not possible while the same kind of people vote at all stations. The slope of all others, O/N with O = R - W, is {} less it.
      Daha çox adam səs verəndə namizədin nə qazandığı. W/N (səslərin siyahıdakı seçicilərə nisbəti) fəallıq R/N (sayılmış bülletenlərin siyahıdakı seçicilərə nisbəti) üzrə N çəkisi ilə reqressiya edilir. Əlavə {} seçici namizədə {} səs gətirirsə, meyl {}-dir. Hər əlavə bülleten kiməsə gedir, ona görə bütün məntəqələrdə eyni cür adamlar səs verdikcə {}-dan aşağı və ya {}-dən yuxarı meyl mümkün deyil. Bütün digərlərinin meyli (O/N, burada O = R - W) {}-dən bu meyl çıxılmaqla alınır.
    `slope-within` compares stations of the same constituency only; pooled over the country or a region it decides. Beside it: `slope`, over all stations without regard to place, as published; `standardised-correlation` and a chart, with turnout and share as distances from the constituency's mean in standard deviations; and `small-stations-turnout` and `small-stations-share`, the smaller third of each constituency's stations against the rest.
      `slope-within` yalnız eyni dairənin məntəqələrini müqayisə edir; ölkə və ya region üzrə birləşdirilmişi qərar verir. Yanında: `slope` — yer nəzərə alınmadan bütün məntəqələr üzrə, dərc edildiyi kimi; `standardised-correlation` və fəallıq ilə payı dairənin ortasından standart kənarlaşmalarla məsafə kimi göstərən qrafik; `small-stations-turnout` və `small-stations-share` — hər dairənin məntəqələrinin kiçik üçdə biri qalanları ilə müqayisədə.
    Within a constituency the slope is near the candidate's share. Over a whole country it mixes in the differences between places and may lie anywhere, also outside {} to {}. Small stations are often villages, which vote more and vote differently: shifts of half a standard deviation are common in honest elections (Romania {}: turnout +{}, the largest list +{}; Mexico {}: +{} and +{}; Poland {}: -{} and +{}) and raise no finding here. Nor does the slope of a single constituency, which may be a town and its villages: on the same files it would have raised {} findings of `look first` in Poland, {} in Mexico and {} in Romania. Pooled over regions and the country it did so in none of them, nor in Albania {} and Georgia {}.
      Dairə daxilində meyl namizədin payına yaxındır. Bütün ölkə üzrə yerlər arasındakı fərqləri də qarışdırır və istənilən yerdə, {} ilə {}-dən kənarda da ola bilər. Kiçik məntəqələr çox vaxt daha çox və başqa cür səs verən kəndlərdir: dürüst seçkilərdə yarım standart kənarlaşmalıq sürüşmələr adidir (Rumıniya {}: fəallıq +{}, ən böyük siyahı +{}; Meksika {}: +{} və +{}; Polşa {}: -{} və +{}) və burada tapıntı vermir. Bir şəhər və onun kəndləri ola bilən tək dairənin meyli də vermir: eyni fayllarda “əvvəlcə baxmaq” səviyyəli tapıntı Polşada {}, Meksikada {}, Rumıniyada {} olardı. Regionlar və ölkə üzrə birləşdirilmişi onların heç birində, Albaniya {} və Gürcüstan {}-da da vermədi.
    Within constituencies, more voters go with more than one further vote for this candidate (or with fewer votes): others lose votes where more people take part. Ballots added together with votes moved from others do that; so does a constituency made of two different electorates. Adding ballots alone does not: its slope is {} at most.
      Dairələr daxilində əlavə seçici bu namizədə birdən çox əlavə səslə (və ya daha az səslə) gedir: daha çox adamın iştirak etdiyi yerdə başqaları səs itirir. Başqalarından götürülmüş səslərlə birlikdə əlavə edilmiş bülletenlər belə edir; iki fərqli elektoratdan ibarət dairə də. Təkcə bülleten əlavə etmək belə etmir: onun meyli ən çox {}-dir.
    a town and its villages in one constituency that differ in both turnout and opinion
      bir dairədə həm fəallıqda, həm rəydə fərqlənən şəhər və onun kəndləri
    a minority that abstains together, or a local boycott
      birlikdə səs verməyən azlıq və ya yerli boykot
    stations for one group of people (soldiers, students, patients) that are not marked as such
      belə qeyd edilməmiş, bir qrup adam (əsgərlər, tələbələr, xəstələr) üçün məntəqələr
    Ordinary stations of at least {} registered voters with some ballots and no more than voters (`slope`: stations of every kind). Every constituency has its own level. The error is the delete-one-constituency jackknife, robust to any dependence and unequal spread within constituencies, with Student's t on one degree of freedom less than constituencies; a single constituency uses stations in its place. p is twice the smaller of the tails beyond {} and beyond {}, so a slope inside is never significant. At least {} constituencies, or {} stations of one. Differences between constituencies cannot raise a finding; differences of turnout and opinion that go together inside constituencies can, and do in real countries: read a flag with the map in hand. The slope of a single constituency is shown for comparison. Small stations: mean difference by constituency in standard deviations, constituencies weighted equally, Student's t over constituencies.
      Siyahısında ən azı {} seçici olan, bülleteni olan və seçicidən çox olmayan adi məntəqələr (`slope`: hər növ məntəqə). Hər dairənin öz səviyyəsi var. Xəta dairələri bir-bir çıxaran cekknayf (jackknife) metodundandır, dairələr daxilində hər cür asılılığa və qeyri-bərabər səpələnməyə dayanıqlıdır, Student paylanması ilə, sərbəstlik dərəcəsi dairələrin sayından bir az; tək dairə onların yerinə məntəqələri istifadə edir. p {}-dan və {}-dən o tərəfdəki quyruqlardan kiçiyinin iki mislidir, ona görə aralıqdakı meyl heç vaxt əhəmiyyətli deyil. Ən azı {} dairə və ya birinin {} məntəqəsi. Dairələr arasındakı fərqlər tapıntı verə bilməz; dairələr daxilində birlikdə gedən fəallıq və rəy fərqləri verə bilər və real ölkələrdə verir: işarəni əldə xəritə ilə oxuyun. Tək dairənin meyli müqayisə üçün göstərilir. Kiçik məntəqələr: dairələr üzrə standart kənarlaşmalarla orta fərq, dairələr bərabər çəkili, dairələr üzrə Student paylanması.
    Russia, winning candidate or list, over all stations: slope {} in {}, {} in {}, {} in {}, {} in {}. Within constituencies it was {} in {}; in one region, Kemerovo, it lies above {} and the second candidate loses {} votes where {} more voters take part.
      Rusiya, qalib namizəd və ya siyahı, bütün məntəqələr üzrə: meyl {1} ({2}), {3} ({4}), {5} ({6}), {7} ({8}). Dairələr daxilində {10}-də {9} idi; bir regionda, Kemerovoda, {11}-dən yuxarıdır və {13} seçici çox iştirak edən yerdə ikinci namizəd {12} səs itirir.
    Clean elections have slopes inside {} to {}, where the test cannot speak: p <= {} in none of {} (E), {} (A) and {} (P) elections for the country and none of the regions of A (at most {} %, {} % and {} % for the country). With a true slope of exactly {} or {}, groups of unequal spread and dependence inside them, p <= {} in {} to {} % of {} draws, as a test holds. Single constituencies, for comparison: {} % (E), {} % (A), {} % (P). Small stations: {} % (E), {} % (A), {} % (P) for the country. Turnout and opinion that go together from place to place leave the slope within constituencies alone; that too is tested. Measured with `--only TURN-{}`.
      Təmiz seçkilərdə meyl {1} ilə {2} arasındadır, testin danışa bilmədiyi yerdə: ölkə üçün {4} (E), {5} (A) və {6} (P) seçkinin heç birində və A-nın heç bir regionunda p ≤ {12} olmayıb (ölkə üçün ən çox {7} %, {8} % və {9} %). Həqiqi meyl düz {10} və ya {11} olduqda, qeyri-bərabər səpələnməli və daxilində asılılıq olan qruplarla, {15} sınağın {13}-dən {14} %-ə qədərində p ≤ {3}, testin vəd etdiyi kimi. Tək dairələr, müqayisə üçün: {16} % (E), {17} % (A), {18} % (P). Kiçik məntəqələr: ölkə üçün {19} % (E), {20} % (A), {21} % (P). Yerdən-yerə birlikdə gedən fəallıq və rəy dairələr daxilindəki meylə toxunmur; bu da yoxlanılıb. `--only TURN-{22}` ilə ölçülüb.
    Power: none against added ballots alone. With half of the non-voters' ballots added for the first candidate at {}, {} or {} % of the stations of one region it was found in {} of {} draws (E) and {} of {} (A), since such a slope is at most {}. In the tests, {} % of {} stations with half of the non-voters and half of the second candidate's votes moved to the first are found with p below {}.
      Güc: təkcə əlavə edilmiş bülletenlərə qarşı yoxdur. Bir regionun məntəqələrinin {1}, {2} və ya {3} %-ində birinci namizədə əlavə edilmiş səs verməyənlərin yarısının bülletenləri {5} sınaqdan {6}-ında (E) və {7}-dən {4}-ında (A) tapılıb, çünki belə meyl ən çox {8}-dir. Testlərdə səs verməyənlərin yarısı və ikinci namizədin səslərinin yarısı birinciyə keçirilmiş məntəqələr ({10} məntəqənin {9} %-i) p {11}-dən aşağı olmaqla tapılır.
    """#
}
