import AuditMath
import Returns
import Testing

@testable import Analyses

/// DIGIT-01 against NumPy and SciPy (`digits.py`), whose laws are summed over all their values.
@Suite struct LastDigitTests {
  struct Values: Decodable {
    struct Pattern: Decodable {
      let measure: String
      let observed: Int
      let expected: Double
      let deviation: Double
      let p: Double
    }
    struct Column: Decodable {
      let name: String
      let candidate: Int?
      let counts: Int
      let form: Double
      let p: Double
      let pearson: Double
      let delta: Double
      let piStar: Double
      let effect: Double
      let width: Double
      let patterns: [Pattern]
    }
    /// Registered, issued, votes of two candidates.
    let stations: [[Int]]
    let columns: [Column]
  }

  static func table(_ stations: [[Int]]) -> ReturnsTable {
    .of(
      stations.enumerated().map { index, row in
        .complete("\(index + 1)", registered: row[0], votes: [row[2], row[3]])
      })
  }

  @Test func everyColumnAgreesWithSciPy() throws {
    let reference = try Reference.load("digits.json", as: Values.self)
    let results = try measure(LastDigit(), Self.table(reference.stations))
    for column in reference.columns {
      let name = "last-digit-\(column.name)"
      let found = try #require(results.statistic(name, candidate: column.candidate))
      #expect(found.stations == column.counts)
      #expect(found.leftOut == reference.stations.count - column.counts)
      #expect(agrees(found.observed, column.form, 1e-9), "\(name) \(found.observed)")
      #expect(agrees(found.p, column.p, 1e-8), "\(name)")
      #expect(agrees(found.effect, column.effect, 1e-8), "\(name)")
      #expect(agrees(found.effectHigh, column.effect + column.width, 1e-6), "\(name)")
      let pearson = try #require(
        results.statistic("\(name)-pearson", candidate: column.candidate))
      #expect(agrees(pearson.observed, column.pearson, 1e-9), "\(name)")
      #expect(!pearson.raisesFinding)
      #expect(
        agrees(
          results.description("\(name)-delta", candidate: column.candidate)?.value, column.delta,
          1e-9))
      #expect(
        agrees(
          results.description("\(name)-pi-star", candidate: column.candidate)?.value,
          column.piStar, 1e-9))
      for pattern in column.patterns {
        let place = "\(pattern.measure)-\(column.name)"
        let found = try #require(results.statistic(place, candidate: column.candidate))
        #expect(found.observed == Double(pattern.observed), "\(place)")
        #expect(agrees(found.expected, pattern.expected, 1e-9), "\(place)")
        #expect(agrees(found.standardDeviation, pattern.deviation, 1e-9), "\(place)")
        #expect(agrees(found.p, pattern.p, 1e-8), "\(place)")
      }
    }
  }

  /// Votes whose last digits are drawn anew are ordinary; the same votes ending in 0 or 5 at every
  /// fourth station are not.
  @Test func plantedEndingsAreFound() throws {
    var stream = RandomStream(seed: 3, purpose: "last digit")
    let clean = (0..<1_200).map { _ -> [Int] in
      let registered = 800 + stream.nextInt(below: 1_200)
      let issued = stream.nextBinomial(trials: registered, probability: stream.nextBeta(30, 20))
      let first = stream.nextBinomial(trials: issued, probability: stream.nextBeta(20, 20))
      return [registered, issued, first, issued - first]
    }
    var planted = clean
    for index in stride(from: 0, to: planted.count, by: 4) {
      planted[index][2] = planted[index][2] / 5 * 5
      planted[index][3] = planted[index][1] - planted[index][2]
    }
    let quiet = try measure(LastDigit(), Self.table(clean))
    let loud = try measure(LastDigit(), Self.table(planted))
    #expect((quiet.statistic("last-digit-votes", candidate: 0)?.p ?? 0) > 0.001)
    #expect((quiet.statistic("zero-or-five-votes", candidate: 0)?.p ?? 0) > 0.001)
    let form = try #require(loud.statistic("last-digit-votes", candidate: 0))
    #expect((form.p ?? 1) < 1e-10 && form.isPracticallyLarge)
    // A quarter of the digits is moved; a fifth of them were there already: 20 %. Beyond chance
    // counts what ten cells of 1,200 digits scatter by themselves (3.5 %) as chance in full.
    let delta = loud.description("last-digit-votes-delta", candidate: 0)?.value
    #expect(abs(100 * (delta ?? 0) - 20) < 3)
    #expect((13...21).contains(form.effect))
    let round = try #require(loud.statistic("zero-or-five-votes", candidate: 0))
    #expect(abs(round.effect - 20) < 3 && (round.p ?? 1) < 1e-10)
    let sentence = LastDigit().sentence(
      Measurement(
        analysis: "DIGIT-01", measure: "zero-or-five-votes", candidate: 0,
        scope: Scope(kind: .country, id: "country", name: "", rows: 0..<1), outcome: .tested(round)),
      round,
      in: ElectionView(
        table: Self.table(planted), settings: AnalysisSettings(), parallel: Parallel()))
    #expect(sentence.contains("end in 0 or 5"))
  }

  /// Sizes of the deciding test over 400 scopes of 300 counts drawn from the null.
  @Test func sizeUnderTheNull() throws {
    var stream = RandomStream(seed: 8, purpose: "last digit null")
    var p: [Double] = []
    for _ in 0..<400 {
      let rows = (0..<300).map { _ -> [Int] in
        let registered = 500 + stream.nextInt(below: 1_500)
        let first = stream.nextBinomial(
          trials: registered, probability: 0.25 + 0.5 * stream.uniform())
        return [registered, registered, first, registered - first]
      }
      let found = try measure(LastDigit(), Self.table(rows))
        .statistic("last-digit-votes", candidate: 0)
      p.append(try #require(found?.p))
    }
    let below = p.count { $0 <= 0.05 }
    // Binomial(400, 0.05): 8 to 34 leaves out 1 in 1,000 on either side.
    #expect((8...34).contains(below))
  }

  @Test func tooFewCountsAndMissingColumns() throws {
    let few = try measure(
      LastDigit(),
      Self.table((0..<199).map { [900 + $0, 500 + $0, 300 + $0, 200] }))
    #expect(few.count == 1)
    #expect(few[0].measure == "last-digit-votes")
    let bare = try measure(
      LastDigit(),
      .of(
        (0..<250).map {
          Station("\($0)", votes: [150 + $0, 40], [.valid: 190 + $0, .invalid: 0])
        }))
    #expect(bare.reason("last-digit-registered") == "the source gives no registered voters")
    #expect(bare.statistic("last-digit-votes", candidate: 0)?.stations == 250)
    #expect(bare.reason("last-digit-votes", candidate: 1)?.hasPrefix("0 counts") ?? false)
  }
}
