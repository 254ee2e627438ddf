import Analyses

/// The tests and descriptions of one place, for those who want all of them.
enum TestsSection {
  private static let limit = 200

  static func write(
    _ measurements: [Measurement], _ index: ResultsIndex, up: String, to page: inout MarkdownPage
  ) {
    page.tableHeader([
      "Method", "Measure", "Candidate", "Stations>", "Effect (95 % interval)>", "p>", "q>", "Level",
    ])
    var shown = 0
    for measurement in measurements where shown < limit {
      var cells = [
        FindingsSection.methodLink(measurement.analysis, up: up),
        FlagText.measure(measurement.measure).markdown,
        index.candidateName(measurement.candidate).markdown,
      ]
      switch measurement.outcome {
      case .tested(let statistic):
        cells += [
          HumanNumber.integer(statistic.stations), FindingsSection.effect(statistic),
          statistic.p.map(HumanNumber.probability) ?? "—",
          statistic.q.map(HumanNumber.probability) ?? "—", statistic.level?.words ?? "",
        ]
      case .described(let description):
        var value = HumanNumber.size(description.value)
        if let low = description.low, let high = description.high {
          value += " (" + said("\(HumanNumber.size(low)) to \(HumanNumber.size(high))") + ")"
        }
        cells += [
          HumanNumber.integer(description.stations),
          Text.amount(value, description.unit), "—",
          "—", said("described"),
        ]
      case .notApplicable, .failed: continue
      }
      page.row(cells)
      shown += 1
    }
    page.blank()
    page.line("All are in [tests.csv](\(up)tests.csv).")
  }
}
