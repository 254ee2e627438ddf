import AuditMath
import Returns

/// What the tests of digits and of round percentages need of the nulls that many stations share: a small
/// candidate has the same few votes, of the same number of ballots, at thousands of them.
///
/// Stations ask in no order, so the tables are kept small, each look by itself: most nulls are too small for
/// last digits, and are not looked up for them.
struct CommonNulls: Sendable {
  private static let largestCount = 63
  private static let largestTrials = 4_095
  /// Nulls of so many stations are made once; rarer ones are not worth the memory.
  private static let fewest: UInt8 = 3
  private static let none = UInt16.max

  /// By count and trials: place within the tables below, or `none`.
  private let places: [UInt16]
  /// The first place whose null reaches the threshold of last digits.
  private let firstReaching: Int
  /// From that place on.
  private let lastDigits: [BinomialWindow.LastDigits]
  private let secondDigits: [TenDigits]
  private let percentages: [(one: Double, five: Double, ten: Double)]

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
    // By count, then trials; what has no place is made station by station.
    let common = Array(
      stations.indices.lazy.filter { stations[$0] == Self.fewest }.prefix(Int(Self.none)))
    var places = [UInt16](repeating: Self.none, count: common.isEmpty ? 0 : stations.count)
    for (place, key) in common.enumerated() { places[key] = UInt16(place) }
    self.places = places
    let looks = parallel.mapBlocks(common.count, blockSize: 512) { block in
      var law = BinomialWindow()
      return block.map { place in
        let (count, trials) = common[place].quotientAndRemainder(
          dividingBy: Self.largestTrials + 1)
        law.setBinomial(count: count, trials: trials)
        return (
          last: law.end > LastDigit.threshold ? law.lastDigits(from: LastDigit.threshold) : nil,
          second: law.secondDigits(from: SecondDigit.threshold),
          percentages: RoundPercentage.probabilities(law, of: trials)
        )
      }
    }.flatMap { $0 }
    firstReaching = looks.firstIndex { $0.last != nil } ?? looks.count
    lastDigits = looks[firstReaching...].map { $0.last ?? BinomialWindow.LastDigits() }
    secondDigits = looks.map { $0.second }
    percentages = looks.map { $0.percentages }
  }

  /// The place of a null, if it is a common one.
  func place(of count: Int, trials: Int) -> Int? {
    guard !places.isEmpty, let key = Self.key(count, trials) else { return nil }
    let place = places[key]
    return place == Self.none ? nil : Int(place)
  }

  /// Last digits of values at or above the threshold.
  func lastDigits(at place: Int) -> BinomialWindow.LastDigits {
    place < firstReaching ? BinomialWindow.LastDigits() : lastDigits[place - firstReaching]
  }

  /// Second digits of values at or above the threshold.
  func secondDigits(at place: Int) -> TenDigits { secondDigits[place] }

  /// Probabilities of multiples of 1, 5 and 10 %.
  func percentages(at place: Int) -> (one: Double, five: Double, ten: Double) {
    percentages[place]
  }

  private static func key(_ count: Int, _ trials: Int) -> Int? {
    guard count >= 0, count <= min(largestCount, trials), trials <= largestTrials, trials > 0 else {
      return nil
    }
    return count * (largestTrials + 1) + trials
  }
}
