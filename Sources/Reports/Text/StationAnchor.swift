import Returns

/// Names of rows of a place's table of stations, so that a link can lead to the station itself.
enum StationAnchor {
  /// `s38` for the station that is numbered 38, `r12` for the twelfth row where stations have names.
  /// Letters and digits only, unique within the place.
  static func write(
    _ row: Int, in place: Range<Int>, _ table: ReturnsTable, to out: inout ByteWriter
  ) {
    let name = table.stationNames[row]
    // Rows are in the order of their names: an equal name could only stand just before.
    let isNumber =
      (1...9).contains(name.utf8.count) && name.utf8.allSatisfy { $0 >= 48 && $0 <= 57 }
      && (row == place.lowerBound || table.stationNames[row - 1] != name)
    out.write(byte: isNumber ? UInt8(ascii: "s") : UInt8(ascii: "r"))
    if isNumber { out.write(raw: name) } else { out.write(row - place.lowerBound + 1) }
  }

  static func text(_ row: Int, in place: Range<Int>, _ table: ReturnsTable) -> String {
    ByteWriter.text { write(row, in: place, table, to: &$0) }
  }
}
