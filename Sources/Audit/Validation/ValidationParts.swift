import Analyses
import Foundation
import Reports
import Returns

/// The folder in which a long validation keeps what it has done, so that it can be stopped and taken up
/// again. A part counts only while the methods are those that it was made with.
struct ValidationParts: Sendable {
  let folder: String
  /// Identifiers and versions of all methods.
  private let catalogue: String

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

  func write<Value: Codable>(_ value: Value, as name: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let bytes = Array(try encoder.encode(Part(catalogue: catalogue, value: value)))
    try ReportFolder.place([ReportFile(path: name + ".json", bytes: bytes)], in: folder)
  }
}
