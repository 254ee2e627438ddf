import Returns

/// The part of the country that a statistic speaks of: one contiguous range of the table's rows.
///
/// A reference, since a hundred thousand measurements each carry theirs.
public final class Scope: Sendable, Equatable {
  public enum Kind: String, Sendable, CaseIterable {
    case country, region, constituency
  }

  public let kind: Kind
  /// Unique within its kind: the area's key; "country" for the country.
  public let id: String
  public let name: String
  /// The number that the source gives the area, if any.
  public let number: String?
  public let rows: Range<Int>
  /// Position of the region of a constituency within `ReturnsTable.regions`.
  public let region: Int?

  public init(
    kind: Kind, id: String, name: String, number: String? = nil, rows: Range<Int>,
    region: Int? = nil
  ) {
    self.kind = kind
    self.id = id
    self.name = name
    self.number = number
    self.rows = rows
    self.region = region
  }

  public static func == (left: Scope, right: Scope) -> Bool {
    left === right
      || left.kind == right.kind && left.id == right.id && left.name == right.name
        && left.number == right.number && left.rows == right.rows && left.region == right.region
  }

  /// Every scope of a table: the country, then each region, then each constituency.
  public static func all(of table: ReturnsTable) -> [Scope] {
    let country = Scope(
      kind: .country, id: "country", name: "whole country", rows: 0..<table.count)
    func scopes(_ areas: [ReturnsTable.Area], _ kind: Kind) -> [Scope] {
      areas.map {
        Scope(
          kind: kind, id: $0.key, name: $0.name, number: $0.number, rows: $0.rows,
          region: $0.region)
      }
    }
    return [country] + scopes(table.regions, .region)
      + scopes(table.constituencies, .constituency)
  }
}
