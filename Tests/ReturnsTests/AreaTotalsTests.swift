import AuditMath
import Foundation
import Testing

@testable import Returns

/// Published totals of areas: tables of them, and rows of totals among the returns.
@Suite struct AreaTotalsTests {
  private func load(_ totals: String, rows: [String] = Fixture.goodRows(3)) throws
    -> LoadedElection
  {
    try Fixture.load(
      rows: rows, beside: ("totals.csv", totals),
      keys: "[official]\nstations = 3\nareas = [\"totals.csv\"]\n")
  }

  @Test func tableOfTotals() throws {
    let election = try load(
      """
      region;constituency;stations;registered;in_boxes;A;B
      North;2 Town;1;1000;;300;197
      "North";;3;3000;;;600

      """)
    #expect(
      election.official.areas == [
        AreaTotals(
          region: "North", constituency: "2 Town", stations: 1, counts: [.registered: 1000],
          votes: ["A": 300, "B": 197], source: "totals.csv, line 2"),
        AreaTotals(
          region: "North", stations: 3, counts: [.registered: 3000], votes: ["B": 600],
          source: "totals.csv, line 3"),
      ])
    #expect(election.official.stations == 3)
    #expect(election.sources.map(\.name) == ["returns.csv", "totals.csv"])
    #expect(election.sources[1].sha256.count == 64)
  }

  @Test(arguments: [
    ("region,votres\nNorth,1\n", "column “votres”: the column means nothing known"),
    ("region,region\nNorth,1\n", "the column stands twice"),
    ("stations,A\n3,1\n", "there is no column region or constituency"),
    ("region,A\nNorth,12x\n", "line 2, column “A”: found “12x” where a total was expected"),
    ("region,A\nNorth,-1\n", "found “-1” where a total was expected"),
    ("region,A\nNorth,1,2\n", "line 2: the row has more cells than the 2 columns"),
    (
      "region,A\nNorth,1\nNorth,2\n", "totals.csv, line 3 is of the same area as totals.csv, line 2"
    ),
    ("region,A\nNorth,\"1\n", "never closed"),
    ("", "the file is empty"),
  ])
  func saysWhatIsWrong(_ totals: String, _ expected: String) {
    let message = Fixture.message { _ = try load(totals) }
    #expect(message.contains(expected), "\(message)")
  }

  @Test func rowsOfTotalsAmongTheReturns() throws {
    let election = try Fixture.load(rows: [
      "North,1 Town,1,1000,500,3,497,300,197", "North,1 Town,2,1000,510,3,507,300,207",
      "North,1 Town,Total,2000,1010,6,1004,600,404",
      "North,2 Town,1,900,400,0,400,200,200", "North,2 Town,2,900,410,0,410,210,200",
      // One vote too many.
      "North,2 Town,Total,1800,810,0,811,411,400",
      "North,Total,,3800,1820,6,1814,1010,804",
      "Total,,,3800,1820,6,1814,1010,804",
    ])
    #expect(election.table.count == 4)
    let areas = election.official.areas
    #expect(
      areas.map { [$0.region, $0.constituency] } == [
        [nil, nil], ["North", nil], ["North", "1 Town"], ["North", "2 Town"],
      ])
    #expect(areas.map { $0.votes["A"] } == [1010, 1010, 600, 411])
    #expect(areas.allSatisfy { $0.counts[.registered] != nil })
    #expect(areas[3].source == "returns.csv, line 7")
  }
}
