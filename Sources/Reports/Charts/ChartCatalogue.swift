import Analyses

/// Which illustrations become charts, and what they are called. All candidates are illustrated by the
/// analyses; the report draws those with most votes, which is its own choice.
struct ChartCatalogue {
  let index: ResultsIndex

  /// - Parameters:
  ///   - candidates: candidates drawn, in order.
  ///   - finest: true to draw the 0.1 pp histograms too.
  func charts(scope position: Int, candidates: [Int], finest: Bool) -> [Chart] {
    guard index.results.illustrations.indices.contains(position) else { return [] }
    let scope = index.scopes[position]
    let illustrations = index.results.illustrations[position]
    let prefix = "charts/" + stem(scope, position)
    // Turnout first, then candidate by candidate.
    let order: [Int?] = [nil] + candidates.map { $0 }
    return order.flatMap { candidate in
      illustrations.compactMap { illustration -> Chart? in
        switch illustration {
        case .percentages(let chart):
          guard chart.candidate == candidate, finest || chart.widthInTenths != 1 else { return nil }
          return percentages(chart, scope: scope, prefix: prefix)
        case .fingerprint(let chart):
          guard chart.candidate == candidate else { return nil }
          return fingerprint(chart, scope: scope, prefix: prefix)
        case .specificationCurve(let chart):
          guard chart.candidate == candidate else { return nil }
          return curve(chart, prefix: prefix)
        }
      }
    }
  }

  private func stem(_ scope: Scope, _ position: Int) -> String {
    switch scope.kind {
    case .country: "country"
    case .region: "region-" + index.regionStems[position - 1]
    case .constituency:
      "constituency-" + index.constituencyStems[position - 1 - index.table.regions.count]
    }
  }

  private func percentages(
    _ chart: Illustration.PercentageChart, scope: Scope, prefix: String
  ) -> Chart {
    let name = index.candidateName(chart.candidate)
    let what = chart.candidate == nil ? "turnout" : "share of \(name)"
    let place = scope.kind == .country ? "" : ", \(scope.name)"
    let title =
      (chart.candidate == nil ? "Turnout" : "Share of \(name)") + " of stations" + place
    // Slugs have no underscore, so parts joined by it cannot run together into another chart's name.
    var path = prefix + "_" + Slug.make(chart.measure)
    if let candidate = chart.candidate { path += "_" + index.candidateStems[candidate] }
    path += chart.widthInTenths == 1 ? "_tenths.svg" : ".svg"
    let bytes = PercentageDrawing.draw(
      chart, title: title, axis: "\(what) at the station",
      simulated: index.table.identity.simulated)
    let caption =
      "How many \(chart.weightName) belong to stations of each \(what). Bars are centred on round percentages, and those at round values are darker: heaps there are a reason to look."
    return Chart(
      kind: chart.candidate == nil ? .turnout : .share,
      title: title + (chart.widthInTenths == 1 ? ", 0.1 pp bins" : ""), caption: caption,
      file: ReportFile(path: path, bytes: bytes))
  }

  private func fingerprint(_ chart: Illustration.Fingerprint, scope: Scope, prefix: String) -> Chart
  {
    let name = index.candidateName(chart.candidate)
    let place = scope.kind == .country ? "" : ", \(scope.name)"
    let title =
      (chart.isStandardised ? "Standardised turnout" : "Turnout") + " and share of \(name)" + place
    let bytes = FingerprintDrawing.draw(
      chart, title: title, candidate: name, simulated: index.table.identity.simulated)
    let caption =
      chart.isStandardised
      ? "Each station's turnout and share of \(name) as distances from the mean of its constituency, in standard deviations, so that differences between places are gone. A round cloud is usual; a streak towards the upper right corner is a reason to look."
      : "Each cell is one percentage point of turnout by one of the share of \(name); darker cells hold more \(chart.weightName). One rounded cloud is usual; places of different character make several."
    let stem = chart.isStandardised ? "standardised" : "fingerprint"
    return Chart(
      kind: chart.isStandardised ? .standardised : .fingerprint, title: title, caption: caption,
      file: ReportFile(
        path: "\(prefix)_\(stem)_\(index.candidateStems[chart.candidate]).svg", bytes: bytes))
  }

  private func curve(_ chart: Illustration.SpecificationCurve, prefix: String) -> Chart {
    let name = index.candidateName(chart.candidate)
    let title = "Excess votes of \(name) by reference window"
    return Chart(
      kind: .curve, title: title,
      caption:
        "Every dot is one way to choose the stations to compare with; the marks below say which. An estimate that changes much from choice to choice is not a number to quote.",
      file: ReportFile(
        path: "\(prefix)_\(Slug.make(chart.measure))_\(index.candidateStems[chart.candidate]).svg",
        bytes: SpecificationDrawing.draw(
          chart, title: title, simulated: index.table.identity.simulated)))
  }
}
