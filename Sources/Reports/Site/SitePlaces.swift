import Analyses
import AuditMath
import Returns

/// Every place and station of an election for the site's search and its page of stations.
struct SitePlaces: Sendable {
  let index: ResultsIndex

  /// Marked stations as a page, read where scripts are off.
  var markedStations: [UInt8] {
    let identity = index.table.identity
    var page = MarkdownPage(title: said("All stations"), simulated: identity.simulated)
    page.line(
      index.table.constituencies.isEmpty
        ? "Every station is in [stations.csv](stations.csv). Marked stations are below."
        : "Every station stands on the page of its constituency and in [stations.csv](stations.csv). Marked stations are below."
    )
    FlaggedStationsSection.write(0..<index.table.count, index, up: "", to: &page)
    return page.out.bytes
  }

  /// A script that defines the places: name, page, region, then the stations with their anchors, voters,
  /// ballots counted, turnout and share of the first candidate in hundredths of a percent, and level.
  func script(parallel: Parallel) -> [UInt8] {
    let table = index.table
    let areas: [(rows: Range<Int>, position: Int?)] =
      table.constituencies.isEmpty
      ? (table.regions.isEmpty
        ? [(0..<table.count, nil)] : table.regions.indices.map { (table.regions[$0].rows, $0) })
      : table.constituencies.indices.map { (table.constituencies[$0].rows, $0) }
    let pieces = parallel.map(areas.count) { place(areas[$0].rows, areas[$0].position) }
    var out = ByteWriter(capacity: pieces.reduce(1024) { $0 + $1.count })
    out.write("\"use strict\";\nwindow.places = {candidate: ")
    Self.write(index.ranking.first.map { table.candidates[$0].name } ?? "", to: &out)
    out.write(", areas: [\n")
    for piece in pieces { out.write(piece) }
    out.write("]};\n")
    return out.bytes
  }

  private func place(_ rows: Range<Int>, _ position: Int?) -> [UInt8] {
    let table = index.table
    var out = ByteWriter(capacity: 256 + rows.count * 48)
    out.write("[")
    if table.constituencies.isEmpty {
      Self.write(position.map { table.regions[$0].name } ?? table.identity.title, to: &out)
      out.write(",")
      Self.write(position.map { "regions/\(index.regionStems[$0]).html" } ?? "index.html", to: &out)
      out.write(",\"\"")
    } else if let position {
      let area = table.constituencies[position]
      Self.write(area.name, to: &out)
      out.write(",")
      Self.write("constituencies/\(index.constituencyStems[position]).html", to: &out)
      out.write(",")
      Self.write(area.region.map { table.regions[$0].name } ?? "", to: &out)
    }
    out.write(",[")
    let registered = table.counts[.registered]
    let leader = index.ranking.first.map { $0 * table.count }
    var flags = index.flags(in: rows)
    for row in rows {
      out.write(row == rows.lowerBound ? "\n[" : ",\n[")
      Self.write(table.stationNames[row], to: &out)
      out.write(",\"")
      StationAnchor.write(row, in: rows, table, to: &out)
      out.write("\",")
      Self.write(registered?[row] ?? missingCount, to: &out)
      out.write(",")
      Self.write(table.counted[row], to: &out)
      out.write(",")
      Self.writeShare(table.turnoutBallots[row], of: registered?[row] ?? missingCount, to: &out)
      out.write(",")
      Self.writeShare(
        leader.map { table.votes[$0 + row] } ?? missingCount, of: table.counted[row], to: &out)
      let level = StationsTable.takeFlags(of: row, from: &flags).map(\.level).max()
      switch level {
      case nil: break
      case .note: out.write(",1")
      case .look: out.write(",2")
      case .lookFirst: out.write(",3")
      }
      out.write("]")
    }
    out.write("]],\n")
    return out.bytes
  }

  private static func write(_ count: Int32, to out: inout ByteWriter) {
    if count != missingCount { out.write(Int(count)) }
    // Nothing between commas is `undefined`.
  }

  private static func writeShare(_ part: Int32, of whole: Int32, to out: inout ByteWriter) {
    guard part != missingCount, whole != missingCount, whole > 0 else { return }
    out.write((Int(part) * 20_000 + Int(whole)) / (2 * Int(whole)))
  }

  private static func write(_ text: String, to out: inout ByteWriter) {
    JSONText.write(text, to: &out)
  }
}
