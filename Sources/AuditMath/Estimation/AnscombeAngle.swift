import Foundation

/// Anscombe's angle of a proportion (1948, Biometrika 35, 246-254): 2 asin √((k + 3/8) / (n + 3/4)).
///
/// Its sampling variance is 1 / (n + 1/2) wherever the proportion lies, and small proportions lose their
/// long tails, which a t law would take for signs of trouble.
public enum AnscombeAngle {
  /// The angle of `part` in `whole`, from 0 to π; requires 0 <= part <= whole.
  public static func of(_ part: Double, in whole: Double) -> Double {
    2 * asin(min(1, max(0, (part + 0.375) / (whole + 0.75))).squareRoot())
  }

  /// The angle without the correction, 2 asin √(part / whole), for proportions that are no counts.
  public static func uncorrected(_ part: Double, in whole: Double) -> Double {
    2 * asin(min(1, max(0, part / whole)).squareRoot())
  }

  /// Its variance under binomial sampling.
  public static func variance(of whole: Double) -> Double { 1 / (whole + 0.5) }

  /// The proportion of an angle; angles beyond the ends give 0 and 1.
  public static func proportion(_ angle: Double) -> Double {
    let sine = sin(min(.pi, max(0, angle)) / 2)
    return sine * sine
  }
}
