import Analyses
import Audit
import AuditMath
import Foundation
import Reports
import Returns
import TestSupport
import Testing

/// What the audit makes of elections whose truth is known.
@Suite struct SampleFindingsTests {
  private static func audit(_ id: String) throws -> ElectionReport {
    let parallel = Parallel()
    return ElectionAudit(options: AuditOptions(), parallel: parallel)
      .report(of: try Sample.load(id))
  }

  private static let exercise = Result { try audit(Sample.exercise) }

  /// A station by region, constituency and name.
  private struct Station: Hashable {
    let region: String
    let constituency: String
    let name: String
  }

  /// One line of truth.csv.
  private struct Change {
    let station: Station
    let anomaly: String
    let before: Int
    let after: Int
  }

  private static func changes() throws -> [Change] {
    let path = Sample.folder + "/" + Sample.exercise + "/truth.csv"
    let text = String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
    return text.split(separator: "\n").dropFirst().map { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      return Change(
        station: Station(region: cells[0], constituency: cells[1], name: cells[2]),
        anomaly: cells[3], before: Int(cells[5]) ?? 0, after: Int(cells[6]) ?? 0)
    }
  }

  /// What was planted: the stations by anomaly.
  private static func planted() throws -> [String: Set<Station>] {
    Dictionary(grouping: try changes(), by: \.anomaly).mapValues { Set($0.map(\.station)) }
  }

  private static func stations(_ table: ReturnsTable) -> [Station] {
    let regions = AreaOfRow(table.regions, count: table.count)
    let constituencies = AreaOfRow(table.constituencies, count: table.count)
    return (0..<table.count).map {
      Station(
        region: regions.name($0), constituency: constituencies.name($0),
        name: table.stationNames[$0])
    }
  }

  private struct AreaOfRow {
    private let names: [String]
    init(_ areas: [ReturnsTable.Area], count: Int) {
      var names = [String](repeating: "", count: count)
      for area in areas { for row in area.rows { names[row] = area.name } }
      self.names = names
    }
    func name(_ row: Int) -> String { names[row] }
  }

  /// Findings about areas of an analysis at this level or above.
  private func findings(
    _ report: ElectionReport, _ analysis: String, _ prefix: String, _ kind: Scope.Kind,
    from level: Level = .lookFirst
  ) -> [Finding] {
    report.results.findings.filter {
      $0.analysis == analysis && $0.measure.hasPrefix(prefix) && $0.scope.kind == kind
        && $0.level >= level
    }
  }

  private func name(_ finding: Finding, _ report: ElectionReport) -> String? {
    finding.candidate.map { report.election.table.candidates[$0].name }
  }

