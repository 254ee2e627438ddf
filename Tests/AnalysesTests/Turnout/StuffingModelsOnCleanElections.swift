import AuditMath
import Foundation
import Returns
import Simulation
import TestSupport
import Testing

@testable import Analyses

/// How often TURN-06 and TURN-07 report stuffed stations where none were stuffed: the figures of their
/// pages. Runs only on request, for some minutes:
/// `SCRUTINEER_STUFFING=20 swift test -c release -Xswiftc -enable-testing --filter stuffingModelsOnCleanElections`
@Test(.enabled(if: ProcessInfo.processInfo.environment["SCRUTINEER_STUFFING"] != nil))
func stuffingModelsOnCleanElections() throws {
  let draws = ProcessInfo.processInfo.environment["SCRUTINEER_STUFFING"].flatMap(Int.init) ?? 20
  let models: [(String, ElectionModel)] = [
    ("A", SampleElections.azerbaijan2024Model()), ("E", SampleElections.exerciseModel()),
    (
      "P",
      ElectionModel(
        like: try RealData.load("pl-2025-president-2").table, placesSeed: 1)
    ),
  ]
  for (name, model) in models {
    for analysis in [IncrementalFraudModel(), LatentClassMixture()] as [any Analysis] {
      var (parts, failed, small) = ([Double](), 0, 0)
      for draw in 0..<(name == "P" ? max(1, draws / 4) : draws) {
        var model = model
        model.placesSeed = UInt64(1_000 + draw)
        let results = try measure(analysis, model.draw(seed: UInt64(draw)).table())
        for measurement in results where measurement.measure == "incremental-part" {
          switch measurement.outcome {
          case .described(let description): parts.append(description.value)
          case .failed: failed += 1
          case .tested, .notApplicable: break
          }
        }
        small += results.count {
          if case .tested(let statistic) = $0.outcome { (statistic.p ?? 1) <= 0.05 } else { false }
        }
      }
      parts.sort()
      let summary = [0.1, 0.5, 0.9].map {
        parts.isEmpty ? 0 : parts[Int($0 * Double(parts.count - 1))]
      }
      print(
        "\(name) \(analysis.method.id): described \(parts.count), failed \(failed), p <= 0.05 \(small); above 0.05: \(parts.count { $0 > 0.05 }), above 0.2: \(parts.count { $0 > 0.2 }); 10, 50, 90 %: \(summary)"
      )
    }
  }
}
