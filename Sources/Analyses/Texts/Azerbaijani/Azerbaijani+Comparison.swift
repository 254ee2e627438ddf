/// Azerbaijani: reports of two elections and of two snapshots.
extension Text {
  static let azerbaijaniComparison = #"""
    **Stations in the table**
      **Cədvəldəki məntəqələr**
    **Warning.**
      **Xəbərdarlıq.**
    **{} changed**, {} in all.
      **Dəyişib: {}**, cəmi {}.
    Biggest changes
      Ən böyük dəyişikliklər
    Both protocols side by side
      Hər iki protokol yan-yana
    By constituency: [matching.csv](matching.csv); station by station, with the confidence of each match: [stations.csv](stations.csv).
      Dairələr üzrə: [matching.csv](matching.csv); məntəqə-məntəqə, hər uyğunluğun etibarlılığı ilə: [stations.csv](stations.csv).
    Constituencies of at least {} matched stations whose change departs most from the country's; all are in [constituencies.csv](constituencies.csv).
      Ən azı {} uyğunlaşdırılmış məntəqəsi olan və dəyişməsi ölkədən ən çox fərqlənən dairələr; hamısı [constituencies.csv](constituencies.csv) faylındadır.
    Each matched ordinary station by its value in the earlier (across) and the later election (up); darker cells hold more stations. On the dashed line nothing changed. Squares mark stations to look at first.
      Uyğunlaşdırılmış hər adi məntəqə: əvvəlki (üfüqi) və sonrakı (şaquli) seçkidəki qiyməti ilə; tünd xanalarda daha çox məntəqə var. Qırıq xətt üzərində heç nə dəyişməyib. Kvadratlar əvvəlcə baxılmalı məntəqələrdir.
    Edit log: {} against {}
      Düzəlişlər jurnalı: {} və {}
    In every column the difference of the totals is the sum of the edits and of the stations that came and went.
      Hər sütunda cəmlərin fərqi düzəlişlərin, əlavə edilmiş və çıxarılmış məntəqələrin cəminə bərabərdir.
    In whose favour
      Kimin xeyrinə
    Largest edits
      Ən böyük düzəlişlər
    Matched one to one: {}.
      Bir-birinə uyğunlaşdırılıb: {}.
    Matched stations with at least 200 voters on the roll in both elections.
      Hər iki seçkidə siyahısında ən azı 200 seçici olan uyğunlaşdırılmış məntəqələr.
    No candidate stands in both elections: turnout and rolls alone were compared.
      Hər iki seçkidə iştirak edən namizəd yoxdur: yalnız fəallıq və siyahılar müqayisə edilib.
    No comparison of the whole constituency stands out.
      Dairə üzrə bütövlükdə heç bir müqayisə seçilmir.
    No comparison was made for this constituency by itself.
      Bu dairə üçün ayrıca müqayisə aparılmayıb.
    No station stands out.
      Heç bir məntəqə seçilmir.
    No voter list changed.
      Heç bir seçici siyahısı dəyişməyib.
    None. That does not prove that all is well: only that these comparisons found nothing larger than chance.
      Yoxdur. Bu, hər şeyin qaydasında olduğunu sübut etmir: yalnız bu müqayisələrin təsadüfdən böyük heç nə tapmadığını göstərir.
    Of every ballot more that a station cast than its constituency's change, so many went to (95 % interval):
      Məntəqənin öz dairəsinin dəyişməsindən artıq verdiyi hər bülletendən bu qədəri getdi (95 % interval):
    Of matched stations, {} % have rolls that agree within a quarter.
      Uyğunlaşdırılmış məntəqələrin {} %-ində siyahılar dörddə bir dəqiqliyi ilə üst-üstə düşür.
    Of {}, **{} out** after correction for their number. Before correction {} had a probability of at most 5 %; chance alone would give about {} or fewer.
      Sayına görə düzəlişdən sonra {1} içindən **{2}**. Düzəlişdən əvvəl {3} testin ehtimalı 5 %-dən çox deyildi; təkcə təsadüf təxminən {4} və ya daha az verərdi.
    One arrow a constituency, from the earlier to the later election, over the stations matched. Parallel arrows are a common swing; one that points elsewhere is a place to look at. Among many, those least like the median change are dark.
      Hər dairə üçün bir ox: uyğunlaşdırılmış məntəqələr üzrə əvvəlki seçkidən sonrakına. Paralel oxlar ümumi dəyişmədir; başqa yerə yönələn ox baxılmalı yerdir. Çox olduqda ümumi dəyişməyə ən az oxşayanlar tünd rəngdədir.
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
    Protocols whose edits raised a candidate's share more than any other's. Errors are corrected both ways; a correction in one direction only is a reason to look.
      Düzəlişləri bir namizədin payını digərlərindən çox artırmış protokollar. Səhvlər hər iki istiqamətdə düzəldilir; yalnız bir istiqamətdə düzəliş baxmaq üçün səbəbdir.
    Stations may have been renumbered: read the warning below first.
      Məntəqələrin nömrələri dəyişdirilmiş ola bilər: əvvəlcə aşağıdakı xəbərdarlığı oxuyun.
    Stations of the earlier election that are gone
      Əvvəlki seçkinin artıq olmayan məntəqələri
    Stations to look at, both protocols side by side
      Baxılmalı məntəqələr, hər iki protokol yan-yana
    Stations: before → after
      Məntəqələr: əvvəl → sonra
    The correlation of turnout over matched stations is {}.
      Uyğunlaşdırılmış məntəqələr üzrə fəallığın korrelyasiyası: {}.
    The two snapshots
      İki surət
    Turnout and share of {} by constituency
      Dairələr üzrə fəallıq və {} üçün səs payı
    Turnout, %
      Fəallıq, %
    Two elections over the same stations. A finding is a reason to look, never an accusation: every one has innocent explanations, which stand beside it.
      Eyni məntəqələr üzrə iki seçki. Tapıntı baxmaq üçün səbəbdir, heç vaxt ittiham deyil: hər birinin yanında günahsız izahları var.
    Two snapshots of the same returns, number by number. Corrections are an ordinary part of counting; this page says which were made, and never why.
      Eyni nəticələrin iki surəti, rəqəm-rəqəm. Düzəlişlər sayımın adi hissəsidir; bu səhifə hansıların edildiyini deyir, səbəbini isə heç vaxt.
    What changed
      Nə dəyişib
    What could not be compared here
      Burada nə müqayisə edilə bilmədi
    What could not be compared, and why
      Nə müqayisə edilə bilmədi və niyə
    Where most
      Ən çox harada
    Which stations were compared
      Hansı məntəqələr müqayisə edilib
    [constituencies.csv](constituencies.csv): changes by constituency
      [constituencies.csv](constituencies.csv): dairələr üzrə dəyişikliklər
    [edits.csv](edits.csv): every number that changed, one per line
      [edits.csv](edits.csv): dəyişmiş hər rəqəm, sətirdə biri
    [matching.csv](matching.csv): what became of stations and voters, by constituency
      [matching.csv](matching.csv): dairələr üzrə məntəqələrin və seçicilərin taleyi
    [stations.csv](stations.csv): stations of both elections side by side
      [stations.csv](stations.csv): hər iki seçkinin məntəqələri yan-yana
    [totals.csv](totals.csv): totals of both snapshots
      [totals.csv](totals.csv): hər iki surətin yekunları
    `constituencies/`: one page per constituency of the later election
      `constituencies/`: sonrakı seçkinin hər dairəsi üçün bir səhifə
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
    pp
      f. b.
    {} compared with {}
      {} və {}: müqayisə
    {} could be matched one to one, {} are new and {} gone{}.
      Bir-birinə uyğunlaşdırılıb: {}; yeni {}, artıq olmayan {}{}.
    {} in both elections.
      {} hər iki seçkidə.
    {} in both snapshots, {} only in the later and {} only in the earlier one.
      {} hər iki surətdə, {} yalnız sonrakında, {} yalnız əvvəlkində.
    {} more are in [edits.csv]({}edits.csv).
      Daha {} [edits.csv]({}edits.csv) faylındadır.
    Withdrawn: in the earlier snapshot and not in the later one
      Geri götürülüb: əvvəlki surətdə var idi, sonrakında yoxdur
    {} more constituencies are in [edits.csv](edits.csv).
      Daha {} dairə [edits.csv](edits.csv) faylındadır.
    {}, before and after
      {}: əvvəl və sonra
    {}, change in percentage points
      {}: dəyişmə, faiz bəndi
    Added
      Əlavə edilib
    By added and withdrawn stations
      Əlavə və çıxarılmış məntəqələrlə
    Change, matched stations
      Dəyişmə, uyğunlaşdırılmış məntəqələr
    Earlier
      Əvvəl
    Earlier election
      Əvvəlki seçki
    In favour of
      Kimin xeyrinə
    Later
      Sonra
    Later election
      Sonrakı seçki
    Lowered
      Azaldılıb
    Match
      Uyğunluq
    Protocols changed
      Dəyişmiş protokollar
    Protocols in favour
      Xeyrinə olan protokollar
    Raised
      Artırılıb
    Roll before
      Əvvəlki siyahı
    Stations added
      Əlavə edilmiş məntəqələr
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
    by
      nə qədər
    withdrawn
      çıxarılıb
    Rows audited of those in the sources: earlier election {} of {}, later election {} of {}; rejected {} and {}.
      Mənbələrdəki sətirlərdən yoxlanıb: əvvəlki seçki {2} sətirdən {1}, sonrakı seçki {4} sətirdən {3}; rədd edilib {5} və {6}.
    exchanged columns, earlier election
      yerləri dəyişdirilmiş sütunlar, əvvəlki seçki
    exchanged columns, later election
      yerləri dəyişdirilmiş sütunlar, sonrakı seçki
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
    warning
      xəbərdarlıq
    How far the methods can be trusted on these files
      Bu fayllarda metodlara nə qədər etibar etmək olar
    The voter list changed at {}.
      Seçici siyahısı dəyişib: {}.
    **The totals do not reconcile with the edits: please report this as an error of the program.**
      **Yekunlar düzəlişlərlə uyğun gəlmir: xahiş edirik, bunu proqramın səhvi kimi bildirin.**
    {}, {} {} its constituency's change
      {1}: öz dairəsinin dəyişməsindən {2} {3}
    as if {} and {} were exchanged in the {} election
      sanki {3} seçkidə {1} və {2} dəyişik salınıb
    map
      xəritə
    key
      açar
    number
      nömrə
    name
      ad
    neighbours
      qonşular
    split
      bölünüb
    merged
      birləşdirilib
    new
      yeni
    """#
}
