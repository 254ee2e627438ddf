import AuditMath
import Returns

/// A large number of small simulated elections, for trying out what is meant for archives.
///
/// Election k depends on the seed and k alone. Each has three to seven candidates and five constituencies
/// of two regions; in every twentieth, some protocols are
/// copied from a neighbour.
public struct ArchiveSample: Sendable {
  public let elections: Int
  /// Stations of each election.
  public let stations: Int
  public let seed: UInt64

  /// - Parameter stations: at least 10.
  public init(
    elections: Int, stations: Int, seed: UInt64 = SampleElections.defaultSeed
  ) {
    self.elections = elections
    self.stations = max(10, stations)
    self.seed = seed
  }

  private static let areas = [
    "Alderford", "Birchwick", "Cinderhollow", "Dunmarrow", "Elmscar",
  ]
  private static let names = [
    "Ansel Dray", "Berit Holm", "Castor Vane", "Delia Ward", "Emrik Soll", "Freya Lunt",
    "Goran Pike",
  ]

  /// The files of election `number`, from 0, by path below the archive: a folder for a hundred elections.
  public func files(_ number: Int) -> [(path: String, bytes: [UInt8])] {
    let election = election(number)
    let folder = Self.digits(number / 100, 4) + "/" + election.identity.id + "/"
    return [
      (
        folder + "election.toml",
        Array(
          election.electionManifest(
            file: SampleElections.returnsName, notes: "One of an archive of simulated elections."
          ).utf8)
      ),
      (folder + SampleElections.returnsName, election.csv()),
    ]
  }

  /// One of them, as it was drawn.
  public func election(_ number: Int) -> SimulatedElection {
    var stream = RandomStream(seed: seed, purpose: "archive-sample", block: UInt64(number))
    let own = stream.next()
    let candidates = 3 + stream.nextInt(below: 5)
    let plans = Self.areas.enumerated().map { index, name in
      AreaPlan(
        name: "\(index + 1) \(name)", region: index < 3 ? "East" : "West",
        mixture: .init(city: 0.2 + 0.1 * Double(stream.nextInt(below: 4)), town: 0.4))
    }
    let model = ElectionModel(
      identity: ElectionIdentity(
        id: "simulated-" + Self.digits(number + 1, 5),
        title: "Simulated: district council \(number + 1)", date: "2025-06-01", simulated: true),
      frame: StationPanel(areas: plans, stations: stations, seed: own)
        .frame(.later, voters: stations * 850),
      candidates: (0..<candidates).map { index in
        CandidateModel(
          name: Self.names[index], share: 1 / Double(index + 1 + stream.nextInt(below: 2)),
          villageShift: index == 0 ? 0.15 : 0, turnoutCoupling: index == 0 ? 0.3 : 0)
      }, turnout: TurnoutModel(mean: 0.45 + 0.05 * Double(stream.nextInt(below: 7))),
      placesSeed: own)
    let drawn = model.draw(seed: own)
    guard number % 20 == 19 else { return drawn }
    return drawn.planting(
      [
        Planting(
          .copiedProtocol, in: .country, stations: max(3, stations / 8), minimumRegistered: 200)
      ], seed: own)
  }

  private static func digits(_ number: Int, _ count: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, count - text.count)) + text
  }
}
