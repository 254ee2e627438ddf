import AuditMath

/// Which of the stations that made a test speak a person should look at.
enum EvidenceRows {
  /// No statistic names more.
  static let most = 200

  /// Rows in the order in which they were to be expected least, ties by row.
  static func leastExpected(_ hits: [(row: Int32, probability: Double)]) -> [Int32] {
    var hits = hits
    if hits.count > most {
      let limit = Selection.neighbours(most - 1, of: hits.map(\.probability)).value
      hits.removeAll { $0.probability > limit }
    }
    hits.sort { ($0.probability, $0.row) < ($1.probability, $1.row) }
    return hits.prefix(most).map(\.row)
  }
}
