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
    let numbers = (
      before.stationNames.map(stationNumber), after.stationNames.map(stationNumber)
    )
    // "03.06" of one election is station 6 of constituency 3 of the other.
    let compound = (CompoundNumbers(before, numbers.0), CompoundNumbers(after, numbers.1))
    let passes: [(kind: MatchKind, isCompound: Bool)] =
      (compound.0.isUsual != compound.1.isUsual ? [(.key, true)] : [])
      + [(.key, false), (.number, false), (.name, false)]
    for (kind, isCompound) in passes {
      if kind == .name, before.stationTitles.isEmpty || after.stationTitles.isEmpty { continue }
      let withConstituency = kind == .key && !isCompound
      func text(
        _ table: ReturnsTable, _ numbers: [String], _ compound: CompoundNumbers
      ) -> (Int) -> String {
        if isCompound { return compound.key }
        return kind == .name ? { AreaPairing.fold(table.stationTitles[$0]) } : { numbers[$0] }
      }
      var places: [String: Int32] = [:]
      let old = keys(
        before, areas.regionsBefore, withConstituency ? areas.constituenciesBefore : nil, &places,
        free: { draft.isFree(before: $0) }, text(before, numbers.0, compound.0))
      let new = keys(
        after, areas.regionsAfter, withConstituency ? areas.constituenciesAfter : nil, &places,
        free: { draft.isFree(after: $0) }, text(after, numbers.1, compound.1))
      let unique = Dictionary(
        old.map { ($0.key, $0.row) }, uniquingKeysWith: { _, _ in -1 })
      let counts = Dictionary(new.map { ($0.key, 1) }, uniquingKeysWith: +)
      for (key, row) in new where counts[key] == 1 {
        guard let partner = unique[key], partner >= 0, !key.text.isEmpty else { continue }
        draft.match(partner, row, kind, kind == .name ? 0.95 : 1)
      }
    }
    let number = MatchQuality(before: before, after: after, beforeRow: draft.beforeRow)
    draft.searchConstituencies(before, after, areas, splits: number.warning == nil)
    let quality = MatchQuality(before: before, after: after, beforeRow: draft.beforeRow)
    return draft.finished(quality)
  }

  /// What a station is known by: the number of its place's name, and its own number or name.
  private struct Key: Hashable {
    let place: Int32
    let text: String
  }

  /// Keys of the free rows: region, constituency where names are given, and station.
  ///
  /// - Parameter places: numbers of the names of places, the same for both elections.
  private static func keys(
    _ table: ReturnsTable, _ regions: [String], _ constituencies: [String]?,
    _ places: inout [String: Int32], free: (Int) -> Bool, _ text: (Int) -> String
  ) -> [(key: Key, row: Int)] {
    func number(_ name: String) -> Int32 {
      if let known = places[name] { return known }
      places[name] = Int32(places.count)
      return Int32(places.count - 1)
    }
    var place = [Int32](repeating: number(""), count: table.count)
    for (area, name) in zip(table.regions, regions) {
      let number = number(name)
      for row in area.rows { place[row] = number }
    }
    if let constituencies {
      for (area, name) in zip(table.constituencies, constituencies) {
        let number = number(name)
        for row in area.rows { place[row] = number }
      }
    }
    return (0..<table.count).filter(free).map { (Key(place: place[$0], text: text($0)), $0) }
  }

  /// The last number in a station's name without leading zeros; the folded name where it has none.
  static func stationNumber(_ name: String) -> String {
    // Most names are a number and nothing else.
    if !name.isEmpty, name.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }) {
      guard name.utf8.first == 48 else { return name }
      let number = name.utf8.drop { $0 == 48 }
      return number.isEmpty ? "0" : String(Substring(number))
    }
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
