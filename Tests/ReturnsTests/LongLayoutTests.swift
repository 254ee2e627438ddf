import Foundation
import Testing

@testable import Returns

struct LongLayoutTests {
  private static let manifest = """
    [election]
    id = "test"
    title = "Test"
    date = 2020-02-29
    [source]
    files = ["returns.csv"]
    layout = "long"
    max_rejected = 1.0
    [columns]
    region = "county"
    station = "precinct"
    office = "office"
    candidate = "candidate"
    votes = "votes"
    [long]
    office = ["Governor", "GOVERNOR"]
    registered = "Registered Voters"
    issued = "Ballots Cast"
    blank = "Under Votes"
    left_out = "Total"
    """
  private static let rows = [
    "county,precinct,office,candidate,votes", "North,1,Registered Voters,,1000",
    "North,1,Ballots Cast,,500", "North,1,Governor,Ann,300", "North,1,Governor,Bob,190",
    "North,1,Governor,Under Votes,10", "North,1,Governor,Total,490", "North,1,Sheriff,Cy,400",
    "North,2,GOVERNOR,Ann,30", "North,2,Registered Voters,,60", "North,2,Ballots Cast,,31",
    "South,1,Governor,Bob,7", "South,1,Governor,Ann,", "South,1,Registered Voters,,20",
  ]

  private func load(_ rows: [String] = rows, _ change: (String, String)? = nil) throws
    -> LoadedElection
  {
    let manifest = change.map { Self.manifest.replacing($0.0, with: $0.1) } ?? Self.manifest
    let election = try Fixture.load(rows.joined(separator: "\n"), manifest: manifest)
    #expect(election.ledger.isBalanced)
    return election
  }

  @Test func makesStations() throws {
    let election = try load()
    let table = election.table
    #expect(table.count == 3)
    #expect(table.regions.map(\.name) == ["North", "South"])
    #expect(table.stationNames == ["1", "2", "1"])
    #expect(table.candidates.map(\.name) == ["Ann", "Bob"])
    #expect(table.counts[.registered] == [1000, 60, 20])
    #expect(table.counts[.issued] == [500, 31, missingCount])
    #expect(table.counts[.blank] == [10, missingCount, missingCount])
    #expect(table.votes == [300, 30, missingCount, 190, missingCount, 7])
    #expect(table.sourceLines == [2, 9, 12])
    // 13 rows: Total and Sheriff are left out, Ann at South 1 has no number.
    #expect(election.ledger.read == 13)
    #expect(election.ledger.ignored == 2)
    #expect(election.ledger.notReported == 1)
    #expect(election.ledger.audited == 10)
    #expect(
      election.issues.first { $0.code == "rows-joined" }?.found.hasPrefix("10 rows make 3") == true)
  }

  /// Omitted is zero only where the manifest says so, and never for a row that is there without a number.
  @Test func omittedRowsFollowTheRule() throws {
    let table = try load(Self.rows, ("left_out", "omitted = \"zero\"\nleft_out")).table
    #expect(table.votes == [300, 30, missingCount, 190, 0, 7])
    var rows = Self.rows
    rows[8] = "North,2,GOVERNOR,Ann,3x"
    let spoilt = try load(rows, ("left_out", "omitted = \"zero\"\nleft_out"))
    #expect(spoilt.table.votes == [300, missingCount, missingCount, 190, missingCount, 7])
    #expect(spoilt.ledger.rejected == 1)
  }

  @Test func orderOfRowsDoesNotMatter() throws {
    let one = try load()
    let other = try load([Self.rows[0]] + Self.rows.dropFirst().reversed())
    #expect(one.table.contents == other.table.contents)
  }

  @Test func repeatedCountsAreNotGuessed() throws {
    let again = try load(Self.rows + ["North,1,Governor,Ann,300"])
    #expect(again.issues.first?.code == "duplicate-row")
    #expect(again.table.votes(of: 0).first == 300)
    let other = try load(Self.rows + ["North,1,Governor,Ann,301"])
    #expect(other.issues.first?.code == "repeated-count")
    #expect(other.issues.first?.line == 15)
    #expect(other.table.votes(of: 0).first == missingCount)
    let sums = try load(
      Self.rows + ["North,1,Governor,Ann,301"], ("left_out", "repeated = \"sum\"\nleft_out"))
    #expect(sums.table.votes(of: 0).first == 601)
    #expect(sums.ledger.rejected == 0)
  }

  @Test func listedCandidatesTakeTheirSpellings() throws {
    let list = """
      left_out = "Total"
      [[candidates]]
      name = "Bob"
      [[candidates]]
      name = "Ann A."
      spelled = ["Ann", "ANN"]
      """
    let rows = Self.rows + ["South,1,Governor,Zed,1", "South,2,Governor,ANN,5"]
    let election = try load(rows, ("left_out = \"Total\"", list))
    #expect(election.table.candidates.map(\.name) == ["Bob", "Ann A."])
    #expect(election.table.totalVotes(of: 1) == 335)
    let issue = try #require(election.issues.first)
    #expect(issue.code == "unknown-candidate")
    #expect(issue.found.contains("“Zed”"))
    #expect(issue.line == 15)
  }

  @Test func saysWhichOfficesThereAre() {
    let message = Fixture.message {
      _ = try load(Self.rows, ("[\"Governor\", \"GOVERNOR\"]", "\"Mayor\""))
    }
    #expect(message.contains("no row is of the office “Mayor”"), "\(message)")
    #expect(message.contains("“Governor”"), "\(message)")
  }

  @Test func blocksAndWorkersDoNotMatter() throws {
    let rows =
      ["county,precinct,office,candidate,votes"]
      + (1...500).flatMap { station in
        ["A", "B", "C"].map { "R\(station % 3),\(station),Governor,\($0),\(station % 97)" }
      }
    let one = try Fixture.load(rows.joined(separator: "\n"), manifest: Self.manifest, workers: 1)
    var limits = ReadingLimits()
    limits.blockBytes = 300
    let many = try Fixture.load(
      rows.joined(separator: "\n"), manifest: Self.manifest, limits: limits, workers: 8)
    #expect(one.table.contents == many.table.contents)
    #expect(one.issues == many.issues)
    #expect(one.ledger == many.ledger)
  }
}
