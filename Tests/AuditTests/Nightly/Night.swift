import Audit
import AuditMath
import Foundation
import Reports
import TestSupport

/// One run of the nightly job in a test's folder, at a time the test sets.
struct Night {
  let result: NightlyJob.Result
  let lines: [String]
  let events: [NightlyEvent]

  var outcomes: [NightlySummary.Outcome] { result.summary.entries.map(\.outcome) }

  /// Events, collected.
  private final class Log: Sendable {
    private let lock = NSLock()
    // Invariant: touched only while `lock` is held.
    nonisolated(unsafe) private var events: [NightlyEvent] = []
    func add(_ event: NightlyEvent) { lock.withLock { events.append(event) } }
    var all: [NightlyEvent] { lock.withLock { events } }
  }

  /// - Parameter day: of January 2026.
  static func run(
    _ folder: TemporaryFolder, day: Int = 1, force: Bool = false, workers: Int = 2,
    memory: Int? = nil
  ) throws -> Night {
    let log = Log()
    let job = NightlyJob(
      configuration: try NightlyConfiguration(path: folder("audit.toml")), dataRoots: [],
      parallel: Parallel(workers: workers), force: force, memory: memory,
      clock: { Date(timeIntervalSince1970: 1_767_225_600 + Double(day - 1) * 86_400 + 7200) },
      observe: { log.add($0) })
    let result = try job.run()
    return Night(result: result, lines: log.all.compactMap(\.line), events: log.all)
  }

  /// Small elections, and `audit.toml` over them.
  static func configure(
    _ folder: TemporaryFolder, _ names: [String] = ["one"], more: String = ""
  ) throws {
    for name in names where !folder.exists(name) { try SmallElection.write(to: folder, as: name) }
    let list = names.map { "\"\($0)/election.toml\"" }.joined(separator: ", ")
    try folder.write(
      "elections = [\(list)]\noutput = \"Reports\"\n\(more)\n", to: "audit.toml")
  }

  /// Makes the protocol of the first station impossible, or mends it.
  static func spoil(_ folder: TemporaryFolder, _ name: String = "one", mend: Bool = false) throws {
    let (good, bad) = ("East,1 Town,1,900,449,1,448,198,250", "East,1 Town,1,400,449,1,448,198,250")
    try folder.edit(name + "/returns.csv", mend ? bad : good, mend ? good : bad)
  }

  static func history(_ folder: TemporaryFolder) throws -> RunHistory {
    try RunHistory.existing(folder("Reports/.history/runs.sqlite"))
  }
}
