import AuditMath
import Foundation
import Returns

/// Finds the stations of a later election in an earlier one (the matching behind COMP-01).
///
/// Names are compared folded: case, spacing and punctuation do not count, a station is known by the
/// last number in its name. First by region, constituency and station; then, among those left, by
/// region and station. A key that is not unique on both sides matches nothing: it is never guessed.
public enum StationMatcher {
  /// Matches two tables.
  public static func match(before: ReturnsTable, after: ReturnsTable) -> StationMatching {
    let areas = AreaPairing(before: before, after: after)
    var beforeRow = [Int32](repeating: -1, count: after.count)
    var kinds = [MatchKind](repeating: .new, count: after.count)
    var taken = [Bool](repeating: false, count: before.count)
    for kind in [MatchKind.key, .number] {
      let withConstituency = kind == .key
      let old = keys(
        before, areas.regionsBefore, withConstituency ? areas.constituenciesBefore : nil,
        free: { !taken[$0] })
      let new = keys(
        after, areas.regionsAfter, withConstituency ? areas.constituenciesAfter : nil,
        free: { beforeRow[$0] < 0 })
      let unique = Dictionary(
        old.map { ($0.key, $0.row) }, uniquingKeysWith: { _, _ in -1 })
      let counts = Dictionary(new.map { ($0.key, 1) }, uniquingKeysWith: +)
      for (key, row) in new where counts[key] == 1 {
        guard let partner = unique[key], partner >= 0 else { continue }
        beforeRow[row] = Int32(partner)
        kinds[row] = kind
        taken[partner] = true
      }
    }
    let gone = (0..<before.count).filter { !taken[$0] }.map(Int32.init)
    let quality = MatchQuality(before: before, after: after, beforeRow: beforeRow)
    return StationMatching(
      beforeRow: beforeRow, kinds: kinds, gone: gone, rollAgreement: quality.rollAgreement,
      turnoutCorrelation: quality.turnoutCorrelation, warning: quality.warning)
  }

  /// Keys of the free rows: region, constituency where names are given, and station.
  private static func keys(
    _ table: ReturnsTable, _ regions: [String], _ constituencies: [String]?, free: (Int) -> Bool
  ) -> [(key: String, row: Int)] {
    var place = [String](repeating: "", count: table.count)
    for (area, name) in zip(table.regions, regions) {
      for row in area.rows { place[row] = name }
    }
    if let constituencies {
      for (area, name) in zip(table.constituencies, constituencies) {
        for row in area.rows { place[row] = name }
      }
    }
    return (0..<table.count).filter(free).map { row in
      (place[row] + "\u{1}" + stationNumber(table.stationNames[row]), row)
    }
  }

  /// The last number in a station's name without leading zeros; the folded name where it has none.
  static func stationNumber(_ name: String) -> String {
    let runs = name.split { !($0.isASCII && $0.isNumber) }
    guard let last = runs.last else { return AreaPairing.fold(name) }
    let number = last.drop { $0 == "0" }
    // "10/54" and "01.04" are whole identifiers: every number in them counts.
    let whole = name.allSatisfy { !$0.isLetter }
    guard whole, runs.count > 1 else { return number.isEmpty ? "0" : String(number) }
    return runs.map { run in
      let digits = run.drop { $0 == "0" }
      return digits.isEmpty ? "0" : String(digits)
    }.joined(separator: ".")
  }
}

/// How far matched stations look like the same places.
private struct MatchQuality {
  let rollAgreement: Double?
  let turnoutCorrelation: Double?
  let warning: String?

  init(before: ReturnsTable, after: ReturnsTable, beforeRow: [Int32]) {
    var agreeing = 0
    var compared = 0
    var turnouts: [(Double, Double)] = []
    if let old = before.column(.registered), let new = after.column(.registered) {
      for row in 0..<after.count where beforeRow[row] >= 0 {
        let partner = Int(beforeRow[row])
        let (one, two) = (Int(old[partner]), Int(new[row]))
        guard one > 0, two > 0 else { continue }
        compared += 1
        // 0.8 <= two / one <= 1.25, in whole numbers.
        if 5 * two >= 4 * one, 4 * two <= 5 * one { agreeing += 1 }
        let (first, second) = (before.turnoutBallots[partner], after.turnoutBallots[row])
        guard before.kinds[partner] == .regular, after.kinds[row] == .regular, first >= 0,
          second >= 0
        else { continue }
        turnouts.append((Double(first) / Double(one), Double(second) / Double(two)))
      }
    }
    let agreement = compared > 0 ? Double(agreeing) / Double(compared) : nil
    let correlation = Self.correlation(turnouts)
    rollAgreement = agreement
    turnoutCorrelation = correlation
    if let agreement, agreement < 0.7 {
      let turnout =
        correlation.map { " and turnout correlates \(Words.decimal($0, 2))" } ?? ""
      warning =
        "Only \(Words.percent(agreement)) of the matched stations have voter lists within 0.8 to 1.25 of each other\(turnout): many stations seem to have been renumbered or redrawn, so a match by number is not always the same place."
    } else {
      warning = nil
    }
  }

  private static func correlation(_ pairs: [(Double, Double)]) -> Double? {
    guard pairs.count >= 3 else { return nil }
    let size = Double(pairs.count)
    var (one, two) = (0.0, 0.0)
    for pair in pairs {
      one += pair.0
      two += pair.1
    }
    let centre = (one / size, two / size)
    var (first, second, both) = (0.0, 0.0, 0.0)
    for pair in pairs {
      let (a, b) = (pair.0 - centre.0, pair.1 - centre.1)
      first += a * a
      second += b * b
      both += a * b
    }
    guard first > 0, second > 0 else { return nil }
    return both / (first * second).squareRoot()
  }
}
