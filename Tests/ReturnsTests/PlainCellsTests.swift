import Testing

@testable import Returns

/// The quick ways of reading a cell against the slow ones, over cells of every kind.
struct PlainCellsTests {
  private static func padded(_ cell: String) -> [UInt8] {
    Array(cell.utf8) + [UInt8](repeating: 120, count: PlainCells.margin)
  }

  @Test func countsAreReadUpToTheirEnd() {
    for digits in 1...7 {
      for value in [10.power(digits - 1), 10.power(digits - 1) + 7, 10.power(digits) - 1] {
        for end in ",;\n\r x./:\0é" {
          let cell = Self.padded("\(value)\(end)").withUnsafeBytes {
            PlainCells.count($0.baseAddress!, 0)
          }
          #expect(cell.value == Int32(value))
          #expect(cell.length == String(value).utf8.count)
          #expect(cell.behind == String(end).utf8.first)
        }
      }
    }
    #expect(Self.padded("007,").withUnsafeBytes { PlainCells.count($0.baseAddress!, 0).value } == 7)
  }

  @Test(arguments: ["", ",", "-1,", " 1,", "\"1\",", "12345678,", "é,", ":1,", "/1,", "\n"])
  func otherCountsAreLeft(_ cell: String) {
    #expect(
      Self.padded(cell).withUnsafeBytes { PlainCells.count($0.baseAddress!, 0).length } == 0)
  }

  @Test func shortNamesAreKeyedByTheirBytes() {
    for (text, length) in [
      ("a,", 1), ("abcdefg,", 7), ("abcdefgh,", 0), (",", 0), ("é,x", 2), ("a\"b,c", 3),
    ] {
      let name = Self.padded(text).withUnsafeBytes {
        PlainCells.name($0.baseAddress!, 0, stop: 44)
      }
      #expect(name.length == length, "\(text)")
      var key: UInt64 = 0
      for (index, byte) in text.utf8.prefix(length).enumerated() {
        key |= UInt64(byte) << (8 * index)
      }
      #expect(name.key == key, "\(text)")
    }
  }

  /// A copied name is what the scanner finds, and in normal form; whatever is not, is left.
  @Test func namesInQuotesAreCopiedIfNormal() {
    let pieces = [
      "a", " ", "  ", "Street 5", "é", "\t", "№", "\u{7f}", "\n", "z", "ABCDEFGHIJKLMNO",
    ]
    var copied = 0
    for first in pieces {
      for second in pieces {
        for third in pieces {
          for filler in [0, 9, 14, 15, 16, 17, 31] {
            let name = first + String(repeating: "n", count: filler) + second + third
            let text = Self.padded(name + "\",next")
            var target = [UInt8](repeating: 0, count: text.count + PlainCells.margin)
            let length = text.withUnsafeBytes { text in
              target.withUnsafeMutableBytes {
                PlainCells.copyQuoted(text.baseAddress!, 0, text.count, to: $0.baseAddress!)
              }
            }
            let isPlain =
              HeaderName.normal(name) == name
              && name.utf8.allSatisfy { (32...127).contains($0) }
            #expect((length != nil) == isPlain, "\(name.debugDescription)")
            if let length {
              copied += 1
              #expect(target[..<length].elementsEqual(name.utf8))
            }
          }
        }
      }
    }
    #expect(copied > 500)
  }

  /// One table in two spellings: cells that the quick ways take, and cells that they leave.
  @Test func spellingsReadAlike() throws {
    var state: UInt64 = 1
    func draw(_ bound: UInt64) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % bound)
    }
    let names = ["North", "South \"\"Old\"\" Town", "Qəbələ", "a", "1234567", "12345678", "x  y"]
    var plain: [String] = []
    var odd: [String] = []
    for station in 1...500 {
      let place = names[draw(7)]
      let registered = draw(90_000) + 500
      let votes = draw(200)
      let counts = [registered, 400, votes % 7, 2 * votes, votes, votes].map(String.init)
      let cells = ["\"\(place)\"", "\"D\(station % 3)\"", "\(station)"] + counts
      plain.append(cells.joined(separator: ","))
      odd.append(cells.map { $0.hasPrefix("\"") ? $0 + " " : $0 + ".0" }.joined(separator: ","))
      odd[odd.count - 1].replace(",\(station).0,", with: ",\" \(station)\",")
    }
    let one = try Fixture.load(rows: plain, workers: 2)
    let other = try Fixture.load(rows: odd, workers: 1)
    #expect(one.table.count == 500)
    #expect(one.table.contents == other.table.contents)
    #expect(one.issues.map(\.code) == other.issues.map(\.code))
  }
}

extension Int {
  fileprivate func power(_ exponent: Int) -> Int {
    (0..<exponent).reduce(1) { all, _ in all * self }
  }
}
