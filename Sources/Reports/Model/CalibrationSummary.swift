/// What calibration on the file at hand says of the methods, for the reader of a report.
public struct CalibrationSummary: Sendable, Equatable {
  /// A measured method on clean elections like the audited one. Rates are texts with their intervals, in
  /// percent.
  public struct Row: Sendable, Equatable {
    public let analysis: String
    public let fivePercent: String
    public let onePercent: String
    /// Clean elections with a finding at `look first`.
    public let lookFirst: String
    /// Families of tests that are greyed out, each with the reason; empty where the method holds.
    public let failures: [String]

    public init(
      analysis: String, fivePercent: String, onePercent: String, lookFirst: String,
      failures: [String]
    ) {
      self.analysis = analysis
      self.fivePercent = fivePercent
      self.onePercent = onePercent
      self.lookFirst = lookFirst
      self.failures = failures
    }
  }

  /// SHA-256 of the calibration's file; `nil` where the file at hand is not calibrated.
  public let sha256: String?
  /// Clean elections drawn.
  public let elections: Int
  public let rows: [Row]
  /// Methods of the audit that raise findings and were not measured on this file.
  public let unmeasured: [String]

  public init(sha256: String?, elections: Int, rows: [Row], unmeasured: [String]) {
    self.sha256 = sha256
    self.elections = elections
    self.rows = rows
    self.unmeasured = unmeasured
  }

  /// What the run manifest records of it.
  var recorded: [String: String] { ["calibration_sha256": sha256 ?? "none"] }

  /// Nothing was measured on this file.
  public static let none = CalibrationSummary(sha256: nil, elections: 0, rows: [], unmeasured: [])
}
