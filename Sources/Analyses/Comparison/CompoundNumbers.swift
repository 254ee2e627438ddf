import Returns

/// Station identifiers of two parts, constituency and station ("03.06", "10/54"), in whichever of two
/// ways an election writes them: both parts in the station's name, or the first as the constituency's.
struct CompoundNumbers {
  /// True where most station names have both parts.
  let isUsual: Bool
  /// By row, of the station and of its constituency.
  private let stations: [String]
  private let constituencies: [String]

  /// - Parameter stations: by row, what `StationMatcher.stationNumber` says.
  init(_ table: ReturnsTable, _ stations: [String]) {
    var numbers = [String](repeating: "", count: table.count)
    for area in table.constituencies {
      let number = area.number ?? (area.name.allSatisfy(\.isNumber) ? area.name : "")
      let digits = number.drop { $0 == "0" }
      for row in area.rows { numbers[row] = digits.isEmpty ? number : String(digits) }
    }
    self.stations = stations
    constituencies = numbers
    isUsual = 2 * stations.count(where: Self.isCompound) > table.count
  }

  func key(_ row: Int) -> String {
    let (number, constituency) = (stations[row], constituencies[row])
    if Self.isCompound(number) { return number }
    // Without a number of the constituency there is no second part, and an empty key matches nothing.
    return constituency.isEmpty ? "" : constituency + "." + number
  }

  private static func isCompound(_ number: String) -> Bool {
    number.utf8.contains(UInt8(ascii: ".")) && number.split(separator: ".").count == 2
  }
}