  @Test(arguments: [
    ("rounded-turnout", "Highfell", "integer-turnout", nil),
    ("rounded-share", "Sunderplains", "integer-share", "Orla Venmarrow"),
  ])
  func roundedPercentagesAreFoundWhereTheyAre(
    _ anomaly: String, _ region: String, _ measure: String, _ candidate: String?
  ) throws {
    let report = try Self.exercise.get()
    let planted = try #require(try Self.planted()[anomaly])
    #expect(Set(planted.map(\.region)) == [region])
    let regions = findings(report, "TURN-02", measure, .region)
    #expect(regions.map(\.scope.name) == [region])
    let finding = try #require(regions.first)
    #expect(name(finding, report) == candidate)
    // The excess is of the size of what was planted, of which one in ten was round before.
    #expect(finding.statistic.effect > 0.5 * Double(planted.count))
    #expect(finding.statistic.effect < 1.2 * Double(planted.count))
    #expect(finding.statistic.effectLow.map { $0 > 0 } == true)
    // The places of the region are found, and no other place.
    let constituencies = findings(report, "TURN-02", measure, .constituency)
    #expect(
      Set(constituencies.map(\.scope.name)) == Set(planted.map(\.constituency)))
    // It is large enough to show in the whole country.
    #expect(findings(report, "TURN-02", measure, .country).count == 1)
    // Most of the planted stations are among those that the finding points at; the others are too
    // small for a whole ballot to come within 0.05 points of a round percentage.
    let stations = Self.stations(report.election.table)
    let evidence = Set(finding.statistic.evidence.map { stations[Int($0)] })
    #expect(evidence.intersection(planted).count * 10 >= planted.count * 6)
  }

  /// 62.2 % at half of one constituency: found there, in its region and in the country, and nowhere else.
  @Test func oneTurnoutIsFoundWhereItIs() throws {
    let report = try Self.exercise.get()
    let planted = try #require(try Self.planted()["turnout-target"])
    #expect(Set(planted.map(\.constituency)) == ["3 Tarrowby Cross"])
    let stations = Self.stations(report.election.table)
    for (kind, place) in [
      (Scope.Kind.country, "whole country"), (.region, "Ashenvale"),
      (.constituency, "3 Tarrowby Cross"),
    ] {
      let found = findings(report, "TURN-03", "repeated-turnout", kind)
      #expect(found.map(\.scope.name) == [place])
      let finding = try #require(found.first)
      #expect(finding.sentence.contains("62.2 % as turnout"))
      let evidence = Set(finding.statistic.evidence.map { stations[Int($0)] })
      #expect(evidence.intersection(planted).count * 10 >= planted.count * 8)
    }
  }

  @Test func inventedDigitsAreFoundWhereTheyAre() throws {
    let report = try Self.exercise.get()
    let planted = try #require(try Self.planted()["invented-digits"])
    #expect(Set(planted.map(\.region)) == ["Lakeward"])
    let regions = findings(report, "DIGIT-01", "", .region)
    #expect(Set(regions.map(\.scope.name)) == ["Lakeward"])
    // 0 and 5 are too many.
    let zeroOrFive = regions.filter { $0.measure == "zero-or-five-votes" }
    #expect(!zeroOrFive.isEmpty)
    #expect(zeroOrFive.allSatisfy { $0.statistic.effect > 5 })
  }

  /// Where the swap moved more ballots than the practical size of OUT-02, which its page states; what is
  /// smaller is not raised, however improbable.
  @Test func swappedCandidatesAreFoundAtEveryStationOfPracticalSize() throws {
    let report = try Self.exercise.get()
    let stations = Self.stations(report.election.table)
    var (large, small) = (Set<Station>(), Set<Station>())
    for change in try Self.changes() where change.anomaly == "swapped-candidates" {
      let moved = abs(change.after - change.before)
      if moved > 100 { large.insert(change.station) } else { small.insert(change.station) }
    }
    #expect(large.count == 4)
    #expect(small.count == 2)
    let flagged = Set(
      report.results.flags.filter { $0.analysis == "OUT-02" && $0.level == .lookFirst }
        .map { stations[Int($0.row)] })
    #expect(large.subtracting(flagged) == [])
    // A finding of their place has them among its evidence.
    let evidence = Set(
      findings(report, "OUT-02", "", .constituency).flatMap { $0.statistic.evidence }
        .map { stations[Int($0)] })
    #expect(large.subtracting(evidence) == [])
  }

  @Test func strongStuffingIsFoundAndOnlyPlantedStationsStandOut() throws {
    let report = try Self.exercise.get()
    let stations = Self.stations(report.election.table)
    let planted = try Self.planted()
    let stuffed = try #require(planted["ballot-stuffing"])
    let flags = report.results.flags.filter { $0.analysis == "OUT-02" }
    let flagged = Set(flags.map { stations[Int($0.row)] })
    #expect(flagged.intersection(stuffed).count * 2 >= stuffed.count)
    // Stuffing raises turnout and the share of the one it is for.
    for flag in flags where stuffed.contains(stations[Int(flag.row)]) {
      let isRaised = (flag.effect ?? 0) > 0
      #expect(isRaised == (flag.candidate == nil || flag.candidate == 0))
    }
    // No innocent station is marked: everything flagged has something planted in it.
    let anything = planted.values.reduce(into: Set<Station>()) { $0.formUnion($1) }
    #expect(flagged.subtracting(anything).isEmpty)
  }

  @Test func arithmeticErrorsAreFoundAtExactlyTheirStations() throws {
    let report = try Self.exercise.get()
    let stations = Self.stations(report.election.table)
    let planted = try Self.planted()
    let found = Dictionary(
      grouping: report.results.flags.filter { $0.analysis == "PROT-01" }, by: \.measure
    ).mapValues { Set($0.map { stations[Int($0.row)] }) }
    func of(_ names: String...) -> Set<Station> {
      names.reduce(into: []) { $0.formUnion(planted["arithmetic-" + $1] ?? []) }
    }
    #expect(found["valid-equals-votes"] == of("candidate-sum", "transposed-valid"))
    #expect(found["received-balance"] == of("ballots-received"))
    #expect(found["boxes-within-issued"] == of("boxes-above-issued"))
    let all = found.values.reduce(into: Set<Station>()) { $0.formUnion($1) }
    #expect(
      all
        == of("candidate-sum", "transposed-valid", "ballots-received", "boxes-above-issued"))
    // Contradictions are notes of the country, never more.
    let notes = report.results.findings.filter { $0.analysis == "PROT-01" }
    #expect(notes.allSatisfy { $0.level == .note && $0.scope.kind == .country })
    #expect(Set(notes.map(\.measure)) == Set(found.keys))
  }

  @Test func theCleanRegionHasNothingToLookAtFirst() throws {
    let report = try Self.exercise.get()
    let first = report.results.findings.filter { $0.level == .lookFirst }
    let table = report.election.table
    let places = first.map { finding in
      finding.scope.region.map { table.regions[$0].name } ?? finding.scope.name
    }
    #expect(!places.contains("Capital District"))
  }

  @Test(arguments: [Sample.earlier, Sample.later])
  func cleanElectionsHaveNothingToLookAtFirst(_ id: String) throws {
    let report = try Self.audit(id)
    #expect(!report.results.measurements.isEmpty)
    #expect(report.results.findings.filter { $0.level == .lookFirst }.map(\.sentence) == [])
    #expect(!report.results.findings.contains { $0.level == .note })
    // No analysis failed on the way.
    let failures = report.results.measurements.filter {
      if case .failed = $0.outcome { true } else { false }
    }
    #expect(failures.map { "\($0.analysis) \($0.outcome)" } == [])
  }
}
