import Reports
import Returns

/// Calls the stations of a list: which have reported, which have not, and which nobody expected.
///
/// Names are compared as the list and the returns write them, white space apart. A list without a column
/// for an area says nothing of it: stations are then known by their name alone, which must be unique.
struct RollCall {
  private let list: StationList
  private let table: ReturnsTable
  /// The stations of the table under the names that the list has for them, in the table's order.
  private let present: [StationList.Station]

  /// Throws `InputError` where the list cannot tell stations of the table apart.
  init(_ list: StationList, file: String, table: ReturnsTable) throws {
    self.list = list
    self.table = table
    let regions = Self.names(table.regions, count: table.count)
    let constituencies = Self.names(table.constituencies, count: table.count)
    present = (0..<table.count).map { row in
      StationList.Station(
        region: list.hasRegions ? regions[row] : nil,
        constituency: list.hasConstituencies ? constituencies[row] : nil,
        station: StationList.normal(table.stationNames[row]))
    }
    try checkNames(file)
  }

  private func checkNames(_ file: String) throws {
    func ambiguous(_ what: String, _ name: String) -> InputError {
      InputError(
        .rejected, file: file,
        found:
          "several \(what) of the returns are called “\(name)”, which the list cannot tell apart",
        remedy:
          "Give the list columns of region and constituency, headed as in the returns, or name them with columns = { … }."
      )
    }
    var seen: Set<StationList.Station> = []
    for station in present where !seen.insert(station).inserted {
      throw ambiguous("stations", station.station)
    }
    if list.hasConstituencies, !list.hasRegions {
      var names: Set<String> = []
      for area in table.constituencies where !names.insert(area.name).inserted {
        throw ambiguous("constituencies", area.name)
      }
    }
    if let first = present.first, seen.isDisjoint(with: list.stations) {
      func words(_ station: StationList.Station) -> String {
        [station.region, station.constituency, station.station].compactMap { $0 }
          .map { "“\($0)”" }.joined(separator: ", ")
      }
      throw InputError(
        .rejected, file: file,
        found:
          "no station that has reported is on the list: it starts with \(words(list.stations[0])), the returns with \(words(first))",
        remedy: "Write regions, constituencies and stations as the returns do.")
    }
  }

  private static func names(_ areas: [ReturnsTable.Area], count: Int) -> [String] {
    var names = [String](repeating: "", count: count)
    for area in areas { for row in area.rows { names[row] = area.name } }
    return names
  }

  func coverage() -> Coverage {
    let reported = Set(present)
    let expected = Set(list.stations)
    let missing = list.stations.filter { !reported.contains($0) }
    return Coverage(
      country: Coverage.Share(
        name: "whole country", region: nil, reported: list.stations.count - missing.count,
        expected: list.stations.count),
      regions: shares(table.regions, list.hasRegions, reported) { station in
        Place(region: nil, name: station.region ?? "")
      },
      constituencies: shares(table.constituencies, list.hasConstituencies, reported) { station in
        Place(region: station.region, name: station.constituency ?? "")
      },
      source: "the list of stations", waiting: WholeCount.reasons,
      roll: Coverage.Roll(
        missing: missing, unlisted: present.filter { !expected.contains($0) }))
  }

  private struct Place: Hashable {
    let region: String?
    let name: String
  }

  /// By place, in the order of the list; behind them the places that only the returns have.
  private func shares(
    _ areas: [ReturnsTable.Area], _ isListed: Bool, _ reported: Set<StationList.Station>,
    _ place: (StationList.Station) -> Place
  ) -> [Coverage.Share] {
    func region(_ area: ReturnsTable.Area) -> String? { area.region.map { table.regions[$0].name } }
    guard isListed else {
      return areas.map {
        Coverage.Share(
          name: $0.name, region: region($0), reported: $0.rows.count, expected: nil)
      }
    }
    var order: [Place] = []
    var counts: [Place: (reported: Int, expected: Int)] = [:]
    for station in list.stations {
      let place = place(station)
      if counts[place] == nil { order.append(place) }
      counts[place, default: (0, 0)].expected += 1
      if reported.contains(station) { counts[place, default: (0, 0)].reported += 1 }
    }
    // A list of constituencies without regions: the returns know where they lie.
    var homes: [Place: String] = [:]
    var others: [Coverage.Share] = []
    for area in areas {
      let place = Place(region: list.hasRegions ? region(area) : nil, name: area.name)
      if counts[place] == nil {
        others.append(
          Coverage.Share(
            name: area.name, region: region(area), reported: area.rows.count, expected: nil))
      } else if let region = region(area) {
        homes[place] = region
      }
    }
    return order.map { place in
      Coverage.Share(
        name: place.name, region: place.region ?? homes[place],
        reported: counts[place]?.reported ?? 0, expected: counts[place]?.expected ?? 0)
    } + others
  }
}
