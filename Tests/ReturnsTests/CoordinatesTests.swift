import AuditMath
import Foundation
import Testing

@testable import Returns

/// Places of stations, from a table of their own or from the returns.
@Suite struct CoordinatesTests {
  private func load(
    _ places: String, keys: String = "constituency = \"constituency\"",
    rows: [String] = Fixture.goodRows(3)
  ) throws -> LoadedElection {
    try Fixture.load(
      rows: rows, beside: ("places.csv", places),
      keys: "[coordinates]\nfile = \"places.csv\"\n\(keys)\n")
  }

  private func codes(_ election: LoadedElection) -> [String] {
    election.issues.map { issue in issue.code + (issue.line.map { " \($0)" } ?? "") }
  }

  @Test func placesAreJoinedByName() throws {
    let election = try load(
      """
      constituency;station;address;latitude;longitude
      3  Town;2;"Main; street";40,5;-49.25
      2 Town;1;;-40.409;+49.867

      """)
    let table = election.table
    #expect((0..<3).map { table.stationNames[$0] } == ["1", "2", "3"])
    #expect(
      table.places == [
        GeographicPoint(latitude: -40.409, longitude: 49.867),
        GeographicPoint(latitude: 40.5, longitude: -49.25), nil,
      ])
    #expect(codes(election) == ["station-without-coordinates"])
    #expect(election.issues[0].found.hasPrefix("1 "))
    #expect(election.sources.map(\.name) == ["returns.csv", "places.csv"])
  }

  @Test func whatCannotBeUsedIsListed() throws {
    let election = try load(
      """
      constituency,station,latitude,longitude
      2 Town,1,91,10
      3 Town,2,0,0
      4 Town,3,12°30',10
      4 Town,3,40,inf
      9 Town,3,40,41
      4 Town,3,40,42
      4 Town,3,40,42
      4 Town,3,40,43
      2 Town,1,,
      """)
    #expect(
      codes(election) == [
        "unreadable-coordinates 2", "unreadable-coordinates 3", "unreadable-coordinates 4",
        "unreadable-coordinates 5", "repeated-coordinates 9", "coordinates-of-no-station",
        "station-without-coordinates",
      ])
    #expect(
      election.table.places == [nil, nil, GeographicPoint(latitude: 40, longitude: 42)])
  }

  @Test func aNameThatSeveralStationsShareIsNoPlace() throws {
    let rows = [
      "North,1 Town,1,1000,500,3,497,300,197", "North,2 Town,1,1000,501,3,498,300,198",
      "North,2 Town,2,1000,502,3,499,300,199",
    ]
    let places = "station,latitude,longitude\n1,40,41\n2,42,43\n"
    let election = try load(places, keys: "", rows: rows)
    #expect(
      election.table.places == [nil, nil, GeographicPoint(latitude: 42, longitude: 43)])
    #expect(codes(election) == ["ambiguous-coordinates"])
    #expect(election.issues[0].found.hasPrefix("2 "))
  }

  /// Columns of the returns themselves, and rows in any order.
  @Test func placesInTheReturns() throws {
    let header = Fixture.header + ",lat,lon"
    let rows = Fixture.goodRows(9).enumerated().map { "\($1),4\($0 % 5).5,5\($0 % 7)" }
    let manifest =
      Fixture.manifest + """

        [coordinates]
        file = "returns.csv"
        constituency = "district"
        latitude = "lat"
        longitude = { position = 11 }
        """
    let one = try Fixture.load(
      ([header] + rows).joined(separator: "\n"), manifest: manifest, workers: 1)
    let other = try Fixture.load(
      ([header] + rows.reversed()).joined(separator: "\n"), manifest: manifest)
    #expect(one.table.places == other.table.places)
    #expect(one.table.places.allSatisfy { $0 != nil } && one.issues.isEmpty)
    #expect(one.sources.count == 1)
  }

  @Test(arguments: [
    ("", "", "the file is empty"),
    ("station,latitude\n1,2\n", "", "there is no column headed “longitude” in places.csv"),
    ("station,latitude,longitude\n1,\"2,3\n", "", "never closed"),
    ("station,latitude,longitude\n", "town = \"x\"", "town"),
  ])
  func saysWhatIsWrong(_ places: String, _ keys: String, _ expected: String) {
    #expect(Fixture.message { _ = try load(places, keys: keys) }.contains(expected))
  }
}
