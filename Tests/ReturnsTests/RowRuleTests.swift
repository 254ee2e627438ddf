import AuditMath
import Testing

@testable import Returns

/// What becomes of rows, and that their order and the number of workers do not matter.
struct RowRuleTests {
  @Test func everyRowIsAccountedFor() throws {
    let manifest =
      Fixture.manifest
        + """

        max_rejected = 0

        [[ignore]]
        when = { column = "station", matches = ["Total*", "Sum"] }
        reason = "totals"
        [[ignore]]
        when = { column = "district", equals = "closed" }
        reason = "flagged"
        not_reported = true
        """.replacing("max_rejected = 0", with: "")
    let rows =
      Fixture.goodRows(300) + [
        "North,1 Town,Total of all,x,y,z,,,", "North,1 Town,Sum,1,1,1,1,1,1",
        "North,closed,401,0,0,0,0,0,0", "North,1 Town,402,1000,,,, ,", ",,,,,,,,", "",
        "North,1 Town,403,bad,500,3,497,300,197", "North,1 Town,,1000,500,3,497,300,197",
        "North,1 Town,,1000,500,3,497,300,197",
      ]
    let election = try Fixture.load(
      ([Fixture.header] + rows).joined(separator: "\r\n"), manifest: manifest)
    #expect(election.ledger.read == 308)
    #expect(election.ledger.audited == 302)
    #expect(election.ledger.notReported == 2)
    #expect(election.ledger.ignored == 3)
    #expect(election.ledger.rejected == 1)
    #expect(election.ledger.isBalanced)
    #expect(election.table.count == 302)
    #expect(
      election.issues.map { "\($0.severity) \($0.code) \($0.line ?? 0): \($0.found)" } == [
        "error text-in-count 308: “bad” where a whole number was expected",
        "note not-reported 0: 1 row without any count",
        "note ignored-by-rule 302: 2 rows left out by the manifest: totals",
        "note not-reported-by-rule 304: 1 row left out by the manifest: flagged",
        "note blank-row 306: 1 row with all cells empty",
        "note unnamed-station 309: 2 rows without a station number",
      ])
  }

  @Test func duplicatesAreSettled() throws {
    let rows =
      Fixture.goodRows(300) + [
        "North,2 Town,1,1000,501,3,497,300,197", "North,3 Town,2,999,502,3,497,300,197",
        "South,2 Town,1,1000,501,3,497,300,197",
      ]
    let election = try Fixture.load(rows: rows)
    #expect(election.ledger.read == 303)
    #expect(election.ledger.rejected == 1)
    #expect(election.ledger.isBalanced)
    #expect(
      election.issues.map { "\($0.severity) \($0.code) \($0.line ?? 0): \($0.found)" } == [
        "error duplicate-row 302: the station and counts of line 2",
        "warning duplicate-station 3: the station of line 303, with other counts",
        "warning duplicate-station 303: the station of line 3, with other counts",
      ])
    let reversed = try Fixture.load(rows: rows.reversed())
    #expect(reversed.table.contents == election.table.contents)
    #expect(reversed.ledger == election.ledger)
  }

  @Test func manyDuplicatesAreTooMany() {
    let rows = Fixture.goodRows(50) + Fixture.goodRows(50)
    let message = Fixture.message { _ = try Fixture.load(rows: rows) }
    #expect(
      message.hasPrefix(
        "returns.csv: 50 of 100 rows have errors, more than the 1 % allowed: line 52: found the "
          + "station and counts of line 2;"), "\(message)")
  }

  @Test func orderWorkersAndBlocksDoNotShow() throws {
    var rows = (1...400).map { number in
      let votes = number * 7919 % 400
      return "Region \(number % 5),\(number % 23) Town,\(number / 3),1000,\(votes + 9),9,\(votes),"
        + "\(votes / 2),\(votes - votes / 2)"
    }
    let first = try Fixture.load(rows: rows, workers: 1)
    #expect(first.table.regions.count == 5)
    #expect(first.table.constituencies.count == 115)
    var state: UInt64 = 42
    for workers in [1, 2, 8] {
      for index in rows.indices.reversed() {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        rows.swapAt(index, Int(state >> 33) % (index + 1))
      }
      var limits = ReadingLimits()
      limits.blockBytes = 64 * workers
      let shuffled = try Fixture.load(rows: rows, limits: limits, workers: workers)
      #expect(shuffled.table.contents == first.table.contents)
      #expect(shuffled.ledger == first.ledger)
    }
  }

  @Test func stationsWithoutNamesAreNumbered() throws {
    let manifest = Fixture.manifest
      .replacing("station = \"station\"", with: "").replacing("region = \"region\"", with: "")
      .replacing("constituency = \"district\"", with: "")
    let text = ([Fixture.header] + Fixture.goodRows(20).reversed()).joined(separator: "\n")
    let table = try Fixture.load(text, manifest: manifest).table
    #expect(Array(table.stationNames) == (1...20).map(String.init))
    #expect(table.regions.isEmpty && table.constituencies.isEmpty)
    #expect(table.column(.issued) == (501...520).map { Int32($0) })
  }

  @Test func keysJoinAndNamesAreKept() throws {
    let manifest = Fixture.manifest
      .replacing("station = \"station\"", with: "station = [\"district\", \"station\"]")
      .replacing("region = \"region\"", with: "name = \"region\"")
    let table = try Fixture.load(
      ([Fixture.header] + Fixture.goodRows(3)).joined(separator: "\n"), manifest: manifest
    ).table
    #expect(table.stationNames == ["2 Town / 1", "3 Town / 2", "4 Town / 3"])
    #expect(table.stationTitles == ["North", "North", "North"])
  }

  @Test func missingIsNotZero() throws {
    let rows = Fixture.goodRows(3) + ["North,9 Town,9,1000,500,,497,300,"]
    let table = try Fixture.load(rows: rows).table
    #expect(table.column(.invalid)?.last == missingCount)
    #expect(table.votes(of: 1).last == missingCount)
    #expect(table.counted.last == missingCount)
    #expect(table.total(.invalid) == 9)
  }

  @Test func kindsFollowTheFirstRuleThatHolds() throws {
    let manifest =
      Fixture.manifest + """

        [[kinds]]
        kind = "abroad"
        when = [{ column = "region", differs = "North" }, { column = "registered", equals = "0" }]
        [[kinds]]
        kind = "special"
        when = { column = "region", matches = "*o*th*" }
        [[kinds]]
        kind = "hospital"
        when = { column = "region", empty = true }
        """
    let rows = [
      "East,1,1,5,4,0,4,2,2", "North,1,2,0,4,0,4,2,2", "South,1,3,0,4,0,4,2,2",
      ",1,4,5,4,0,4,2,2",
    ]
    let table = try Fixture.load(
      ([Fixture.header] + rows).joined(separator: "\n"), manifest: manifest
    ).table
    #expect(table.stationNames == ["4", "1", "2", "3"])
    #expect(table.kinds == [.hospital, .regular, .special, .abroad])
    #expect(table.regions.map(\.name) == ["(not given)", "East", "North", "South"])
  }
}
