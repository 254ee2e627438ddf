import AuditMath
import Foundation

/// Correct digits on NIST's Statistical Reference Datasets.
enum ReferenceDigits {
  struct Row {
    let problem: String
    let quantity: String
    let digits: Double
    /// What trusted systems reach.
    let goal: Double
  }

  private struct File: Decodable {
    struct Regression: Decodable {
      let columns: [[Double]]
      let response: [Double]
      let coefficients: [String]
    }
    struct Univariate: Decodable {
      let values: [Double]
      let mean: String
      let deviation: String
    }
    let regression: [String: Regression]
    let univariate: [String: Univariate]
  }

  private static let deviationGoals = [
    "NumAcc1": 14.5, "NumAcc2": 14.5, "NumAcc3": 9.4, "NumAcc4": 8.2,
  ]
  private static let coefficientGoals = [
    "Wampler1": 9.0, "Wampler2": 12, "Wampler3": 9, "Wampler4": 7, "Wampler5": 5, "Longley": 10.5,
    "NoInt1": 13, "NoInt2": 13,
  ]

  /// - Parameter path: the reference file, `Tests/References/nist.json`.
  static func rows(path: String) throws -> [Row] {
    let file = try JSONDecoder().decode(
      File.self, from: Data(contentsOf: URL(fileURLWithPath: path)))
    var rows: [Row] = []
    for (name, data) in file.univariate.sorted(by: { $0.key < $1.key }) {
      let moments = Moments(data.values)
      rows.append(
        Row(problem: name, quantity: "mean", digits: digits(moments.mean, data.mean), goal: 14))
      rows.append(
        Row(
          problem: name, quantity: "standard deviation",
          digits: digits(moments.standardDeviation, data.deviation),
          goal: deviationGoals[name] ?? 0))
    }
    for (name, data) in file.regression.sorted(by: { $0.key < $1.key }) {
      let fit = Matrix(rows: data.columns).flatMap {
        LeastSquares(design: $0.transposed(), response: data.response)
      }
      let worst = data.coefficients.indices.map { index in
        digits(fit?.coefficients[index], data.coefficients[index])
      }.min()
      rows.append(
        Row(
          problem: name, quantity: "worst coefficient", digits: worst ?? 0,
          goal: coefficientGoals[name] ?? 0))
    }
    return rows
  }

  /// Correct decimal digits, as NIST counts them.
  private static func digits(_ found: Double?, _ certified: String) -> Double {
    guard let found, let expected = Double(certified) else { return 0 }
    if found == expected { return 16 }
    return max(0, min(16, -log10(abs(found - expected) / abs(expected))))
  }
}
