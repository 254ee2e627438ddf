import Testing

@testable import AuditMath

/// Moran's I and runs against R (`serial_order.R`): the formula over the full matrix of weights, and all
/// 5,040 orders of seven values.
@Suite struct SerialOrderTests {
  struct Values: Decodable {
    let long: [Double]
    let moranLong: [Double]
    let short: [Double]
    let moranShort: [Double]
    /// Mean and variance of I over all orders.
    let allOrders: [Double]
    /// Runs, with their mean and variance over all orders.
    let runsShort: [Double]
  }

  private func check(_ found: SerialOrder.Result?, _ expected: [Double]) throws {
    let found = try #require(found)
    for (value, wanted) in zip([found.value, found.mean, found.variance], expected) {
      #expect(relativeError(value, wanted) < 1e-11)
    }
  }

  @Test func agreesWithR() throws {
    let reference = try Reference.load("serial_order.json", as: Values.self)
    try check(SerialOrder.moran(reference.long), reference.moranLong)
    let short = try #require(SerialOrder.moran(reference.short))
    try check(short, reference.moranShort)
    // The moments are not approximations: they are those over all orders.
    try check(short, [short.value] + reference.allOrders)
    try check(SerialOrder.runs(reference.short), reference.runsShort)
  }

  @Test func degenerateRows() {
    #expect(SerialOrder.moran([]) == nil)
    #expect(SerialOrder.moran([1, 2, 3]) == nil)
    #expect(SerialOrder.moran([2, 2, 2, 2, 2]) == nil)
    #expect(SerialOrder.moran([0.1, 0.1, 0.1, 0.1, 0.1, 0.1]) == nil)
    #expect(SerialOrder.moran([1, .nan, 3, 4, 5]) == nil)
    #expect(SerialOrder.runs([]) == nil)
    #expect(SerialOrder.runs([1, 1, 1, 1]) == nil)
    #expect(SerialOrder.runs([1, 2, 1]) == nil)
    #expect(SerialOrder.runs([0, 1, 0, 1])?.value == 4)
    #expect(SerialOrder.pooled([]) == nil && SerialOrder.sum([]) == nil)
  }

  @Test func severalRows() throws {
    let one = SerialOrder.Result(count: 10, value: 4, mean: 5, variance: 2)
    let two = SerialOrder.Result(count: 30, value: 20, mean: 16, variance: 6)
    let sum = try #require(SerialOrder.sum([one, two]))
    #expect(sum == SerialOrder.Result(count: 40, value: 24, mean: 21, variance: 8))
    let pooled = try #require(SerialOrder.pooled([one, two]))
    #expect(pooled.value == 16 && pooled.mean == 13.25)
    #expect(pooled.variance == 2.0 / 16 + 6.0 * 9 / 16)
  }
}
