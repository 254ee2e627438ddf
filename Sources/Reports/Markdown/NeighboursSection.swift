import Analyses
import Returns

/// Marked stations between their neighbours by number: an ordinary cause (a hospital, a village of one
/// community, two rows exchanged) often shows in the rows beside.
struct NeighboursSection {
  private static let limit = 8
  private static let reach = 2

  let index: ResultsIndex
  let candidates: [Int]

  /// Writes nothing where no station is marked.
  func write(_ rows: Range<Int>, totals: AreaTotals, to page: inout MarkdownPage) {
    let marked = marked(rows)
    if marked.isEmpty { return }
    let table = index.table
    page.heading("Marked stations and their neighbours")
    for mark in marked.prefix(Self.limit) {
      let shown = (candidates + mark.candidates.filter { !candidates.contains($0) }).prefix(5)
      page.line("**Station \(table.stationNames[mark.row].markdown)**")
      page.blank()
      page.tableHeader(
        ["Station", "Registered>", "Counted>", "Turnout>"]
          + shown.map { MarkdownPage.Column(table.candidates[$0].name.markdown) })
      let around =
        max(
          rows.lowerBound, mark.row - Self.reach)...min(
          rows.upperBound - 1, mark.row + Self.reach)
      for row in around {
        let totals = AreaTotals(table, rows: row..<row + 1)
        let name = table.stationNames[row].markdown
        write(
          row == mark.row ? "**\(name)**" : name, totals, shown, to: &page)
      }
      write(said("this constituency"), totals, shown, to: &page)
      page.blank()
    }
    if marked.count > Self.limit {
      page.line(
        "\(counted(marked.count - Self.limit, "more marked station is", "more marked stations are")) in the table below."
      )
    }
  }

  private func write(
    _ name: String, _ totals: AreaTotals, _ shown: ArraySlice<Int>, to page: inout MarkdownPage
  ) {
    page.row(
      [
        name, totals.registered.map(HumanNumber.integer) ?? "—",
        HumanNumber.integer(totals.counted), totals.turnout,
      ] + shown.map { totals.share($0) })
  }

  private struct Mark {
    let row: Int
    var level: Level
    var q: Double
    var candidates: [Int]
  }

  /// The highest level first, then the smallest q.
  private func marked(_ rows: Range<Int>) -> [Mark] {
    var marks: [Mark] = []
    for flag in index.flags(in: rows) where flag.level >= .look {
      if marks.last?.row != Int(flag.row) {
        marks.append(Mark(row: Int(flag.row), level: flag.level, q: 1, candidates: []))
      }
      let last = marks.count - 1
      marks[last].level = max(marks[last].level, flag.level)
      marks[last].q = min(marks[last].q, flag.q ?? 1)
      if let candidate = flag.candidate, !marks[last].candidates.contains(candidate) {
        marks[last].candidates.append(candidate)
      }
    }
    return marks.sorted { left, right in
      if left.level != right.level { return left.level > right.level }
      return (left.q, left.row) < (right.q, right.row)
    }
  }
}
