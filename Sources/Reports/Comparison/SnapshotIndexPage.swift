import Analyses
import Returns

/// The one page of an edit log.
struct SnapshotIndexPage {
  let report: SnapshotReport
  let title: String
  let simulated: Bool
  /// A page that stands alone: no list of places, and no files beside it.
  var isOfConstituency = false
  /// Where the log's files lie, seen from the page: ends in a slash unless they lie beside it.
  var folder = ""
  private static let limit = 40

  func file() -> ReportFile {
    let (pair, log) = (report.pair, report.log)
    var page = MarkdownPage(title: title, simulated: simulated, capacity: 1 << 15)
    page.line(
      "Two snapshots of the same returns, number by number. Corrections are an ordinary part of counting; this page says which were made, and never why."
    )
    page.heading("The result in short")
    page.item(
      "\(counted(log.matched, "protocol is", "protocols are")) in both snapshots, \(HumanNumber.integer(log.added.count)) only in the later and \(HumanNumber.integer(log.withdrawn.count)) only in the earlier one."
    )
    page.item(
      "**\(counted(log.changedRows.count, "protocol", "protocols")) changed**, \(counted(log.edits.count, "number", "numbers")) in all."
    )
    for (column, total) in zip(log.columns, log.totals) {
      guard case .count(.registered) = column else { continue }
      page.item(
        total.changed == 0
          ? "No voter list changed."
          : "The voter list changed at \(counted(total.changed, "station", "stations")).")
    }
    let exact = log.totals.allSatisfy(\.isReconciled)
    page.item(
      exact
        ? "In every column the difference of the totals is the sum of the edits and of the stations that came and went."
        : "**The totals do not reconcile with the edits: please report this as an error of the program.**"
    )
    writeFavours(to: &page)
    page.heading("Totals")
    page.tableHeader([
      "Number", "Earlier>", "Later>", "Protocols changed>", "Raised>", "by>", "Lowered>", "by>",
      "Stations added>", "withdrawn>",
    ])
    for (column, total) in zip(log.columns, log.totals) {
      page.row(
        [SnapshotColumns.words(column, pair)]
          + [
            total.before, total.after, total.changed, total.raised, total.raisedBy, total.lowered,
            total.loweredBy, total.added, total.withdrawn,
          ].map(HumanNumber.integer))
    }
    if !isOfConstituency { writeAreas(to: &page) }
    writeStations(to: &page)
    writeWithdrawn(to: &page)
    page.heading("The two snapshots")
    for election in [report.before, report.after] {
      SourcesSection.write(
        election, program: report.program, settings: pair.settings, to: &page)
      page.blank()
    }
    if isOfConstituency { return page.file("index.md") }
    page.heading("Files of this report")
    page.item("[edits.csv](edits.csv): every number that changed, one per line")
    page.item("[totals.csv](totals.csv): totals of both snapshots")
    page.item("[report.json](report.json): this page for programs")
    page.item("[datapackage.json](datapackage.json): meaning of every column")
    page.item("`manifest.json`: hashes of every input and output, version, seed and settings")
    return page.file("index.md")
  }

  /// In whose favour: every candidate alike.
  private func writeFavours(to page: inout MarkdownPage) {
    let (pair, log) = (report.pair, report.log)
    var favours = [Int](repeating: 0, count: pair.after.candidates.count)
    for row in log.changedRows {
      if let candidate = log.favoured(
        pair, row: Int(row), partner: Int(pair.matching.beforeRow[Int(row)]))
      {
        favours[candidate] += 1
      }
    }
    page.heading("In whose favour")
    page.line(
      "Protocols whose edits raised a candidate's share more than any other's. Errors are corrected both ways; a correction in one direction only is a reason to look."
    )
    page.blank()
    page.tableHeader([
      "Candidate", "Protocols in favour>", "Votes by edits>", "By added and withdrawn stations>",
    ])
    for (column, total) in zip(log.columns, log.totals) {
      guard case .votes(let candidates) = column else { continue }
      page.row([
        pair.after.candidates[candidates.after].name.markdown,
        HumanNumber.integer(favours[candidates.after]), signed(total.raisedBy - total.loweredBy),
        signed(total.added - total.withdrawn),
      ])
    }
  }

