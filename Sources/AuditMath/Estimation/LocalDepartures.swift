import Foundation

/// How far each value of a row lies from its neighbours in the row, in both directions.
///
/// The neighbours of a value are the `window` values nearest to it in order, six on each side, or more on
/// one side near an end; the value itself is not among them. Their median is what is expected of it, and
/// their median absolute deviation (MAD) is the local spread. A spread of twelve values is itself
/// uncertain: it is pulled toward the spread typical of all rows, with the strength that the differences
/// between local spreads beyond chance allow, as Smyth (2004) does with variances; the MAD of twelve
/// normal values tells as much as a variance of 4.8 degrees of freedom. A value may have more or less
/// sampling noise than its neighbours; theirs is taken out of the spread and its own put in.
///
/// Real rows have heavier tails than Student's: the p-values are calibrated on all departures by
/// `TailCalibration`, which only makes them more careful.
public struct LocalDepartures: Sendable {
  /// Neighbours of each value.
  public static let window = 12
  /// Rows with fewer values are not judged.
  public static let smallestRow = window + 1

  // Of log MAD² for twelve standard normal values, with MAD scaled by 1.4826: 4,000,000 draws, standard
  // error 0.0004 (Tests/References/local_departures.py).
  static let meanLog = -0.2693
  static let varianceLog = 0.5170
  /// The x with trigamma(x / 2) = `varianceLog`.
  static let degreesOfFreedom = 4.786
  /// The median of twelve has about this part of a single value's variance.
  static let medianVariance = 0.125
  /// From the MAD to the standard deviation of a normal law.
  static let normalMAD = 1.482_602_218_505_602

  /// What the neighbours lead one to expect of one value.
  public struct Departure: Sendable, Equatable {
    /// Median of the neighbours.
    public let median: Double
    /// Their median absolute deviation, unscaled; may be 0.
    public let deviation: Double
    /// Standard deviation of value minus median, moderated.
    public let scale: Double
    /// Two-sided; within one standard deviation the normal tail, never below 0.31.
    public let p: Double
  }

  /// By value; `nil` where its row is too short, or nothing varies anywhere.
  public let departures: [Departure?]

  /// - Parameters:
  ///   - values: all values, those of a row side by side and in order.
  ///   - noise: sampling variance of each value, 0 or more; the same length as `values`.
  ///   - rows: ranges of positions, disjoint and ascending.
  public init(values: [Double], noise: [Double], rows: [Range<Int>]) {
    var local = [Local?](repeating: nil, count: values.count)
    values.withUnsafeBufferPointer { values in
      noise.withUnsafeBufferPointer { noise in
        for row in rows where row.count >= Self.smallestRow {
          // Values with as many neighbours on either side are taken two at a time.
          let half = Self.window / 2
          var position = row.lowerBound + half
          for end in row.lowerBound..<position {
            local[end] = Local(values, noise, end, in: row)
          }
          while position + 1 < row.upperBound - half {
            (local[position], local[position + 1]) = Local.pair(values, noise, from: position)
            position += 2
          }
          for end in position..<row.upperBound {
            local[end] = Local(values, noise, end, in: row)
          }
        }
      }
    }
    self.init(values: values, noise: noise, local: local)
  }

  /// The same with neighbours of any kind.
  ///
  /// - Parameter neighbours: for each value the positions of its twelve, by group of values: a group has none
  ///   where it is smaller than `smallestRow`.
  public init(
    values: [Double], noise: [Double], groups: [(first: Int, neighbours: [Int32])]
  ) {
    var local = [Local?](repeating: nil, count: values.count)
    values.withUnsafeBufferPointer { values in
      noise.withUnsafeBufferPointer { noise in
        for group in groups {
          for own in 0..<group.neighbours.count / Self.window {
            local[group.first + own] = Local(values, noise) {
              group.first + Int(group.neighbours[own * Self.window + $0])
            }
          }
        }
      }
    }
    self.init(values: values, noise: noise, local: local)
  }

  private init(values: [Double], noise: [Double], local: [Local?]) {
    guard let prior = Prior(local) else {
      departures = local.map { _ in nil }
      return
    }
    let freedom = prior.degreesOfFreedom + Self.degreesOfFreedom
    // For so many degrees of freedom Student's law is the normal one.
    let model = freedom > 1e6 ? nil : StudentT.Law(degreesOfFreedom: freedom)
    var standardised = [Double](repeating: .nan, count: values.count)
    var scales = standardised
    for (position, found) in local.enumerated() {
      guard let found else { continue }
      let spread = prior.moderated(found.squaredSpread)
      let own = max(0, spread - found.noise) + noise[position]
      let scale = (own + Self.medianVariance * spread).squareRoot()
      guard scale > 0 else { continue }
      scales[position] = scale
      standardised[position] = (values[position] - found.median) / scale
    }
    let tail = TailCalibration(standardised) {
      Normal.upperQuantile(max(Self.modelTail($0, model), 1e-300) / 2)
    }
    departures = local.indices.map { position in
      guard let found = local[position], scales[position].isFinite else { return nil }
      return Departure(
        median: found.median, deviation: found.deviation, scale: scales[position],
        p: Self.probability(standardised[position], freedom, model, tail))
    }
  }

  /// Two-sided tail of Student's law, or of the normal one.
  private static func modelTail(_ t: Double, _ model: StudentT.Law?) -> Double {
    model.map { $0.twoSidedTail(t) } ?? Normal.twoSidedTail(t)
  }

