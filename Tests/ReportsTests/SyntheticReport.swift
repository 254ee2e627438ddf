import Analyses
import AuditMath
import Reports
import Returns

/// Small deterministic generator, enough for made-up returns.
struct Mixer {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func unit() -> Double { Double(next() >> 11) / 9_007_199_254_740_992 }

  /// Roughly normal.
  mutating func bell() -> Double { (0..<6).reduce(-3.0) { sum, _ in sum + unit() } * 1.41 }
}

/// A made-up report: plausible numbers, one outcome of every kind, flags, findings, issues.
struct SyntheticReport {
  var regions = 3
  var constituenciesPerRegion = 2
  var stationsPerConstituency = 7
  var candidates = ["Candidate A", "Candidate B", "Candidate C"]
  var measuresPerScope = 6
  var simulated = true
  var sourceRotation = 0
  var regionName: (Int) -> String = { "Region \($0 + 1)" }
  var constituencyName: (Int) -> String = { "\($0 + 1) Constituency" }
  var stationName: (Int) -> String = { String($0 + 1) }
  var stationTitle: ((Int) -> String)?
  var text = "plain"

  func report() -> ElectionReport {
    let table = table()
    let scopes = Scope.all(of: table)
    let method = SyntheticReport.method
    let results = AuditResults(
      methods: [method], measurements: measurements(scopes, table), flags: flags(table),
      findings: findings(scopes, table, method: method), tallies: tallies,
      illustrations: scopes.map { scope in
        scope.kind == .constituency ? [] : illustrations(table, scope: scope)
      })
    var ledger = RowLedger()
    ledger.read = table.count + 3
    ledger.audited = table.count
    ledger.rejected = 2
    ledger.ignored = 1
    return ElectionReport(
      program: ProgramIdentity(name: "scrutineer", version: "0.1.0"),
      election: LoadedElection(
        table: table,
        sources: [
          SourceFile(
            name: "returns.csv", bytes: 123_456, sha256: String(repeating: "ab", count: 32),
            format: "UTF-8, comma")
        ], ledger: ledger,
        issues: [
          DataIssue(
            code: "text-in-count", severity: .error, file: "returns.csv", line: 90_001,
            column: "registered", found: text, remedy: "Correct the cell."),
          DataIssue(
            code: "empty-roll", severity: .warning, file: "returns.csv", line: 3, found: text,
            remedy: "Ask for the roll."),
        ],
        official: OfficialTotals(
          stations: table.count, counts: [.registered: table.total(.registered) ?? 0],
          votes: [candidates[0]: 12, "Unknown " + text: 5])), scopes: scopes,
      settings: AnalysisSettings(), results: results)
  }

  func table() -> ReturnsTable {
    var builder = TableBuilder()
    builder.regionNames = (0..<regions).map(regionName)
    builder.constituencyNames = (0..<regions * constituenciesPerRegion).map(constituencyName)
    var registered: [Int32] = []
    var issued: [Int32] = []
    var valid: [Int32] = []
    var invalid: [Int32] = []
    var votes = [[Int32]](repeating: [], count: candidates.count)
    let count = regions * constituenciesPerRegion * stationsPerConstituency
    for number in 0..<count {
      var mixer = Mixer(state: UInt64(number) &* 7_919 &+ 1)
      let constituency = number / stationsPerConstituency
      builder.regions.append(Int32(constituency / constituenciesPerRegion))
      builder.constituencies.append(Int32(constituency))
      builder.stationNames.append(stationName(number))
      if let stationTitle { builder.stationTitles.append(stationTitle(number)) }
      builder.kinds.append(number % 61 == 60 ? .hospital : .regular)
      builder.sourceFiles.append(0)
      builder.sourceLines.append(Int32(number + 2))
      let voters = 200 + Int(mixer.next() % 2_600)
      var turnout = 0.6 + 0.09 * mixer.bell()
      var share = 0.5 + 0.08 * mixer.bell() + 0.4 * (turnout - 0.6)
      if number % 17 == 3 {  // a streak towards the corner, with round values
        turnout = 0.75 + 0.25 * mixer.unit()
        share = turnout - 0.1 * mixer.unit()
        if number % 34 == 3 { turnout = (turnout * 20).rounded() / 20 }
      }
      turnout = min(1, max(0.05, turnout))
      share = min(0.98, max(0.02, share))
      let ballots = Int((Double(voters) * turnout).rounded())
      let spoilt = Int((Double(ballots) * 0.015).rounded())
      registered.append(Int32(voters))
      issued.append(Int32(ballots))
      invalid.append(Int32(spoilt))
      valid.append(Int32(ballots - spoilt))
      var rest = ballots - spoilt
      for candidate in candidates.indices {
        let part =
          candidate == candidates.count - 1
          ? rest : min(rest, Int((Double(rest) * (candidate == 0 ? share : 0.5)).rounded()))
        votes[candidate].append(Int32(part))
        rest -= part
      }
    }
    builder.counts = [
      .registered: registered, .issued: issued, .valid: valid, .invalid: invalid,
    ]
    builder.votes = votes
    return builder.table(
      identity: ElectionIdentity(
        id: "made-up", title: "Made-up election " + text, date: "2024-02-07", simulated: simulated),
      candidates: candidates.map { ReturnsTable.Candidate(name: $0) })
  }

