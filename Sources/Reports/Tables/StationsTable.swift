import Analyses
import AuditMath
import Returns

/// `stations.csv`: every station of the table with its counts, percentages, flags and source line.
enum StationsTable {
  static func make(
    _ index: ResultsIndex, sources: [SourceFile], parallel: Parallel
  ) -> CSVTable {
    let table = index.table
    let cells = StationColumns(table)
    let columns =
      [
        CSVColumn("region", .string, "Name of the region"),
        CSVColumn("constituency", .string, "Name of the constituency"),
        CSVColumn("station", .string, "Number or name of the station"),
        CSVColumn("kind", .string, "Kind of station: regular, abroad and so on"),
      ]
      + (table.stationTitles.isEmpty
        ? [] : [CSVColumn("station_title", .string, "Name or address of the station")])
      + cells.header(prefix: "") + [
        CSVColumn("flags", .string, "Tests that mark this station, joined with `; `"),
        CSVColumn("source_file", .string, "File the row was read from"),
        CSVColumn("source_line", .integer, "Line of that file on which the row starts"),
        CSVColumn("simulated", .boolean, "True for generated returns"),
      ]
    let blocks = parallel.mapBlocks(table.count, blockSize: 2048) { rows in
      var writer = ByteWriter(capacity: rows.count * 256)
      var areas = AreaCursor(index, at: rows.lowerBound)
      var flags = index.flags(in: rows)
      // Stations of one place follow each other and share its cells.
      var place = 0..<0
      for station in rows {
        var row = CSVRow()
        if areas.move(to: station) {
          let start = writer.count
          row.text(areas.region, to: &writer)
          row.text(areas.constituency, to: &writer)
          place = start..<writer.count
        } else {
          row.again(place, to: &writer)
        }
        row.text(table.stationNames[station], to: &writer)
        row.text(table.kinds[station].rawValue, to: &writer)
        if !table.stationTitles.isEmpty { row.text(table.stationTitles[station], to: &writer) }
        cells.write(station, row: &row, to: &writer)
        row.text(FlagText.machine(takeFlags(of: station, from: &flags), index), to: &writer)
        let file = Int(table.sourceFiles[station])
        row.text(sources.indices.contains(file) ? sources[file].name : "", to: &writer)
        row.integer(Int(table.sourceLines[station]), to: &writer)
        row.flag(table.identity.simulated, to: &writer)
        writer.write("\n")
      }
      return writer.bytes
    }
    return CSVTable(
      path: "stations.csv", title: "Every station with its counts, percentages and flags",
      columns: columns, blocks: blocks)
  }

  /// Flags come in row order: takes those of this row off the front.
  static func takeFlags(of station: Int, from flags: inout ArraySlice<StationFlag>)
    -> ArraySlice<StationFlag>
  {
    let end = flags.firstIndex { Int($0.row) != station } ?? flags.endIndex
    defer { flags = flags[end...] }
    return flags[..<end]
  }
}

/// Names of the areas of ascending rows, without a search per row.
struct AreaCursor {
  private let index: ResultsIndex
  private(set) var region = ""
  private(set) var constituency = ""
  private var end: Int

  init(_ index: ResultsIndex, at row: Int) {
    self.index = index
    end = row
  }

  /// Returns false where the row is in the areas of the one before.
  @discardableResult
  mutating func move(to row: Int) -> Bool {
    guard row >= end else { return false }
    let table = index.table
    let region = index.region(of: row)
    let constituency = index.constituency(of: row)
    self.region = region.map { table.regions[$0].name } ?? ""
    self.constituency = constituency.map { table.constituencies[$0].name } ?? ""
    // A row without an area is looked up again each time; such tables are small.
    end =
      [
        region.map { table.regions[$0].rows.upperBound },
        constituency.map { table.constituencies[$0].rows.upperBound },
      ].compactMap { $0 }.min() ?? row + 1
    if table.constituencies.isEmpty != (constituency == nil)
      || table.regions.isEmpty != (region == nil)
    {
      end = row + 1
    }
    return true
  }
}
