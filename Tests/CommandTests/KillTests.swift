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

  /// Starts the program and kills it after so many microseconds; whether it was still running.
  private func kill(_ folder: TemporaryFolder, after delay: UInt32) throws -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(Program.path))
    process.arguments = ["nightly", "--config", "audit.toml", "--quiet"]
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    usleep(delay)
    Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    return process.terminationReason == .uncaughtSignal
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

  /// The report is whole, and of one of the two states.
  private func check(_ folder: TemporaryFolder, _ id: String, _ states: Set<String>) throws {
    guard folder.exists("Reports/" + id) else { return }
    let verifier = try ReportVerifier(
      folder: folder("Reports/" + id), parallel: Parallel(workers: 1))
    #expect(verifier.outputs() == [], "\(id)")
    let fingerprint = try #require(verifier.manifest.options["fingerprint"])
    #expect(states.isEmpty || states.contains(fingerprint), "\(id)")
  }

  @Test func killedAtAnyMomentTheReportsAreOldOrNew() throws {
    try TemporaryFolder.use { folder in
      try SmallElection.writeJob(to: folder)
      // Both states once undisturbed: how long a night takes, and which fingerprints there are.
      var states: [String: Set<String>] = [:]
      let ids = ["one", "two", "one--two"]
      var longest = 0.0
      for state in [0, 1] {
        try write(folder, state: state)
        let start = ContinuousClock.now
        #expect(try night(folder).status == 0)
        let time = start.duration(to: .now).components
        longest = max(longest, Double(time.seconds) + Double(time.attoseconds) * 1e-18)
        for id in ids {
          let manifest = try #require(PublishedManifest(folder: folder("Reports/" + id)))
          states[id, default: []].insert(try #require(manifest.options["fingerprint"]))
        }
      }
      var stream = RandomStream(seed: 7, purpose: "kills")
      var interrupted = 0
      for round in 0..<Self.kills {
        try write(folder, state: round % 2)
        let delay = UInt32(stream.nextInt(below: Int(longest * 1e6)))
        if try kill(folder, after: delay) {
          interrupted += 1
        } else {
          // The machine has become quicker than when the undisturbed nights were timed.
          longest *= 0.97
        }
        for id in ids { try check(folder, id, states[id] ?? []) }
        // The history opens, and its latest run is one that was published.
        if round % 10 == 0, folder.exists("Reports/.history/runs.sqlite") {
          let history = try RunHistory.existing(folder("Reports/.history/runs.sqlite"))
          for run in try history.runs() {
            #expect(states[run.report]?.contains(run.fingerprint) == true)
          }
        }
        if round % 20 == 19 {
          // The next run heals: nothing of the killed ones is left, and the history agrees.
          #expect(try night(folder).status == 0)
          #expect(
            try folder.entries("Reports")
              == [".history", "index.md", "one", "one--two", "summary.json", "two"])
          let history = try RunHistory.existing(folder("Reports/.history/runs.sqlite"))
          for id in ids {
            let manifest = try #require(PublishedManifest(folder: folder("Reports/" + id)))
            #expect(try history.latest(id)?.fingerprint == manifest.options["fingerprint"])
          }
          let again = try night(folder)
          #expect(again.errors.split(separator: "\n").count { $0.hasSuffix(": unchanged") } == 3)
        }
      }
      // The delays fell within the work, not after it.
      #expect(interrupted * 2 > Self.kills)
      for id in ids {
        let verify = try Program.run(
          ["verify", "Reports/" + id, "--config", "audit.toml", "--recompute"], in: folder)
        #expect(verify.status == 0, "\(verify.text)")
      }
    }
  }
}
