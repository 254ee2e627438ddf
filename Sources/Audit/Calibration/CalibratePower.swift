import Analyses
import Returns
import Simulation

/// What is planted to measure power: one place of middling size, anomalies at growing sizes.
enum CalibratePower {
  /// One kind of anomaly at one place, in several sizes.
  struct Case: Sendable {
    let anomaly: String
    let placeName: String
    /// Smallest first.
    let sizes: [Size]
    /// Methods that should speak.
    var analyses: [String]
    /// False where several planted stations hide one another.
    var growsWithSize = true
  }

  struct Size: Sendable {
    let name: String
    /// The clean election, the one before it, the seed.
    let planted: @Sendable (SimulatedElection, SimulatedElection, UInt64) -> SimulatedElection

    init(_ name: String, _ planting: Planting) {
      self.name = name
      planted = { clean, _, seed in clean.planting([planting], seed: seed) }
    }

    init(
      _ name: String,
      _ planted:
        @escaping @Sendable (SimulatedElection, SimulatedElection, UInt64) ->
        SimulatedElection
    ) {
      self.name = name
      self.planted = planted
    }
  }

  /// Stations with shorter lists are not planted.
  static let smallestList = 300

  /// The cases of a file, with those of the methods that should find them. A signal that no case names
  /// is tried on every one. Empty where no place has enough stations.
  static func plan(for table: ReturnsTable, methods: [Method]) -> [Case] {
    let ranked = table.candidates.indices
      .sorted { (table.totalVotes(of: $1), $0) < (table.totalVotes(of: $0), $1) }
    var cases: [Case] = []
    if let wide = Chosen(table, among: table.regions, orElse: table.constituencies) {
      cases += ofManyStations(wide, leader: ranked.first)
    }
    if let small = Chosen(table, among: table.constituencies, orElse: table.regions),
      let leader = ranked.first
    {
      cases += ofFewStations(small, leader: leader, ranked: ranked)
    }
    let signals = methods.filter { $0.evidence == .signal }.map(\.id)
    let named = Set(cases.flatMap(\.analyses))
    return cases.map { planted in
      var planted = planted
      planted.analyses = signals.filter { !named.contains($0) || planted.analyses.contains($0) }
      return planted
    }
    .filter { !$0.analyses.isEmpty }
  }

  /// Anomalies that only many stations together betray.
  private static func ofManyStations(_ place: Chosen, leader: Int?) -> [Case] {
    func sizes(_ shares: [Int], _ anomaly: Anomaly) -> [Size] {
      shares.map { share in
        Size("\(share) % of the stations", place.planting(anomaly, place.stations * share / 100))
      }
    }
    let parts = [1, 2, 3, 5, 7, 10, 15, 20, 30, 50]
    var cases = [
      Case(
        anomaly: "turnout rounded to whole percentages", placeName: place.name,
        sizes: sizes(parts, .roundedTurnout(multipleOf: 1)), analyses: ["TURN-02"]),
      Case(
        anomaly: "turnout of 62.2 % written at many stations", placeName: place.name,
        sizes: sizes(parts, .turnoutTarget(tenths: 622)), analyses: ["TURN-03"]),
      Case(
        anomaly: "invented last digits of all candidates", placeName: place.name,
        sizes: sizes([10, 20, 30, 40, 50, 60, 70, 80, 90, 100], .inventedDigits),
        analyses: ["DIGIT-01"]),
      Case(
        anomaly: "protocols copied from a neighbour", placeName: place.name,
        sizes: [1, 2, 3, 5, 8, 12, 20].map {
          Size(stations($0), place.planting(.copiedProtocol, $0))
        }, analyses: ["PROT-03"]),
    ]
    if let leader {
      cases.append(
        Case(
          anomaly: "share of the first candidate rounded to whole percentages",
          placeName: place.name,
          sizes: sizes(parts, .roundedShare(candidate: leader, multipleOf: 1)),
          analyses: ["TURN-02"]))
      cases.append(
        Case(
          anomaly: "ballots of 40 % to 60 % of the non-voters added for the first candidate",
          placeName: place.name,
          sizes: sizes(
            [3, 5, 10, 15, 20, 30, 40, 50],
            .ballotStuffing(candidate: leader, abstainers: 0.4...0.6)),
          analyses: ["TURN-01", "TURN-04"]))
    }
    return cases
  }

