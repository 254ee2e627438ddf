/// Finds what somebody probably meant.
enum Suggestion {
  /// Up to three names close to `word`, the closest first.
  static func nearest(to word: String, among names: [String]) -> [String] {
    let target = Array(word.lowercased().unicodeScalars.prefix(200))
    // Headers of real files share long prefixes, so a third of the letters may differ.
    let allowed = max(2, target.count / 3)
    return
      names.prefix(2000).map {
        ($0, distance(target, Array($0.lowercased().unicodeScalars.prefix(200))))
      }
      .filter { $0.1 <= allowed }
      .sorted { ($0.1, $0.0) < ($1.1, $1.0) }
      .prefix(3).map(\.0)
  }

  /// Levenshtein's distance.
  static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var row = Array(0...right.count)
    for (i, a) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, b) in right.enumerated() {
        let substituted = diagonal + (a == b ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(substituted, row[j] + 1, diagonal + 1)
      }
    }
    return row[right.count]
  }
}
