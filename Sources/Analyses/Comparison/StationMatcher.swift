import AuditMath
import Foundation
import Returns

/// Finds the stations of a later election in an earlier one (the matching behind COMP-01).
///
/// In this order: a map made by hand; region, constituency and station; region and station; region and
/// name or address; then, within a constituency, list size and neighbours; last, splits and merges. Names
/// are compared folded: case, spacing and punctuation do not count, a station is known by the last number
/// in its name. A key that is not unique on both sides matches nothing: it is never guessed.
public enum StationMatcher {
  /// Matches two tables.
  public static func match(before: ReturnsTable, after: ReturnsTable) -> StationMatching {
    match(before: before, after: after, StationMap.Resolved())
  }

  /// Matches two tables, some of whose stations are matched by hand.
  public static func match(before: ReturnsTable, after: ReturnsTable, map: StationMap) throws
    -> StationMatching
  {
    match(before: before, after: after, try map.resolved(before: before, after: after))
  }

  private static func match(
    before: ReturnsTable, after: ReturnsTable, _ map: StationMap.Resolved
  ) -> StationMatching {
    let areas = AreaPairing(before: before, after: after)
    var draft = MatchDraft(before: before.count, after: after.count, map)
    // "03.06" of one election is station 6 of constituency 3 of the other.
    let compound = (CompoundNumbers(before), CompoundNumbers(after))
    let passes: [(kind: MatchKind, isCompound: Bool)] =
      (compound.0.isUsual != compound.1.isUsual ? [(.key, true)] : [])
      + [(.key, false), (.number, false), (.name, false)]
    for (kind, isCompound) in passes {
      if kind == .name, before.stationTitles.isEmpty || after.stationTitles.isEmpty { continue }
      let withConstituency = kind == .key && !isCompound
      let text: (ReturnsTable, Int) -> String = { table, row in
        kind == .name
          ? AreaPairing.fold(table.stationTitles[row]) : stationNumber(table.stationNames[row])
      }
      let old = keys(
        before, areas.regionsBefore, withConstituency ? areas.constituenciesBefore : nil,
        free: { draft.isFree(before: $0) }, isCompound ? { compound.0.key($1) } : text)
      let new = keys(
        after, areas.regionsAfter, withConstituency ? areas.constituenciesAfter : nil,
        free: { draft.isFree(after: $0) }, isCompound ? { compound.1.key($1) } : text)
      let unique = Dictionary(
        old.map { ($0.key, $0.row) }, uniquingKeysWith: { _, _ in -1 })
      let counts = Dictionary(new.map { ($0.key, 1) }, uniquingKeysWith: +)
      for (key, row) in new where counts[key] == 1 {
        guard let partner = unique[key], partner >= 0, !key.hasSuffix("\u{1}") else { continue }
        draft.match(partner, row, kind, kind == .name ? 0.95 : 1)
      }
    }
    let number = MatchQuality(before: before, after: after, beforeRow: draft.beforeRow)
    draft.searchConstituencies(before, after, areas, splits: number.warning == nil)
    let quality = MatchQuality(before: before, after: after, beforeRow: draft.beforeRow)
    return draft.finished(quality)
  }

  /// Keys of the free rows: region, constituency where names are given, and station.
  private static func keys(
    _ table: ReturnsTable, _ regions: [String], _ constituencies: [String]?, free: (Int) -> Bool,
    _ text: (ReturnsTable, Int) -> String
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
      (place[row] + "\u{1}" + text(table, row), row)
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
