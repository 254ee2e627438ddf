import Analyses
import AuditMath
import Returns

/// Renders the report of a comparison. The bytes depend on the report alone, not on `parallel`.
public struct ComparisonReportWriter: Sendable {
  private let report: ComparisonReport
  private let parallel: Parallel
  /// The language of pages and charts; machine formats are English in every report.
  private let language: Language
  private let index: ResultsIndex
  private let earlier: ResultsIndex
  private let stations: PairedStations

  public init(report: ComparisonReport, parallel: Parallel, language: Language = .english) {
    self.language = language
    self.report = report
    self.parallel = parallel
    index = ResultsIndex(
      table: report.pair.after, results: report.results,
      simulated: report.pair.before.identity.simulated || report.pair.after.identity.simulated,
      hasRegionPages: false)
    // Of the earlier election only the areas are looked up.
    earlier = ResultsIndex(
      table: report.pair.before,
      results: AuditResults(
        methods: [], measurements: [], flags: [], findings: [], tallies: [], illustrations: []))
    stations = PairedStations(report.pair)
  }

  /// Title of the comparison's first page.
  public var title: String {
    "\(report.pair.after.identity.title) compared with \(report.pair.before.identity.title)"
  }

  /// The same in the language of the pages.
  private var saidTitle: String {
    said(
      "\(report.pair.after.identity.title) compared with \(report.pair.before.identity.title)")
  }

  /// What `manifest.json` says of the run.
  public var manifest: RunManifest {
    RunManifest(
      program: report.program, id: id, title: title, simulated: isSimulated,
      settings: report.pair.settings, inputs: report.before.sources + report.after.sources,
      options: report.results.calibration.recorded)
  }

  /// Every file of the folder but `manifest.json`, which publishing adds.
  ///
  /// - Parameters:
  ///   - news: what is new since the last run, where a history is kept.
  ///   - site: whether to write the pages as a static site too.
  public func files(news: News? = nil, site: Bool = false) -> [ReportFile] {
    let files = reportFiles(news)
    guard site else { return files }
    return files
      + StaticSite(
        title: language.saying { saidTitle }, places: nil, language: language, parallel: parallel
      ).files(files)
  }

  private func reportFiles(_ news: News?) -> [ReportFile] {
    let ledger = MatchingLedger(report.pair)
    // Side by side, those first that a single worker makes from end to end.
    let sections = parallel.sections([
      .files { firstPage(ledger, news) },
      .files { [ReportFile(path: "report.json", bytes: json.bytes)] },
      .table { FindingsTable.make(index, parallel: parallel) },
      .table { TestsTable.make(index, parallel: parallel) },
      .table {
        PairedStationsTable(report: report, index: index, earlier: earlier, stations: stations)
          .make(parallel: parallel)
      },
      .table { MatchingTable(ledger: ledger).make() },
      .table { ChangesSection(index: index, stations: stations).table() },
      .table { TransferSection(index: index, pair: report.pair).table() },
      .files {
        let page = constituencyPage
        return parallel.map(index.table.constituencies.count) { position in
          language.saying { page.file(position) }
        }
      },
      .files {
        language.saying {
          NewsWriter.files(news, title: saidTitle, simulated: isSimulated)
            + MethodPages.files(report.results.methods, simulated: isSimulated)
        }
      },
    ])
    return sections.files + [
      DataPackage.file(
        id: id, title: title, simulated: isSimulated, tables: sections.tables)
    ]
  }

  private func firstPage(_ ledger: MatchingLedger, _ news: News?) -> [ReportFile] {
    language.saying {
      let charts = ComparisonCharts(index: index, stations: stations, simulated: isSimulated).make()
      let page = ComparisonIndexPage(
        report: report, index: index, stations: stations, ledger: ledger, charts: charts, news: news
      )
      return [page.file(title: saidTitle, simulated: isSimulated)] + charts.map(\.file)
    }
  }

  /// The page of the constituency of the later election with this key, name or number, or `nil` where
  /// none or several bear it.
  public func constituencyPage(_ wanted: String) -> ReportFile? {
    index.constituency(named: wanted).map { position in
      language.saying { constituencyPage.file(position) }
    }
  }

  private var id: String {
    "\(report.pair.before.identity.id)-to-\(report.pair.after.identity.id)"
  }

  private var isSimulated: Bool { index.simulated }

  private var constituencyPage: ComparisonConstituencyPage {
    ComparisonConstituencyPage(
      report: report, index: index, earlier: earlier, stations: stations,
      title: language.saying { saidTitle },
      simulated: isSimulated)
  }

  private var json: JSONValue {
    let matching = report.pair.matching
    func count(_ kind: MatchKind) -> JSONValue {
      .integer(matching.kinds.lazy.filter { $0 == kind }.count)
    }
    return .object([
      "format": .string("scrutineer-comparison-1"),
      "program": ResultsJSON.program(report.program),
      "settings": ResultsJSON.settings(report.pair.settings),
      "simulated": .bool(isSimulated), "before": ResultsJSON.election(report.before),
      "after": ResultsJSON.election(report.after),
      "matching": .object([
        "map": count(.map), "key": count(.key), "number": count(.number), "name": count(.name),
        "neighbours": count(.neighbours), "split": count(.split), "merged": count(.merged),
        "new": count(.new), "groups": .integer(matching.groups.count),
        "gone": .integer(matching.gone.count), "roll_agreement": .optional(matching.rollAgreement),
        "turnout_correlation": .optional(matching.turnoutCorrelation),
        "warning": .optional(matching.warning),
      ]),
      "methods": ResultsJSON.methods(report.results.methods),
      "outcomes": ResultsJSON.outcomes(report.results.measurements),
      "tallies": ResultsJSON.tallies(report.results.tallies),
      "findings": ResultsJSON.findings(index),
      "marked_stations": ResultsJSON.marked(report.results.flags),
    ])
  }
}
