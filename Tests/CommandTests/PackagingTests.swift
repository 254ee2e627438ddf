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
      for option in ["force", "memory", "fail-on", "log-format", "timings"] {
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

  /// Runs the Makefile of the project.
  private func make(_ words: [String], _ folder: TemporaryFolder) throws -> Program.Run {
    try Program.run("/usr/bin/make", ["-C", RealData.project] + words, in: folder)
  }

  @Test(
    .enabled(
      if: FileManager.default.isExecutableFile(atPath: "/usr/bin/make"),
      "make is not on this machine"))
  func whatIsInstalledIsCompleteAndGoesAgain() throws {
    try TemporaryFolder.use { folder in
      let program = try #require(Program.path)
      let place = ["PREFIX=/opt/audit", "DESTDIR=" + folder("root"), "BUILT=" + program]
      let run = try make(["install-files"] + place, folder)
      #expect(run.status == 0, "\(run.errors)")
      let below = "root/opt/audit/"
      for file in [
        "bin/scrutineer", "bin/scrutineer-cluster", "share/man/man1/scrutineer.1",
        "share/doc/scrutineer/operations.md",
        "share/doc/scrutineer/audit.toml.example",
        "share/bash-completion/completions/scrutineer", "share/zsh/site-functions/_scrutineer",
        "share/fish/vendor_completions.d/scrutineer.fish", "lib/sysusers.d/scrutineer.conf",
      ] {
        #expect(
          try !Data(contentsOf: URL(fileURLWithPath: folder(below + file))).isEmpty, "\(file)")
      }
      let units = try folder.entries(below + "lib/systemd/system")
      #expect(units == ["scrutineer-watch@.path", "scrutineer.service", "scrutineer.timer"])
      for file in ["lib/systemd/system/scrutineer.service", "share/doc/scrutineer/cron.example"] {
        let text = try folder.text(of: below + file)
        #expect(
          text.contains("/opt/audit/bin/scrutineer nightly") && !text.contains("@PREFIX"), "\(text)"
        )
      }
      // Something of another package stays, and nothing else.
      try folder.write("other", to: below + "share/doc/other/README")
      #expect(try make(["uninstall"] + place, folder).status == 0)
      #expect(
        try FileManager.default.subpathsOfDirectory(atPath: folder("root/opt/audit")).sorted()
          == ["share", "share/doc", "share/doc/other", "share/doc/other/README"])
      try FileManager.default.removeItem(atPath: folder("root"))
      // A second time there is nothing to do.
      #expect(try make(["uninstall"] + place, folder).status == 0)
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
      // Status 1 if the exposure is above 0.3 (thresholds are in tenths).
      let run = try Program.run(
        Self.analyze,
        ["security", "--offline=true", "--threshold=3", folder("scrutineer.service")], in: folder)
      #expect(run.status == 0, "\(run.text)\(run.errors)")
      #expect(run.text.contains("Overall exposure level"))
    }
  }
}
