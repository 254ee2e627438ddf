import Analyses
import AuditMath
import Foundation
import Reports
import Returns
import TestSupport
import Testing

@testable import Audit

/// What is kept of a calibration, when it is found again, and what an audit makes of it.
@Suite struct CalibrationUseTests {
  /// A calibration of 100 elections in which one family of one method rejects so often.
  private static func calibration(
    _ analysis: String, family: String, rejections: Int, version: Int = 1, lookFirst: Int = 0
  ) throws -> CalibrateReport {
    // Elections of 100 tests that vary as independent tests would.
    let squared = rejections * rejections / 100 + rejections * (10_000 - rejections) / 10_000
    let count = """
      {"analysis": "\(analysis)", "decides": true, "tests": 10000, "squaredTests": 1000000,
       "belowFive": {"count": \(rejections), "squared": \(squared),
        "timesTests": \(rejections * 100)},
       "belowOne": {"count": 0, "squared": 0, "timesTests": 0}}
      """
    let text = """
      {"title": "t", "stations": 1, "seed": 1, "versions": {"\(analysis)": \(version)}, "power": [],
       "falseAlarms": {"elections": 100, "families": {"\(family)": \(count)},
        "analyses": {"\(analysis)": \(count)},
        "alarms": {"\(analysis)": {"look": \(lookFirst), "lookFirst": \(lookFirst)}}}}
      """
    return try JSONDecoder().decode(CalibrateReport.self, from: Data(text.utf8))
  }

  @Test func aFamilyFailsAboveTheLimitAlone() throws {
    let good = try Self.calibration("X-01", family: "X-01/region", rejections: 520)
    #expect(good.failure(analysis: "X-01", family: "X-01/region") == nil)
    let bad = try Self.calibration("X-01", family: "X-01/region", rejections: 910)
    #expect(bad.failure(analysis: "X-01", family: "X-01/region")?.contains("9.1 %") == true)
    #expect(bad.failure(analysis: "X-01", family: "X-01/country") == nil)
    #expect(bad.failure(analysis: "X-02", family: "X-02/region") == nil)
    let alarms = try Self.calibration(
      "X-01", family: "X-01/region", rejections: 400, lookFirst: 12)
    #expect(alarms.failure(analysis: "X-01", family: "X-01/any")?.contains("12.0 %") == true)
  }

  private static func report(_ calibration: CalibrateReport?) throws -> ElectionReport {
    var options = AuditOptions()
    options.calibration = calibration.map { .init(report: $0, sha256: "ab12") }
    return ElectionAudit(options: options, parallel: Parallel(workers: 2)).report(
      of: try Sample.load(Sample.exercise))
  }

  private static func first(_ report: ElectionReport, _ analysis: String, _ kind: Scope.Kind)
    -> [Finding]
  {
    report.results.findings.filter { $0.analysis == analysis && $0.scope.kind == kind }
  }

  @Test func whatFailsIsGreyedOut() throws {
    let plain = try Self.report(nil)
    #expect(Self.first(plain, "TURN-02", .region).contains { $0.level == .lookFirst })
    #expect(plain.results.calibration == .none)

    let failing = try Self.report(
      Self.calibration("TURN-02", family: "TURN-02/region", rejections: 910))
    let greyed = Self.first(failing, "TURN-02", .region)
    #expect(greyed.count == Self.first(plain, "TURN-02", .region).count)
    #expect(greyed.allSatisfy { $0.level == .note && $0.greyedOut?.contains("9.1 %") == true })
    // What passes elsewhere stays, and a version that was not measured is left alone.
    #expect(
      Self.first(failing, "TURN-02", .country).map(\.level)
        == Self.first(plain, "TURN-02", .country).map(\.level))
    let other = try Self.report(
      Self.calibration("TURN-02", family: "TURN-02/region", rejections: 910, version: 99))
    #expect(Self.first(other, "TURN-02", .region).allSatisfy { $0.greyedOut == nil })
    #expect(other.results.calibration.unmeasured.contains("TURN-02"))

    // Flags of single stations too.
    #expect(plain.results.flags.contains { $0.analysis == "OUT-02" && $0.level > .note })
    let flags = try Self.report(
      Self.calibration("OUT-02", family: "OUT-02 stations", rejections: 910, version: 2))
    #expect(flags.results.flags.allSatisfy { $0.analysis != "OUT-02" || $0.level == .note })
    let findings = flags.results.findings.filter { $0.analysis == "OUT-02" }
    #expect(!findings.isEmpty && findings.allSatisfy { $0.greyedOut != nil })
  }

  @Test func theReportSaysSo() throws {
    func texts(_ report: ElectionReport) -> [String: String] {
      let writer = ElectionReportWriter(report: report, parallel: Parallel(workers: 2))
      return Dictionary(
        uniqueKeysWithValues: writer.files().map {
          ($0.path, String(decoding: $0.bytes, as: UTF8.self))
        })
    }
    let plain = texts(try Self.report(nil))
    #expect(plain["index.md"]?.contains("Not calibrated on this file") == true)
    let failing = texts(
      try Self.report(Self.calibration("TURN-02", family: "TURN-02/region", rejections: 910)))
    #expect(failing["index.md"]?.contains("**greyed out**: TURN-02/region: 9.1 %") == true)
    #expect(failing["findings.csv"]?.contains("9.1 % of its tests") == true)
    #expect(failing["index.md"]?.contains("Not measured on this file") == true)
  }

  @Test func keptAndFoundAgainUntilSomethingChanges() throws {
    try TemporaryFolder.use { folder in
      try SmallElection.write(to: folder)
      let manifest = try ElectionManifest.load(path: folder("small"))
      let loader = ElectionLoader(dataRoots: [])
      let store = CalibrationStore(nil, for: manifest)
      let settings = AnalysisSettings()
      func find(_ settings: AnalysisSettings) throws -> CalibrationStore.Kept? {
        try store.find(
          manifest, digests: try loader.sourceFiles(manifest).map(\.sha256), settings: settings)
      }
      #expect(try find(settings) == nil)
      let report = Calibrate(settings: settings, parallel: Parallel(workers: 2)).report(
        of: try Sample.load(path: folder("small")).table, elections: 2, powerDraws: 0)
      let path = try store.keep(
        report, of: manifest, digests: try loader.sourceFiles(manifest).map(\.sha256),
        settings: settings)
      #expect(path.hasPrefix(folder("small/calibration/small-")))
      let kept = try #require(try find(settings))
      #expect(kept.report == report)
      #expect(
        kept.sha256 == SHA256.hexDigest(of: Array(try Data(contentsOf: .init(filePath: path)))))

      var seed = settings
      seed.seed = 99
      #expect(try find(seed) == kept)
      var levels = settings
      levels.lookLimit = 0.01
      #expect(try find(levels) == nil)
      try folder.edit("small/returns.csv", "900", "901")
      #expect(try find(settings) == nil)
      try folder.edit("small/returns.csv", "901", "900")
      #expect(try find(settings) != nil)
      try Data("{}".utf8).write(to: .init(filePath: path))
      #expect(throws: InputError.self) { try find(settings) }
    }
  }
}