  /// The model's two-sided tail, or that of all departures where it is larger. Within one standard deviation
  /// it is the normal one: it is 0.31 or more, as the others are, nothing is decided on it, and two in
  /// three values are spared the beta functions.
  private static func probability(
    _ t: Double, _ freedom: Double, _ model: StudentT.Law?, _ tail: TailCalibration
  ) -> Double {
    guard abs(t) > 1 else { return Normal.twoSidedTail(t) }
    // Student's tail grows as its degrees of freedom fall, and calibration only widens: the larger of the
    // two is known without the other.
    if tail.degreesOfFreedom <= freedom { return tail.twoSidedTail(t) }
    return max(modelTail(t, model), tail.twoSidedTail(t))
  }

  /// The neighbours of one value.
  private struct Local {
    let median: Double
    let deviation: Double
    /// Median of the neighbours' noise.
    let noise: Double

    var squaredSpread: Double {
      let spread = LocalDepartures.normalMAD * deviation
      return spread * spread
    }

    private init(median: Double, deviation: Double, noise: Double) {
      self.median = median
      self.deviation = deviation
      self.noise = noise
    }

    /// Those of `position` and of the one behind it, side by side; both have six neighbours on either side.
    static func pair(
      _ values: UnsafeBufferPointer<Double>, _ noise: UnsafeBufferPointer<Double>,
      from position: Int
    ) -> (Local, Local) {
      let half = LocalDepartures.window / 2
      let (values, noise) = (UnsafeRawBufferPointer(values), UnsafeRawBufferPointer(noise))
      // Invariant: places from position - 6 to position + 7 lie within both buffers.
      @inline(__always)
      func neighbours(_ numbers: UnsafeRawBufferPointer, _ place: Int) -> SIMD2<Double> {
        let at = position &- half &+ place &+ (place >= half ? 1 : 0)
        return numbers.loadUnaligned(
          fromByteOffset: at &* MemoryLayout<Double>.stride, as: SIMD2<Double>.self)
      }
      let middle = MiddleOfTwelve.ofPairs { neighbours(values, $0) }
      let centre = (middle.0 + middle.1) / 2
      let noises = MiddleOfTwelve.ofPairs { neighbours(noise, $0) }
      let ownNoise = (noises.0 + noises.1) / 2
      let sizes = MiddleOfTwelve.ofPairs { (place: Int) -> SIMD2<Double> in
        // The size of a number is the number without its sign.
        let bits = unsafeBitCast(neighbours(values, place) - centre, to: SIMD2<UInt64>.self)
        return unsafeBitCast(bits & ~(1 << 63), to: SIMD2<Double>.self)
      }
      let deviation = (sizes.0 + sizes.1) / 2
      return (
        Local(median: centre.x, deviation: deviation.x, noise: ownNoise.x),
        Local(median: centre.y, deviation: deviation.y, noise: ownNoise.y)
      )
    }

    init(
      _ values: UnsafeBufferPointer<Double>, _ noise: UnsafeBufferPointer<Double>,
      _ position: Int, in row: Range<Int>
    ) {
      let window = LocalDepartures.window
      let start = min(max(row.lowerBound, position - window / 2), row.upperBound - window - 1)
      let own = position - start
      // Invariant: the row lies within both buffers and has more than `window` places from `start` on.
      self.init(values, noise) { start + $0 + ($0 >= own ? 1 : 0) }
    }

    /// - Parameter place: from 0..<window to positions within both buffers.
    @inline(__always)
    init(
      _ values: UnsafeBufferPointer<Double>, _ noise: UnsafeBufferPointer<Double>,
      _ place: (Int) -> Int
    ) {
      let middle = MiddleOfTwelve.of { values[place($0)] }
      let centre = (middle.0 + middle.1) / 2
      median = centre
      let noises = MiddleOfTwelve.of { noise[place($0)] }
      self.noise = (noises.0 + noises.1) / 2
      let deviations = MiddleOfTwelve.of { abs(values[place($0)] - centre) }
      deviation = (deviations.0 + deviations.1) / 2
    }
  }

  /// What local spreads have in common.
  private struct Prior {
    let variance: Double
    /// Infinite where local spreads differ no more than chance lets them.
    let degreesOfFreedom: Double

    init?(_ local: [Local?]) {
      var squares: [Double] = []
      squares.reserveCapacity(local.count)
      for case let found? in local where found.squaredSpread > 0 {
        squares.append(found.squaredSpread)
      }
      guard !squares.isEmpty else { return nil }
      // Median and MAD of the logarithms, by those of the numbers: a logarithm does not change their order, nor
      // that of how many times one is another.
      let middle = squares.count / 2
      let median = Selection.value(middle, of: squares)
      let centre = log(median) - LocalDepartures.meanLog
      let times = squares.map { square -> Double in
        let ratio = square / median
        return ratio >= 1 ? ratio : 1 / ratio
      }
      let spread = LocalDepartures.normalMAD * log(Selection.value(middle, of: times))
      let excess = spread * spread - LocalDepartures.varianceLog
      guard excess > 0 else {
        (variance, degreesOfFreedom) = (exp(centre), .infinity)
        return
      }
      let half = ModeratedResiduals.inverseTrigamma(excess)
      variance = exp(centre + SpecialFunctions.digamma(half) - log(half))
      degreesOfFreedom = 2 * half
    }

    func moderated(_ own: Double) -> Double {
      guard degreesOfFreedom.isFinite else { return variance }
      let freedom = LocalDepartures.degreesOfFreedom
      return (degreesOfFreedom * variance + freedom * own) / (degreesOfFreedom + freedom)
    }
  }
}
