import Returns

/// PROT-02. Values that cannot be, and values at the very edge.
public struct ExtremeValues: Analysis {
  public init() {}

  /// Turnout or share of exactly 100 % is listed only at stations of at least this many voters or
  /// ballots: a dozen voters of one mind are nothing strange.
  static let smallestStation = 100

  public func prepare(_ view: ElectionView) throws -> any PreparedAnalysis {
    PreparedRecordCheck(method.id, Self.rules(view), view)
  }

  public func sentence(
    _ measurement: Measurement, _ statistic: Statistic, in view: ElectionView
  ) -> String {
    let what = Text.translated(Self.inWords[measurement.measure] ?? measurement.measure)
    return
      said(
        "\(Words.count(statistic.observed)) of \(Words.count(Double(statistic.stations))) stations \(what)."
      )
  }

  static let inWords = [
    "votes-above-ballots": "give a candidate more votes than ballots were counted",
    "ballots-above-registered": "issued more ballots than there are voters on the list",
    "full-turnout": "with at least 100 voters report a turnout of exactly 100 %",
    "full-share": "with at least 100 ballots give every one of them to one candidate",
    "empty-roll": "have ballots but no voter on the list",
    "no-ballots": "report not a single ballot",
  ]

  private static func rules(_ view: ElectionView) -> [RecordRule] {
    let cells = Cells(table: view.table)
    let candidates = view.table.candidates.indices
    return [
      RecordRule(
        measure: "votes-above-ballots", missing: nil,
        discrepancy: { row in
          guard let counted = cells.counted(row) else { return nil }
          return candidates.lazy.map { max(0, (cells.votes($0, row) ?? 0) - counted) }.max() ?? 0
        }, unit: "votes"),
      RecordRule(
        measure: "ballots-above-registered", missing: cells.lacks(.registered),
        discrepancy: { row in
          guard let ballots = cells.turnoutBallots(row), let voters = cells.electorate(row)
          else { return nil }
          return voters > 0 ? max(0, ballots - voters) : 0
        }, unit: "ballots"),
      RecordRule(
        measure: "full-turnout", missing: cells.lacks(.registered),
        discrepancy: { row in
          guard let ballots = cells.turnoutBallots(row), let voters = cells.electorate(row)
          else { return nil }
          return voters >= smallestStation && ballots == voters ? ballots : 0
        }, unit: "ballots"),
      RecordRule(
        measure: "full-share",
        missing: candidates.count < 2 ? "the source gives votes of one candidate only" : nil,
        discrepancy: { row in
          guard let counted = cells.counted(row) else { return nil }
          let largest = candidates.lazy.map { cells.votes($0, row) ?? 0 }.max() ?? 0
          return counted >= smallestStation && largest == counted ? counted : 0
        }, unit: "votes"),
      RecordRule(
        measure: "empty-roll", missing: cells.lacks(.registered),
        discrepancy: { row in
          guard let ballots = cells.turnoutBallots(row), let voters = cells.electorate(row)
          else { return nil }
          return voters == 0 ? ballots : 0
        }, unit: "ballots"),
      RecordRule(
        measure: "no-ballots", missing: cells.lacks(.registered),
        discrepancy: { row in
          guard let ballots = cells.turnoutBallots(row), let voters = cells.electorate(row)
          else { return nil }
          return ballots == 0 ? voters : 0
        }, unit: "registered voters"),
    ]
  }
}

extension ExtremeValues {
  public var method: Method {
    Method(
      id: "PROT-02", title: "Impossible and extreme values", evidence: .recordError,
      practicalSize: "any station; 100 % only at stations of at least 100 voters or ballots",
      page: Method.Page(
        looksAt: """
          Values that contradict what they count (a candidate with more votes than ballots, more ballots
          than voters on the list and its supplement) and values at the very edge: a turnout of exactly
          100 %, every ballot for one candidate, ballots without any voter on the list, not one ballot.
          """,
        ordinaryElections: """
          More ballots than voters is normal where voters may be added on the day: 1,117 stations in
          Romania 2024, 983 in Mexico 2012, 58 in Georgia 2024. Closed stations (hospitals, ships,
          barracks) often reach 100 %: 2,200 to 5,300 a year in Russia, about a hundred in Poland 2025.
          Stations abroad and for travellers have empty lists.
          """,
        flagMeans: """
          The station's record should be read beside its kind. At an ordinary station of several hundred
          voters a turnout of exactly 100 % deserves a question; at a hospital it does not.
          """,
        innocentExplanations: [
          "voters added on polling day, or voting with a certificate from elsewhere",
          "a closed or temporary station whose list is made from those who came",
          "a small community of one mind",
          "a slip of typing, or two columns exchanged in the file",
        ],
        assumptions: """
          The manifest names the kinds of station (abroad, hospital, military, electronic) where the
          source tells them apart. The rule is a list to read, not a test: it has no probability.
          """,
        workedExample: """
          A station of 1,240 voters reports 1,240 ballots: it is listed under `full-turnout`. One of 38
          voters with 38 ballots is not.
          """,
        calibration: """
          No chance element. On clean simulated elections the impossible values never occur; exact
          100 % turnout occurs at simulated closed stations as it does in life.
          """,
        references: [
          "Myagkov, Ordeshook and Shakin (2009), The Forensics of Election Fraud, chapter 2",
          "OSCE/ODIHR (2010), Election Observation Handbook, 6th edition",
        ]))
  }
}
