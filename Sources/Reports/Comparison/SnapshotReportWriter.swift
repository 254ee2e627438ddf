import Analyses
import AuditMath
import Returns

/// Two snapshots of the same returns and their edit log.
public struct SnapshotReport: Sendable {
  public let program: ProgramIdentity
  public let before: LoadedElection
  public let after: LoadedElection
  public let pair: PairView
  public let log: EditLog

  public init(
    program: ProgramIdentity, before: LoadedElection, after: LoadedElection, pair: PairView,
    log: EditLog
  ) {
    self.program = program
    self.before = before
    self.after = after
    self.pair = pair
    self.log = log
  }
}

/// Renders the edit log of two snapshots: `index.md`, `edits.csv`, `totals.csv`, `report.json`.
public struct SnapshotReportWriter: Sendable {
  let report: SnapshotReport
  private let parallel: Parallel
  /// The language of pages and charts; machine formats are English in every report.
  private let language: Language

  public init(report: SnapshotReport, parallel: Parallel, language: Language = .english) {
    self.language = language
    self.report = report
    self.parallel = parallel
  }

  /// Title of the first page.
  public var title: String {
    "Edit log: \(report.after.table.identity.title) against \(report.before.table.identity.title)"
  }

  /// The same in the language of the page.
  private var saidTitle: String {
    said(
      "Edit log: \(report.after.table.identity.title) against \(report.before.table.identity.title)"
    )
  }

  /// What `manifest.json` says of the run.
  public var manifest: RunManifest {
    RunManifest(
      program: report.program, id: id, title: title, simulated: isSimulated,
      settings: report.pair.settings, inputs: report.before.sources + report.after.sources)
  }

  /// Every file of the folder but `manifest.json`, which publishing adds.
  ///
  /// - Parameters:
  ///   - news: what is new since the last run, where a history is kept.
  ///   - site: whether to write the page as a static site too.
  public func files(news: News? = nil, site: Bool = false) -> [ReportFile] {
    let files = reportFiles(news)
    guard site else { return files }
    return files
      + StaticSite(
        title: language.saying { saidTitle }, places: nil, language: language, parallel: parallel
      ).files(files)
  }

  private func reportFiles(_ news: News?) -> [ReportFile] {
    let tables = [EditsTable(report: report).make(), SnapshotTotalsTable(report: report).make()]
    return [
      language.saying {
        SnapshotIndexPage(report: report, title: saidTitle, simulated: isSimulated).file()
      },
      ReportFile(path: "report.json", bytes: json.bytes),
      DataPackage.file(id: id, title: title, simulated: isSimulated, tables: tables),
    ] + tables.map(\.file)
      + language.saying {
        NewsWriter.files(news, title: saidTitle, simulated: isSimulated)
      }
  }

  /// The edits of one constituency of the later snapshot, by key, name or number; `nil` where none or
  /// several bear it.
  public func constituencyPage(_ wanted: String) -> ReportFile? {
    let index = ResultsIndex(
      table: report.pair.after,
      results: AuditResults(
        methods: [], measurements: [], flags: [], findings: [], tallies: [], illustrations: []))
    guard let position = index.constituency(named: wanted) else { return nil }
    let place = report.pair.after.constituencies[position]
    let part = SnapshotReport(
      program: report.program, before: report.before, after: report.after, pair: report.pair,
      log: EditLog(report.pair, constituency: position))
    return language.saying {
      SnapshotIndexPage(
        report: part, title: "\(place.name). \(saidTitle)", simulated: isSimulated,
        isOfConstituency: true
      ).file()
    }
  }

  private var id: String {
    "\(report.before.table.identity.id)-to-\(report.after.table.identity.id)-edits"
  }

  private var isSimulated: Bool {
    report.before.table.identity.simulated || report.after.table.identity.simulated
  }

  private var json: JSONValue {
    let log = report.log
    return .object([
      "format": .string("scrutineer-snapshots-1"),
      "program": ResultsJSON.program(report.program), "simulated": .bool(isSimulated),
      "before": ResultsJSON.election(report.before), "after": ResultsJSON.election(report.after),
      "matched": .integer(log.matched), "changed": .integer(log.changedRows.count),
      "added": .integer(log.added.count), "withdrawn": .integer(log.withdrawn.count),
      "columns": .array(
        log.columns.indices.map { index in
          let total = log.totals[index]
          return .object([
            "name": .string(SnapshotColumns.name(log.columns[index], report.pair)),
            "before": .integer(total.before), "after": .integer(total.after),
            "changed": .integer(total.changed), "raised": .integer(total.raised),
            "raised_by": .integer(total.raisedBy), "lowered": .integer(total.lowered),
            "lowered_by": .integer(total.loweredBy), "added": .integer(total.added),
            "withdrawn": .integer(total.withdrawn),
          ])
        }),
    ])
  }
}

/// Names of the columns of an edit log.
enum SnapshotColumns {
  static func name(_ column: EditLog.Column, _ pair: PairView) -> String {
    switch column {
    case .count(let field): field.rawValue
    case .votes(let candidates): "votes: " + pair.after.candidates[candidates.after].name
    }
  }

  /// The same for people, in Markdown.
  static func words(_ column: EditLog.Column, _ pair: PairView) -> String {
    switch column {
    case .count(let field): CountWords.label(field)
    case .votes(let candidates):
      said("Votes for \(pair.after.candidates[candidates.after].name.markdown)")
    }
  }
}
