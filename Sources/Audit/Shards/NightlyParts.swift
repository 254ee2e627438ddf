import AuditMath
import Foundation
import Reports
import Returns

/// All parts of a night, and the plan that they were made by.
public struct NightlyParts: Sendable {
  let set: PartSet
  let plan: NightlyPlan

  /// Throws `PartError` where the parts were not made by this plan.
  ///
  /// - Parameter plan: the one that the shards were given, or a new one where they were given none.
  public init(_ set: PartSet, plan: NightlyPlan) throws(PartError) {
    let header = set.first
    guard header.kind == .nightly else {
      throw .foreign(
        path: set.parts[0].path, what: "kind", found: header.kind.rawValue, expected: "nightly")
    }
    let remedy = "Run the shards again, or merge with the plan that they were given (--plan)."
    guard header.job["config_sha256"] == plan.configSHA256 else {
      throw .changed(what: "\(plan.config) is not the configuration of the parts", remedy: remedy)
    }
    guard header.plan == plan.sha256, header.units == plan.units.count else {
      throw .changed(
        what:
          "the elections, or the sizes of their returns, are not those that the parts were planned for",
        remedy: remedy)
    }
    self.set = set
    self.plan = plan
  }
}

/// What a shard made of one report.
struct PartReport {
  /// The shard, as `3/8`.
  private let shard: String
  private let bundle: ReportBundle

  init(_ parts: NightlyParts, unit: Int) throws {
    shard = parts.set.shard(unit)
    bundle = try ReportBundle(parts.set.result(unit), place: parts.set.name(unit))
  }

  /// Why the shard could not make it; `nil` where it could, or did not try.
  var failure: (any Error)? { bundle.header.problem?.error }

  /// The report that the shard made; `nil` where it is to be made here. Throws where something has changed
  /// since.
  func finished(
    _ job: ReportJob, _ provenance: Provenance, _ observe: (NightlyEvent) -> Void
  ) throws -> FinishedReport? {
    guard let finished = bundle.finished(job) else {
      if bundle.header.outcome == .unchanged {
        observe(
          .warning(
            report: job.id,
            "the published report is no longer the one that shard \(shard) found, and is made here"
          ))
      }
      return nil
    }
    guard bundle.header.fingerprint == provenance.fingerprint else {
      throw InputError(
        .inputOutput, file: job.manifests[job.manifests.count - 1].path,
        found: "its returns or its manifest changed after shard \(shard) audited them",
        remedy:
          "Run that shard again and merge again, or leave it to the next night.")
    }
    return finished
  }
}
