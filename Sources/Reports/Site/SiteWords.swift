import Analyses

/// The words of the site's script in the current language.
enum SiteWords {
  /// Defines `siteWords`, which the script reads; nothing in English, its own language.
  static var script: [UInt8] {
    if Language.current == .english { return [] }
    let words: [String: JSONValue] = [
      "filter": .string(said("Show rows with")), "rows": .string(said("Rows:")),
      "of": .string(said("of")), "more": .string(said("Show more")),
      "station": .string(said("Station")), "constituency": .string(said("Constituency")),
      "registered": .string(said("Registered")), "counted": .string(said("Counted")),
      "turnout": .string(said("Turnout")), "share": .string(said("Share, votes for")),
      "level": .string(said("Level")),
      "levels": .array([.string("")] + Level.allCases.map { .string($0.words) }),
      "none": .string(said("Nothing found")), "point": .string(Language.current.decimalPoint),
      "group": .string(Language.current.groupSeparator),
    ]
    return Array("window.siteWords = ".utf8) + JSONValue.object(words).bytes
  }
}
