import Analyses
import Foundation
import Reports
import Returns
import TestSupport
import Testing

@testable import Audit

/// A count that is compared with a list of the stations that will report.
@Suite struct StationListTests {
  /// Five of twelve stations have reported, and the list is `list`.
  private func withNight(
    _ list: String, _ keys: String = "", more: String = "", _ body: (TemporaryFolder) throws -> Void
  ) throws {
    try TemporaryFolder.use { folder in
      try SmallElection.write(
        to: folder, as: "night", rows: Array(SmallElection.rows(size: 3).prefix(5)))
      try folder.write(list, to: "lists/expected.txt")
      try Night.configure(
        folder, ["night"],
        more: more + "[[partial]]\nelection = \"night\"\nlist = \"lists/expected.txt\"\n" + keys)
      try body(folder)
    }
  }

  private func page(_ folder: TemporaryFolder, _ name: String = "partial.md") throws -> String {
    try folder.text(of: "Reports/night/" + name)
  }

  private static let places = [("East", 1), ("East", 2), ("West", 3), ("West", 4)]

  /// The twelve stations, with one that is not among the returns left out, in a layout.
  private static func list(_ row: (String, Int, Int) -> String) -> [String] {
    places.flatMap { region, number in (1...3).map { row(region, number, $0) } }
  }