  static let method = Method(
    id: "TURN-02", title: "Integer percentages", evidence: .signal,
    practicalSize: "1 % of stations",
    page: Method.Page(
      looksAt: "Round percentages.", ordinaryElections: "Few.", flagMeans: "Too many.",
      innocentExplanations: ["Small stations."], assumptions: "None.", workedExample: "None.",
      calibration: "Not measured.", references: ["None."]))

  func statistic(_ seed: Int, scope: Scope) -> Statistic {
    var mixer = Mixer(state: UInt64(seed))
    let p = mixer.unit()
    var statistic = Statistic(
      stations: scope.rows.count, leftOut: seed % 5, observed: 100 * mixer.unit(),
      expected: 100 * mixer.unit(), standardDeviation: 1 + mixer.unit(), z: mixer.bell(),
      effect: 20 * mixer.bell(), effectLow: -mixer.unit(), effectHigh: 10 * mixer.unit(),
      unit: "stations", p: p, family: "TURN-02/region", raisesFinding: true,
      isPracticallyLarge: true, evidence: Array(scope.rows.prefix(4).map(Int32.init)))
    statistic.q = min(1, 1.4 * p)
    statistic.level = p < 0.02 ? .lookFirst : p < 0.05 ? .look : nil
    return statistic
  }

  private func measurements(_ scopes: [Scope], _ table: ReturnsTable) -> [Measurement] {
    scopes.enumerated().flatMap { position, scope in
      (0..<measuresPerScope).map { number in
        let outcome: Outcome =
          switch number % 6 {
          case 3: .described(Description(stations: 5, value: 1.5, unit: "ballots"))
          case 4: .notApplicable("fewer than \(30 + position % 3) stations: " + text)
          case 5: .failed("the estimate is implausible")
          default: .tested(statistic(position * 131 + number, scope: scope))
          }
        return Measurement(
          analysis: "TURN-02", measure: "integer-share-\(number)",
          candidate: number % 2 == 0 ? nil : number % candidates.count, scope: scope,
          outcome: outcome)
      }
    }
  }

  private func flags(_ table: ReturnsTable) -> [StationFlag] {
    stride(from: 1, to: table.count, by: 9).map { row in
      StationFlag(
        row: Int32(row), analysis: "OUT-02", measure: "votes", candidate: row % candidates.count,
        level: row % 2 == 0 ? .look : .note, observed: 412, expected: 300.25, effect: 111.75,
        unit: "votes", p: 1e-7, q: 0.0031)
    }
  }

  private func findings(_ scopes: [Scope], _ table: ReturnsTable, method: Method) -> [Finding] {
    scopes.enumerated().compactMap { position, scope in
      guard position % 4 == 0 else { return nil }
      let sentence =
        "12.4 more stations than expected have a round share of \(candidates[0])."
      return Finding(
        level: position == 0 ? .lookFirst : .look, analysis: method.id, measure: "integer-share",
        candidate: 0, scope: scope,
        sentence: sentence,
        statistic: statistic(position, scope: scope), meaning: method.page.flagMeans,
        innocentExplanations: method.page.innocentExplanations + [text])
    }
  }

  private var tallies: [FamilyTally] {
    [
      FamilyTally(
        analysis: "TURN-02", family: "TURN-02/country", tested: 3, belowFivePercent: 1, look: 1,
        lookFirst: 1),
      FamilyTally(
        analysis: "TURN-02", family: "TURN-02/constituency", tested: 809, belowFivePercent: 44,
        look: 2, lookFirst: 0),
    ]
  }

  private func illustrations(_ table: ReturnsTable, scope: Scope) -> [Illustration] {
    var turnout = [Int](repeating: 0, count: 101)
    var tenths = [Int](repeating: 0, count: 1001)
    var share = [Int](repeating: 0, count: 101)
    var cells = [Int](repeating: 0, count: 101 * 101)
    for row in scope.rows {
      let voters = Int(table.counts[.registered]?[row] ?? 0)
      let ballots = Int(table.turnoutBallots[row])
      guard voters > 0, ballots > 0 else { continue }
      let t = (200 * ballots + voters) / (2 * voters)
      let s = (200 * Int(table.votes[row]) + ballots) / (2 * ballots)
      turnout[t] += voters
      tenths[(2000 * ballots + voters) / (2 * voters)] += voters
      share[s] += ballots
      cells[t * 101 + s] += voters
    }
    let smooth = turnout.indices.map { bin in
      Double(turnout[max(0, bin - 2)...min(100, bin + 2)].reduce(0, +)) / 5
    }
    func chart(_ name: String, _ candidate: Int?, _ width: Int, _ weights: [Int], _ weight: String)
      -> Illustration
    {
      .percentages(
        Illustration.PercentageChart(
          measure: name, candidate: candidate, widthInTenths: width, weights: weights,
          weightName: weight, expected: name == "turnout" && width == 10 ? smooth : nil,
          stations: scope.rows.count))
    }
    return [
      chart("turnout", nil, 10, turnout, "registered voters"),
      chart("turnout", nil, 1, tenths, "registered voters"),
      chart("share", 0, 10, share, "ballots counted"),
      .fingerprint(
        Illustration.Fingerprint(
          candidate: 0, weights: cells, weightName: "registered voters",
          stations: scope.rows.count)),
    ]
  }
}
