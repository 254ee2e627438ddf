import Returns

/// Names under which the regions and constituencies of two elections meet, by their position in the two
/// tables. The matching of stations and the counts by area use the same names.
///
/// Regions: folded, and where one name continues the other ("Кемеровская область", "Кемеровская область
/// - Кузбасс") the shorter of the two, if that is unique. Constituencies: folded without their leading
/// number, since numbers change between elections; with it where the rest recurs within a region of
/// either election ("99 Şəki şəhər", "100 Şəki şəhər").
struct AreaPairing {
  /// By region.
  let regionsBefore: [String]
  let regionsAfter: [String]
  /// By constituency; the region's name is part of each.
  let constituenciesBefore: [String]
  let constituenciesAfter: [String]

  init(before: ReturnsTable, after: ReturnsTable) {
    var old = before.regions.map { Self.fold($0.name) }
    var new = after.regions.map { Self.fold($0.name) }
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
    regionsBefore = old
    regionsAfter = new
    let short = (
      Self.names(before, old) { Self.fold($0) }, Self.names(after, new) { Self.fold($0) }
    )
    let recurring = Self.recurring(short.0).union(Self.recurring(short.1))
    let long = (
      Self.names(before, old, Self.foldWithNumber), Self.names(after, new, Self.foldWithNumber)
    )
    constituenciesBefore = zip(short.0, long.0).map { recurring.contains($0) ? $1 : $0 }
    constituenciesAfter = zip(short.1, long.1).map { recurring.contains($0) ? $1 : $0 }
  }

  private static func names(
    _ table: ReturnsTable, _ regions: [String], _ fold: (String) -> String
  ) -> [String] {
    table.constituencies.map { area in
      (area.region.map { regions[$0] } ?? "") + "\u{1}" + fold(area.name)
    }
  }

  private static func recurring(_ names: [String]) -> Set<String> {
    Set(Dictionary(names.map { ($0, 1) }, uniquingKeysWith: +).filter { $0.value > 1 }.keys)
  }

  /// A name without case, punctuation, surrounding or doubled spaces, and leading number
  /// ("1 Адыгейская" is "адыгейская").
  static func fold(_ name: String) -> String {
    let words = words(name)
    let rest = words.drop { $0.allSatisfy(\.isNumber) }
    return (rest.isEmpty ? words[...] : rest).joined(separator: " ")
  }

  private static func foldWithNumber(_ name: String) -> String {
    words(name).joined(separator: " ")
  }

  private static func words(_ name: String) -> [Substring] {
    name.lowercased().split { !$0.isLetter && !$0.isNumber }
      .map { word in
        let digits = word.drop { $0 == "0" }
        return word.allSatisfy(\.isNumber) && !digits.isEmpty ? digits : word
      }
  }
}
