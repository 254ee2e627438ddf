import AuditMath
import Returns
import Testing

@testable import Analyses

/// Every analysis of the catalogue on tables that no country would publish: an outcome for every scope,
/// never a blank, never a number that is not one.
@Suite struct DegenerateTests {
  static let tables: [(name: String, table: ReturnsTable)] = [
    ("no station", .of([], candidates: 2)),
    ("no station, no candidate", .of([], candidates: 0)),
    ("one station", .of([.complete("1", registered: 500, votes: [200, 100])])),
    (
      "two stations",
      .of([
        .complete("1", registered: 500, votes: [200, 100]),
        .complete("2", registered: 700, votes: [300, 100]),
      ])
    ),
    (
      "all equal",
      .of((1...300).map { .complete("\($0)", registered: 1_000, votes: [300, 200]) })
    ),
    (
      "one candidate",
      .of((1...250).map { .complete("\($0)", registered: 900, votes: [200 + $0]) })
    ),
    (
      "nobody on any list",
      .of((1...250).map { .complete("\($0)", registered: 0, votes: [0, 0]) })
    ),
    (
      "nobody voted",
      .of((1...250).map { .complete("\($0)", registered: 400 + $0, votes: [0, 0]) })
    ),
    (
      "everybody voted for one",
      .of((1...250).map { .complete("\($0)", registered: 400 + $0, votes: [400 + $0, 0]) })
    ),
    (
      "votes alone",
      .of((1...250).map { Station("\($0)", votes: [200 + $0, 150]) })
    ),
    (
      "every cell missing",
      .of(
        (1...250).map {
          Station("\($0)", votes: [nil, nil], [.registered: Int?.none, .issued: Int?.none])
        })
    ),
    (
      "no areas",
      .of(
        (1...250).map {
          Station.complete("\($0)", registered: 900, votes: [200 + $0, 90]).at("", region: "")
        })
    ),
    (
      "impossible counts",
      .of(
        (1...250).map {
          Station(
            "\($0)", votes: [2_000_000_000, 5],
            [.registered: 10, .issued: 2_000_000_000, .valid: 7, .invalid: 1])
        })
    ),
    (
      "no ordinary station",
      .of(
        (1...250).map {
          Station.complete("\($0)", registered: 900, votes: [200 + $0, 90]).of(.abroad)
        })
    ),
    (
      "every station its own constituency",
      .of(
        (1...250).map {
          Station.complete("\($0)", registered: 900, votes: [200 + $0, 90]).at("\($0) Place")
        })
    ),
  ]

  @Test(arguments: tables.indices)
  func everyAnalysisAnswers(_ index: Int) throws {
    let (name, table) = Self.tables[index]
    let view = ElectionView(table: table, settings: AnalysisSettings(), parallel: Parallel())
    for analysis in Catalogue.analyses {
      let prepared = try analysis.prepare(view)
      for scope in view.scopes {
        let results = prepared.measure(scope)
        #expect(!results.isEmpty, "\(analysis.method.id) is silent about \(name)")
        Self.check(results, analysis.method.id, name, table)
        for result in results {
          if case .tested(let statistic) = result.outcome {
            #expect(!analysis.sentence(result, statistic, in: view).isEmpty)
          }
        }
        _ = prepared.illustrations(scope)
      }
      Self.check(prepared.stationTests, "\(analysis.method.id), \(name)")
    }
  }

  /// Each table against itself, and against an ordinary one.
  @Test(arguments: tables.indices)
  func everyComparisonAnswers(_ index: Int) throws {
    let (name, table) = Self.tables[index]
    let ordinary = ReturnsTable.of(
      (1...30).map { .complete("\($0)", registered: 500, votes: [100 + 3 * $0, 150 - $0]) })
    for (before, after) in [(table, table), (ordinary, table), (table, ordinary)] {
      let pairs = zip(before.candidates.indices, after.candidates.indices).map {
        CandidatePair(before: $0, after: $1)
      }
      let pair = PairView(
        before: before, after: after, matching: StationMatcher.match(before: before, after: after),
        candidates: Array(pairs), settings: AnalysisSettings(), parallel: Parallel())
      for comparison in Catalogue.comparisons {
        let prepared = try comparison.prepare(pair)
        for scope in pair.scopes {
          let results = prepared.measure(scope)
          #expect(!results.isEmpty, "\(comparison.method.id) is silent about \(name)")
          Self.check(results, comparison.method.id, name, after)
        }
        Self.check(prepared.stationTests, "\(comparison.method.id), \(name)")
      }
    }
  }

  private static func check(
    _ results: [Measurement], _ id: String, _ name: String, _ table: ReturnsTable
  ) {
    for result in results {
      let place: Comment = "\(id) \(result.measure), \(result.scope.name), \(name)"
      #expect(result.analysis == id, place)
      switch result.outcome {
      case .tested(let statistic):
        let numbers = [
          statistic.observed, statistic.expected, statistic.standardDeviation, statistic.z,
          statistic.effect, statistic.effectLow, statistic.effectHigh, statistic.p,
        ]
        #expect(numbers.allSatisfy { $0?.isFinite ?? true }, place)
        #expect((0...1).contains(statistic.p ?? 0), place)
        #expect(statistic.stations + statistic.leftOut == result.scope.rows.count, place)
        #expect(statistic.evidence.allSatisfy { result.scope.rows.contains(Int($0)) }, place)
      case .described(let description):
        #expect(description.value.isFinite, place)
        #expect(description.low?.isFinite ?? true, place)
        #expect(description.high?.isFinite ?? true, place)
      case .notApplicable(let reason), .failed(let reason):
        #expect(!reason.isEmpty, place)
      }
    }
  }

  private static func check(_ sets: [StationTestSet], _ place: String) {
    for set in sets {
      let counts = [set.observed.count, set.expected.count, set.effect.count, set.p.count]
      #expect(counts.allSatisfy { $0 == set.rows.count }, "\(place)")
      #expect(set.p.allSatisfy { (0...1).contains($0) }, "\(place)")
      let numbers = set.observed + set.expected + set.effect
      #expect(numbers.allSatisfy { $0.isFinite }, "\(place)")
    }
  }
}

/// The method pages: complete, in the catalogue's order, with measured figures.
@Suite struct MethodPageTests {
  /// Methods whose pages still say that nothing was measured; the list must only grow shorter.
  static let unmeasured: Set = ["COMP-03", "COMP-04"]

  @Test func everyPageIsComplete() {
    let methods = Catalogue.methods
    #expect(methods.map(\.id) == methods.map(\.id).sorted())
    #expect(Set(methods.map(\.id)).count == methods.count)
    for method in methods {
      let page = method.page
      let parts = [
        page.looksAt, page.ordinaryElections, page.flagMeans, page.assumptions,
        page.workedExample, page.calibration, method.practicalSize,
      ]
      #expect(parts.allSatisfy { $0.count >= 10 } && method.title.count >= 5, "\(method.id)")
      #expect(!page.innocentExplanations.isEmpty && !page.references.isEmpty, "\(method.id)")
      #expect(
        Self.unmeasured.contains(method.id) || !page.calibration.contains("Not measured yet"),
        "\(method.id)")
      #expect(!method.markdown.contains("TODO"), "\(method.id)")
    }
  }
}
