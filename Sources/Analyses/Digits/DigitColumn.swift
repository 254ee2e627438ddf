import AuditMath
import Returns

/// One kind of count and the null of one of its digits, by station.
struct DigitColumn: Sendable {
  /// Which digit of a count is looked at.
  enum Place: Sendable {
    case last, second

    /// Counts below it are not used: small counts have few possible digits.
    var threshold: Int {
      switch self {
      case .last: LastDigit.threshold
      case .second: SecondDigit.threshold
      }
    }

    /// The digit of a count at or above the threshold.
    func digit(of count: Int) -> Int {
      var count = count
      if self == .second { while count >= 100 { count /= 10 } }
      return count % 10
    }
  }

  let name: String
  let candidate: Int?
  let place: Place
  let counts: [Int32]
  /// By row, ten probabilities: the count is at least the threshold and has the digit d in its place.
  let digits: [Double]
  /// By row: probability of a count at or above the threshold whose last two digits are equal; empty
  /// unless the place is the last.
  let repeated: [Double]
  /// By row: the same for last two digits that differ by one, 0 and 9 being neighbours.
  let adjacent: [Double]
  /// By row: the station has a count and a null.
  let usable: [Bool]

  /// Scopes with fewer counts at or above the threshold are not tested: every digit then has an
  /// expected number near 20 or more, where the chi-square tail can be trusted.
  static let smallestScope = 200

  /// Why a scope is not tested; one wording for all, so that like reasons stand together.
  static func tooFew(_ counts: Int, atLeast threshold: Int) -> String {
    "\(counts) counts of \(threshold) or more, fewer than the \(smallestScope) that the test needs"
  }

  /// Registered voters are not counted on the day: offices split lists into equal parts, so their
  /// digits repeat from station to station in the cleanest of elections, and no finding is raised.
  var isCounted: Bool { name != "registered" }

  /// Counts at or above the threshold among some rows.
  func usableCounts(in rows: Range<Int>) -> Int {
    rows.count { usable[$0] && counts[$0] >= place.threshold }
  }

  /// - Parameter trials: what the counts are taken from; `nil` for counts without trials, whose null is
  ///   Poisson's law.
  init(
    _ name: String, _ candidate: Int?, _ counts: [Int32], trials: [Int32]?, _ place: Place,
    _ view: ElectionView
  ) {
    let blocks = view.parallel.mapBlocks(counts.count, blockSize: 2_048) { rows in
      var block = Block()
      block.digits.reserveCapacity(rows.count * 10)
      var window = BinomialWindow()
      for row in rows {
        let count = Int(counts[row])
        let size = trials.map { Int($0[row]) }
        let usable = count >= 0 && size.map { $0 > 0 && count <= $0 } ?? true
        // Far below the threshold nothing reaches it; the null need not be made.
        let reaches = count + 10 * Int(Double(max(0, count)).squareRoot()) + 60 >= place.threshold
        if usable, reaches {
          if let size {
            window.setBinomial(count: count, trials: size)
          } else {
            window.setPoisson(mean: count)
          }
        }
        switch place {
        case .last: block.addLast(window, isMade: usable && reaches)
        case .second: block.addSecond(window, isMade: usable && reaches)
        }
        block.usable.append(usable)
      }
      return block
    }
    self.name = name
    self.candidate = candidate
    self.place = place
    self.counts = counts
    digits = Self.joined(blocks.map(\.digits))
    repeated = Self.joined(blocks.map(\.repeated))
    adjacent = Self.joined(blocks.map(\.adjacent))
    usable = Self.joined(blocks.map(\.usable))
  }

  /// The parts one after another, without the copies that a growing array makes.
  private static func joined<Element>(_ parts: [[Element]]) -> [Element] {
    var result: [Element] = []
    result.reserveCapacity(parts.reduce(0) { $0 + $1.count })
    for part in parts { result.append(contentsOf: part) }
    return result
  }

  private struct Block: Sendable {
    var digits: [Double] = []
    var repeated: [Double] = []
    var adjacent: [Double] = []
    var usable: [Bool] = []

    /// The last digit, and how it goes with the one before.
    mutating func addLast(_ window: BinomialWindow, isMade: Bool) {
      var digits = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0)
      var repeated = 0.0
      var adjacent = 0.0
      if isMade {
        withUnsafeMutableBytes(of: &digits) { bytes in
          let digit = bytes.bindMemory(to: Double.self)
          window.withMasses(from: LastDigit.threshold) { first, masses in
            var last = first % 10
            var tens = first / 10 % 10
            for mass in masses {
              digit[last] += mass
              let distance = last > tens ? last - tens : tens - last
              if distance == 0 { repeated += mass }
              if distance == 1 || distance == 9 { adjacent += mass }
              last += 1
              if last == 10 {
                last = 0
                tens = tens == 9 ? 0 : tens + 1
              }
            }
          }
        }
      }
      withUnsafeBytes(of: digits) { self.digits += $0.bindMemory(to: Double.self) }
      self.repeated.append(repeated)
      self.adjacent.append(adjacent)
    }

    /// The second digit, which stays the same over 1, 10, 100 … values.
    mutating func addSecond(_ window: BinomialWindow, isMade: Bool) {
      var digits = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0)
      if isMade {
        withUnsafeMutableBytes(of: &digits) { bytes in
          let digit = bytes.bindMemory(to: Double.self)
          window.withMasses(from: SecondDigit.threshold) { first, masses in
            var step = 1
            while first / step >= 100 { step *= 10 }
            var place = first / step % 10
            var next = (first / step + 1) * step - first
            var index = 0
            while index < masses.count {
              let end = min(next, masses.count)
              var sum = 0.0
              while index < end {
                sum += masses[index]
                index += 1
              }
              digit[place] += sum
              place += 1
              if place == 10 {
                place = 0
                // 99 is followed by 10 of the next length: 999 by 1,000.
                if (first + index) / step >= 100 { step *= 10 }
              }
              next += step
            }
          }
        }
      }
      withUnsafeBytes(of: digits) { self.digits += $0.bindMemory(to: Double.self) }
    }
  }
}