  private func writeAreas(to page: inout MarkdownPage) {
    let areas = report.pair.after.constituencies
    guard !areas.isEmpty else { return }
    let places = EditsTable.Places(report.pair.after)
    var changed = [Int](repeating: 0, count: areas.count)
    var added = changed
    for row in report.log.changedRows {
      if let area = places.constituencyIndex(Int(row)) { changed[area] += 1 }
    }
    for row in report.log.added {
      if let area = places.constituencyIndex(Int(row)) { added[area] += 1 }
    }
    let order = areas.indices.filter { changed[$0] + added[$0] > 0 }
      .sorted { (-changed[$0], -added[$0], $0) < (-changed[$1], -added[$1], $1) }
    page.heading("Where")
    page.tableHeader(["Constituency", "Stations>", "Protocols changed>", "Added>"])
    for area in order.prefix(Self.limit) {
      page.row([
        areas[area].name.markdown, HumanNumber.integer(areas[area].rows.count),
        HumanNumber.integer(changed[area]), HumanNumber.integer(added[area]),
      ])
    }
    if order.count > Self.limit {
      page.blank()
      page.line(
        "\(HumanNumber.integer(order.count - Self.limit)) more constituencies are in [edits.csv](edits.csv)."
      )
    }
  }

  /// The largest edits, by the sum of all differences of a station's votes.
  func writeStations(to page: inout MarkdownPage) {
    let (pair, log) = (report.pair, report.log)
    var groups: [(row: Int32, size: Int, words: [String])] = []
    for edit in log.edits {
      if groups.last?.row != edit.row { groups.append((edit.row, 0, [])) }
      groups[groups.count - 1].size += abs(edit.difference)
      let name = SnapshotColumns.words(log.columns[edit.column], pair)
      func text(_ value: Int32) -> String {
        value == missingCount ? "—" : HumanNumber.integer(Int(value))
      }
      groups[groups.count - 1].words.append("\(name) \(text(edit.before)) → \(text(edit.after))")
    }
    page.heading("Largest edits")
    if groups.isEmpty {
      page.line("None.")
      return
    }
    let places = EditsTable.Places(pair.after)
    page.tableHeader(["Station", "What changed", "In favour of"])
    let order = groups.sorted { ($1.size, $0.row) < ($0.size, $1.row) }
    for group in order.prefix(Self.limit) {
      let row = Int(group.row)
      let favoured = log.favoured(pair, row: row, partner: Int(pair.matching.beforeRow[row]))
      page.row([
        places.name(row).markdown, group.words.joined(separator: "; "),
        favoured.map { pair.after.candidates[$0].name.markdown } ?? "—",
      ])
    }
    writeRest(order.count, to: &page)
  }

  /// The stations that the later snapshot does not have any more, in the order of the earlier one.
  func writeWithdrawn(to page: inout MarkdownPage) {
    guard !report.log.withdrawn.isEmpty else { return }
    let places = EditsTable.Places(report.pair.before)
    page.heading("Withdrawn: in the earlier snapshot and not in the later one")
    for row in report.log.withdrawn.prefix(Self.limit) {
      page.line(verbatim: "- " + places.name(Int(row)).markdown)
    }
    writeRest(report.log.withdrawn.count, to: &page)
  }

  /// Where the rest of a list is.
  private func writeRest(_ count: Int, to page: inout MarkdownPage) {
    guard count > Self.limit else { return }
    let rest = HumanNumber.integer(count - Self.limit)
    page.blank()
    if isOfConstituency {
      page.line("\(rest) more are in edits.csv of the whole edit log.")
    } else {
      page.line("\(rest) more are in [edits.csv](\(folder)edits.csv).")
    }
  }

  private func signed(_ value: Int) -> String {
    (value > 0 ? "+" : "") + HumanNumber.integer(value)
  }
}
