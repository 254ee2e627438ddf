import Returns

/// The groups that stations are held against: constituencies; regions where the source has none; the
/// whole country where it has neither.
struct StationGroups: Sendable {
  /// What a group is called in sentences.
  let noun: String
  /// Each group's rows, in table order; groups never overlap.
  let groups: [Range<Int>]
  /// By group: position of its region within the table's regions, if it has one.
  let regions: [Int?]

  init(_ table: ReturnsTable) {
    if !table.constituencies.isEmpty {
      noun = "constituency"
      groups = table.constituencies.map(\.rows)
      regions = table.constituencies.map(\.region)
    } else if !table.regions.isEmpty {
      noun = "region"
      groups = table.regions.map(\.rows)
      regions = Array(table.regions.indices)
    } else {
      noun = "country"
      groups = table.count > 0 ? [0..<table.count] : []
      regions = table.count > 0 ? [nil] : []
    }
  }

  /// " of one constituency", in the current language.
  var ofOne: String {
    switch noun {
    case "constituency": said(" of one constituency")
    case "region": said(" of one region")
    default: said(" of one country")
    }
  }

  /// "the other stations of the constituency", in the current language.
  var otherStations: String {
    switch noun {
    case "constituency": said("the other stations of the constituency")
    case "region": said("the other stations of the region")
    default: said("the other stations of the country")
    }
  }

  /// "the others of their constituency", in the current language.
  var othersOfTheirs: String {
    switch noun {
    case "constituency": said("the others of their constituency")
    case "region": said("the others of their region")
    default: said("the others of their country")
    }
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
