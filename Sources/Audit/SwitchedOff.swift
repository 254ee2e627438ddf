import Analyses

/// Stands for an analysis that does not run, so that the report says so and why.
struct SwitchedOff: PreparedAnalysis {
  let id: String
  let reason: String

  /// Switched off by the operator.
  static func byConfiguration(_ id: String) -> SwitchedOff {
    SwitchedOff(id: id, reason: "switched off in the configuration of this run")
  }

  /// Runs on request only, and nobody asked for it.
  static func notRequested(_ id: String) -> SwitchedOff {
    SwitchedOff(
      id: id,
      reason:
        "not run: it takes seconds and runs on request only; give --with \(id), or set \"\(id)\" = true under [analyses] in audit.toml"
    )
  }

  func measure(_ scope: Scope) -> [Measurement] {
    guard scope.kind == .country else { return [] }
    return [
      Measurement(analysis: id, measure: "all", scope: scope, outcome: .notApplicable(reason))
    ]
  }
}
