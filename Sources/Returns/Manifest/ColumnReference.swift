/// How a manifest names a column of the source.
public enum ColumnReference: Sendable, Equatable, CustomStringConvertible {
  /// By its header, compared after Unicode composition, trimming, and joining runs of white space.
  case header(String)
  /// By its place, from 1: for repeated or empty headers.
  case position(Int)
  /// The last column there is.
  case last

  public var description: String {
    switch self {
    case .header(let text): "“\(text)”"
    case .position(let place): "position \(place)"
    case .last: "the last column"
    }
  }
}

extension ManifestSection {
  /// One column: a header, or `{ position = 17 }`.
  func column(_ key: String, _ tree: ManifestTree) throws -> ColumnReference {
    switch tree {
    case .text(let header): return .header(header)
    case .table(let entries):
      guard entries.count == 1, case .integer(let place)? = entries["position"], place >= 1 else {
        throw error(
          key, "found a table that is not { position = … }",
          "Write a header in quotes, or { position = 17 } counted from 1.")
      }
      return .position(place)
    default: throw wrong(key, tree, "a header in quotes or { position = … }")
    }
  }

  /// A column, or a list of columns; empty where the key is absent.
  mutating func columns(_ key: String) throws -> [ColumnReference] {
    switch take(key) {
    case nil: return []
    case .list(let items)?:
      guard !items.isEmpty else { throw error(key, "found an empty list", "Remove the key.") }
      let columns = try items.map { try column(key, $0) }
      for (index, column) in columns.enumerated() where columns[..<index].contains(column) {
        throw error(key, "the column \(column) is listed twice", "Name it once.")
      }
      return columns
    case let tree?: return [try column(key, tree)]
    }
  }
}
