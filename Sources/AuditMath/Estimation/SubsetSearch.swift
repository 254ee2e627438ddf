import COpenBLAS
import Foundation

/// The search for the subset of smallest covariance determinant (Rousseeuw and Van Driessen 1999).
///
/// A C-step takes the h rows nearest to the present estimate; it never raises the determinant. Up to
/// 600 rows, every start runs on all rows. Above, starts run in up to five groups of about 300 rows; the
/// best of each group run on the union of the groups, the best of those on all rows.
struct SubsetSearch {
  /// The mean and covariance matrix (over h - 1) of some rows.
  struct Estimate {
    var centre: [Double]
    var scatter: Matrix
    /// Lower Cholesky factor of `scatter`, row after row.
    var factor: [Double]
    var logDeterminant: Double
    var members: [Int] = []
  }

  /// How many candidates pass from one stage to the next.
  private static let kept = 10
  private static let groupSize = 300
  private static let groupLimit = 5
  /// Above this many rows only the first steps run for every candidate, the rest for the best alone.
  private static let largeRows = 5_000

  private let all: ColumnStore
  private let subsetSize: Int
  private var stream: RandomStream

  /// - Parameter columns: the data, column after column, on comparable scales.
  init(columns: [Double], rows: Int, dimension: Int, subsetSize: Int, stream: RandomStream) {
    all = ColumnStore(values: columns, rows: rows, dimension: dimension)
    self.subsetSize = subsetSize
    self.stream = stream
  }

  /// The best subset found.
  mutating func run(starts: Int) throws(RobustCovariance.Failure) -> Estimate {
    guard all.estimate(of: Array(0..<all.rows)) != nil else { throw .dependentColumns }
    var work = ColumnStore.Workspace(rows: all.rows)
    var candidates: [Estimate]
    if all.rows <= 2 * Self.groupSize {
      candidates = bestStarts(in: all, starts: starts, &work)
    } else {
      candidates = try nested(starts: starts, &work)
    }
    guard !candidates.isEmpty else { throw exactFit() }
    let isLarge = all.rows > Self.largeRows
    var finished: [Estimate] = []
    var paths = Paths()
    for candidate in candidates {
      finished.append(
        isLarge
          ? try refine(candidate, steps: 2, &work)
          : try refine(candidate, steps: 200, &work, joining: &paths))
    }
    candidates = finished.sorted { $0.logDeterminant < $1.logDeterminant }
    guard var best = candidates.first else { throw .dependentColumns }
    if isLarge { best = try refine(best, steps: 200, &work) }
    return best
  }

  /// Squared distances of all rows.
  func distances(from estimate: Estimate) -> [Double] {
    var work = ColumnStore.Workspace(rows: all.rows)
    all.distances(from: estimate, &work)
    return Array(work.distances[..<all.rows])
  }

  /// The estimate by the given rows; `nil` when their covariance matrix is singular.
  func estimate(of members: [Int]) -> Estimate? { all.estimate(of: members) }

  /// Subsets that were met on the way to an end. A C-step depends on the subset alone, so all ways that
  /// meet end together.
  private struct Paths {
    /// By the bits of a subset's log determinant.
    private var met: [UInt64: (members: [Int], path: Int)] = [:]
    private var ends: [Estimate] = []

    func end(of estimate: Estimate) -> Estimate? {
      met[estimate.logDeterminant.bitPattern].flatMap {
        $0.members == estimate.members ? ends[$0.path] : nil
      }
    }

    mutating func add(_ path: [Estimate], endingAt end: Estimate) {
      for estimate in path {
        met[estimate.logDeterminant.bitPattern] = (estimate.members, ends.count)
      }
      ends.append(end)
    }
  }

  /// `refine`, unless it comes to a subset that an earlier one went on from.
  private func refine(
    _ start: Estimate, steps: Int, _ work: inout ColumnStore.Workspace, joining paths: inout Paths
  ) throws(RobustCovariance.Failure) -> Estimate {
    var path: [Estimate] = []
    let end = try refine(start, steps: steps, &work) { estimate in
      if let end = paths.end(of: estimate) { return end }
      path.append(estimate)
      return nil
    }
    // A way that was cut short has no end.
    if path.count < steps - 1 { paths.add(path, endingAt: end) }
    return end
  }

