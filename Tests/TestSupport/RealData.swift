import AuditMath
import Foundation
import Returns

/// Real returns of others, which are never part of the project. Tests that need them are skipped, and
/// say so, where they are absent.
public enum RealData {
  /// Why a test is skipped.
  public static let absence: String =
    "real returns are absent: set SCRUTINEER_DATA to the folder that holds them (see README)"

  /// The project's folder.
  public static let project = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  /// SCRUTINEER_DATA, else `../shared/data` beside the project; `nil` where neither exists.
  public static let root: String? = {
    let candidates = [
      ProcessInfo.processInfo.environment["SCRUTINEER_DATA"], project + "/../shared/data",
    ]
    return candidates.compactMap { $0 }.first { FileManager.default.fileExists(atPath: $0) }
  }()

  public static var isPresent: Bool { root != nil }

  /// Loads one of the committed manifests over the real files.
  public static func load(_ id: String, parallel: Parallel = Parallel()) throws -> LoadedElection {
    let manifest = try ElectionManifest.load(path: "\(project)/Manifests/\(id)")
    return try ElectionLoader(
      dataRoots: [root].compactMap { $0 }, limits: ReadingLimits(), parallel: parallel
    ).load(manifest)
  }
}
