import AuditMath
import Foundation
import Returns

/// The committed, simulated elections of the folder Data.
public enum Sample {
  public static let folder = RealData.project + "/Data"
  public static let exercise = "exercise-fictional"
  public static let earlier = "az-2018-president-simulated"
  public static let later = "az-2024-president-simulated"

  public static func load(_ id: String, workers: Int? = nil) throws -> LoadedElection {
    try load(path: folder + "/" + id, workers: workers)
  }

  /// Loads the election whose manifest, or manifest's folder, this is.
  public static func load(path: String, workers: Int? = nil) throws -> LoadedElection {
    try ElectionLoader(dataRoots: [], limits: ReadingLimits(), parallel: Parallel(workers: workers))
      .load(try ElectionManifest.load(path: path))
  }

  /// Copies a sample into a folder, under another name if one is given.
  public static func copy(_ id: String, to folder: TemporaryFolder, as name: String? = nil) throws {
    let target = folder(name ?? id)
    try FileManager.default.createDirectory(atPath: target, withIntermediateDirectories: true)
    for file in ["election.toml", "simulated-returns.csv"] {
      try FileManager.default.copyItem(
        atPath: "\(self.folder)/\(id)/\(file)", toPath: target + "/" + file)
    }
    if let name {
      try folder.edit(name + "/election.toml", "id = \"\(id)\"", "id = \"\(name)\"")
    }
  }
}
