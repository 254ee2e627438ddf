import Audit
import Foundation

/// Shows what a night does: lines, a bar on a terminal, or JSON. Called from several workers.
final class NightlyLog: Sendable {
  private let format: LogFormat
  private let quiet: Bool
  /// Whether lines are followed by where the time went; JSON always says it.
  private let timings: Bool
  private let bar: ProgressBar?
  private let lock = NSLock()
  // Invariant: touched only while `lock` is held.
  nonisolated(unsafe) private var isClosed = false

  init(format: LogFormat, quiet: Bool, timings: Bool = false) {
    self.timings = timings
    self.format = format
    self.quiet = quiet
    let isTerminal = isatty(FileHandle.standardError.fileDescriptor) == 1
    let isDumb = ProcessInfo.processInfo.environment["TERM"] ?? "dumb" == "dumb"
    bar = format == .auto && isTerminal && !isDumb && !quiet ? ProgressBar() : nil
    if bar != nil { Thread.detachNewThread { while self.tick() { usleep(500_000) } } }
  }

  /// Lets time go on between events; false once the log is closed.
  private func tick() -> Bool {
    lock.lock()
    defer { lock.unlock() }
    if !isClosed { bar?.show() }
    return !isClosed
  }

  /// Takes the bar away; what is written from now on stands in its place.
  func close() {
    lock.lock()
    defer { lock.unlock() }
    if !isClosed { bar?.erase() }
    isClosed = true
  }

  func observe(_ event: NightlyEvent) {
    // One event at a time, so that lines do not mix.
    lock.lock()
    defer { lock.unlock() }
    bar?.erase()
    switch format {
    case .json: json(event)
    case .auto, .text: text(event)
    }
    if isClosed { return }
    bar?.take(event)
    bar?.show()
  }

  private func text(_ event: NightlyEvent) {
    guard let line = event.line else { return }
    if !quiet || event.isTrouble { Console.error(line) }
    guard timings, case .finished(let finish) = event else { return }
    for line in finish.clock.lines { Console.error(line) }
  }

  private struct Record: Encodable {
    var time = Date().formatted(.iso8601)
    var event: String
    var report: String?
    var stage: String?
    var outcome: String?
    var message: String?
    var bytes: Int?
    var reports: Int?
    var seconds: [String: Double]?
    var analysisSeconds: [String: Double]?
    var totalSeconds: Double?
  }

  private func json(_ event: NightlyEvent) {
    if quiet, !event.isTrouble { return }
    var record: Record
    switch event {
    case .began(let reports, let bytes):
      record = Record(event: "began", bytes: bytes, reports: reports)
    case .stage(let report, let stage, _):
      record = Record(event: "stage", report: report, stage: stage.rawValue)
    case .finished(let finish):
      let stages = finish.clock.stages
      let seconds = stages.map { ($0.key.rawValue, Self.rounded($0.value)) }
      record = Record(
        event: "finished", report: finish.report, outcome: finish.outcome.rawValue,
        message: finish.remark, bytes: finish.bytes,
        seconds: Dictionary(seconds, uniquingKeysWith: +),
        analysisSeconds: finish.clock.analyses.mapValues(Self.rounded),
        totalSeconds: Self.rounded(stages.values.reduce(0, +)))
    case .warning(let report, let text):
      record = Record(event: "warning", report: report, message: text)
    case .ended(let seconds):
      record = Record(event: "ended", totalSeconds: Self.rounded(seconds))
    }
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(record) else { return }
    Console.error(String(decoding: data, as: UTF8.self))
  }

  private static func rounded(_ seconds: Double) -> Double { (seconds * 1000).rounded() / 1000 }
}

extension NightlyEvent {
  /// What is said even where success is not.
  var isTrouble: Bool {
    switch self {
    case .warning: true
    case .finished(let finish): finish.outcome == .failed
    case .began, .stage, .ended: false
    }
  }
}
