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
    let regions = RegionPairing(before: before, after: after)
    var beforeRow = [Int32](repeating: -1, count: after.count)
    var kinds = [MatchKind](repeating: .new, count: after.count)
    var taken = [Bool](repeating: false, count: before.count)
    for kind in [MatchKind.key, .number] {
      let withConstituency = kind == .key
      let old = keys(
        before, regionNames: regions.before, constituency: withConstituency,
        free: { !taken[$0] })
      let new = keys(
        after, regionNames: regions.after, constituency: withConstituency,
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

  private static func keys(
    _ table: ReturnsTable, regionNames: [String], constituency: Bool, free: (Int) -> Bool
  ) -> [(key: String, row: Int)] {
    var region = [Int](repeating: -1, count: table.count)
    for (index, area) in table.regions.enumerated() {
      for row in area.rows { region[row] = index }
    }
    var prefix = [String](repeating: "", count: table.count)
    for area in table.constituencies {
      let name = constituency ? fold(area.name) : ""
      for row in area.rows { prefix[row] = name }
    }
    return (0..<table.count).filter(free).map { row in
      let place = region[row] >= 0 ? regionNames[region[row]] : ""
      return (
        place + "\u{1}" + prefix[row] + "\u{1}" + stationNumber(table.stationNames[row]), row
      )
    }
  }

  /// A name without case, punctuation, surrounding or doubled spaces, and leading number
  /// ("1 Адыгейская" is "адыгейская").
  static func fold(_ name: String) -> String {
    let words = name.lowercased().split { !$0.isLetter && !$0.isNumber }
    let rest = words.drop { $0.allSatisfy(\.isNumber) }
    return (rest.isEmpty ? words[...] : rest).joined(separator: " ")
  }

  /// The last number in a station's name without leading zeros; the folded name where it has none.
  static func stationNumber(_ name: String) -> String {
    let runs = name.split { !($0.isASCII && $0.isNumber) }
    guard let last = runs.last else { return fold(name) }
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

/// Names under which the regions of two elections meet: folded, and where one name continues the other
/// ("Кемеровская область", "Кемеровская область - Кузбасс") the shorter of the two, if that is unique.
private struct RegionPairing {
  let before: [String]
  let after: [String]

  init(before: ReturnsTable, after: ReturnsTable) {
    var old = before.regions.map { StationMatcher.fold($0.name) }
    var new = after.regions.map { StationMatcher.fold($0.name) }
    let openOld = old.indices.filter { !new.contains(old[$0]) }
    let openNew = new.indices.filter { !old.contains(new[$0]) }
    for one in openNew {
      let partners = openOld.filter {
        new[one].hasPrefix(old[$0] + " ") || old[$0].hasPrefix(new[one] + " ")
      }
      guard partners.count == 1, let partner = partners.first else { continue }
      let name = min(old[partner], new[one])
      old[partner] = name
      new[one] = name
    }
    self.before = old
    self.after = new
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
