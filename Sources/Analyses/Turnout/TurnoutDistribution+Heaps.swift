import AuditMath
import Returns

/// More than one heap of turnout: the dip, the number of modes, and groups of like stations.
extension PreparedTurnoutDistribution {
  func dip(_ scope: Scope, _ turnout: [Double]) -> Measurement {
    guard let dip = Dip(turnout) else {
      return absent(scope, "turnout-dip", "all stations report the same turnout")
    }
    return Measurement(
      analysis: "TURN-01", measure: "turnout-dip", scope: scope,
      outcome: .tested(
        Statistic(
          stations: turnout.count, leftOut: scope.rows.count - turnout.count,
          leftOutReasons: scope.kind == .country
            ? "not an ordinary station, fewer than 100 voters, or no turnout" : nil,
          observed: dip.statistic, effect: dip.statistic, unit: "dip", p: dip.significance.pValue,
          family: "TURN-01",
          // A country and its regions are mixtures of town and village: more than one heap is no news
          // there. Only within a constituency does it raise a finding.
          raisesFinding: scope.kind == .constituency,
          isPracticallyLarge: dip.statistic >= TurnoutDistribution.practicalDip)))
  }

  /// Silverman's test: for one mode as the p, with the number of modes that is not rejected.
  func modes(_ scope: Scope, _ turnout: [Double]) -> Measurement {
    let stream = RandomStream(
      seed: view.settings.seed, purpose: "TURN-01/silverman/\(scope.kind.rawValue)/\(scope.id)")
    guard let test = SilvermanTest(turnout, stream: stream), let first = test.steps.first else {
      return absent(scope, "turnout-modes", "all stations report the same turnout")
    }
    guard let modes = test.modes else {
      return absent(
        scope, "turnout-modes",
        "more than \(test.steps.count) modes: repeated values, or very small heaps")
    }
    return Measurement(
      analysis: "TURN-01", measure: "turnout-modes", scope: scope,
      outcome: .tested(
        Statistic(
          stations: turnout.count, leftOut: scope.rows.count - turnout.count,
          observed: Double(modes), expected: 1, effect: 100 * first.criticalBandwidth,
          unit: "percentage points of bandwidth", p: first.p, family: "TURN-01 modes",
          raisesFinding: false, isPracticallyLarge: false)))
  }

  static func groupDips(_ view: ElectionView, _ registered: [Int32], _ usable: [Bool])
    -> [[Double]]
  {
    let areas = view.table.constituencies
    return view.parallel.map(areas.count) { area in
      let inside = areas[area].rows.filter { usable[$0] }
      // Usable stations have 100 voters or more.
      let rows = RadixOrder.positions(inside.map { UInt32(registered[$0]) }).map {
        inside[Int($0)]
      }
      guard rows.count >= 2 * TurnoutDistribution.smallestGroup else { return [] }
      return [rows[..<(rows.count / 2)], rows[(rows.count / 2)...]].compactMap { half in
        Dip(half.map { Double(view.table.turnoutBallots[$0]) / Double(registered[$0]) })?
          .significance.pValue
      }
    }
  }

  /// How many groups of one constituency and of like size have more than one heap. The dip's p is at
  /// least uniform under one heap, so their number is at most Binomial(groups, 0.05).
  func dipOfGroups(_ scope: Scope) -> Measurement {
    let inside = view.table.constituencies.indices.filter {
      scope.rows.contains(view.table.constituencies[$0].rows.lowerBound)
    }
    let values = inside.flatMap { groups[$0] }
    guard values.count >= TurnoutDistribution.fewestGroups else {
      return absent(
        scope, "turnout-dip-groups",
        "\(values.count) groups of \(TurnoutDistribution.smallestGroup) like-sized stations in one constituency, fewer than \(TurnoutDistribution.fewestGroups)"
      )
    }
    let stations = inside.filter { !groups[$0].isEmpty }.reduce(0) { sum, area in
      sum + view.table.constituencies[area].rows.count { usable[$0] }
    }
    let hits = values.count { $0 <= 0.05 }
    let expected = 0.05 * Double(values.count)
    let deviation = (0.95 * expected).squareRoot()
    let effect = Double(hits) - expected
    return Measurement(
      analysis: "TURN-01", measure: "turnout-dip-groups", scope: scope,
      outcome: .tested(
        Statistic(
          stations: stations, leftOut: scope.rows.count - stations, observed: Double(hits),
          expected: expected, standardDeviation: deviation, z: effect / deviation, effect: effect,
          unit: "groups",
          p: Binomial.upperTail(atLeast: hits, trials: values.count, probability: 0.05),
          family: "TURN-01 groups", raisesFinding: true,
          isPracticallyLarge: effect
            >= TurnoutDistribution.practicalGroups * Double(values.count))))
  }
}
