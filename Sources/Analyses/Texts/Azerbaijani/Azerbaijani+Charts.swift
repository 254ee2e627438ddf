/// Azerbaijani: titles, captions and text alternatives of charts.
extension Text {
  static let azerbaijaniCharts = #"""
     — SIMULATED ELECTION
       — SİMULYASİYA EDİLMİŞ SEÇKİ
    , weighted by voters
      , seçici sayına görə çəkilmiş
    , {} to look at first
      , əvvəlcə baxılmalı: {}
    0.1 pp bins
      0,1 faiz bəndi addımla
    1 pp bins
      1 faiz bəndi addımla
    A black line shows what is expected without a preference for round values.
      Qara xətt yuvarlaq qiymətlərə üstünlük verilmədikdə nə gözlənildiyini göstərir.
    Arrows. Horizontal: turnout, vertical: share of {}. Each arrow leads from the earlier to the later election of one constituency.
      Oxlar. Üfüqi: seçici fəallığı, şaquli: {} üçün səs payı. Hər ox bir dairənin əvvəlki seçkidən sonrakına dəyişməsini göstərir.
    Bars of the digits 0 to 9 with the range expected of each.
      0-dan 9-a qədər rəqəmlərin sütunları və hər biri üçün gözlənilən aralıq.
    Distance of stations from the rest of their place
      Məntəqələrin öz yerinin qalanından məsafəsi
    Charts
      Qrafiklər
    Drawn are ordinary stations of at least 100 voters.
      Ən azı 100 seçicisi olan adi məntəqələr göstərilib.
    The line is what is expected of these stations without a preference for round values; the grey band holds 95 of 100 such bars.
      Xətt yuvarlaq qiymətlərə üstünlük verilmədən bu məntəqələrdən gözlənilən, boz zolaq isə belə sütunların 100-dən 95-nin yerləşdiyi aralıqdır.
    {} M
      {} mln
    Each cell is one percentage point of turnout by one of the share of {}; darker cells hold more {}. One rounded cloud is usual; places of different character make several.
      Hər xana bir faiz bəndi fəallıq və bir faiz bəndi {1} üçün səs payıdır; tünd xanalarda daha çox {2} var. Adətən bir yumru bulud olur; xasiyyətcə fərqli yerlər bir neçəsini yaradır.
    Each dot is a station; marked ones are orange and named. A station far outside the grey bars is unlike most of the country, one far from the other dots unlike its neighbours.
      Hər nöqtə bir məntəqədir; işarələnmişlər narıncıdır və adlandırılıb. Boz zolaqlardan uzaqdakı məntəqə ölkənin əksəriyyətinə, digər nöqtələrdən uzaqdakı isə qonşularına bənzəmir.
    Each station's results as a whole against its constituency. Above the line lies one ordinary station in forty; real places have more, such as hospitals and dormitories.
      Hər məntəqənin nəticələri bütövlükdə öz dairəsinə qarşı. Xəttin üstündə qırx adi məntəqədən biri olur; real yerlərdə bunlar daha çoxdur: xəstəxanalar, yataqxanalar.
    Every digit lies within its range.
      Hər rəqəm öz aralığındadır.
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
    How many {} belong to stations of each value of {}. Bars are centred on round percentages; those at round values are orange, darker in print: heaps there are a reason to look.
      Üfüqi: {2}; şaquli: bu qiymətdəki məntəqələrdə {1}. Sütunlar yuvarlaq faizlər ətrafında mərkəzləşib; yuvarlaq qiymətlərdəkilər narıncı, çapda tünddür: orada yığılma baxmaq üçün səbəbdir.
    Last digits of {}
      Son rəqəmlər: {}
    dark: least like the common swing
      tünd: ümumi dəyişməyə ən az oxşayan
    Outside their range:
      Aralığından kənarda:
    Share of {} at stations
      Məntəqələrdə {} üçün səs payı
    Smooth density. Horizontal: turnout, vertical: share of {}, both 0 to 100 %. Darker means more voters; the scale is that of the square root. One round or oval cloud is ordinary; a second one, or a tail towards the upper right corner, is a reason to look.
      Hamarlanmış sıxlıq. Üfüqi: seçici fəallığı, şaquli: {} üçün səs payı, hər ikisi 0–100 %. Tünd yerdə seçicilər çoxdur; şkala kvadrat kökdür. Bir yumru və ya oval bulud adidir; ikinci bulud və ya yuxarı sağ küncə uzanan quyruq baxmaq üçün səbəbdir.
    Stations in the order of the source, region after region; upwards their robust distance as a multiple of the cut-off that 97.5 of 100 ordinary stations stay below. {} of {} lie beyond it; {} are marked.
      Məntəqələr mənbədəki sıra ilə, region-region; yuxarıya doğru: 100 adi məntəqədən 97,5-nin aşmadığı həddin misli kimi dayanıqlı məsafə. {2} məntəqədən {1}-i ondan kənardadır; {3} işarələnib.
    Stations of {} against region and country
      {}: məntəqələr region və ölkə ilə müqayisədə
    The fingerprint of every region on the same axes. Regions differ; one whose cloud has another shape than all others is a reason to look.
      Hər regionun izi eyni oxlarda. Regionlar fərqlənir; buludunun forması hamıdan başqa olan region baxmaq üçün səbəbdir.
    The same as the fingerprint, smoothed over one percentage point. A second cloud or a tail is seen better, single stations less.
      İzlə eynidir, bir faiz bəndi ilə hamarlanıb. İkinci bulud və ya quyruq daha yaxşı, tək məntəqələr daha pis görünür.
    Turnout and share of {}
      Fəallıq və {} üçün səs payı
    Turnout and share of {} by region
      Regionlar üzrə fəallıq və {} üçün səs payı
    Turnout and share of {}, smoothed
      Fəallıq və {} üçün səs payı, hamarlanmış
    Turnout of stations
      Məntəqələrdə seçici fəallığı
    across: turnout, up: share of {}, both 0 to 100 %; lines at 50 %
      üfüqi: fəallıq, şaquli: {} üçün səs payı, hər ikisi 0–100 %; xətlər 50 %-dədir
    bars: the middle half of the stations, lines: 90 of 100, strokes: the median; dots: stations here
      zolaqlar: məntəqələrin orta yarısı, xətlər: 100-dən 90-ı, ştrixlər: median; nöqtələr: buradakı məntəqələr
    blue: the share rose, brown: it fell
      mavi: pay artıb, qəhvəyi: azalıb
    expected, 95 %
      gözlənilən, 95 %
    here: from {} to {}
      burada: {} – {}
    last digit
      son rəqəm
    line: the cut-off; dots: stations marked by OUT-01
      xətt: hədd; nöqtələr: OUT-01 ilə işarələnmiş məntəqələr
    marked:
      işarələnib:
    multiples of 5 %
      5 %-in misilləri
    multiples of the cut-off
      həddin misli
    other
      digər
    share of {} in ballots counted
      sayılmış bülletenlərdə {} üçün pay
    stations here
      buradakı məntəqələr
    stations, region by region
      məntəqələr, region-region
    the {} constituencies with most voters of {}
      {2} dairədən seçicisi ən çox olan {1}
    turnout of the station
      məntəqədə seçici fəallığı
    whole percentages
      tam faizlər
    {} ({}, expected {} to {})
      {} ({}, gözlənilən {}–{})
    {} at the station
      məntəqədə {}
    {} at {}
      {}: {}
    {} of 100 or more; black: expected, and where 95 of 100 such bars lie
      100 və daha böyük {}; qara: gözlənilən və 100 belə sütundan 95-inin yeri
    {} small heat maps, one for each region: turnout across, share of {} up, both 0 to 100 %. Darker cells hold more voters, each region on its own scale. {}.
      {1} kiçik istilik xəritəsi, hər region üçün biri: üfüqi fəallıq, şaquli {2} üçün səs payı, hər ikisi 0–100 %. Tünd xanalarda daha çox seçici var, hər region öz şkalasında. {3}.
    {}, earlier election
      {}, əvvəlki seçki
    {}, later election
      {}, sonrakı seçki
    {}: half of the stations between {} and {}, median {};
      {}: məntəqələrin yarısı {} və {} arasında, median {};
    in standard deviations from the mean of the constituency
      dairənin ortasından standart kənarlaşmalarla
    Standardised turnout and share of {}
      Standartlaşdırılmış fəallıq və {} üçün səs payı
    Each station's turnout and share of {} as distances from the mean of its constituency, in standard deviations, so that differences between places are gone. A round cloud is usual; a streak towards the upper right corner is a reason to look.
      Hər məntəqənin fəallığı və {} üçün səs payı öz dairəsinin ortasından standart kənarlaşmalarla məsafə kimi: yerlər arası fərqlər aradan qalxır. Yumru bulud adidir; yuxarı sağ küncə uzanan zolaq baxmaq üçün səbəbdir.
    Excess votes of {} by reference window
      {}: istinad pəncərəsinə görə artıq səslər
    Every dot is one way to choose the stations to compare with; the marks below say which. An estimate that changes much from choice to choice is not a number to quote.
      Hər nöqtə müqayisə üçün məntəqələrin bir seçilmə üsuludur; aşağıdakı işarələr hansı olduğunu deyir. Seçimdən-seçimə çox dəyişən qiymət sitat gətiriləsi rəqəm deyil.
    {} estimates in {}, smallest first, each with its 95 % interval. Below each estimate marks show the choices it was made with: {}.
      {1} qiymətləndirmə ({2}), ən kiçiyi birinci, hər biri 95 % intervalı ilə. Hər birinin altında işarələr seçimləri göstərir: {3}.
    the reference, smallest estimate first; bars are 95 % intervals
      — ən kiçik qiymətləndirmə birinci; zolaqlar 95 % intervallardır
    , and the model of {}
      , və {} modeli
    How many stations have each {}, and the line of the model of {} that comes nearest. A model that fits is a description, never a probability that anything was falsified.
      Hər qiymətə ({1}) malik məntəqələrin sayı və ən yaxın {2} modelinin xətti. Uyğun gələn model təsvirdir, heç vaxt nəyinsə qəsdən dəyişdirilməsi ehtimalı deyil.
    ballots counted
      sayılmış bülletenlər
    """#
}
