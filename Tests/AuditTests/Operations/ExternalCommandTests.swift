import Foundation
import TestSupport
import Testing

@testable import Audit

/// Programs of the operator's: what they are given, what they give back, and that none keeps a night
/// waiting.
@Suite struct ExternalCommandTests {
  @Test func wordsReachTheProgramAsTheyAre() throws {
    let words = ["a b", "$(touch /tmp/x)", "; rm -rf /", "'", "*", ""]
    let output = try ExternalCommand(words: ["printf", "%s\n"] + words, timeout: 20).run(["last"])
    #expect(
      String(decoding: output, as: UTF8.self).split(
        separator: "\n", omittingEmptySubsequences: false
      ).map(String.init) == words + ["last", ""])
  }

  @Test func inputReachesTheProgram() throws {
    let input = Array("line\n".utf8)
    #expect(try ExternalCommand(words: ["/bin/cat"], timeout: 20).run(input: input) == input)
  }

  @Test func oneThatHangsIsEndedWithItsChildren() throws {
    try TemporaryFolder.use { folder in
      // Deaf to the first signal, and with a child.
      try folder.write(
        "#!/bin/sh\ntrap '' TERM\necho $$ > \(folder("pid"))\nsleep 300 & echo $! >> \(folder("pid"))\nwait\nsleep 300\n",
        to: "hook")
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: folder("hook"))
      let start = ContinuousClock.now
      let command = ExternalCommand(words: [folder("hook")], timeout: 1)
      #expect(
        throws: ExternalCommand.Failure.timedOut(command: folder("hook"), seconds: 1)
      ) { try command.run() }
      #expect(start.duration(to: .now) < .seconds(30))
      for line in try folder.text(of: "pid").split(separator: "\n") {
        let id = try #require(pid_t(line))
        // A zombie waits for its parent; what counts is that nobody runs any more.
        let state = try? String(contentsOfFile: "/proc/\(id)/stat", encoding: .utf8)
        #expect(state == nil || state?.contains(") Z ") == true, "\(state ?? "")")
      }
    }
  }

  @Test func failuresSayWhatHappened() throws {
    #expect(
      throws: ExternalCommand.Failure.notStarted(
        command: "no-such-program", reason: "there is no such program")
    ) { try ExternalCommand(words: ["no-such-program"], timeout: 5).run() }
    do {
      try ExternalCommand(words: ["sh", "-c", "echo first; echo oh no >&2; exit 3"], timeout: 20)
        .run()
      Issue.record("a failure was not seen")
    } catch let failure as ExternalCommand.Failure {
      #expect(failure.description == "sh ended with status 3: oh no")
    }
  }
}

/// The operator's hook after a night.
@Suite struct NotificationTests {
  private func configure(_ folder: TemporaryFolder, _ on: String, _ script: String) throws {
    try folder.write("#!/bin/sh\n\(script)\n", to: "hook")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: folder("hook"))
    try Night.configure(
      folder,
      more:
        "[notify]\ncommand = [\"\(folder("hook"))\", \"it's a\\tword\"]\non = \"\(on)\"\ntimeout = 20"
    )
  }

  private func send(_ folder: TemporaryFolder) throws -> String? {
    let night = try Night.run(folder)
    let configuration = try NightlyConfiguration(path: folder("audit.toml"))
    return try #require(configuration.notification).send(
      night.result, output: configuration.output)
  }

  @Test func theHookGetsThePathOfTheSummary() throws {
    try TemporaryFolder.use { folder in
      try configure(folder, "always", "printf '%s|' \"$@\" >> \(folder("calls"))")
      #expect(try send(folder) == nil)
      #expect(
        try folder.text(of: "calls") == "it's a\tword|\(folder("Reports/summary.json"))|")
    }
  }

  @Test func itIsRunOnItsOccasions() throws {
    try TemporaryFolder.use { folder in
      func calls() throws -> Int {
        folder.exists("calls") ? try folder.text(of: "calls").count : 0
      }
      try configure(folder, "changes", "printf x >> \(folder("calls"))")
      #expect(try send(folder) == nil && calls() == 1)
      #expect(try send(folder) == nil && calls() == 1)
      try configure(folder, "failures", "printf x >> \(folder("calls"))")
      try Night.spoil(folder)
      #expect(try send(folder) == nil && calls() == 1)
      try folder.edit("one/returns.csv", "East,1 Town,2,900", "East,1 Town,2,x")
      #expect(try send(folder) == nil && calls() == 2)
    }
  }

  @Test func aHookThatFailsIsSaid() throws {
    try TemporaryFolder.use { folder in
      try configure(folder, "always", "echo no network >&2; exit 7")
      let complaint = try #require(try send(folder))
      #expect(complaint.hasPrefix("the notification failed: "))
      #expect(complaint.hasSuffix("hook ended with status 7: no network"))
    }
  }
}
