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
        report: report, outcome: outcome, remark: "", bytes: bytes, clock: ReportClock()))
  }

  private func stage(_ report: String, _ stage: Stage, _ bytes: Int) -> NightlyEvent {
    .stage(report: report, stage, bytes: bytes)
  }

  @Test func theLineSaysHowMuchHowFastAndHowLong() {
    var state = ProgressBar.State()
    state.take(.began(reports: 3, bytes: 100_000_000))
    state.take(stage("one", .hash, 10_000_000))
    #expect(state.line(width: 200) == "[--------------------] 0/3 reports  hash one")
    // One that was left alone moves the bar and says nothing of the rate.
    state.take(finish("one", .unchanged, 10_000_000), at: 1)
    #expect(state.line(width: 200) == "[##------------------] 1/3 reports, 0:01 so far")
    state.take(stage("two", .read, 40_000_000), at: 1)
    state.take(stage("three", .read, 50_000_000), at: 1)
    state.take(finish("two", .audited, 40_000_000), at: 8.1)
    // 40 MB and a hundredth of 50 MB in 8.1 seconds.
    #expect(
      state.line(width: 200)
        == "[##########----------] 2/3 reports, 5.0 MB/s, 0:10 left  read three")
    #expect(state.line(width: 12) == "[##########-")
    state.take(finish("three", .failed, 50_000_000), at: 18)
    #expect(state.line(width: 200).hasPrefix("[####################] 3/3 reports"))
    #expect(state.secondsLeft == 0)
  }

  @Test func timeGoesOnBetweenEventsAndNeverIntoTheNextStage() throws {
    var state = ProgressBar.State()
    state.take(.began(reports: 2, bytes: 100_000_000))
    state.take(stage("one", .analyse, 50_000_000))
    state.seconds = 3.9
    // Nothing has been analysed: how long it takes is not known, and not guessed.
    #expect(
      state.line(width: 200) == "[--------------------] 0/2 reports, 0:03 so far  analyse one")
    state.take(stage("one", .render, 50_000_000), at: 40)
    #expect(
      state.line(width: 200)
        == "[########------------] 0/2 reports, 1.0 MB/s, 0:58 left  render one")
    let left = try #require(state.secondsLeft)
    state.seconds = 43
    #expect(abs(try #require(state.secondsLeft) - (left - 3)) < 1e-9)
    // Rendering lasts longer than foreseen: the bar waits at its end.
    state.seconds = 4100
    #expect(state.line(width: 200).hasPrefix("[#########-----------] 0/2 reports, 1.0 MB/s, 0:51"))
  }

  @Test func aNameCannotMoveTheCursor() {
    var state = ProgressBar.State()
    state.take(stage("\u{1B}[2Jbad\r\nname", .read, 1))
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
