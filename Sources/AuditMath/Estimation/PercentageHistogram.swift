/// A histogram of percentages k/n with bins centred on round values, counted in integers.
///
/// An edge at a round value would split a spike there in two, and a floating-point quotient would let
/// rounding move a unit across an edge. Bin b of width w tenths of a percentage point holds k/n with
/// |1000·k/n - b·w| <= w/2; a quotient exactly on an edge belongs to the upper bin. The two outermost
/// bins are centred on 0 and 100 % and so are half empty by construction.
public struct PercentageHistogram: Sendable, Equatable {
  /// The width of the bins.
  public enum Width: Int, Sendable {
    /// One tenth of a percentage point: 1,001 bins.
    case tenth = 1
    /// One percentage point: 101 bins.
    case whole = 10

    /// The number of bins from 0 to 100 %.
    public var binCount: Int { 1000 / rawValue + 1 }
  }

  /// The width of the bins.
  public let width: Width
  /// The sum of weights in each bin.
  public private(set) var weights: [Int]
  /// How many units were left out because k/n is no percentage: n <= 0, k < 0 or k > n.
  public private(set) var leftOut = 0

  /// An empty histogram.
  public init(width: Width) {
    self.width = width
    weights = [Int](repeating: 0, count: width.binCount)
  }

  /// Adds a unit with `count` of `total`.
  public mutating func add(count: Int, of total: Int, weight: Int = 1) {
    if let bin = Self.bin(count: count, of: total, width: width) {
      weights[bin] += weight
    } else {
      leftOut += 1
    }
  }

  /// Adds what another histogram of the same width holds, as if its units had been added here.
  public mutating func merge(_ other: PercentageHistogram) {
    precondition(width == other.width, "histograms of different widths")
    for (bin, weight) in other.weights.enumerated() { weights[bin] += weight }
    leftOut += other.leftOut
  }

  /// The sum of all weights.
  public var totalWeight: Int { weights.reduce(0, +) }

  /// The percentage at the centre of a bin.
  public func centre(ofBin bin: Int) -> Double { Double(bin * width.rawValue) / 10 }

  /// The bin of `count` of `total`; `nil` when that is no percentage, or so large (beyond 2^52) that
  /// the integers would overflow.
  public static func bin(count: Int, of total: Int, width: Width) -> Int? {
    guard total > 0, count >= 0, count <= total, total < 1 << 52 else { return nil }
    // floor(1000 k / (n w) + 1/2), over the common denominator 2nw.
    return (2000 * count + total * width.rawValue) / (2 * total * width.rawValue)
  }
}
