import Analyses
import Returns

/// Charts of a comparison: before against after at every station, and arrows by constituency.
struct ComparisonCharts {
  let index: ResultsIndex
  let stations: PairedStations
  let simulated: Bool

  /// Turnout and the two candidates with most votes, then the arrows.
  func make() -> [Chart] {
    let flagged = Set(index.results.flags.filter { $0.level == .lookFirst }.map(\.row))
    var charts: [Chart] = []
    if let chart = scatter(
      "turnout", name: said("Turnout"), flagged: flagged, before: stations.before.turnout,
      after: stations.after.turnout)
    {
      charts.append(chart)
    }
    for pair in stations.candidatesByVotes.prefix(2) {
      let name = index.table.candidates[pair.after].name
      if let chart = scatter(
        "share_" + index.candidateStems[pair.after], name: said("Share of \(name)"),
        flagged: flagged,
        before: { stations.before.share(pair.before, $0) },
        after: { stations.after.share(pair.after, $0) })
      {
        charts.append(chart)
      }
    }
    if let chart = arrows() { charts.append(chart) }
    return charts
  }

  private func scatter(
    _ stem: String, name: String, flagged: Set<Int32>, before: (Int) -> Double?,
    after: (Int) -> Double?
  ) -> Chart? {
    var points: [(x: Double, y: Double)] = []
    var marked: [(x: Double, y: Double)] = []
    for row in 0..<index.table.count {
      guard let partner = stations.beforeRow(row), index.table.kinds[row] == .regular,
        let x = before(partner), let y = after(row), x >= 0, y >= 0, x <= 100, y <= 100
      else { continue }
      points.append((x, y))
      if flagged.contains(Int32(row)) { marked.append((x, y)) }
    }
    guard !points.isEmpty else { return nil }
    let title = said("\(name), before and after")
    let bytes = BeforeAfterDrawing.draw(
      points: points, marked: marked, title: title, quantity: name, simulated: simulated)
    return Chart(
      kind: .fingerprint, title: title,
      caption:
        said(
          "Each matched ordinary station by its value in the earlier (across) and the later election (up); darker cells hold more stations. On the dashed line nothing changed. Squares mark stations to look at first."
        ),
      file: ReportFile(path: "charts/before-after_\(stem).svg", bytes: bytes))
  }

  /// From the earlier to the later turnout and share of the candidate with most votes.
  private func arrows() -> Chart? {
    guard let leader = stations.candidatesByVotes.first else { return nil }
    let name = index.table.candidates[leader.after].name
    var arrows: [AreaArrow] = []
    for area in index.table.constituencies {
      var sums = [Int](repeating: 0, count: 8)
      for row in area.rows {
        guard let partner = stations.beforeRow(row) else { continue }
        let (old, new) = (stations.pair.before, stations.pair.after)
        let values = [
          stations.registered(old, partner) ?? -1, Int(old.turnoutBallots[partner]),
          Int(old.counted[partner]), Int(old.votes[leader.before * old.count + partner]),
          stations.registered(new, row) ?? -1, Int(new.turnoutBallots[row]),
          Int(new.counted[row]), Int(new.votes[leader.after * new.count + row]),
        ]
        guard values.allSatisfy({ $0 >= 0 }) else { continue }
        for index in values.indices { sums[index] += values[index] }
      }
      guard sums[0] > 0, sums[4] > 0, sums[2] > 0, sums[6] > 0 else { continue }
      func percent(_ part: Int, _ whole: Int) -> Double {
        100 * Double(sums[part]) / Double(sums[whole])
      }
      arrows.append(
        AreaArrow(
          from: (percent(1, 0), percent(3, 2)), to: (percent(5, 4), percent(7, 6)),
          voters: sums[4]))
    }
    guard arrows.count >= 2 else { return nil }
    let title = said("Turnout and share of \(name) by constituency")
    return Chart(
      kind: .share, title: title,
      caption:
        said(
          "One arrow a constituency, from the earlier to the later election, over the stations matched. Parallel arrows are a common swing; one that points elsewhere is a place to look at. Among many, those least like the median change are dark."
        ),
      file: ReportFile(
        path: "charts/arrows.svg",
        bytes: ArrowsDrawing.draw(arrows, title: title, candidate: name, simulated: simulated)))
  }
}

/// Turnout and share of one constituency in both elections, in percent.
struct AreaArrow {
  let from: (x: Double, y: Double)
  let to: (x: Double, y: Double)
  let voters: Int
}
