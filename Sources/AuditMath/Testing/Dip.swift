import Foundation

/// Hartigans' dip test of unimodality.
///
/// The dip is the largest distance between the empirical distribution function and the nearest unimodal
/// one. Its null here is the uniform law, for which it is asymptotically largest among unimodal laws: the
/// test is conservative for others. Heavily tied data are not continuous and have a larger dip for that
/// reason alone; add uniform noise of the width of the rounding first, or read the p with that in mind.
///
/// Sources: Hartigan and Hartigan (1985), "The dip test of unimodality"; Hartigan (1985), algorithm
/// AS 217, with the corrections to it published by Mächler in the R package diptest.
public struct Dip: Sendable, Equatable {
  /// The number of values.
  public let count: Int
  /// The dip, between 1/(2n), its smallest possible value, and 1/4.
  public let statistic: Double
  /// Where the nearest unimodal distribution has its steepest part.
  public let modalInterval: ClosedRange<Double>

  /// The dip of a sample; `nil` when it is empty or holds NaN. O(n log n), O(n) when sorted.
  public init?(_ values: [Double]) {
    guard !values.contains(where: \.isNaN) else { return nil }
    let isSorted = zip(values, values.dropFirst()).allSatisfy { $0 <= $1 }
    let sorted = isSorted ? values : RadixOrder.ascending(values)
    guard let first = sorted.first, let last = sorted.last else { return nil }
    count = sorted.count
    guard first < last else {
      statistic = 1 / (2 * Double(count))
      modalInterval = first...first
      return
    }
    var search = DipSearch(sorted)
    let dip = search.run()
    statistic = dip / (2 * Double(count))
    modalInterval = sorted[search.low]...sorted[search.high]
  }

  /// A p-value that may only be known to lie beyond an end of the table.
  public struct Significance: Sendable, Equatable {
    /// How `pValue` is to be read.
    public enum Kind: String, Sendable {
      /// Interpolated in the table.
      case interpolated
      /// The p is at most `pValue`.
      case atMost
      /// The p is at least `pValue`.
      case atLeast
    }

    /// P(dip at least as large) under the uniform law.
    public let pValue: Double
    /// Whether it is a value or a bound.
    public let kind: Kind
    /// The Monte Carlo standard error of the table at `pValue`.
    public let standardError: Double
  }

  /// The p-value by interpolation in `DipTable`. Fewer than four values always have the smallest dip, so
  /// their p is 1.
  public var significance: Significance {
    DipTable.significance(statistic: statistic, count: count)
  }
}

/// Algorithm AS 217 on a sorted sample whose ends differ. Indices count from 0; distances are kept times
/// 2n until the end, so that the steps of the distribution function are whole.
struct DipSearch {
  private let x: [Double]
  /// For each point the next one to the left on the greatest convex minorant of the points up to it.
  private let minorantLink: [Int]
  /// For each point the next one to the right on the least concave majorant of the points from it on.
  private let majorantLink: [Int]
  /// Vertices of the two hulls between low and high: the minorant's from high down, the majorant's from
  /// low up.
  private var minorant: [Int] = []
  private var majorant: [Int] = []
  /// The modal interval.
  private(set) var low: Int
  private(set) var high: Int

  init(_ sorted: [Double]) {
    x = sorted
    low = 0
    high = sorted.count - 1
    minorantLink = Self.links(sorted, order: Array(0..<sorted.count))
    majorantLink = Self.links(sorted, order: (0..<sorted.count).reversed())
  }

  /// Both hulls are chains in which each new point drops earlier vertices that it shadows; the majorant
  /// is the minorant seen from the other end.
  private static func links(_ x: [Double], order: [Int]) -> [Int] {
    let end = order.first ?? 0
    var link = [Int](repeating: end, count: x.count)
    for (previous, point) in zip(order, order.dropFirst()) {
      var vertex = previous
      while vertex != end {
        let next = link[vertex]
        let left = (x[point] - x[vertex]) * Double(vertex - next)
        let right = (x[vertex] - x[next]) * Double(point - vertex)
        // A steeper chord on the far side keeps the vertex. Indices fall in the mirrored case, where
        // both products change sign twice, so one comparison serves both.
        if left < right { break }
        vertex = next
      }
      link[point] = vertex
    }
    return link
  }

