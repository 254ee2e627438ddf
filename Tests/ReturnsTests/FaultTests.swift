import Foundation
import Testing

@testable import Returns

/// What clerks' files have between and in their rows.
struct FaultTests {
  private func load(_ rows: [String], _ source: String = "") throws -> LoadedElection {
    let manifest = Fixture.manifest.replacing("[source]", with: "[source]\n\(source)")
    let election = try Fixture.load(
      ([Fixture.header] + rows).joined(separator: "\n"), manifest: manifest)
    #expect(election.ledger.isBalanced)
    return election
  }

  private static let rows = Fixture.goodRows(60)
  /// The sums of some of the good rows.
  private static func sums(_ rows: ArraySlice<String>) -> String {
    let cells = rows.map { $0.split(separator: ",").dropFirst(3).map { Int($0) ?? 0 } }
    return (0..<6).map { column in String(cells.reduce(0) { $0 + $1[column] }) }
      .joined(separator: ",")
  }

  @Test(arguments: [
    "Total", "CƏMİ", "Cəmi:", "İTOGO", "Итого", "ВСЕГО", "Ընդամենը", "სულ", "Razem",
  ])
  func totalsAreFoundByTheirLabel(_ label: String) throws {
    let rows = Self.rows + ["\(label),,,\(Self.sums(Self.rows[...]))"]
    guard Labels.label(label) == .exact else {
      #expect(label == "İTOGO")
      return
    }
    let election = try load(rows)
    #expect(election.table.count == 60)
    #expect(election.ledger.ignored == 1)
    #expect(election.issues.map(\.code) == ["totals-row"])
    #expect(election.issues.first?.line == 62)
    #expect(election.issues.first?.found.contains("the sum of 60 other rows") == true)
  }

  @Test func totalsThatDisagreeAreToldOf() throws {
    let sums = Self.sums(Self.rows[...]).split(separator: ",").map(String.init)
    let wrong = ["7"] + sums.dropFirst()
    let election = try load(Self.rows + ["Total,,,\(wrong.joined(separator: ","))"])
    #expect(election.table.count == 60)
    #expect(election.issues.map(\.code) == ["totals-row-differs"])
    #expect(election.issues.first?.severity == .warning)
    #expect(election.issues.first?.found.contains("“registered” is 7, the sum 60000") == true)
  }

  @Test func subtotalsAreFoundBySum() throws {
    var rows = Array(Self.rows[0..<20])
    rows.append("North,District A,,\(Self.sums(Self.rows[0..<20]))")
    rows += Self.rows[20..<45]
    rows.append("North,District B,,\(Self.sums(Self.rows[20..<45]))")
    rows += Self.rows[45..<60]
    rows.append("North,District C,,\(Self.sums(Self.rows[45..<60]))")
    rows.append("Country,,,\(Self.sums(Self.rows[...]))")
    let election = try load(rows)
    #expect(election.table.count == 60)
    #expect(election.issues.map(\.code) == [String](repeating: "totals-row-by-sum", count: 4))
    #expect(election.issues.map(\.line) == [22, 48, 64, 65])
  }

  @Test func aLeadingTotalIsFound() throws {
    let election = try load(["Country,,,\(Self.sums(Self.rows[...]))"] + Self.rows)
    #expect(election.table.count == 60)
    #expect(election.issues.first?.line == 2)
  }

  @Test func aSubtotalAmongItsConstituencyIsFound() throws {
    var rows = Self.rows
    let own = rows.filter { $0.hasPrefix("North,3 Town") }
    rows.insert("North,3 Town,all,\(Self.sums(own[...]))", at: 30)
    let election = try load(rows)
    #expect(election.table.count == 60)
    #expect(election.issues.map(\.line) == [32])
  }

  @Test func totalsMayBeKept() throws {
    let rows = Self.rows + ["Total,,,\(Self.sums(Self.rows[...]))"]
    #expect(try load(rows, "totals = \"keep\"").table.count == 61)
  }

  @Test func headersMayRepeat() throws {
    var rows = Self.rows
    rows.insert(Fixture.header, at: 20)
    rows.insert("1,2,3,4,5,6,7,8,9", at: 0)
    let election = try load(rows)
    #expect(election.table.count == 60)
    #expect(election.ledger.ignored == 2)
    #expect(election.issues.map(\.code) == ["column-numbers", "repeated-header"])
  }

  @Test func marksAreUnknownAndToldOf() throws {
    var rows = Self.rows
    rows[3] = "North,1 Town,4,1000,-,3,497,300,197"
    rows[9] = "North,1 Town,10,1000,*,3,497,300,197"
    let election = try load(rows)
    #expect(election.table.counts[.issued]?.count { $0 == missingCount } == 2)
    #expect(election.issues.map(\.code) == ["count-marked-missing"])
    #expect(election.issues.first?.found.hasPrefix("2 cells with a mark such as “-”") == true)
    rows[5] = "North,1 Town,6,1000,keine,3,497,300,197"
    #expect(try load(rows, "missing = \"keine\"").ledger.rejected == 0)
  }

