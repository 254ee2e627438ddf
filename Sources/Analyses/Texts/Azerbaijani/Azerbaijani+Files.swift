/// Azerbaijani: files of a report, and formats of its sources.
extension Text {
  static let azerbaijaniFiles = #"""
    [datapackage.json](datapackage.json): meaning of every column
      [datapackage.json](datapackage.json): hər sütunun mənası
    [findings.csv](findings.csv): findings, one per line
      [findings.csv](findings.csv): tapıntılar, sətirdə biri
    [issues.csv](issues.csv): every rejected or doubtful row
      [issues.csv](issues.csv): hər rədd edilmiş və ya şübhəli sətir
    [report.json](report.json): this page for programs
      [report.json](report.json): bu səhifə proqramlar üçün
    [stations.csv](stations.csv): every station with counts, percentages and flags
      [stations.csv](stations.csv): saylar, faizlər və işarələrlə hər məntəqə
    [tests.csv](tests.csv): every statistic, also those that could not run
      [tests.csv](tests.csv): hər statistika, hesablana bilməyənlər də
    `constituencies/`: one page per constituency
      `constituencies/`: hər dairə üçün bir səhifə
    `manifest.json`: hashes of every input and output, version, seed and settings
      `manifest.json`: hər giriş və çıxışın heşi, versiya, başlanğıc ədəd və parametrlər
    `methods/`: what each method does, when it misleads, how often it errs
      `methods/`: hər metod nə edir, nə vaxt yanıldır, nə qədər tez-tez səhv edir
    `regions/`: one page per region
      `regions/`: hər region üçün bir səhifə
    comma
      vergül
    semicolon
      nöqtəli vergül
    tab
      tabulyasiya
    pipe
      şaquli xətt
    UTF-{} with byte-order mark
      UTF-{}, bayt sırası işarəsi ilə
    {}, HTML table
      {}, HTML cədvəli
    XLSX, sheet “{}”
      XLSX, vərəq “{}”
    {}, coordinates of stations
      {}, məntəqələrin koordinatları
    """#
}
