import Foundation
import Testing

@testable import Returns

struct CommonDataTests {
  private static let manifest = """
    [election]
    id = "test"
    title = "Test"
    date = 2020-02-29
    [source]
    files = ["returns.csv"]
    layout = "nist-cdf"
    """

  /// A report of two contests over two precincts of a county; votes of all together and in parts.
  private static func report(_ votes: String) -> String {
    """
    {"@type": "ElectionResults.ElectionReport", "Format": "precinct-level",
     "GpUnit": [
      {"@id": "c1", "@type": "ElectionResults.ReportingUnit", "Type": "county",
       "Name": {"@type": "ElectionResults.InternationalizedText",
                "Text": [{"Content": "Elk", "Language": "en"}]},
       "ComposingGpUnitIds": ["p1", "p2"]},
      {"@id": "p1", "Type": "precinct", "Name": "One", "VotersRegistered": 900},
      {"@id": "p2", "Type": "precinct", "Name": "Two", "VotersRegistered": 50}],
     "Election": [{"Name": {"Text": [{"Content": "General", "Language": "en"}]},
      "Candidate": [
       {"@id": "k1", "BallotName": {"Text": [{"Content": "Ann", "Language": "en"}]}},
       {"@id": "k2", "BallotName": {"Text": [{"Content": "Bob", "Language": "en"}]}}],
      "Contest": [
       {"@id": "x", "@type": "ElectionResults.CandidateContest", "Name": "Mayor",
        "ContestSelection": [
         {"@id": "s1", "CandidateIds": ["k1"], "VoteCounts": [\(votes)
          {"GpUnitId": "c1", "Count": 330, "Type": "total"},
          {"GpUnitId": "p1", "Count": 300, "Type": "total"},
          {"GpUnitId": "p1", "Count": 100, "Type": "early"}]},
         {"@id": "s2", "CandidateIds": ["k2"], "VoteCounts": [
          {"GpUnitId": "p1", "Count": 150, "Type": "election-day"},
          {"GpUnitId": "p1", "Count": 50, "Type": "early"},
          {"GpUnitId": "p2", "Count": 0, "Type": "total", "IsSuppressedForPrivacy": true}]}],
        "OtherCounts": [{"GpUnitId": "p1", "Overvotes": 1, "Undervotes": 4}],
        "SummaryCounts": [{"GpUnitId": "p1", "BallotsCast": 505, "Type": "total"}]},
       {"@id": "y", "Name": "Judge", "ContestSelection": []}]}]}
    """
  }

  private func load(_ json: String, _ contest: String? = "Mayor") throws -> LoadedElection {
    let manifest =
      Self.manifest + (contest.map { "\ncontest = \"\($0)\"" } ?? "") + "\n"
    return try Fixture.load(Array(json.utf8), name: "r.json", manifest: manifest)
  }

  @Test func tiesCountsToTheLowestUnits() throws {
    let election = try load(Self.report(#"{"GpUnitId": "p2", "Count": 30, "Type": "total"},"#))
    let table = election.table
    #expect(election.ledger.isBalanced)
    #expect(table.stationNames == ["p1", "p2"])
    #expect(table.stationTitles == ["One", "Two"])
    #expect(table.constituencies.map(\.name) == ["Elk"])
    #expect(table.candidates.map(\.name) == ["Ann", "Bob"])
    #expect(table.counts[.registered] == [900, 50])
    #expect(table.counts[.inBoxes] == [505, missingCount])
    // Suppressed is unknown, not zero; parts are added where there is no total.
    #expect(table.votes == [300, 30, 200, missingCount])
    #expect(election.sources.first?.format == "NIST SP 1500-100 JSON")
  }

  @Test func aUnitWithoutACountIsUnknown() throws {
    let table = try load(Self.report("")).table
    #expect(table.votes.count == 2 && table.stationNames == ["p1"])
  }

  @Test(arguments: [
    ("{", "no election report in JSON"), ("[]", "no election report in JSON"),
    (#"{"GpUnit": 5}"#, "gpUnit"), ("{}", "the report has no contest “Mayor”"),
    (#"{"GpUnit": [{"Name": "x"}]}"#, "no election report in JSON"),
  ])
  func refusesOtherThings(_ json: String, _ expected: String) {
    let message = Fixture.message { _ = try load(json) }
    #expect(message.contains(expected), "\(message)")
  }

  @Test func asksWhichContest() {
    let message = Fixture.message { _ = try load(Self.report(""), nil) }
    #expect(message.contains("the report has 2 contests"), "\(message)")
    #expect(message.contains("“Mayor”, “Judge”"), "\(message)")
    let empty = Fixture.message { _ = try load(Self.report(""), "y") }
    #expect(empty.contains("no votes of the contest are tied to a unit"), "\(empty)")
  }
}
