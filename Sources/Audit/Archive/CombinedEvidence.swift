import Analyses
import Foundation
import Reports

/// One p-value for a whole election, so that elections of an archive can be ranked and corrected for
/// their number.
///
/// Every deciding family of tests has a smallest q. With q by Benjamini and Hochberg that is Simes' p of
/// the hypothesis that nothing is wrong anywhere in the family (Simes 1986); with q by Benjamini and
/// Bogomolov it is Simes' p over the areas' own. The families of one election look at the same counts and
/// depend on each other in ways nobody knows, so the smallest of them is paid for by Bonferroni: it is
/// multiplied by the number of deciding families.
///
/// Only findings of `look` and above enter: effects below their practical size and methods that mislead on
/// this file count for nothing. That leaves tests out, never in, so the value is never too small. An
/// election without such a finding has 1.
enum CombinedEvidence {
  /// Natural logarithm of the combined p, at ten digits as all that is decided on.
  static func logP(_ results: AuditResults) -> Double {
    let families = results.tallies.count { $0.decides && $0.tested > 0 }
    let smallest = results.findings.filter { $0.level > .note }.map { finding in
      // A q that is too small for a number has its logarithm; of single stations it has not.
      finding.statistic.logQ ?? log(max(finding.statistic.q ?? 1, .leastNormalMagnitude))
    }.min()
    guard let smallest else { return 0 }
    return MachineNumber.rounded(min(0, smallest + log(Double(max(1, families)))))
  }
}