  /// Anomalies of single stations, and of a constituency in two halves.
  private static func ofFewStations(_ place: Chosen, leader: Int, ranked: [Int]) -> [Case] {
    var cases = [
      Case(
        anomaly: "ballots of non-voters added for the first candidate at 3 stations",
        placeName: place.name,
        sizes: [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1].map { share in
          Size(
            "\(Words.percent(share, decimals: 0)) of the non-voters",
            place.planting(.ballotStuffing(candidate: leader, abstainers: share...share), 3))
        }, analyses: ["OUT-01", "OUT-02", "OUT-03", "COMP-02"]),
      Case(
        anomaly: "ballots of 90 % of the non-voters added for the first candidate at many stations",
        placeName: place.name,
        sizes: [10, 20, 30, 40, 50, 60].map { share in
          Size(
            "\(share) % of the stations",
            place.planting(
              .ballotStuffing(candidate: leader, abstainers: 0.9...0.9),
              place.stations * share / 100))
        }, analyses: ["TURN-01"]),
      Case(
        anomaly: "results of the election before written again", placeName: place.name,
        sizes: [1, 2, 3, 5].map { count in
          Size(stations(count)) { clean, earlier, seed in
            clean.repeatingResults(
              of: earlier, in: place.place, stations: count, minimumRegistered: smallestList,
              seed: seed)
          }
        }, analyses: ["COMP-05"], growsWithSize: false),
    ]
    guard ranked.count >= 2 else { return cases }
    let third = ranked[min(2, ranked.count - 1)]
    cases += [
      Case(
        anomaly: "votes of the second candidate counted for the first at 3 stations",
        placeName: place.name,
        sizes: [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1].map { share in
          Size(
            "\(Words.percent(share, decimals: 0)) of them",
            place.planting(.voteSwitching(from: ranked[1], to: leader, share: share...share), 3))
        }, analyses: ["OUT-01", "OUT-02", "OUT-03", "COMP-02"]),
      Case(
        anomaly: "columns of the first and the third candidate exchanged", placeName: place.name,
        sizes: [1, 2, 4, 8].map {
          Size(stations($0), place.planting(.swappedCandidates(leader, third), $0))
        }, analyses: ["OUT-01", "OUT-02", "OUT-03", "COMP-02", "COMP-05"], growsWithSize: false),
    ]
    return cases
  }

  private static func stations(_ count: Int) -> String {
    count == 1 ? "1 station" : "\(count) stations"
  }

  /// The area with the median number of suitable stations, of those with 8 or more.
  private struct Chosen {
    let place: Planting.Place
    let name: String
    let stations: Int

    init?(
      _ table: ReturnsTable, among first: [ReturnsTable.Area], orElse second: [ReturnsTable.Area]
    ) {
      let registered = table.column(.registered)
      func suitable(_ rows: Range<Int>) -> Int {
        rows.count { row in
          table.kinds[row] == .regular
            && (registered.map { Int($0[row]) } ?? Int(table.counted[row])) >= smallestList
        }
      }
      let areas = first.isEmpty ? second : first
      let isRegion = areas == table.regions
      let sized = areas.map { (area: $0, stations: suitable($0.rows)) }
        .filter { $0.stations >= 8 }
        .sorted { ($0.stations, $0.area.rows.lowerBound) < ($1.stations, $1.area.rows.lowerBound) }
      if sized.isEmpty {
        // Without areas, or with tiny ones, the whole country.
        let all = suitable(0..<table.count)
        guard all >= 8 else { return nil }
        (place, name, stations) = (.country, "whole country", all)
        return
      }
      let middle = sized[sized.count / 2]
      place = isRegion ? .region(middle.area.key) : .constituency(middle.area.key)
      name = middle.area.name
      stations = middle.stations
    }

    func planting(_ anomaly: Anomaly, _ count: Int) -> Planting {
      Planting(anomaly, in: place, stations: max(1, count), minimumRegistered: smallestList)
    }
  }
}
