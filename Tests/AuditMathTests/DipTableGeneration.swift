import Foundation
import Testing

@testable import AuditMath

/// Writes `DipTable+Values.swift`. Runs only on request, for some minutes:
/// `SCRUTINEER_DIP_TABLE=Sources/AuditMath/Testing/DipTable+Values.swift \
///   swift test -c release -Xswiftc -enable-testing --filter generateDipTable`
@Test(.enabled(if: ProcessInfo.processInfo.environment["SCRUTINEER_DIP_TABLE"] != nil))
func generateDipTable() throws {
  let environment = ProcessInfo.processInfo.environment
  let path = try #require(environment["SCRUTINEER_DIP_TABLE"])
  // A divisor for trial runs; the committed table has 1.
  let divisor = environment["SCRUTINEER_DIP_TABLE_DIVISOR"].flatMap(Int.init) ?? 1
  let plan = [
    (4, 1_000_000), (5, 1_000_000), (6, 1_000_000), (7, 1_000_000), (8, 1_000_000),
    (9, 1_000_000), (10, 1_000_000), (15, 1_000_000), (20, 1_000_000), (30, 1_000_000),
    (50, 1_000_000), (100, 1_000_000), (200, 1_000_000), (500, 500_000), (1_000, 500_000),
    (2_000, 300_000), (5_000, 200_000), (10_000, 200_000), (30_000, 100_000), (72_000, 50_000),
  ].map { ($0.0, $0.1 / divisor) }
  let levels = [
    0.999, 0.99, 0.95, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.25, 0.2, 0.15, 0.1, 0.08, 0.06, 0.05,
    0.04, 0.03, 0.02, 0.015, 0.01, 0.007, 0.005, 0.003, 0.002, 0.001, 0.000_5, 0.000_2, 0.000_1,
  ]
  var text = """
    // Made by Tests/AuditMathTests/DipTableGeneration.swift; do not edit.

    extension DipTable {
      /// P(dip at least as large), one for each column of `quantiles`.
      static let levels: [Double] = [
    \(wrapped(levels.map { "\($0)" }, indent: "    "))
      ]

      /// The sample sizes, one for each row of `quantiles`.
      static let sizes: [Int] = [
    \(wrapped(plan.map { "\($0.0)" }, indent: "    "))
      ]

      /// How many samples each row rests on: its p has the standard error sqrt(p (1 - p) / replicates).
      static let replicateCounts: [Int] = [
    \(wrapped(plan.map { "\($0.1)" }, indent: "    "))
      ]

      /// sqrt(n)·dip exceeded with the probabilities in `levels` by uniform samples, seed 1985.
      static let quantiles: [[Double]] = [

    """
  for (size, replicates) in plan {
    let sample = DipTable.simulate(
      size: size, replicates: replicates, seed: 1985, parallel: Parallel(workers: 1))
    let row = levels.map { level in
      // The smallest value with at most level · replicates values above it.
      let rank = replicates - 1 - Int((level * Double(replicates)).rounded(.down))
      return String(format: "%.6f", sample[max(0, rank)])
    }
    text += "    [\n" + wrapped(row, indent: "      ") + "\n    ],\n"
  }
  text += "  ]\n}\n"
  try text.write(toFile: path, atomically: true, encoding: .utf8)
}

private func wrapped(_ items: [String], indent: String) -> String {
  stride(from: 0, to: items.count, by: 8).map { start in
    indent + items[start..<min(items.count, start + 8)].joined(separator: ", ") + ","
  }.joined(separator: "\n")
}
