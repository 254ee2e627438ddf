import Analyses
import Foundation
import Reports
import Returns

/// The folder in which a long validation keeps what it has done, so that it can be stopped and taken up
/// again. A part counts only while the methods are those that it was made with.
struct ValidationParts: Sendable {
  let folder: String
  /// Identifiers and versions of all methods.
  let catalogue: String

  private struct Part<Value: Codable>: Codable {
    let catalogue: String
    let value: Value
  }

  init(_ folder: String) {
    self.folder = folder
    catalogue = Catalogue.methods.map { "\($0.id)/\($0.version)" }.joined(separator: " ")
  }

  /// The part of this name; `nil` where it is absent, unreadable or of other methods.
  func read<Value: Codable>(_ name: String, as type: Value.Type = Value.self) -> Value? {
    guard let data = FileManager.default.contents(atPath: folder + "/" + name + ".json"),
      let part = try? JSONDecoder().decode(Part<Value>.self, from: data),
      part.catalogue == catalogue
    else { return nil }
    return part.value
  }

  /// Whether a part of this name is there, of these methods.
  func has(_ name: String) -> Bool {
    struct Kept: Decodable { let catalogue: String }
    guard let data = FileManager.default.contents(atPath: folder + "/" + name + ".json") else {
      return false
    }
    return (try? JSONDecoder().decode(Kept.self, from: data))?.catalogue == catalogue
  }

  /// A part's file.
  func bytes<Value: Codable>(_ value: Value) throws -> [UInt8] {
    try Part(catalogue: catalogue, value: value).sortedJSON()
  }

  func write(_ bytes: [UInt8], as name: String) throws {
    try ReportFolder.place([ReportFile(path: name + ".json", bytes: bytes)], in: folder)
  }
}
