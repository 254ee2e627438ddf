import Foundation
import Testing

@testable import Returns

/// A good file spoilt in many ways: each variant gives the equal table, or says which row and why.
struct PollutionTests {
  private static let rows = (1...40).map {
    "Şimal \($0 % 2),\($0 % 4) Gəncə,\(100 + $0),1000,\(500 + $0),3,\(497 + $0),300,\(197 + $0)"
  }

  private func load(_ rows: [String], _ workers: Int) throws -> LoadedElection {
    var limits = ReadingLimits()
    limits.blockBytes = 200
    let manifest = Fixture.manifest.replacing("[source]", with: "[source]\nmax_rejected = 1.0")
    return try Fixture.load(
      ([Fixture.header] + rows).joined(separator: "\n"), manifest: manifest, limits: limits,
      workers: workers)
  }

  /// Changes that mean nothing.
  private static let harmless: [@Sendable (String) -> String] = [
    { $0 + "\r" }, { $0 + "\n" }, { $0 + "\n\r\n" }, { $0 + "," }, { $0 + ",,," }, { $0 + " " },
    { $0.replacing(",", with: " , ") }, { $0.replacing(",3,", with: ",3.0,") },
    { $0.replacing(",3,", with: ",003,") }, { $0.replacing(",3,", with: ",\"3\",") },
    { $0.split(separator: ",").map { "\"\($0)\"" }.joined(separator: ",") },
    {
      "\""
        + $0.replacing(" ", with: "\n", maxReplacements: 1).replacing(
          ",", with: "\",", maxReplacements: 1)
    },
    { $0.decomposedStringWithCanonicalMapping }, { "  " + $0 },
  ]

  /// Changes that make the row unusable, with the code that must say so.
  private static let harmful: [(String, @Sendable (String) -> String)] = [
    ("text-in-count", { $0 + "x" }), ("text-in-count", { $0.replacing(",3,", with: ",#REF!,") }),
    ("text-in-count", { $0.replacing(",3,", with: ",3 0,") }),
    ("ambiguous-count", { $0.replacing(",1000,", with: ",1 000,") }),
    ("ambiguous-count", { $0.replacing(",1000,", with: ",\"1,000\",") }),
    ("text-in-count", { $0.replacing(",3,", with: ",\"3,0\",") }),
    ("negative-count", { $0.replacing(",3,", with: ",-3,") }),
    ("fractional-count", { $0.replacing(",3,", with: ",3.1,") }),
    ("count-too-large", { $0.replacing(",3,", with: ",3000000000,") }),
    ("too-many-fields", { $0.replacing(",3,", with: ",3,0,") }),
    ("too-few-fields", { $0.replacing(",3,", with: ",") }),
    ("too-few-fields", { $0.replacing(",3,", with: ";3;") }),
    ("text-behind-quote", { "\"a\"b" + $0 }),
  ]

  @Test(arguments: harmless.indices)
  func harmlessChangesGiveTheEqualTable(_ change: Int) throws {
    let good = try load(Self.rows, 1)
    for row in Self.rows.indices {
      var rows = Self.rows
      rows[row] = Self.harmless[change](rows[row])
      let spoilt = try load(rows, 1 + row % 3)
      #expect(spoilt.table.contents == good.table.contents, "row \(row)")
      #expect(spoilt.issues.isEmpty)
    }
  }

  @Test(arguments: harmful.indices)
  func harmfulChangesAreNamed(_ change: Int) throws {
    let (code, spoil) = Self.harmful[change]
    for row in Self.rows.indices {
      var rows = Self.rows
      rows[row] = spoil(rows[row])
      let spoilt = try load(rows, 1 + row % 3)
      #expect(spoilt.ledger.rejected == 1 && spoilt.ledger.isBalanced)
      #expect(spoilt.table.count == Self.rows.count - 1)
      let issue = try #require(spoilt.issues.first { $0.severity == .error })
      #expect(issue.line == row + 2)
      #expect(issue.code == code)
    }
  }

  /// No byte anywhere ends the program, and no row is lost.
  @Test func anyByteAnywhereIsSurvived() {
    let text = Array(([Fixture.header] + Self.rows.prefix(8)).joined(separator: "\n").utf8)
    for place in stride(from: 0, to: text.count, by: 7) {
      for byte: UInt8 in [0, 10, 13, 34, 44, 46, 45, 57, 128, 255] {
        var spoilt = text
        spoilt[place] = byte
        let election = try? Fixture.load(spoilt)
        #expect(election?.ledger.isBalanced != false)
      }
    }
  }
}
