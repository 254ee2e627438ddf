import Foundation
import Testing

@testable import AuditMath

/// Values from outside, with the scripts that made them, in `Tests/References`.
enum Reference {
  static func load<Value: Decodable>(_ name: String, as type: Value.Type = Value.self) throws
    -> Value
  {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let data = try Data(contentsOf: folder.appending(path: "References/\(name)"))
    return try JSONDecoder().decode(type, from: data)
  }
}

/// |found - expected| over |expected|; the absolute error when 0 is expected.
func relativeError(_ found: Double, _ expected: Double) -> Double {
  if found == expected { return 0 }
  return abs(found - expected) / (expected == 0 ? 1 : abs(expected))
}

/// Correct decimal digits, as NIST counts them.
func digits(_ found: Double, _ expected: Double) -> Double {
  found == expected ? 16 : min(16, -log10(relativeError(found, expected)))
}

/// The p-value of Pearson's test that `counts` come from `probabilities`; neighbouring cells are joined
/// until each expects at least 10.
func goodnessOfFit(counts: [Int], probabilities: [Double]) -> Double {
  let total = Double(counts.reduce(0, +))
  var statistic = 0.0
  var cells = 0.0
  var (observed, expected) = (0.0, 0.0)
  var remaining = total * probabilities.reduce(0, +)
  for (count, probability) in zip(counts, probabilities) {
    observed += Double(count)
    expected += total * probability
    remaining -= total * probability
    if expected >= 10, remaining >= 10 || remaining < 1e-9 * total {
      statistic += (observed - expected) * (observed - expected) / expected
      cells += 1
      (observed, expected) = (0, 0)
    }
  }
  if expected > 1e-6 * total {
    statistic += (observed - expected) * (observed - expected) / expected
    cells += 1
  }
  return ChiSquare.upperTail(statistic, degreesOfFreedom: cells - 1)
}
