import Returns

/// PROT-01. The equalities and inequalities that every protocol must keep.
///
/// Differences up to the tolerance of the settings (in ballots) are let pass. A rule whose columns the
/// source lacks is not applicable and says so.
public struct ProtocolArithmetic: Analysis {
  public init() {}

  public func prepare(_ view: ElectionView) throws -> any PreparedAnalysis {
    PreparedRecordCheck(method.id, Self.rules(view), view)
  }

  public func sentence(
    _ measurement: Measurement, _ statistic: Statistic, in view: ElectionView
  ) -> String {
    let rule = Text.translated(Self.inWords[measurement.measure] ?? measurement.measure)
    return
      said(
        "At \(Words.count(statistic.observed)) of \(Words.count(Double(statistic.stations))) stations the record breaks a rule of arithmetic: \(rule)."
      )
  }

  static let inWords = [
    "valid-equals-votes": "valid ballots are not the sum of all candidates' votes",
    "boxes-equal-counted": "ballots in the boxes are not valid plus invalid ballots",
    "boxes-within-issued": "more ballots in the boxes than were issued",
    "counted-within-issued": "more ballots counted than were issued",
    "issued-within-received": "more ballots issued than were received",
    "received-balance":
      "ballots received are not those issued, unused and lost, less those unaccounted for",
  ]

  private static func rules(_ view: ElectionView) -> [RecordRule] {
    let cells = Cells(table: view.table)
    let candidates = view.table.candidates.indices
    let tolerance = view.settings.protocolTolerance
    /// A difference within the tolerance is none.
    @Sendable func beyond(_ difference: Int) -> Int {
      abs(difference) <= tolerance ? 0 : difference
    }
    return [
      RecordRule(
        measure: "valid-equals-votes",
        missing: cells.lacks(.valid)
          ?? (candidates.count < 2 ? "the source gives votes of one candidate only" : nil),
        discrepancy: { row in
          guard let valid = cells.value(.valid, row) else { return nil }
          var votes = 0
          for candidate in candidates {
            guard let count = cells.votes(candidate, row) else { return nil }
            votes += count
          }
          return beyond(votes - valid)
        }, unit: "votes"),
      RecordRule(
        measure: "boxes-equal-counted", missing: cells.lacks(.inBoxes, .valid, .invalid),
        discrepancy: { row in
          guard let boxes = cells.value(.inBoxes, row), let valid = cells.value(.valid, row),
            let invalid = cells.value(.invalid, row)
          else { return nil }
          return beyond(boxes - valid - invalid - cells.optional(.blank, row))
        }, unit: "ballots"),
      RecordRule(
        measure: "boxes-within-issued", missing: cells.lacks(.inBoxes, .issued),
        discrepancy: { row in
          guard let boxes = cells.value(.inBoxes, row), let issued = cells.value(.issued, row)
          else { return nil }
          return max(0, beyond(boxes - issued))
        }, unit: "ballots"),
      RecordRule(
        measure: "counted-within-issued", missing: cells.lacks(.issued),
        discrepancy: { row in
          guard let counted = cells.counted(row), let issued = cells.value(.issued, row)
          else { return nil }
          return max(0, beyond(counted - issued))
        }, unit: "ballots"),
      RecordRule(
        measure: "issued-within-received", missing: cells.lacks(.issued, .received),
        discrepancy: { row in
          guard let issued = cells.value(.issued, row), let received = cells.value(.received, row)
          else { return nil }
          return max(0, beyond(issued - received))
        }, unit: "ballots"),
      RecordRule(
        measure: "received-balance", missing: cells.lacks(.received, .issued, .unused),
        discrepancy: { row in
          guard let received = cells.value(.received, row), let issued = cells.value(.issued, row),
            let unused = cells.value(.unused, row)
          else { return nil }
          let accounted =
            issued + unused + cells.optional(.lost, row) - cells.optional(.unaccounted, row)
          return beyond(received - accounted)
        }, unit: "ballots"),
    ]
  }
}

extension ProtocolArithmetic {
  public var method: Method {
    Method(
      id: "PROT-01", title: "Protocol arithmetic", evidence: .recordError,
      practicalSize: "any difference beyond the tolerance (0 ballots unless set)",
      page: Method.Page(
        looksAt: """
          Whether the numbers of each station's protocol agree with one another: valid ballots are the
          sum of the candidates' votes; ballots in the boxes are valid plus invalid ones; no more ballots
          are in the boxes, or counted, than were issued; no more were issued than received; ballots
          received are those issued, unused and lost, less those unaccounted for on receipt. A rule is
          checked only where the source has its columns.
          """,
        ordinaryElections: """
          Where entry software enforces the sums (Russia 2012 to 2024), valid ballots and votes always
          agree, while a handful of stations (1 to 18 of 95,000) report more ballots in the boxes than
          issued. Where protocols are typed from paper, one station in a hundred or more has a slip.
          """,
        flagMeans: """
          The published record contradicts itself at the stations listed. It says nothing of intent:
          the paper protocol, or a correction published later, usually settles it.
          """,
        innocentExplanations: [
          "a typing or scanning slip when the protocol was entered",
          "a protocol corrected on paper and not in the published file",
          "local rules that count spoilt, early or postal ballots on another line",
          "a column of the file that means something else than the manifest says",
        ],
        assumptions: """
          The manifest gives each column its right meaning. Where a country's law adds lines (postal
          ballots, supplementary lists), leave the affected rule's column out of the manifest or set a
          tolerance. Missing cells are never taken as zero: such rows are left out and counted.
          """,
        workedExample: """
          A station reports 412 valid ballots and candidates with 201, 150 and 51 votes, 402 in all. The
          rule `valid-equals-votes` is broken by -10 votes and the station is listed with that number.
          """,
        calibration: """
          A record check has no chance element: it is silent on every simulated clean election and finds
          every planted arithmetic error that exceeds the tolerance, by construction. The tests plant
          errors and compare the list with the truth table.
          """,
        references: [
          "OSCE/ODIHR (2010), Election Observation Handbook, 6th edition: reconciliation of protocols",
          "Myagkov, Ordeshook and Shakin (2009), The Forensics of Election Fraud, chapter 2",
        ]))
  }
}
