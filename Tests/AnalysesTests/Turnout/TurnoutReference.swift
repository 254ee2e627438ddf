import Returns

/// The made-up scope of `turnout.py` and what SciPy makes of it.
struct TurnoutReference: Decodable {
  struct Round: Decodable {
    let measure: String
    let candidate: Int?
    let stations: Int
    let observed: Int
    let expected: Double
    let deviation: Double
    let p: Double
  }
  struct Weighted: Decodable {
    let measure: String
    let candidate: Int
    let observed: Double
    let expected: Double
    let deviation: Double
  }
  struct Moment: Decodable {
    let measure: String
    let candidate: Int?
    let stations: Int
    let value: Double
  }

  /// Registered, issued, votes of three candidates, invalid.
  let stations: [[Int]]
  let round: [Round]
  let weighted: [Weighted]
  let moments: [Moment]

  static func load() throws -> TurnoutReference { try Reference.load("turnout.json") }

  var table: ReturnsTable {
    .of(
      stations.enumerated().map { index, row in
        Station(
          "\(index + 1)", votes: [row[2], row[3], row[4]],
          [
            .registered: row[0], .issued: row[1], .valid: row[2] + row[3] + row[4],
            .invalid: row[5],
          ])
      })
  }
}
