import Analyses
import Returns

/// `matching.csv`: what became of the stations and voters of both elections, by constituency.
struct MatchingTable {
  let ledger: MatchingLedger

  private static let before: [MatchingLedger.Fate] = [.matched, .split, .merged, .gone]
  private static let after: [MatchingLedger.Fate] = [.matched, .split, .merged, .new]

  func make() -> CSVTable {
    var writer = ByteWriter(capacity: 1 << 14)
    for line in ledger.lines {
      var row = CSVRow()
      row.text(line.region, to: &writer)
      row.text(line.constituency, to: &writer)
      for (fates, counts) in [(Self.before, line.before), (Self.after, line.after)] {
        for fate in fates {
          row.integer(counts[fate]?.stations ?? 0, to: &writer)
          row.integer(counts[fate]?.voters ?? 0, to: &writer)
        }
      }
      writer.write("\n")
    }
    var columns = [
      CSVColumn("region", .string, "Name of the region"),
      CSVColumn(
        "constituency", .string, "Name of the constituency; empty for stations without one"),
    ]
    for (prefix, fates) in [("before", Self.before), ("after", Self.after)] {
      for fate in fates {
        columns.append(
          CSVColumn("\(prefix)_\(fate.rawValue)_stations", .integer, "Stations: \(fate.rawValue)"))
        columns.append(
          CSVColumn(
            "\(prefix)_\(fate.rawValue)_voters", .integer, "Their registered voters"))
      }
    }
    return CSVTable(
      path: "matching.csv", title: "What became of the stations of both elections",
      columns: columns, blocks: [writer.bytes])
  }
}
