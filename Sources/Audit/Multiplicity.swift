import Analyses
import AuditMath
import Reports

import func Foundation.log

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
  static func adjust(
    _ measurements: inout [Measurement], _ settings: AnalysisSettings,
    _ parallel: Parallel = Parallel(workers: 1)
  ) -> [FamilyTally] {
    var positions: [Family: Int] = [:]
    var families: [(name: String, parts: Double, members: [Int])] = []
    var kinds: [String: Set<Scope.Kind>] = [:]
    for (family, part) in parts(measurements, parallel) {
      if let position = positions[family] {
        families[position].members += part.members
      } else {
        positions[family] = families.count
        families.append(("\(family.name)/\(family.kind.rawValue)", 1, part.members))
      }
      if part.sharesLevel { kinds[family.name, default: []].insert(family.kind) }
    }
    for (family, position) in positions {
      families[position].parts = Double(kinds[family.name]?.count ?? 1)
    }
    families.sort { $0.name < $1.name }
    let listed = families
    return measurements.withUnsafeMutableBufferPointer { buffer in
      // Invariant: a measurement belongs to one family, and each family is corrected by one worker.
      nonisolated(unsafe) let measurements = buffer
      return parallel.map(listed.count) { position in
        let family = listed[position]
        let q = qValues(of: family.members, in: measurements)
        var tally = Tally()
        for (index, value) in zip(family.members, q) {
          guard case .tested(var statistic) = measurements[index].outcome else { continue }
          if statistic.raisesFinding { tally.decides = true }
          // Bonferroni's correction over the kinds of scope that share the level.
          statistic.family = family.name
          let shown = MachineNumber.rounded(min(1, family.parts * value.q))
          statistic.q = shown
          statistic.logQ = MachineNumber.rounded(min(0, log(family.parts) + value.logQ))
          measurements[index].outcome = .tested(statistic)
          tally.add(
            p: statistic.p ?? 1, q: shown, expected: statistic.chanceBelowFivePercent ?? 0.05,
            settings)
        }
        return tally.result(analysis: measurements[family.members[0]].analysis, family: family.name)
      }
    }
  }

  /// A family's members within one block, in order.
  private struct Part: Sendable {
    var members: [Int] = []
    var sharesLevel = false
  }

  /// The families of one block after the other.
  private static func parts(
    _ measurements: [Measurement], _ parallel: Parallel
  ) -> [(key: Family, value: Part)] {
    parallel.mapBlocks(measurements.count, blockSize: 8_192) { block in
      // A block has a few families, and tests of the same one stand near each other.
      var parts: [(key: Family, value: Part)] = []
      var place = 0
      for index in block {
        guard case .tested(let statistic) = measurements[index].outcome, statistic.p != nil else {
          continue
        }
        let family = Family(name: statistic.family, kind: measurements[index].scope.kind)
        if parts.isEmpty || parts[place].key != family {
          place = parts.lastIndex { $0.key == family } ?? parts.count
          if place == parts.count { parts.append((family, Part())) }
        }
        parts[place].value.members.append(index)
        if statistic.sharesLevel { parts[place].value.sharesLevel = true }
      }
      return parts
    }.flatMap { $0 }
  }

  /// What an analysis names, and the kind of scope that completes it.
  private struct Family: Hashable {
    let name: String
    let kind: Scope.Kind
  }

  /// Below this logarithm of p a product of p and a number of tests may underflow.
  private static let smallestLogarithm = -650.0

  private static func qValues(
    of members: [Int], in measurements: UnsafeMutableBufferPointer<Measurement>
  ) -> [(q: Double, logQ: Double)] {
    // Members come in scope order, so the tests of one area stand together. The country is one group,
    // for which the selective procedure is Benjamini and Hochberg's.
    var (p, logP): ([Double], [Double]) = ([], [])
    p.reserveCapacity(members.count)
    logP.reserveCapacity(members.count)
    /// Where each area's tests start.
    var starts: [Int] = []
    var last: Scope?
    for index in members {
      guard case .tested(let statistic) = measurements[index].outcome else { continue }
      let scope = measurements[index].scope
      if last.map({ $0 !== scope && $0.id != scope.id }) ?? true {
        starts.append(p.count)
        last = scope
      }
      p.append(statistic.p ?? 1)
      logP.append(statistic.logP ?? 0)
    }
    starts.append(p.count)
    func corrected(
      _ values: [Double], single: ([Double]) -> [Double], selective: ([[Double]]) -> [[Double]]
    ) -> [Double] {
      if measurements[members[0]].scope.kind == .country { return single(values) }
      return selective(zip(starts, starts.dropFirst()).map { Array(values[$0..<$1]) })
        .flatMap { $0 }
    }
    let q = corrected(
      p, single: FalseDiscovery.benjaminiHochberg(_:),
      selective: FalseDiscovery.hierarchical(groups:))
    guard logP.contains(where: { $0 < smallestLogarithm }) else { return q.map { ($0, log($0)) } }
    let logQ = corrected(
      logP, single: FalseDiscovery.benjaminiHochberg(log:),
      selective: FalseDiscovery.hierarchical(logGroups:))
    return zip(q, logQ).map { ($0, $1) }
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
      for set in members {
        guard let expected = sets[set].expectedBelowFivePercent else { continue }
        tally.fewer += 0.05 * Double(sets[set].p.count) - expected
      }
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
    /// How many fewer than 5 % of the tests chance puts at or below 0.05.
    var fewer = 0.0
    var look = 0
    var lookFirst = 0

    mutating func add(p: Double, q: Double, expected chance: Double, _ settings: AnalysisSettings) {
      tested += 1
      fewer += 0.05 - chance
      if p <= 0.05 { belowFivePercent += 1 }
      if q <= settings.lookLimit { look += 1 }
      if q <= settings.lookFirstLimit { lookFirst += 1 }
    }

    func result(analysis: String, family: String) -> FamilyTally {
      FamilyTally(
        analysis: analysis, family: family, decides: decides, tested: tested,
        belowFivePercent: belowFivePercent, expectedByChance: 0.05 * Double(tested) - fewer,
        look: look,
        lookFirst: lookFirst)
    }
  }
}
