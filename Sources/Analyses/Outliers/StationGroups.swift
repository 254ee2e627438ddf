import Returns

/// The groups that stations are held against: constituencies; regions where the source has none; the
/// whole country where it has neither.
struct StationGroups: Sendable {
  let kind: Scope.Kind
  /// Each group's rows, in table order; groups never overlap.
  let groups: [Range<Int>]
  /// By group: position of its region within the table's regions, if it has one.
  let regions: [Int?]

  /// What a group is called in sentences.
  var noun: String { kind.rawValue }

  init(_ table: ReturnsTable) {
    kind = Self.kind(of: table)
    switch kind {
    case .constituency:
      groups = table.constituencies.map(\.rows)
      regions = table.constituencies.map(\.region)
    case .region:
      groups = table.regions.map(\.rows)
      regions = Array(table.regions.indices)
    case .country:
      groups = table.count > 0 ? [0..<table.count] : []
      regions = table.count > 0 ? [nil] : []
    }
  }

  /// What the groups of a table are.
  static func kind(of table: ReturnsTable) -> Scope.Kind {
    if !table.constituencies.isEmpty { return .constituency }
    return table.regions.isEmpty ? .country : .region
  }

  /// The groups that lie within a scope's rows, as positions within `groups`.
  func inside(_ rows: Range<Int>) -> Range<Int> {
    let first = firstGroup { groups[$0].lowerBound >= rows.lowerBound }
    let end = firstGroup { groups[$0].lowerBound >= rows.upperBound }
    guard first < end, groups[end - 1].upperBound <= rows.upperBound else { return first..<first }
    return first..<end
  }

  /// Binary search for the first group that fulfils a condition which later ones fulfil too.
  private func firstGroup(where holds: (Int) -> Bool) -> Int {
    var (low, high) = (0, groups.count)
    while low < high {
      let middle = (low + high) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

/// Groups in sentences, in the current language.
extension Scope.Kind {
  /// " of one constituency".
  var ofOne: String {
    switch self {
    case .constituency: said(" of one constituency")
    case .region: said(" of one region")
    case .country: said(" of one country")
    }
  }

  /// "the other stations of the constituency".
  var otherStations: String {
    switch self {
    case .constituency: said("the other stations of the constituency")
    case .region: said("the other stations of the region")
    case .country: said("the other stations of the country")
    }
  }

  /// "the others of their constituency".
  var othersOfTheirs: String {
    switch self {
    case .constituency: said("the others of their constituency")
    case .region: said("the others of their region")
    case .country: said("the others of their country")
    }
  }
}
