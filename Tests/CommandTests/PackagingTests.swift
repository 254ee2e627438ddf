import Foundation
import TestSupport
import Testing

/// What `make install` brings fits the program that it comes with.
@Suite(.serialized) struct PackagingTests {
  private func text(_ path: String) throws -> String {
    try String(contentsOfFile: RealData.project + "/" + path, encoding: .utf8)
  }

  @Test func theManPageNamesEverySubcommandAndStatus() throws {
    let page = try text("Packaging/man/scrutineer.1")
    try TemporaryFolder.use { folder in
      let help = try Program.run(["--help"], in: folder).text
      let end = try #require(help.components(separatedBy: "SUBCOMMANDS:").last)
      let list = try #require(end.components(separatedBy: "\n\n").first)
      let names = list.split(separator: "\n").filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
        .compactMap { $0.split(separator: " ").first }
      #expect(names.count >= 10)
      for name in names { #expect(page.contains(".It Cm \(name)\n"), "\(name)") }
      for option in ["force", "memory", "fail-on", "log-format"] {
        let own = try Program.run(["nightly", "--help"], in: folder).text
        #expect(own.contains("--" + option) && page.contains("Fl -" + option), "\(option)")
      }
    }
    for status in ["0", "1", "64", "65", "66", "70", "74", "75"] {
      #expect(page.contains(".It \(status)\n"))
      #expect(try text("Docs/operations.md").contains("| \(status) |"))
    }
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func completionsAreMade(_ shell: String) throws {
    try TemporaryFolder.use { folder in
      let run = try Program.run(["--generate-completion-script", shell], in: folder)
      #expect(run.status == 0)
      for word in ["nightly", "verify", "history", "recompute"] {
        #expect(run.text.contains(word), "\(word)")
      }
    }
  }

  @Test func theExampleConfigurationIsReadAndTheUnitsCallWhatThereIs() throws {
    try TemporaryFolder.use { folder in
      try folder.write(
        try text("Packaging/audit.toml.example").replacing("/var/lib", with: folder.path),
        to: "audit.toml")
      // Its elections are not here: the job runs, and says so.
      let run = try Program.run(["nightly", "--config", "audit.toml"], in: folder)
      #expect(run.status == 66, "\(run.errors)")
      for unit in ["systemd/scrutineer.service", "cron/scrutineer", "container/Containerfile"] {
        let words = try text("Packaging/" + unit)
        #expect(words.contains("nightly") && words.contains("/etc/scrutineer/audit.toml"))
      }
    }
  }

  private static let analyze = "/usr/bin/systemd-analyze"

  @Test(
    .enabled(
      if: FileManager.default.isExecutableFile(atPath: analyze),
      "systemd-analyze is not on this machine"))
  func theServiceIsHardened() throws {
    try TemporaryFolder.use { folder in
      try folder.write(
        try text("Packaging/systemd/scrutineer.service").replacing(
          "ExecStart=@PREFIX@/bin/scrutineer", with: "ExecStart=/bin/true"),
        to: "scrutineer.service")
      // Status 1 if the exposure is above 0.5 (thresholds are in tenths).
      let run = try Program.run(
        Self.analyze,
        ["security", "--offline=true", "--threshold=5", folder("scrutineer.service")], in: folder)
      #expect(run.status == 0, "\(run.text)\(run.errors)")
      #expect(run.text.contains("Overall exposure level"))
    }
  }
}
