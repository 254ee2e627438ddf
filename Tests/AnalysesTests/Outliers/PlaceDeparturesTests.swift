import AuditMath
import Returns
import Testing

@testable import Analyses

/// Coordinates against values from NumPy (Tests/References/outliers_departures.py).
@Suite struct PlaceDeparturesTests {
  static let votes = [
    [120, 80, 30], [200, 150, 40], [15, 6, 1], [300, 310, 90], [60, 20, 0], [90, 75, 22],
    [410, 280, 77], [33, 180, 12],
  ]
  static let registered = [420, 700, 31, 1200, 150, 330, 1500, 400]
  static let departures = [
    [0.0638183024797422, -0.213589778373153, -0.0441749194896793],
    [-0.00979324733059919, -0.0047250068273691, -0.00750238499676038],
    [0.22832828735424, 0.271706731695452, 0.411138355656477],
    [-0.228115599463247, -0.199104650986628, 0.0975308887391156],
    [0.426574159292338, 0.95834771097154, -0.0922207412626188],
    [-0.0749075174033972, -0.112150861025658, 0.0292269806422449],
    [0.0538629093725135, 0.00788773284401397, -0.189450221020677],
    [-1.1878236426773, 0.319600179314523, 0.0133626182864374],
  ]
  static let largest = [
    -19.0425980598903, 18.6702849389416, 4.98957446808511, 53.9507221750213, 22.9353431178104,
    5.99113837764145, -84.4391829155061, 92.7840909090909,
  ]

  static func table() -> ReturnsTable {
    OutlierFixture.table(
      zip(votes, registered).map {
        OutlierFixture.Station(constituency: 0, registered: $1, votes: $0)
      })
  }

  @Test func departuresOfAPlace() {
    let table = Self.table()
    let composition = Composition(table, rows: Array(0..<8))
    #expect(composition.candidates == [0, 1, 2] && !composition.hasOthers)
    let place = PlaceDepartures(
      (0..<8).map { Int32($0) }, composition, table, (shares: 54, turnout: 40))
    for (index, expected) in Self.departures.flatMap({ $0 }).enumerated() {
      #expect(abs(place.values[index] - expected) < 1e-12)
    }
  }

  @Test func largestDepartures() {
    let table = Self.table()
    let residuals = CompositionResiduals(OutlierFixture.view(table))
    for (index, expected) in Self.largest.enumerated() {
      var counts = [Double](repeating: 0, count: residuals.composition.parts)
      let found = residuals.largestDeparture(
        index, table, table.column(.registered), &counts)
      #expect(relativeError(found, expected) < 1e-12)
    }
  }

  /// The order of the parts changes the coordinates, but no distance.
  @Test func distancesDoNotDependOnTheOrderOfParts() {
    let parts = [0.5, 0.2, 0.2, 0.1]
    let other = [0.1, 0.4, 0.3, 0.2]
    func squared(_ order: [Int]) -> Double {
      var (first, second) = ([0.0, 0, 0], [0.0, 0, 0])
      IsometricLogRatio.fill(&first, from: 0, parts: order.map { parts[$0] }, count: 4)
      IsometricLogRatio.fill(&second, from: 0, parts: order.map { other[$0] }, count: 4)
      return zip(first, second).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
    }
    let reference = squared([0, 1, 2, 3])
    for order in [[3, 2, 1, 0], [1, 3, 0, 2], [2, 0, 3, 1]] {
      #expect(relativeError(squared(order), reference) < 1e-14)
    }
  }

  @Test func smallCandidatesAreJoined() {
    let stations = (0..<10).map { _ in
      OutlierFixture.Station(constituency: 0, registered: 2_000, votes: [600, 350, 19, 18, 13])
    }
    let table = OutlierFixture.table(stations)
    let composition = Composition(table, rows: Array(0..<10))
    #expect(composition.candidates == [0, 1] && composition.hasOthers)
    #expect(composition.parts == 3 && composition.dimension == 3)
    var counts = [0.0, 0, 0]
    #expect(composition.fill(&counts, table, row: 0) == 1_000)
    #expect(counts == [600, 350, 50])
  }
}
