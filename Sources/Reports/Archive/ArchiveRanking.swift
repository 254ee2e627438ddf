import AuditMath

import func Foundation.exp

/// The elections of an archive by how little chance explains what was found in them, corrected for their
/// number.
///
/// Each election has one combined p (Docs/scaling.md says how it is made). Over all audited elections of
/// the archive Benjamini and Hochberg's procedure gives each a q: among the elections with q at most a,
/// on average at most the share a is there by chance, if elections are independent or positively
/// dependent. Comparisons are left out, since they look at the same elections again.
struct ArchiveRanking: Sendable {
  struct Place: Sendable {
    /// Position among the entries.
    let entry: Int
    /// From 1; equal p have equal ranks.
    let rank: Int
    let p: Double
    let logP: Double
    let q: Double
    let logQ: Double
  }

  /// Elections with any finding of `look` or above, first in rank first, then in the configuration's order.
  let places: [Place]
  /// Elections that the ranking is corrected for.
  let elections: Int

  init(_ entries: [NightlySummary.Entry]) {
    let ranked = entries.indices.filter {
      !entries[$0].isComparison && entries[$0].combinedLogP != nil
    }
    let logP = ranked.map { entries[$0].combinedLogP ?? 0 }
    let logQ = FalseDiscovery.benjaminiHochberg(log: logP).map(MachineNumber.rounded)
    elections = ranked.count
    let order = ranked.indices.filter { logP[$0] < 0 }
      .sorted { (logP[$0], ranked[$0]) < (logP[$1], ranked[$1]) }
    var places: [Place] = []
    for (position, index) in order.enumerated() {
      let isTie = position > 0 && logP[order[position - 1]] == logP[index]
      places.append(
        Place(
          entry: ranked[index], rank: isTie ? places[position - 1].rank : position + 1,
          p: MachineNumber.rounded(exp(logP[index])), logP: logP[index],
          q: MachineNumber.rounded(exp(logQ[index])), logQ: logQ[index]))
    }
    self.places = places
  }
}
