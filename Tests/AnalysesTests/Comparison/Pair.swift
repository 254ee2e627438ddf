import AuditMath
import Returns

@testable import Analyses

/// Two tables with their stations matched and candidates paired by position.
func pair(_ before: ReturnsTable, _ after: ReturnsTable, candidates: Int = 2) -> PairView {
  PairView(
    before: before, after: after, matching: StationMatcher.match(before: before, after: after),
    candidates: (0..<candidates).map { CandidatePair(before: $0, after: $0) },
    settings: AnalysisSettings(), parallel: Parallel())
}
