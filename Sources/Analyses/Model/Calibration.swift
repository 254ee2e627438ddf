/// Measured false-alarm rates and power, printed in the method pages.
///
/// The figures come from `scrutineer calibrate` over simulated clean elections; the command that made
/// them is part of each text, so that anyone can repeat it.
enum Calibration {
  static func text(for analysis: String) -> String {
    measured[analysis] ?? "Not measured yet: read its results as description."
  }

  private static let measured: [String: String] = [:]
}
