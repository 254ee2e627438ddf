/// Azerbaijani: pages of regions and constituencies, flags and what to check.
extension Text {
  static let azerbaijaniConstituencyPage = #"""
    **Station {}**
      **Məntəqə {}**
    A finding is a reason to look, never an accusation.
      Tapıntı baxmaq üçün səbəbdir, heç vaxt ittiham deyil.
    Doubtful data of these stations
      Bu məntəqələrin şübhəli məlumatları
    Every measure could run.
      Hər ölçü hesablana bildi.
    How unusual: how often an ordinary station of this constituency would lie so far out in its most striking figure, where that is less than once in 20. In real places such stations are more frequent than this calculation allows, so compare them with each other.
      Nə qədər qeyri-adi: bu dairənin adi məntəqəsinin ən diqqətçəkən göstəricisi ilə bu qədər uzağa düşməsinin tezliyi (20-də birdən az olduqda). Real yerlərdə belə məntəqələr bu hesabın yol verdiyindən çoxdur, ona görə onları bir-biri ilə müqayisə edin.
    In short
      Qısaca
    Marked stations and their neighbours
      İşarələnmiş məntəqələr və qonşuları
    No method was run on this constituency by itself.
      Bu dairə üçün ayrıca heç bir metod işlədilməyib.
    No test of the whole region stands out.
      Bütöv region üzrə heç bir test seçilmir.
    the whole country
      bütün ölkə
    (named by findings of a larger place)
      (daha böyük yerin tapıntılarında adı çəkilib)
    Findings of the region or the whole country also name {} here.
      Regionun və ya bütün ölkənin tapıntıları başqaları ilə yanaşı buradan da məntəqə göstərir: {}.
    Nothing here stands out after correction for the number of tests.
      Testlərin sayına görə düzəlişdən sonra burada heç nə seçilmir.
    Shares are of ballots counted. Candidates are in the order of votes in this place.
      Paylar sayılmış bülletenlərdəndir. Namizədlər bu yerdəki səslərinin sırası ilə verilib.
    Stations against region and country
      Məntəqələr region və ölkə ilə müqayisədə
    Tests of the whole region
      Bütöv regionun testləri
    What could not be tested here
      Burada nə yoxlanıla bilmədi
    What to check first, and how
      Əvvəlcə nəyi və necə yoxlamalı
    most votes for {}: {} (whole country {})
      ən çox səs: {}: {} (bütün ölkədə {})
    stations {}
      məntəqələr {}
    this constituency
      bu dairə
    turnout {} (whole country {})
      fəallıq {} (bütün ölkədə {})
    {} an error in the record itself or a note of context.
      Qeydin özündə səhv və ya kontekst qeydi: {}.
    {} counted {} ballots
      {}, sayılmış bülleten {}
    {} in the table below.
      {} aşağıdakı cədvəldədir.
    {} more are in [issues.csv](../issues.csv).
      Daha {} [issues.csv](../issues.csv) faylındadır.
    {} more are in [stations.csv]({}stations.csv).
      Daha {} [stations.csv]({}stations.csv) faylındadır.
    {} of the whole constituency and {} stand out after correction for the number of tests.
      Testlərin sayına görə düzəlişdən sonra bütöv dairə üzrə {} və {} seçilir.
    {}: named by the findings of {}
      {}: bu yerlərin tapıntılarında adı çəkilib: {}
    Column
      Sütun
    Found
      Tapılıb
    How unusual
      Nə qədər qeyri-adi
    Issued
      Verilib
    Source
      Mənbə
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
    Invalid
      Etibarsız
    """#
}
