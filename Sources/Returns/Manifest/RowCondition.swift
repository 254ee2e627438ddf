import Foundation

/// A test of one cell, by which a manifest tells rows apart.
public struct RowCondition: Sendable, Equatable {
  /// What the cell is held against. Cells are compared trimmed, letter by letter, case included.
  public enum Test: Sendable, Equatable {
    /// Any of these patterns; `*` stands for any run of characters.
    case matches([String])
    /// Any of these texts.
    case equals([String])
    /// None of these texts.
    case differs([String])
    /// Empty, or not empty.
    case empty(Bool)
  }

  public let column: ColumnReference
  public let test: Test

  public init(column: ColumnReference, test: Test) {
    self.column = column
    self.test = test
  }

  /// True for a cell with this text.
  func holds(_ cell: String) -> Bool {
    switch test {
    case .matches(let patterns):
      let text = Array(cell.unicodeScalars)
      return patterns.contains { Self.matches(Array($0.unicodeScalars), text) }
    case .equals(let texts): return texts.contains(cell)
    case .differs(let texts): return !texts.contains(cell)
    case .empty(let wanted): return cell.isEmpty == wanted
    }
  }

  /// Glob matching with `*`. Goes back to the last star only, so the time is at most the product of
  /// the lengths.
  package static func matches(_ pattern: [Unicode.Scalar], _ text: [Unicode.Scalar]) -> Bool {
    var p = 0
    var t = 0
    var star: (pattern: Int, text: Int)?
    while t < text.count {
      if p < pattern.count, pattern[p] == "*" {
        star = (p, t)
        p += 1
      } else if p < pattern.count, pattern[p] == text[t] {
        p += 1
        t += 1
      } else if let last = star {
        star = (last.pattern, last.text + 1)
        p = last.pattern + 1
        t = last.text + 1
      } else {
        return false
      }
    }
    return pattern[p...].allSatisfy { $0 == "*" }
  }
}

extension ManifestSection {
  /// The conditions of `when`: one table, or a list of tables that must all hold.
  mutating func conditions() throws -> [RowCondition] {
    switch take("when") {
    case nil: throw absent("when")
    case .list(let items)?:
      guard !items.isEmpty else { throw error("when", "found an empty list", "State a condition.") }
      return try items.map { try condition($0) }
    case let tree?: return [try condition(tree)]
    }
  }

  private func condition(_ tree: ManifestTree) throws -> RowCondition {
    var table = try ManifestSection(tree, path: joined("when"), file: file)
    guard let place = table.take("column") else { throw table.absent("column") }
    let column = try table.column("column", place)
    var tests: [RowCondition.Test] = []
    if let patterns = try table.texts("matches") {
      tests.append(.matches(patterns.map(\.precomposedStringWithCanonicalMapping)))
    }
    if let texts = try table.texts("equals") {
      tests.append(.equals(texts.map(\.precomposedStringWithCanonicalMapping)))
    }
    if let texts = try table.texts("differs") {
      tests.append(.differs(texts.map(\.precomposedStringWithCanonicalMapping)))
    }
    if let empty = try table.flag("empty") { tests.append(.empty(empty)) }
    try table.finish()
    guard let test = tests.first, tests.count == 1 else {
      throw error(
        "when", "found \(tests.count) tests where one was expected",
        "Give one of matches, equals, differs or empty; for several, write a list of tables.")
    }
    return RowCondition(column: column, test: test)
  }
}
