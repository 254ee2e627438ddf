import Analyses

/// Marked stations of a place without constituencies, or of all of them together.
enum FlaggedStationsSection {
  private static let limit = 300

  static func write(
    _ rows: Range<Int>, _ index: ResultsIndex, up: String, to page: inout MarkdownPage
  ) {
    var marked: [Int] = []
    for flag in index.flags(in: rows) where flag.level >= .look && marked.last != Int(flag.row) {
      marked.append(Int(flag.row))
    }
    if marked.isEmpty { return }
    page.heading("Marked stations")
    let candidates = AreaTotals(index.table, rows: rows).ranking(limit: 6)
    StationsSection(
      index: index, candidates: candidates, areElsewhere: !index.table.constituencies.isEmpty
    ).write(
      rows: marked.prefix(limit), in: rows, up: up, to: &page)
    if marked.count > limit {
      page.blank()
      page.line(
        "\(HumanNumber.integer(marked.count - limit)) more are in [stations.csv](\(up)stations.csv)."
      )
    }
  }
}
