import Audit
import Foundation

/// One line at the foot of a terminal: how much is done, how fast, how long it still takes, and what is
/// being worked on. Progress is counted in bytes of returns, since reports differ a thousandfold.
final class ProgressBar: Sendable {
  /// What the line is made of.
  struct State: Sendable {
    var reports = 0
    var done = 0
    var bytes = 0
    var bytesDone = 0
    /// Bytes of reports that were audited: unchanged ones are passed over, and say nothing of the rate.
    var bytesAudited = 0
    var seconds = 0.0
    var working: [String: Stage] = [:]

    mutating func take(_ event: NightlyEvent) {
      switch event {
      case .began(let reports, let bytes): (self.reports, self.bytes) = (reports, bytes)
      case .stage(let report, let stage): working[report] = stage
      case .finished(let finish):
        working[finish.report] = nil
        done += 1
        bytesDone += finish.bytes
        if finish.outcome != .unchanged { bytesAudited += finish.bytes }
      case .warning, .ended: break
      }
    }

    /// Bytes a second; `nil` before the first report is done.
    var rate: Double? {
      bytesAudited > 0 && seconds > 0 ? Double(bytesAudited) / seconds : nil
    }

    var secondsLeft: Double? { rate.map { Double(max(0, bytes - bytesDone)) / $0 } }

    /// The line, at most `width` characters.
    func line(width: Int) -> String {
      let share = bytes > 0 ? Double(bytesDone) / Double(bytes) : 0
      let filled = Int((share * 20).rounded(.down))
      var text =
        "[" + String(repeating: "#", count: filled) + String(repeating: "-", count: 20 - filled)
        + "] \(done)/\(reports) reports"
      if let rate, let secondsLeft {
        text += ", \(Self.megabytes(rate)) MB/s, \(Self.clock(secondsLeft)) left"
      }
      let names = working.sorted { $0.key < $1.key }.map { "\($0.value.rawValue) \($0.key)" }
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
  private let start = ContinuousClock.now

  func erase() { write("\r\u{1B}[K") }

  func show(after event: NightlyEvent) {
    state.take(event)
    if case .ended = event { return }
    let elapsed = start.duration(to: .now).components
    state.seconds = Double(elapsed.seconds) + Double(elapsed.attoseconds) * 1e-18
    write(state.line(width: Self.width))
  }

  private static var width: Int {
    var size = winsize()
    let descriptor = FileHandle.standardError.fileDescriptor
    let isKnown = ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 20
    return (isKnown ? Int(size.ws_col) : 80) - 1
  }

  private func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}
