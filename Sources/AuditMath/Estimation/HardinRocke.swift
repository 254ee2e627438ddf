import Foundation

/// The distribution of squared robust distances of rows outside the MCD subset, for normal data.
///
/// A scatter matrix of an MCD subset behaves like a Wishart matrix with m degrees of freedom,
/// independent of rows outside the subset; their distances then follow p·m / (m - p + 1) times
/// Fisher's F with p and m - p + 1 degrees of freedom. The chi-square law is the limit for many rows; with
/// few it calls far too many rows outliers.
///
/// Sources: Hardin and Rocke (2005), "The distribution of robust distances", section 3; asymptotic
/// degrees of freedom from Croux and Haesbroeck (1999), theorem 1; finite-sample adjustment for any
/// subset share from Green and Martin (2017), "An extension of a method of Hardin and Rocke", as in the
/// R package CerioliOutlierDetection 1.1.
public struct HardinRocke: Sendable, Equatable {
  /// How the asymptotic degrees of freedom are adjusted to the number of rows.
  public enum Adjustment: Sendable {
    /// Hardin and Rocke (2005), equation 3.3: for the most robust subset, h = ⌊(n + p + 1) / 2⌋.
    case hardinRocke
    /// Green and Martin (2017): for any share.
    case greenMartin
  }

  /// The number of columns.
  public let dimension: Int
  /// Degrees of freedom as the number of rows grows.
  public let asymptoticDegreesOfFreedom: Double
  /// Degrees of freedom adjusted to the number of rows: m above.
  public let degreesOfFreedom: Double

  /// - Parameters:
  ///   - rows: of the data, n.
  ///   - dimension: the number of columns, p.
  ///   - share: of the rows in the subset, h / n.
  ///
  /// `nil` unless n > p >= 1 and 0 < share <= 1, or when so few degrees of freedom remain (m <= p - 1)
  /// that the law does not exist.
  public init?(
    rows: Int, dimension: Int, share: Double, adjustment: Adjustment = .greenMartin
  ) {
    guard dimension >= 1, rows > dimension, share > 0, share <= 1 else { return nil }
    let (n, p) = (Double(rows), Double(dimension))
    let limit = Self.asymptotic(rows: n, dimension: p, share: share)
    let factor: Double
    if share == 1 {
      factor = 1
    } else {
      switch adjustment {
      case .hardinRocke:
        factor = exp(0.725 - 0.00663 * p - 0.0780 * log(n))
      case .greenMartin:
        factor = exp(
          (12.745653 - 14.545559 * share + 0.127400 * p) / pow(n, 0.559217 + 0.149040 * share))
      }
    }
    guard (limit * factor).isFinite, limit * factor > p - 1 else { return nil }
    self.dimension = dimension
    asymptoticDegreesOfFreedom = limit
    degreesOfFreedom = limit * factor
  }

  /// P(squared distance >= x) for a normal row outside the subset.
  public func upperTail(_ x: Double) -> Double {
    FisherF.upperTail(x / scale, Double(dimension), freedom)
  }

  /// log of `upperTail`, also where it underflows.
  public func logUpperTail(_ x: Double) -> Double {
    FisherF.logUpperTail(x / scale, Double(dimension), freedom)
  }

  /// The squared distance that a normal row outside the subset stays below with probability `p`.
  public func quantile(_ p: Double) -> Double {
    scale * FisherF.quantile(p, Double(dimension), freedom)
  }

  private var freedom: Double { degreesOfFreedom - Double(dimension) + 1 }
  private var scale: Double { Double(dimension) * degreesOfFreedom / freedom }

  /// Croux and Haesbroeck (1999): m = 2 / (c² v), v the asymptotic variance of a diagonal element.
  private static func asymptotic(rows n: Double, dimension p: Double, share: Double) -> Double {
    guard share < 1 else { return n - 1 }
    let limit = ChiSquare.quantile(share, degreesOfFreedom: p)
    let inner = ChiSquare.cdf(limit, degreesOfFreedom: p + 2)
    let c = share / inner
    let c3 = p >= 2 ? -0.5 * ChiSquare.cdf(limit, degreesOfFreedom: p + 4) : 0
    let b1 = -2 * c3 / inner
    let b2 = 0.5 + (c3 - 0.5 * limit * (share - inner) / p) / inner
    let z = b1 - p * b2
    let trimmed = (1 - share) * (c * limit / p - 1) * (c * limit / p - 1)
    let v1 =
      share * b1 * b1 * (trimmed - 1)
      - 2 * c3 * c * c * (3 * z * z + (p + 2) * b2 * (b1 + z))
    let root = b1 * z * share
    return 2 * n * root * root / v1
  }
}

extension RobustCovariance {
  /// For every row P(squared distance at least as large) by `HardinRocke` with the raw estimate; `nil`
  /// when that law does not exist for these sizes. Rows inside the subset have smaller distances than
  /// the law says, so their p is too large, never too small.
  ///
  /// Measured on normal data with the small-sample factor and the most robust subset, the share of all
  /// rows with p <= 0.001 is 0.0018 at n = 50, p = 5; 0.0014 at 100, 5; 0.0013 at 200, 5 and 0.0009 at
  /// 1,100, 8 (chi-square on the reweighted distances: 0.025, 0.0046, 0.0019, 0.0012).
  public func upperTails(adjustment: HardinRocke.Adjustment = .greenMartin) -> [Double]? {
    let share = Double(subsetSize) / Double(rows)
    guard
      let law = HardinRocke(
        rows: rows, dimension: rawCentre.count, share: share, adjustment: adjustment)
    else { return nil }
    return rawSquaredDistances.map { law.upperTail($0) }
  }
}
