/// Values that others have published or computed, to be set beside ours.
enum PublishedValues {
  struct Value: Sendable {
    let election: String
    let measure: String
    /// Part of the candidate's name; empty where the measure concerns none.
    let candidate: String
    let published: Double
    let source: String
  }

  private static let kobak =
    "Kobak, Shpilkin, Pshenichnikov: mean of 1,000 simulated redraws"
  private static let exact = "computed independently in Python, double precision"

  /// Excess of integer percentages, and Pearson's statistic of last digits against the exact null.
  static let all: [Value] =
    [
      ("ru-2012-president", 1159.6, 734.6, 634.6, "Путин"),
      ("ru-2018-president", 1708.8, 859.0, 1296.2, "Путин"),
      ("ru-2021-duma", 1309.8, 824.2, 783.4, "Единая Россия"),
      ("ru-2024-president", 2931.0, 1389.5, 2167.5, "Путин"),
    ].flatMap { id, either, share, turnout, leader in
      [
        Value(
          election: id, measure: "integer-either", candidate: leader, published: either,
          source: kobak),
        Value(
          election: id, measure: "integer-share", candidate: leader, published: share,
          source: kobak),
        Value(
          election: id, measure: "integer-turnout", candidate: "", published: turnout,
          source: kobak),
      ]
    }
    + [
      ("ru-2012-president", 13.9, 44.8, "Путин"), ("ru-2018-president", 11.1, 101.3, "Путин"),
      ("ru-2021-duma", 27.1, 61.7, "Единая Россия"), ("ru-2024-president", 11.8, 196.1, "Путин"),
    ].flatMap { id, leader, issued, name in
      [
        Value(
          election: id, measure: "last-digit-votes-pearson", candidate: name, published: leader,
          source: exact),
        Value(
          election: id, measure: "last-digit-issued-pearson", candidate: "", published: issued,
          source: exact),
      ]
    }
    + [
      Value(
        election: "ca-2011-conservative", measure: "last-digit-votes-pearson",
        candidate: "Conservative", published: 4.3, source: exact)
    ]

  static let measures = Set(all.map(\.measure))
}