  @Test func thousandsAreDecidedByColumn() throws {
    let plain = try load(Self.rows)
    for mark in [" ", "\u{a0}", ".", "'"] {
      let rows = Self.rows.map { $0.replacing(",1000,", with: ",1\(mark)000,") }
      // All cells are “1.000”, which might be a fraction; a smaller number decides.
      let rest = mark == "." ? ["North,1 Town,99,900,500,3,497,300,197"] : []
      let election = try load(rows + rest)
      #expect(
        election.table.total(.registered) == (plain.table.total(.registered) ?? 0)
          + (rest.isEmpty ? 0 : 900))
      #expect(election.ledger.rejected == 0)
    }
    let fractions = Self.rows.map { $0.replacing(",1000,", with: ",1.000,") }
    let message = Fixture.message { _ = try load(fractions) }
    #expect(message.contains("does not show to be thousands"), "\(message)")
    #expect(try load(fractions, "thousands = \"point\"").table.contents == plain.table.contents)
    #expect(try load(fractions, "decimal = \"point\"").table.total(.registered) == 60)
  }

  @Test func similarNamesAreToldOfAndKeptApart() throws {
    var rows = Self.rows
    rows[0] = rows[0].replacing("Town", with: "T\u{043e}wn")
    rows[1] = rows[1].replacing("Town", with: "TOWN")
    let election = try load(rows)
    #expect(election.table.constituencies.count == 9)
    #expect(election.issues.map(\.code) == ["similar-names", "similar-names"])
    #expect(election.issues.first?.found.contains("“2 Town”, “2 Tоwn”") == true)
  }

  /// Places of one name in two regions are two places.
  @Test func similarNamesMayRecurInOtherRegions() throws {
    var rows = Self.rows
    rows[0] = rows[0].replacing("North,2 Town", with: "South,2 TOWN")
    #expect(try load(rows).issues.isEmpty)
  }

  @Test func encodingsAreFoundAndStated() throws {
    func format(_ text: String, _ encoding: String.Encoding) throws -> String? {
      let rows = Self.rows.map { $0.replacing("Town", with: text) }
      let table = ([Fixture.header] + rows).joined(separator: "\n")
      let bytes = Array(try #require(table.data(using: encoding)))
      let election = try Fixture.load(bytes)
      #expect(election.table.constituencies[0].name == "1 \(text)")
      return election.sources.first?.format
    }
    #expect(try format("Центральный район", .windowsCP1251) == "Windows-1251 (detected), comma")
    #expect(try format("ЦЕНТРАЛЬНЫЙ РАЙОН", .windowsCP1251) == "Windows-1251 (detected), comma")
    #expect(try format("Peñarroya Córdoba", .windowsCP1252) == "Windows-1252 (detected), comma")
    #expect(try format("Beyoğlu Şişli", .windowsCP1254) == "Windows-1254 (detected), comma")
    #expect(try format("Wrocław Łódź", .windowsCP1250) == "Windows-1250 (detected), comma")
    #expect(try format("Gəncə", .utf8) == "UTF-8, comma")
    #expect(try format("Gəncə", .utf16LittleEndian) == "UTF-16 little-endian (detected), comma")
    #expect(try format("Gəncə", .utf16BigEndian) == "UTF-16 big-endian (detected), comma")
  }

  /// A file that is read in parts, and in several steps each, with its one letter beyond ASCII anywhere.
  @Test(arguments: [0, 40_000, 199_999, 200_001, 399_999])
  func oneLetterIsFoundInALargeFile(_ place: Int) throws {
    let count = 400_000
    var text = Fixture.header + ",note\n"
    text.reserveCapacity(count * 48)
    for row in 0..<count {
      let letter = row == place ? "Ş" : "S"
      text += "North,1 Town,\(row),9,8,0,8,5,3,a note of some length \(letter)i\n"
    }
    let bytes = Array(try #require(text.data(using: .windowsCP1254)))
    #expect(bytes.count > 1 << 24)
    let found = try Fixture.load(bytes)
    #expect(found.sources.first?.format == "Windows-1254 (detected), comma")
    let plain = try Fixture.load(Array(text.replacing("Ş", with: "S").utf8))
    #expect(plain.sources.first?.format == "UTF-8, comma")
    #expect(found.table.count == count && plain.table.count == count)
  }

  @Test func twoEncodingsInOneFileAreRefused() throws {
    // The sample must end before the second encoding begins for this to be met later.
    let filler = String(repeating: "x", count: 1 << 18)
    let long = Array((Fixture.header + ",note\nNorth,Şəki,0,1,1,1,1,1,1,\(filler)\n").utf8)
    var tail: [UInt8] = []
    for row in Self.rows { tail += [0xd1, 0xe5] + Array(row.utf8) + Array(",\n".utf8) }
    let message = Fixture.message { _ = try Fixture.load(long + tail) }
    #expect(message.contains("the file mixes two encodings"), "\(message)")
    #expect(message.contains("line 3"), "\(message)")
  }
}
