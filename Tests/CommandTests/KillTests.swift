import Audit
import AuditMath
import Foundation
import Reports
import Returns
import TestSupport
import Testing

/// The nightly job killed at any moment: what is published is the old report or the complete new one, the
/// history agrees, and the next run heals. `make soak` runs the long form.
@Suite(.serialized) struct KillTests {
  /// Number of kills: 200, or what SCRUTINEER_KILLS says.
  private static let kills =
    ProcessInfo.processInfo.environment["SCRUTINEER_KILLS"].flatMap { Int($0) } ?? 200

  /// Lines of the log of a night in which all three reports are made: it begins and ends, and each report
  /// has five stages and is finished.
  private static let lines = 2 + 3 * (Stage.allCases.count + 1)

  /// What a killed night was doing.
  private struct Killed {
    /// Whether it was still running.
    let isInterrupted: Bool
    /// The last stage that it told of.
    let stage: String?
  }

  /// Starts the program and kills it so many microseconds after it has written so many lines.
  private func kill(_ folder: TemporaryFolder, lines: Int, delay: UInt32) throws -> Killed {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(Program.path))
    process.arguments = ["nightly", "--config", "audit.toml", "--log-format", "json"]
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    let pipe = Pipe()
    process.standardError = pipe
    try process.run()
    try? pipe.fileHandleForWriting.close()
    var log = Data()
    while log.count(where: { $0 == UInt8(ascii: "\n") }) < lines {
      let more = pipe.fileHandleForReading.availableData
      if more.isEmpty { break }
      log += more
    }
    usleep(delay)
    Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    log += try pipe.fileHandleForReading.readToEnd() ?? Data()
    let stage = String(decoding: log, as: UTF8.self).split(separator: "\n").compactMap {
      $0.firstMatch(of: /"stage":"([a-z]+)"/).map { String($0.1) }
    }.last
    return Killed(isInterrupted: process.terminationReason == .uncaughtSignal, stage: stage)
  }

  /// Writes one of the two states of the returns; each gives another report.
  private func write(_ folder: TemporaryFolder, state: Int) throws {
    var rows = SmallElection.rows(size: 3)
    if state == 1 { rows[0] = rows[0].replacing(",900,", with: ",400,") }
    for name in ["one", "two"] {
      try folder.write(SmallElection.csv(rows: rows), to: name + "/returns.csv")
    }
  }

  private func night(_ folder: TemporaryFolder, _ words: [String] = []) throws -> Program.Run {
    try Program.run(["nightly", "--config", "audit.toml"] + words, in: folder)
  }

  /// The report is whole, and of one of the two states; so is every one that is kept.
  private func check(_ folder: TemporaryFolder, _ id: String, _ states: Set<String>) throws {
    let kept = folder.exists("Reports/\(id).dated") ? try folder.entries("Reports/\(id).dated") : []
    for name in [id] + kept.map({ "\(id).dated/\($0)" }) where folder.exists("Reports/" + name) {
      let verifier = try ReportVerifier(
        folder: folder("Reports/" + name), parallel: Parallel(workers: 1))
      #expect(verifier.outputs() == [], "\(name)")
      let fingerprint = try #require(verifier.manifest.options["fingerprint"])
      #expect(states.contains(fingerprint), "\(name)")
    }
  }

  private static let ids = ["one", "two", "one--two"]

  /// A healing night: nothing of the killed ones is left, and the history agrees.
  private func heal(_ folder: TemporaryFolder, keep: Int?) throws {
    #expect(try night(folder).status == 0)
    let dated = keep == nil ? [] : Self.ids.map { $0 + ".dated" }
    #expect(
      try folder.entries("Reports")
        == ([".history", "index.md", "summary.json"] + Self.ids + dated).sorted())
    let history = try RunHistory.existing(folder("Reports/.history/runs.sqlite"))
    for id in Self.ids {
      let manifest = try #require(PublishedManifest(folder: folder("Reports/" + id)))
      #expect(try history.latest(id)?.fingerprint == manifest.options["fingerprint"])
      guard let keep else { continue }
      let names = try folder.entries("Reports/\(id).dated")
      let latest = try FileManager.default.destinationOfSymbolicLink(
        atPath: folder("Reports/" + id))
      #expect((1...keep).contains(names.count), "\(names)")
      #expect(names.last.map { "\(id).dated/\($0)" } == latest)
    }
    let again = try night(folder)
    #expect(again.errors.split(separator: "\n").count { $0.hasSuffix(": unchanged") } == 3)
  }

  /// In place, and with dated reports and a link to the latest.
  @Test(arguments: [nil, 2])
  func killedAtAnyMomentTheReportsAreOldOrNew(keep: Int?) throws {
    let kills = keep == nil ? Self.kills : max(1, Self.kills / 2)
    try TemporaryFolder.use { folder in
      try SmallElection.writeJob(to: folder)
      if let keep {
        try folder.write(
          "keep = \(keep)\n" + folder.text(of: "audit.toml"), to: "audit.toml")
      }
      // Both states once undisturbed: how long a night takes, and which fingerprints there are.
      var states: [String: Set<String>] = [:]
      var longest = 0.0
      for state in [0, 1] {
        try write(folder, state: state)
        let start = ContinuousClock.now
        #expect(try night(folder).status == 0)
        let time = start.duration(to: .now).components
        longest = max(longest, Double(time.seconds) + Double(time.attoseconds) * 1e-18)
        for id in Self.ids {
          let manifest = try #require(PublishedManifest(folder: folder("Reports/" + id)))
          states[id, default: []].insert(try #require(manifest.options["fingerprint"]))
        }
      }
      var stream = RandomStream(seed: 7, purpose: "kills")
      var interrupted: [String: Int] = [:]
      var done = 0
      var round = 0
      // A night that is over before its time has come is no kill: another takes its place. The moments are
      // lines of the log, and within one a time, so how fast the machine is decides nothing.
      while done < kills, round < kills * 4 {
        try write(folder, state: round % 2)
        let lines = stream.nextInt(below: Self.lines)
        let span = lines == 0 ? longest : longest / Double(Self.lines) * 2
        let killed = try kill(
          folder, lines: lines, delay: UInt32(stream.nextInt(below: max(1, Int(span * 1e6)))))
        if killed.isInterrupted {
          done += 1
          interrupted[killed.stage ?? "before", default: 0] += 1
        }
        for id in Self.ids { try check(folder, id, states[id] ?? []) }
        // The history opens, and its latest run is one that was published.
        if round % 10 == 0, folder.exists("Reports/.history/runs.sqlite") {
          let history = try RunHistory.existing(folder("Reports/.history/runs.sqlite"))
          for run in try history.runs() {
            #expect(states[run.report]?.contains(run.fingerprint) == true)
          }
        }
        if round % 20 == 19 { try heal(folder, keep: keep) }
        round += 1
      }
      #expect(done == kills, "only \(done) of \(round) nights were still at work")
      // Many of them while something was being published.
      if kills >= 100 { #expect(interrupted["publish", default: 0] > 0, "\(interrupted)") }
      try heal(folder, keep: keep)
      for id in Self.ids {
        let verify = try Program.run(
          ["verify", "Reports/" + id, "--config", "audit.toml", "--recompute"], in: folder)
        #expect(verify.status == 0, "\(verify.text)")
      }
    }
  }
}
