import Analyses
import AuditMath
import Reports
import Returns

/// Turns corrected statistics into levels, findings and flags. The one place where levels are given.
struct Judgement {
  let settings: AnalysisSettings
  let table: ReturnsTable
  let scopes: [Scope]
  let methods: [String: Method]
  /// The sentence of a measurement, by its analysis.
  let sentence: @Sendable (Measurement, Statistic) -> String
  /// Measured on this file, if it was.
  var calibration: CalibrateReport?

  /// The level of a statistic; `nil` where it does not ask for attention.
  func level(_ statistic: Statistic, _ method: Method?) -> Level? {
    guard let method, statistic.raisesFinding, statistic.isPracticallyLarge else { return nil }
    return level(method.evidence, q: statistic.q)
  }

  private func level(_ evidence: Method.Evidence, q: Double?) -> Level? {
    switch evidence {
    case .recordError: .note
    case .context, .report: nil
    case .signal: level(q: q ?? 1)
    }
  }

  func level(q: Double) -> Level? {
    if q <= settings.lookFirstLimit { return .lookFirst }
    return q <= settings.lookLimit ? .look : nil
  }

  /// Why a method's tests of a family count for nothing on this file; `nil` where they do.
  func greyedOut(_ analysis: String, family: String) -> String? {
    guard let calibration, let method = methods[analysis], calibration.covers(method) else {
      return nil
    }
    return calibration.failure(analysis: analysis, family: family)
  }

  /// Sets levels in place and returns the findings they make. Measures that ask the same question of the
  /// same place make one finding.
  func findings(
    _ measurements: inout [Measurement], _ parallel: Parallel = Parallel(workers: 1)
  ) -> [Finding] {
    var findings: [Finding] = []
    var positions: [String: Int] = [:]
    for index in raised(measurements, parallel) {
      guard case .tested(var statistic) = measurements[index].outcome else { continue }
      let measurement = measurements[index]
      let method = methods[measurement.analysis]
      guard let method, var level = level(statistic, method) else { continue }
      let greyed =
        level > .note ? greyedOut(measurement.analysis, family: statistic.family) : nil
      if greyed != nil { level = .note }
      statistic.level = level
      measurements[index].outcome = .tested(statistic)
      // A record error is one finding of the country, not one of every area that has it: the areas'
      // pages list their own stations.
      if level == .note, greyed == nil, measurement.scope.kind != .country { continue }
      let final = statistic
      let finding = Finding(
        level: level, analysis: measurement.analysis, measure: measurement.measure,
        candidate: measurement.candidate, scope: measurement.scope,
        sentence: sentence(measurement, final), statistic: final,
        meaning: method.page.flagMeans.onOneLine,
        innocentExplanations: method.page.innocentExplanations, greyedOut: greyed)
      let question = statistic.question ?? measurement.measure
      let key =
        "\(measurement.analysis)\u{0}\(question)\u{0}\(measurement.candidate ?? -1)\u{0}\(measurement.scope.kind)\u{0}\(measurement.scope.id)"
      if let position = positions[key] {
        if Self.precedes(statistic, findings[position].statistic) == true {
          findings[position] = finding
        }
      } else {
        positions[key] = findings.count
        findings.append(finding)
      }
    }
    return findings
  }

  /// Positions of the measurements that have a level, few among many.
  private func raised(_ measurements: [Measurement], _ parallel: Parallel) -> [Int] {
    parallel.mapBlocks(measurements.count, blockSize: 8_192) { block in
      block.filter { index in
        // Those that never raise a finding first: they are nearly all.
        guard case .tested(let statistic) = measurements[index].outcome, statistic.raisesFinding,
          statistic.isPracticallyLarge, let method = methods[measurements[index].analysis]
        else { return false }
        return level(method.evidence, q: statistic.q) != nil
      }
    }.flatMap { $0 }
  }

  /// Flags of single stations with a practical effect, ordered by row.
  func flags(_ sets: [StationTestSet], _ hits: [Multiplicity.StationHit]) -> [StationFlag] {
    hits.compactMap { hit -> StationFlag? in
      let set = sets[hit.set]
      let effect = set.effect[hit.position]
      guard abs(effect) >= set.practicalSize, var level = level(q: hit.q) else { return nil }
      // Far from its own law, but not from what other stations of this election show.
      if level == .lookFirst, hit.ownTailQ > settings.lookFirstLimit { level = .look }
      if greyedOut(set.analysis, family: set.family) != nil { level = .note }
      guard methods[set.analysis]?.evidence == .signal else { return nil }
      return StationFlag(
        row: set.rows[hit.position], analysis: set.analysis, measure: set.measure,
        candidate: set.candidate, level: level, observed: set.observed[hit.position],
        expected: set.expected[hit.position], effect: effect, unit: set.unit,
        quantity: set.quantity,
        p: set.p[hit.position], q: hit.q)
    }
    .sorted(by: Self.order)
  }

