import Foundation
import Returns
import Simulation
import Testing

/// The committed samples: what they promise, and that they can be made again.
@Suite struct SampleElectionsTests {
  static let samples = SampleElections.all()

  static let data = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Data")

  @Test func committedFilesAreReproduced() throws {
    for file in Self.samples.flatMap(\.files) {
      let committed = try Data(contentsOf: Self.data.appending(path: file.path))
      #expect(
        committed == Data(file.bytes),
        "Data/\(file.path) is stale; refresh with: scrutineer simulate --samples Data")
    }
  }

  @Test func publicTotalsAreExact() throws {
    let later = try #require(Self.sample("az-2024-president-simulated"))
    #expect(later.protocols.count == 6537)
    #expect(later.frame.registered == 6_478_623)
    #expect(later.frame.sites.count { $0.kind == .abroad } == 49)
    #expect(later.frame.sites.count { $0.label == "liberated territories" } == 26)
    #expect(Self.constituencies(later) == 125)
    #expect(later.frame.constituencies[22] == "23 Nəsimi-Səbail")
    let earlier = try #require(Self.sample("az-2018-president-simulated"))
    #expect(earlier.protocols.count == 5641)
    #expect(earlier.frame.registered == 5_314_365)
    #expect(Self.constituencies(earlier) == 125)
    #expect(!earlier.frame.sites.contains { $0.label == "liberated territories" })
  }

  @Test func realPlacesCarryNoAnomaly() {
    for sample in Self.samples where sample.folder.hasPrefix("az-") {
      #expect(sample.election.changes.isEmpty)
      #expect(!sample.files.contains { $0.path.hasSuffix("truth.csv") })
    }
  }

  @Test func everySampleSaysThatItIsSimulated() {
    for sample in Self.samples {
      #expect(sample.election.identity.simulated)
      #expect(sample.election.identity.title.hasPrefix("Simulated: "))
      #expect(sample.readme.contains("**SIMULATED"))
      let manifest = sample.election.electionManifest(file: "x.csv", notes: sample.notes)
      #expect(manifest.contains("simulated = true"))
      #expect(sample.files.contains { $0.path == sample.folder + "/simulated-returns.csv" })
    }
  }

  @Test func stationKeysAreUniqueAndSizesOrdinary() {
    for sample in Self.samples {
      let sites = sample.election.frame.sites
      #expect(Set(sites.map { "\($0.constituency)/\($0.name)" }).count == sites.count)
      #expect(Set(sites.map(\.identity)).count == sites.count)
      #expect(sites.allSatisfy { (50...1500).contains($0.registered) })
    }
  }

  @Test func tableAgreesWithTheProtocols() throws {
    let election = try #require(Self.sample("exercise-fictional"))
    let table = election.table()
    #expect(table.count == election.protocols.count)
    #expect(table.regions.count == 6)
    #expect(table.constituencies.count == 36)
    #expect(table.constituencies.first?.number == "1")
    #expect(table.total(.issued) == election.protocols.reduce(0) { $0 + $1.issued })
    #expect(table.totalVotes(of: 2) == election.protocols.reduce(0) { $0 + $1.votes[2] })
    for row in [0, 700, table.count - 1] {
      let station = election.protocols[Int(table.sourceLines[row]) - 2]
      #expect(Int(table.column(.inBoxes)?[row] ?? -1) == station.inBoxes)
      #expect(Int(table.votes(of: 0)[row]) == station.votes[0])
    }
  }

  /// The committed files, read as any others, give the table that calibration audits without them.
  @Test func theReaderLoadsEverySample() throws {
    for sample in Self.samples {
      let manifest = try ElectionManifest.load(
        path: Self.data.appending(path: sample.folder).path(percentEncoded: false))
      let loaded = try ElectionLoader().load(manifest)
      let table = sample.election.table()
      #expect(loaded.ledger.isBalanced && loaded.ledger.audited == table.count)
      #expect(loaded.issues.isEmpty, "\(loaded.issues)")
      #expect(loaded.official == sample.election.totals())
      #expect(loaded.table.identity == table.identity)
      #expect(loaded.table.counts == table.counts)
      #expect(loaded.table.votes == table.votes)
      #expect(loaded.table.kinds == table.kinds)
      #expect(loaded.table.stationNames == table.stationNames)
      #expect(loaded.table.regions == table.regions)
      #expect(loaded.table.constituencies == table.constituencies)
      #expect(loaded.table.sourceLines == table.sourceLines)
    }
  }

  @Test func aTableGivesItsFrameBack() throws {
    let election = try #require(Self.sample("az-2024-president-simulated"))
    let frame = ElectorateFrame(of: election.table())
    #expect(frame.registered == election.frame.registered)
    #expect(frame.sites.count { $0.kind == .abroad } == 49)
    #expect(Set(frame.constituencies) == Set(election.frame.constituencies))
  }

  @Test func cellsAreQuotedWhereTheyMustBe() {
    var site = SampleElections.exerciseModel().frame.sites[0]
    site = PollingSite(
      region: 0, constituency: 0, name: "7, \"upper\"", kind: .regular, settlement: .city,
      label: "permanent", registered: 10, identity: 1)
    var station = StationProtocol()
    station.votes = [0]
    let election = SimulatedElection(
      identity: ElectionIdentity(id: "x", title: "x", date: "2025-01-01", simulated: true),
      frame: ElectorateFrame(regions: ["R"], constituencies: ["C"], sites: [site]),
      candidates: ["A \"B\" \\ C"], protocols: [station], changes: [])
    let text = String(decoding: election.csv(), as: UTF8.self)
    #expect(text.contains("R,C,\"7, \"\"upper\"\"\",permanent,0,"))
    #expect(text.contains("Valid ballots,\"A \"\"B\"\" \\ C\"\n"))
    let manifest = election.electionManifest(file: "x.csv", notes: "one\ntwo\tthree")
    #expect(manifest.contains("name = \"A \\\"B\\\" \\\\ C\""))
    #expect(manifest.contains("notes = \"one\\ntwo\\tthree\""))
  }

  private static func sample(_ folder: String) -> SimulatedElection? {
    samples.first { $0.folder == folder }?.election
  }

  /// Constituencies proper; stations abroad form a group of their own.
  private static func constituencies(_ election: SimulatedElection) -> Int {
    Set(election.frame.sites.filter { $0.kind != .abroad }.map(\.constituency)).count
  }
}
