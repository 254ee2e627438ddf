import AuditMath
public struct ComparisonReportWriter: Sendable {
  public init(report: ComparisonReport, parallel: Parallel) { fatalError("\(report)") }
  public var manifest: RunManifest { fatalError() }
  public func files() -> [ReportFile] { [] }
}
