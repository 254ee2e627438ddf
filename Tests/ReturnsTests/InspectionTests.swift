import Foundation
import Testing

@testable import Returns

/// What inspect makes of made files; those of real elections are in InspectionRealTests.
struct InspectionTests {
  private func inspect(_ bytes: [UInt8], name: String = "returns.csv") throws -> FileInspection {
    let fixture = try Fixture()
    defer { fixture.remove() }
    try fixture.write(bytes, to: name)
    return try FileInspection(path: fixture.folder.path + "/" + name, reference: name)
  }

  private func inspect(_ lines: [String], name: String = "returns.csv") throws -> FileInspection {
    try inspect(Array(lines.joined(separator: "\n").utf8), name: name)
  }

  /// Inspects, and loads by the manifest that is proposed.
  private func load(_ lines: [String], name: String = "returns.csv") throws -> LoadedElection {
    let bytes = Array(lines.joined(separator: "\n").utf8)
    let inspection = try inspect(bytes, name: name)
    return try Fixture.load(bytes, name: name, manifest: inspection.manifest)
  }

  private func meanings(_ inspection: FileInspection) -> [String: String] {
    Dictionary(
      inspection.columns.compactMap { column in column.meaning.map { (column.title, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  private static let languages: [(header: [String], region: String)] = [
    (
      [
        "Region", "Constituency", "Polling station", "Registered voters", "Ballots issued",
        "Invalid ballots", "Valid votes", "Ann", "Bob",
      ], "Region"
    ),
    (
      [
        "İqtisadi rayon", "Seçki dairəsi", "Seçki məntəqəsi", "Seçicilərin ümumi sayı",
        "Bülleten almış seçicilərin sayı", "Etibarsız bülletenlər", "Etibarlı səslər", "Əli",
        "Vəli",
      ], "İqtisadi rayon"
    ),
    (
      [
        "Регион", "ТИК", "УИК", "Число избирателей, включенных в список",
        "Число бюллетеней, выданных в помещении", "Недействительных бюллетеней",
        "Действительных бюллетеней", "Иванов", "Петров",
      ], "Регион"
    ),
    (
      [
        "Departamento", "Municipio", "Número Mesa", "Inscritos", "Votos emitidos", "Votos nulos",
        "Votos válidos", "Partido A", "Partido B",
      ], "Departamento"
    ),
    (
      [
        "რეგიონი", "ოლქი", "უბანი", "ერთიან სიაში ამომრჩეველთა რაოდენობა", "მონაწილეთა რაოდენობა",
        "ბათილი ბიულეტენები", "ნამდვილი ხმები", "ა", "ბ",
      ], "რეგიონი"
    ),
  ]

  @Test(arguments: languages.indices)
  func knowsHeadings(_ index: Int) throws {
    let header = Self.languages[index].header
    let lines =
      [header.map { $0.contains(",") ? "\"\($0)\"" : $0 }.joined(separator: ",")]
      + Fixture.goodRows(50)
    let found = meanings(try inspect(lines))
    let keys = [
      "region", "constituency", "station", "registered", "issued", "invalid", "valid", "candidate",
      "candidate",
    ]
    for (title, key) in zip(header, keys) { #expect(found[title] == key, "\(title)") }
    let election = try load(lines)
    #expect(election.table.count == 50)
    #expect(election.ledger.rejected == 0)
  }

  @Test func findsTheHeaderBelowTitlesAndGroups() throws {
    let lines =
      [
        "Central Election Commission,,,,,,,,", "", "Returns of 2020,,,,,,,,",
        "region,district,station,voters,ballots,,,votes,", ",,,registered,issued,invalid,valid,A,B",
        "1,2,3,4,5,6,7,8,9",
      ] + Fixture.goodRows(30)
    let inspection = try inspect(lines)
    #expect(inspection.headerLine == 4)
    #expect(inspection.headerRows == 2)
    #expect(inspection.rows == 31)
    #expect(meanings(inspection)["voters / registered"] == "registered")
    let election = try load(lines)
    #expect(election.table.count == 30)
    #expect(election.table.candidates.map(\.name) == ["votes / A", "votes / B"])
  }

  @Test func tellsWhichColumnsAddUp() throws {
    let inspection = try inspect([Fixture.header] + Fixture.goodRows(30))
    #expect(inspection.relations.first == "“valid” = “A” + “B” in 100 % of rows")
    #expect(inspection.description.contains("sum of columns 8 to 9 in 100 % of rows"))
  }

  @Test func saysHowNumbersAreWritten() throws {
    let rows = Fixture.goodRows(30).map { $0.replacing(",1000,", with: ",1 000,") }
    let inspection = try inspect([Fixture.header] + rows)
    #expect(inspection.columns[3].style == "thousands by space")
    #expect(inspection.columns[3].sum == 30_000)
    #expect(try load([Fixture.header] + rows).table.total(.registered) == 30_000)
  }

  @Test func percentagesAreNoCandidates() throws {
    let rows = Fixture.goodRows(30).map { $0 + ",45.3%" }
    let inspection = try inspect([Fixture.header + ",Turnout"] + rows)
    #expect(inspection.columns[9].kind == "percentages")
    #expect(inspection.columns[9].meaning == nil)
  }

  @Test func knowsLongTables() throws {
    var lines = ["county,precinct,office,district,party,candidate,votes"]
    for station in 1...20 {
      lines.append("North,\(station),Registered Voters,,,,\(1000 + station)")
      for name in ["Ann Lee", "Bob Roe", "Total"] {
        lines.append("North,\(station),Governor,,X,\(name),\(100 + station)")
      }
      lines.append("North,\(station),Sheriff,,X,Cy,7")
    }
    let inspection = try inspect(lines)
    #expect(inspection.layout == "long")
    #expect(inspection.doubts.contains { $0.contains("2 contests") })
    let election = try load(lines)
    #expect(election.table.count == 20)
    #expect(election.table.candidates.map(\.name) == ["Ann Lee", "Bob Roe"])
    #expect(election.table.total(.registered) == 20_210)
    #expect(election.ledger.rejected == 0)
  }

  @Test func readsProtocolsNumberedByLine() throws {
    let header = ["Dairə", "Məntəqə"] + (1...16).map(String.init) + ["Əli", "Vəli"]
    let rows = (1...40).map { station -> String in
      let valid = 400 + station * 3
      let lines = (1...16).map { line in
        switch line {
        case 1: 1000 + station
        case 4: valid + 5
        case 14: valid
        case 15: 5
        default: line * 7 + station % 3
        }
      }
      let counts = (lines + [valid - 50, 50]).map(String.init).joined(separator: ",")
      return "\(station % 4) Şəki,\(station),\(counts)"
    }
    let inspection = try inspect([header.joined(separator: ",")] + rows)
    let found = meanings(inspection)
    #expect(found["1"] == "registered" && found["4"] == "issued")
    #expect(found["14"] == "valid" && found["15"] == "invalid")
    #expect(found["Əli"] == "candidate" && found["2"] == nil)
    #expect(inspection.doubts.contains { $0.contains("Azerbaijani protocol") })
  }

  /// Sums of neighbours are told of, with more parts than two and with parts that are seldom there.
  @Test func neighboursThatAddUpAreToldOf() throws {
    let header = "region,station,voters,a,b,c,all,note,valid,A,B,C,D,E"
    let rows = (1...100).map { station -> String in
      let parts = [300 + station * 7 % 90, station * 11 % 40, station % 20 == 0 ? 3 : 0]
      let votes = [13, 17, 19, 23, 29].map { station * $0 % 50 + 5 }
      let counts =
        [1000 + station * 31 % 400] + parts + [parts.reduce(0, +)]
      return
        (["N", "\(station)"] + counts.map(String.init) + ["x", "\(votes.reduce(0, +))"]
        + votes.map(String.init)).joined(separator: ",")
    }
    let relations = try inspect([header] + rows).relations
    #expect(
      relations == [
        "“valid” = “A” to “E” in 100 % of rows", "“all” = “a” + “b” + “c” in 100 % of rows",
      ])
  }

  /// Several columns of one heading's meaning are its parts, also where the first of them is all zero.
  @Test func partsThatAreZeroAreStillParts() throws {
    let header =
      "region,uik,число избирателей,выданных избирателям досрочно,выданных в помещении,"
      + "выданных вне помещения,A,B"
    let rows = (1...40).map {
      "N,\($0),\(900 + $0 * 7 % 60),0,\(500 + $0 * 13 % 90),0,\($0 * 3 % 31),9\($0 % 7)"
    }
    let found = meanings(try inspect([header] + rows))
    #expect(found["выданных избирателям досрочно"] == "issued")
    #expect(found["выданных в помещении"] == "issued")
    #expect(found["выданных вне помещения"] == "issued")
  }

  @Test func proposesNothingForWhatIsNoReturns() throws {
    let inspection = try inspect(["number,name,other"] + (1...30).map { "\($0),Place \($0),x" })
    #expect(inspection.manifest.isEmpty)
    #expect(inspection.doubts.contains { $0.contains("No column can be votes") })
  }

  @Test func statesWhatItFound() throws {
    let text = ([Fixture.header] + Fixture.goodRows(30)).joined(separator: "\n")
      .replacing("Town", with: "Район").replacing(",", with: ";")
    let bytes = Array(try #require(text.data(using: .windowsCP1251)))
    let inspection = try inspect(Containers.gzip(bytes), name: "2021-returns.csv.gz")
    #expect(inspection.format == "Windows-1251 (detected), semicolon, gzip")
    #expect(inspection.manifest.contains("date = 2021-01-01"))
    #expect(inspection.manifest.contains("id = \"2021-returns\""))
    #expect(inspection.doubts.contains { $0.contains("Windows-1251 (detected)") })
  }

  @Test func proposesMembersOfAnArchive() throws {
    let part = Array(([Fixture.header] + Fixture.goodRows(20)).joined(separator: "\n").utf8)
    let inspection = try inspect(
      Containers.zip([("a.csv", part), ("b.csv", part), ("readme.txt", Array("x".utf8))]),
      name: "r.zip")
    #expect(inspection.manifest.contains("member = \"*.csv\""))
    #expect(inspection.doubts.contains { $0.contains("3 members") })
  }

  /// Whatever the names are, the manifest is one, and comments do not run over lines.
  @Test func hostileNamesStayNames() throws {
    let names = ["a\"b\\c", "x\u{1}y", "[z]", "#", "'", "é\u{301}"]
    let header =
      "region,station,"
      + names.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }
      .joined(separator: ",")
    let rows = (1...30).map { station -> String in
      let counts = (1...6).map { column -> String in
        let modulus = 11 + column
        return String(10 + (station * column * 5) % modulus)
      }
      return "N,\(station)," + counts.joined(separator: ",")
    }
    let inspection = try inspect([header] + rows)
    let manifest = try ElectionManifest(toml: inspection.manifest, path: "election.toml")
    #expect(manifest.columns.candidateRange?.from == .header("a\"b\\c"))
    #expect(try load([header] + rows).table.candidates.count == 6)
  }

  @Test func emptyFilesAreRefused() {
    #expect(Fixture.message { _ = try inspect([""]) }.contains("the file is empty"))
    #expect(Fixture.message { _ = try inspect([Fixture.header]) }.contains("a header and no rows"))
    #expect(Fixture.message { _ = try inspect(["a,b", "1,\0"]) }.contains("found a NUL byte"))
  }
}
