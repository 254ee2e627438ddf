/// Which styles of a workbook show numbers as dates: station names such as “10/54” often become dates
/// when they are typed into a sheet.
final class NumberFormats: XMLHandler {
  /// By style of a cell.
  private(set) var isDate: [Bool] = []
  private var dateFormats: Set<Int> = []
  private var isInCellFormats = false
  let failure: InputError? = nil

  func start(_ name: XMLName, _ attributes: XMLAttributes) {
    if name.is("numFmt") {
      guard let id = attributes.text("numFmtId").flatMap(Int.init),
        let code = attributes.text("formatCode"), Self.showsDate(code)
      else { return }
      dateFormats.insert(id)
    } else if name.is("cellXfs") {
      isInCellFormats = true
    } else if name.is("xf"), isInCellFormats, isDate.count < 1 << 16 {
      let id = attributes.text("numFmtId").flatMap(Int.init) ?? 0
      isDate.append(
        (14...22).contains(id) || (27...36).contains(id) || (45...47).contains(id)
          || (50...58).contains(id) || dateFormats.contains(id))
    }
  }

  func end(_ name: XMLName) { if name.is("cellXfs") { isInCellFormats = false } }
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

  /// True for a format with a letter of dates outside quotes and brackets.
  static func showsDate(_ code: String) -> Bool {
    var isQuoted = false
    var isBracketed = false
    var isEscaped = false
    for character in code {
      if isEscaped {
        isEscaped = false
      } else if isQuoted {
        isQuoted = character != "\""
      } else if isBracketed {
        isBracketed = character != "]"
      } else {
        switch character {
        case "\"": isQuoted = true
        case "[": isBracketed = true
        case "\\", "_", "*": isEscaped = true
        case "d", "m", "y", "h", "s", "D", "M", "Y", "H", "S": return true
        case "G": return false
        default: break
        }
      }
    }
    return false
  }

  /// A day number as an ISO date; `nil` for what is none.
  static func date(_ number: Double, from1904: Bool) -> String? {
    guard number >= 0, number < 2_958_466 else { return nil }
    // 25,569 days lie between the spreadsheet's day 0 and 1 January 1970.
    let days = Int(number.rounded(.down)) + (from1904 ? 1462 : 0) - 25_569
    // Civil date from days, by eras of 400 years that begin in March.
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let ofEra = shifted - era * 146_097
    let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * ofYear + 2) / 153
    let day = ofYear - (153 * month + 2) / 5 + 1
    let civilMonth = month < 10 ? month + 3 : month - 9
    let year = yearOfEra + era * 400 + (civilMonth <= 2 ? 1 : 0)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(year)-\(two(civilMonth))-\(two(day))"
  }
}
