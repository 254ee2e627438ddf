import Testing

@testable import AuditMath

/// Constrained least squares, sign flips and tails against SciPy (References/comparison.py).
@Suite struct TransferRegressionTests {
  private struct Values: Decodable {
    struct Transfer: Decodable {
      let gram: [[Double]]
      let cross: [[Double]]
      let estimate: [[Double]]
      let loss: Double
    }
    struct Flips: Decodable {
      let before: [[Double]]
      let after: [[Double]]
      let energy: Double
      let ks: Double
      let pEnergy: Double
      let pKs: Double
    }
    struct Law: Decodable {
      let df: Double
      let ratio: Double
      let upper: [[Double]]
    }
    let transfer: [Transfer]
    let flips: [Flips]
    let tails: [Law]
  }

  private static func load() throws -> Values { try Reference.load("comparison.json") }

  private func loss(_ gram: Matrix, _ cross: Matrix, _ b: Matrix) -> Double {
    let product = gram.product(b)
    return zip(b.storage, zip(product.storage, cross.storage)).reduce(0) {
      $0 + $1.0 * (0.5 * $1.1.0 - $1.1.1)
    }
  }

  @Test func agreesWithAGeneralOptimiser() throws {
    for expected in try Self.load().transfer {
      let gram = try #require(Matrix(rows: expected.gram))
      let cross = try #require(Matrix(rows: expected.cross))
      let found = TransferRegression.fit(gram: gram, cross: cross)
      for row in 0..<found.rows {
        #expect(abs(found.row(row).reduce(0, +) - 1) < 1e-12)
        #expect(found.row(row).allSatisfy { $0 >= 0 })
        for column in 0..<found.columns {
          #expect(abs(found[row, column] - expected.estimate[row][column]) < 2e-5)
        }
      }
      // Never worse than the general optimiser.
      #expect(loss(gram, cross, found) <= expected.loss + 1e-9 * abs(expected.loss))
    }
  }

  private struct Programme: Decodable {
    let gram: [[Double]]
    let cross: [[Double]]
    let voters: [Double]
    let quadratic: [[Double]]
    let linear: [[Double]]
  }

  private struct Programmes: Decodable {
    struct Made: Decodable { let second: Programme }
    let france: Programme
    let made: Made
  }

  /// The second round of France 2017 against the first, the published example of lphom: the same
  /// objective by quadprog to 1e-6, and near lphom's, which minimises absolute instead of squared
  /// departures: at most 5 % of all voters are put elsewhere.
  @Test func agreesWithQuadraticAndLinearProgrammes() throws {
    let values: Programmes = try Reference.load("vote_transfer.json")
    for expected in [values.france, values.made.second] {
      let found = TransferRegression.fit(
        gram: try #require(Matrix(rows: expected.gram)),
        cross: try #require(Matrix(rows: expected.cross)))
      var elsewhere = 0.0
      for row in 0..<found.rows {
        for column in 0..<found.columns {
          #expect(abs(found[row, column] - expected.quadratic[row][column]) < 1e-6)
          elsewhere +=
            0.5 * expected.voters[row] * abs(found[row, column] - expected.linear[row][column])
        }
      }
      #expect(elsewhere < 0.05 * expected.voters.reduce(0, +))
    }
  }

  @Test func degenerateProblems() {
    let none = TransferRegression.fit(
      gram: Matrix(rows: 0, columns: 0), cross: Matrix(rows: 0, columns: 3))
    #expect(none.storage.isEmpty)
    // A source without voters stays where it started.
    let gram = Matrix(rows: 2, columns: 2, storage: [4, 0, 0, 0])
    let cross = Matrix(rows: 2, columns: 2, storage: [1, 3, 0, 0])
    let fitted = TransferRegression.fit(gram: gram, cross: cross)
    #expect(relativeError(fitted[0, 0], 0.25) < 1e-12 && fitted[1, 0] == 0.5)
    let zero = TransferRegression.fit(
      gram: Matrix(rows: 1, columns: 1), cross: Matrix(rows: 1, columns: 2))
    #expect(zero.storage == [0.5, 0.5])
  }

  /// The statistic is SciPy's; p is that of all 2^n signings, within sampling.
  @Test func signFlips() throws {
    for expected in try Self.load().flips {
      let columns = 101
      var differences = Matrix(rows: expected.before.count, columns: columns)
      var count = 0.0
      for (block, (old, new)) in zip(expected.before, expected.after).enumerated() {
        for (one, two) in zip(old, new) {
          count += 1
          for column in Int(min(one, two))..<Int(max(one, two)) {
            differences[block, column] += two < one ? 1 : -1
          }
        }
      }
      let flips = SignFlips(
        differences: differences, replicates: 20_000,
        stream: RandomStream(seed: 1, purpose: "sign flips"))
      let energy = flips.test { 2 * $0.reduce(0) { $0 + $1 * $1 } / (count * count) }
      let ks = flips.test { $0.reduce(0) { max($0, abs($1)) } / count }
      #expect(relativeError(energy.observed, expected.energy) < 1e-10)
      #expect(relativeError(ks.observed, expected.ks) < 1e-10)
      for (found, exact) in [(energy.p, expected.pEnergy), (ks.p, expected.pKs)] {
        #expect(abs(found - exact) < 5 * (exact * (1 - exact) / 20_000).squareRoot() + 1e-3)
      }
      let again = SignFlips(
        differences: differences, replicates: 20_000,
        stream: RandomStream(seed: 1, purpose: "sign flips"))
      #expect(again.replicates == flips.replicates)
    }
  }

  @Test func tailsAreThoseOfStudent() throws {
    for law in try Self.load().tails {
      // Exact quantiles of the law as a sample: scale and degrees of freedom are found again.
      let sample = (0..<20_000).map {
        1.5 * StudentT.quantile((Double($0) + 0.5) / 20_000, degreesOfFreedom: law.df)
      }
      let tail = TailCalibration(sample)
      // Never more than the law has: the next heavier law of the grid at worst.
      #expect(tail.degreesOfFreedom <= law.df && tail.degreesOfFreedom >= 0.8 * law.df)
      #expect(abs(tail.scale - 1.5) < 0.05)
      // Far out, the careful choice costs at most one power of ten.
      for point in law.upper {
        let found = tail.upperTail(tail.scale * point[0])
        #expect(found >= point[1] && found < 10 * point[1])
      }
      #expect(abs(tail.upperTail(tail.upperQuantile(0.001)) - 0.001) < 1e-12)
    }
  }

  /// Calibration never makes a test bolder, and a small sample leaves the model alone.
  @Test func tailsAreNeverLighter() {
    let narrow = (0..<5_000).map { 0.3 * Normal.quantile((Double($0) + 0.5) / 5_000) }
    let tail = TailCalibration(narrow)
    #expect(tail.scale == 1 && tail.degreesOfFreedom >= 100)
    #expect(tail.twoSidedTail(2) >= 2 * Normal.upperTail(2))
    let few = TailCalibration([9, -9, 12])
    #expect(few.scale == 1 && few.degreesOfFreedom.isInfinite)
    let constant = TailCalibration([Double](repeating: 0, count: 1_000) + [.nan, .infinity])
    #expect(constant.scale == 1)
  }
}
