import Analyses
import Foundation
import Returns

/// Reads a map of stations made by hand.
///
/// CSV with a header; columns `before_region`, `before_constituency`, `before_station`, `after_region`,
/// `after_constituency`, `after_station`, of which the two stations must be there. An empty region or
/// constituency fits any; an empty station says that the other one is new or gone. A station that stands
/// on several lines was divided or put together.
public enum StationMapFile {
  private static let names = [
    "before_region", "before_constituency", "before_station", "after_region",
    "after_constituency", "after_station",
  ]

  /// Throws `InputError` naming the file, the line and the column.
  public static func read(path: String) throws -> StationMap {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw InputError(
        .missing, file: path, found: "the file cannot be read",
        remedy: "Check the path and the permissions.")
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw InputError(
        .rejected, file: path, found: "the file is not UTF-8", remedy: "Save it as UTF-8.")
    }
    let rows = records(text)
    guard let header = rows.first?.cells.map({ $0.trimmingCharacters(in: .whitespaces) }) else {
      throw InputError(.rejected, file: path, found: "the file is empty", remedy: remedy)
    }
    for name in header where !names.contains(name) {
      throw InputError(
        .rejected, file: path, line: 1, column: name, found: "there is no such column",
        remedy: remedy)
    }
    for name in ["before_station", "after_station"] where !header.contains(name) {
      throw InputError(
        .rejected, file: path, line: 1, column: name, found: "the column is missing",
        remedy: remedy)
    }
    return StationMap(
      lines: try rows.dropFirst().map { row in
        guard row.cells.count == header.count else {
          throw InputError(
            .rejected, file: path, line: row.line,
            found: "\(row.cells.count) cells where the header has \(header.count)",
            remedy: "Give every line as many cells as the header.")
        }
        func place(_ side: String) -> StationMap.Place? {
          func cell(_ name: String) -> String {
            header.firstIndex(of: "\(side)_\(name)").map { row.cells[$0] } ?? ""
          }
          let station = cell("station").trimmingCharacters(in: .whitespaces)
          return station.isEmpty
            ? nil
            : StationMap.Place(
              region: cell("region"), constituency: cell("constituency"), station: station)
        }
        return StationMap.Line(
          before: place("before"), after: place("after"), number: row.line)
      })
  }

  private static let remedy =
    "The columns are \(names.joined(separator: ", ")); both stations are needed."

  /// Cells by RFC 4180, with the line each record starts on; empty lines are skipped.
  private static func records(_ text: String) -> [(line: Int, cells: [String])] {
    var records: [(line: Int, cells: [String])] = []
    var (cells, cell): ([String], String) = ([], "")
    var (line, start) = (1, 1)
    var isQuoted = false
    var wasQuote = false
    func close() {
      cells.append(cell)
      cell = ""
      if !(cells.count == 1 && cells[0].trimmingCharacters(in: .whitespaces).isEmpty) {
        records.append((start, cells))
      }
      cells = []
      start = line
    }
    for scalar in text.unicodeScalars where scalar != "\u{FEFF}" && scalar != "\r" {
      if isQuoted {
        if scalar == "\"" {
          isQuoted = false
          wasQuote = true
        } else {
          if scalar == "\n" { line += 1 }
          cell.unicodeScalars.append(scalar)
        }
        continue
      }
      switch scalar {
      case "\"":
        if wasQuote { cell.unicodeScalars.append(scalar) }
        isQuoted = true
      case ",":
        cells.append(cell)
        cell = ""
      case "\n":
        line += 1
        close()
      default: cell.unicodeScalars.append(scalar)
      }
      wasQuote = false
    }
    if !cell.isEmpty || !cells.isEmpty { close() }
    return records
  }
}
