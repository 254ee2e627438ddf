import Foundation

/// Robust centre and scatter of multivariate data by the minimum covariance determinant (FastMCD), with
/// the distances that show outliers.
///
/// Of all subsets of h rows the MCD takes the one whose covariance matrix has the smallest determinant;
/// up to n - h outliers cannot carry it away. The search draws its starts from `stream`, so the same
/// data, options and stream give the same result.
///
/// Sources: Rousseeuw and Van Driessen (1999), "A fast algorithm for the minimum covariance determinant
/// estimator"; consistency factor of Croux and Haesbroeck (1999); small-sample factors of Pison,
/// Van Aelst and Willems (2002); one reweighting step as in `robustbase::covMcd`.
public struct RobustCovariance: Sendable {
  /// Why there is no estimate.
  public enum Failure: Error, Sendable, Equatable {
    /// No columns at all.
    case noColumns
    /// At most 2p rows; a robust estimate of p columns needs more.
    case tooFewRows(rows: Int, columns: Int)
    /// A number that is not finite, in this row.
    case notFinite(row: Int)
    /// All rows have the same value in this column.
    case constantColumn(Int)
    /// The columns of all rows are linearly dependent.
    case dependentColumns
    /// At least h rows lie in one hyperplane (for example, more than half share the value of a
    /// column), so the smallest determinant is 0; `rows` lie in it.
    case exactFit(rows: Int)
    /// The reweighted rows have no invertible covariance matrix.
    case singularReweighting
  }

  /// What to search for and how hard.
  public struct Options: Sendable, Equatable {
    /// The share of rows in the subset, 1/2...1; `nil` takes h = ⌊(n + p + 1) / 2⌋, the most robust.
    public var subsetShare: Double?
    /// The number of random starts, in all.
    public var starts: Int
    /// Rows within this chi-square quantile of the raw estimate enter the reweighted one.
    public var reweightingLevel: Double
    /// Whether to multiply by the small-sample factors.
    public var smallSampleCorrection: Bool

    /// The defaults of the literature.
    public init(
      subsetShare: Double? = nil, starts: Int = 500, reweightingLevel: Double = 0.975,
      smallSampleCorrection: Bool = true
    ) {
      self.subsetShare = subsetShare
      self.starts = starts
      self.reweightingLevel = reweightingLevel
      self.smallSampleCorrection = smallSampleCorrection
    }
  }

  /// The number of rows of the data.
  public let rows: Int
  /// h, the number of rows in the subset.
  public let subsetSize: Int
  /// The rows of the subset found, ascending.
  public let subset: [Int]
  /// log det of the subset's covariance matrix (over h - 1), before any factor: what the search made
  /// small.
  public let logDeterminant: Double
  /// The mean of the subset.
  public let rawCentre: [Double]
  /// The covariance matrix of the subset times consistency and small-sample factor.
  public let rawScatter: Matrix
  /// The squared distance of every row by the raw estimate.
  public let rawSquaredDistances: [Double]
  /// The factor in `rawScatter` for small samples; 1 when switched off.
  public let rawSmallSampleFactor: Double
  /// Whether a row entered the reweighted estimate.
  public let isRegular: [Bool]
  /// The mean of the regular rows.
  public let centre: [Double]
  /// The covariance matrix of the regular rows times both factors.
  public let scatter: Matrix
  /// The squared distance of every row by the reweighted estimate.
  public let squaredDistances: [Double]

