/// Russian: files of a report, and formats of its sources.
extension Text {
  static let russianFiles = #"""
    [datapackage.json](datapackage.json): meaning of every column
      [datapackage.json](datapackage.json): значение каждого столбца
    [findings.csv](findings.csv): findings, one per line
      [findings.csv](findings.csv): находки, по одной в строке
    [issues.csv](issues.csv): every rejected or doubtful row
      [issues.csv](issues.csv): каждая отвергнутая или сомнительная строка
    [report.json](report.json): this page for programs
      [report.json](report.json): эта страница для программ
    [stations.csv](stations.csv): every station with counts, percentages and flags
      [stations.csv](stations.csv): каждый участок с числами, процентами и отметками
    [tests.csv](tests.csv): every statistic, also those that could not run
      [tests.csv](tests.csv): каждая статистика, также те, что не удалось вычислить
    `constituencies/`: one page per constituency
      `constituencies/`: по странице на округ
    `manifest.json`: hashes of every input and output, version, seed and settings
      `manifest.json`: хеши всех входных и выходных файлов, версия, начальное число и настройки
    `methods/`: what each method does, when it misleads, how often it errs
      `methods/`: что делает каждый метод, когда вводит в заблуждение, как часто ошибается
    `regions/`: one page per region
      `regions/`: по странице на регион
    comma
      запятая
    semicolon
      точка с запятой
    tab
      табуляция
    pipe
      вертикальная черта
    UTF-{} with byte-order mark
      UTF-{} с меткой порядка байтов
    {}, HTML table
      {}, таблица HTML
    XLSX, sheet “{}”
      XLSX, лист «{}»
    {}, coordinates of stations
      {}, координаты участков
    """#
}
