import Analyses
import AuditMath
import Foundation
import Reports
import Returns

/// What a night over several machines computes, and what each unit of it costs.
///
/// Written to a file, it also settles which elections there are: an archive that grows while shards start
/// is planned once.
public struct NightlyPlan: Sendable, Codable, Equatable {
  /// One report.
  public struct Unit: Sendable, Codable, Equatable {
    public enum Kind: String, Sendable, Codable {
      case election, comparison
      /// It has no job, and the plan's maker knows why.
      case failed
    }

    /// Name of its folder.
    public let id: String
    public let kind: Kind
    /// Path of the manifest as the configuration gives it; `nil` for a comparison.
    public let path: String?
    /// Expected bytes of its returns.
    public let bytes: Int
    /// Stations times analyses.
    public let cost: Int
  }

  public private(set) var format = "scrutineer-plan-1"
  public private(set) var program = ProgramVersion.text
  public let seed: String
  /// Path of `audit.toml`.
  public let config: String
  public let configSHA256: String
  /// Analyses on request that the command line asks for.
  public let with: [String]
  public let force: Bool
  public let units: [Unit]

  /// Lists the reports of a configuration with what they cost; reads manifests and looks up sizes of files.
  public init(
    config: String, configuration: NightlyConfiguration, loader: ElectionLoader, force: Bool,
    with: [String]
  ) throws {
    self.config = config
    configSHA256 = SHA256.hexDigest(of: Array(try ConfigurationText.read(config).utf8))
    seed = "\(configuration.options.settings.seed)"
    self.with = with.sorted()
    self.force = force
    units = NightlyReports(configuration, loader: loader).reports.map { report in
      Unit(
        id: report.id,
        kind: report.error != nil ? .failed : report.isComparison ? .comparison : .election,
        path: report.path, bytes: report.size.bytes,
        cost: Self.cost(report.size, isComparison: report.isComparison))
    }
  }

  /// Stations times analyses, counted as if every report had a few hundred stations more: reading,
  /// rendering and publishing cost something for the smallest (Docs/scaling.md).
  static func cost(_ size: ExpectedSize, isComparison: Bool) -> Int {
    let analyses = isComparison ? Catalogue.comparisons.count : Catalogue.analyses.count
    let (product, overflow) = (size.stations + Self.fixedStations)
      .multipliedReportingOverflow(by: analyses)
    return overflow ? Int.max / 2 : product
  }

  static let fixedStations = 400

  /// SHA-256 of all of it.
  public var sha256: String { SHA256.hexDigest(of: (try? bytes()) ?? []) }

  public func bytes() throws -> [UInt8] {
    try sortedJSON(indented: true) + [10]
  }

  /// Reads a plan from a file. Throws `InputError`.
  public init(path: String) throws {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw InputError(
        .missing, file: path, found: "there is no such file",
        remedy: "Make it with scrutineer plan.")
    }
    guard let plan = try? JSONDecoder().decode(NightlyPlan.self, from: data) else {
      throw InputError(
        .rejected, file: path, found: "found no plan, or one that is cut off",
        remedy: "Make it again with scrutineer plan.")
    }
    guard plan.program == ProgramVersion.text, plan.format == "scrutineer-plan-1" else {
      throw InputError(
        .rejected, file: path,
        found: "the plan is by version \(plan.program), this is \(ProgramVersion.text)",
        remedy: "Make it again with scrutineer plan.")
    }
    self = plan
  }

  /// Throws `InputError` where the plan was made for another configuration, seed or purpose.
  public func check(_ configuration: NightlyConfiguration, force: Bool) throws {
    let now = SHA256.hexDigest(of: Array(try ConfigurationText.read(config).utf8))
    let wanted = "\(configuration.options.settings.seed)"
    let differences = [
      ("the configuration", now == configSHA256), ("the seed", wanted == seed),
      ("--force", force == self.force),
      ("--with", Set(with).isSubset(of: configuration.options.requested)),
    ]
    guard let odd = differences.first(where: { !$0.1 }) else { return }
    throw InputError(
      .rejected, file: config, found: "\(odd.0) is not that of the plan",
      remedy: "Plan again with scrutineer plan, and give every shard the same options.")
  }

  /// Manifests of the elections, in the configuration's order.
  var paths: [String] { units.compactMap(\.path) }

  /// Which shard each unit belongs to, from 1.
  public func cut(into shards: Int) -> [Int] { Shard.cut(units.map(\.cost), into: shards) }

  /// What a scheduler should be asked for.
  public struct Demand: Sendable, Equatable {
    /// Expected bytes at the peak of the largest unit, with one worker.
    public let memory: Int
    /// Expected processor seconds of the dearest shard.
    public let seconds: Int
    /// Shards that have something to do.
    public let shards: Int
  }

  /// - Parameter secondsPerMillion: processor seconds for a million of cost.
  public func demand(shards: Int, secondsPerMillion: Double = Self.secondsPerMillion) -> Demand {
    var loads = [Int](repeating: 0, count: max(1, shards))
    for (unit, shard) in zip(units, cut(into: shards)) {
      let (sum, overflow) = loads[shard - 1].addingReportingOverflow(unit.cost)
      loads[shard - 1] = overflow ? Int.max : sum
    }
    let seconds = (Double(loads.max() ?? 0) / 1e6 * secondsPerMillion).rounded(.up)
    return Demand(
      memory: units.map { MemoryGate.need(expectedBytes: $0.bytes) }.max() ?? MemoryGate.base,
      seconds: max(1, Int(min(seconds, 1e9))), shards: loads.count { $0 > 0 })
  }

  /// Measured on one machine (Docs/scaling.md); `submit` allows several times as much.
  public static let secondsPerMillion = 3.5
}