  /// The estimate for the rows of `data`.
  public init(
    _ data: Matrix, options: Options = Options(), stream: RandomStream
  ) throws(Failure) {
    let (n, p) = (data.rows, data.columns)
    guard p > 0 else { throw .noColumns }
    guard n > 2 * p else { throw .tooFewRows(rows: n, columns: p) }
    if let bad = data.storage.firstIndex(where: { !$0.isFinite }) { throw .notFinite(row: bad / p) }
    let h = Self.subsetSize(rows: n, columns: p, share: options.subsetShare)
    let standard = try StandardisedColumns(data)
    var search = SubsetSearch(
      columns: standard.values, rows: n, dimension: p, subsetSize: h, stream: stream)
    let best = try search.run(starts: max(1, options.starts))

    rows = n
    subsetSize = h
    subset = best.members
    logDeterminant = best.logDeterminant + standard.logScale
    rawCentre = standard.restore(centre: best.centre)
    let consistency = CovarianceFactors.consistency(dimension: p, share: Double(h) / Double(n))
    let share = options.subsetShare ?? 0.5
    rawSmallSampleFactor =
      options.smallSampleCorrection
      ? CovarianceFactors.smallSample(rows: n, dimension: p, share: share, isReweighted: false) : 1
    let rawFactor = consistency * rawSmallSampleFactor
    rawScatter = standard.restore(scatter: best.scatter, times: rawFactor)
    let distances = search.distances(from: best).map { $0 / rawFactor }
    rawSquaredDistances = distances

    let limit = ChiSquare.quantile(options.reweightingLevel, degreesOfFreedom: Double(p))
    let regular = distances.map { $0 <= limit }
    let members = regular.indices.filter { regular[$0] }
    guard members.count > p, let final = search.estimate(of: members) else {
      throw .singularReweighting
    }
    let finalFactor =
      CovarianceFactors.consistency(dimension: p, share: Double(members.count) / Double(n))
      * (options.smallSampleCorrection
        ? CovarianceFactors.smallSample(rows: n, dimension: p, share: share, isReweighted: true)
        : 1)
    isRegular = regular
    centre = standard.restore(centre: final.centre)
    scatter = standard.restore(scatter: final.scatter, times: finalFactor)
    squaredDistances = search.distances(from: final).map { $0 / finalFactor }
  }

  /// h for a share: ⌊(n + p + 1)/2⌋ at 1/2, n at 1, linear between (as `robustbase::h.alpha.n`).
  static func subsetSize(rows n: Int, columns p: Int, share: Double?) -> Int {
    let half = (n + p + 1) / 2
    guard let share, share > 0.5 else { return half }
    let size = Double(2 * half - n) + 2 * Double(n - half) * min(1, share)
    return min(n, Int(size.rounded(.down)))
  }
}

/// Columns brought to a common, robust scale, so that thresholds for singularity mean the same for all.
/// The MCD is equivariant, so nothing else changes.
struct StandardisedColumns {
  /// Column after column.
  let values: [Double]
  private let origins: [Double]
  private let scales: [Double]

  init(_ data: Matrix) throws(RobustCovariance.Failure) {
    var values: [Double] = []
    values.reserveCapacity(data.storage.count)
    var origins: [Double] = []
    var scales: [Double] = []
    for index in 0..<data.columns {
      let column = data.column(index)
      let middle = Selection.median(column)
      // More than half equal gives a median deviation of 0 and says nothing of the rest.
      let deviation = Selection.median(column.map { abs($0 - middle) })
      let scale = deviation > 0 ? deviation : Moments(column).standardDeviation ?? 0
      guard scale > 0 else { throw .constantColumn(index) }
      origins.append(middle)
      scales.append(scale)
      values.append(contentsOf: column.lazy.map { ($0 - middle) / scale })
    }
    self.values = values
    self.origins = origins
    self.scales = scales
  }

  /// What a log determinant gains on the original scale.
  var logScale: Double { 2 * scales.lazy.map { log($0) }.compensatedSum() }

  /// A centre on the original scale.
  func restore(centre: [Double]) -> [Double] {
    centre.indices.map { origins[$0] + scales[$0] * centre[$0] }
  }

  /// A scatter matrix on the original scale, times `factor`.
  func restore(scatter: Matrix, times factor: Double) -> Matrix {
    var result = scatter
    for row in 0..<scatter.rows {
      for column in 0..<scatter.columns {
        result[row, column] *= factor * (scales[row] * scales[column])
      }
    }
    return result
  }
}
