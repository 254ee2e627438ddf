import Foundation

/// A folder for one test, removed when the test is done with it.
public struct TemporaryFolder: Sendable {
  public let path: String

  /// Runs `body` with a new, empty folder.
  public static func use<Result>(_ body: (TemporaryFolder) throws -> Result) throws -> Result {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("audit-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: url) }
    return try body(TemporaryFolder(path: url.path))
  }

  /// Path of something in the folder.
  public func callAsFunction(_ name: String) -> String { path + "/" + name }

  /// Writes a text, making the folders on the way.
  public func write(_ text: String, to name: String) throws {
    let url = URL(fileURLWithPath: self(name))
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  public func text(of name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: self(name))), as: UTF8.self)
  }

  /// Changes a text file; fails where the text to change is not there.
  public func edit(_ name: String, _ old: String, _ new: String) throws {
    let text = try text(of: name)
    guard text.contains(old) else { throw MissingText(text: old, file: name) }
    try write(text.replacing(old, with: new, maxReplacements: 1), to: name)
  }

  public func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: self(name)) }

  /// Names of what lies directly in the folder, hidden ones too, in order.
  public func entries(_ name: String = ".") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: self(name)).sorted()
  }

  public struct MissingText: Error {
    let text: String
    let file: String
  }
}
