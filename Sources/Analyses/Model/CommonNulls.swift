import AuditMath
import Returns

/// What the tests of digits and of round percentages need of the nulls that many stations share: a small
/// candidate has the same few votes, of the same number of ballots, at thousands of them.
struct CommonNulls: Sendable {
  struct Looks: Sendable {
    let lastDigits: BinomialWindow.LastDigits
    let secondDigits: TenDigits
    let percentages: (one: Double, five: Double, ten: Double)

    /// - Parameter law: Binomial(trials, count / trials).
    init(_ law: borrowing BinomialWindow, trials: Int) {
      lastDigits = law.lastDigits(from: LastDigit.threshold)
      secondDigits = law.secondDigits(from: SecondDigit.threshold)
      percentages = RoundPercentage.probabilities(law, of: trials)
    }
  }

  private static let largestCount = 63
  private static let largestTrials = 4_095
  /// Nulls of so many stations are made once; rarer ones are not worth the memory.
  private static let fewest: UInt8 = 3

  /// By count and trials: place within `looks`, or -1.
  private let places: [Int32]
  private let looks: [Looks]

  /// - Parameter columns: counts that are looked at in every one of these ways.
  init(_ columns: [StationNulls.Counts], _ parallel: Parallel) {
    var stations = [UInt8](
      repeating: 0, count: (Self.largestCount + 1) * (Self.largestTrials + 1))
    for column in columns {
      guard let trials = column.trials else { continue }
      for (count, trials) in zip(column.counts, trials) {
        guard let key = Self.key(Int(count), Int(trials)) else { continue }
        stations[key] = min(stations[key] + 1, Self.fewest)
      }
    }
    let common = stations.indices.filter { stations[$0] == Self.fewest }
    var places = [Int32](repeating: -1, count: common.isEmpty ? 0 : stations.count)
    for (place, key) in common.enumerated() { places[key] = Int32(place) }
    self.places = places
    looks = parallel.mapBlocks(common.count, blockSize: 512) { block in
      var law = BinomialWindow()
      return block.map { place in
        let (count, trials) = common[place].quotientAndRemainder(
          dividingBy: Self.largestTrials + 1)
        law.setBinomial(count: count, trials: trials)
        return Looks(law, trials: trials)
      }
    }.flatMap { $0 }
  }

  func of(_ count: Int, trials: Int) -> Looks? {
    guard !places.isEmpty, let key = Self.key(count, trials) else { return nil }
    let place = places[key]
    return place < 0 ? nil : looks[Int(place)]
  }

  private static func key(_ count: Int, _ trials: Int) -> Int? {
    guard count >= 0, count <= min(largestCount, trials), trials <= largestTrials, trials > 0 else {
      return nil
    }
    return count * (largestTrials + 1) + trials
  }
}
