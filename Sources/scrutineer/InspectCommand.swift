import ArgumentParser
import Foundation
import Returns

/// `scrutineer inspect FILE [--write PATH]`: what a file of returns is, and an `election.toml` for it.
/// `scrutineer inspect ELECTION`: what an election's files come to when they are read by its manifest.
///
/// Cost: the file is read once; columns are judged by its first 50,000 rows.
struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Say what a file of returns is, and propose an election.toml.",
    discussion: """
      FILE is plain or compressed text, a workbook (.xlsx) or an HTML page. Its encoding, layout and \
      columns are found and what is unsure is said. For an election.toml or its folder, the files are \
      read by it, and rows, sums and problems are listed.
      """)

  @Argument(help: "A file of returns, or an election.toml, or the folder that holds one.")
  var file: String

  @Option(
    name: .shortAndLong,
    help: "Write the proposed election.toml to this path; a folder gets election.toml.")
  var write: String?

  @Flag(help: "Say on standard error how long the stages of reading an election took.")
  var timings = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    try Console.run {
      if isElection { return try readElection() }
      let target = write.map { isFolder($0) ? $0 + "/election.toml" : $0 }
      let inspection = try FileInspection(
        path: file, reference: reference(from: target), parallel: common.parallel)
      if !common.quiet { try Console.output(inspection.description) }
      let manifest = inspection.manifest
      guard !manifest.isEmpty else {
        throw InputError(
          .rejected, file: inspection.file, found: "no column can be votes",
          remedy: "Name the file of returns itself, or write its election.toml by hand.")
      }
      if let target {
        try Console.write(Array(manifest.utf8), to: target)
        common.say("proposed manifest: \(target)")
      } else if !common.quiet {
        try Console.output("\n" + manifest)
      }
    }
  }

  private var isElection: Bool { file.hasSuffix(".toml") || isFolder(file) }

  private func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  /// What the manifest should call the file: its name where it lies beside, else its place below a data
  /// root, else its whole path.
  private func reference(from target: String?) -> String {
    let path = URL(fileURLWithPath: file).standardizedFileURL.path
    let beside = target.map {
      URL(fileURLWithPath: $0).standardizedFileURL.deletingLastPathComponent().path
    }
    for folder in [beside].compactMap({ $0 }) + common.dataRoots {
      let root = URL(fileURLWithPath: folder).standardizedFileURL.path + "/"
      if path.hasPrefix(root) { return String(path.dropFirst(root.count)) }
    }
    return path
  }

  private func readElection() throws {
    let manifest = try ElectionManifest.load(path: file)
    let clock = ContinuousClock()
    var last = clock.now
    var spent: [LoadingStage: Duration] = [:]
    let election = try common.loader(common.parallel).load(manifest) { stage in
      spent[stage, default: .zero] += clock.now - last
      last = clock.now
    }
    if timings {
      for stage in LoadingStage.allCases {
        Console.error("\(stage.rawValue) \((spent[stage] ?? .zero) / .milliseconds(1)) ms")
      }
    }
    if !common.quiet { try Console.output(LoadSummary(election).description) }
  }
}
