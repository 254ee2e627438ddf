import CFileSystem
import Foundation

/// A folder that appears whole or not at all: it is filled under a hidden name beside its place and then
/// renamed. Unlike a report it takes its files one by one, so that a large one needs no memory.
package struct StagedFolder: Sendable {
  private let target: Target
  /// Where the files go until `finish`.
  package let staging: String
  private let faults: PublishingFaults

  /// Makes the hidden folder, and removes those of runs that were killed. Another machine may write the
  /// same folder at the same time: hidden names are never the same, and whoever finishes last stays.
  package init(_ path: String, faults: PublishingFaults = .none) throws(PublishingError) {
    target = try Target(path)
    self.faults = faults
    if Target.kind(target.path) == S_IFLNK { throw .symbolicLink(path: target.path) }
    try target.removeStaged()
    staging = target.sibling("staging-" + UUID().uuidString)
    try faults.check(.makeFolder, "create", staging)
    guard mkdir(staging, 0o755) == 0 else { throw .last("create", staging) }
  }

  /// Writes one file directly below the folder. Called from several workers, each with its own names.
  package func write(_ bytes: [UInt8], as name: String) throws(PublishingError) {
    try FileWriting.create(staging + "/" + name, bytes, faults: faults)
  }

  /// Makes all files durable and puts the folder in its place, instead of one that is there.
  package func finish() throws(PublishingError) {
    try faults.check(.flush, "flush", staging)
    let descriptor = open(staging, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last("open", staging) }
    let code = file_system_flush(descriptor)
    close(descriptor)
    if code != 0 { throw .last("flush", staging, code: code) }
    try target.replace(by: staging, faults: faults)
    // After an exchange this path holds the old folder.
    Target.remove(staging)
  }

  /// Forgets what was written.
  package func discard() { Target.remove(staging) }
}

extension Target {
  /// Removes the hidden folders that killed runs left.
  fileprivate func removeStaged() throws(PublishingError) {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    let prefix = URL(fileURLWithPath: sibling("staging-")).lastPathComponent
    for entry in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    where entry.hasPrefix(prefix) {
      Self.remove(folder + "/" + entry)
    }
  }
}
