import Audit
import Foundation

/// One line at the foot of a terminal: how much is done, how fast, how long it still takes, and what is
/// being worked on. Progress is counted in bytes of returns, since reports differ a thousandfold.
final class ProgressBar: Sendable {
  /// What the line is made of.
  struct State: Sendable {
    private struct Work: Sendable {
      var stage: Stage
      var bytes: Int
    }

    var reports = 0
    var done = 0
    var bytes = 0
    private var bytesDone = 0
    /// Bytes of reports that were audited: unchanged ones are passed over, and say nothing of the rate.
    private var bytesAudited = 0
    private var working: [String: Work] = [:]
    /// Seconds since the start, now and at the last event.
    var seconds = 0.0
    private var eventSeconds = 0.0

    mutating func take(_ event: NightlyEvent, at seconds: Double = 0) {
      self.seconds = seconds
      eventSeconds = seconds
      switch event {
      case .began(let reports, let bytes): (self.reports, self.bytes) = (reports, bytes)
      case .stage(let report, let stage, let bytes):
        working[report] = Work(stage: stage, bytes: bytes)
      case .finished(let finish):
        working[finish.report] = nil
        done += 1
        bytesDone += finish.bytes
        if finish.outcome != .unchanged { bytesAudited += finish.bytes }
      case .warning, .ended: break
      }
    }

    /// Shares of a report's time that are over when a stage begins, as measured on the sample elections
    /// and on Russia's of 2018.
    private static func begin(_ stage: Stage) -> Double {
      switch stage {
      case .hash: 0
      case .read: 0.01
      case .analyse: 0.02
      case .render: 0.82
      case .publish: 0.97
      }
    }

    private static func end(_ stage: Stage) -> Double {
      let all = Stage.allCases
      let next = all.firstIndex(of: stage).map { all.index(after: $0) } ?? all.endIndex
      return next < all.endIndex ? begin(all[next]) : 1
    }

    private func work(_ share: (Stage) -> Double) -> Double {
      working.values.reduce(0) { $0 + Double($1.bytes) * share($1.stage) }
    }

    /// Bytes a second; `nil` until a report has been analysed, since the stages before say little of how
    /// long that takes.
    var rate: Double? {
      let analysed = work { $0 == .render || $0 == .publish ? Self.begin($0) : 0 }
      let sum = Double(bytesAudited) + analysed
      guard sum > 0, eventSeconds > 0 else { return nil }
      return (Double(bytesAudited) + work(Self.begin)) / eventSeconds
    }

    /// Bytes that are done, between events as far as the rate says, but never into the next stage.
    private var progress: Double {
      let last = Double(bytesDone) + work(Self.begin)
      guard let rate else { return last }
      return min(last + rate * (seconds - eventSeconds), Double(bytesDone) + work(Self.end))
    }

    var secondsLeft: Double? { rate.map { max(0, Double(bytes) - progress) / $0 } }

    /// The line, at most `width` characters.
    func line(width: Int) -> String {
      let share = bytes > 0 ? progress / Double(bytes) : 0
      let filled = Int((min(1, max(0, share)) * 20).rounded(.down))
      var text =
        "[" + String(repeating: "#", count: filled) + String(repeating: "-", count: 20 - filled)
        + "] \(done)/\(reports) reports"
      if let rate, let secondsLeft {
        text += ", \(Self.megabytes(rate)) MB/s, \(Self.clock(secondsLeft)) left"
      } else if seconds >= 1 {
        text += ", \(Self.clock(seconds.rounded(.down))) so far"
      }
      let names = working.sorted { $0.key < $1.key }.map { "\($0.value.stage.rawValue) \($0.key)" }
      if !names.isEmpty { text += "  " + names.joined(separator: ", ") }
      // Control characters in a name could move the cursor.
      return String(text.map { $0.isASCII && $0 >= " " && $0 != "\u{7F}" ? $0 : "?" }.prefix(width))
    }

    static func megabytes(_ bytes: Double) -> String {
      let tenths = Int((bytes / 1e5).rounded())
      return "\(tenths / 10).\(tenths % 10)"
    }

    static func clock(_ seconds: Double) -> String {
      let whole = Int(min(seconds, 359_999).rounded(.up))
      let (hours, minutes, rest) = (whole / 3600, whole / 60 % 60, whole % 60)
      func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
      return hours > 0 ? "\(hours):\(two(minutes)):\(two(rest))" : "\(minutes):\(two(rest))"
    }
  }

  // Invariant: used only by NightlyLog, which holds its lock during every call.
  nonisolated(unsafe) private var state = State()
  nonisolated(unsafe) private var isOver = false
  private let start = ContinuousClock.now

  func erase() { write("\r\u{1B}[K") }

  func take(_ event: NightlyEvent) {
    state.take(event, at: elapsed)
    if case .ended = event { isOver = true }
  }

  func show() {
    if isOver { return }
    state.seconds = elapsed
    // Rewritten in place, so that it does not flicker.
    write("\r" + state.line(width: Self.width) + "\u{1B}[K")
  }

  private var elapsed: Double {
    let elapsed = start.duration(to: .now).components
    return Double(elapsed.seconds) + Double(elapsed.attoseconds) * 1e-18
  }

  private static var width: Int {
    var size = winsize()
    let descriptor = FileHandle.standardError.fileDescriptor
    let isKnown = ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 20
    return (isKnown ? Int(size.ws_col) : 80) - 1
  }

  private func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}
