import Analyses
import Foundation
import Reports
import Returns

/// An election whose returns are still coming in.
public struct PartialCount: Sendable {
  /// The election whose stations are all that there will be, such as the one before; `nil` where only a
  /// number is known.
  public let register: ElectionManifest?
  /// Number of stations that there will be, where it is given.
  public let stations: Int?
  /// A list of the stations that there will be, where one is given.
  public let list: StationListFile?
  /// Where drops are kept, for the next one to be compared with.
  let drops: DropStore

  /// Options that the register adds to a report's provenance.
  func options(_ loader: ElectionLoader) throws -> [String: String] {
    var options = ["partial_stations": stations.map(String.init) ?? ""]
    if let register {
      options["partial_register"] = register.identity.id
      let hashes =
        [
          SHA256.hexDigest(of: Array(try ConfigurationText.read(register.path).utf8))
        ] + (try loader.sourceFiles(register)).map(\.sha256)
      options["partial_register_sha256"] = SHA256.hexDigest(
        of: Array(hashes.joined(separator: "\n").utf8))
    }
    if let list { options[Self.listOption] = try list.sha256() }
    return options
  }

  private static let listOption = "partial_list_sha256"

  /// How much has come in.
  ///
  /// - Parameter options: those of the report's provenance; throws where the list is no longer that one.
  func coverage(
    of election: LoadedElection, _ loader: ElectionLoader, options: [String: String]
  ) throws -> Coverage {
    let table = election.table
    if let list {
      let found = try list.read()
      guard found.sha256 == options[Self.listOption] else {
        throw InputError(
          .inputOutput, file: list.path, found: "the file was replaced during the audit",
          remedy: "Run again.")
      }
      return try RollCall(found, file: list.path, table: table).coverage()
    }
    guard let register else {
      let reporting = election.ledger.audited + election.ledger.notReported
      let expected =
        stations ?? election.official.stations
        ?? (election.ledger.notReported > 0 ? reporting : nil)
      return Coverage(
        country: Coverage.Share(
          name: "whole country", region: nil, reported: table.count, expected: expected),
        regions: Self.shares(table.regions, in: table, nil),
        constituencies: Self.shares(table.constituencies, in: table, nil),
        source: stations != nil
          ? "the number in the configuration"
          : election.official.stations != nil
            ? "the number in election.toml" : "the rows without counts",
        waiting: WholeCount.reasons)
    }
    let all = try loader.load(register).table
    return Coverage(
      country: Coverage.Share(
        name: "whole country", region: nil, reported: table.count, expected: stations ?? all.count),
      regions: Self.shares(table.regions, in: table, (all.regions, all)),
      constituencies: Self.shares(table.constituencies, in: table, (all.constituencies, all)),
      source: "the stations of \(register.identity.title)", waiting: WholeCount.reasons)
  }

  private struct Place: Hashable {
    let region: String?
    let name: String

    init(_ area: ReturnsTable.Area, _ table: ReturnsTable) {
      region = area.region.map { table.regions[$0].name }
      name = area.name
    }
  }

  /// By name within the region: keys depend on which names recur in a table.
  private static func shares(
    _ areas: [ReturnsTable.Area], in table: ReturnsTable,
    _ register: (areas: [ReturnsTable.Area], table: ReturnsTable)?
  ) -> [Coverage.Share] {
    var reported: [Place: Int] = [:]
    for area in areas { reported[Place(area, table), default: 0] += area.rows.count }
    var shares: [Coverage.Share] = []
    var known: Set<Place> = []
    for area in register?.areas ?? [] {
      let place = Place(area, register?.table ?? table)
      guard known.insert(place).inserted else { continue }
      shares.append(
        Coverage.Share(
          name: place.name, region: place.region, reported: reported[place] ?? 0,
          expected: area.rows.count))
    }
    for area in areas {
      let place = Place(area, table)
      guard known.insert(place).inserted else { continue }
      shares.append(
        Coverage.Share(
          name: place.name, region: place.region, reported: reported[place] ?? 0, expected: nil))
    }
    return shares
  }
}
