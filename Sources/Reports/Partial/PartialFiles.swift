import Analyses
import AuditMath
import Returns

/// The files that a report of a partial count has beside the ordinary ones: `partial.md`, `reported.csv`
/// and, below `since-last-drop/`, the edit log against the drop before.
public struct PartialFiles: Sendable {
  public static let dropFolder = "since-last-drop"

  private let coverage: Coverage
  private let identity: ElectionIdentity
  /// The edit log against the drop before, and when that was published.
  private let edits: (report: SnapshotReport, made: String)?
  /// Why there is none.
  private let noEdits: String
  private let parallel: Parallel

  public init(
    coverage: Coverage, identity: ElectionIdentity, edits: (report: SnapshotReport, made: String)?,
    noEdits: String, parallel: Parallel
  ) {
    self.coverage = coverage
    self.identity = identity
    self.edits = edits
    self.noEdits = noEdits
    self.parallel = parallel
  }

  /// The log of the edits since the drop before.
  var log: EditLog? { edits?.report.log }

  /// The tables, for `datapackage.json` to describe.
  var tables: [CSVTable] { [table()] + (coverage.roll.map { [roll($0)] } ?? []) }

  /// The page, and the edit log with its own description.
  var pages: [ReportFile] {
    [page()]
      + (edits.map { edits in
        SnapshotReportWriter(
          report: edits.report, parallel: parallel, language: Language.current
        ).files().map {
          ReportFile(path: "\(Self.dropFolder)/\($0.path)", bytes: $0.bytes)
        }
      } ?? [])
  }

  /// The lines of a report's first page that say that the count is partial.
  static func writeLines(
    _ coverage: Coverage?, _ edits: EditLog?, to page: inout MarkdownPage
  ) {
    guard let coverage else { return }
    if let edits {
      page.item(
        edits.changedRows.isEmpty && edits.withdrawn.isEmpty
          ? "No protocol that was already published was edited since the last drop."
          : "**\(counted(edits.changedRows.count, "protocol that was already published was", "protocols that were already published were")) edited** since the last drop and \(HumanNumber.integer(edits.withdrawn.count)) withdrawn: [which](partial.md)."
      )
    }
    writeShare(coverage, to: &page)
    page.item("[The share that has reported by constituency](partial.md).")
  }

  /// One line on how much has come in.
  static func writeShare(_ coverage: Coverage?, to page: inout MarkdownPage) {
    guard let coverage else { return }
    let reported = coverage.country.words
    page.item(
      coverage.isWhole
        ? "Every station has reported: \(reported)."
        : "**PARTIAL COUNT:** \(reported) have reported\(percent(coverage.country)). Stations that report early are no sample of all."
    )
  }

  /// The same of one place, for its page; nothing once the whole count is in.
  static func writePlace(
    _ coverage: Coverage?, _ area: ReturnsTable.Area, in shares: [Coverage.Share]?,
    _ table: ReturnsTable, to page: inout MarkdownPage
  ) {
    guard let coverage, !coverage.isWhole else { return }
    let here = shares.flatMap { coverage.share(of: area, in: $0, table) }.map(\.words)
    page.blank()
    page.line(
      "**PARTIAL COUNT:** \(here ?? "—") of this place and \(coverage.country.words) of the whole country have reported. Stations that report early are no sample of all."
    )
  }

  private func page() -> ReportFile {
    var page = MarkdownPage(
      title: coverage.isWhole
        ? said("Whole count: \(identity.title)") : said("Partial count: \(identity.title)"),
      simulated: identity.simulated)
    page.line(
      "\(coverage.country.words) have reported\(Self.percent(coverage.country)), by \(Text.translated(coverage.source).markdown). The report itself is [index.md](index.md)."
    )
    writeOverfull(to: &page)
    page.heading("Edits of protocols that were already published")
    writeEdits(to: &page)
    page.heading("What waits for the whole count")
    if coverage.isWhole || coverage.waiting.isEmpty {
      page.line("Nothing.")
    } else {
      page.line("These run for a place once all of its stations have reported:")
      page.blank()
      for (id, reason) in coverage.waiting.sorted(by: { $0.key < $1.key }) {
        page.line(verbatim: "- \(id.markdown): \(Text.translated(reason).markdown)")
      }
    }
    writeRoll(to: &page)
    write("Regions", coverage.regions, to: &page)
    write("Constituencies", coverage.constituencies, to: &page)
    return page.file("partial.md")
  }

  /// Where more stations have reported than are expected, the source of the number is another one's.
  private func writeOverfull(to page: inout MarkdownPage) {
    let places = (coverage.regions + coverage.constituencies).filter(\.isOverfull).count
    guard places > 0 || coverage.country.isOverfull else { return }
    page.blank()
    let named = places == 0 ? said("whole country") : counted(places, "place", "places")
    page.line(
      "**Attention:** more stations have reported than are expected (\(named)), so the number expected does not fit these returns: look at `[[partial]]` in the configuration."
    )
  }

