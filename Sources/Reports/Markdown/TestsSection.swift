import Analyses

/// The tests and descriptions of one place, for those who want all of them.
enum TestsSection {
  private static let limit = 200

  /// - Parameter positions: positions in the results' measurements.
  static func write(
    _ positions: [Int32], _ index: ResultsIndex, up: String, to page: inout MarkdownPage
  ) {
    page.tableHeader([
      "Method", "Measure", "Candidate", "Stations>", "Effect (95 % interval)>", "p>", "q>", "Level",
    ])
    var shown = 0
    for position in positions where shown < limit {
      let measurement = index.results.measurements[Int(position)]
      switch measurement.outcome {
      case .tested(let statistic):
        start(measurement, index, up: up, to: &page)
        page.cell(HumanNumber.integer(statistic.stations))
        page.cell(FindingsSection.effect(statistic))
        page.cell(statistic.p.map(HumanNumber.probability) ?? "—")
        page.cell(statistic.q.map(HumanNumber.probability) ?? "—")
        page.cell(statistic.level?.words ?? "")
      case .described(let description):
        start(measurement, index, up: up, to: &page)
        var value = HumanNumber.size(description.value)
        if let low = description.low, let high = description.high {
          value += " (" + said("\(HumanNumber.size(low)) to \(HumanNumber.size(high))") + ")"
        }
        page.cell(HumanNumber.integer(description.stations))
        page.cell(Text.amount(value, description.unit))
        page.cell("—")
        page.cell("—")
        page.cell(said("described"))
      case .notApplicable, .failed: continue
      }
      page.endRow()
      shown += 1
    }
    page.blank()
    page.line("All are in [tests.csv](\(up)tests.csv).")
  }

  private static func start(
    _ measurement: Measurement, _ index: ResultsIndex, up: String, to page: inout MarkdownPage
  ) {
    page.startRow()
    page.cell { FindingsSection.writeMethodLink(measurement.analysis, up: up, to: &$0) }
    page.cell { MarkdownText.write(FlagText.measure(measurement.measure), to: &$0) }
    page.cell { MarkdownText.write(index.candidateName(measurement.candidate), to: &$0) }
  }
}
