import Analyses
import Returns
import Simulation

/// What is planted to measure power: one place of middling size, anomalies at growing sizes.
enum CalibratePower {
  /// One row of the table of power.
  struct Case: Sendable {
    let anomaly: String
    let size: String
    let placeName: String
    let planting: Planting
    /// Methods that should speak.
    let analyses: [String]
    /// Their findings are about single stations.
    let namesStations: Bool

    /// The same for some methods only; `nil` where none of them should speak.
    func asking(_ only: Set<String>?) -> Case? {
      let left = analyses.filter { only?.contains($0) ?? true }
      return left.isEmpty
        ? nil
        : Case(
          anomaly: anomaly, size: size, placeName: placeName, planting: planting, analyses: left,
          namesStations: namesStations)
    }
  }

  /// Stations with shorter lists are not planted.
  static let smallestList = 300

  /// Empty where no place has enough stations.
  static func plan(for table: ReturnsTable) -> [Case] {
    let ranked = table.candidates.indices
      .sorted { (table.totalVotes(of: $1), $0) < (table.totalVotes(of: $0), $1) }
    var cases: [Case] = []
    if let wide = place(of: table, among: table.regions, orElse: table.constituencies) {
      for share in [3, 5, 10, 20] {
        cases.append(
          Case(
            anomaly: "turnout rounded to whole percentages", size: "\(share) % of the stations",
            placeName: wide.name,
            planting: Planting(
              .roundedTurnout(multipleOf: 1), in: wide.place, stations: wide.stations * share / 100,
              minimumRegistered: smallestList), analyses: ["TURN-02"], namesStations: false))
      }
      for share in [2, 5, 10] {
        cases.append(
          Case(
            anomaly: "a turnout of 62.2 %", size: "\(share) % of the stations",
            placeName: wide.name,
            planting: Planting(
              .turnoutTarget(tenths: 622), in: wide.place, stations: wide.stations * share / 100,
              minimumRegistered: smallestList), analyses: ["TURN-03"], namesStations: false))
      }
      for share in [10, 30, 50] {
        cases.append(
          Case(
            anomaly: "ballots of half of the non-voters added for the first candidate",
            size: "\(share) % of the stations", placeName: wide.name,
            planting: Planting(
              .ballotStuffing(candidate: ranked.first ?? 0, abstainers: 0.4...0.6),
              in: wide.place, stations: wide.stations * share / 100,
              minimumRegistered: smallestList),
            analyses: ["TURN-01", "TURN-04"], namesStations: false))
      }
      for share in [25, 50, 75, 100] {
        cases.append(
          Case(
            anomaly: "invented last digits of all candidates", size: "\(share) % of the stations",
            placeName: wide.name,
            planting: Planting(
              .inventedDigits, in: wide.place, stations: wide.stations * share / 100,
              minimumRegistered: smallestList), analyses: ["DIGIT-01"], namesStations: false))
      }
    }
    if let small = place(of: table, among: table.constituencies, orElse: table.regions),
      ranked.count >= 2
    {
      for stations in [1, 2, 4, 8] {
        cases.append(
          Case(
            anomaly: "first and third candidate exchanged",
            size: stations == 1 ? "1 station" : "\(stations) stations", placeName: small.name,
            planting: Planting(
              .swappedCandidates(ranked[0], ranked[min(2, ranked.count - 1)]), in: small.place,
              stations: stations, minimumRegistered: smallestList),
            analyses: ["OUT-02", "COMP-02"], namesStations: true))
      }
      for share in [0.2, 0.4, 0.6, 0.9] {
        cases.append(
          Case(
            anomaly: "ballots of non-voters added for the first candidate",
            size: "\(Words.percent(share, decimals: 0)) of them at 3 stations",
            placeName: small.name,
            planting: Planting(
              .ballotStuffing(candidate: ranked[0], abstainers: share...share), in: small.place,
              stations: 3, minimumRegistered: smallestList),
            analyses: ["OUT-02", "COMP-02"], namesStations: true))
      }
    }
    return cases
  }

  private struct Chosen {
    let place: Planting.Place
    let name: String
    let stations: Int
  }

  /// The area with the median number of suitable stations, of those with 8 or more.
  private static func place(
    of table: ReturnsTable, among first: [ReturnsTable.Area], orElse second: [ReturnsTable.Area]
  ) -> Chosen? {
    let isRegion = !first.isEmpty ? first == table.regions : second == table.regions
    let areas = first.isEmpty ? second : first
    let registered = table.column(.registered)
    let sized = areas.map { area in
      (
        area: area,
        stations: area.rows.count { row in
          table.kinds[row] == .regular
            && (registered.map { Int($0[row]) } ?? Int(table.counted[row])) >= smallestList
        }
      )
    }
    .filter { $0.stations >= 8 }
    .sorted { ($0.stations, $0.area.rows.lowerBound) < ($1.stations, $1.area.rows.lowerBound) }
    guard !sized.isEmpty else { return nil }
    let middle = sized[sized.count / 2]
    return Chosen(
      place: isRegion ? .region(middle.area.key) : .constituency(middle.area.key),
      name: middle.area.name, stations: middle.stations)
  }
}
