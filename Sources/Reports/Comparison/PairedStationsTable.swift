import Analyses
import AuditMath
import Returns

/// `stations.csv` of a comparison: both protocols side by side and the changes; stations that are gone
/// follow at the end.
struct PairedStationsTable {
  let report: ComparisonReport
  /// Of the later and of the earlier table.
  let index: ResultsIndex
  let earlier: ResultsIndex
  let stations: PairedStations

  func make(parallel: Parallel) -> CSVTable {
    let pair = report.pair
    let later = parallel.mapBlocks(pair.after.count, blockSize: 2048) { rows in
      var writer = ByteWriter(capacity: rows.count * 400)
      var areas = AreaCursor(index, at: rows.lowerBound)
      var flags = index.flags(in: rows)
      for station in rows {
        areas.move(to: station)
        writeLater(
          station, areas: areas, flags: StationsTable.takeFlags(of: station, from: &flags),
          to: &writer)
      }
      return writer.bytes
    }
    let gone = parallel.mapBlocks(pair.matching.gone.count, blockSize: 2048) { positions in
      var writer = ByteWriter(capacity: positions.count * 200)
      for position in positions {
        writeEarlier(Int(pair.matching.gone[position]), match: "gone", to: &writer)
      }
      return writer.bytes
    }
    // The earlier sides of splits and merges have no single partner to stand beside.
    var grouped = ByteWriter()
    for group in pair.matching.groups {
      for row in group.before {
        writeEarlier(
          Int(row), match: (group.after.count > 1 ? MatchKind.split : .merged).rawValue,
          confidence: group.confidence, to: &grouped)
      }
    }
    return CSVTable(
      path: "stations.csv", title: "Stations of both elections side by side", columns: columns,
      blocks: later + gone + [grouped.bytes])
  }

  private var columns: [CSVColumn] {
    var columns = [
      CSVColumn("region", .string, "Name of the region, of the later election where it has one"),
      CSVColumn("constituency", .string, "Name of the constituency"),
      CSVColumn("station", .string, "Number or name of the station"),
      CSVColumn("kind", .string, "Kind of station"),
      CSVColumn(
        "match", .string,
        "How it was found in the earlier election: map, key, number, name, neighbours, split, merged; or new, gone"
      ),
    ]
    columns += stations.before.header(prefix: "before_")
    columns += stations.after.header(prefix: "after_")
    columns.append(CSVColumn("registered_change", .integer, "Later minus earlier, voters"))
    columns.append(
      CSVColumn("turnout_change", .number, "Later minus earlier, percentage points"))
    columns += report.pair.candidates.map {
      CSVColumn(
        "share_change: \(report.pair.after.candidates[$0.after].name)", .number,
        "Later minus earlier, percentage points")
    }
    return columns + [
      CSVColumn("flags", .string, "Comparisons that mark this station, joined with `; `"),
      CSVColumn("before_source_file", .string, "File of the earlier election"),
      CSVColumn("before_source_line", .integer, "Line of that file"),
      CSVColumn("after_source_file", .string, "File of the later election"),
      CSVColumn("after_source_line", .integer, "Line of that file"),
      CSVColumn("simulated", .boolean, "True where either election is generated"),
      CSVColumn("match_confidence", .number, "How sure the match is, from 0 to 1"),
    ]
  }

  private func writeLater(
    _ station: Int, areas: AreaCursor, flags: ArraySlice<StationFlag>, to writer: inout ByteWriter
  ) {
    let pair = report.pair
    var row = CSVRow()
    row.text(areas.region, to: &writer)
    row.text(areas.constituency, to: &writer)
    row.text(pair.after.stationNames[station], to: &writer)
    row.text(pair.after.kinds[station].rawValue, to: &writer)
    row.text(pair.matching.kinds[station].rawValue, to: &writer)
    let partner = stations.beforeRow(station)
    if let partner {
      stations.before.write(partner, row: &row, to: &writer)
    } else {
      row.empty(stations.before.count, to: &writer)
    }
    stations.after.write(station, row: &row, to: &writer)
    row.integer(stations.rollChange(station), to: &writer)
    row.number(stations.turnoutChange(station), to: &writer)
    for candidates in pair.candidates {
      row.number(stations.shareChange(candidates, station), to: &writer)
    }
    row.text(FlagText.machine(flags, index), to: &writer)
    writeSource(partner, report.before, row: &row, to: &writer)
    writeSource(station, report.after, row: &row, to: &writer)
    row.flag(index.simulated, to: &writer)
    let kind = pair.matching.kinds[station]
    row.number(kind == .new ? nil : pair.matching.confidence[station], to: &writer)
    writer.write("\n")
  }

  private func writeEarlier(
    _ station: Int, match: String, confidence: Double? = nil, to writer: inout ByteWriter
  ) {
    let before = report.pair.before
    var row = CSVRow()
    var areas = AreaCursor(earlier, at: station)
    areas.move(to: station)
    row.text(areas.region, to: &writer)
    row.text(areas.constituency, to: &writer)
    row.text(before.stationNames[station], to: &writer)
    row.text(before.kinds[station].rawValue, to: &writer)
    row.text(match, to: &writer)
    stations.before.write(station, row: &row, to: &writer)
    row.empty(stations.after.count + 3 + report.pair.candidates.count, to: &writer)
    writeSource(station, report.before, row: &row, to: &writer)
    writeSource(nil, report.after, row: &row, to: &writer)
    row.flag(index.simulated, to: &writer)
    row.number(confidence, to: &writer)
    writer.write("\n")
  }

  private func writeSource(
    _ station: Int?, _ election: LoadedElection, row: inout CSVRow, to writer: inout ByteWriter
  ) {
    guard let station else {
      row.empty(2, to: &writer)
      return
    }
    let file = Int(election.table.sourceFiles[station])
    row.text(
      election.sources.indices.contains(file) ? election.sources[file].name : "", to: &writer)
    row.integer(Int(election.table.sourceLines[station]), to: &writer)
  }
}
