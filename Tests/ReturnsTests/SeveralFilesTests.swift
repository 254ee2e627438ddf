import Foundation
import Testing

@testable import Returns

/// Several files, or several members of one archive, that make one election.
struct SeveralFilesTests {
  private static let rows = Fixture.goodRows(60)
  private static func part(_ range: Range<Int>) -> [UInt8] {
    Array(([Fixture.header] + rows[range]).joined(separator: "\n").utf8)
  }

  private func load(_ files: [(String, [UInt8])], _ source: String) throws -> LoadedElection {
    let fixture = try Fixture()
    defer { fixture.remove() }
    for (name, bytes) in files { try fixture.write(bytes, to: name) }
    let manifest = Fixture.manifest.replacing("files = [\"returns.csv\"]", with: source)
    return try ElectionLoader().load(
      try ElectionManifest(toml: manifest, path: fixture.folder.path + "/election.toml"))
  }

  private static let parts = [
    ("part-10.csv", part(0..<20)), ("part-9.csv", part(20..<45)), ("other.txt", part(45..<60)),
  ]

  @Test func globsFindFilesInNaturalOrder() throws {
    let election = try load(Self.parts, "files = [\"part-*.csv\", \"other.txt\"]")
    let whole = try Fixture.load(rows: Self.rows)
    #expect(election.table.contents == whole.table.contents)
    #expect(election.sources.map(\.name) == ["part-9.csv", "part-10.csv", "other.txt"])
    #expect(election.ledger.read == 60)
  }

  @Test func aFileIsReadOnce() throws {
    let election = try load(Self.parts, "files = [\"part-9.csv\", \"part-*.csv\"]")
    #expect(election.sources.map(\.name) == ["part-9.csv", "part-10.csv"])
  }

  @Test func membersOfAnArchiveMayMatch() throws {
    let zip = Containers.zip(Self.parts.map { ("data/" + $0.0, $0.1) } + [("readme", [1])])
    let election = try load([("r.zip", zip)], "files = [\"r.zip\"]\nmember = \"data/*\"")
    let whole = try Fixture.load(rows: Self.rows)
    #expect(election.table.contents == whole.table.contents)
    #expect(
      election.sources.map(\.name) == [
        "r.zip/data/other.txt", "r.zip/data/part-9.csv", "r.zip/data/part-10.csv",
      ])
    #expect(election.sources[0].format == "UTF-8, comma, zip")
    #expect(election.sources[0].sha256 == SHA256.hexDigest(of: zip))
  }

  @Test func saysWhatDoesNotMatch() {
    let none = Fixture.message { _ = try load(Self.parts, "files = [\"x-*.csv\"]") }
    #expect(none.contains("no file matches “x-*.csv”"), "\(none)")
    let folder = Fixture.message { _ = try load(Self.parts, "files = [\"*/x.csv\"]") }
    #expect(folder.contains("has “*” in a folder's name"), "\(folder)")
  }
}
