import Analyses
import AuditMath
import Foundation
import Reports
import Returns

/// A calibration cut into units that can be computed anywhere: blocks of clean elections, and one search
/// for each planted anomaly and method.
public struct CalibrateUnits: Sendable {
  let calibrate: Calibrate
  let table: ReturnsTable
  let elections: Int
  let powerDraws: Int
  private let draws: CalibrateDraws
  private let cases: [CalibratePower.Case]

  /// Clean elections of a block: few, so that shards come out even, and not one, so that results are few.
  static let blockSize = 5

  public init(_ calibrate: Calibrate, table: ReturnsTable, elections: Int, powerDraws: Int) {
    self.calibrate = calibrate
    self.table = table
    self.elections = elections
    self.powerDraws = powerDraws
    draws = CalibrateDraws(like: table, seed: calibrate.settings.seed)
    cases =
      powerDraws > 0 ? CalibratePower.plan(for: table, methods: calibrate.methods) : []
  }

  /// One of them.
  enum Unit: Sendable {
    case clean(Range<Int>)
    case power(case: Int, analysis: String)
  }

  var units: [Unit] {
    let blocks = stride(from: 0, to: elections, by: Self.blockSize).map { start in
      Unit.clean(start..<min(elections, start + Self.blockSize))
    }
    return blocks
      + cases.indices.flatMap { position in
        cases[position].analyses.map { Unit.power(case: position, analysis: $0) }
      }
  }

  func name(_ unit: Unit) -> String {
    switch unit {
    case .clean(let range): "clean elections \(range.lowerBound + 1) to \(range.upperBound)"
    case .power(let position, let analysis): "\(analysis): \(cases[position].anomaly)"
    }
  }

  /// Stations times analyses. A clean election is audited twice and compared; a search tries about four of
  /// its sizes, or all where power does not grow with the size.
  func cost(_ unit: Unit) -> Int {
    switch unit {
    case .clean(let range):
      return range.count * table.count * (2 * calibrate.methods.count)
    case .power(let position, _):
      let planting = cases[position]
      let sizes = planting.growsWithSize ? min(4, planting.sizes.count) : planting.sizes.count
      return sizes * powerDraws * table.count
    }
  }

  /// Result of one unit.
  struct Result: Codable {
    var falseAlarms: FalseAlarms? = nil
    var power: PowerSearch.Result? = nil
  }

  func result(_ unit: Unit) -> Result {
    switch unit {
    case .clean(let range): return Result(falseAlarms: calibrate.falseAlarms(draws, range))
    case .power(let position, let analysis):
      let search = PowerSearch(
        draws: draws, elections: powerDraws, settings: calibrate.settings,
        parallel: calibrate.parallel)
      return Result(power: search.result(cases[position], analysis))
    }
  }

  /// The report from the results of all units, in their order. Counts are sums of integers, so nothing
  /// depends on how they were cut.
  func report(_ results: [Result]) -> CalibrateReport {
    CalibrateReport(
      title: table.identity.title, stations: table.count, seed: calibrate.settings.seed,
      versions: Dictionary(
        uniqueKeysWithValues: calibrate.methods.map { ($0.id, $0.version) }),
      falseAlarms: results.compactMap(\.falseAlarms).reduce(into: FalseAlarms()) { $0.merge($1) },
      power: results.compactMap(\.power))
  }

  // MARK: Shards

  /// SHA-256 over what decides the figures: everything that `CalibrationStore` names a calibration by, the
  /// seed, the methods, and how many elections are drawn. `digests` are those of the source files.
  private func plan(_ digests: [String]) -> String {
    let settings = calibrate.settings
    let parts =
      [
        "scrutineer-calibrate-plan-1", ProgramVersion.text, table.identity.id,
        "\(settings.seed) \(settings.lookFirstLimit) \(settings.lookLimit) \(settings.protocolTolerance)",
        "\(elections) \(powerDraws)",
        calibrate.methods.map { "\($0.id)/\($0.version)" }.joined(separator: " "),
      ] + digests
    return SHA256.hexDigest(of: Array(parts.joined(separator: "\n").utf8))
  }

  /// Computes a part. False where it was there already.
  public func write(
    _ shard: Shard, into part: String, digests: [String], job: [String: String],
    progress: @escaping @Sendable (String) -> Void
  ) throws -> Bool {
    let units = units
    let shards = Shard.cut(units.map(cost), into: shard.count)
    let own = units.indices.filter { shards[$0] == shard.index }.map {
      PartFolder.Unit(number: $0, name: name(units[$0]), cost: cost(units[$0]))
    }
    // Units run one after the other: each keeps all workers busy.
    return try PartFolder.write(
      part,
      PartHeader(
        kind: .calibrate, plan: plan(digests), seed: "\(calibrate.settings.seed)", shard: shard,
        units: units.count, job: job), own, parallel: Parallel(workers: 1)
    ) { unit in
      progress(unit.name)
      return try result(units[unit.number]).sortedJSON()
    }
  }

  /// The report from parts. Throws `PartError` where they were made for something else.
  public func report(of set: PartSet, digests: [String]) throws -> CalibrateReport {
    guard set.first.kind == .calibrate, plan(digests) == set.first.plan,
      units.count == set.first.units
    else {
      throw PartError.changed(
        what: "the election or its files are not those that the parts were made from",
        remedy: "Run the shards again.")
    }
    return report(
      try (0..<set.units).map { unit in
        let bytes = try set.result(unit)
        guard let result = try? JSONDecoder().decode(Result.self, from: Data(bytes)) else {
          throw PartError.damaged(
            path: set.name(unit), reason: "its result is not one of a calibration")
        }
        return result
      })
  }
}