  private func writeEdits(to page: inout MarkdownPage) {
    guard let (report, made) = edits else {
      return page.line(verbatim: Text.translated(noEdits).markdown)
    }
    let log = report.log
    page.line(
      "Since the drop of \(NewsWriter.moment(made)): **\(counted(log.changedRows.count, "protocol that was already published was edited", "protocols that were already published were edited"))**, \(counted(log.withdrawn.count, "station was", "stations were")) withdrawn and \(counted(log.added.count, "station has", "stations have")) reported since. [All of it, number by number](\(Self.dropFolder)/index.md)."
    )
    let whole = SnapshotIndexPage(
      report: report, title: identity.title, simulated: identity.simulated,
      folder: Self.dropFolder + "/")
    if !log.edits.isEmpty { whole.writeStations(to: &page) }
    whole.writeWithdrawn(to: &page)
  }

  private func writeRoll(to page: inout MarkdownPage) {
    guard let roll = coverage.roll else { return }
    page.heading("Stations of the list")
    page.line(
      "\(counted(roll.missing.count, "listed station has", "listed stations have")) not reported; \(counted(roll.unlisted.count, "station that has reported is", "stations that have reported are")) not on the list. All of them are in [\(Self.rollName)](\(Self.rollName))."
    )
    // Nobody expected these, which is more than being late.
    guard !roll.unlisted.isEmpty else { return }
    page.blank()
    page.line("Reported, and not on the list:")
    page.blank()
    for station in roll.unlisted.prefix(Self.unlistedShown) {
      page.line(
        verbatim: "- "
          + [station.region, station.constituency, station.station].compactMap { $0?.markdown }
          .joined(separator: ", "))
    }
  }

  private static let rollName = "roll-call.csv"
  private static let unlistedShown = 100

  private func roll(_ roll: Coverage.Roll) -> CSVTable {
    var writer = ByteWriter(capacity: 1 << 14)
    let stations =
      roll.unlisted.map { ("not on the list", $0) } + roll.missing.map { ("not reported", $0) }
    for (state, station) in stations {
      var row = CSVRow()
      row.text(state, to: &writer)
      row.text(station.region ?? "", to: &writer)
      row.text(station.constituency ?? "", to: &writer)
      row.text(station.station, to: &writer)
      row.flag(identity.simulated, to: &writer)
      writer.write("\n")
    }
    return CSVTable(
      path: Self.rollName, title: "Stations that have not reported, or are not on the list",
      columns: [
        CSVColumn("state", .string, "not reported, or not on the list"),
        CSVColumn("region", .string, "Region; empty where the list has none"),
        CSVColumn("constituency", .string, "Constituency; empty where the list has none"),
        CSVColumn("station", .string, "Station"),
        CSVColumn("simulated", .boolean, "True for generated returns"),
      ], blocks: [writer.bytes])
  }

  private func write(
    _ heading: Sentence, _ shares: [Coverage.Share], to page: inout MarkdownPage
  ) {
    guard !shares.isEmpty else { return }
    page.heading(heading)
    let hasRegions = shares.contains { $0.region != nil }
    page.tableHeader(
      ["Place"] + (hasRegions ? ["Region"] : []) + ["Reported>", "Expected>", "Share>"])
    for share in shares {
      page.row(
        [share.name.markdown] + (hasRegions ? [(share.region ?? "").markdown] : []) + [
          HumanNumber.integer(share.reported),
          share.expected.map(HumanNumber.integer) ?? said("not known"),
          share.fraction.map { Words.percent($0) } ?? "—",
        ])
    }
  }

  private static func percent(_ share: Coverage.Share) -> String {
    share.fraction.map { " (\(Words.percent($0)))" } ?? ""
  }

  private func table() -> CSVTable {
    var writer = ByteWriter(capacity: 1 << 14)
    let places =
      [("country", coverage.country)] + coverage.regions.map { ("region", $0) }
      + coverage.constituencies.map { ("constituency", $0) }
    for (kind, share) in places {
      var row = CSVRow()
      row.text(kind, to: &writer)
      row.text(share.region ?? "", to: &writer)
      row.text(share.name, to: &writer)
      row.integer(share.reported, to: &writer)
      row.integer(share.expected, to: &writer)
      row.number(share.fraction, to: &writer)
      row.flag(identity.simulated, to: &writer)
      writer.write("\n")
    }
    return CSVTable(
      path: "reported.csv", title: "Share of stations that have reported",
      columns: [
        CSVColumn("scope_kind", .string, "country, region or constituency"),
        CSVColumn("region", .string, "Region of a constituency"),
        CSVColumn("scope_name", .string, "Name of the place"),
        CSVColumn("reported", .integer, "Stations that have reported"),
        CSVColumn("expected", .integer, "Stations that will; empty where it is not known"),
        CSVColumn("share", .number, "reported / expected"),
        CSVColumn("simulated", .boolean, "True for generated returns"),
      ], blocks: [writer.bytes])
  }
}
