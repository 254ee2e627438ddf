/// Azerbaijani. An English text on one line, its translation on the next, indented; `{}` is a value, `{2}` the
/// second one, `{2:a|b|c}` the form of a word that goes with it.
extension Text {
  static let azerbaijaniParts = [
    #"""
     — SIMULATED ELECTION
       — SİMULYASİYA EDİLMİŞ SEÇKİ
    **All**
      **Hamısı**
    **Attention:** {}.
      **Diqqət:** {}.
    **PARTIAL COUNT:** {} of this place and {} of the whole country have reported. Stations that report early are no sample of all.
      **NATAMAM SAYIM:** burada {}, bütün ölkədə {} məlumat verib. Tez məlumat verən məntəqələr hamısını təmsil etmir.
    - **PARTIAL COUNT:** {} have reported{}. Stations that report early are no sample of all.
      - **NATAMAM SAYIM:** {} məlumat verib{}. Tez məlumat verən məntəqələr hamısını təmsil etmir.
    - Every station has reported: {}.
      - Bütün məntəqələr məlumat verib: {}.
    {} of {} stations
      {2} məntəqədən {1}
    {} stations, of a number that is not known
      {} məntəqə, ümumi sayı məlum deyil
    **SIMULATED ELECTION.** A program generated these returns. They are the result of no real election.
      **SİMULYASİYA EDİLMİŞ SEÇKİ.** Bu nəticələri proqram yaradıb. Onlar heç bir real seçkinin nəticəsi deyil.
    **Station {}**
      **Məntəqə {}**
    **Stations in the table**
      **Cədvəldəki məntəqələr**
    **Sum**
      **Cəmi**
    **The sum differs from the rows read. This is an error of the program.**
      **Cəm oxunmuş sətirlərin sayından fərqlənir. Bu, proqramın səhvidir.**
    **Warning.**
      **Xəbərdarlıq.**
    **yes**
      **bəli**
    **{} changed**, {} in all.
      **Dəyişib: {}**, cəmi {}.
    **{}**, was {}
      **{}**, əvvəl {}
    , weighted by voters
      , seçici sayına görə çəkilmiş
    , {} to look at first
      , əvvəlcə baxılmalı: {}
    0.1 pp bins
      0,1 faiz bəndi addımla
    1 pp bins
      1 faiz bəndi addımla
    1 in {}
      {} haldan 1-i
    under 1 in {}
      {} haldan 1-dən az
    1 more station stands out here.
      Burada daha 1 məntəqə seçilir.
    {} more stations stand out here.
      Burada daha {} məntəqə seçilir.
    A black line shows what is expected without a preference for round values.
      Qara xətt yuvarlaq qiymətlərə üstünlük verilmədikdə nə gözlənildiyini göstərir.
    A finding is a reason to look, never an accusation.
      Tapıntı baxmaq üçün səbəbdir, heç vaxt ittiham deyil.
    A finding is a reason to look, never an accusation. Open a report for what each one means and for its innocent explanations.
      Tapıntı baxmaq üçün səbəbdir, heç vaxt ittiham deyil. Hər birinin mənası və günahsız izahları üçün hesabatı açın.
    About {} % of the last digits of {} would have to change, beyond what chance explains, to look like ordinary counts ({} counts of 100 or more).
      {2} üzrə son rəqəmlərin təxminən {1} %-i, təsadüfün izah etdiyindən əlavə, dəyişməli olardı ki, adi saylara oxşasın (100 və daha böyük {3} say).
    All are in [tests.csv]({}tests.csv).
      Hamısı [tests.csv]({}tests.csv) faylındadır.
    All stations
      Bütün məntəqələr
    Arrows. Horizontal: turnout, vertical: share of {}. Each arrow leads from the earlier to the later election of one constituency.
      Oxlar. Üfüqi: seçici fəallığı, şaquli: {} üçün səs payı. Hər ox bir dairənin əvvəlki seçkidən sonrakına dəyişməsini göstərir.
    At {} of {} stations the record breaks a rule of arithmetic: {}.
      {2} məntəqədən {1}-də protokol hesab qaydasını pozur: {3}.
    Audited
      Yoxlanılıb
    {}, {}; {} could not be audited.
      {}, {}; yoxlanıla bilməyib: {}.
    election|elections
      seçki
    audited election|audited elections
      yoxlanılmış seçki
    Where to look first
      Əvvəlcə hara baxmalı
    For each election the smallest q of its findings times the number of its families of tests is one p; over {} q is corrected by Benjamini and Hochberg. Of the elections with q at most 0.05, on average no more than 5 % are there by chance.
      Hər seçki üçün tapıntılarının ən kiçik q qiyməti test ailələrinin sayına vurularaq bir p verir; {} üzrə q Benyamini və Hoxberqə görə düzəldilir. q qiyməti ən çoxu 0,05 olan seçkilərin orta hesabla 5 %-dən çoxu təsadüfən orada deyil.
    {} more are in [summary.json](summary.json).
      Daha {} [summary.json](summary.json) faylındadır.
    All elections
      Bütün seçkilər
    Audited elections, list {} of {}
      Yoxlanılmış seçkilər, siyahı {} / {}
    [All elections](index.md)
      [Bütün seçkilər](index.md)
    [Previous list]({}.md)
      [Əvvəlki siyahı]({}.md)
    [Next list]({}.md)
      [Növbəti siyahı]({}.md)
    not audited, see the first page
      yoxlanılmayıb, birinci səhifəyə baxın
    Find an election
      Seçkini tapın
    Rank
      Yer
    Audited elections
      Yoxlanılmış seçkilər
    Ballots counted are
      Sayılmış bülletenlər
    Bars of the digits 0 to 9 with the range expected of each.
      0-dan 9-a qədər rəqəmlərin sütunları və hər biri üçün gözlənilən aralıq.
    Biggest changes
      Ən böyük dəyişikliklər
    Both protocols side by side
      Hər iki protokol yan-yana
    By constituency: [matching.csv](matching.csv); station by station, with the confidence of each match: [stations.csv](stations.csv).
      Dairələr üzrə: [matching.csv](matching.csv); məntəqə-məntəqə, hər uyğunluğun etibarlılığı ilə: [stations.csv](stations.csv).
    Changed
      Dəyişib
    Constituencies
      Dairələr
    Constituencies of at least {} matched stations whose change departs most from the country's; all are in [constituencies.csv](constituencies.csv).
      Ən azı {} uyğunlaşdırılmış məntəqəsi olan və dəyişməsi ölkədən ən çox fərqlənən dairələr; hamısı [constituencies.csv](constituencies.csv) faylındadır.
    Constituency
      Dairə
    Counted
      Sayılıb
    Date
      Tarix
    Distance of stations from the rest of their place
      Məntəqələrin öz yerinin qalanından məsafəsi
    Doubtful and rejected rows
      Şübhəli və rədd edilmiş sətirlər
    Doubtful data of these stations
      Bu məntəqələrin şübhəli məlumatları
    Each cell is one percentage point of turnout by one of the share of {}; darker cells hold more {}. One rounded cloud is usual; places of different character make several.
      Hər xana bir faiz bəndi fəallıq və bir faiz bəndi {1} üçün səs payıdır; tünd xanalarda daha çox {2} var. Adətən bir yumru bulud olur; xasiyyətcə fərqli yerlər bir neçəsini yaradır.
    Each dot is a station; marked ones are orange and named. A station far outside the grey bars is unlike most of the country, one far from the other dots unlike its neighbours.
      Hər nöqtə bir məntəqədir; işarələnmişlər narıncıdır və adlandırılıb. Boz zolaqlardan uzaqdakı məntəqə ölkənin əksəriyyətinə, digər nöqtələrdən uzaqdakı isə qonşularına bənzəmir.
    Each matched ordinary station by its value in the earlier (across) and the later election (up); darker cells hold more stations. On the dashed line nothing changed. Squares mark stations to look at first.
      Uyğunlaşdırılmış hər adi məntəqə: əvvəlki (üfüqi) və sonrakı (şaquli) seçkidəki qiyməti ilə; tünd xanalarda daha çox məntəqə var. Qırıq xətt üzərində heç nə dəyişməyib. Kvadratlar əvvəlcə baxılmalı məntəqələrdir.
    Each one, with file and line, is in [issues.csv](issues.csv).
      Hər biri, faylı və sətri ilə, [issues.csv](issues.csv) faylındadır.
    Each station's results as a whole against its constituency. Above the line lies one ordinary station in forty; real places have more, such as hospitals and dormitories.
      Hər məntəqənin nəticələri bütövlükdə öz dairəsinə qarşı. Xəttin üstündə qırx adi məntəqədən biri olur; real yerlərdə bunlar daha çoxdur: xəstəxanalar, yataqxanalar.
    Edit log: {} against {}
      Düzəlişlər jurnalı: {} və {}
    Election
      Seçki
    Every digit lies within its range.
      Hər rəqəm öz aralığındadır.
    Every measure could run everywhere.
      Hər ölçü hər yerdə hesablana bildi.
    Every measure could run.
      Hər ölçü hesablana bildi.
    Files of this report
      Bu hesabatın faylları
    Find a station or constituency
      Məntəqə və ya dairə axtarın
    Findings here
      Buradakı tapıntılar
    Findings, most important first
      Tapıntılar, ən mühümü birinci
    Grey is the band in which 95 of 100 bars would then lie.
      Boz: bu halda 100 sütundan 95-inin düşəcəyi zolaq.
    Heat map. Horizontal: turnout of the station, vertical: share of {}, both {}. Darker cells hold more {}, on a logarithmic scale. Ordinary elections show one rounded cloud; a second cloud or a streak towards the upper right corner is a reason to look.
      İstilik xəritəsi. Üfüqi: məntəqədə seçici fəallığı, şaquli: {1} üçün səs payı, hər ikisi: {2}. Tünd xanalarda daha çox {3} var, şkala loqarifmikdir. Adi seçkilərdə bir yumru bulud görünür; ikinci bulud və ya yuxarı sağ küncə uzanan zolaq baxmaq üçün səbəbdir.
    Heat map. Horizontal: {} in the earlier election, vertical: in the later one, both 0 to 100 %. Darker cells hold more stations, on a logarithmic scale. Squares mark stations to look at first.
      İstilik xəritəsi. Üfüqi: {} əvvəlki seçkidə, şaquli: sonrakı seçkidə, hər ikisi 0–100 %. Tünd xanalarda daha çox məntəqə var, şkala loqarifmikdir. Kvadratlar əvvəlcə baxılmalı məntəqələrdir.
    Histogram with {} bins centred on round values. Horizontal: {}, 0 to 100 %. Vertical: {}. Bars at {} are darker.
      Yuvarlaq qiymətlər ətrafında mərkəzləşmiş {1} sütunlu histoqram. Üfüqi: {2}, 0–100 %. Şaquli: {3}. {4}: daha tünd sütunlar.
    How many counts end in each digit, and how many the counts' own sizes lead one to expect. One bar in twenty leaves its band by chance.
      Neçə sayın hər rəqəmlə bitdiyi və sayların öz böyüklüyünə görə neçəsinin gözlənildiyi. Hər iyirmi sütundan biri təsadüfən zolağından çıxır.
    How many tests were made, and what chance alone would give
      Neçə test aparılıb və təkcə təsadüf nə verərdi
    How many {} belong to stations of each value of {}. Bars are centred on round percentages, and those at round values are darker: heaps there are a reason to look.
      Hər qiymətə ({2}) düşən məntəqələrdə neçə {1} var. Sütunlar yuvarlaq faizlər ətrafında mərkəzləşib, yuvarlaq qiymətlərdəkilər tünddür: orada yığılma baxmaq üçün səbəbdir.
    How unusual: how often an ordinary station of this constituency would lie so far out in its most striking figure, where that is less than once in 20. In real places such stations are more frequent than this calculation allows, so compare them with each other.
      Nə qədər qeyri-adi: bu dairənin adi məntəqəsinin ən diqqətçəkən göstəricisi ilə bu qədər uzağa düşməsinin tezliyi (20-də birdən az olduqda). Real yerlərdə belə məntəqələr bu hesabın yol verdiyindən çoxdur, ona görə onları bir-biri ilə müqayisə edin.
    In every column the difference of the totals is the sum of the edits and of the stations that came and went.
      Hər sütunda cəmlərin fərqi düzəlişlərin, əlavə edilmiş və çıxarılmış məntəqələrin cəminə bərabərdir.
    In short
      Qısaca
    In whose favour
      Kimin xeyrinə
    Innocent explanations to rule out first:
      Əvvəlcə istisna edilməli günahsız izahlar:
    Largest edits
      Ən böyük düzəlişlər
    Last digits of {}
      Son rəqəmlər: {}
    Left out: totals, blank rows, by rule
      Kənarda qalıb: yekunlar, boş sətirlər, qayda ilə
    Level
      Səviyyə
    Limits of q
      q hədləri
    Made by {} {}.
      {} {} tərəfindən hazırlanıb.
    Marked stations
      İşarələnmiş məntəqələr
    Marked stations and their neighbours
      İşarələnmiş məntəqələr və qonşuları
    Matched one to one: {}.
      Bir-birinə uyğunlaşdırılıb: {}.
    Matched stations with at least 200 voters on the roll in both elections.
      Hər iki seçkidə siyahısında ən azı 200 seçici olan uyğunlaşdırılmış məntəqələr.
    Methods
      Metodlar
    More charts
      Digər qrafiklər
    Most important: {} ({})
      Ən mühümü: {} ({})
    No candidate stands in both elections: turnout and rolls alone were compared.
      Hər iki seçkidə iştirak edən namizəd yoxdur: yalnız fəallıq və siyahılar müqayisə edilib.
    No comparison of the whole constituency stands out.
      Dairə üzrə bütövlükdə heç bir müqayisə seçilmir.
    No comparison was made for this constituency by itself.
      Bu dairə üçün ayrıca müqayisə aparılmayıb.
    No method was run on this constituency by itself.
      Bu dairə üçün ayrıca heç bir metod işlədilməyib.
    No station stands out.
      Heç bir məntəqə seçilmir.
    No test could be made.
      Heç bir test aparmaq mümkün olmadı.
    No test of the whole region stands out.
      Bütöv region üzrə heç bir test seçilmir.
    No voter list changed.
      Heç bir seçici siyahısı dəyişməyib.
    None.
      Yoxdur.
    None. That does not prove that all is well: only that these comparisons found nothing larger than chance.
      Yoxdur. Bu, hər şeyin qaydasında olduğunu sübut etmir: yalnız bu müqayisələrin təsadüfdən böyük heç nə tapmadığını göstərir.
    None. That does not prove that all is well: only that these tests found nothing larger than chance.
      Yoxdur. Bu, hər şeyin qaydasında olduğunu sübut etmir: yalnız bu testlərin təsadüfdən böyük heç nə tapmadığını göstərir.
    Not audited, and why
      Nə yoxlanılmayıb və niyə
    Nothing calls for a look. That does not prove that all is well: only that these tests found nothing larger than chance.
      Baxılmasını tələb edən heç nə yoxdur. Bu, hər şeyin qaydasında olduğunu sübut etmir: yalnız bu testlərin təsadüfdən böyük heç nə tapmadığını göstərir.
    Nothing found
      Heç nə tapılmadı
    Nothing here stands out after correction for the number of tests.
      Testlərin sayına görə düzəlişdən sonra burada heç nə seçilmir.
    Of every ballot more that a station cast than its constituency's change, so many went to (95 % interval):
      Məntəqənin öz dairəsinin dəyişməsindən artıq verdiyi hər bülletendən bu qədəri getdi (95 % interval):
    Of matched stations, {} % have rolls that agree within a quarter.
      Uyğunlaşdırılmış məntəqələrin {} %-ində siyahılar dörddə bir dəqiqliyi ilə üst-üstə düşür.
    Of {} in the source, {} audited and {} rejected ({} in [issues.csv](issues.csv)).
      Mənbədəki {1}: yoxlanılıb {2}, rədd edilib {3} ({4}, [issues.csv](issues.csv)).
    Of {}, **{} out** after correction for their number ({} of them strongly). Before correction {} had a probability of at most 5 %; chance alone would give about {}.
      Sayına görə düzəlişdən sonra {1} içindən **{2}** (onlardan {3}-i güclü). Düzəlişdən əvvəl {4} testin ehtimalı 5 %-dən çox deyildi; təkcə təsadüf təxminən {5} verərdi.
    Of {}, **{} out** after correction for their number. Before correction {} had a probability of at most 5 %; chance alone would give about {} or fewer.
      Sayına görə düzəlişdən sonra {1} içindən **{2}**. Düzəlişdən əvvəl {3} testin ehtimalı 5 %-dən çox deyildi; təkcə təsadüf təxminən {4} və ya daha az verərdi.
    One arrow a constituency, from the earlier to the later election, over the stations matched. Parallel arrows are a common swing; one that points elsewhere is a place to look at. Among many, those least like the median change are dark.
      Hər dairə üçün bir ox: uyğunlaşdırılmış məntəqələr üzrə əvvəlki seçkidən sonrakına. Paralel oxlar ümumi dəyişmədir; başqa yerə yönələn ox baxılmalı yerdir. Çox olduqda ümumi dəyişməyə ən az oxşayanlar tünd rəngdədir.
    dark: least like the common swing
      tünd: ümumi dəyişməyə ən az oxşayan
    Where the earlier voters went
      Əvvəlki seçkinin seçiciləri hara getdi
    No single station is marked.
      Heç bir məntəqə qeyd olunmayıb.
    **{} for the first look**, {} for a look: both protocols stand side by side below.
      **{}: birinci baxılmalı**, {}: baxılmalı; hər iki protokol aşağıda yan-yana verilib.
    [transfers.csv](transfers.csv): where the earlier voters went, by constituency
      [transfers.csv](transfers.csv): əvvəlki seçicilərin hara getdiyi, dairələr üzrə
    {} more are in edits.csv of the whole edit log.
      Daha {} dəyişiklik bütün jurnalın edits.csv faylındadır.
    Estimates from {}, in percent of the earlier voters of each row, with the 95 % interval in brackets where there is one; then what the stations' totals alone make possible, whatever voters did. The estimates suppose that voters of one candidate behave alike within a constituency: [COMP-04]({}methods/COMP-04.md). All are in [transfers.csv]({}transfers.csv).
      {} üzrə qiymətləndirmə: hər sətirdəki əvvəlki seçicilərin faizi, varsa mötərizədə 95 % intervalı; sonra seçicilərin davranışından asılı olmayaraq məntəqə yekunlarının özünün mümkün etdiyi hədlər. Bir namizədin seçicilərinin dairə daxilində eyni cür davrandığı fərz olunur: [COMP-04]({}methods/COMP-04.md). Hamısı [transfers.csv]({}transfers.csv) faylındadır.
    Earlier voters of
      Əvvəl kimə səs verənlər
    to {}
      → {}
    possible {}
      mümkün: {}
    nobody
      heç kimə
    totals
      yekunlar
    Outside their range:
      Aralığından kənarda:
    Program
      Proqram
    Protocols whose edits raised a candidate's share more than any other's. Errors are corrected both ways; a correction in one direction only is a reason to look.
      Düzəlişləri bir namizədin payını digərlərindən çox artırmış protokollar. Səhvlər hər iki istiqamətdə düzəldilir; yalnız bir istiqamətdə düzəliş baxmaq üçün səbəbdir.
    Published totals against the sum of stations
      Dərc edilmiş yekunlar və məntəqələrin cəmi
    Read from the files
      Fayllardan oxunub
    Regions
      Regionlar
    Registered
      Siyahıda
    Registered voters
      Siyahıdakı seçicilər
    Rejected
      Rədd edilib
    Report
      Hesabat
    Run {} of {}, compared with run {} of {}. The report itself is [index.md](index.md).
      {2} tarixli {1} nömrəli yoxlama, {4} tarixli {3} nömrəli yoxlama ilə müqayisədə. Hesabatın özü: [index.md](index.md).
    Seed of random streams
      Təsadüfi ədədlərin başlanğıcı
    Share of {}
      {} üçün səs payı
    Share of {} at stations
      Məntəqələrdə {} üçün səs payı
    Share, votes for
      Səs payı:
    Shares are of ballots counted. Candidates are in the order of votes in this place.
      Paylar sayılmış bülletenlərdəndir. Namizədlər bu yerdəki səslərinin sırası ilə verilib.
    Show more
      Daha çox göstər
    Show rows with
      Bu sətirləri göstər:
    Simulated
      Simulyasiya
    Since the run of {}: {} new, {} changed and {} resolved: [what is new](news.md).
      {} tarixli yoxlamadan bəri: yeni {}, dəyişmiş {}, aradan qalxmış {}: [yeniliklər](news.md).
    Skip to the text
      Mətnə keç
    Smooth density. Horizontal: turnout, vertical: share of {}, both 0 to 100 %. Darker means more voters; the scale is that of the square root. One round or oval cloud is ordinary; a second one, or a tail towards the upper right corner, is a reason to look.
      Hamarlanmış sıxlıq. Üfüqi: seçici fəallığı, şaquli: {} üçün səs payı, hər ikisi 0–100 %. Tünd yerdə seçicilər çoxdur; şkala kvadrat kökdür. Bir yumru və ya oval bulud adidir; ikinci bulud və ya yuxarı sağ küncə uzanan quyruq baxmaq üçün səbəbdir.
    Station
      Məntəqə
    Station {}: {}
      Məntəqə {}: {}
    Stations
      Məntəqələr
    Stations against region and country
      Məntəqələr region və ölkə ilə müqayisədə
    Stations in the order of the source, region after region; upwards their robust distance as a multiple of the cut-off that 97.5 of 100 ordinary stations stay below. {} of {} lie beyond it; {} are marked.
      Məntəqələr mənbədəki sıra ilə, region-region; yuxarıya doğru: 100 adi məntəqədən 97,5-nin aşmadığı həddin misli kimi davamlı məsafə. {2} məntəqədən {1}-i ondan kənardadır; {3} işarələnib.
    Stations may have been renumbered: read the warning below first.
      Məntəqələrin nömrələri dəyişdirilmiş ola bilər: əvvəlcə aşağıdakı xəbərdarlığı oxuyun.
    Stations of the earlier election that are gone
      Əvvəlki seçkinin artıq olmayan məntəqələri
    Stations of {} against region and country
      {}: məntəqələr region və ölkə ilə müqayisədə
    Stations to look at, both protocols side by side
      Baxılmalı məntəqələr, hər iki protokol yan-yana
    Stations: before → after
      Məntəqələr: əvvəl → sonra
    Tests of one family are corrected together. `look` counts q of at most {}, `look first` of at most {}.
      Bir ailənin testləri birlikdə düzəldilir. “Baxmaq”: q ən çox {}, “əvvəlcə baxmaq”: q ən çox {}.
    Tests of the whole region
      Bütöv regionun testləri
    The audit covers {}
      Yoxlama əhatə edir: {}
    The correlation of turnout over matched stations is {}.
      Uyğunlaşdırılmış məntəqələr üzrə fəallığın korrelyasiyası: {}.
    The fingerprint of every region on the same axes. Regions differ; one whose cloud has another shape than all others is a reason to look.
      Hər regionun izi eyni oxlarda. Regionlar fərqlənir; buludunun forması hamıdan başqa olan region baxmaq üçün səbəbdir.
    The method failed:
      Metod alınmadı:
    The result in short
      Qısaca nəticə
    The same as the fingerprint, smoothed over one percentage point. A second cloud or a tail is seen better, single stations less.
      İzlə eynidir, bir faiz bəndi ilə hamarlanıb. İkinci bulud və ya quyruq daha yaxşı, tək məntəqələr daha pis görünür.
    The two snapshots
      İki surət
    These stand beside them, to be compared with published figures or because the method cannot decide by them. They raise no finding.
      Bunlar dərc edilmiş rəqəmlərlə müqayisə üçün və ya metod onlarla qərar verə bilmədiyi üçün yanında göstərilir. Tapıntı yaratmırlar.
    This is a statistical look at published returns. A finding is a reason to look, never an accusation: every one has innocent explanations, which stand beside it.
      Bu, dərc edilmiş nəticələrə statistik baxışdır. Tapıntı baxmaq üçün səbəbdir, heç vaxt ittiham deyil: hər birinin yanında günahsız izahları var.
    This is the first run on record, of {}: there is no earlier one to compare with. Its {} as first seen on that day. The report itself is [index.md](index.md).
      Bu, qeydə alınmış ilk yoxlamadır ({1}): müqayisə üçün əvvəlkisi yoxdur. {2} həmin gün ilk dəfə görülmüş sayılır. Hesabatın özü: [index.md](index.md).
    This is the first run on record; the next one says [what is new](news.md).
      Bu, qeydə alınmış ilk yoxlamadır; növbətisi [yenilikləri](news.md) göstərəcək.
    Tolerance of protocol sums
      Protokol cəmlərinin yol verilən fərqi
    Totals
      Yekunlar
    Turnout
      Seçici fəallığı
    Turnout and share of {}
      Fəallıq və {} üçün səs payı
    Turnout and share of {} by constituency
      Dairələr üzrə fəallıq və {} üçün səs payı
    Turnout and share of {} by region
      Regionlar üzrə fəallıq və {} üçün səs payı
    Turnout and share of {}, smoothed
      Fəallıq və {} üçün səs payı, hamarlanmış
    Turnout and shares together lie {} times as far from the rest of the place as the cut-off for ordinary stations; the largest departure is {} {} ballots than expected.
      Fəallıq və paylar birlikdə yerin qalanından adi məntəqələrin həddindən {1} dəfə uzaqdadır; ən böyük fərq gözləniləndən {2} bülleten {3}.
    Turnout falls into more than one heap (dip {}) over {} stations of one area.
      Bir ərazinin {2} məntəqəsində fəallıq birdən çox yığın əmələ gətirir (dip {1}).
    Turnout is measured by
      Fəallıq bununla ölçülür
    Turnout of stations
      Məntəqələrdə seçici fəallığı
    Turnout, %
      Fəallıq, %
    Two elections over the same stations. A finding is a reason to look, never an accusation: every one has innocent explanations, which stand beside it.
      Eyni məntəqələr üzrə iki seçki. Tapıntı baxmaq üçün səbəbdir, heç vaxt ittiham deyil: hər birinin yanında günahsız izahları var.
    Two snapshots of the same returns, number by number. Corrections are an ordinary part of counting; this page says which were made, and never why.
      Eyni nəticələrin iki surəti, rəqəm-rəqəm. Düzəlişlər sayımın adi hissəsidir; bu səhifə hansıların edildiyini deyir, səbəbini isə heç vaxt.
    Votes for {}
      {} üçün səslər
    What became of the rows of the source
      Mənbənin sətirləri ilə nə oldu
    What changed
      Nə dəyişib
    What could not be compared here
      Burada nə müqayisə edilə bilmədi
    What could not be compared, and why
      Nə müqayisə edilə bilmədi və niyə
    What could not be tested here
      Burada nə yoxlanıla bilmədi
    What could not be tested, and why
      Nə yoxlanıla bilmədi və niyə
    What each method looks at, what ordinary elections show, what a flag means and what else may cause it, how often it errs.
      Hər metod nəyə baxır, adi seçkilər nə göstərir, işarə nə deməkdir və başqa nədən yarana bilər, metod nə qədər tez-tez səhv edir.
    What is new: {}
      Yeniliklər: {}
    What to check first, and how
      Əvvəlcə nəyi və necə yoxlamalı
    What was audited
      Nə yoxlanılıb
    Where
      Harada
    Where most
      Ən çox harada
    Which stations were compared
      Hansı məntəqələr müqayisə edilib
    Whole country
      Bütün ölkə
    Without any count: not reported yet
      Heç bir say yoxdur: hələ bildirilməyib
    [constituencies.csv](constituencies.csv): changes by constituency
      [constituencies.csv](constituencies.csv): dairələr üzrə dəyişikliklər
    [datapackage.json](datapackage.json): meaning of every column
      [datapackage.json](datapackage.json): hər sütunun mənası
    [edits.csv](edits.csv): every number that changed, one per line
      [edits.csv](edits.csv): dəyişmiş hər rəqəm, sətirdə biri
    [findings.csv](findings.csv): findings, one per line
      [findings.csv](findings.csv): tapıntılar, sətirdə biri
    [issues.csv](issues.csv): every rejected or doubtful row
      [issues.csv](issues.csv): hər rədd edilmiş və ya şübhəli sətir
    [matching.csv](matching.csv): what became of stations and voters, by constituency
      [matching.csv](matching.csv): dairələr üzrə məntəqələrin və seçicilərin taleyi
    [report.json](report.json): this page for programs
      [report.json](report.json): bu səhifə proqramlar üçün
    [stations.csv](stations.csv): every station with counts, percentages and flags
      [stations.csv](stations.csv): saylar, faizlər və işarələrlə hər məntəqə
    [stations.csv](stations.csv): stations of both elections side by side
      [stations.csv](stations.csv): hər iki seçkinin məntəqələri yan-yana
    [tests.csv](tests.csv): every statistic, also those that could not run
      [tests.csv](tests.csv): hər statistika, hesablana bilməyənlər də
    [totals.csv](totals.csv): totals of both snapshots
      [totals.csv](totals.csv): hər iki surətin yekunları
    `constituencies/`: one page per constituency
      `constituencies/`: hər dairə üçün bir səhifə
    `constituencies/`: one page per constituency of the later election
      `constituencies/`: sonrakı seçkinin hər dairəsi üçün bir səhifə
    `manifest.json`: hashes of every input and output, version, seed and settings
      `manifest.json`: hər giriş və çıxışın heşi, versiya, başlanğıc ədəd və parametrlər
    `methods/`: what each method does, when it misleads, how often it errs
      `methods/`: hər metod nə edir, nə vaxt yanıldır, nə qədər tez-tez səhv edir
    `regions/`: one page per region
      `regions/`: hər region üçün bir səhifə
    a multiple of 10 %
      10 %-in misli
    a multiple of 5 %
      5 %-in misli
    a whole percentage
      tam faiz
    about 0
      təxminən 0
    about −0
      təxminən −0
    above
      yuxarı
    below
      aşağı
    across: turnout, up: share of {}, both 0 to 100 %; lines at 50 %
      üfüqi: fəallıq, şaquli: {} üçün səs payı, hər ikisi 0–100 %; xətlər 50 %-dədir
    an unknown number of
      naməlum sayda
    and {} more
      və daha {}
    any candidate
      istənilən namizəd
    as if the columns of {} and {} were exchanged in the {} election: {} has {} % of the valid votes where the other election and the stations around lead one to expect {} %; exchanged, the station would be ordinary.
      sanki {1} və {2} sütunları {3} seçkidə yerdəyişib: {4} etibarlı səslərin {5} %-ini alıb, halbuki o biri seçki və ətrafdakı məntəqələr {6} % gözləməyə əsas verir; yerləri dəyişdirilsə, məntəqə adi olardı.
    ballots issued
      verilmiş bülletenlər
    ballots that make the turnout
      fəallığı yaradan bülleten
    bars: the middle half of the stations, lines: 90 of 100, strokes: the median; dots: stations here
      zolaqlar: məntəqələrin orta yarısı, xətlər: 100-dən 90-ı, ştrixlər: median; nöqtələr: buradakı məntəqələr
    blue: the share rose, brown: it fell
      mavi: pay artıb, qəhvəyi: azalıb
    by list size and neighbours
      siyahının həcminə və qonşulara görə
    by name or address
      ada və ya ünvana görə
    by region and number, in another constituency
      region və nömrəyə görə, başqa dairədə
    by region, constituency and number
      region, dairə və nömrəyə görə
    by the map made by hand
      əl ilə hazırlanmış xəritəyə görə
    country
      ölkə
    counts
      saylar
    described
      təsvir
    earlier
      əvvəlki
    later
      sonrakı
    end in 0 or 5
      0 və ya 5 ilə bitir
    end in neighbouring digits
      qonşu rəqəmlərlə bitir
    repeat their last digit
      son rəqəmini təkrarlayır
    expected
      gözlənilən
    expected {}
      gözlənilən {}
    expected, 95 %
      gözlənilən, 95 %
    fewer
      az
    more
      çox
    here: from {} to {}
      burada: {} – {}
    last digit
      son rəqəm
    line {}
      sətir {}
    line: the cut-off; dots: stations marked by OUT-01
      xətt: hədd; nöqtələr: OUT-01 ilə işarələnmiş məntəqələr
    look first: at most {}; look: at most {}
      əvvəlcə baxmaq: ən çox {}; baxmaq: ən çox {}
    marked:
      işarələnib:
    most votes for {} ({} of ballots counted)
      ən çox səs: {} (sayılmış bülletenlərin {}-i)
    most votes for {}: {} (whole country {})
      ən çox səs: {}: {} (bütün ölkədə {})
    multiples of 5 %
      5 %-in misilləri
    multiples of the cut-off
      həddin misli
    no
      xeyr
    not audited, see below
      yoxlanılmayıb, aşağıya baxın
    not in the source
      mənbədə yoxdur
    of
      /
    of {}
      ({})
    other
      digər
    pp
      f. b.
    region
      region
    registered voters
      siyahıdakı seçicilər
    rows
      sətir
    share of {}
      {} üçün səs payı
    share of {} in ballots counted
      sayılmış bülletenlərdə {} üçün pay
    stations
      məntəqələr
    stations here
      buradakı məntəqələr
    stations {}
      məntəqələr {}
    stations, region by region
      məntəqələr, region-region
    the distribution over stations moved by {} {}; exchanging the elections constituency by constituency gives {}.
      məntəqələr üzrə paylanma {1} {2} sürüşüb; seçkiləri dairə-dairə dəyişdirdikdə {3} alınır.
    the share of {}
      {} üçün səs payı
    the voter list
      seçici siyahısı
    the {} constituencies with most voters of {}
      {2} dairədən seçicisi ən çox olan {1}
    this constituency
      bu dairə
    turnout
      seçici fəallığı
    turnout of the station
      məntəqədə seçici fəallığı
    turnout or share of {}
      fəallıq və ya {} üçün səs payı
    turnout {} (whole country {})
      fəallıq {} (bütün ölkədə {})
    unknown
      naməlum
    up to date
      yenilənib
    votes for {}
      {} üçün səs
    votes of {}
      {} üçün səslər
    whole country
      bütün ölkə
    whole percentages
      tam faizlər
    {} % of the counts of {} {}, where {} % are expected ({} counts of 100 or more).
      {2} üzrə sayların {1} %-i {3}, gözlənilən isə {4} % (100 və daha böyük {5} say).
    {} (SIMULATED)
      {} (SİMULYASİYA)
    {} ({}, expected {} to {})
      {} ({}, gözlənilən {}–{})
    {} an error in the record itself or a note of context.
      Qeydin özündə səhv və ya kontekst qeydi: {}.
    {} at the station
      məntəqədə {}
    {} at {}
      {}: {}
    {} ballots counted
      sayılmış bülleten {}
    {} changed by {} {}, {} {} the change of the stations around it ({}).
      {1} {2} {3} dəyişib, ətrafdakı məntəqələrin dəyişməsindən ({6}) {4} {5}.
    {} compared with {}
      {} və {}: müqayisə
    {} could be matched one to one, {} are new and {} gone{}.
      Bir-birinə uyğunlaşdırılıb: {}; yeni {}, artıq olmayan {}{}.
    {} could not be tested in one place or another and {} failed; the reasons are below.
      {} bu və ya başqa yerdə yoxlanıla bilmədi, {} alınmadı; səbəbləri aşağıdadır.
    {} counted {} ballots
      {}, sayılmış bülleten {}
    {} for the first look, {} for a look; {} marked.
      Əvvəlcə baxmaq: {}; baxmaq: {}; işarələnib: {}.
    {} in both elections.
      {} hər iki seçkidə.
    {} in both snapshots, {} only in the later and {} only in the earlier one.
      {} hər iki surətdə, {} yalnız sonrakında, {} yalnız əvvəlkində.
    {} in the table below.
      {} aşağıdakı cədvəldədir.
    {} more are in [edits.csv](edits.csv).
      Daha {} [edits.csv](edits.csv) faylındadır.
    {} more are in [findings.csv]({}findings.csv).
      Daha {} [findings.csv]({}findings.csv) faylındadır.
    {} more are in [issues.csv](../issues.csv).
      Daha {} [issues.csv](../issues.csv) faylındadır.
    {} more are in [stations.csv]({}stations.csv).
      Daha {} [stations.csv]({}stations.csv) faylındadır.
    {} more are in [{}]({}).
      Daha {} [{}]({}) faylındadır.
    {} more constituencies are in [edits.csv](edits.csv).
      Daha {} dairə [edits.csv](edits.csv) faylındadır.
    {} more reasons are in [tests.csv]({}tests.csv), column `reason`.
      Daha {} səbəb [tests.csv]({}tests.csv) faylında, `reason` sütunundadır.
    {} new, {} changed, {} resolved and {} as before. A finding that is gone was not necessarily wrong: read what changed in the returns.
      {} yeni, {} dəyişmiş, {} aradan qalxmış, {} əvvəlki kimi. Yox olmuş tapıntı mütləq səhv deyildi: nəticələrdə nəyin dəyişdiyini oxuyun.
    {} of 100 or more; black: expected, and where 95 of 100 such bars lie
      100 və daha böyük {}; qara: gözlənilən və 100 belə sütundan 95-inin yeri
    {} of the whole constituency and {} stand out after correction for the number of tests.
      Testlərin sayına görə düzəlişdən sonra bütöv dairə üzrə {} və {} seçilir.
    {} of {} stations lie beyond the distance that 97.5 % of ordinary stations stay below, where {} are expected.
      {2} məntəqədən {1}-i adi məntəqələrin 97,5 %-inin aşmadığı məsafədən kənardadır, gözlənilən isə {3}.
    {} of {} stations lie far from the others of their {}, where chance gives at most {}.
      {2} məntəqədən {1}-i öz yerinin ({3}) digərlərindən uzaqdadır, təsadüf isə ən çox {4} verir.
    {} of {} stations {}.
      {2} məntəqədən {1}-i {3}.
    {} registered voters, turnout {}
      siyahıda {} seçici, fəallıq {}
    {} small heat maps, one for each region: turnout across, share of {} up, both 0 to 100 %. Darker cells hold more voters, each region on its own scale. {}.
      {1} kiçik istilik xəritəsi, hər region üçün biri: üfüqi fəallıq, şaquli {2} üçün səs payı, hər ikisi 0–100 %. Tünd xanalarda daha çox seçici var, hər region öz şkalasında. {3}.
    {} stations report exactly the same votes in both elections; about {} would by chance.
      {} məntəqə hər iki seçkidə tam eyni səsləri bildirir; təsadüfən təxminən {} olardı.
    {} stations {} than expected report {} as {}: {} of {}, where {} are expected.
      Gözləniləndən {1} məntəqə {2}, {4} kimi {3} bildirir: {6} məntəqədən {5}, gözlənilən isə {7}.
    {} to {}
      {} – {}
    {} {} {} than the other stations of the {} lead one to expect: {}, where about {} are expected.
      Digər məntəqələrə ({4}) görə gözləniləndən {1} {3} {2}: {5}, gözlənilən isə təxminən {6}.
    {}, before and after
      {}: əvvəl və sonra
    {}, change in percentage points
      {}: dəyişmə, faiz bəndi
    {}, earlier election
      {}, əvvəlki seçki
    {}, later election
      {}, sonrakı seçki
    {}: half of the stations between {} and {}, median {};
      {}: məntəqələrin yarısı {} və {} arasında, median {};
    {}: named by the findings of {}
      {}: bu yerlərin tapıntılarında adı çəkilib: {}
    in standard deviations from the mean of the constituency
      dairənin ortasından standart yayınmalarla
    standard deviations
      standart yayınmalar
    Standardised turnout and share of {}
      Standartlaşdırılmış fəallıq və {} üçün səs payı
    Each station's turnout and share of {} as distances from the mean of its constituency, in standard deviations, so that differences between places are gone. A round cloud is usual; a streak towards the upper right corner is a reason to look.
      Hər məntəqənin fəallığı və {} üçün səs payı öz dairəsinin ortasından standart yayınmalarla məsafə kimi: yerlər arası fərqlər aradan qalxır. Yumru bulud adidir; yuxarı sağ küncə uzanan zolaq baxmaq üçün səbəbdir.
    Excess votes of {} by reference window
      {}: istinad pəncərəsinə görə artıq səslər
    Every dot is one way to choose the stations to compare with; the marks below say which. An estimate that changes much from choice to choice is not a number to quote.
      Hər nöqtə müqayisə üçün məntəqələrin bir seçilmə üsuludur; aşağıdakı işarələr hansı olduğunu deyir. Seçimdən-seçimə çox dəyişən qiymət sitat gətiriləsi rəqəm deyil.
    In {} groups of like-sized stations of one constituency turnout falls into more than one heap, where chance gives {} at most.
      Bir dairənin eyni ölçülü məntəqələrinin {} qrupunda fəallıq birdən çox yığın əmələ gətirir, təsadüf isə ən çox {} verir.
    ballot|ballots
      bülleten
    candidate or list stands|candidates or lists stand
      namizəd və ya siyahı iştirak edir
    constituency|constituencies
      dairə
    count|counts
      say
    error|errors
      səhv
    finding asks|findings ask
      tapıntı
    finding counts|findings count
      tapıntı
    finding is|findings are
      tapıntı
    finding|findings
      tapıntı
    measure|measures
      ölçü
    more file|more files
      fayl daha
    more marked station is|more marked stations are
      işarələnmiş məntəqə daha
    number|numbers
      rəqəm
    protocol is|protocols are
      protokol
    protocol|protocols
      protokol
    region|regions
      region
    row|rows
      sətir
    split or merge|splits and merges
      bölünmə və birləşmə
    stands|stand
      seçilir
    station has|stations have
      məntəqə
    station is|stations are
      məntəqə
    station|stations
      məntəqə
    test|tests
      test
    was|were
      sətir
    Added
      Əlavə edilib
    By added and withdrawn stations
      Əlavə və çıxarılmış məntəqələrlə
    Bytes
      Bayt
    Candidate
      Namizəd
    Change, matched stations
      Dəyişmə, uyğunlaşdırılmış məntəqələr
    Code
      Kod
    Column
      Sütun
    Difference
      Fərq
    Earlier
      Əvvəl
    Earlier election
      Əvvəlki seçki
    Effect (95 % interval)
      Effekt (95 % interval)
    Evidence
      Sübut növü
    Expected by chance
      Təsadüfən gözlənilən
    Family
      Ailə
    File
      Fayl
    Findings
      Tapıntılar
    First seen
      İlk dəfə görülüb
    Flags
      İşarələr
    Format
      Format
    Found
      Tapılıb
    How unusual
      Nə qədər qeyri-adi
    In favour of
      Kimin xeyrinə
    Issued
      Verilib
    Last change
      Son dəyişiklik
    Later
      Sonra
    Later election
      Sonrakı seçki
    Look
      Baxmaq
    Look first
      Əvvəlcə baxmaq
    Lowered
      Azaldılıb
    Match
      Uyğunluq
    Measure
      Ölçü
    Measures
      Ölçülər
    Method
      Metod
    Most votes
      Ən çox səs
    New
      Yeni
    Notes
      Qeydlər
    Number
      Say
    Practical size
      Praktik ölçü
    Protocols changed
      Dəyişmiş protokollar
    Protocols in favour
      Xeyrinə olan protokollar
    Published
      Dərc edilib
    Raised
      Artırılıb
    Resolved
      Aradan qalxıb
    Resolved: in the last report and not in this one
      Aradan qalxıb: əvvəlki hesabatda var idi, bunda yoxdur
    As before
      Əvvəlki kimi
    Roll before
      Əvvəlki siyahı
    Rows
      Sətirlər
    SHA-256
      SHA-256
    Severity
      Ciddilik
    Share
      Pay
    Source
      Mənbə
    State
      Vəziyyət
    Stations added
      Əlavə edilmiş məntəqələr
    Stations to look at first
      Əvvəlcə baxılmalı məntəqələr
    Sum of stations
      Məntəqələrin cəmi
    Tests
      Testlər
    Times
      Dəfə
    Title
      Ad
    Total
      Yekun
    Turnout, pp
      Fəallıq, f. b.
    Voters
      Seçicilər
    Voters, %
      Seçicilər, %
    Votes by edits
      Düzəlişlərlə səslər
    Votes: before → after
      Səslər: əvvəl → sonra
    What
      Nə
    What it was
      Nə idi
    What to do
      Nə etməli
    What was found
      Nə tapılıb
    Why
      Niyə
    after
      sonra
    by
      nə qədər
    p
      p
    q
      q
    p at most 5 %
      p ən çox 5 %
    look
      baxmaq
    look first
      əvvəlcə baxmaq
    note
      qeyd
    withdrawn
      çıxarılıb
    Region
      Region
    Elections
      Seçkilər
    Comparisons
      Müqayisələr
    The earlier election
      Əvvəlki seçki
    The later election
      Sonrakı seçki
    Matched one to one
      Bir-birinə uyğunlaşdırılıb
    Divided into several
      Bir neçə yerə bölünüb
    Put together
      Birləşdirilib
    Only in the later election (new)
      Yalnız sonrakı seçkidə (yeni)
    Only in the earlier election (gone)
      Yalnız əvvəlki seçkidə (artıq yoxdur)
    Ballots of turnout ({})
      Fəallıq bülletenləri ({})
    Ballots counted
      Sayılmış bülletenlər
    Invalid ballots, share of counted
      Etibarsız bülletenlər, sayılmışların payı
    valid and invalid ballots
      etibarlı və etibarsız bülletenlər
    Voters added on the day
      Seçki günü əlavə edilmiş seçicilər
    Ballots received
      Alınmış bülletenlər
    Ballots issued
      Verilmiş bülletenlər
    Ballots not used
      İstifadə edilməmiş bülletenlər
    Ballots lost
      İtirilmiş bülletenlər
    Ballots unaccounted for
      Uçota alınmamış bülletenlər
    Ballots in the boxes
      Qutulardakı bülletenlər
    Invalid ballots
      Etibarsız bülletenlər
    Valid ballots
      Etibarlı bülletenlər
    Blank ballots
      Boş bülletenlər
    ballots
      bülleten
    votes
      səs
    percent
      faiz
    percentage points
      faiz bəndi
    percentage points of counts
      sayların faiz bəndi
    percentage points of digits
      rəqəmlərin faiz bəndi
    correlation
      korrelyasiya
    correlation, median and quartiles
      korrelyasiya, median və kvartillər
    dip
      dip
    skewness
      asimmetriya
    kurtosis
      eksses
    percent of the earlier voters
      əvvəlki seçicilərin faizi
    ratio of squared distances at the 0.9 quantile, median and range of regions
      0,9 kvantilində məsafə kvadratlarının nisbəti, regionlar üzrə median və aralıq
    robust distance
      davamlı məsafə
    share of digits to move
      dəyişdirilməli rəqəmlərin payı
    share of digits to remove
      çıxarılmalı rəqəmlərin payı
    votes per extra ballot
      hər əlavə bülletenə düşən səs
    signal
      siqnal
    record error
      qeyd səhvi
    context
      kontekst
    report
      hesabat
    error
      səhv
    warning
      xəbərdarlıq
    abroad
      xaricdə
    military
      hərbi
    hospital
      xəstəxana
    electronic
      elektron
    {} usable stations, fewer than the {} that the test needs
      {1} yararlı məntəqə, testə lazım olan {2}-dən azdır
    {} counts of {} or more, fewer than the {} that the test needs
      {2} və daha böyük {1} say, testə lazım olan {3}-dən azdır
    {} ordinary stations of at least {} voters, fewer than the {} that a description needs
      ən azı {2} seçicisi olan {1} adi məntəqə, təsvirə lazım olan {3}-dən azdır
    all stations report the same value, or none does
      bütün məntəqələr eyni qiyməti bildirir və ya heç biri bildirmir
    too few stations for a robust covariance
      davamlı kovariasiya üçün məntəqələr çox azdır
    switched off in the configuration of this run
      bu yoxlamanın konfiqurasiyasında söndürülüb
    no station has all the counts that the rule needs
      heç bir məntəqədə qaydaya lazım olan bütün saylar yoxdur
    the source gives no registered voters, so no turnout
      mənbədə siyahıdakı seçicilər yoxdur, ona görə fəallıq da yoxdur
    Integer percentages
      Tam faizlər
    Turnout distribution
      Seçici fəallığının paylanması
    Last digit
      Son rəqəm
    Protocol arithmetic
      Protokol hesabı
    Impossible and extreme values
      Mümkünsüz və hədd qiymətlər
    Multivariate outliers
      Çoxölçülü kənar məntəqələr
    Stations against their constituency
      Məntəqələr öz dairəsi ilə müqayisədə
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
    results published in rounded form, or ballots reconstructed from percentages by the publisher
      yuvarlaqlaşdırılmış şəkildə dərc edilmiş və ya dərc edən tərəfindən faizlərdən bərpa edilmiş nəticələr
    stations where a fixed number of voters is brought to vote, in multiples of a hundred
      müəyyən sayda seçicinin yüzliklərlə səs verməyə gətirildiyi məntəqələr
    chance: see how many are expected, and the corrected q-value
      təsadüf: neçəsinin gözlənildiyinə və düzəldilmiş q qiymətinə baxın
    rounding of lists or of ballots handed out in packs
      siyahıların və ya bağlamalarla paylanan bülletenlərin yuvarlaqlaşdırılması
    a fixed list size set by the law or by the hall
      qanunla və ya zalın tutumu ilə müəyyən edilmiş siyahı həcmi
    a file compiled from rounded or estimated figures
      yuvarlaqlaşdırılmış və ya təxmini rəqəmlərdən yığılmış fayl
    a hospital, prison, barracks, home for the aged or students' dormitory: few or very similar voters, turnout near 0 or 100 %
      xəstəxana, həbsxana, kazarma, qocalar evi və ya tələbə yataqxanası: az və ya çox oxşar seçicilər, 0 və ya 100 %-ə yaxın fəallıq
    a hospital, prison, barracks, home for the aged or students' dormitory
      xəstəxana, həbsxana, kazarma, qocalar evi və ya tələbə yataqxanası
    the village or quarter of a minority, a monastery, a candidate's home village
      azlığın kəndi və ya məhəlləsi, monastır, namizədin doğma kəndi
    two columns or two rows swapped by a typing slip, or a protocol not yet entered
      yazı səhvi ilə yeri dəyişmiş iki sütun və ya iki sətir, yaxud hələ daxil edilməmiş protokol
    two columns swapped or shifted by a typing slip
      yazı səhvi ilə yeri dəyişmiş və ya sürüşmüş iki sütun
    a new housing estate, or voters on leave who vote where they spend their holidays
      yeni yaşayış massivi və ya istirahət etdiyi yerdə səs verən seçicilər
    a constituency that joins very different places, so that a few stations are unlike the rest
      çox fərqli yerləri birləşdirən dairə: bir neçə məntəqə qalanlarına bənzəmir
    a region that joins places of very different kinds, of which the rarer ones look odd
      çox fərqli yerləri birləşdirən region: nadir olanları qəribə görünür
    a town and its villages in one constituency
      bir dairədə şəhər və onun kəndləri
    closed stations (hospitals, barracks) with very high turnout
      çox yüksək fəallıqlı qapalı məntəqələr (xəstəxanalar, kazarmalar)
    a boycott or a local dispute in part of the constituency
      dairənin bir hissəsində boykot və ya yerli mübahisə
    Status: {}. Evidence: {}. Practical size: {}.
      Vəziyyət: {}. Sübut növü: {}. Praktik ölçü: {}.
    stable
      sabit
    preview
      sınaq
    What it looks at
      Nəyə baxır
    What ordinary elections show
      Adi seçkilər nə göstərir
    What a flag means
      İşarə nə deməkdir
    Innocent explanations
      Günahsız izahlar
    Assumptions, and when not to use it
      Fərziyyələr və nə vaxt istifadə etməməli
    Worked example
      Nümunə
    Measured false-alarm rate and power
      Ölçülmüş yalan siqnal tezliyi və güc
    References
      Ədəbiyyat
    Who made this report, and how to repeat it
      Bu hesabatı kim hazırlayıb və necə təkrarlamaq olar
    {} {} made it, with the settings above. The same files, options and version give the same bytes; `manifest.json` holds the hashes of all of them, and `scrutineer verify` checks them.
      Onu yuxarıdakı parametrlərlə {} {} hazırlayıb. Eyni fayllar, parametrlər və versiya eyni baytları verir; hamısının heşi `manifest.json` faylındadır, `scrutineer verify` onları yoxlayır.
    Methods used
      İstifadə edilmiş metodlar
    Each page says what the method looks at, its assumptions, a worked example and its references.
      Hər səhifə metodun nəyə baxdığını, fərziyyələrini, nümunəni və ədəbiyyatı göstərir.
    How often these methods err
      Bu metodlar nə qədər tez-tez səhv edir
    Measured on simulated elections in which nothing is wrong, and with planted anomalies; the whole text is on the method's page.
      Heç nəyin səhv olmadığı və qəsdən anomaliya yerləşdirilmiş simulyasiya seçkilərində ölçülüb; tam mətn metodun səhifəsindədir.
    one and the same percentage
      eyni faiz
    {} of {} stations report {} as {}, where {} are expected.
      {2} məntəqədən {1}-i {4} kimi {3} bildirir, gözlənilən isə {5}.
    At the smaller stations {} stands {} standard deviations {} the rest of their constituencies ({} stations).
      Kiçik məntəqələrdə {1} öz dairələrinin qalanından {2} standart yayınma {3} durur ({4} məntəqə).
    gains {} votes, more than there are ballots
      {} səs qazanır, bülletenlərdən çox
    loses {} votes
      {} səs itirir
    Where 100 more voters take part, {} {}, by comparison of {} stations within constituencies.
      100 seçici çox iştirak edən yerdə {1} {2}: dairələr daxilində {3} məntəqənin müqayisəsi ilə.
    {} estimates in {}, smallest first, each with its 95 % interval. Below each estimate marks show the choices it was made with: {}.
      {1} qiymətləndirmə ({2}), ən kiçiyi birinci, hər biri 95 % intervalı ilə. Hər birinin altında işarələr seçimləri göstərir: {3}.
    way to choose|ways to choose
      istinad seçimi üsulu
    the reference, smallest estimate first; bars are 95 % intervals
      — ən kiçik qiymətləndirmə birinci; zolaqlar 95 % intervallardır
    Repeated percentages
      Təkrarlanan faizlər
    Turnout and share
      Fəallıq və pay
    Excess votes by reference window
      İstinad pəncərəsinə görə artıq səslər
    More stations than chance allows report round percentages. At some of them the ballots may have been written to fit a percentage. The stations listed are the ones where a round value is least expected; each has innocent company among them, so a single station proves nothing.
      Təsadüfün yol verdiyindən çox məntəqə yuvarlaq faiz bildirir. Onların bəzilərində bülletenlər faizə uyğunlaşdırılmış ola bilər. Sadalanan məntəqələr yuvarlaq qiymətin ən az gözlənildiyi məntəqələrdir; aralarında günahsızlar da var, ona görə tək məntəqə heç nə sübut etmir.
    Some last digits appear more often than the counts' own sizes explain. It speaks of the scope as a whole, never of one station. Registered voters and ballots issued ending in 0 too often usually tell of rounding in the paperwork.
      Bəzi son rəqəmlərə sayların öz böyüklüyünün izah etdiyindən daha tez-tez rast gəlinir. Bu, heç vaxt bir məntəqəyə deyil, yerin bütövünə aiddir. Siyahıdakı seçicilərin və verilmiş bülletenlərin çox vaxt 0 ilə bitməsi adətən sənədlərdə yuvarlaqlaşdırmadan xəbər verir.
    The station reports at least 100 ballots more or fewer than the others lead one to expect, and farther out than their differences explain. Look at its protocol first. A swap shows as two opposite flags of the same size; added ballots as one flag for turnout and one for whoever got them.
      Məntəqə digərlərinə görə gözləniləndən ən azı 100 bülleten çox və ya az bildirir və onların fərqlərinin izah etdiyindən daha uzaqdadır. Əvvəlcə protokoluna baxın. Yer dəyişmə eyni böyüklükdə iki əks işarə kimi görünür; əlavə edilmiş bülletenlər isə fəallıq üçün bir işarə və onları alan üçün bir işarə kimi.
    The station's results as a whole do not belong to the bulk of its region, and at least 150 ballots lie elsewhere than expected. Look at its protocol, and at OUT-02 for the candidate concerned. It does not say that anything is wrong there.
      Məntəqənin nəticələri bütövlükdə regionunun əksəriyyətinə aid deyil və ən azı 150 bülleten gözləniləndən başqa yerdədir. Protokoluna və aid namizəd üçün OUT-02-yə baxın. Bu, orada nəyinsə səhv olduğunu demir.
    In one constituency stations fall into separate heaps of turnout. Either two kinds of place share it, or some stations were run in another way. Look which stations make the upper heap.
      Bir dairədə məntəqələr fəallığa görə ayrı yığınlara bölünür. Ya iki növ yer onu bölüşür, ya da bəzi məntəqələr başqa cür idarə olunub. Yuxarı yığını hansı məntəqələrin təşkil etdiyinə baxın.
    Find the signed protocol and see which line does not add up. A slip in copying shows as one wrong line; corrections should carry a signature and a time.
      İmzalanmış protokolu tapın və hansı sətrin düz gəlmədiyinə baxın. Köçürmə səhvi bir yanlış sətir kimi görünür; düzəlişlərdə imza və vaxt olmalıdır.
    See whether the impossible value is in the signed protocol or only in the published file. Then ask for the supplementary voter list: voters added on the day explain most rolls that are too short.
      Mümkünsüz qiymətin imzalanmış protokolda, yoxsa yalnız dərc edilmiş faylda olduğuna baxın. Sonra əlavə seçici siyahısını soruşun: siyahının qısa olmasının əsas səbəbi seçki günü əlavə edilən seçicilərdir.
    Put the two protocols side by side. A row copied by mistake at data entry has the same source and different signed protocols.
      İki protokolu yan-yana qoyun. Məlumat daxil edilərkən səhvən köçürülmüş sətrin mənbəyi eyni, imzalanmış protokolları isə fərqlidir.
    Ask which stations the published total contains: late, annulled or special stations are the usual difference.
      Dərc edilmiş yekuna hansı məntəqələrin daxil olduğunu soruşun: adi fərq gecikmiş, ləğv edilmiş və ya xüsusi məntəqələrdir.
    Look at the marked stations for percentages that are too round. Count signatures in the voter lists of a few of them and compare with ballots issued.
      İşarələnmiş məntəqələrdə çox yuvarlaq faizlərə baxın. Onlardan bir neçəsinin seçici siyahılarında imzaları sayın və verilmiş bülletenlərlə müqayisə edin.
    Lay the protocols of the marked stations beside each other: the same percentage with different counts calls for the signatures in the voter lists.
      İşarələnmiş məntəqələrin protokollarını yan-yana qoyun: fərqli saylarla eyni faiz seçici siyahılarındakı imzaları tələb edir.
    Compare turnout by hour, where it was published, with the final figure; compare signatures in the voter lists with ballots issued; ask about voting at home and supplementary lists.
      Dərc edilibsə, saatlar üzrə fəallığı yekun rəqəmlə müqayisə edin; seçici siyahılarındakı imzaları verilmiş bülletenlərlə müqayisə edin; evdə səsvermə və əlavə siyahılar barədə soruşun.
    Look at many protocols together, not at one: see whether rounded or repeated endings gather in one shift, one commission or one way of voting.
      Birinə deyil, çox protokola birlikdə baxın: yuvarlaq və ya təkrarlanan sonluqların bir növbədə, bir komissiyada və ya bir səsvermə üsulunda toplanıb-toplanmadığına baxın.
    Compare with the next stations of the street: a barracks, hospital, dormitory or new housing block often explains a jump. Then read the observers' notes.
      Küçənin növbəti məntəqələri ilə müqayisə edin: kazarma, xəstəxana, yataqxana və ya yeni yaşayış binası çox vaxt sıçrayışı izah edir. Sonra müşahidəçilərin qeydlərini oxuyun.
    Nothing to check by itself: it says how much the national result rests on this place.
      Özlüyündə yoxlanılası heç nə yoxdur: bu, milli nəticənin bu yerə nə qədər söykəndiyini deyir.
    Ask who votes at these stations (dormitory, hospital, village of one community). If nothing explains it, recount these stations first: they can change the result of the constituency most.
      Bu məntəqələrdə kimin səs verdiyini soruşun (yataqxana, xəstəxana, bir icmanın kəndi). Heç nə izah etmirsə, əvvəlcə bu məntəqələri yenidən sayın: dairənin nəticəsini ən çox onlar dəyişə bilər.
    Check whether stations were renumbered, merged or moved between the elections before reading any change.
      Hər hansı dəyişikliyi oxumazdan əvvəl məntəqələrin seçkilər arasında nömrələnməsinin dəyişib-dəyişmədiyini, birləşdirilib-birləşdirilmədiyini və ya köçürülüb-köçürülmədiyini yoxlayın.
    Put the protocols of both elections side by side; look for columns entered in the order of the other ballot paper.
      Hər iki seçkinin protokollarını yan-yana qoyun; digər bülletenin sırası ilə daxil edilmiş sütunları axtarın.
    Check that the station serves the same streets as before. Then compare rolls, voters added on the day and voting at home in both elections.
      Məntəqənin əvvəlki küçələrə xidmət etdiyini yoxlayın. Sonra hər iki seçkidə siyahıları, seçki günü əlavə edilmiş seçiciləri və evdə səsverməni müqayisə edin.
    Compare the signed protocols of these stations with the published rows, line by line.
      Bu məntəqələrin imzalanmış protokollarını dərc edilmiş sətirlərlə sətir-sətir müqayisə edin.
    Every station stands on the page of its constituency and in [stations.csv](stations.csv). Marked stations are below.
      Hər məntəqə öz dairəsinin səhifəsində və [stations.csv](stations.csv) faylındadır. İşarələnmişlər aşağıdadır.
    Every station is in [stations.csv](stations.csv). Marked stations are below.
      Hər məntəqə [stations.csv](stations.csv) faylındadır. İşarələnmişlər aşağıdadır.
    groups
      qrup
    How far the methods can be trusted on this file
      Bu faylda üsullara nə qədər etibar etmək olar
    How far the methods can be trusted on these files
      Bu fayllarda üsullara nə qədər etibar etmək olar
    Not calibrated on this file; the figures of the method pages apply. `scrutineer calibrate` measures how often each method errs on clean elections of these stations.
      Bu faylda kalibrləmə aparılmayıb; üsulların səhifələrindəki rəqəmlər qüvvədədir. `scrutineer calibrate` bu məntəqələrin təmiz seçkilərində hər üsulun nə qədər tez-tez səhv etdiyini ölçür.
    Measured on {} with the stations, lists, shares and spreads of this file. A method that errs too often here is greyed out: what it finds is a note.
      Ölçülüb: {}, bu faylın məntəqələri, siyahıları, payları və səpələnməsi ilə. Burada çox tez-tez səhv edən üsul solğun göstərilir: tapdığı yalnız qeyddir.
    clean simulated election|clean simulated elections
      təmiz simulyasiya edilmiş seçki
    p at most 1 %
      p ən çoxu 1 %
    Clean elections with `look first`, %
      İlk baxılmalı tapıntısı olan təmiz seçkilər, %
    On this file
      Bu faylda
    holds
      özünü doğruldur
    **greyed out**: {}
      **solğun göstərilir**: {}
    Not measured on this file; the figures of the method pages apply: {}.
      Bu faylda ölçülməyib, üsulların səhifələrindəki rəqəmlər qüvvədədir: {}.
    note, greyed out
      qeyd, solğun
    The method misleads on this file: {}.
      Bu faylda üsul çaşdırır: {}.
    What the manifest says of these returns: {}
      Manifest bu nəticələr haqqında deyir: {}
    """#
  ]
}
