import Foundation
import Returns

/// Makes the jobs of a list of reports, each from its manifests as they are when it is asked for.
struct JobMaker: Sendable {
  let configuration: NightlyConfiguration
  let loader: ElectionLoader
  let known = KnownElections()

  /// The elections of the list by identifier, complete once it is made.
  final class KnownElections: Sendable {
    private let lock = NSLock()
    // Invariant: touched only while `lock` is held.
    nonisolated(unsafe) private var scans: [String: ElectionScan] = [:]

    func complete(_ scans: [String: ElectionScan]) { lock.withLock { self.scans = scans } }
    subscript(id: String) -> ElectionScan? { lock.withLock { scans[id] } }
  }

  func election(_ scan: ElectionScan) throws -> ReportJob {
    let manifest = try manifest(scan)
    return ReportJob(
      id: manifest.identity.id, subject: .election(manifest), options: configuration.options,
      loader: loader, partial: try partial(manifest.identity.id, manifest.identity.id))
  }

  func comparison(_ comparison: NightlyConfiguration.Comparison) throws -> ReportJob {
    let manifests = try pair(comparison).map(manifest)
    return ReportJob(
      id: comparison.id,
      subject: .comparison(
        ReportJob.Pair(
          before: manifests[0], after: manifests[1], candidates: comparison.candidates,
          map: comparison.map)), options: configuration.options, loader: loader,
      partial: try partial(comparison.after, comparison.id))
  }

  /// The two elections of a comparison. Throws where one is not listed or could not be read.
  func pair(_ comparison: NightlyConfiguration.Comparison) throws -> [ElectionScan] {
    let scans = try [comparison.before, comparison.after].map { id in
      guard let scan = known[id] else { throw Self.notLoaded(id, comparison.id, nil) }
      return scan
    }
    guard known[comparison.id] == nil else {
      throw InputError(
        .configuration, file: comparison.id,
        found: "the folder of this comparison is that of an election with the same id",
        remedy: "Give that election another id.")
    }
    return scans
  }

  private func manifest(_ scan: ElectionScan) throws -> ElectionManifest {
    let manifest = try ElectionManifest.load(path: scan.path)
    guard manifest.identity == scan.identity else {
      throw InputError(
        .inputOutput, file: manifest.path, found: "the file changed during the audit",
        remedy: "Run again.")
    }
    return manifest
  }

  /// What is known of a count that is still going on, where the configuration says that it is.
  private func partial(_ election: String, _ report: String) throws -> PartialCount? {
    guard let partial = configuration.partial[election] else { return nil }
    let register = try partial.register.map { id in
      guard let scan = known[id] else { throw Self.notLoaded(id, "key “partial.register”") }
      return try manifest(scan)
    }
    let list = try known[election].flatMap {
      partial.file(for: try manifest($0), limits: loader.limits)
    }
    return PartialCount(
      register: register, stations: partial.stations, list: list,
      drops: DropStore(output: configuration.output, id: report))
  }

  static func notLoaded(_ id: String, _ key: String) -> InputError { notLoaded(id, id, key) }

  private static func notLoaded(_ id: String, _ file: String, _ key: String?) -> InputError {
    InputError(
      .configuration, file: file, column: key, found: "no election “\(id)” could be loaded",
      remedy: "List its election.toml under elections, and see its own message.")
  }
}