  static func order(_ left: StationFlag, _ right: StationFlag) -> Bool {
    if left.row != right.row { return left.row < right.row }
    if left.analysis != right.analysis { return left.analysis < right.analysis }
    if left.measure != right.measure { return left.measure < right.measure }
    return (left.candidate ?? -1) < (right.candidate ?? -1)
  }

  /// One finding for each analysis and area that has flagged stations: the station with the highest level
  /// and the smallest q leads the sentence, the others are its evidence.
  func findings(of flags: [StationFlag]) -> [Finding] {
    let areas = scopes.filter { $0.kind == .constituency }
    let regions = scopes.filter { $0.kind == .region }
    let place = !areas.isEmpty ? areas : !regions.isEmpty ? regions : Array(scopes.prefix(1))
    var groups: [String: [(flag: StationFlag, scope: Scope)]] = [:]
    var area = 0
    // Flags and areas are both ordered by row, so one walk pairs them.
    for flag in flags {
      while area < place.count, place[area].rows.upperBound <= Int(flag.row) { area += 1 }
      guard area < place.count else { break }
      let scope = place[area].rows.contains(Int(flag.row)) ? place[area] : scopes[0]
      groups["\(flag.analysis)\u{0}\(scope.id)", default: []].append((flag, scope))
    }
    return groups.sorted { $0.key < $1.key }.compactMap { _, members in
      finding(members.map(\.flag), in: members[0].scope)
    }
  }

  private func finding(_ flags: [StationFlag], in scope: Scope) -> Finding? {
    let ordered = flags.sorted {
      if $0.level != $1.level { return $0.level > $1.level }
      let (left, right) = ($0.q ?? 1, $1.q ?? 1)
      if left != right { return left < right }
      let (one, two) = (abs($0.effect ?? 0), abs($1.effect ?? 0))
      return one != two ? one > two : Self.order($0, $1)
    }
    guard let first = ordered.first, let method = methods[first.analysis] else { return nil }
    var rows: [Int32] = []
    for flag in ordered where !rows.contains(flag.row) { rows.append(flag.row) }
    var statistic = Statistic(
      stations: scope.rows.count, observed: first.observed ?? 0, expected: first.expected,
      effect: first.effect ?? 0, unit: first.unit, p: first.p,
      family: first.analysis + Finding.ofStations,
      raisesFinding: true, isPracticallyLarge: true, evidence: Array(rows.prefix(200)))
    statistic.q = first.q
    statistic.level = first.level
    let final = statistic
    let others = rows.count - 1
    let name = table.stationNames[Int(first.row)]
    let measurement = Measurement(
      analysis: first.analysis, measure: first.measure, candidate: first.candidate, scope: scope,
      outcome: .tested(final))
    return Finding(
      level: first.level, analysis: first.analysis, measure: first.measure,
      candidate: first.candidate, scope: scope,
      sentence: Self.words(
        station: name, sentence(measurement, final), others: others),
      statistic: final,
      meaning: method.page.flagMeans.onOneLine,
      innocentExplanations: method.page.innocentExplanations,
      greyedOut: greyedOut(first.analysis, family: statistic.family))
  }

  /// What was found at a station, and at how many others of its place.
  private static func words(station: String, _ sentence: String, others: Int) -> String {
    let first = said("Station \(station): \(sentence)")
    switch others {
    case 0: return first
    case 1: return first + " " + said("1 more station stands out here.")
    default:
      return first + " " + said("\(Words.count(Double(others))) more stations stand out here.")
    }
  }

  /// Whether one q is smaller than the other, also where both are smaller than any `Double`; `nil` where
  /// they are equal.
  private static func precedes(_ left: Statistic, _ right: Statistic) -> Bool? {
    let (one, two) = (left.q ?? 1, right.q ?? 1)
    if one != two { return one < two }
    guard one == 0, let first = left.logQ, let second = right.logQ, first != second else {
      return nil
    }
    return first < second
  }

  /// Most important first: level, then the size of the place, then q, then the catalogue's order.
  static func importance(_ left: Finding, _ right: Finding) -> Bool {
    if left.level != right.level { return left.level > right.level }
    let kinds = Scope.Kind.allCases
    let (one, two) = (
      kinds.firstIndex(of: left.scope.kind) ?? 0, kinds.firstIndex(of: right.scope.kind) ?? 0
    )
    if one != two { return one < two }
    if let order = precedes(left.statistic, right.statistic) { return order }
    if left.analysis != right.analysis { return left.analysis < right.analysis }
    if left.scope.rows.lowerBound != right.scope.rows.lowerBound {
      return left.scope.rows.lowerBound < right.scope.rows.lowerBound
    }
    if left.measure != right.measure { return left.measure < right.measure }
    return (left.candidate ?? -1) < (right.candidate ?? -1)
  }
}

extension Finding {
  /// True for a finding that gathers the flags of single stations.
  var isAboutStations: Bool { statistic.family == analysis + Self.ofStations }
  fileprivate static let ofStations = " stations"
}

extension String {
  /// Text wrapped in the source, as one line.
  fileprivate var onOneLine: String {
    utf8.split(separator: UInt8(ascii: "\n")).map { String(Substring($0)) }.joined(separator: " ")
  }
}
