import Foundation

/// A checker for the part of JSON Schema (draft 2020-12) that the project's schemas use. A keyword that
/// it does not know is a complaint, so that nothing is passed over in silence.
public struct JSONSchema {
  private let root: [String: Any]

  public init(path: String) throws {
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    root = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
  }

  /// What is wrong with a JSON text; empty where it is valid.
  public func complaints(about data: Data) throws -> [String] {
    check(try JSONSerialization.jsonObject(with: data, options: .fragmentsAllowed), root, at: "")
  }

  private static let annotations: Set<String> = ["$schema", "$defs", "title", "description"]

  private func check(_ value: Any, _ schema: [String: Any], at path: String) -> [String] {
    schema.sorted { $0.key < $1.key }.flatMap { keyword, rule in
      check(value, keyword, rule, schema, at: path)
    }
  }

  private func check(
    _ value: Any, _ keyword: String, _ rule: Any, _ schema: [String: Any], at path: String
  ) -> [String] {
    let number = value as? NSNumber
    switch (keyword, rule) {
    case (let name, _) where Self.annotations.contains(name): return []
    case ("$ref", let target as String):
      let name = target.replacing("#/$defs/", with: "")
      guard let found = (root["$defs"] as? [String: Any])?[name] as? [String: Any] else {
        return ["\(path): no definition \(name)"]
      }
      return check(value, found, at: path)
    case ("oneOf", let choices as [[String: Any]]):
      let results = choices.map { check(value, $0, at: path) }
      if results.count(where: { $0.isEmpty }) == 1 { return [] }
      return ["\(path): not exactly one form fits"] + results.map { $0.prefix(2).description }
    case ("type", let name as String):
      return Self.isA(value, name) ? [] : ["\(path): \(value) is not of type \(name)"]
    case ("type", let names as [String]):
      return names.contains { Self.isA(value, $0) } ? [] : ["\(path): \(value) is none of \(names)"]
    case ("const", let wanted as String):
      return value as? String == wanted ? [] : ["\(path): \(value) is not \(wanted)"]
    case ("enum", let wanted as [String]):
      return wanted.contains(value as? String ?? "")
        ? [] : ["\(path): \(value) is none of \(wanted)"]
    case ("pattern", let pattern as String):
      guard let text = value as? String else { return [] }
      let found = text.range(of: pattern, options: .regularExpression) != nil
      return found ? [] : ["\(path): \(text) does not match \(pattern)"]
    case ("minimum", let limit as NSNumber):
      guard let number, Self.isA(value, "number") else { return [] }
      return number.doubleValue >= limit.doubleValue ? [] : ["\(path): \(number) is below \(limit)"]
    case ("maximum", let limit as NSNumber):
      guard let number, Self.isA(value, "number") else { return [] }
      return number.doubleValue <= limit.doubleValue ? [] : ["\(path): \(number) is above \(limit)"]
    case ("required", let names as [String]):
      guard let members = value as? [String: Any] else { return [] }
      return names.filter { members[$0] == nil }.map { "\(path): \($0) is missing" }
    case ("items", let rule as [String: Any]):
      return (value as? [Any] ?? []).enumerated().flatMap { check($1, rule, at: "\(path)/\($0)") }
    case ("properties", let rules as [String: [String: Any]]):
      guard let members = value as? [String: Any] else { return [] }
      return rules.sorted { $0.key < $1.key }.flatMap { name, rule in
        members[name].map { check($0, rule, at: "\(path)/\(name)") } ?? []
      }
    case ("additionalProperties", let rule):
      guard let members = value as? [String: Any] else { return [] }
      let known = Set((schema["properties"] as? [String: Any] ?? [:]).keys)
      let others = members.filter { !known.contains($0.key) }.sorted { $0.key < $1.key }
      if let rule = rule as? [String: Any] {
        return others.flatMap { check($0.value, rule, at: "\(path)/\($0.key)") }
      }
      return (rule as? Bool) == false ? others.map { "\(path): \($0.key) is unknown" } : []
    default: return ["\(path): the keyword \(keyword) is not supported"]
    }
  }

  private static func isA(_ value: Any, _ type: String) -> Bool {
    switch (type, value) {
    case ("null", is NSNull), ("object", is [String: Any]), ("array", is [Any]),
      ("string", is String):
      return true
    case ("boolean", let number as NSNumber): return isBoolean(number)
    case ("number", let number as NSNumber): return !isBoolean(number)
    case ("integer", let number as NSNumber):
      return !isBoolean(number) && number.doubleValue == number.doubleValue.rounded()
    default: return false
    }
  }

  private static func isBoolean(_ number: NSNumber) -> Bool {
    String(cString: number.objCType) == "c" || String(cString: number.objCType) == "B"
  }
}
