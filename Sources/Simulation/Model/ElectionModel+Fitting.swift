import Foundation
import Returns

extension ElectionModel {
  /// An ordinary election of the same size and look as a loaded one: its stations and lists, its
  /// turnout and shares, and their spread between and within constituencies.
  ///
  /// Spreads are estimated by medians, so that a minority of odd stations does not make the model
  /// odd; rounding, copying and the like are not carried over. It is meant for calibration: what a
  /// test finds in its draws is a false alarm on returns like these. Within a constituency all
  /// spread goes to the beta and Dirichlet precision.
  ///
  /// Where the source has no lists, they are made from the ballots counted at a turnout of 60 %.
  /// Only regular stations enter the estimates. Where the source gives some candidates only (one
  /// party, say), the valid votes of all others together are a candidate of their own, without a name,
  /// who comes last.
  public init(like table: ReturnsTable, placesSeed: UInt64) {
    let fit = ReturnsFit(table)
    var candidates = table.candidates.indices.map { index in
      let share = fit.share(of: index)
      return CandidateModel(
        name: table.candidates[index].name, share: max(share.mean, 1e-6),
        spread: .init(region: 0, constituency: share.spread, station: 0))
    }
    if let others = fit.otherCandidates {
      candidates.append(
        CandidateModel(
          name: "", share: others, spread: .init(region: 0, constituency: 0, station: 0)))
    }
    self.init(
      identity: ElectionIdentity(
        id: table.identity.id, title: "Simulated: like " + table.identity.title,
        date: table.identity.date, simulated: true),
      frame: ElectorateFrame(of: table),
      candidates: candidates,
      turnout: TurnoutModel(
        mean: fit.turnout.mean, townShift: 0, villageShift: 0,
        persistent: .init(region: 0, constituency: fit.turnout.spread, station: 0),
        ownConstituency: 0, precision: fit.turnout.precision),
      rates: fit.rates, sharePrecision: fit.sharePrecision, placesSeed: placesSeed)
  }
}

/// Means and robust spreads of the returns of one table.
private struct ReturnsFit {
  /// A proportion over stations: pooled mean, standard deviation of the constituencies' logits, and
  /// precision of the beta distribution within constituencies.
  struct Proportion {
    let mean: Double
    let spread: Double
    let precision: Double
  }

  let table: ReturnsTable
  let turnout: Proportion
  let rates: ProtocolRates

  init(_ table: ReturnsTable) {
    self.table = table
    turnout =
      table.column(.registered).map {
        Self.proportion(table, parts: table.turnoutBallots[...], wholes: $0[...])
      } ?? Proportion(mean: 0.6, spread: 0.2, precision: 80)
    var rates = ProtocolRates()
    let counted = ReturnsTable.sum(table.counted[...])
    if table.total(.invalid) == nil, let valid = table.total(.valid), counted > 0 {
      rates.invalid = min(0.5, max(0.0005, 1 - Double(valid) / Double(counted)))
    }
    if let invalid = table.total(.invalid), counted > 0 {
      rates.invalid = min(0.5, max(0.0005, Double(invalid) / Double(counted)))
    }
    let registered = table.total(.registered) ?? 0
    let supplementary = table.total(.supplementary) ?? 0
    rates.supplementary =
      registered > 0 ? min(0.05, Double(supplementary) / Double(registered)) : 0
    self.rates = rates
  }

  /// Share of the ballots counted that went to candidates whom the source does not give; `nil` where they
  /// are fewer than one in a thousand.
  var otherCandidates: Double? {
    let counted = Double(ReturnsTable.sum(table.counted[...]))
    guard counted > 0 else { return nil }
    let given = table.candidates.indices.reduce(0.0) { $0 + Double(table.totalVotes(of: $1)) }
    let share = 1 - given / counted - rates.invalid
    return share > 0.001 ? share : nil
  }

  func share(of candidate: Int) -> Proportion {
    Self.proportion(table, parts: table.votes(of: candidate), wholes: table.counted[...])
  }

  /// One precision for all candidates: the median over those with at least 1 % of the ballots.
  var sharePrecision: Double {
    let shares = table.candidates.indices.map(share(of:)).filter { $0.mean >= 0.01 }
    return Self.median(shares.map(\.precision)) ?? 250
  }

  private static func proportion(
    _ table: ReturnsTable, parts: ArraySlice<Int32>, wholes: ArraySlice<Int32>
  ) -> Proportion {
    let areas = table.constituencies.isEmpty ? [0..<table.count] : table.constituencies.map(\.rows)
    var total = (part: 0.0, whole: 0.0)
    var logits: [Double] = []
    // Squared distance from the constituency's median, less what a binomial count explains, in
    // units of p (1 - p): its typical value is 1 / (precision + 1).
    var excess: [Double] = []
    for rows in areas {
      var stations: [(p: Double, whole: Double)] = []
      for row in rows where table.kinds[row] == .regular {
        let part = parts[parts.startIndex + row]
        let whole = wholes[wholes.startIndex + row]
        // Turnout above the list is ordinary where voters are added on the day.
        guard part >= 0, whole > 0 else { continue }
        stations.append((min(1, Double(part) / Double(whole)), Double(whole)))
        total.part += Double(part)
        total.whole += Double(whole)
      }
      guard stations.count >= 3, let middle = median(stations.map(\.p)), middle > 0, middle < 1
      else { continue }
      logits.append(log(middle / (1 - middle)))
      let unit = middle * (1 - middle)
      for station in stations {
        let distance = station.p - middle
        excess.append(distance * distance / unit - 1 / station.whole * medianOfSquare)
      }
    }
    let mean = total.whole > 0 ? total.part / total.whole : 0
    let middle = median(logits) ?? 0
    let spread = median(logits.map { abs($0 - middle) }).map { $0 * 1.4826 } ?? 0
    let inverse = (median(excess) ?? 0) / medianOfSquare
    return Proportion(
      mean: mean, spread: min(1.5, spread),
      precision: inverse > 0 ? min(5000, max(3, 1 / inverse - 1)) : 5000)
  }

  /// Median of the square of a standard normal variate (chi-square on one degree of freedom).
  private static let medianOfSquare = 0.454936423119572

  private static func median(_ values: [Double]) -> Double? {
    guard !values.isEmpty else { return nil }
    let sorted = values.sorted()
    let half = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2
  }
}
