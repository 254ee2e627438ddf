import Foundation

/// Where real returns lie, on a machine that has them. They are other people's publications and no
/// part of this package, so tests of them are skipped elsewhere.
enum RealData {
  static let package = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The folder that SCRUTINEER_DATA names, else `shared/data` beside the package.
  static let folder: String? = {
    let named = ProcessInfo.processInfo.environment["SCRUTINEER_DATA"]
    let beside = package.deletingLastPathComponent().appendingPathComponent("shared/data").path
    return [named, beside].compactMap { $0 }.first {
      FileManager.default.fileExists(atPath: $0 + "/russia/2018.csv.zip")
    }
  }()

  static let absence = "no real data here: set SCRUTINEER_DATA to its folder to run these tests"

  static func manifest(_ id: String) -> String {
    package.appendingPathComponent("Manifests/\(id)/election.toml").path
  }
}
