import Analyses
import Returns

/// The result in a few plain sentences.
struct ResultSummary {
  let report: ElectionReport
  let index: ResultsIndex
  let country: AreaTotals

  func write(to page: inout MarkdownPage) {
    for sentence in [scale, tested, outstanding, nature, Self.untested(index), source].compactMap({
      $0
    }) {
      page.line(verbatim: "- " + sentence)
    }
  }

  private var scale: String? {
    let table = index.table
    var places = [counted(table.count, "station", "stations")]
    if !table.constituencies.isEmpty {
      places.append(counted(table.constituencies.count, "constituency", "constituencies"))
    }
    if !table.regions.isEmpty {
      places.append(counted(table.regions.count, "region", "regions"))
    }
    var text = said("The audit covers \(places.joined(separator: ", "))") + ": "
    if let registered = country.registered {
      text +=
        said("\(HumanNumber.integer(registered)) registered voters, turnout \(country.turnout)")
        + ", "
    }
    text += said("\(HumanNumber.integer(country.counted)) ballots counted")
    if let first = index.ranking.first {
      text +=
        "; "
        + said(
          "most votes for \(table.candidates[first].name.markdown) (\(country.share(first)) of ballots counted)"
        )
    }
    return text + "."
  }

  private var tested: String? {
    let tallies = index.results.tallies.filter(\.decides)
    let tests = tallies.reduce(0) { $0 + $1.tested }
    guard tests > 0 else { return said("No test could be made.") }
    let first = tallies.reduce(0) { $0 + $1.lookFirst }
    let look = tallies.reduce(0) { $0 + $1.look }
    let below = tallies.reduce(0) { $0 + $1.belowFivePercent }
    let expected = tallies.reduce(0) { $0 + $1.expectedByChance }
    return said(
      "Of \(counted(tests, "test", "tests")), **\(counted(look, "stands", "stand")) out** after correction for their number (\(HumanNumber.integer(first)) of them strongly). Before correction \(HumanNumber.integer(below)) had a probability of at most 5 %; chance alone would give about \(HumanNumber.fixed(expected, decimals: 0))."
    )
  }

  private var outstanding: String? {
    let findings = index.results.findings
    let first = findings.filter { $0.level == .lookFirst }.count
    let look = findings.filter { $0.level == .look }.count
    let marked = Set(index.results.flags.lazy.filter { $0.level >= .look }.map(\.row)).count
    if first + look + marked == 0 {
      return said(
        "Nothing calls for a look. That does not prove that all is well: only that these tests found nothing larger than chance."
      )
    }
    return said(
      "\(counted(first, "finding asks", "findings ask")) for the first look, \(counted(look, "finding", "findings")) for a look; \(counted(marked, "station is", "stations are")) marked."
    )
  }

  /// The most important finding in its own words.
  private var nature: String? {
    guard let finding = index.results.findings.first, finding.level >= .look else { return nil }
    let place = FindingsSection.place(finding.scope, index, up: "")
    return said("Most important: \(finding.sentence.markdown) (\(place))")
  }

  /// How many measures were not tested; `nil` where all were.
  static func untested(_ index: ResultsIndex) -> String? {
    var count = 0
    var failed = 0
    for measurement in index.results.measurements {
      switch measurement.outcome {
      case .tested, .described: break
      case .notApplicable: count += 1
      case .failed: failed += 1
      }
    }
    if count + failed == 0 { return nil }
    return said(
      "\(counted(count, "measure", "measures")) could not be tested in one place or another and \(HumanNumber.integer(failed)) failed; the reasons are below."
    )
  }

  private var source: String? {
    let ledger = report.election.ledger
    let errors = report.election.issues.filter { $0.severity == .error }.count
    return said(
      "Of \(counted(ledger.read, "row", "rows")) in the source, \(counted(ledger.audited, "was", "were")) audited and \(HumanNumber.integer(ledger.rejected)) rejected (\(counted(errors, "error", "errors")) in [issues.csv](issues.csv))."
    )
  }
}
