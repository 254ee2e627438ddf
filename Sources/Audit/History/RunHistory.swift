import Foundation
import Reports
import Returns

/// What is known of earlier runs: for every report the runs that changed it, with their inputs and
/// findings, and the failures. One SQLite file in the hidden folder `.history` beside the reports.
///
/// A run is a state of a report: the same inputs, options and program again are the same run, so that a
/// repeated night adds nothing and a report made again has the same bytes. A run is recorded after its
/// report is published. A night killed between the two is made good by the next one, from the published
/// folder, which is the truth of what readers saw; so is a history that was lost or restored from an old
/// backup.
public struct RunHistory: Sendable {
  /// One state of a report.
  public struct Run: Sendable, Equatable {
    public let report: String
    /// Counted from 1 within the report.
    public let number: Int
    /// `election` or `comparison`.
    public let kind: String
    public let title: String
    public let fingerprint: String
    public let program: String
    /// ISO 8601 in UTC.
    public let made: String
    public let stations: Int
    public let inputs: [SourceFile]
    public let findings: [RecordedFinding]
    /// The run it was compared with; `nil` for the first.
    public let baseline: Int?
    /// That run as the published report has it; known only of a run that was read from one.
    var publishedBaseline: NewsBaseline? = nil

    /// As the history gives it back.
    var recorded: Run {
      var run = self
      run.publishedBaseline = nil
      return run
    }

    func numbered(_ number: Int) -> Run {
      Run(
        report: report, number: number, kind: kind, title: title, fingerprint: fingerprint,
        program: program, made: made, stations: stations, inputs: inputs, findings: findings,
        baseline: baseline, publishedBaseline: publishedBaseline)
    }
  }

  /// A report that could not be made, night after night for the same reason.
  public struct Failure: Sendable, Equatable {
    public let report: String
    public let first: String
    public let last: String
    public let nights: Int
    public let reason: String
  }

  public let path: String
  let database: Database

  /// Where the history of a folder of reports lies.
  public static func path(in output: String) -> String { output + "/.history/runs.sqlite" }

