import Analyses
import AuditMath
import Returns

/// Renders the report of one election. The bytes depend on the report alone, not on `parallel`.
public struct ElectionReportWriter: Sendable {
  /// Candidates whose charts are drawn for the country, and for each region.
  private static let countryCandidates = 5
  private static let regionCandidates = 2

  private let report: ElectionReport
  private let parallel: Parallel
  /// The language of pages and charts; machine formats are English in every report.
  private let language: Language
  private let index: ResultsIndex
  private let issues: RowIssues
  private let country: AreaTotals
  private let regions: [AreaTotals]

  public init(report: ElectionReport, parallel: Parallel, language: Language = .english) {
    self.language = language
    self.report = report
    self.parallel = parallel
    let table = report.election.table
    index = ResultsIndex(table: table, results: report.results)
    issues = RowIssues(report.election)
    country = AreaTotals(table, rows: 0..<table.count)
    regions = parallel.map(table.regions.count) { AreaTotals(table, rows: table.regions[$0].rows) }
  }

  /// What `manifest.json` says of the run.
  public var manifest: RunManifest {
    let identity = report.election.table.identity
    return RunManifest(
      program: report.program, id: identity.id, title: identity.title,
      simulated: identity.simulated, settings: report.settings, inputs: report.election.sources,
      options: report.results.calibration.recorded)
  }

  /// Every file of the folder but `manifest.json`, which publishing adds.
  ///
  /// - Parameters:
  ///   - news: what is new since the last run, where a history is kept.
  ///   - partial: what a count that is still going on has beside the ordinary files.
  ///   - site: whether to write the pages as a static site too.
  public func files(
    news: News? = nil, partial: PartialFiles? = nil, site: Bool = false
  ) -> [ReportFile] {
    let files = reportFiles(news, partial)
    guard site else { return files }
    return files
      + StaticSite(
        title: index.table.identity.title, places: SitePlaces(index: index), language: language,
        parallel: parallel
      ).files(files)
  }

  private func reportFiles(_ news: News?, _ partial: PartialFiles?) -> [ReportFile] {
    let table = index.table
    let identity = table.identity
    let constituencies = parallel.map(table.constituencies.count) {
      AreaTotals(table, rows: table.constituencies[$0].rows)
    }
    // Side by side, those first that a single worker makes from end to end.
    let sections = parallel.sections([
      .files { firstPage(constituencies, news, partial?.log) },
      .table { FindingsTable.make(index, parallel: parallel) },
      .table { TestsTable.make(index, parallel: parallel) },
      .files { [json] },
      .table { StationsTable.make(index, sources: report.election.sources, parallel: parallel) },
      .files {
        let page = RegionPage(
          index: index, country: country, regions: regions, constituencies: constituencies,
          coverage: report.coverage)
        return parallel.map(table.regions.count) { position in
          language.saying { regionFiles(position, page: page) }
        }.flatMap { $0 }
      },
      .table {
        IssuesTable.make(
          report.election.issues, simulated: identity.simulated, parallel: parallel)
      },
      .files {
        let page = constituencyPage
        return parallel.map(table.constituencies.count) { position in
          language.saying { page.files(position, totals: constituencies[position]) }
        }.flatMap { $0 }
      },
      .files {
        language.saying {
          NewsWriter.files(news, title: identity.title, simulated: identity.simulated)
            + MethodPages.files(report.results.methods, simulated: identity.simulated)
        }
      },
    ])
    let more = partial?.tables ?? []
    let tables = sections.tables + more
    let files =
      sections.files + more.map(\.file)
      + (partial.map { beside in language.saying { beside.pages } } ?? [])
    return files + [
      DataPackage.file(
        id: identity.id, title: identity.title, simulated: identity.simulated,
        tables: tables)
    ]
  }

  /// `index.md` and its charts.
  private func firstPage(
    _ constituencies: [AreaTotals], _ news: News?, _ edits: EditLog?
  ) -> [ReportFile] {
    language.saying {
      let charts = ChartCatalogue(index: index).charts(
        scope: 0, candidates: country.ranking(limit: Self.countryCandidates), finest: true)
      let page = IndexPage(
        report: report, index: index, country: country, regions: regions,
        constituencies: constituencies, charts: charts, news: news, edits: edits)
      return [page.file()] + charts.map(\.file)
    }
  }

  private var json: ReportFile {
    ReportFile(
      path: "report.json",
      bytes: JSONValue.object([
        "format": .string("scrutineer-report-1"),
        "program": ResultsJSON.program(report.program),
        "settings": ResultsJSON.settings(report.settings),
        "election": ResultsJSON.election(report.election),
        "methods": ResultsJSON.methods(report.results.methods),
        "outcomes": ResultsJSON.outcomes(report.results.measurements),
        "tallies": ResultsJSON.tallies(report.results.tallies),
        "findings": ResultsJSON.findings(index),
        "marked_stations": ResultsJSON.marked(report.results.flags),
      ]).bytes)
  }

  /// The page of the constituency with this key, name or number, or `nil` where none or several bear it.
  public func constituencyPage(_ wanted: String) -> ReportFile? {
    constituencyFiles(wanted)?.first
  }

  /// The same page and, behind it, its chart.
  public func constituencyFiles(_ wanted: String) -> [ReportFile]? {
    index.constituency(named: wanted).map { position in
      let rows = index.table.constituencies[position].rows
      return language.saying {
        constituencyPage.files(position, totals: AreaTotals(index.table, rows: rows))
      }
    }
  }

  private var constituencyPage: ConstituencyPage {
    let table = index.table
    return ConstituencyPage(
      report: report, index: index, issues: issues, country: country, regions: regions,
      charts: ConstituencyChart(
        index: index, country: AreaSpreads(table, rows: 0..<table.count),
        regions: parallel.map(table.regions.count) {
          AreaSpreads(table, rows: table.regions[$0].rows)
        }))
  }

  private func regionFiles(_ position: Int, page: RegionPage) -> [ReportFile] {
    let charts = ChartCatalogue(index: index).charts(
      scope: index.scopePosition(region: position),
      candidates: regions[position].ranking(limit: Self.regionCandidates), finest: false)
    return [page.file(position, charts: charts)] + charts.map(\.file)
  }
}
