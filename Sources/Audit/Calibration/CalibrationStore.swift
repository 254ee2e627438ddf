import Analyses
import Foundation
import Reports
import Returns

/// Calibrations that were kept, one file each, named by what they were measured on.
///
/// The name holds the start of a SHA-256 over the manifest, every source file and the settings that
/// change a result (the seed does not: it changes which clean elections are drawn, not what they are
/// like). So a calibration is found again as long as nothing has changed, and never used for anything
/// else. A method whose version has changed since counts as not calibrated.
public struct CalibrationStore: Sendable {
  public let folder: String

  /// - Parameter folder: where calibrations lie; `nil` takes the folder `calibration` beside the manifest.
  public init(_ folder: String?, for manifest: ElectionManifest) {
    let home = (manifest.path as NSString).deletingLastPathComponent
    self.folder = folder ?? (home.isEmpty ? "calibration" : home + "/calibration")
  }

  /// A calibration and the SHA-256 of the file that holds it.
  public struct Kept: Sendable, Equatable {
    public let report: CalibrateReport
    public let sha256: String
  }

  /// Keeps a calibration; returns the path of its file.
  ///
  /// - Parameter digests: those of the source files, `ElectionLoader.sourceFiles`.
  public func keep(
    _ report: CalibrateReport, of manifest: ElectionManifest, digests: [String],
    settings: AnalysisSettings
  ) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    let bytes = Array(try encoder.encode(report)) + [10]
    let name = try Self.name(manifest, digests, settings)
    try ReportFolder.place([ReportFile(path: name, bytes: bytes)], in: folder)
    return folder + "/" + name
  }

  /// The calibration of these returns under these settings; `nil` where none is kept. Throws `InputError`
  /// for a file that cannot be read as one.
  public func find(
    _ manifest: ElectionManifest, digests: @autoclosure () throws -> [String],
    settings: AnalysisSettings
  ) throws -> Kept? {
    // Most files are not calibrated: they are not read once more to be told so.
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    guard names.contains(where: { $0.hasPrefix(manifest.identity.id + "-") }) else { return nil }
    let path = folder + "/" + (try Self.name(manifest, digests(), settings))
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    let bytes = Array(try ConfigurationText.read(path).utf8)
    do {
      let report = try JSONDecoder().decode(CalibrateReport.self, from: Data(bytes))
      return Kept(report: report, sha256: SHA256.hexDigest(of: bytes))
    } catch {
      throw InputError(
        .rejected, file: path, found: "found no calibration that this program can read",
        remedy: "Delete the file, or run scrutineer calibrate again.")
    }
  }

  private static func name(
    _ manifest: ElectionManifest, _ digests: [String], _ settings: AnalysisSettings
  ) throws -> String {
    let parts =
      [
        "scrutineer-calibration-1",
        SHA256.hexDigest(of: Array(try ConfigurationText.read(manifest.path).utf8)),
        "\(settings.lookFirstLimit) \(settings.lookLimit) \(settings.protocolTolerance)",
      ] + digests
    let key = SHA256.hexDigest(of: Array(parts.joined(separator: "\n").utf8))
    return "\(manifest.identity.id)-\(key.prefix(16)).json"
  }
}
