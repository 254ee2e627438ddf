import Analyses
import AuditMath
import Reports
import Returns
import Testing

@testable import Audit

/// Generated tables that no country would publish, through the whole audit and into its files: every
/// method of the catalogue answers, and no report holds a number that is not one.
@Suite struct DegenerateReportTests {
  /// How many stations, how many candidates, how areas are given, and how counts come about.
  struct Recipe: Sendable, CustomStringConvertible {
    let stations: Int
    let candidates: Int
    let areas: Areas
    let counts: Counts

    enum Areas: String, CaseIterable {
      case none, one, several, eachItsOwn
    }

    enum Counts: String, CaseIterable {
      /// Every station reports the same.
      case equal
      /// Nobody on any list; nobody voted; everybody voted for the first candidate.
      case noVoters, noVotes, unanimous
      /// Candidates' columns are multiples of one another.
      case collinear
      /// One station holds nearly all voters.
      case oneGiant
      /// Lists of one to four voters.
      case tiny
      /// Every second cell is missing.
      case gaps
      /// Ballots without any relation to lists or to each other, up to the largest integer.
      case wild
    }

    var description: String {
      "\(stations) stations, \(candidates) candidates, areas \(areas), counts \(counts)"
    }

    static let all: [Recipe] = [0, 1, 2, 7, 40, 130].flatMap { stations in
      Counts.allCases.enumerated().map { index, counts in
        // Areas and candidates take turns, so that 54 tables cover every pair of choices.
        Recipe(
          stations: stations, candidates: 1 + (index + stations) % 3,
          areas: Areas.allCases[(index + stations / 2) % Areas.allCases.count], counts: counts)
      }
    }

    func table(seed: UInt64) -> ReturnsTable {
      var stream = RandomStream(seed: seed, purpose: "degenerate/\(description)")
      var builder = TableBuilder()
      let groups = [0: 0, 1: 1, 2: 5, 3: stations][Areas.allCases.firstIndex(of: areas) ?? 0] ?? 0
      builder.regionNames = ["North", "South"]
      builder.constituencyNames = (0..<max(1, groups)).map { "\($0 + 1) Place" }
      builder.stationNames = (0..<stations).map { String($0 + 1) }
      builder.kinds = [StationKind](repeating: .regular, count: stations)
      builder.regions = (0..<stations).map { groups == 0 ? -1 : Int32($0 % max(1, groups) % 2) }
      builder.constituencies = (0..<stations).map { groups == 0 ? -1 : Int32($0 % groups) }
      builder.sourceFiles = [UInt16](repeating: 0, count: stations)
      builder.sourceLines = (0..<stations).map { Int32($0 + 2) }
      var columns = [[Int32]](repeating: [], count: 4 + candidates)
      for station in 0..<stations {
        for (column, value) in row(station, &stream).enumerated() { columns[column].append(value) }
      }
      builder.counts = [
        .registered: columns[0], .issued: columns[1], .invalid: columns[2], .valid: columns[3],
      ]
      builder.votes = Array(columns[4...])
      return builder.table(
        identity: ElectionIdentity(
          id: "degenerate", title: description, date: "2025-01-01", simulated: true),
        candidates: (0..<candidates).map { .init(name: "Candidate \($0 + 1)") })
    }

    /// List, ballots issued, invalid, valid, then the votes.
    private func row(_ station: Int, _ stream: inout RandomStream) -> [Int32] {
      func complete(_ registered: Int, _ votes: [Int], invalid: Int = 0) -> [Int32] {
        let valid = votes.reduce(0, +)
        return ([registered, valid + invalid, invalid, valid] + votes).map { Int32(clamping: $0) }
      }
      let share = 600 / candidates
      let alike = [Int](repeating: share, count: candidates)
      switch counts {
      case .equal: return complete(1_000, alike, invalid: 7)
      case .noVoters: return complete(0, [Int](repeating: 0, count: candidates))
      case .noVotes: return complete(500 + station, [Int](repeating: 0, count: candidates))
      case .unanimous:
        return complete(300 + station, [300 + station] + alike.dropFirst().map { _ in 0 })
      case .collinear:
        let base = 20 + stream.nextInt(below: 60)
        return complete(900, (1...candidates).map { base * $0 })
      case .oneGiant:
        return complete(
          station == 0 ? 2_000_000_000 : 3,
          station == 0 ? alike.map { $0 * 100_000 } : alike.map { _ in 1 })
      case .tiny:
        let votes = (0..<candidates).map { _ in stream.nextInt(below: 2) }
        return complete(1 + stream.nextInt(below: 4), votes)
      case .gaps:
        return complete(800, alike).map { stream.nextInt(below: 2) == 0 ? -1 : $0 }
      case .wild:
        return (0..<4 + candidates).map { _ in
          Int32(stream.nextInt(below: stream.nextInt(below: 2) == 0 ? 50 : Int(Int32.max)))
        }
      }
    }
  }

  private static func loaded(_ table: ReturnsTable) -> LoadedElection {
    LoadedElection(
      table: table,
      sources: [SourceFile(name: "made.csv", bytes: 1, sha256: "00", format: "made")],
      ledger: RowLedger(), issues: [], official: OfficialTotals())
  }

  @Test(arguments: Recipe.all) func everyReportHasNumbersOnly(_ recipe: Recipe) {
    let parallel = Parallel(workers: 1)
    let report = ElectionAudit(options: AuditOptions(), parallel: parallel).report(
      of: Self.loaded(recipe.table(seed: 1)))
    let answered = Set(report.results.measurements.map(\.analysis))
    #expect(answered == Set(Catalogue.analyses.map(\.method.id)))
    for measurement in report.results.measurements {
      switch measurement.outcome {
      case .notApplicable(let reason), .failed(let reason):
        #expect(!reason.isEmpty, "\(measurement.analysis) \(measurement.measure)")
      case .tested, .described: break
      }
    }
    Self.check(ElectionReportWriter(report: report, parallel: parallel).files())
  }

  @Test(arguments: Recipe.all) func everyComparisonHasNumbersOnly(_ recipe: Recipe) throws {
    let parallel = Parallel(workers: 1)
    let report = try ComparisonAudit(options: AuditOptions(), parallel: parallel).report(
      before: Self.loaded(recipe.table(seed: 1)), after: Self.loaded(recipe.table(seed: 2)))
    Self.check(ComparisonReportWriter(report: report, parallel: parallel).files())
  }

  /// No cell of a table, no number of JSON and no word of a page is NaN or infinite.
  private static func check(_ files: [ReportFile]) {
    for file in files where !file.path.hasPrefix("methods/") {
      let text = String(decoding: file.bytes, as: UTF8.self).lowercased()
      let words = text.split { !$0.isLetter }
      for word in ["nan", "inf", "infinity"] {
        #expect(!words.contains(Substring(word)), "\(file.path)")
      }
    }
  }
}
