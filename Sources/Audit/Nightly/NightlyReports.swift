import Foundation
import Reports
import Returns

/// The reports of a night, in the configuration's order: for each one the job that makes it, or why there
/// is none. One bad entry never stops the others.
struct NightlyReports {
  struct Report: Sendable {
    /// The report's folder, or for an election that could not be loaded the path of its manifest.
    let id: String
    let title: String
    let simulated: Bool
    let isComparison: Bool
    let job: Result<ReportJob, any Error>
    /// What messages call it while it has no report.
    let place: String
  }

  let reports: [Report]

  init(_ configuration: NightlyConfiguration, loader: ElectionLoader) {
    var reports: [Report] = []
    var manifests: [String: ElectionManifest] = [:]
    for path in configuration.elections {
      var identity: ElectionIdentity?
      let job = Result<ReportJob, any Error> {
        let manifest = try ElectionManifest.load(path: path)
        identity = manifest.identity
        try Self.check(manifest, manifests)
        manifests[manifest.identity.id] = manifest
        return ReportJob(
          id: manifest.identity.id, subject: .election(manifest), options: configuration.options,
          loader: loader)
      }
      reports.append(
        Report(
          id: identity?.id ?? path, title: identity?.title ?? path,
          simulated: identity?.simulated ?? false, isComparison: false, job: job, place: path))
    }
    for id in configuration.partial.keys.sorted() where manifests[id] == nil {
      reports.append(Self.unknown(id, "key “partial.election”"))
    }
    for comparison in configuration.comparisons {
      let job = Result<ReportJob, any Error> {
        ReportJob(
          id: comparison.id, subject: .comparison(try Self.pair(comparison, manifests)),
          options: configuration.options, loader: loader)
      }
      let made = try? job.get()
      reports.append(
        Report(
          id: comparison.id, title: made?.title ?? "\(comparison.before) and \(comparison.after)",
          simulated: made?.isSimulated ?? false, isComparison: true, job: job,
          place: comparison.id))
    }
    self.reports = reports.map { Self.partial($0, configuration, manifests) }
  }

  /// An identifier names a folder, so it is used once and is none of the files beside the reports.
  private static func check(_ manifest: ElectionManifest, _ known: [String: ElectionManifest])
    throws
  {
    let id = manifest.identity.id
    guard known[id] == nil else {
      throw InputError(
        .configuration, file: manifest.path,
        found: "the identifier “\(id)” is used by another election",
        remedy: "Give every election of the job its own id.")
    }
  }

  /// The same report, or comparison with an earlier election, as that of a count that is still going on,
  /// where the configuration says so.
  private static func partial(
    _ report: Report, _ configuration: NightlyConfiguration,
    _ manifests: [String: ElectionManifest]
  ) -> Report {
    guard let job = try? report.job.get(), let id = job.manifests.last?.identity.id,
      let partial = configuration.partial[id]
    else { return report }
    let made = Result<ReportJob, any Error> {
      if let register = partial.register, manifests[register] == nil {
        throw error(register, "key “partial.register”")
      }
      return ReportJob(
        id: job.id, subject: job.subject, options: job.options, loader: job.loader,
        partial: PartialCount(
          register: partial.register.flatMap { manifests[$0] }, stations: partial.stations,
          drops: DropStore(output: configuration.output, id: job.id)))
    }
    return Report(
      id: report.id, title: report.title, simulated: report.simulated,
      isComparison: report.isComparison, job: made, place: report.place)
  }

  private static func error(_ id: String, _ key: String) -> InputError {
    InputError(
      .configuration, file: id, column: key, found: "no election “\(id)” could be loaded",
      remedy: "List its election.toml under elections, and see its own message.")
  }

  private static func unknown(_ id: String, _ key: String) -> Report {
    Report(
      id: id, title: id, simulated: false, isComparison: false, job: .failure(error(id, key)),
      place: id)
  }

  private static func pair(
    _ comparison: NightlyConfiguration.Comparison, _ manifests: [String: ElectionManifest]
  ) throws -> ReportJob.Pair {
    func manifest(_ id: String) throws -> ElectionManifest {
      guard let manifest = manifests[id] else {
        throw InputError(
          .configuration, file: comparison.id, found: "no election “\(id)” could be loaded",
          remedy: "List its election.toml under elections, and see its own message.")
      }
      return manifest
    }
    guard manifests[comparison.id] == nil else {
      throw InputError(
        .configuration, file: comparison.id,
        found: "the folder of this comparison is that of an election with the same id",
        remedy: "Give that election another id.")
    }
    return ReportJob.Pair(
      before: try manifest(comparison.before), after: try manifest(comparison.after),
      candidates: comparison.candidates, map: comparison.map)
  }
}

extension NightlyConfiguration {
  /// The job that makes the report of this name. Throws what is wrong with it, or `InputError` where the
  /// configuration has no such report.
  public func job(_ id: String, loader: ElectionLoader) throws -> ReportJob {
    let reports = NightlyReports(self, loader: loader).reports
    guard let report = reports.first(where: { $0.id == id }) else {
      throw InputError(
        .configuration, file: id, found: "the configuration has no report of this name",
        remedy: "Its reports are \(reports.map(\.id).joined(separator: ", ")).")
    }
    return try report.job.get()
  }
}
