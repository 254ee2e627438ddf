import Audit
import Testing

@testable import scrutineer

/// The line at the foot of a terminal, and the sizes an operator writes.
@Suite struct ProgressBarTests {
  private func finish(_ report: String, _ outcome: NightlyEvent.Finish.Outcome, _ bytes: Int)
    -> NightlyEvent
  {
    .finished(
      NightlyEvent.Finish(
        report: report, outcome: outcome, remark: "", bytes: bytes, seconds: [:]))
  }

  @Test func theLineSaysHowMuchHowFastAndHowLong() {
    var state = ProgressBar.State()
    state.take(.began(reports: 3, bytes: 100_000_000))
    state.take(.stage(report: "one", .hash))
    #expect(state.line(width: 200) == "[--------------------] 0/3 reports  hash one")
    // One that was left alone moves the bar and says nothing of the rate.
    state.take(finish("one", .unchanged, 10_000_000))
    state.seconds = 1
    #expect(state.line(width: 200) == "[##------------------] 1/3 reports")
    state.take(.stage(report: "two", .read))
    state.take(.stage(report: "three", .analyse))
    state.take(finish("two", .audited, 40_000_000))
    state.seconds = 8
    #expect(
      state.line(width: 200)
        == "[##########----------] 2/3 reports, 5.0 MB/s, 0:10 left  analyse three")
    #expect(state.line(width: 12) == "[##########-")
    state.take(finish("three", .failed, 50_000_000))
    #expect(state.line(width: 200).hasPrefix("[####################] 3/3 reports"))
    #expect(state.secondsLeft == 0)
  }

  @Test func aNameCannotMoveTheCursor() {
    var state = ProgressBar.State()
    state.take(.stage(report: "\u{1B}[2Jbad\r\nname", .read))
    #expect(state.line(width: 200).allSatisfy { $0.isASCII && $0 >= " " })
  }

  @Test func timesAreReadable() {
    let times: [(Double, String)] = [
      (0, "0:00"), (9.2, "0:10"), (61, "1:01"), (3600, "1:00:00"), (1e12, "99:59:59"),
    ]
    for (seconds, text) in times { #expect(ProgressBar.State.clock(seconds) == text) }
  }

  @Test func sizesAreRead() {
    let sizes: [(String, Int?)] = [
      ("512", 512), ("2K", 2048), ("4g", 4 << 30), ("1T", 1 << 40), ("", nil), ("G", nil),
      ("-1G", nil), ("0", nil), ("1.5G", nil), ("9999999999T", nil), ("12 M", nil),
    ]
    for (text, bytes) in sizes { #expect(MemorySize(argument: text)?.bytes == bytes, "\(text)") }
  }
}
