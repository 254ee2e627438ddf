import Foundation
import Reports
import Returns

/// Decides what a report is compared with: the run before it, from the history, or where the history
/// cannot be used from the published report itself.
struct NewsSource: Sendable {
  let history: RunHistory?

  /// Number, time and baseline that a run takes.
  struct Place: Equatable {
    let number: Int
    let made: String
    let baseline: NewsBaseline?
  }

  /// - Parameters:
  ///   - published: the report in the folder now, if it is whole.
  ///   - now: the clock, as ISO 8601 in UTC; a clock that went back gives the last run's time.
  func place(_ report: String, fingerprint: String, published: RunHistory.Run?, now: String)
    throws(HistoryError) -> Place
  {
    if let history, let latest = try history.latest(report) {
      guard latest.fingerprint == fingerprint else { return Self.after(latest, now) }
      // The same run again: compared with the same one, so that it gives the same bytes.
      guard let number = latest.baseline else {
        return Place(number: latest.number, made: latest.made, baseline: nil)
      }
      if let before = try history.run(report, number: number) {
        return Place(number: latest.number, made: latest.made, baseline: Self.baseline(before))
      }
      // Known only where the report was published with it.
      return Place(
        number: latest.number, made: latest.made, baseline: published?.publishedBaseline)
    }
    return Self.fromPublished(published, fingerprint: fingerprint, now: now)
  }

  private static func after(_ latest: RunHistory.Run, _ now: String) -> Place {
    Place(
      number: latest.number + 1, made: max(now, latest.made), baseline: baseline(latest))
  }

  private static func fromPublished(_ run: RunHistory.Run?, fingerprint: String, now: String)
    -> Place
  {
    guard let run else { return Place(number: 1, made: now, baseline: nil) }
    guard run.fingerprint == fingerprint else { return after(run, now) }
    return Place(number: run.number, made: run.made, baseline: run.publishedBaseline)
  }

  static func baseline(_ run: RunHistory.Run) -> NewsBaseline {
    NewsBaseline(
      number: run.number, made: run.made, fingerprint: run.fingerprint, findings: run.findings)
  }

  /// Makes the history agree with the published report: a night that was killed after publishing, a lost
  /// or an old history are made good.
  func reconcile(_ published: RunHistory.Run?) throws(HistoryError) {
    guard let history, let published else { return }
    let latest = try history.latest(published.report)
    if latest?.fingerprint == published.fingerprint { return }
    // An older backup of the reports was put back: it is a state after the last one on record.
    let number = max(published.number, (latest?.number ?? 0) + 1)
    try history.record(published.numbered(number))
  }
}
