import Analyses
import AuditMath
import Returns

/// Runs one analysis over one scope, for tests.
func measure(_ analysis: any Analysis, _ table: ReturnsTable, scope index: Int = 0) throws
  -> [Measurement]
{
  let view = ElectionView(table: table, settings: AnalysisSettings(), parallel: Parallel())
  return try analysis.prepare(view).measure(view.scopes[index])
}

extension [Measurement] {
  /// The tested statistic of a measure.
  func statistic(_ measure: String, candidate: Int? = nil) -> Statistic? {
    for measurement in self
    where measurement.measure == measure && measurement.candidate == candidate {
      if case .tested(let statistic) = measurement.outcome { return statistic }
    }
    return nil
  }
}
