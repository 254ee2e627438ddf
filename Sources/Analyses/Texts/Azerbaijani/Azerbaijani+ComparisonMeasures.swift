/// Azerbaijani: names of measures of two elections, their hyphens as spaces.
extension Text {
  static let azerbaijaniComparisonMeasures = #"""
    roll agreement
      siyahıların uyğunluğu
    turnout correlation
      fəallığın korrelyasiyası
    roll change
      siyahının dəyişməsi
    roll jump
      siyahının sıçrayışı
    swing share
      payın dəyişməsi
    swing turnout
      fəallığın dəyişməsi
    transfer
      səs keçidi
    stations gone
      məntəqələr: yox olub
    stations new
      məntəqələr: yeni
    stations split
      məntəqələr: bölünüb
    stations merged
      məntəqələr: birləşdirilib
    stations matched by key
      məntəqələr: açar üzrə
    stations matched by map
      məntəqələr: xəritə üzrə
    stations matched by name
      məntəqələr: ad üzrə
    stations matched by neighbours
      məntəqələr: qonşular üzrə
    stations matched by number
      məntəqələr: nömrə üzrə
    voters gone
      seçicilər: yox olub
    voters new
      seçicilər: yeni
    voters split
      seçicilər: bölünüb
    voters merged
      seçicilər: birləşdirilib
    voters matched by key
      seçicilər: açar üzrə
    voters matched by map
      seçicilər: xəritə üzrə
    voters matched by name
      seçicilər: ad üzrə
    voters matched by neighbours
      seçicilər: qonşular üzrə
    voters matched by number
      seçicilər: nömrə üzrə
    energy turnout
      enerji məsafəsi, fəallıq
    energy turnout aligned
      enerji məsafəsi, fəallıq, orta dəyişmə çıxılmış
    energy share
      enerji məsafəsi, pay
    energy share aligned
      enerji məsafəsi, pay, orta dəyişmə çıxılmış
    kolmogorov smirnov turnout
      Kolmoqorov–Smirnov, fəallıq
    kolmogorov smirnov turnout aligned
      Kolmoqorov–Smirnov, fəallıq, orta dəyişmə çıxılmış
    kolmogorov smirnov share
      Kolmoqorov–Smirnov, pay
    kolmogorov smirnov share aligned
      Kolmoqorov–Smirnov, pay, orta dəyişmə çıxılmış
    transfer from nobody
      keçid: heç kimə səs verməyənlərdən
    transfer from nobody to nobody
      keçid: heç kimdən heç kimə
    transfer from {}
      keçid: {} namizədindən
    transfer from {} to nobody
      keçid: {} namizədindən heç kimə
    feasible from nobody
      mümkün: heç kimə səs verməyənlərdən
    feasible from nobody to nobody
      mümkün: heç kimdən heç kimə
    feasible from {}
      mümkün: {} namizədindən
    feasible from {} to nobody
      mümkün: {} namizədindən heç kimə
    autocorrelation map turnout
      xəritədə avtokorrelyasiya, fəallıq
    autocorrelation map votes
      xəritədə avtokorrelyasiya, səslər
    neighbours map turnout
      xəritədə qonşulara nisbətən fəallıq
    neighbours map votes
      xəritədə qonşulara nisbətən səslər
    """#
}
