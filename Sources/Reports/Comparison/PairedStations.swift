import Analyses
import Returns

/// Stations of the later election with their numbers in both. Arithmetic of the page, no statistics.
struct PairedStations: Sendable {
  let pair: PairView
  let before: StationColumns
  let after: StationColumns
  /// Candidates that stand in both, most votes in the later election first; the report's choice.
  let candidatesByVotes: [CandidatePair]
  /// By key, positions in the earlier table.
  let earlierConstituencies: [String: Int]

  init(_ pair: PairView) {
    self.pair = pair
    let votes = pair.candidates.map { pair.after.totalVotes(of: $0.after) }
    candidatesByVotes = pair.candidates.indices.sorted { (-votes[$0], $0) < (-votes[$1], $1) }
      .map { pair.candidates[$0] }
    earlierConstituencies = Dictionary(
      pair.before.constituencies.enumerated().map { ($0.element.key, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    before = StationColumns(pair.before)
    after = StationColumns(pair.after)
  }

  /// Row of the earlier table, or `nil` for a new station.
  func beforeRow(_ row: Int) -> Int? {
    let partner = pair.matching.beforeRow[row]
    return partner >= 0 ? Int(partner) : nil
  }

  /// Later minus earlier, in percentage points.
  func turnoutChange(_ row: Int) -> Double? {
    guard let partner = beforeRow(row), let new = after.turnout(row),
      let old = before.turnout(partner)
    else { return nil }
    return new - old
  }

  func shareChange(_ candidates: CandidatePair, _ row: Int) -> Double? {
    guard let partner = beforeRow(row), let new = after.share(candidates.after, row),
      let old = before.share(candidates.before, partner)
    else { return nil }
    return new - old
  }

  /// Later minus earlier, in voters.
  func rollChange(_ row: Int) -> Int? {
    guard let partner = beforeRow(row), let new = registered(pair.after, row),
      let old = registered(pair.before, partner)
    else { return nil }
    return new - old
  }

  func registered(_ table: ReturnsTable, _ row: Int) -> Int? {
    guard let roll = table.column(.registered)?[row], roll != missingCount else { return nil }
    return Int(roll)
  }
}
