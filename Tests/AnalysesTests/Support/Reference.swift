import Foundation
import Testing

/// Values from outside, with the scripts that made them, in `Tests/References`.
enum Reference {
  static func load<Value: Decodable>(_ name: String, as type: Value.Type = Value.self) throws
    -> Value
  {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let data = try Data(contentsOf: folder.appending(path: "References/\(name)"))
    return try JSONDecoder().decode(type, from: data)
  }
}

/// True when a number is there and its relative error is at most `tolerance` (the absolute one when 0
/// is expected).
func agrees(_ found: Double?, _ expected: Double, _ tolerance: Double = 1e-10) -> Bool {
  guard let found else { return false }
  return abs(found - expected) <= tolerance * (expected == 0 ? 1 : abs(expected))
}
