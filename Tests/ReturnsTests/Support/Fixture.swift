import AuditMath
import Foundation

@testable import Returns

/// A small election made of texts: a manifest and files in a folder of its own.
struct Fixture {
  static let header = "region,district,station,registered,issued,invalid,valid,A,B"
  static let manifest = """
    [election]
    id = "test"
    title = "Test"
    date = 2020-02-29
    [source]
    files = ["returns.csv"]
    [columns]
    region = "region"
    constituency = "district"
    station = "station"
    registered = "registered"
    issued = "issued"
    invalid = "invalid"
    valid = "valid"
    candidates = { from = "A", to = "B" }
    """

  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("returns-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }

  func write(_ bytes: [UInt8], to name: String) throws {
    try Data(bytes).write(to: folder.appendingPathComponent(name))
  }

  /// Loads `bytes` as the file that the manifest names.
  static func load(
    _ bytes: [UInt8], name: String = "returns.csv", manifest: String = Fixture.manifest,
    limits: ReadingLimits = ReadingLimits(), workers: Int = 2
  ) throws -> LoadedElection {
    let fixture = try Fixture()
    defer { fixture.remove() }
    try fixture.write(bytes, to: name)
    let text = manifest.replacing("\"returns.csv\"", with: "\"\(name)\"")
    let election = try ElectionManifest(
      toml: text, path: fixture.folder.path + "/election.toml")
    return try ElectionLoader(limits: limits, parallel: Parallel(workers: workers)).load(election)
  }

  static func load(
    _ text: String, manifest: String = Fixture.manifest, limits: ReadingLimits = ReadingLimits(),
    workers: Int = 2
  ) throws -> LoadedElection {
    try load(Array(text.utf8), manifest: manifest, limits: limits, workers: workers)
  }

  /// The default header and these rows.
  static func load(rows: [String], limits: ReadingLimits = ReadingLimits(), workers: Int = 2) throws
    -> LoadedElection
  {
    try load(
      ([header] + rows).joined(separator: "\n") + "\n", limits: limits, workers: workers)
  }

  /// The default header and these rows, with another file beside them that `keys` name.
  static func load(
    rows: [String], beside file: (name: String, text: String), keys: String
  ) throws -> LoadedElection {
    let fixture = try Fixture()
    defer { fixture.remove() }
    try fixture.write(Array(([header] + rows).joined(separator: "\n").utf8), to: "returns.csv")
    try fixture.write(Array(file.text.utf8), to: file.name)
    let manifest = try ElectionManifest(
      toml: Fixture.manifest + "\n" + keys, path: fixture.folder.path + "/election.toml")
    let loader = ElectionLoader(parallel: Parallel(workers: 1))
    // A change of the other file is a change of the election.
    guard try loader.sourceFiles(manifest).map(\.name) == ["returns.csv", file.name] else {
      throw Unlisted(name: file.name)
    }
    return try loader.load(manifest)
  }

  /// A file that the manifest names is not among the sources.
  struct Unlisted: Error { let name: String }

  /// Good rows, of which the last is line `count + 1`.
  static func goodRows(_ count: Int) -> [String] {
    (1...count).map { "North,\(1 + $0 % 7) Town,\($0),1000,\(500 + $0 % 90),3,497,300,197" }
  }

  /// What error `body` throws, in words; empty if none.
  static func message(_ body: () throws -> Void) -> String {
    do {
      try body()
      return ""
    } catch { return String(describing: error) }
  }
}

extension ReturnsTable {
  /// All that makes a table, apart from the lines its rows come from.
  var contents: String {
    """
    \(identity) \(count) \(regions) \(constituencies) \(stationNames) \(stationTitles) \(kinds)
    \(candidates) \(CountField.allCases.map { counts[$0] }) \(votes) \(counted) \(turnoutBallots)
    """
  }
}
