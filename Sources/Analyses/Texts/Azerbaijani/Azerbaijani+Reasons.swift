/// Azerbaijani: why a test could not run.
extension Text {
  static let azerbaijaniReasons = #"""
    the voter list changed by more than a quarter: perhaps another place
      seçici siyahısı dörddə birdən çox dəyişib: bəlkə də başqa yerdir
    stations of one constituency swing together, so there is nothing to exchange
      bir dairənin məntəqələri birlikdə dəyişir, ona görə yerini dəyişməyə heç nə yoxdur
    neither voter lists nor a candidate stand in both elections
      hər iki seçkidə nə seçici siyahısı, nə də ortaq namizəd var
    fewer than {} constituencies to exchange
      yerini dəyişmək üçün {}-dən az dairə var
    fewer than {} comparable stations
      müqayisə edilə bilən məntəqə {}-dən azdır
    fewer than {} ordinary stations have complete results in both elections
      {}-dən az adi məntəqənin hər iki seçkidə tam nəticəsi var
    no two candidates stand so far apart that an exchange of their columns would show
      sütunlarının dəyişik salınması görünəcək qədər aralı iki namizəd yoxdur
    registered voters are missing in one of the elections
      seçkilərdən birində siyahıdakı seçicilərin sayı yoxdur
    no candidate or list stands under the same name in both elections, and none were paired
      hər iki seçkidə eyni adla iştirak edən namizəd və ya siyahı yoxdur və cüt göstərilməyib
    fewer than {} comparable stations with voter lists
      seçici siyahısı olan, müqayisə edilə bilən məntəqə {}-dən azdır
    the later election gives no registered voters
      sonrakı seçkidə siyahıdakı seçicilərin sayı yoxdur
    needs registered voters in both elections and matched stations
      hər iki seçkidə siyahıdakı seçicilərin sayı və uyğunlaşdırılmış məntəqələr lazımdır
    fewer than two candidates stand in both elections
      hər iki seçkidə ikidən az namizəd iştirak edir
    no ordinary station with at least {} votes in both elections
      hər iki seçkidə ən azı {} səsi olan adi məntəqə yoxdur
    no station of this place stands in both elections
      bu yerin heç bir məntəqəsi hər iki seçkidə olmayıb
    stations seem to have been renumbered, so a list that jumped is most likely another place
      məntəqələrin nömrələri dəyişdirilmiş görünür, ona görə kəskin dəyişmiş siyahı çox güman ki, başqa yerdir
    votes are missing or exceed the voter list
      səslər yoxdur və ya seçici siyahısından çoxdur
    fewer than {} comparable stations with complete results and like voter lists
      tam nəticəsi və yaxın siyahısı olan, müqayisə edilə bilən məntəqə {}-dən azdır
    one constituency by itself has no interval: its estimates are in transfers.csv and on its page
      tək dairənin intervalı yoxdur: qiymətləri transfers.csv faylında və öz səhifəsindədir
    the source gives no ballots issued
      mənbədə verilmiş bülletenlər yoxdur
    the source gives no registered voters
      mənbədə siyahıdakı seçicilərin sayı yoxdur
    ballots issued have no null without registered voters
      siyahıdakı seçicilərin sayı olmadan verilmiş bülletenlər üçün sıfır hipotezi yoxdur
    the covariance of the ten digits is singular: the counts hardly vary
      on rəqəmin kovariasiyası cırlaşmışdır: saylar demək olar dəyişmir
    the source gives no registered voters, so ballots have no null
      mənbədə siyahıdakı seçicilərin sayı yoxdur, ona görə bülletenlər üçün sıfır hipotezi yoxdur
    {} of {} counts are below {}, where they fall off too steeply for a null that is smoothed around each count
      {2} saydan {1}-i {3}-dən kiçikdir: orada saylar hər say ətrafında hamarlanmış sıfır hipotezi üçün həddən artıq kəskin azalır
    the source gives votes of fewer than two candidates
      mənbədə ikidən az namizədin səsləri var
    the source gives votes of one candidate only
      mənbədə yalnız bir namizədin səsləri var
    the source gives no votes
      mənbədə səslər yoxdur
    without this place no vote is left in the country
      bu yer olmadan ölkədə heç bir səs qalmır
    the country is a single place: nothing would be left without it
      ölkə bir yerdən ibarətdir: onsuz heç nə qalmazdı
    no comparable stations
      müqayisə edilə bilən məntəqə yoxdur
    turnout is not known and fewer than two parts hold {} % of the ballots
      fəallıq məlum deyil və bülletenlərin {} %-i ikidən az hissədədir
    no station of this place has enough comparable neighbours
      bu yerin heç bir məntəqəsinin kifayət qədər müqayisə edilə bilən qonşusu yoxdur
    no {} of this place has {} usable stations that differ
      bir-birindən fərqlənən {2} yararlı məntəqəsi olan yer ({1}) yoxdur
    {} stations have shares that depend on each other exactly
      {} məntəqənin payları bir-birindən dəqiq asılıdır
    the shares hardly vary or depend on each other exactly
      paylar demək olar dəyişmir və ya bir-birindən dəqiq asılıdır
    no robust covariance can be had from these stations
      bu məntəqələrdən dayanıqlı kovariasiya almaq olmur
    too few stations for a robust covariance of so many shares
      bu qədər payın dayanıqlı kovariasiyası üçün məntəqə həddən artıq azdır
    the bulk of the stations is {} times as spread as the law says
      məntəqələrin əsas kütləsi qanunun dediyindən {} dəfə çox səpələnib
    no {} of this place has {} comparable stations
      {2} müqayisə edilə bilən məntəqəsi olan yer ({1}) yoxdur
    no {} has comparable stations with such votes
      belə səsləri olan, müqayisə edilə bilən məntəqəsi olan yer ({}) yoxdur
    no totals of this place are published
      bu yerin yekunları dərc edilməyib
    the manifest gives no published totals, and the files have no rows of them
      manifestdə dərc edilmiş yekunlar, fayllarda isə yekun sətirləri yoxdur
    the source gives no column for {}
      mənbədə sütun yoxdur: {}
    votes are published for “{}”, who is no candidate of the returns
      “{}” üçün səslər dərc edilib, lakin nəticələrdə belə namizəd yoxdur
    totals are published for “{}” ({}), a name of no place, or of several, in the returns
      “{}” ({}) üçün yekunlar dərc edilib, lakin nəticələrdə belə yer yoxdur və ya bir neçədir
    fewer than two ordinary stations with more than {} votes that do not nearly all go to one candidate
      {}-dən çox səsi olan və səsləri demək olar hamısı bir namizədə getməyən ikidən az adi məntəqə
    a curve over turnout needs more stations than a constituency has
      fəallıq üzrə əyri üçün dairədə olandan çox məntəqə lazımdır
    {} stations with a turnout, fewer than the {} that the curve needs
      fəallığı məlum {1} məntəqə, əyri üçün lazım olan {2}-dən az
    the source has no candidates
      mənbədə namizəd yoxdur
    no candidates
      namizəd yoxdur
    no ballot for anyone else in the reference window
      istinad pəncərəsində başqasına verilmiş bülleten yoxdur
    the estimate is above all votes of the candidate ({})
      qiymət namizədin bütün səslərindən yuxarıdır ({})
    {} ordinary stations of at least {} voters, fewer than the {} that the histogram of a {} needs
      ən azı {2} seçicisi olan {1} adi məntəqə, histoqram ({4}) üçün lazım olan {3}-dən az
    turnout or share has no mode with stations on both sides
      fəallığın və ya payın hər iki tərəfində məntəqə olan modası yoxdur
    no honest core to start from: the first heap of turnout lies at {} with a spread of {} below it
      başlamaq üçün dürüst nüvə yoxdur: fəallığın birinci yığını {} üzərindədir, ondan aşağıda səpələnmə {}
    the histogram of shares is empty
      payların histoqramı boşdur
    implausible: the best fit still misplaces {} of the stations (chance {}, limit {} beyond it), so one honest heap plus stuffing is no description of these shares
      inandırıcı deyil: ən yaxşı uyğunlaşdırma yenə məntəqələrin {} qədərini səhv yerə qoyur (təsadüf {}, ondan artıq hədd {}), ona görə bir dürüst yığın və bülleten doldurma bu payları təsvir etmir
    a histogram of one constituency is too small to fit
      bir dairənin histoqramı uyğunlaşdırma üçün kiçikdir
    less than {} % of the country's votes
      ölkə səslərinin {} %-dən azı
    not identified: next to no incremental stations, or the best value lies at the edge of {} to {}
      müəyyən edilmir: tədrici məntəqə demək olar yoxdur və ya ən yaxşı qiymət {}–{} aralığının kənarındadır
    {} ordinary stations of at least {} voters, fewer than the {} that three classes in a {} need
      ən azı {2} seçicisi olan {1} adi məntəqə, üç sinif ({4}) üçün lazım olan {3}-dən az
    turnout or share is the same at all stations
      fəallıq və ya pay bütün məntəqələrdə eynidir
    no start could be run
      heç bir başlanğıcı işlətmək mümkün olmadı
    EM did not converge in {} steps
      EM {} addımda yığılmadı
    one constituency is too small for three classes
      bir dairə üç sinif üçün kiçikdir
    not identified: one class describes the returns as well (p = {}); {}
      müəyyən edilmir: bir sinif nəticələri o qədər yaxşı təsvir edir (p = {}); {}
    implausible: the model leaves {} of the stations honest; {}
      inandırıcı deyil: model məntəqələrin {} qədərini dürüst saxlayır; {}
    not identified: the stuffing is the smallest that the model allows, no more than another width of the honest heap; {}
      müəyyən edilmir: doldurma modelin yol verdiyi ən kiçikdir, dürüst yığının daha bir enindən çox deyil; {}
    {} constituencies with two ordinary stations or more, fewer than the {} that the comparison needs
      iki və daha çox adi məntəqəsi olan {1} dairə, müqayisə üçün lazım olan {2}-dən az
    no two stations with a different turnout
      fəallığı fərqli iki məntəqə yoxdur
    {} ordinary stations of at least {} voters, fewer than the {} that the comparison needs
      ən azı {2} seçicisi olan {1} adi məntəqə, müqayisə üçün lazım olan {3}-dən az
    turnout or votes do not vary within constituencies
      dairələr daxilində fəallıq və ya səslər dəyişmir
    turnout or share does not vary within constituencies
      dairələr daxilində fəallıq və ya pay dəyişmir
    {} constituencies with stations enough to compare small and large ones, fewer than the {} that the comparison needs
      kiçik və böyük məntəqələri müqayisə etməyə məntəqəsi çatan {1} dairə, müqayisə üçün lazım olan {2}-dən az
    all stations report the same turnout
      bütün məntəqələr eyni fəallığı bildirir
    more than {} modes: repeated values, or very small heaps
      {}-dən çox moda: təkrarlanan qiymətlər və ya çox kiçik yığınlar
    {} groups of {} like-sized stations in one constituency, fewer than {}
      bir dairədə ölçücə yaxın {2} məntəqəlik {1} qrup, {3}-dən az
    too few stations with votes
      səsi olan məntəqə həddən artıq azdır
    the source gives no ballots counted
      mənbədə sayılmış bülletenlər yoxdur
    not run: it takes seconds and runs on request only; give --with {}, or set "{}" = true under [analyses] in audit.toml
      işlədilməyib: saniyələr tələb edir və yalnız istəklə işləyir; `--with {}` verin və ya `audit.toml` faylında `[analyses]` altında `"{}" = true` yazın
    Runs on request only: `--with {}`.
      Yalnız istəklə işləyir: `--with {}`.
    {} of its tests of clean elections like this one reach {} %
      bu seçkiyə oxşar təmiz seçkilərdə testlərinin {1} qədəri {2} %-ə çatır
    it asks for the first look in {} of clean elections like this one
      bu seçkiyə oxşar təmiz seçkilərin {} qədərində əvvəlcə baxmağı təklif edir
    the best value is {} ({} to {})
      ən yaxşı qiymət {} ({}–{})
    no ballots in one of the elections
      seçkilərdən birində bülleten yoxdur
    no registered voters in the earlier election
      əvvəlki seçkidə siyahıda seçici yoxdur
    """#
}
