import Analyses
import Foundation

/// `Docs/validation.md`: what was measured, and what falls short of the goals and why.
struct ValidationDocument {
  let validation: Validation
  private let shapes: [(shape: ValidationShape, alarms: FalseAlarms)]

  init(_ validation: Validation) {
    self.validation = validation
    shapes = ValidationShape.all.map { ($0, validation.falseAlarms($0)) }
      .filter { $0.alarms.elections > 0 }
  }

  func markdown() throws -> String {
    let power = validation.powerShapes().map { ($0, validation.powerCurves($0)) }
    return
      ([
        introduction, shortfalls, sizes, alarms, ValidationTables.families(shapes),
        ValidationTables.power(power), try elections, published, try digits,
      ]
      .map { $0.joined(separator: "\n") }).joined(separator: "\n\n") + "\n"
  }

  private var introduction: [String] {
    [
      "# Validation", "",
      "Written by `make validate` (`scrutineer validate`), which keeps the parts of a long run in a folder and goes on where it was stopped; seed \(validation.settings.seed). Every election here is drawn from `ElectionModel`: beta-binomial turnout, Dirichlet-multinomial votes, villages, towns and cities, places that differ, an election before it over the same places. Nothing in a clean one is rounded, copied or added, so whatever a method finds there is a false alarm. Intervals are 95 % and allow for the dependence of tests within an election.",
    ]
  }

  /// A method (or any) and the shape of elections on which its share of clean ones with a finding is highest.
  private typealias Highest = (name: String, shape: String, rate: Rate)

  private var highestAlarms: (any: Highest, single: Highest, first: Highest) {
    func highest(_ names: [String], _ rate: ((look: Rate, lookFirst: Rate)) -> Rate) -> Highest {
      let all = shapes.flatMap { shape, alarms in
        names.map { name -> Highest in (name, shape.id, rate(alarms.alarmRate(name))) }
      }
      return all.max { $0.rate.value < $1.rate.value } ?? ("—", "—", Rate(hits: 0, of: 1))
    }
    let names = Set(shapes.flatMap(\.alarms.alarms.keys)).subtracting([FalseAlarms.any]).sorted()
    return (
      highest([FalseAlarms.any]) { $0.look }, highest(names) { $0.look },
      highest([FalseAlarms.any]) { $0.lookFirst }
    )
  }

  private var shortfalls: [String] {
    let most = highestAlarms
    var lines = ["## What falls short, and why", ""]
    for (shape, alarms) in shapes where alarms.elections < shape.elections {
      lines.append(
        "- `\(shape.id)` rests on \(Words.count(Double(alarms.elections))) of \(Words.count(Double(shape.elections))) elections: the run was stopped for time; `make validate` goes on where it stopped."
      )
    }
    for shape in validation.powerShapes() {
      let (done, all) = (validation.powerCurves(shape).count, validation.powerCurvesWanted(shape))
      guard done < all else { continue }
      lines.append(
        "- \(done) of \(all) curves of power on `\(shape.id)` were measured: the run was stopped for time."
      )
    }
    lines += [
      "- Most tests reject less than 4.3 % at 5 %: counts are discrete, and a smoothed null takes each station's own percentage as its centre. They err on the quiet side.",
      "- `look` is corrected to 5 % in each family, so several families together raise one more often: on `\(most.any.shape)` in \(most.any.rate.text) % of clean elections, of single methods most often \(most.single.name), on `\(most.single.shape)` in \(most.single.rate.text) %. The highest share with any `look first` is \(most.first.rate.text) %, on `\(most.first.shape)`.",
      "- The clean model has no minorities, hospitals or resorts. Real clean elections have, so methods that test single stations raise `look` at some of every control; `look first` of OUT-01, OUT-02 and OUT-03 asks that a station be rare among the election's own.",
      "- Uganda 2011: what the literature saw, turnout and share together, is shown there and raises no finding, since clean countries show it too; only repeated protocols flag.",
    ]
    return lines + Self.powerShortfalls
  }

  /// What the curves of power leave open.
  private static let powerShortfalls = [
    "- Ballots of all non-voters added are found less often than ballots of 90 % of them: the simulated lists have a supplement, with it the turnout exceeds 100 % of the main list, and a share above 1 is no share that OUT-01, OUT-02, OUT-03 or COMP-02 could weigh. Such a station is listed by PROT-02 as a record to check.",
    "- Anomalies that fill half of a place's stations become what is usual there: methods that compare a station with its place find fewer of them (columns exchanged at 8 stations, ballots added at half of them).",
    "- Votes of the second candidate counted for the first are not found on `azerbaijan`: that candidate has a few dozen votes at a station, fewer than the 100 ballots below which no finding is raised.",
    "- TURN-01 sees added ballots where they make a second heap of turnout, thus neither where they are spread evenly nor where few or most stations have them. TURN-04 sees none of them alone: its slope is 1 at most (its page says so).",
  ]

