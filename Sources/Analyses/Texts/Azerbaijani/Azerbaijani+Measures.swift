/// Azerbaijani: names of measures, their hyphens as spaces.
extension Text {
  static let azerbaijaniMeasures = #"""
    adjacent last digits issued
      qonşu son rəqəmlər, verilmiş bülletenlər
    adjacent last digits registered
      qonşu son rəqəmlər, siyahıdakı seçicilər
    adjacent last digits votes
      qonşu son rəqəmlər, səslər
    last digit issued
      son rəqəm, verilmiş bülletenlər
    last digit issued delta
      son rəqəm, verilmiş bülletenlər: dəyişməli hissə
    last digit issued pearson
      son rəqəm, verilmiş bülletenlər: Pirson statistikası
    last digit issued pi star
      son rəqəm, verilmiş bülletenlər: çıxarılmalı hissə
    last digit registered
      son rəqəm, siyahıdakı seçicilər
    last digit registered delta
      son rəqəm, siyahıdakı seçicilər: dəyişməli hissə
    last digit registered pearson
      son rəqəm, siyahıdakı seçicilər: Pirson statistikası
    last digit registered pi star
      son rəqəm, siyahıdakı seçicilər: çıxarılmalı hissə
    last digit votes
      son rəqəm, səslər
    last digit votes delta
      son rəqəm, səslər: dəyişməli hissə
    last digit votes pearson
      son rəqəm, səslər: Pirson statistikası
    last digit votes pi star
      son rəqəm, səslər: çıxarılmalı hissə
    repeated last digits issued
      təkrarlanan son rəqəmlər, verilmiş bülletenlər
    repeated last digits registered
      təkrarlanan son rəqəmlər, siyahıdakı seçicilər
    repeated last digits votes
      təkrarlanan son rəqəmlər, səslər
    zero or five issued
      sıfır və ya beş, verilmiş bülletenlər
    zero or five registered
      sıfır və ya beş, siyahıdakı seçicilər
    zero or five votes
      sıfır və ya beş, səslər
    second digit mean turnout
      orta ikinci rəqəm, fəallıq bülletenləri
    second digit mean votes
      orta ikinci rəqəm, səslər
    second digit turnout
      ikinci rəqəm, fəallıq bülletenləri
    second digit turnout benford
      ikinci rəqəm, fəallıq bülletenləri: Benford qanunu
    second digit turnout pearson
      ikinci rəqəm, fəallıq bülletenləri: Pirson statistikası
    second digit votes
      ikinci rəqəm, səslər
    second digit votes benford
      ikinci rəqəm, səslər: Benford qanunu
    second digit votes pearson
      ikinci rəqəm, səslər: Pirson statistikası
    outlying stations
      uzaq məntəqələr
    tail factor
      quyruq əmsalı
    overdispersion turnout
      izafi dispersiya, fəallıq
    overdispersion votes
      izafi dispersiya, səslər
    autocorrelation
      avtokorrelyasiya
    autocorrelation turnout
      avtokorrelyasiya, fəallıq
    autocorrelation votes
      avtokorrelyasiya, səslər
    runs turnout
      seriyalar, fəallıq
    runs votes
      seriyalar, səslər
    station results
      məntəqənin nəticələri
    station turnout
      məntəqənin fəallığı
    station votes
      məntəqənin səsləri
    neighbours turnout
      qonşulara nisbətən fəallıq
    neighbours votes
      qonşulara nisbətən səslər
    largest lead change
      üstünlüyün ən böyük dəyişməsi
    largest share change
      payın ən böyük dəyişməsi
    lead
      üstünlük
    lead change
      üstünlüyün dəyişməsi
    lead share
      faiz bəndi ilə üstünlük
    lead without
      bu yer olmadan üstünlük
    other winner without
      bu yer olmadan öndə başqası
    places that decide
      həlledici yerlər
    share change
      payın dəyişməsi
    boxes equal counted
      qutularda sayılan qədər
    boxes within issued
      qutularda veriləndən çox deyil
    counted within issued
      sayılan veriləndən çox deyil
    issued within received
      verilən alınandan çox deyil
    received balance
      alınmış bülletenlərin balansı
    valid equals votes
      etibarlılar səslərə bərabərdir
    ballots above registered
      bülletenlər seçicilərdən çoxdur
    empty roll
      boş siyahı
    full share
      bütün səslər birinə
    full turnout
      100 % fəallıq
    no ballots
      bir bülleten də yoxdur
    votes above ballots
      səslər bülletenlərdən çoxdur
    repeated results
      təkrarlanan nəticələr
    repeated within constituency
      dairə daxilində təkrarlar
    stations sharing votes
      səsləri eyni olan məntəqələr
    stations sharing votes in constituency
      dairədə səsləri eyni olan məntəqələr
    areas that differ
      fərqlənən yerlər
    total in boxes
      yekun: qutulardakı bülletenlər
    total invalid
      yekun: etibarsız bülletenlər
    total issued
      yekun: verilmiş bülletenlər
    total lost
      yekun: itirilmiş bülletenlər
    total received
      yekun: alınmış bülletenlər
    total registered
      yekun: siyahıdakı seçicilər
    total stations
      yekun: məntəqələr
    total supplementary
      yekun: əlavə edilmiş seçicilər
    total unaccounted
      yekun: uçota alınmayan bülletenlər
    total unused
      yekun: istifadə olunmamış bülletenlər
    total valid
      yekun: etibarlı bülletenlər
    total blank
      yekun: boş bülletenlər
    total votes
      yekun: səslər
    logarithmic vote rate kurtosis
      loqarifmik səsvermə tezliyi: eksses
    logarithmic vote rate skewness
      loqarifmik səsvermə tezliyi: asimmetriya
    share kurtosis
      pay: eksses
    share mean
      pay: orta
    share skewness
      pay: asimmetriya
    share standard deviation
      pay: standart kənarlaşma
    turnout dip
      fəallıq: dip testi
    turnout dip groups
      fəallıq: dip qrupları
    turnout kurtosis
      fəallıq: eksses
    turnout mean
      fəallıq: orta
    turnout modes
      fəallıq: modaların sayı
    turnout skewness
      fəallıq: asimmetriya
    turnout standard deviation
      fəallıq: standart kənarlaşma
    five either
      5-in misli: fəallıq və ya pay
    five either interior
      5-in misli: fəallıq və ya pay, 5–95 %
    five share
      5-in misli: pay
    five share interior
      5-in misli: pay, 5–95 %
    five turnout
      5-in misli: fəallıq
    five turnout interior
      5-in misli: fəallıq, 5–95 %
    integer either
      tam: fəallıq və ya pay
    integer either interior
      tam: fəallıq və ya pay, 5–95 %
    integer either weighted ballots
      tam: fəallıq və ya pay, çəki: bülletenlər
    integer either weighted registered
      tam: fəallıq və ya pay, çəki: seçicilər
    integer either weighted votes
      tam: fəallıq və ya pay, çəki: səslər
    integer share
      tam: pay
    integer share interior
      tam: pay, 5–95 %
    integer turnout
      tam: fəallıq
    integer turnout interior
      tam: fəallıq, 5–95 %
    ten either
      10-un misli: fəallıq və ya pay
    ten either interior
      10-un misli: fəallıq və ya pay, 5–95 %
    ten share
      10-un misli: pay
    ten share interior
      10-un misli: pay, 5–95 %
    ten turnout
      10-un misli: fəallıq
    ten turnout interior
      10-un misli: fəallıq, 5–95 %
    repeated share
      təkrarlanan pay
    repeated share {}
      təkrarlanan pay {} %
    repeated turnout
      təkrarlanan fəallıq
    repeated turnout {}
      təkrarlanan fəallıq {} %
    slope
      meyl
    slope others
      digərlərinin meyli
    slope within
      dairələr daxilində meyl
    small stations share
      kiçik məntəqələr: pay
    small stations turnout
      kiçik məntəqələr: fəallıq
    standardised correlation
      standartlaşdırılmış korrelyasiya
    excess
      artıqlıq
    excess bin {}
      artıqlıq, {} % sütunu
    excess window {}
      artıqlıq, pəncərə {}
    excess centred window {}
      artıqlıq, tam faiz ətrafında, pəncərə {}
    excess ordinary window {}
      artıqlıq, adi məntəqələr, pəncərə {}
    excess regions window {}
      artıqlıq, regionlar üzrə, pəncərə {}
    core share
      dürüst nüvə: pay
    core share spread
      dürüst nüvə: payın səpələnməsi
    core turnout
      dürüst nüvə: fəallıq
    core turnout spread
      dürüst nüvə: fəallığın səpələnməsi
    extreme part
      ifrat hissə
    incremental part
      tədrici hissə
    misplaced
      səhv yerə qoyulan
    stuffing spread
      doldurmanın səpələnməsi
    three classes
      üç sinif
    mean stuffing
      orta doldurma
    honest turnout
      dürüst fəallıq
    honest share
      dürüst pay
    starts that agree
      razılaşan başlanğıclar
    em steps
      EM addımları
    alpha
      alpha
    """#
}
