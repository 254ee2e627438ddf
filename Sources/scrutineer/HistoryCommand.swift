import ArgumentParser
import Audit
import Foundation
import Reports
import Returns

/// `scrutineer history --config audit.toml [REPORT] [--run N] [--prune N]`: what earlier runs found.
struct HistoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history", abstract: "List and show earlier runs of the nightly job.",
    discussion: """
      Without REPORT: every report, its latest run, and what keeps failing. With REPORT: its runs. With \
      --run: the inputs and findings of that run, with the day each was first seen.
      """)

  @Argument(help: "Name of a report's folder.")
  var report: String?

  @Option(help: "Configuration of the nightly job.")
  var config: String?

  @Option(help: "File of the history, instead of --config.")
  var file: String?

  @Option(name: .customLong("run"), help: "Show this run of REPORT.")
  var number: Int?

  @Option(help: "Forget all but the latest runs of every report, so many of each.")
  var prune: Int?

  @Flag(help: "Write JSON.")
  var json = false

  func validate() throws {
    guard (config == nil) != (file == nil) else {
      throw ValidationError("Give either --config or --file.")
    }
    if number != nil, report == nil { throw ValidationError("--run needs REPORT.") }
    if let prune, prune < 1 { throw ValidationError("--prune takes a number of at least 1.") }
    if prune != nil, report != nil || number != nil {
      throw ValidationError("--prune works on the whole history.")
    }
  }

  func run() throws {
    try Console.run {
      let history = try RunHistory.existing(try path())
      if let prune {
        let forgotten = try history.prune(keeping: prune)
        Console.error("\(forgotten) runs forgotten")
        return
      }
      guard let report else { return try list(history) }
      let runs = try history.runs(of: report)
      guard !runs.isEmpty else {
        throw InputError(
          .missing, file: history.path, found: "there is no run of “\(report)”",
          remedy: "Its reports are \(try history.reports().joined(separator: ", ")).")
      }
      guard let number else { return try HistoryText.write(runs, json: json) }
      guard let chosen = runs.first(where: { $0.number == number }) else {
        throw InputError(
          .missing, file: history.path, found: "“\(report)” has no run \(number) on record",
          remedy: "It has \(runs.map { "\($0.number)" }.joined(separator: ", ")).")
      }
      try HistoryText.write(chosen, json: json)
    }
  }

  private func path() throws -> String {
    if let file { return file }
    let configuration = try NightlyConfiguration(path: config ?? "")
    guard let path = configuration.history else {
      throw InputError(
        .configuration, file: config ?? "", column: "key “history”",
        found: "this job keeps no history", remedy: "Remove “history = false”.")
    }
    return path
  }

  private func list(_ history: RunHistory) throws {
    var latest: [RunHistory.Run] = []
    for report in try history.reports() {
      if let run = try history.latest(report) { latest.append(run) }
    }
    try HistoryText.write(latest, json: json)
    guard !json else { return }
    for failure in try history.failures() {
      try Console.output(
        "\(failure.report)  fails since \(failure.first) (\(failure.nights) night\(failure.nights == 1 ? "" : "s")): \(failure.reason)"
      )
    }
  }
}

/// Runs as text for people, tab-separated and one a line, or as JSON.
enum HistoryText {
  private static let encoder: JSONEncoder = {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return encoder
  }()

  private struct Line: Encodable {
    let report: String
    let run: Int
    let made: String
    let program: String
    let stations: Int
    let findings: [String: Int]
    let comparedWith: Int?

    init(_ run: RunHistory.Run) {
      report = run.report
      self.run = run.number
      made = run.made
      program = run.program
      stations = run.stations
      findings = Dictionary(run.findings.map { ($0.level, 1) }, uniquingKeysWith: +)
      comparedWith = run.baseline
    }
  }

  static func write(_ runs: [RunHistory.Run], json: Bool) throws {
    let lines = runs.map(Line.init)
    if json { return try Console.output(Array(try encoder.encode(lines)) + [10]) }
    for line in lines {
      let levels = ["look first", "look", "note"].map { "\(line.findings[$0] ?? 0) \($0)" }
      try Console.output(
        "\(line.report)\trun \(line.run)\t\(line.made)\t\(line.stations) stations\t\(levels.joined(separator: ", "))"
      )
    }
  }

  private struct Detail: Encodable {
    struct Input: Encodable {
      let name: String
      let bytes: Int
      let sha256: String
    }

    let run: Line
    let title: String
    let fingerprint: String
    let inputs: [Input]
    let findings: [RecordedFinding]
  }

  static func write(_ run: RunHistory.Run, json: Bool) throws {
    let inputs = run.inputs.map {
      Detail.Input(name: $0.name, bytes: $0.bytes, sha256: $0.sha256)
    }
    if json {
      let detail = Detail(
        run: Line(run), title: run.title, fingerprint: run.fingerprint, inputs: inputs,
        findings: run.findings)
      return try Console.output(Array(try encoder.encode(detail)) + [10])
    }
    try write([run], json: false)
    for input in inputs {
      try Console.output("input\t\(input.name)\t\(input.bytes) bytes\t\(input.sha256)")
    }
    for finding in run.findings {
      try Console.output(
        "\(finding.level)\tsince \(finding.firstSeen.prefix(10))\t\(finding.scopeName)\t\(finding.sentence)"
      )
    }
  }
}
