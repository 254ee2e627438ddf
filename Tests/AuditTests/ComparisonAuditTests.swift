import Analyses
import Audit
import AuditMath
import Reports
import Returns
import TestSupport
import Testing

/// Which candidates of two elections are compared.
@Suite struct ComparisonAuditTests {
  private func load(_ names: [String]) throws -> LoadedElection {
    try TemporaryFolder.use { folder in
      try SmallElection.write(to: folder)
      let header = SmallElection.header.replacing(
        "Ada Low,Ben High", with: names.joined(separator: ","))
      try folder.edit("small/returns.csv", SmallElection.header, header)
      try folder.edit(
        "small/election.toml", "from = \"Ada Low\", to = \"Ben High\"",
        "from = \"\(names[0])\", to = \"\(names[1])\"")
      return try Sample.load(path: folder("small"))
    }
  }

  private func pairs(
    _ before: [String], _ after: [String], _ byHand: [String: String] = [:]
  ) throws -> [String] {
    let report = try ComparisonAudit(
      options: AuditOptions(), parallel: Parallel(workers: 2), candidateNames: byHand
    ).report(before: try load(before), after: try load(after))
    return report.pair.candidates.map {
      "\(report.pair.before.candidates[$0.before].name) -> \(report.pair.after.candidates[$0.after].name)"
    }
  }

  @Test func equalNamesArePaired() throws {
    #expect(try pairs(["Ada", "Ben"], ["Ben", "Cem"]) == ["Ben -> Ben"])
    #expect(try pairs(["Ada", "Ben"], ["Ben", "Ada"]) == ["Ben -> Ben", "Ada -> Ada"])
    // Composed and decomposed letters are the same name.
    #expect(try pairs(["Zoë", "Ben"], ["Zoe\u{308}", "Cem"]).count == 1)
    #expect(try pairs(["Ada", "Ben"], ["Cem", "Dan"]) == [])
  }

  @Test func pairsByHandAreUsed() throws {
    #expect(try pairs(["Ada", "Ben"], ["Cem", "Dan"], ["Cem": "Ben"]) == ["Ben -> Cem"])
    // Spaces around a name, as of “LATER = EARLIER”, do not count.
    #expect(try pairs(["Ada", "Ben"], ["Cem", "Dan"], ["Cem ": " Ben"]) == ["Ben -> Cem"])
    // A candidate paired by hand is not paired by name as well.
    #expect(try pairs(["Ada", "Ben"], ["Ben", "Cem"], ["Cem": "Ben"]) == ["Ben -> Cem"])
    #expect(
      try pairs(["Ada", "Ben"], ["Ada", "Ben"], ["Ada": "Ben", "Ben": "Ada"])
        == ["Ben -> Ada", "Ada -> Ben"])
  }

  private func message(_ byHand: [String: String]) throws -> String {
    let error = #expect(throws: InputError.self) {
      _ = try pairs(["Ada", "Ben"], ["Cem", "Dan"], byHand)
    }
    #expect(error?.category == .configuration)
    return error?.description ?? ""
  }

  @Test func aPairThatNamesNobodyIsRefusedWithTheNamesThereAre() throws {
    let later = try message(["Eve": "Ben"])
    #expect(later.contains("there is no candidate “Eve”"))
    #expect(later.contains("Cem, Dan"))
    let earlier = try message(["Cem": "Eve"])
    #expect(earlier.contains("there is no candidate “Eve”"))
    #expect(earlier.contains("Ada, Ben"))
  }

  @Test func aCandidateIsPairedOnce() throws {
    #expect(try message(["Cem": "Ben", "Dan": "Ben"]).contains("more than once"))
  }

  @Test func switchedOffComparisonsAreListedAsSuch() throws {
    var options = AuditOptions()
    options.disabled = ["COMP-02"]
    let report = try ComparisonAudit(options: options, parallel: Parallel(workers: 2))
      .report(before: try load(["Ada", "Ben"]), after: try load(["Ada", "Ben"]))
    #expect(report.results.measurements.contains { $0.analysis == "COMP-01" })
    let off = report.results.measurements.filter { $0.analysis == "COMP-02" }
    #expect(off.count == 1)
    guard case .notApplicable(let reason) = off.first?.outcome else {
      Issue.record("the analysis ran")
      return
    }
    #expect(reason.contains("switched off"))
  }
}
