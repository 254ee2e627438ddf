import Foundation
import Reports
import Returns

/// Keeps the files of the last drops of a count, so that the next one can be compared with them: the
/// folder that returns come into is overwritten by whoever fills it. Hidden beside the reports.
struct DropStore: Sendable {
  /// One folder for each drop.
  let folder: String

  /// Where the drops of an election lie.
  init(output: String, id: String) { folder = "\(output)/.drops/\(id)" }

  private func place(_ fingerprint: String) -> String {
    folder + "/" + String(fingerprint.prefix(32))
  }

  private static let manifestName = "election.toml"

  /// Keeps a drop, each file below a number of its own, since names are those of the source and may be
  /// anything. Throws `InputError` where a file is no longer the one that was audited.
  func keep(_ manifest: ElectionManifest, _ provenance: Provenance, loader: ElectionLoader) throws {
    let target = place(provenance.fingerprint)
    if FileManager.default.fileExists(atPath: target + "/" + Self.manifestName) { return }
    let files = try loader.sourceContents(manifest)
    guard files.map({ SHA256.hexDigest(of: $0.bytes) }) == provenance.sources.map(\.sha256) else {
      throw InputError(
        .inputOutput, file: manifest.path, found: "a file of returns was replaced during the audit",
        remedy: "Wait until the files are complete, then run again.")
    }
    // What a killed run left is not complete.
    try? FileManager.default.removeItem(atPath: target)
    for (position, file) in files.enumerated() {
      let name = (file.name as NSString).lastPathComponent
      try ReportFolder.store(file.bytes, as: name, in: "\(target)/\(position)")
    }
    // Last, so that a folder that has it is complete.
    try ReportFolder.store(
      Array(try ConfigurationText.read(manifest.path).utf8), as: Self.manifestName, in: target)
  }

  /// The drop of a run; `nil` where it was not kept.
  func manifest(_ fingerprint: String) -> ElectionManifest? {
    let target = URL(fileURLWithPath: place(fingerprint)).standardizedFileURL.path
    guard let manifest = try? ElectionManifest.load(path: target + "/" + Self.manifestName) else {
      return nil
    }
    var files: [String] = []
    while let name = try? FileManager.default.contentsOfDirectory(
      atPath: "\(target)/\(files.count)"
    ).first {
      files.append("\(target)/\(files.count)/\(name)")
    }
    return manifest.reading(files)
  }

  /// Forgets all drops but these.
  func prune(keeping fingerprints: [String]) {
    let kept = Set(fingerprints.map { String($0.prefix(32)) })
    for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    where !kept.contains(name) {
      try? FileManager.default.removeItem(atPath: folder + "/" + name)
    }
  }
}
