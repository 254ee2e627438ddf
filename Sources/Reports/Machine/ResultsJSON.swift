import Analyses
import Returns

/// Parts of `report.json` that reports of elections and of comparisons share.
enum ResultsJSON {
  static func program(_ program: ProgramIdentity) -> JSONValue {
    .object(["name": .string(program.name), "version": .string(program.version)])
  }

  static func settings(_ settings: AnalysisSettings) -> JSONValue {
    .object([
      // As text: JSON readers keep only 53 bits of a number.
      "seed": .string(String(settings.seed)),
      "look_first_limit": .number(settings.lookFirstLimit),
      "look_limit": .number(settings.lookLimit),
      "protocol_tolerance": .integer(settings.protocolTolerance),
    ])
  }

  static func election(_ election: LoadedElection) -> JSONValue {
    let table = election.table
    let ledger = election.ledger
    return .object([
      "id": .string(table.identity.id), "title": .string(table.identity.title),
      "date": .string(table.identity.date), "simulated": .bool(table.identity.simulated),
      "stations": .integer(table.count), "regions": .integer(table.regions.count),
      "constituencies": .integer(table.constituencies.count),
      "counted_definition": .string(table.countedDefinition),
      "turnout_definition": .string(table.turnoutDefinition),
      "sources": .array(election.sources.map(source)), "totals": totals(table),
      "official": official(election.official),
      "rows": .object([
        "read": .integer(ledger.read), "audited": .integer(ledger.audited),
        "not_reported": .integer(ledger.notReported), "ignored": .integer(ledger.ignored),
        "rejected": .integer(ledger.rejected),
      ]),
      "issues": issues(election.issues),
    ])
  }

  static func source(_ source: SourceFile) -> JSONValue {
    .object([
      "name": .string(source.name), "bytes": .integer(source.bytes),
      "sha256": .string(source.sha256), "format": .string(source.format),
    ])
  }

  private static func totals(_ table: ReturnsTable) -> JSONValue {
    var totals: [String: JSONValue] = [
      "counted": .integer(ReturnsTable.sum(table.counted[...])),
      "turnout_ballots": .integer(ReturnsTable.sum(table.turnoutBallots[...])),
    ]
    for field in CountField.allCases {
      if let total = table.total(field) { totals[field.rawValue] = .integer(total) }
    }
    totals["candidates"] = .array(
      table.candidates.enumerated().map { position, candidate in
        .object([
          "name": .string(candidate.name), "votes": .integer(table.totalVotes(of: position)),
        ])
      })
    return .object(totals)
  }

  private static func official(_ official: OfficialTotals) -> JSONValue {
    var members: [String: JSONValue] = ["stations": .optional(official.stations)]
    for (field, count) in official.counts { members[field.rawValue] = .integer(count) }
    members["votes"] = .object(official.votes.mapValues { .integer($0) })
    return .object(members)
  }

  private static func issues(_ issues: [DataIssue]) -> JSONValue {
    var counts: [String: [String: Int]] = [:]
    for issue in issues {
      counts[issue.severity.rawValue, default: [:]][issue.code, default: 0] += 1
    }
    return .object(counts.mapValues { .object($0.mapValues { .integer($0) }) })
  }

  static func outcomes(_ measurements: [Measurement]) -> JSONValue {
    var tested = 0
    var described = 0
    var notApplicable = 0
    var failed = 0
    for measurement in measurements {
      switch measurement.outcome {
      case .tested: tested += 1
      case .described: described += 1
      case .notApplicable: notApplicable += 1
      case .failed: failed += 1
      }
    }
    return .object([
      "tested": .integer(tested), "described": .integer(described),
      "not_applicable": .integer(notApplicable), "failed": .integer(failed),
    ])
  }

  static func methods(_ methods: [Method]) -> JSONValue {
    .array(
      methods.map {
        .object([
          "id": .string($0.id), "title": .string($0.title), "status": .string($0.status.rawValue),
          "evidence": .string($0.evidence.rawValue),
        ])
      })
  }

  static func tallies(_ tallies: [FamilyTally]) -> JSONValue {
    .array(
      tallies.map {
        .object([
          "analysis": .string($0.analysis), "family": .string($0.family),
          "decides": .bool($0.decides), "tested": .integer($0.tested),
          "below_5_percent": .integer($0.belowFivePercent),
          "expected_by_chance": .number($0.expectedByChance), "look": .integer($0.look),
          "look_first": .integer($0.lookFirst),
        ])
      })
  }

  static func findings(_ index: ResultsIndex) -> JSONValue {
    .array(
      index.results.findings.map { finding in
        let statistic = finding.statistic
        return .object([
          "level": .string(finding.level.rawValue), "analysis": .string(finding.analysis),
          "measure": .string(finding.measure),
          "candidate": .optional(finding.candidate.map { index.candidateName($0) }),
          "scope": .object([
            "kind": .string(finding.scope.kind.rawValue), "id": .string(finding.scope.id),
            "name": .string(finding.scope.name), "page": .string(index.page(of: finding.scope)),
          ]),
          "sentence": .string(finding.sentence), "effect": .number(statistic.effect),
          "effect_low": .optional(statistic.effectLow),
          "effect_high": .optional(statistic.effectHigh), "unit": .string(statistic.unit),
          "p": statistic.p.map { .probability($0, log: statistic.logP) } ?? .null,
          "q": statistic.q.map { .probability($0, log: statistic.logQ) } ?? .null,
          "family": .string(statistic.family), "stations": .integer(statistic.stations),
          "meaning": .string(finding.meaning),
          "greyed_out": .optional(finding.greyedOut),
          "innocent_explanations": .array(finding.innocentExplanations.map { .string($0) }),
        ])
      })
  }

  /// Stations that some test marks, by level.
  static func marked(_ flags: [StationFlag]) -> JSONValue {
    .object(
      Dictionary(
        uniqueKeysWithValues: Level.allCases.map { level in
          (
            level.rawValue.replacing(" ", with: "_"),
            JSONValue.integer(Set(flags.lazy.filter { $0.level == level }.map(\.row)).count)
          )
        }))
  }
}