  /// C-steps on all rows until the determinant falls no more. A singular subset of h rows means that
  /// h rows lie in a hyperplane.
  ///
  /// - Parameter known: the end of the way from a subset, where it is known.
  private func refine(
    _ start: Estimate, steps: Int, _ work: inout ColumnStore.Workspace,
    known: (Estimate) -> Estimate? = { _ in nil }
  ) throws(RobustCovariance.Failure) -> Estimate {
    var current = start
    for _ in 0..<steps {
      guard let next = all.step(from: current, keeping: subsetSize, &work) else {
        throw .exactFit(rows: all.rowsInHyperplane(of: work.members))
      }
      // Candidates of an earlier stage come with no members on all rows, so they always step.
      let settled =
        !current.members.isEmpty
        && (next.members == current.members
          || next.logDeterminant >= current.logDeterminant - 1e-13)
      current = next
      if settled { break }
      if let end = known(current) { return end }
    }
    return current
  }

  /// The two stages on subsamples for many rows.
  private mutating func nested(
    starts: Int, _ work: inout ColumnStore.Workspace
  ) throws(RobustCovariance.Failure) -> [Estimate] {
    let groupCount = min(Self.groupLimit, all.rows / Self.groupSize)
    let sampled =
      groupCount == Self.groupLimit && all.rows > Self.groupLimit * Self.groupSize
      ? Self.groupLimit * Self.groupSize : all.rows
    let chosen = sampleOfRows(sampled)
    var candidates: [Estimate] = []
    for group in 0..<groupCount {
      let part = chosen[sampled * group / groupCount..<sampled * (group + 1) / groupCount]
      let share = starts * (group + 1) / groupCount - starts * group / groupCount
      candidates += bestStarts(
        in: all.selecting(Array(part)), starts: max(1, share), &work)
    }
    let union = sampled == all.rows ? all : all.selecting(chosen.sorted())
    let size = Self.scaledSize(subsetSize, of: all.rows, to: union.rows)
    let stepped = candidates.compactMap { candidate in
      union.step(from: candidate, keeping: size, &work).flatMap {
        union.step(from: $0, keeping: size, &work)
      }
    }
    // Members index the union, not all rows: the last stage finds its own.
    return stepped.sorted { $0.logDeterminant < $1.logDeterminant }.prefix(Self.kept).map {
      var candidate = $0
      candidate.members = []
      return candidate
    }
  }

  /// The best results of two C-steps from random starts.
  private mutating func bestStarts(
    in store: ColumnStore, starts: Int, _ work: inout ColumnStore.Workspace
  ) -> [Estimate] {
    let size = Self.scaledSize(subsetSize, of: all.rows, to: store.rows)
    var best: [Estimate] = []
    for _ in 0..<starts {
      guard let start = elementalStart(in: store),
        let first = store.step(from: start, keeping: size, &work),
        let second = store.step(from: first, keeping: size, &work)
      else { continue }
      if best.count == Self.kept, let worst = best.last,
        second.logDeterminant >= worst.logDeterminant
      {
        continue
      }
      if best.contains(where: { $0.members == second.members }) { continue }
      let place = best.partitioningIndex { $0.logDeterminant > second.logDeterminant }
      best.insert(second, at: place)
      if best.count > Self.kept { best.removeLast() }
    }
    return best
  }

  /// p + 1 random rows, and more while their covariance matrix is singular; `nil` when all rows are not
  /// enough.
  private mutating func elementalStart(in store: ColumnStore) -> Estimate? {
    var order = [Int](0..<store.rows)
    var used = 0
    func estimate() -> Estimate? { store.estimate(of: Array(order[..<used])) }
    while used < store.rows {
      order.swapAt(used, used + stream.nextInt(below: store.rows - used))
      used += 1
      if used > store.dimension, let found = estimate() { return found }
    }
    return nil
  }

  /// `count` different rows in random order.
  private mutating func sampleOfRows(_ count: Int) -> [Int] {
    var order = [Int](0..<all.rows)
    for index in 0..<count {
      order.swapAt(index, index + stream.nextInt(below: all.rows - index))
    }
    return Array(order[..<count])
  }

  private static func scaledSize(_ h: Int, of rows: Int, to part: Int) -> Int {
    rows == part ? h : min(part, (h * part + rows - 1) / rows)
  }

  private func exactFit() -> RobustCovariance.Failure { .exactFit(rows: subsetSize) }
}
