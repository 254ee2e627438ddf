import Returns

/// Station identifiers of two parts, constituency and station ("03.06", "10/54"), in whichever of two
/// ways an election writes them: both parts in the station's name, or the first as the constituency's.
struct CompoundNumbers {
  /// True where most station names have both parts.
  let isUsual: Bool
  private let keys: [String]

  init(_ table: ReturnsTable) {
    var numbers = [String](repeating: "", count: table.count)
    for area in table.constituencies {
      let number = area.number ?? (area.name.allSatisfy(\.isNumber) ? area.name : "")
      let digits = number.drop { $0 == "0" }
      for row in area.rows { numbers[row] = digits.isEmpty ? number : String(digits) }
    }
    var compound = 0
    keys = (0..<table.count).map { row in
      let number = StationMatcher.stationNumber(table.stationNames[row])
      if number.split(separator: ".").count == 2 {
        compound += 1
        return number
      }
      // Without a number of the constituency there is no second part, and an empty key matches nothing.
      return numbers[row].isEmpty ? "" : numbers[row] + "." + number
    }
    isUsual = 2 * compound > table.count
  }

  func key(_ row: Int) -> String { keys[row] }
}
