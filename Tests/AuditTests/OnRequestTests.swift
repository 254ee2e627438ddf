import Analyses
import AuditMath
import TestSupport
import Testing

@testable import Audit

/// Analyses on request: not run unless asked for, and the report says so and how to ask.
@Suite struct OnRequestTests {
  private func outcomes(_ options: AuditOptions) throws -> [Measurement] {
    let report = ElectionAudit(options: options, parallel: Parallel(workers: 2))
      .report(of: try SmallElection.load())
    return report.results.measurements.filter { $0.analysis == "TURN-07" }
  }

  private func reason(_ measurements: [Measurement]) -> String {
    guard case .notApplicable(let reason)? = measurements.first?.outcome else { return "" }
    return reason
  }

  @Test func notRunUnlessAskedFor() throws {
    let quiet = try outcomes(AuditOptions())
    #expect(quiet.count == 1)
    #expect(reason(quiet).contains("--with TURN-07"))
    #expect(reason(quiet).contains("audit.toml"))
  }

  @Test func runWhenAskedFor() throws {
    var options = AuditOptions()
    options.requested = ["TURN-07"]
    let asked = try outcomes(options)
    #expect(asked.count > 1)
    #expect(reason(asked).contains("fewer than the 500"))
    options.disabled = ["TURN-07"]
    #expect(reason(try outcomes(options)).contains("switched off"))
  }
}
