import Foundation
import Reports
import Returns
import TestSupport
import Testing

@testable import Audit

/// Nights that keep their reports under dates.
@Suite struct KeepTests {
  private func configure(_ folder: TemporaryFolder, _ keys: String) throws {
    try Night.configure(folder)
    try folder.write(keys + "\n" + folder.text(of: "audit.toml"), to: "audit.toml")
  }

  private func dated(_ folder: TemporaryFolder) throws -> [String] {
    try folder.entries("Reports/one.dated")
  }

  @Test func everyChangedNightIsKeptAndTheLatestIsTheReport() throws {
    try TemporaryFolder.use { folder in
      try configure(folder, "keep = 2")
      _ = try Night.run(folder, day: 1)
      let first = try FolderContents(of: folder("Reports/one.dated/2026-01-01T020000Z-run-0001"))
      // Nothing changed: nothing is added.
      #expect(try Night.run(folder, day: 2).outcomes == [.unchanged])
      #expect(try dated(folder) == ["2026-01-01T020000Z-run-0001"])
      try Night.spoil(folder)
      #expect(try Night.run(folder, day: 3).outcomes == [.audited])
      #expect(try folder.text(of: "Reports/one/news.md").contains("1 finding is new"))
      #expect(
        first.differences(
          from: try FolderContents(of: folder("Reports/one.dated/2026-01-01T020000Z-run-0001")))
          == [])
      #expect(
        try dated(folder) == ["2026-01-01T020000Z-run-0001", "2026-01-03T020000Z-run-0002"])
      // Made again: the same place, the same bytes.
      let second = try FolderContents(of: folder("Reports/one.dated/2026-01-03T020000Z-run-0002"))
      #expect(try Night.run(folder, day: 4, force: true).outcomes == [.audited])
      #expect(
        second.differences(
          from: try FolderContents(of: folder("Reports/one.dated/2026-01-03T020000Z-run-0002")))
          == [])
      try Night.spoil(folder, mend: true)
      _ = try Night.run(folder, day: 5)
      #expect(
        try dated(folder) == ["2026-01-03T020000Z-run-0002", "2026-01-05T020000Z-run-0003"])
      #expect(try folder.text(of: "Reports/one/news.md").contains("0 changed, 1 resolved"))
    }
  }

  @Test func damageBehindTheLinkIsFoundAndMended() throws {
    try TemporaryFolder.use { folder in
      try configure(folder, "keep = 3")
      _ = try Night.run(folder, day: 1)
      try folder.write("damaged", to: "Reports/one/findings.csv")
      try folder.write("stranger", to: "Reports/one/stranger.txt")
      let verifier = try ReportVerifier(folder: folder("Reports/one"), parallel: .init(workers: 1))
      #expect(verifier.outputs().map(\.name) == ["findings.csv", "stranger.txt"])
      #expect(try Night.run(folder, day: 2).outcomes == [.audited])
      #expect(verifier.outputs() == [])
      #expect(try dated(folder) == ["2026-01-01T020000Z-run-0001"])
      // A report whose link is lost is made again.
      try FileManager.default.removeItem(atPath: folder("Reports/one"))
      #expect(try Night.run(folder, day: 3).outcomes == [.audited])
      #expect(folder.exists("Reports/one/index.md"))
      #expect(try dated(folder) == ["2026-01-01T020000Z-run-0001"])
    }
  }

  @Test func withoutAHistoryTheInputsTellReportsApart() throws {
    try TemporaryFolder.use { folder in
      try configure(folder, "keep = 5\nhistory = false")
      _ = try Night.run(folder, day: 1)
      _ = try Night.run(folder, day: 2, force: true)
      let names = try dated(folder)
      #expect(names.count == 1 && names[0].hasPrefix("2026-01-02T020000Z-"))
      try Night.spoil(folder)
      _ = try Night.run(folder, day: 3)
      #expect(try dated(folder).count == 2)
    }
  }

  @Test func aNumberThatIsNoneIsRefused() throws {
    for value in ["0", "-1", "10001", "\"many\"", "1.5"] {
      try TemporaryFolder.use { folder in
        try configure(folder, "keep = \(value)")
        #expect(throws: InputError.self) { try Night.run(folder) }
      }
    }
  }
}
