/// Azerbaijani: words, units and their forms, used on many pages.
extension Text {
  static let azerbaijaniWords = #"""
    Audited elections
      Yoxlanılmış seçkilər
    Constituencies
      Dairələr
    Constituency
      Dairə
    Counted
      Sayılıb
    Files of this report
      Bu hesabatın faylları
    Findings here
      Buradakı tapıntılar
    Findings, most important first
      Tapıntılar, ən mühümü birinci
    Level
      Səviyyə
    Marked stations
      İşarələnmiş məntəqələr
    Methods
      Metodlar
    totals
      yekunlar
    Regions
      Regionlar
    Registered
      Siyahıda
    Registered voters
      Siyahıdakı seçicilər
    Report
      Hesabat
    Share of {}
      {} üçün səs payı
    Station
      Məntəqə
    Stations
      Məntəqələr
    The result in short
      Qısaca nəticə
    Totals
      Yekunlar
    Turnout
      Seçici fəallığı
    Where
      Harada
    Whole country
      Bütün ölkə
    about 0
      təxminən 0
    above
      yuxarı
    below
      aşağı
    and {} more
      və daha {}
    ballots issued
      verilmiş bülletenlər
    country
      ölkə
    counts
      saylar
    earlier
      əvvəlki
    later
      sonrakı
    expected
      gözlənilən
    fewer
      az
    more
      çox
    line {}
      sətir {}
    region
      region
    registered voters
      siyahıdakı seçicilər
    Rows:
      Sətir:
    share of {}
      {} üçün səs payı
    stations
      məntəqələr
    the share of {}
      {} üçün səs payı
    turnout
      seçici fəallığı
    votes for {}
      {} üçün səs
    votes of {}
      {} üçün səslər
    whole country
      bütün ölkə
    {} to {}
      {} – {}
    standard deviations
      standart kənarlaşmalar
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
    Candidate
      Namizəd
    Code
      Kod
    Flags
      İşarələr
    Method
      Metod
    Number
      Say
    Share
      Pay
    What to do
      Nə etməli
    Why
      Niyə
    after
      sonra
    p
      p
    q
      q
    look
      baxmaq
    look first
      əvvəlcə baxmaq
    Region
      Region
    ballots
      bülleten
    votes
      səs
    percent
      faiz
    percentage points
      faiz bəndi
    correlation
      korrelyasiya
    signal
      siqnal
    context
      kontekst
    report
      hesabat
    abroad
      xaricdə
    military
      hərbi
    hospital
      xəstəxana
    electronic
      elektron
    stable
      sabit
    preview
      sınaq
    way to choose|ways to choose
      istinad seçimi üsulu
    groups
      qrup
    clean simulated election|clean simulated elections
      təmiz simulyasiya edilmiş seçki
    holds
      özünü doğruldur
    Pearson's statistic against Benford's law, which measures station sizes
      məntəqələrin ölçüsünü ölçən, Benford qanununa qarşı Pirson statistikası
    mean second digit
      orta ikinci rəqəm
    pairs of stations
      cüt məntəqə
    part of stations, by the model
      modelə görə məntəqələrin hissəsi
    part of stations
      məntəqələrin hissəsi
    percentage points of bandwidth
      zolaq eninin faiz bəndi
    places
      yer
    votes a ballot
      hər bülletenə səs
    fraction of voters
      seçicilərin hissəsi
    fraction of ballots
      bülletenlərin hissəsi
    fraction, incremental stations
      hissə, tədrici məntəqələr
    of {} starts of EM
      {} EM başlanğıcından
    EM steps to convergence
      yığılmaya qədər EM addımı
    percent of stations
      məntəqələrin faizi
    votes between first and second without the place
      bu yer olmadan birinci ilə ikinci arasında səs
    votes between first and second
      birinci ilə ikinci arasında səs
    percentage points of the lead
      üstünlüyün faiz bəndi
    percentage points of the share
      payın faiz bəndi
    percentage points between first and second
      birinci ilə ikinci arasında faiz bəndi
    percentage points of the lead, by leaving out one {}
      bir yer ({}) çıxarıldıqda üstünlüyün faiz bəndi
    percentage points of the share, by leaving out one {}
      bir yer ({}) çıxarıldıqda payın faiz bəndi
    {}: another candidate would lead
      ({}: başqa namizəd öndə olardı)
    places without which another candidate would lead
      onsuz başqa namizədin öndə olacağı yer
    {} stations
      {} məntəqə
    {} ballots
      {} bülleten
    {} votes
      {} səs
    {} groups
      {} qrup
    {} places
      {} yer
    {} pairs of stations
      {} məntəqə cütü
    {} percent
      {} faiz
    {} percentage points
      {} faiz bəndi
    {} percentage points of counts
      {} faiz bəndi (saylar)
    {} percentage points of digits
      {} faiz bəndi (rəqəmlər)
    {} votes a ballot
      hər bülletenə {} səs
    {} registered voters
      siyahıda {} seçici
    {} standard deviations
      {} standart kənarlaşma
    constituency
      dairə
    fraction
      hissə
    exponent
      qüvvət göstəricisi
    station asks|stations ask
      məntəqə
    {} points
      {} bənd
    runs fewer than expected
      gözləniləndən az seriya
    all
      bütün ölçülər
    """#
}
