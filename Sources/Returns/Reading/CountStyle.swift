/// How a column of counts writes its numbers. It holds for the whole column, never for one cell.
public struct CountStyle: Sendable, Equatable {
  /// A character between digits.
  public enum Separator: String, Sendable, CaseIterable {
    /// A space of any width, breaking or not.
    case space
    case comma
    case point
    case apostrophe
  }

  /// Between groups of three digits.
  public var thousands: Separator?
  /// Before a fraction, which may only hold zeros. `nil`: a point, unless three digits follow it, which
  /// might be thousands.
  public var decimal: Separator?

  public init(thousands: Separator? = nil, decimal: Separator? = nil) {
    self.thousands = thousands
    self.decimal = decimal
  }
}

/// What the cells of one column have shown of its style.
struct CountShapes: Sendable, Equatable {
  /// Numbers of four digits or more without a separator.
  var plainLarge = 0
  /// Numbers of up to three digits.
  var plainSmall = 0
  /// By separator: numbers in groups of three digits ("1,234", "12.000").
  var grouped: [CountStyle.Separator: Int] = [:]
  /// Of these, numbers that end in a group other than "000".
  var telling: [CountStyle.Separator: Int] = [:]
  /// By separator: numbers that can only have a fraction ("12.0", "0.000", "1234.5").
  var fractions: [CountStyle.Separator: Int] = [:]

  static func + (left: CountShapes, right: CountShapes) -> CountShapes {
    CountShapes(
      plainLarge: left.plainLarge + right.plainLarge,
      plainSmall: left.plainSmall + right.plainSmall,
      grouped: left.grouped.merging(right.grouped, uniquingKeysWith: +),
      telling: left.telling.merging(right.telling, uniquingKeysWith: +),
      fractions: left.fractions.merging(right.fractions, uniquingKeysWith: +))
  }

  /// The style that the cells agree on. Thousands need one separator and no fraction with it. By comma and
  /// point they also need every large number to have it, and a cell that cannot be a fraction of zeros; by
  /// space and apostrophe, that most large numbers have it.
  var style: CountStyle {
    var style = CountStyle()
    if fractions[.point] != nil { style.decimal = .point }
    let separators = CountStyle.Separator.allCases.filter { grouped[$0] != nil }
    guard separators.count == 1, let separator = separators.first, fractions[separator] == nil
    else { return style }
    if separator == .space || separator == .apostrophe {
      // Nothing else stands so in a number; only that it is the column's way must be seen.
      if grouped[separator, default: 0] > plainLarge { style.thousands = separator }
    } else if plainLarge == 0, plainSmall > 0 || telling[separator] != nil {
      style.thousands = separator
    }
    return style
  }

  /// Adds one cell: digits and separators only, as `CountCell` has cut it.
  mutating func add(_ number: NumberText) {
    guard number.isNumber else { return }
    switch number.form {
    case .digits(let count):
      if count > 3 { plainLarge += 1 } else { plainSmall += 1 }
    case .grouped(let separator, let endsInZeros):
      grouped[separator, default: 0] += 1
      if !endsInZeros { telling[separator, default: 0] += 1 }
    case .fraction(let separator): fractions[separator, default: 0] += 1
    case .other: break
    }
  }
}