  @Test func theListSaysWhatIsMissingAndWhatNobodyExpected() throws {
    // Semicolons, other columns between, the headers of the returns, one station unlisted.
    var rows = Self.list { "x;\($2);\($1) Town;;\($0)" }
    rows.removeFirst()
    try withNight("No.;station;district;;region\r\n" + rows.joined(separator: "\r\n")) { folder in
      let night = try Night.run(folder)
      #expect(night.result.firstError == nil, "\(night.lines)")
      #expect(night.result.summary.entries[0].reported == "4 of 11 stations")
      #expect(
        try page(folder, "roll-call.csv").split(separator: "\n").map(String.init) == [
          "\u{FEFF}state,region,constituency,station,simulated",
          "not on the list,East,1 Town,1,false", "not reported,East,2 Town,3,false",
          "not reported,West,3 Town,1,false", "not reported,West,3 Town,2,false",
          "not reported,West,3 Town,3,false", "not reported,West,4 Town,1,false",
          "not reported,West,4 Town,2,false", "not reported,West,4 Town,3,false",
        ])
      let text = try page(folder)
      #expect(
        text.contains(
          "7 listed stations have not reported; 1 station that has reported is not on the list."))
      #expect(text.contains("- East, 1 Town, 1\n"))
      #expect(text.contains("| 1 Town | East | 2 | 2 | 100.0 % |"))
      #expect(text.contains("| 4 Town | West | 0 | 3 | 0.0 % |"))
      #expect(
        try page(folder, "datapackage.json").contains("\"path\": \"roll-call.csv\""))
    }
  }

  /// Stations with names of their own, in a list of nothing else.
  @Test func aListOfStationsAloneIsEnough() throws {
    try TemporaryFolder.use { folder in
      let rows = SmallElection.rows(size: 3).enumerated().map { position, row in
        let cells = row.split(separator: ",")
        return (cells.prefix(2) + ["S\(position)"] + cells.dropFirst(3)).joined(separator: ",")
      }
      try SmallElection.write(to: folder, as: "night", rows: Array(rows.prefix(5)))
      try folder.write(
        "polling station\n" + (0..<12).reversed().map { " S\($0) \n" }.joined(), to: "ids.csv")
      try Night.configure(
        folder, ["night"], more: "[[partial]]\nelection = \"night\"\nlist = \"ids.csv\"")
      let night = try Night.run(folder)
      #expect(night.result.summary.entries[0].reported == "5 of 12 stations", "\(night.lines)")
      #expect(try page(folder).contains("| 2 Town | East | 2 | not known | — |"))
      #expect(try page(folder, "roll-call.csv").contains("not reported,,,S11,false"))
      func waiting() throws -> Int {
        try page(folder, "tests.csv").components(separatedBy: "partial count").count - 1
      }
      #expect(try waiting() > 0)
      // All in: nothing waits, though nobody said how many each place has.
      try folder.write(SmallElection.csv(rows: rows), to: "night/returns.csv")
      #expect(try Night.run(folder, day: 2).result.summary.entries[0].reported == nil)
      #expect(try waiting() == 0)
      // The audit can be repeated, and another list is another input.
      let verifier = try ReportVerifier(
        folder: folder("Reports/night"), parallel: .init(workers: 2))
      func job() throws -> ReportJob {
        try NightlyConfiguration(path: folder("audit.toml")).job(
          "night", loader: ElectionLoader(parallel: .init(workers: 2)))
      }
      #expect(try verifier.inputs(of: job()) == [] && verifier.recompute(job()) == [])
      try folder.edit("ids.csv", "S11", "S99")
      #expect(try verifier.inputs(of: job()).map(\.name) == ["the list of stations"])
    }
  }

  @Test func columnsMayBeNamed() throws {
    let list =
      "Bezirk\tLokal\n" + Self.list { "\($1)  Town\t\($2)" }.joined(separator: "\n") + "\n\n"
    try withNight(list, "columns = { station = \"Lokal\", constituency = \"Bezirk\" }") { folder in
      let night = try Night.run(folder)
      #expect(night.result.summary.entries[0].reported == "5 of 12 stations", "\(night.lines)")
      // The returns know in which region a constituency lies.
      #expect(try page(folder).contains("| 2 Town | East | 2 | 3 | 66.7 % |"))
      #expect(try page(folder).contains("0 stations that have reported are not on the list"))
    }
  }

  @Test func aListThatCannotBeUsedIsExplained() throws {
    let whole = Self.list { "\($0),\($1) Town,\($2)" }.joined(separator: "\n")
    let cases: [(list: String, keys: String, found: String)] = [
      ("1\n2\n3\n", "", "the list starts with “1”, which is no name of a column"),
      ("station\n1\n2\n1\n", "", "line 4: station “1” stands here and on line 2"),
      ("station\n1\n2\n3\n", "", "several stations of the returns are called “1”"),
      ("station\n", "", "the list has no stations"), ("", "", "the file is empty"),
      ("a,b\n1,2\n", "", "there is no column “station”"),
      ("station,station\n1,2\n", "", "the column “station” stands twice"),
      ("station,district\n,1 Town\n", "", "line 2: the row names no station"),
      (
        "region,district,station\n" + whole.replacing(" Town", with: ""), "",
        "no station that has reported is on the list"
      ),
      (
        "region,district,station\n" + whole, "columns = { station = \"No\" }",
        "there is no column “No”"
      ),
      ("station\n\"1\n", "", "is never closed"),
    ]
    for (list, keys, found) in cases {
      try withNight(list, keys) { folder in
        let night = try Night.run(folder)
        let error = try #require(night.result.firstError as? InputError, "\(found)")
        #expect(error.category == .rejected && "\(error)".contains(found), "\(error)")
        #expect("\(error)".contains("expected.txt") && !error.remedy.isEmpty)
        #expect(!folder.exists("Reports/night"))
      }
    }
  }

  @Test func theConfigurationTakesOneOfTheThree() throws {
    for key in ["register = \"night\"", "stations = 12"] {
      try withNight("station\n1\n", key) { folder in
        #expect(throws: InputError.self) {
          try NightlyConfiguration(path: folder("audit.toml"))
        }
      }
    }
    try withNight("station\n1\n", "columns = { nothing = \"x\" }") { folder in
      #expect(throws: InputError.self) { try NightlyConfiguration(path: folder("audit.toml")) }
    }
    try withNight("station\n1\n") { folder in
      try FileManager.default.removeItem(atPath: folder("lists/expected.txt"))
      let night = try Night.run(folder)
      #expect((night.result.firstError as? InputError)?.category == .missing)
    }
  }
}
