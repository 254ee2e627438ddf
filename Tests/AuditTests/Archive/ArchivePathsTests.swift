import Foundation
import TestSupport
import Testing

@testable import Audit

/// Which files a pattern of an archive stands for.
@Suite struct ArchivePathsTests {
  private func use(_ body: (TemporaryFolder) throws -> Void) throws {
    try TemporaryFolder.use { folder in
      for path in [
        "a/election.toml", "a/b/election.toml", "a/b/c/d/election.toml", "a/b/other.toml",
        "a/.hidden/election.toml", "a/b/.election.toml", "Ä/election.toml", "z-10/election.toml",
        "z-9/election.toml", "election.toml", "a/election.toml.bak",
      ] {
        try folder.write("", to: path)
      }
      // A folder that bears the name is no manifest.
      try FileManager.default.createDirectory(
        atPath: folder("z-9/deep/election.toml"), withIntermediateDirectories: true)
      try body(folder)
    }
  }

  private func found(_ pattern: String, _ folder: TemporaryFolder) -> [String] {
    ArchivePaths.matches(folder(pattern)).map { String($0.dropFirst(folder.path.count + 1)) }
  }

  @Test func starsAndDoubleStars() throws {
    try use { folder in
      #expect(
        found("**/election.toml", folder) == [
          "a/b/c/d/election.toml", "a/b/election.toml", "a/election.toml", "election.toml",
          "z-10/election.toml", "z-9/election.toml", "Ä/election.toml",
        ])
      #expect(
        found("a/**/election.toml", folder) == [
          "a/b/c/d/election.toml", "a/b/election.toml", "a/election.toml",
        ])
      #expect(
        found("*/election.toml", folder) == [
          "a/election.toml", "z-10/election.toml", "z-9/election.toml", "Ä/election.toml",
        ])
      #expect(found("z-*/election.toml", folder) == ["z-10/election.toml", "z-9/election.toml"])
      #expect(found("a/*/*.toml", folder) == ["a/b/election.toml", "a/b/other.toml"])
      #expect(found("a/**/b/**/d/*", folder) == ["a/b/c/d/election.toml"])
      #expect(found("a/.*/election.toml", folder) == ["a/.hidden/election.toml"])
      #expect(found("**/**/d/election.toml", folder) == ["a/b/c/d/election.toml"])
      #expect(found("nowhere/**/election.toml", folder) == [])
    }
  }

  @Test func linksToFoldersAreNotWalked() throws {
    try use { folder in
      try FileManager.default.createSymbolicLink(
        atPath: folder("a/loop"), withDestinationPath: folder("a"))
      try FileManager.default.createSymbolicLink(
        atPath: folder("a/linked.toml"), withDestinationPath: folder("election.toml"))
      #expect(
        found("a/**/*.toml", folder) == [
          "a/b/c/d/election.toml", "a/b/election.toml", "a/b/other.toml", "a/election.toml",
          "a/linked.toml",
        ])
    }
  }

  @Test func entriesKeepTheirOrderAndNothingComesTwice() throws {
    try use { folder in
      let listed = [
        folder("z-9"), folder("z-*/election.toml"), folder("*/election.toml"),
        folder("none/*.toml"),
      ]
      #expect(
        ArchivePaths.expand(listed).map { String($0.dropFirst(folder.path.count + 1)) } == [
          "z-9", "z-10/election.toml", "z-9/election.toml", "a/election.toml", "Ä/election.toml",
          "none/*.toml",
        ])
    }
  }
}
