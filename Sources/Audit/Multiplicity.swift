import Analyses
import AuditMath
import Reports

/// Correction for the number of tests. Every test belongs to one declared family.
///
/// Statistics: the family is the analysis's own name and the kind of scope. For the country it is
/// corrected by Benjamini and Hochberg (1995); for regions and constituencies by the selective
/// procedure of Benjamini and Bogomolov (2014), in which each area is a group: an area must stand out
/// among the areas before its tests count, and the level within it pays for the selection.
///
/// Every q is rounded to the ten digits that are printed, before anything is decided on it: q-values that
/// are equal but for their low bits, which differ between processors, must not be put in another order.
///
/// Tests of single stations: one family over all stations and candidates of the analysis, by Benjamini
/// and Hochberg.
enum Multiplicity {
  /// Fills q in place and returns the tallies, ordered by family.
  static func adjust(_ measurements: inout [Measurement], _ settings: AnalysisSettings)
    -> [FamilyTally]
  {
    var families: [String: [Int]] = [:]
    for (index, measurement) in measurements.enumerated() {
      guard case .tested(let statistic) = measurement.outcome, statistic.p != nil else { continue }
      let name = "\(statistic.family)/\(measurement.scope.kind.rawValue)"
      families[name, default: []].append(index)
    }
    return families.sorted { $0.key < $1.key }.map { name, members in
      let q = qValues(of: members, in: measurements)
      var tally = Tally()
      for (index, value) in zip(members, q.map(MachineNumber.rounded)) {
        guard case .tested(var statistic) = measurements[index].outcome else { continue }
        if statistic.raisesFinding { tally.decides = true }
        statistic.family = name
        statistic.q = value
        measurements[index].outcome = .tested(statistic)
        tally.add(p: statistic.p ?? 1, q: value, settings)
      }
      return tally.result(analysis: measurements[members[0]].analysis, family: name)
    }
  }

  private static func qValues(of members: [Int], in measurements: [Measurement]) -> [Double] {
    func p(_ index: Int) -> Double {
      if case .tested(let statistic) = measurements[index].outcome { statistic.p ?? 1 } else { 1 }
    }
    if measurements[members[0]].scope.kind == .country {
      return FalseDiscovery.benjaminiHochberg(members.map(p))
    }
    // Members come in scope order, so the tests of one area stand together.
    var groups: [[Double]] = []
    var last: String?
    for index in members {
      let area = measurements[index].scope.id
      if area != last {
        groups.append([])
        last = area
      }
      groups[groups.count - 1].append(p(index))
    }
    return FalseDiscovery.hierarchical(groups: groups).flatMap { $0 }
  }

  /// Station tests whose q is at most the limit of `look`, whatever the size of their effect.
  struct StationHit {
    let set: Int
    let position: Int
    let q: Double
    /// Corrected under the election's own tail, where the method gives one; it decides `look first`.
    let ownTailQ: Double

    init(set: Int, position: Int, q: Double, ownTailQ: Double? = nil) {
      self.set = set
      self.position = position
      self.q = q
      self.ownTailQ = ownTailQ ?? q
    }
  }

  /// The hits of all sets, ordered by set and position, and one tally for each family.
  static func adjust(_ sets: [StationTestSet], _ settings: AnalysisSettings)
    -> (hits: [StationHit], tallies: [FamilyTally])
  {
    var families: [String: [Int]] = [:]
    for (index, set) in sets.enumerated() { families[set.family, default: []].append(index) }
    var hits: [StationHit] = []
    var tallies: [FamilyTally] = []
    for (name, members) in families.sorted(by: { $0.key < $1.key }) {
      let tested = members.reduce(0) { $0 + sets[$1].p.count }
      // q is never below p, so tests above the limit cannot become hits and need no sorting; they
      // only count in the number of tests.
      var small: [(p: Double, set: Int, position: Int)] = []
      for set in members {
        for (position, p) in sets[set].p.enumerated() where p <= max(0.05, settings.lookLimit) {
          small.append((p, set, position))
        }
      }
      small.sort { ($0.p, $0.set, $0.position) < ($1.p, $1.set, $1.position) }
      let ownTail = Self.ownTailQ(small.map { ($0.set, $0.position) }, sets, tested: tested)
      var tally = Tally()
      tally.decides = true
      tally.tested = tested
      tally.belowFivePercent = small.count { $0.p <= 0.05 }
      var q = 1.0
      for (rank, test) in small.enumerated().reversed() {
        q = min(q, test.p * Double(tested) / Double(rank + 1))
        let shown = MachineNumber.rounded(q)
        guard shown <= settings.lookLimit else { continue }
        tally.look += 1
        let own = max(shown, ownTail[rank])
        if own <= settings.lookFirstLimit { tally.lookFirst += 1 }
        hits.append(
          StationHit(set: test.set, position: test.position, q: shown, ownTailQ: own))
      }
      tallies.append(tally.result(analysis: sets[members[0]].analysis, family: name))
    }
    hits.sort { ($0.set, $0.position) < ($1.set, $1.position) }
    return (hits, tallies)
  }

  /// q by Benjamini and Hochberg of the same tests under their election's own tail, which never makes a
  /// p-value smaller: tests that are not listed stay above the limit.
  private static func ownTailQ(
    _ listed: [(set: Int, position: Int)], _ sets: [StationTestSet], tested: Int
  ) -> [Double] {
    let p = listed.map { item in
      let set = sets[item.set]
      return set.ownTailP.isEmpty ? set.p[item.position] : set.ownTailP[item.position]
    }
    var result = [Double](repeating: 1, count: p.count)
    var q = 1.0
    for (rank, index) in p.indices.sorted(by: { (p[$0], $0) < (p[$1], $1) }).enumerated().reversed()
    {
      q = min(q, p[index] * Double(tested) / Double(rank + 1))
      result[index] = MachineNumber.rounded(q)
    }
    return result
  }

  private struct Tally {
    var decides = false
    var tested = 0
    var belowFivePercent = 0
    var look = 0
    var lookFirst = 0

    mutating func add(p: Double, q: Double, _ settings: AnalysisSettings) {
      tested += 1
      if p <= 0.05 { belowFivePercent += 1 }
      if q <= settings.lookLimit { look += 1 }
      if q <= settings.lookFirstLimit { lookFirst += 1 }
    }

    func result(analysis: String, family: String) -> FamilyTally {
      FamilyTally(
        analysis: analysis, family: family, decides: decides, tested: tested,
        belowFivePercent: belowFivePercent,
        look: look, lookFirst: lookFirst)
    }
  }
}
