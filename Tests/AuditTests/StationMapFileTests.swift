import Analyses
import Audit
import AuditMath
import Returns
import TestSupport
import Testing

/// A map of stations made by hand: what is read, and what is said of a wrong one.
@Suite struct StationMapFileTests {
  private func read(_ text: String) throws -> StationMap {
    try TemporaryFolder.use { folder in
      try folder.write(text, to: "map.csv")
      return try StationMapFile.read(path: folder("map.csv"))
    }
  }

  @Test func linesBecomePlaces() throws {
    let map = try read(
      "before_constituency,before_station,after_station\r\n\"1 Alder, north\",12,\"No \"\"7\"\"\"\r\n\n,13,\n"
    )
    #expect(map.lines.count == 2)
    #expect(map.lines[0].before?.constituency == "1 Alder, north")
    #expect(map.lines[0].before?.station == "12" && map.lines[0].after?.station == "No \"7\"")
    #expect(map.lines[0].number == 2 && map.lines[1].number == 4)
    #expect(map.lines[1].after == nil)
  }

  @Test func wrongFilesSayWhatToDo() throws {
    for (text, words) in [
      ("", "empty"), ("before_station,after_station\n1\n", "1 cells"),
      ("before_station,where\n1,2\n", "no such column"), ("before_station\n1\n", "missing"),
    ] {
      let error = #expect(throws: InputError.self) { try read(text) }
      #expect("\(error.map(String.init(describing:)) ?? "")".contains(words), "\(text)")
    }
    #expect(throws: InputError.self) { try StationMapFile.read(path: "/no/such/map.csv") }
  }

  /// A place that names no station, or several, is named with its line.
  @Test func unknownStationsAreNamed() throws {
    let election = try SmallElection.load()
    for (station, words) in [("77", "no station"), ("1", "4 stations")] {
      let map = StationMap(lines: [
        .init(
          before: .init(region: "", constituency: "", station: station), after: nil, number: 5)
      ])
      let error = #expect(throws: InputError.self) {
        try ComparisonAudit(
          options: AuditOptions(), parallel: Parallel(workers: 1), map: (map, "map.csv")
        ).pair(election, election)
      }
      let text = error.map(String.init(describing:)) ?? ""
      #expect(text.contains(words) && text.contains("line 5"), "\(text)")
    }
  }
}
