import AuditMath
import Returns

/// OUT-03. Stations against the twelve nearest to them, on the map where coordinates are given and by station
/// number elsewhere, in both directions; and whether neighbours are alike at all.
public struct NeighbouringStations: Analysis {
  public init() {}

  /// Departures of fewer ballots are never raised.
  static let practicalBallots = 100.0
  /// Groups with fewer usable stations tell nothing of their order.
  static let smallestGroup = LocalDepartures.smallestRow
  /// By constituency the order is described for turnout and so many candidates: those with most votes.
  static let candidatesListed = 2

  public func prepare(_ view: ElectionView) throws -> any PreparedAnalysis {
    PreparedNeighbouringStations(view)
  }

  public func sentence(
    _ measurement: Measurement, _ statistic: Statistic, in view: ElectionView
  ) -> String {
    let what =
      measurement.candidate.map { said("votes for \(view.candidateName($0))") }
      ?? said("ballots that make the turnout")
    if measurement.measure.hasPrefix("neighbours") {
      let size = Words.count(abs(statistic.effect).rounded())
      let direction = statistic.effect >= 0 ? said("more") : said("fewer")
      let nearest =
        measurement.measure.hasPrefix("neighbours-map-")
        ? said("the twelve stations nearest to it on the map")
        : said("its neighbours by number")
      return said(
        "\(size) \(direction) \(what) than \(nearest) lead one to expect: \(Words.count(statistic.observed)), where about \(Words.count((statistic.expected ?? 0).rounded())) are expected."
      )
    }
    let alike = statistic.effect > 0 ? said("more alike") : said("less alike")
    let neighbours =
      measurement.measure.hasPrefix("autocorrelation-map-")
      ? said("The nearest stations on the map") : said("Neighbours by station number")
    return said(
      "\(neighbours) are \(alike) in \(what) than stations in random order would be.")
  }
}

private struct PreparedNeighbouringStations: PreparedAnalysis {
  let view: ElectionView
  let groups: StationGroups
  let ground: NeighbourGround
  let columns: [NeighbourColumn]
  let listed: Set<Int>

  init(_ view: ElectionView) {
    self.view = view
    let groups = StationGroups(view.table)
    self.groups = groups
    let shares = ShareColumn.all(of: view.table)
    let ground = NeighbourGround(groups, view)
    self.ground = ground
    columns = view.parallel.map(shares.count) {
      NeighbourColumn(shares[$0], groups, ground, view)
    }
    let totals = view.table.candidates.indices.map { view.table.totalVotes(of: $0) }
    listed = Set(
      totals.indices.sorted { (totals[$1], $0) < (totals[$0], $1) }
        .prefix(NeighbouringStations.candidatesListed))
  }

  var stationTests: [StationTestSet] { columns.map(\.tests) }

  func measure(_ scope: Scope) -> [Measurement] {
    let inside = groups.inside(scope.rows)
    var results: [Measurement] = []
    for column in columns {
      let isListed = column.column.candidate.map(listed.contains) ?? true
      if scope.kind == .constituency, !isListed { continue }
      if let moran = SerialOrder.pooled(inside.compactMap { column.moran[$0] }) {
        results.append(result("autocorrelation", column, scope, moran, sign: 1, "correlation"))
      }
      if scope.kind != .constituency,
        let runs = SerialOrder.sum(inside.compactMap { column.runs[$0] })
      {
        // Fewer runs mean more likeness.
        results.append(result("runs", column, scope, runs, sign: -1, "runs fewer than expected"))
      }
    }
    guard results.isEmpty else { return results }
    return [
      Measurement(
        analysis: "OUT-03", measure: "autocorrelation", scope: scope,
        outcome: .notApplicable(
          "no \(groups.noun) of this place has \(NeighbouringStations.smallestGroup) usable stations that differ"
        ))
    ]
  }

  private func result(
    _ measure: String, _ column: NeighbourColumn, _ scope: Scope, _ order: SerialOrder.Result,
    sign: Double, _ unit: String
  ) -> Measurement {
    let deviation = order.variance.squareRoot()
    let effect = sign * (order.value - order.mean)
    let z = abs(order.z)
    return Measurement(
      analysis: "OUT-03", measure: "\(measure)-\(ground.infix)\(column.column.name)",
      candidate: column.column.candidate, scope: scope,
      outcome: .tested(
        Statistic(
          stations: order.count, leftOut: scope.rows.count - order.count, observed: order.value,
          expected: order.mean, standardDeviation: deviation, z: order.z, effect: effect,
          effectLow: effect - 1.959964 * deviation, effectHigh: effect + 1.959964 * deviation,
          unit: unit, p: min(1, 2 * Normal.upperTail(z)),
          logP: min(0, Normal.logUpperTail(z) + 0.693_147_180_559_945_3),
          family: "OUT-03 \(measure)", raisesFinding: false, isPracticallyLarge: false)))
  }
}
