import Analyses
import AuditMath
import Foundation
import Reports
import Returns
import Simulation
import TestSupport
import Testing

@testable import Audit

/// A night over an archive: ranking, lists, failures.
@Suite struct ArchiveNightTests {
  private func write(_ sample: ArchiveSample, _ folder: TemporaryFolder) throws {
    for number in 0..<sample.elections {
      for file in sample.files(number) {
        try folder.write(String(decoding: file.bytes, as: UTF8.self), to: "archive/" + file.path)
      }
    }
    try folder.write(
      "elections = [\"archive/**/election.toml\"]\noutput = \"Reports\"\n", to: "audit.toml")
  }

  @Test func failuresAreListedAndPlantedAnomaliesRankFirst() throws {
    try TemporaryFolder.use { folder in
      let sample = ArchiveSample(elections: 40, stations: 60)
      try write(sample, folder)
      try folder.write("id = ", to: "archive/0000/broken/election.toml")
      let night = try Night.run(folder)
      #expect(night.outcomes.count == 41 && night.outcomes.count { $0 == .audited } == 40)
      let page = try folder.text(of: "Reports/index.md")
      #expect(page.contains("41 elections, 2,400 stations; 1 could not be audited."))
      #expect(page.contains("**archive/0000/broken/election.toml**") || page.contains("broken"))
      let ranking = try #require(page.split(separator: "## ").first { $0.hasPrefix("Where") })
      let rows = ranking.split(separator: "\n").filter { $0.hasPrefix("| ") }.dropFirst(2)
      // Every twentieth has copied protocols: numbers 20 and 40 lead.
      #expect(
        Set(rows.prefix(2).map { $0.contains("council 20 ") || $0.contains("council 40 ") }) == [
          true
        ])
      let summary = try #require(
        JSONSerialization.jsonObject(with: Data(try folder.text(of: "Reports/summary.json").utf8))
          as? [String: Any])
      #expect(summary["ranked_elections"] as? Int == 40)
      let reports = try #require(summary["reports"] as? [[String: Any]])
      let first = try #require(reports.first { $0["id"] as? String == "simulated-00020" })
      let place = try #require(first["ranking"] as? [String: Any])
      #expect((place["q"] as? Double ?? 1) < 0.05 && (place["rank"] as? Int ?? 9) <= 2)
      // A quiet night keeps the ranking: it is read from the reports.
      let before = try FolderContents(of: folder("Reports"))
      let quiet = try Night.run(folder, day: 2)
      #expect(quiet.outcomes.count { $0 == .unchanged } == 40)
      var after = try FolderContents(of: folder("Reports"))
      // The history counts the nights that the broken one has been broken.
      after.files[".history/runs.sqlite"] = before.files[".history/runs.sqlite"]
      #expect(before.differences(from: after) == [])
    }
  }

  /// Of clean elections at most 5 % have a combined p of at most 0.05: Bonferroni leaves room, so far fewer.
  @Test func combinedEvidenceKeepsItsLevel() {
    let sample = ArchiveSample(elections: 0, stations: 60, seed: 3)
    let clean = (0..<160).filter { $0 % 20 != 19 }
    let parallel = Parallel(workers: 2)
    let small = parallel.map(clean.count) { index -> Bool in
      let table = sample.election(clean[index]).table()
      let results = CalibrateAudit(settings: AnalysisSettings(), only: nil).run(table).results
      return CombinedEvidence.logP(results) <= log(0.05)
    }
    // 152 elections at 5 %: more than 14 have a chance below one in a hundred (SciPy: binom.sf(14, 152, .05)).
    #expect(small.count { $0 } <= 14)
  }

  @Test func combinedEvidenceCountsDecidingFamilies() {
    func results(_ q: [(Level, Double, logQ: Double?)], families: Int) -> AuditResults {
      let findings = q.map { level, value, logQ -> Finding in
        var statistic = Made.statistic(q: value)
        statistic.logQ = logQ
        return Finding(
          level: level, analysis: "X-01", measure: "m", candidate: nil, scope: Made.country,
          sentence: "", statistic: statistic, meaning: "", innocentExplanations: [])
      }
      let tallies =
        (0..<families).map {
          FamilyTally(
            analysis: "X-01", family: "f\($0)", tested: 3, belowFivePercent: 0, expectedByChance: 0,
            look: 0, lookFirst: 0)
        } + [
          FamilyTally(
            analysis: "X-01", family: "shown", decides: false, tested: 3, belowFivePercent: 0,
            expectedByChance: 0, look: 0, lookFirst: 0),
          FamilyTally(
            analysis: "X-01", family: "empty", tested: 0, belowFivePercent: 0, expectedByChance: 0,
            look: 0, lookFirst: 0),
        ]
      return AuditResults(
        methods: [], measurements: [], flags: [], findings: findings, tallies: tallies,
        illustrations: [])
    }
    let two = CombinedEvidence.logP(
      results([(.look, 0.01, nil), (.lookFirst, 0.0004, nil)], families: 25))
    #expect(abs(two - log(0.01)) < 1e-9)
    // Notes count for nothing, and nothing is above 1.
    #expect(CombinedEvidence.logP(results([(.note, 1e-9, nil)], families: 25)) == 0)
    #expect(CombinedEvidence.logP(results([(.look, 0.05, nil)], families: 40)) == 0)
    // Smaller than any number: its logarithm leads.
    let tiny = CombinedEvidence.logP(results([(.lookFirst, 0, logQ: -5000)], families: 1))
    #expect(tiny == -5000)
    #expect(CombinedEvidence.logP(results([(.lookFirst, 0, nil)], families: 1)) > -750)
  }
}