  private var sizes: [String] {
    var lines = [
      "## Size: uncorrected tests that reach 5 % and 1 %", "",
      "Goal: 4.3 % to 5.7 % where a test is exact and continuous, never above 5.7 %. Tests of counts err on the quiet side, since a count that cannot hit 5 % stops below it.",
      "",
      "| analysis | " + shapes.map(\.shape.id).joined(separator: " | ") + " |",
      "|---|" + shapes.map { _ in "---:|" }.joined(),
    ]
    let analyses = Set(shapes.flatMap(\.alarms.analyses.keys)).sorted()
    for (limit, rate) in [
      ("5 %", TestCount.fivePercent), ("1 %", TestCount.onePercent),
    ] {
      for id in analyses {
        let cells = shapes.map { _, alarms in
          alarms.analyses[id].map { rate($0)(alarms.elections).text } ?? "—"
        }
        lines.append("| \(id), \(limit) | " + cells.joined(separator: " | ") + " |")
      }
    }
    lines += ["", "Shapes:", ""]
    for (shape, alarms) in shapes {
      let reason =
        shape.reason.isEmpty
        ? "" : " (\(Words.count(Double(shape.elections))) wanted: \(shape.reason))"
      lines.append(
        "- `\(shape.id)`: \(shape.title); \(Words.count(Double(alarms.elections))) clean elections\(reason)"
      )
    }
    let short = ValidationTables.above(shapes)
    lines += ["", "Families above 5.7 %, with the whole interval:", ""]
    lines += short.isEmpty ? ["- none"] : short.map { "- \($0)" }
    return lines
  }

  private var alarms: [String] {
    var lines = [
      "## False alarms of the whole audit", "",
      "Share of clean elections in which a method, or any method, raises a finding after correction; audit and comparison with the election before together. Goal: any `look first` in at most 5 %. `look` is corrected to 5 % in every family, so several families together give more.",
      "",
      "| | " + shapes.map(\.shape.id).joined(separator: " | ") + " |",
      "|---|" + shapes.map { _ in "---:|" }.joined(),
    ]
    let analyses = Set(shapes.flatMap(\.alarms.alarms.keys)).sorted().filter {
      $0 != FalseAlarms.any
    }
    for name in [FalseAlarms.any] + analyses {
      lines.append(
        "| \(name), look first | "
          + shapes.map { $0.alarms.alarmRate(name).lookFirst.text }.joined(separator: " | ") + " |")
    }
    for name in [FalseAlarms.any] + analyses {
      lines.append(
        "| \(name), look and above | "
          + shapes.map { $0.alarms.alarmRate(name).look.text }.joined(separator: " | ") + " |")
    }
    return lines
  }

  private var elections: [String] {
    get throws {
      var lines = [
        "## Clean controls, suspects and contested elections", "",
        "Audits of the committed manifests with the default settings. Findings by level and method; a finding is a reason to look, never an accusation.",
      ]
      let all = try ValidationElections.all(project: validation.project)
      for role in ValidationElections.Role.allCases {
        lines += [
          "", "### \(role.heading)", "",
          "| election | stations | look first | look | what it says |", "|---|---:|---|---|---|",
        ]
        for election in all where election.role == role {
          guard
            let outcome: ValidationElections.Outcome = validation.parts.read(
              "election-\(election.id)")
          else {
            lines.append("| \(election.id) | — | — | — | the returns are not at hand |")
            continue
          }
          lines.append(
            "| \(outcome.title) | \(Words.count(Double(outcome.stations))) | \(Self.counts(outcome.lookFirst)) | \(Self.counts(outcome.look)) | \(election.remark) |"
          )
        }
      }
      return lines
    }
  }

  private static func counts(_ counts: [String: Int]) -> String {
    counts.isEmpty
      ? "none"
      : counts.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }.joined(separator: ", ")
  }

  private var published: [String] {
    var lines = [
      "## Published values next to ours", "",
      "| election | measure | theirs | ours | source |", "|---|---|---:|---:|---|",
    ]
    for value in PublishedValues.all {
      let outcome: ValidationElections.Outcome? = validation.parts.read(
        "election-\(value.election)")
      let key = outcome?.values.keys.sorted().first { key in
        let parts = key.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        return parts[0] == value.measure
          && (value.candidate.isEmpty ? parts[1].isEmpty : parts[1].contains(value.candidate))
      }
      let ours = key.flatMap { outcome?.values[$0] }.map { Words.decimal($0, 1) } ?? "—"
      lines.append(
        "| \(value.election) | \(value.measure)\(value.candidate.isEmpty ? "" : ", \(value.candidate)") | \(Words.decimal(value.published, 1)) | \(ours) | \(value.source) |"
      )
    }
    return lines
  }

  private var digits: [String] {
    get throws {
      var lines = [
        "## NIST Statistical Reference Datasets", "",
        "Correct digits; 16 is all of a double. The tests of AuditMath hold the goals.", "",
        "| dataset | quantity | digits | goal |", "|---|---|---:|---:|",
      ]
      for row in try ReferenceDigits.rows(
        path: validation.project + "/Tests/References/nist.json")
      {
        lines.append(
          "| \(row.problem) | \(row.quantity) | \(Words.decimal(row.digits, 1)) | \(Words.decimal(row.goal, 1)) |"
        )
      }
      return lines
    }
  }
}