  /// 2n times the dip.
  mutating func run() -> Double {
    var dip = 1.0
    while true {
      collectHulls()
      let gap = largestGap()
      if gap.distance < dip { break }
      let inside = max(
        fitBelow(from: gap.minorantIndex), fitAbove(from: gap.majorantIndex))
      dip = max(dip, inside)
      let (newLow, newHigh) = (minorant[gap.minorantIndex], majorant[gap.majorantIndex])
      if newLow == low, newHigh == high { break }
      (low, high) = (newLow, newHigh)
    }
    return dip
  }

  private mutating func collectHulls() {
    minorant.removeAll(keepingCapacity: true)
    minorant.append(high)
    var vertex = high
    while vertex > low {
      vertex = minorantLink[vertex]
      minorant.append(vertex)
    }
    majorant.removeAll(keepingCapacity: true)
    majorant.append(low)
    vertex = low
    while vertex < high {
      vertex = majorantLink[vertex]
      majorant.append(vertex)
    }
  }

  /// The largest vertical distance between the hulls, and where the modal interval then starts (in
  /// `minorant`) and ends (in `majorant`).
  private func largestGap() -> (distance: Double, minorantIndex: Int, majorantIndex: Int) {
    var (left, right) = (minorant.count - 1, majorant.count - 1)
    guard minorant.count != 2 || majorant.count != 2 else { return (1, left, right) }
    var largest = 0.0
    // Both chains are walked from low to high.
    var (i, j) = (minorant.count - 2, 1)
    while true {
      let (below, above) = (minorant[i], majorant[j])
      if below > above {
        // A vertex of the majorant above an edge of the minorant.
        let start = minorant[i + 1]
        let height =
          (x[above] - x[start]) * Double(below - start) / (x[below] - x[start])
        let distance = Double(above - start + 1) - height
        j += 1
        if distance >= largest { (largest, left, right) = (distance, i + 1, j - 1) }
      } else {
        // A vertex of the minorant below an edge of the majorant.
        let start = majorant[j - 1]
        let height =
          (x[below] - x[start]) * Double(above - start) / (x[above] - x[start])
        let distance = height - Double(below - start - 1)
        i -= 1
        if distance >= largest { (largest, left, right) = (distance, i + 1, j) }
      }
      i = max(i, 0)
      j = min(j, majorant.count - 1)
      if minorant[i] == majorant[j] { break }
    }
    return (largest, left, right)
  }

  /// The largest distance of the distribution function above the minorant left of the modal interval.
  private func fitBelow(from index: Int) -> Double {
    var largest = 0.0
    for vertex in index..<max(index, minorant.count - 1) {
      let (start, end) = (minorant[vertex + 1], minorant[vertex])
      var distance = 1.0
      if end - start > 1, x[end] != x[start] {
        let slope = Double(end - start) / (x[end] - x[start])
        for point in start...end {
          distance = max(distance, Double(point - start + 1) - (x[point] - x[start]) * slope)
        }
      }
      largest = max(largest, distance)
    }
    return largest
  }

  /// The largest distance of the distribution function below the majorant right of the modal interval.
  private func fitAbove(from index: Int) -> Double {
    var largest = 0.0
    for vertex in index..<max(index, majorant.count - 1) {
      let (start, end) = (majorant[vertex], majorant[vertex + 1])
      var distance = 1.0
      if end - start > 1, x[end] != x[start] {
        let slope = Double(end - start) / (x[end] - x[start])
        for point in start...end {
          distance = max(distance, (x[point] - x[start]) * slope - Double(point - start - 1))
        }
      }
      largest = max(largest, distance)
    }
    return largest
  }
}
