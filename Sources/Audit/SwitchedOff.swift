import Analyses

/// Stands for an analysis that the operator has switched off, so that the report says so.
struct SwitchedOff: PreparedAnalysis {
  let id: String

  func measure(_ scope: Scope) -> [Measurement] {
    guard scope.kind == .country else { return [] }
    return [
      Measurement(
        analysis: id, measure: "all", scope: scope,
        outcome: .notApplicable("switched off in the configuration of this run"))
    ]
  }
}
