import Returns
import Simulation
import Testing

/// A model fitted to a table draws elections that look like it, also where odd stations are in it.
@Suite struct FittingTests {
  @Test func drawsLookLikeTheTable() {
    let original = SampleElections.exerciseModel().draw(seed: 4).table()
    compare(original, with: original)
  }

  @Test func plantedStationsDoNotWidenTheModel() {
    let clean = SampleElections.exerciseModel().draw(seed: 4)
    let planted = clean.planting(SampleElections.exercisePlantings, seed: 4)
    compare(clean.table(), with: planted.table())
  }

  /// Draws of the model of `source` against `original`: national turnout and shares within 1.5
  /// percentage points, standard deviations over stations within a quarter.
  private func compare(_ original: ReturnsTable, with source: ReturnsTable) {
    let drawn = ElectionModel(like: source, placesSeed: 9).draw(seed: 9).table()
    #expect(drawn.count == original.count)
    #expect(drawn.constituencies.map(\.key) == original.constituencies.map(\.key))
    #expect(drawn.column(.registered) == original.column(.registered))
    let turnout = (ratios(original, \.turnoutBallots), ratios(drawn, \.turnoutBallots))
    #expect(abs(turnout.0.mean - turnout.1.mean) < 0.015)
    #expect((0.75...1.25).contains(turnout.1.deviation / turnout.0.deviation))
    for candidate in original.candidates.indices {
      let pair = (share(original, candidate), share(drawn, candidate))
      #expect(abs(pair.0.mean - pair.1.mean) < 0.015)
      #expect((0.75...1.25).contains(pair.1.deviation / pair.0.deviation))
    }
  }

  @Test func tablesWithoutListsOrAreasCanBeFitted() {
    var builder = TableBuilder()
    for row in 0..<40 {
      builder.regions.append(-1)
      builder.constituencies.append(-1)
      builder.stationNames.append(row < 2 ? "1" : String(row))
      builder.kinds.append(.regular)
      builder.sourceFiles.append(0)
      builder.sourceLines.append(Int32(row + 2))
    }
    builder.votes = [(0..<40).map { 200 + $0 }, (0..<40).map { 150 - $0 }]
    let table = builder.table(
      identity: ElectionIdentity(id: "x", title: "x", date: "2025-01-01", simulated: false),
      candidates: [.init(name: "A"), .init(name: "B")])
    let model = ElectionModel(like: table, placesSeed: 1)
    #expect(abs(Double(model.frame.registered) * 0.6 - 14_000) < 40)
    // Equal keys in the file still draw apart.
    #expect(Set(model.frame.sites.map(\.identity)).count == 40)
    let drawn = model.draw(seed: 1)
    let again = drawn.table(fields: [])
    #expect(again.regions.isEmpty && again.constituencies.isEmpty)
    #expect(again.counts.isEmpty)
    #expect(drawn.protocols.allSatisfy { $0.brokenRules.isEmpty })
  }

  private func ratios(_ table: ReturnsTable, _ parts: KeyPath<ReturnsTable, [Int32]>)
    -> (mean: Double, deviation: Double)
  {
    let registered = table.column(.registered) ?? []
    return moments(zip(table[keyPath: parts], registered).map { Double($0) / Double($1) })
  }

  private func share(_ table: ReturnsTable, _ candidate: Int) -> (mean: Double, deviation: Double) {
    moments(
      zip(table.votes(of: candidate), table.counted).map { Double($0) / Double(max(1, $1)) })
  }

  private func moments(_ values: [Double]) -> (mean: Double, deviation: Double) {
    let mean = values.reduce(0, +) / Double(values.count)
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return (mean, (squares / Double(values.count - 1)).squareRoot())
  }
}
