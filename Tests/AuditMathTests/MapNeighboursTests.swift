import Testing

@testable import AuditMath

/// Neighbours on the globe and Moran's I over them, against spdep (`map_neighbours.R`).
@Suite struct MapNeighboursTests {
  struct Values: Decodable {
    let latitudes: [Double]
    let longitudes: [Double]
    let nearest: [Int32]
    let values: [Double]
    /// I, with mean and variance under randomisation.
    let moran: [Double]
  }

  @Test func agreesWithSpdep() throws {
    let reference = try Reference.load("map_neighbours.json", as: Values.self)
    let nearest = NearestNeighbours.positions(
      latitudes: reference.latitudes, longitudes: reference.longitudes, count: 12)
    // spdep measures along an ellipsoid, so that two nearly equal distances may change places.
    for own in reference.values.indices {
      let (ours, theirs) = (
        Set(nearest[own * 12..<own * 12 + 12]), Set(reference.nearest[own * 12..<own * 12 + 12])
      )
      #expect(ours.subtracting(theirs).count <= 1)
    }
    #expect(zip(nearest, reference.nearest).count { $0 != $1 } <= 30)
    let found = try #require(
      SerialOrder.moran(reference.values, neighbours: reference.nearest, each: 12))
    for (value, wanted) in zip([found.value, found.mean, found.variance], reference.moran) {
      #expect(relativeError(value, wanted) < 1e-9)
    }
  }

  /// Moments of an order of neighbours that is a row agree with those of the row.
  @Test func ringOfNeighbours() throws {
    let values = [0.2, 0.9, 0.25, 3.1, 0.4, 1.7, 0.6]
    // All orders of a ring in which each has the one behind it as its only neighbour.
    let ring = values.indices.map { Int32(($0 + 1) % values.count) }
    var sums = (0.0, 0.0, 0.0)
    func visit(_ order: [Double], _ rest: [Double]) {
      if rest.isEmpty {
        guard let result = SerialOrder.moran(order, neighbours: ring, each: 1) else { return }
        sums = (sums.0 + 1, sums.1 + result.value, sums.2 + result.value * result.value)
      }
      for index in rest.indices {
        var left = rest
        visit(order + [left.remove(at: index)], left)
      }
    }
    visit([], values)
    let result = try #require(SerialOrder.moran(values, neighbours: ring, each: 1))
    let mean = sums.1 / sums.0
    #expect(sums.0 == 5_040)
    #expect(abs(mean - result.mean) < 1e-12)
    #expect(abs(sums.2 / sums.0 - mean * mean - result.variance) < 1e-12)
  }

  /// Every point against a search through all others.
  @Test func sweepFindsWhatAFullSearchFinds() {
    var source = RandomStream(seed: 5, purpose: "places")
    let points = (0..<400).map { _ in
      // Whole degrees, so that many places and many distances are equal.
      ((source.uniform() * 20 - 10).rounded(), (source.uniform() * 30).rounded())
    }
    let nearest = NearestNeighbours.positions(
      latitudes: points.map(\.0), longitudes: points.map(\.1), count: 5)
    #expect(nearest.count == 2_000)
    func squared(_ one: Int, _ other: Int) -> Double {
      let alone = NearestNeighboursReference.vector(points[one])
      let beside = NearestNeighboursReference.vector(points[other])
      return zip(alone, beside).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
    }
    for own in points.indices {
      let wanted = points.indices.filter { $0 != own }
        .sorted { (squared(own, $0), abs($0 - own), $0) < (squared(own, $1), abs($1 - own), $1) }
        .prefix(5)
      let found = nearest[own * 5..<own * 5 + 5].map { Int($0) }
      #expect(
        zip(found, wanted).allSatisfy { abs(squared(own, $0) - squared(own, $1)) < 1e-12 })
    }
  }

  @Test func tooFewPoints() {
    #expect(NearestNeighbours.positions(latitudes: [], longitudes: [], count: 1).isEmpty)
    #expect(
      NearestNeighbours.positions(latitudes: [1, 2], longitudes: [1, 2], count: 2).isEmpty)
    // One building: the nearest by position.
    #expect(
      NearestNeighbours.positions(
        latitudes: [1, 1, 1, 1], longitudes: [2, 2, 2, 2], count: 1) == [1, 0, 1, 2])
  }
}

private enum NearestNeighboursReference {
  /// The point of the sphere, by haversine's half-angle form rather than the sweep's own.
  static func vector(_ point: (Double, Double)) -> [Double] {
    let (north, east) = (point.0 * .pi / 180, point.1 * .pi / 180)
    return [
      0.5 * (cosine(north - east) + cosine(north + east)),
      0.5 * (sine(north + east) - sine(north - east)), sine(north),
    ]
  }
  private static func cosine(_ angle: Double) -> Double { sine(angle + .pi / 2) }
  private static func sine(_ angle: Double) -> Double {
    // Taylor's series; angles stay below 2 here.
    var (term, sum) = (angle, angle)
    for step in 1..<20 {
      term *= -angle * angle / Double(2 * step * (2 * step + 1))
      sum += term
    }
    return sum
  }
}
