import AuditMath
import Foundation
import Reports
import Returns

/// Does a report still match its manifest, its inputs, and what an audit of them gives?
public struct ReportVerifier: Sendable {
  public let folder: String
  public let manifest: PublishedManifest
  private let parallel: Parallel
  private let published: PublishedReport

  /// Throws `InputError` where the folder holds no report.
  public init(folder: String, parallel: Parallel) throws {
    guard let published = PublishedReport(folder) else {
      let exists = FileManager.default.fileExists(atPath: folder)
      throw InputError(
        exists ? .rejected : .missing, file: folder,
        found: exists
          ? "the folder holds no report (no readable manifest.json)" : "there is no such folder",
        remedy: "Name the folder of a report.")
    }
    self.folder = folder
    self.parallel = parallel
    self.published = published
    manifest = published.manifest
  }

  /// Every file of the report against its hash, and files that do not belong to it.
  public func outputs() -> [ReportDifference] {
    published.damage(parallel) + strangers()
  }

  private func strangers() -> [ReportDifference] {
    var known = Set(manifest.outputs.map(\.path))
    known.formUnion([ReportFolder.manifestName, ReportFolder.signatureName])
    let folders = Set(
      known.flatMap { path -> [String] in
        let parts = path.split(separator: "/").dropLast()
        return parts.indices.map { parts[...$0].joined(separator: "/") }
      })
    // The report may be a link to a dated one.
    let place = URL(fileURLWithPath: folder).resolvingSymlinksInPath().path
    let found = (try? FileManager.default.subpathsOfDirectory(atPath: place)) ?? []
    return found.sorted().compactMap { path in
      known.contains(path) || folders.contains(path)
        ? nil : ReportDifference(.output, path, "the manifest does not know it")
    }
  }

  /// The inputs and options of a job against those of the report.
  public func inputs(of job: ReportJob) throws -> [ReportDifference] {
    let now = try job.provenance()
    var differences: [ReportDifference] = []
    if manifest.program.version != ProgramVersion.text {
      differences.append(
        ReportDifference(
          .option, "program",
          "the report is by version \(manifest.program.version), this is \(ProgramVersion.text)"))
    }
    let settings = job.options.settings
    let pairs = [
      ("seed", manifest.settings.seed, "\(settings.seed)"),
      (
        "look_first", "\(manifest.settings.lookFirstLimit)",
        "\(MachineNumber.rounded(settings.lookFirstLimit))"
      ),
      ("look", "\(manifest.settings.lookLimit)", "\(MachineNumber.rounded(settings.lookLimit))"),
      (
        "tolerance", "\(manifest.settings.protocolTolerance)", "\(settings.protocolTolerance)"
      ),
    ]
    for (name, was, now) in pairs where was != now {
      differences.append(ReportDifference(.option, name, "\(was) in the report, \(now) now"))
    }
    let names = now.options.keys.filter { $0 != "fingerprint" }.sorted()
    for name in names {
      guard let was = manifest.options[name], let found = now.options[name] else {
        differences.append(ReportDifference(.option, name, "the report does not record it"))
        continue
      }
      guard was != found else { continue }
      let isFile = name.hasSuffix("_sha256")
      differences.append(
        ReportDifference(
          isFile ? .input : .option, isFile ? Self.file(name, now.options) : name,
          isFile ? "its contents have changed" : "“\(was)” in the report, “\(found)” now"))
    }
    return differences + sources(now)
  }

  private static func file(_ name: String, _ options: [String: String]) -> String {
    let election = String(name.dropLast("_sha256".count))
    if election == "partial_register" { return "the register of stations" }
    if election == "partial_list" { return "the list of stations" }
    return election == "map" ? "station map" : "election.toml of \(options[election] ?? election)"
  }

  private func sources(_ now: Provenance) -> [ReportDifference] {
    let recorded = Set(manifest.inputs.map(\.sha256))
    let names = Set(manifest.inputs.map(\.name))
    let present = Set(now.sources.map(\.sha256))
    let changed = now.sources.filter { !recorded.contains($0.sha256) }.map {
      ReportDifference(
        .input, $0.name,
        names.contains($0.name)
          ? "its contents have changed" : "the report was not made from it")
    }
    let gone = manifest.inputs.filter { input in
      !present.contains(input.sha256) && !changed.contains { input.name == $0.name }
    }.map {
      ReportDifference(
        .input, $0.name, "the report was made from it, and it is not among the inputs now")
    }
    return changed + gone
  }

  /// Runs the audit again and compares every byte. The history is not asked: `baseline.json` is what the
  /// report was compared with, and `news.json` says when it was made.
  public func recompute(_ job: ReportJob) throws -> [ReportDifference] {
    let made = try job.make(try job.provenance())
    let news = NewsReader.read(folder).map {
      News.comparing(made.findings, number: $0.number, made: $0.made, with: $0.baseline)
    }
    let files = try made.files(news)
    let recorded = Dictionary(
      manifest.outputs.map { ($0.path, $0.sha256) }, uniquingKeysWith: { first, _ in first })
    var differences = files.compactMap { file -> ReportDifference? in
      guard let hash = recorded[file.path] else {
        return ReportDifference(.recomputed, file.path, "the audit makes it now, and did not then")
      }
      return hash == file.sha256
        ? nil : ReportDifference(.recomputed, file.path, "the audit gives other bytes now")
    }
    let now = Set(files.map(\.path))
    for path in recorded.keys.sorted() where !now.contains(path) {
      differences.append(
        ReportDifference(.recomputed, path, "the audit made it then, and does not now"))
    }
    let last = made.manifest.file(outputs: files)
    if differences.isEmpty,
      FileManager.default.contents(atPath: folder + "/" + ReportFolder.manifestName)
        != Data(last.bytes)
    {
      differences.append(
        ReportDifference(
          .recomputed, ReportFolder.manifestName, "the audit gives another manifest now"))
    }
    return differences
  }
}
