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
        case .density(let chart):
          guard chart.candidate == candidate else { return nil }
          return density(chart, scope: scope, prefix: prefix)
        case .digits(let chart):
          guard chart.candidate == candidate else { return nil }
          return digits(chart, scope: scope, prefix: prefix)
        case .distances(let chart):
          guard candidate == nil else { return nil }
          return distances(chart, scope: scope, prefix: prefix)
        case .transfer: return nil
        }
      }
    } + (scope.kind == .country ? [smallMultiples(candidates.first)].compactMap { $0 } : [])
  }

  /// Histograms drawn beside a fitted model, by measure.
  private static let fittedBy = ["share-fitted": "TURN-06", "share-classes": "TURN-07"]

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
    let what = chart.candidate == nil ? said("turnout") : said("share of \(name)")
    let place = scope.kind == .country ? "" : ", \(scope.name)"
    let fitted = Self.fittedBy[chart.measure]
    let title =
      (chart.candidate == nil
        ? said("Turnout of stations") : said("Share of \(name) at stations"))
      + (fitted.map { said(", and the model of \($0)") } ?? "") + place
    // Slugs have no underscore, so parts joined by it cannot run together into another chart's name.
    var path = prefix + "_" + Slug.make(chart.measure)
    if let candidate = chart.candidate { path += "_" + index.candidateStems[candidate] }
    path += chart.widthInTenths == 1 ? "_tenths.svg" : ".svg"
    let bytes = PercentageDrawing.draw(
      chart, title: title, axis: said("\(what) at the station"),
      simulated: index.table.identity.simulated)
    let caption =
      fitted.map {
        said(
          "How many stations have each \(what), and the line of the model of \($0) that comes nearest. A model that fits is a description, never a probability that anything was falsified."
        )
      }
      ?? Self.caption(chart, what: what)
    return Chart(
      kind: chart.candidate == nil ? .turnout : .share,
      title: title + (chart.widthInTenths == 1 ? ", " + said("0.1 pp bins") : ""), caption: caption,
      file: ReportFile(path: path, bytes: bytes))
  }

  /// What a histogram shows, and its null where it has one.
  private static func caption(_ chart: Illustration.PercentageChart, what: String) -> String {
    var sentences = [
      said(
        "How many \(Text.translated(chart.weightName)) belong to stations of each value of \(what). Bars are centred on round percentages; those at round values are orange, darker in print: heaps there are a reason to look."
      )
    ]
    if chart.deviation != nil {
      sentences.append(
        said(
          "The line is what is expected of these stations without a preference for round values; the grey band holds 95 of 100 such bars."
        ))
    }
    sentences.append(said("Drawn are ordinary stations of at least 100 voters."))
    return sentences.joined(separator: " ")
  }

  private func fingerprint(_ chart: Illustration.Fingerprint, scope: Scope, prefix: String) -> Chart
  {
    let name = index.candidateName(chart.candidate)
    let place = scope.kind == .country ? "" : ", \(scope.name)"
    let title =
      (chart.isStandardised
        ? said("Standardised turnout and share of \(name)")
        : said("Turnout and share of \(name)")) + place
    let bytes = FingerprintDrawing.draw(
      chart, title: title, candidate: name, simulated: index.table.identity.simulated)
    let caption =
      chart.isStandardised
      ? said(
        "Each station's turnout and share of \(name) as distances from the mean of its constituency, in standard deviations, so that differences between places are gone. A round cloud is usual; a streak towards the upper right corner is a reason to look."
      )
      : said(
        "Each cell is one percentage point of turnout by one of the share of \(name); darker cells hold more \(Text.translated(chart.weightName)). One rounded cloud is usual; places of different character make several."
      ) + " " + said("Drawn are ordinary stations of at least 100 voters.")
    let stem = chart.isStandardised ? "standardised" : "fingerprint"
    return Chart(
      kind: chart.isStandardised ? .standardised : .fingerprint, title: title, caption: caption,
      file: ReportFile(
        path: "\(prefix)_\(stem)_\(index.candidateStems[chart.candidate]).svg", bytes: bytes))
  }

  private func curve(_ chart: Illustration.SpecificationCurve, prefix: String) -> Chart {
    let name = index.candidateName(chart.candidate)
    let title = said("Excess votes of \(name) by reference window")
    return Chart(
      kind: .curve, title: title,
      caption:
        said(
          "Every dot is one way to choose the stations to compare with; the marks below say which. An estimate that changes much from choice to choice is not a number to quote."
        ),
      file: ReportFile(
        path: "\(prefix)_\(Slug.make(chart.measure))_\(index.candidateStems[chart.candidate]).svg",
        bytes: SpecificationDrawing.draw(
          chart, title: title, simulated: index.table.identity.simulated)))
  }

  private func density(_ chart: Illustration.Density, scope: Scope, prefix: String) -> Chart {
    let name = index.candidateName(chart.candidate)
    let title = said("Turnout and share of \(name), smoothed")
    return Chart(
      kind: .density, title: title,
      caption: said(
        "The same as the fingerprint, smoothed over one percentage point. A second cloud or a tail is seen better, single stations less."
      ),
      file: ReportFile(
        path: "\(prefix)_density_\(index.candidateStems[chart.candidate]).svg",
        bytes: DensityDrawing.draw(
          chart, title: title, candidate: name, simulated: index.table.identity.simulated)))
  }

  private func digits(_ chart: Illustration.Digits, scope: Scope, prefix: String) -> Chart {
    let what =
      switch chart.measure {
      case "registered": said("registered voters")
      case "issued": said("ballots issued")
      default: said("votes of \(index.candidateName(chart.candidate))")
      }
    let title = said("Last digits of \(what)")
    let suffix = chart.candidate.map { "_" + index.candidateStems[$0] } ?? ""
    return Chart(
      kind: .digits, title: title,
      caption:
        said(
          "How many counts end in each digit, and how many the counts' own sizes lead one to expect. One bar in twenty leaves its band by chance."
        ),
      file: ReportFile(
        path: "\(prefix)_digits_\(Slug.make(chart.measure))\(suffix).svg",
        bytes: DigitDrawing.draw(
          chart, title: title, simulated: index.table.identity.simulated)))
  }

  private func distances(_ chart: Illustration.Distances, scope: Scope, prefix: String) -> Chart {
    var marked: Set<Int32> = []
    for flag in index.results.flags where flag.analysis == "OUT-01" { marked.insert(flag.row) }
    let title = said("Distance of stations from the rest of their place")
    return Chart(
      kind: .distances, title: title,
      caption:
        said(
          "Each station's results as a whole against its constituency. Above the line lies one ordinary station in forty; real places have more, such as hospitals and dormitories."
        ),
      file: ReportFile(
        path: "\(prefix)_distances.svg",
        bytes: DistanceDrawing.draw(
          chart, regions: index.table.regions.map { ($0.name, $0.rows) }, marked: marked,
          rows: index.table.count, title: title, simulated: index.table.identity.simulated)))
  }

  /// The fingerprints of all regions for one candidate; `nil` where fewer than two have one.
  private func smallMultiples(_ candidate: Int?) -> Chart? {
    guard let candidate else { return nil }
    var regions: [(name: String, chart: Illustration.Fingerprint)] = []
    for (position, region) in index.table.regions.enumerated() {
      let scope = index.scopePosition(region: position)
      guard index.results.illustrations.indices.contains(scope) else { continue }
      for case .fingerprint(let chart) in index.results.illustrations[scope]
      where chart.candidate == candidate { regions.append((region.name, chart)) }
    }
    guard regions.count > 1 else { return nil }
    let name = index.candidateName(candidate)
    let title = said("Turnout and share of \(name) by region")
    return Chart(
      kind: .multiples, title: title,
      caption:
        said(
          "The fingerprint of every region on the same axes. Regions differ; one whose cloud has another shape than all others is a reason to look."
        ),
      file: ReportFile(
        path: "charts/regions_\(index.candidateStems[candidate]).svg",
        bytes: SmallMultiplesDrawing.draw(
          regions, title: title, candidate: name, simulated: index.table.identity.simulated)))
  }
}
