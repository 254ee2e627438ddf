import AuditMath
import Foundation
import Reports
import Returns

/// The reports of a night, in the configuration's order: for each one what it is and how to make its job,
/// or why there is none. One bad entry never stops the others.
///
/// Of an archive of thousands of elections only the names and sizes are kept; a manifest is read again
/// when its turn comes.
struct NightlyReports {
  struct Report: Sendable {
    /// The report's folder, or for an election that could not be loaded the path of its manifest.
    let id: String
    let title: String
    let simulated: Bool
    let isComparison: Bool
    /// Whether a report that is published under this name is one of the same election or comparison.
    let ownsFolder: Bool
    /// What messages call it while it has no report.
    let place: String
    /// Path of the manifest of an election; `nil` for other reports.
    let path: String?
    /// Bytes of returns to be read in, and stations, as far as can be told beforehand.
    let size: ExpectedSize
    let job: @Sendable () throws -> ReportJob
    /// Why there is no job; known as soon as the list is made.
    let error: (any Error)?
  }

  let reports: [Report]

  /// - Parameter paths: manifests of the elections, where they were listed before; `nil` lists them now.
  init(_ configuration: NightlyConfiguration, loader: ElectionLoader, paths: [String]? = nil) {
    let paths = paths ?? ArchivePaths.expand(configuration.elections)
    let scans = loader.parallel.mapBlocks(paths.count, blockSize: 16) { range in
      range.map { ElectionScan(paths[$0], loader) }
    }.flatMap { $0 }
    var reports: [Report] = []
    var known: [String: ElectionScan] = [:]
    let maker = JobMaker(configuration: configuration, loader: loader)
    for scan in scans {
      var error = scan.error
      var ownsFolder = false
      if let identity = scan.identity {
        if known[identity.id] == nil {
          known[identity.id] = scan
          ownsFolder = true
        } else {
          error = InputError(
            .configuration, file: scan.file,
            found: "the identifier “\(identity.id)” is used by another election",
            remedy: "Give every election of the job its own id.")
        }
      }
      reports.append(
        Report(
          id: scan.identity?.id ?? scan.path, title: scan.identity?.title ?? scan.path,
          simulated: scan.identity?.simulated ?? false, isComparison: false, ownsFolder: ownsFolder,
          place: scan.path, path: scan.path, size: scan.size,
          job: { [error] in
            if let error { throw error }
            return try maker.election(scan)
          }, error: error))
    }
    maker.known.complete(known)
    for id in configuration.partial.keys.sorted() where known[id] == nil {
      reports.append(Self.unknown(id, "key “partial.election”"))
    }
    for comparison in configuration.comparisons {
      reports.append(Self.report(comparison, known, maker))
    }
    self.reports = reports
  }

  private static func report(
    _ comparison: NightlyConfiguration.Comparison, _ known: [String: ElectionScan],
    _ maker: JobMaker
  ) -> Report {
    var failure: (any Error)?
    var scans: [ElectionScan] = []
    do {
      scans = try maker.pair(comparison)
    } catch {
      failure = error
    }
    let titles = scans.compactMap(\.identity?.title).reversed()
    let title = titles.isEmpty ? [comparison.after, comparison.before] : Array(titles)
    return Report(
      id: comparison.id,
      title: title.joined(separator: " compared with "),
      simulated: scans.contains { $0.identity?.simulated ?? false }, isComparison: true,
      ownsFolder: known[comparison.id] == nil,
      place: comparison.id, path: nil,
      size: scans.reduce(ExpectedSize()) { $0.adding($1.size) },
      job: { [failure] in
        if let failure { throw failure }
        return try maker.comparison(comparison)
      }, error: failure)
  }

  private static func unknown(_ id: String, _ key: String) -> Report {
    let error = JobMaker.notLoaded(id, key)
    return Report(
      id: id, title: id, simulated: false, isComparison: false, ownsFolder: false, place: id,
      path: nil, size: ExpectedSize(), job: { throw error }, error: error)
  }
}

extension NightlyConfiguration {
  /// The job that makes the report of this name. Throws what is wrong with it, or `InputError` where the
  /// configuration has no such report.
  public func job(_ id: String, loader: ElectionLoader) throws -> ReportJob {
    let reports = NightlyReports(self, loader: loader).reports
    guard let report = reports.first(where: { $0.id == id }) else {
      let names = reports.prefix(20).map(\.id).joined(separator: ", ")
      throw InputError(
        .configuration, file: id, found: "the configuration has no report of this name",
        remedy:
          "Its reports are \(names)\(reports.count > 20 ? " and \(reports.count - 20) more" : "").")
    }
    return try report.job()
  }
}

extension NightlyConfiguration.Partial {
  /// The list of stations; its columns are headed as the configuration says, or as those of the returns,
  /// or by the plain words.
  func file(for manifest: ElectionManifest, limits: ReadingLimits) -> StationListFile? {
    guard let list else { return nil }
    let returns: [(StationListFile.Meaning, [ColumnReference])] = [
      (.region, manifest.columns.region), (.constituency, manifest.columns.constituency),
      (.station, manifest.columns.station),
    ]
    var names: [StationListFile.Meaning: [String]] = [:]
    for (meaning, references) in returns {
      if let name = columns[meaning] {
        names[meaning] = [name]
      } else if references.count == 1, case .header(let header) = references[0] {
        names[meaning] = [header, meaning.rawValue]
      } else {
        names[meaning] = [meaning.rawValue]
      }
    }
    return StationListFile(path: list, names: names, limits: limits)
  }
}