  /// Opens the history, and makes it where there is none.
  public static func open(_ path: String) throws(HistoryError) -> RunHistory {
    let parent = (path as NSString).deletingLastPathComponent
    let folder = parent.isEmpty ? "." : parent
    for place in [folder, path] where isLink(place) { throw .symbolicLink(path: place) }
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw .database(
        path: path, operation: "create", reason: (error as NSError).localizedDescription)
    }
    let database = try Database(path: path)
    try check(database)
    // Readers see the last complete state while a night writes; a power cut loses no committed run.
    try database.rows("PRAGMA journal_mode = WAL")
    try database.rows("PRAGMA synchronous = FULL")
    try database.rows("PRAGMA foreign_keys = ON")
    try HistorySchema.prepare(database)
    return RunHistory(path: path, database: database)
  }

  /// Opens a history that is there already, to look at it.
  public static func existing(_ path: String) throws(HistoryError) -> RunHistory {
    guard FileManager.default.fileExists(atPath: path) else { throw .absent(path: path) }
    return try open(path)
  }

  /// Damage is looked for at once, not met halfway through a night.
  private static func check(_ database: Database) throws(HistoryError) {
    let found = try database.rows("PRAGMA quick_check(1)").first?.first?.text ?? "no answer"
    guard found == "ok" else { throw .damaged(path: database.path, reason: found) }
  }

  private static func isLink(_ path: String) -> Bool {
    (try? FileManager.default.destinationOfSymbolicLink(atPath: path)) != nil
  }

  // MARK: Runs

  /// Names of reports that have runs, in order.
  public func reports() throws(HistoryError) -> [String] {
    try database.rows("SELECT DISTINCT report FROM runs ORDER BY report").compactMap(\.first?.text)
  }

  /// The latest run of a report.
  public func latest(_ report: String) throws(HistoryError) -> Run? {
    try runs("report = ? ORDER BY number DESC LIMIT 1", [.text(report)]).first
  }

  public func run(_ report: String, number: Int) throws(HistoryError) -> Run? {
    try runs("report = ? AND number = ?", [.text(report), .integer(number)]).first
  }

  /// All runs, or those of one report, the latest first; inputs and findings included.
  public func runs(of report: String? = nil) throws(HistoryError) -> [Run] {
    guard let report else { return try runs("1 ORDER BY report, number DESC", []) }
    return try runs("report = ? ORDER BY number DESC", [.text(report)])
  }

  private func runs(_ condition: String, _ values: [Database.Value]) throws(HistoryError) -> [Run] {
    let rows = try database.rows(
      """
      SELECT id, report, number, kind, title, fingerprint, program, made, stations, baseline
      FROM runs WHERE \(condition)
      """, values)
    var runs: [Run] = []
    for row in rows {
      let id = row[0].integer ?? 0
      runs.append(
        Run(
          report: row[1].text ?? "", number: row[2].integer ?? 0, kind: row[3].text ?? "",
          title: row[4].text ?? "", fingerprint: row[5].text ?? "", program: row[6].text ?? "",
          made: row[7].text ?? "", stations: row[8].integer ?? 0, inputs: try inputs(id),
          findings: try findings(id), baseline: row[9].integer))
    }
    return runs
  }

  private func inputs(_ run: Int) throws(HistoryError) -> [SourceFile] {
    try database.rows(
      "SELECT name, bytes, sha256 FROM inputs WHERE run = ? ORDER BY position", [.integer(run)]
    ).map {
      SourceFile(
        name: $0[0].text ?? "", bytes: $0[1].integer ?? 0, sha256: $0[2].text ?? "", format: "")
    }
  }

  private func findings(_ run: Int) throws(HistoryError) -> [RecordedFinding] {
    try database.rows(
      """
      SELECT key, level, analysis, measure, candidate, scope_kind, scope_id, scope_name, sentence,
        effect, q, first_seen FROM findings WHERE run = ? ORDER BY position
      """, [.integer(run)]
    ).map {
      RecordedFinding(
        key: $0[0].text ?? "", level: $0[1].text ?? "", analysis: $0[2].text ?? "",
        measure: $0[3].text ?? "", candidate: $0[4].text, scopeKind: $0[5].text ?? "",
        scopeID: $0[6].text ?? "", scopeName: $0[7].text ?? "", sentence: $0[8].text ?? "",
        effect: $0[9].text ?? "", q: $0[10].text, firstSeen: $0[11].text ?? "")
    }
  }

  /// Records a run whose report is published, in place of one of the same number. All of it or nothing.
  public func record(_ run: Run) throws(HistoryError) {
    // Made again and found the same: a night that brings nothing new writes nothing.
    if try self.run(run.report, number: run.number) == run.recorded { return }
    try database.transaction { () throws(HistoryError) in
      try database.rows(
        "DELETE FROM runs WHERE report = ? AND number = ?",
        [.text(run.report), .integer(run.number)])
      try database.rows(
        """
        INSERT INTO runs (report, number, kind, title, fingerprint, program, made, baseline, stations)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
          .text(run.report), .integer(run.number), .text(run.kind), .text(run.title),
          .text(run.fingerprint), .text(run.program), .text(run.made), .optional(run.baseline),
          .integer(run.stations),
        ])
      let id = try database.rows("SELECT last_insert_rowid()").first?.first ?? .null
      for (position, input) in run.inputs.enumerated() {
        try database.rows(
          "INSERT INTO inputs VALUES (?, ?, ?, ?, ?)",
          [
            id, .integer(position), .text(input.name), .integer(input.bytes), .text(input.sha256),
          ])
      }
      for (position, finding) in run.findings.enumerated() {
        try database.rows(
          "INSERT INTO findings VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
          [
            id, .integer(position), .text(finding.key), .text(finding.level),
            .text(finding.analysis), .text(finding.measure), .optional(finding.candidate),
            .text(finding.scopeKind), .text(finding.scopeID), .text(finding.scopeName),
            .text(finding.sentence), .text(finding.effect), .optional(finding.q),
            .text(finding.firstSeen),
          ])
      }
      try database.rows("DELETE FROM failures WHERE report = ?", [.text(run.report)])
    }
  }

  // MARK: Failures

  /// Records that a report could not be made; the same reason again is counted, not repeated.
  public func recordFailure(_ report: String, reason: String, at time: String) throws(HistoryError)
  {
    try database.transaction { () throws(HistoryError) in
      let known = try database.rows(
        "SELECT reason FROM failures WHERE report = ?", [.text(report)])
      if known.first?.first?.text == reason {
        try database.rows(
          "UPDATE failures SET nights = nights + 1, last = max(last, ?) WHERE report = ?",
          [.text(time), .text(report)])
      } else {
        try database.rows("DELETE FROM failures WHERE report = ?", [.text(report)])
        try database.rows(
          "INSERT INTO failures (report, first, last, nights, reason) VALUES (?, ?, ?, 1, ?)",
          [.text(report), .text(time), .text(time), .text(reason)])
      }
    }
  }

  public func failures() throws(HistoryError) -> [Failure] {
    try database.rows(
      "SELECT report, first, last, nights, reason FROM failures ORDER BY report"
    ).map {
      Failure(
        report: $0[0].text ?? "", first: $0[1].text ?? "", last: $0[2].text ?? "",
        nights: $0[3].integer ?? 0, reason: $0[4].text ?? "")
    }
  }

  // MARK: Pruning

  /// Keeps the latest runs of every report and forgets the rest; returns how many are forgotten. The
  /// baseline of the latest run stays, so that its report can be made again, and when a finding was
  /// first seen stays known, since every run repeats it.
  public func prune(keeping count: Int) throws(HistoryError) -> Int {
    var forgotten = 0
    try database.transaction { () throws(HistoryError) in
      for report in try reports() {
        let numbers = try database.rows(
          "SELECT number, baseline FROM runs WHERE report = ? ORDER BY number DESC",
          [.text(report)])
        let baseline = numbers.first?[1].integer
        for row in numbers.dropFirst(max(1, count)) {
          guard let number = row[0].integer, number != baseline else { continue }
          try database.rows(
            "DELETE FROM runs WHERE report = ? AND number = ?", [.text(report), .integer(number)])
          forgotten += 1
        }
      }
    }
    if forgotten > 0 { try database.rows("VACUUM") }
    return forgotten
  }
}
