import Foundation
import Returns
import Simulation

/// A loaded election as a plain CSV file, one row a station, which every peer reads.
enum TableExport {
  /// Columns `region`, `constituency`, `station`, `kind`, every count that the source has by its name in
  /// `election.toml`, `ballots` (those that make the turnout), `counted`, and `c1`, `c2` … for the
  /// candidates. Empty cells are missing counts.
  static func write(_ table: ReturnsTable, to path: String) throws {
    let fields = CountField.allCases.filter { table.column($0) != nil }
    let columns =
      fields.compactMap { table.column($0) } + [table.turnoutBallots, table.counted]
      + table.candidates.indices.map { Array(table.votes(of: $0)) }
    var areas = [[String]](repeating: [String](repeating: "", count: table.count), count: 2)
    for (level, list) in [table.regions, table.constituencies].enumerated() {
      for area in list { for row in area.rows { areas[level][row] = quoted(area.key) } }
    }
    var text =
      (["region", "constituency", "station", "kind"] + fields.map(\.rawValue)
      + ["ballots", "counted"] + table.candidates.indices.map { "c\($0 + 1)" })
      .joined(separator: ",") + "\n"
    for row in 0..<table.count {
      text += areas[0][row] + "," + areas[1][row] + "," + quoted(table.stationNames[row])
      text += "," + table.kinds[row].rawValue
      for column in columns {
        text += column[row] == missingCount ? "," : ",\(column[row])"
      }
      text += "\n"
    }
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacingOccurrences(of: "\"", with: "\"\"") + "\""
  }
}

/// Clean elections of any size: copies of one election's places, each drawn anew.
struct GrowingElection {
  private let model: ElectionModel

  init(like table: ReturnsTable) {
    model = ElectionModel(like: table, placesSeed: 1)
  }

  /// Writes `returns.csv` and `election.toml`, one copy after another, so that memory does not grow.
  func write(stations: Int, to folder: String) throws {
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true)
    let path = folder + "/returns.csv"
    try Data().write(to: URL(fileURLWithPath: path))
    guard let file = FileHandle(forWritingAtPath: path) else { throw CocoaError(.fileWriteUnknown) }
    var (left, copy) = (stations, 0)
    while left > 0 {
      let election = try part(copy, stations: min(left, model.frame.sites.count))
      let rows = election.csv()
      let start = copy == 0 ? 0 : (rows.firstIndex(of: 10) ?? -1) + 1
      try file.write(contentsOf: Data(rows[start...]))
      if copy == 0 {
        let manifest = election.electionManifest(file: "returns.csv", notes: "")
        // The totals are those of the first copy alone.
        let end = manifest.range(of: "\n[official]")?.lowerBound ?? manifest.endIndex
        try Data(manifest[..<end].utf8).write(to: URL(fileURLWithPath: folder + "/election.toml"))
      }
      left -= election.protocols.count
      copy += 1
    }
    try file.close()
  }

  /// The first stations of the places, under names of their own.
  private func part(_ copy: Int, stations: Int) throws -> SimulatedElection {
    var model = model
    let frame = model.frame
    model.frame = ElectorateFrame(
      regions: frame.regions.map { "\($0) \(copy + 1)" },
      constituencies: frame.constituencies.enumerated().map {
        "\(copy * frame.constituencies.count + $0.offset + 1) \($0.element)"
      },
      sites: frame.sites.prefix(stations).map { site in
        PollingSite(
          region: site.region, constituency: site.constituency, name: site.name, kind: site.kind,
          settlement: site.settlement, label: site.label, registered: site.registered,
          identity: site.identity &+ UInt64(copy) &* 0x9E37_79B9_7F4A_7C15)
      })
    return model.draw(seed: UInt64(copy))
  }
}
