import Testing

@testable import Reports

@Suite struct ByteWriterTests {
  @Test func integersOfEveryLength() {
    var values = [0, -1, .min, .max]
    var power = 1
    for _ in 0..<18 {
      values += [power, power * 10 - 1, -power, power + 1]
      power *= 10
    }
    for value in values {
      var writer = ByteWriter()
      writer.write(value)
      #expect(writer.text == String(value))
    }
  }

  @Test func memoryGrowsWithWhatIsWritten() {
    var writer = ByteWriter(capacity: 3)
    var expected = ""
    for number in 0..<1_000 {
      writer.write("é;")
      writer.write(raw: "name \(number)")
      writer.write(byte: 10)
      expected += "é;name \(number)\n"
    }
    #expect(writer.text == expected)
    #expect(writer.bytes == Array(expected.utf8))
    #expect(writer.count == expected.utf8.count)
  }

  @Test func partsAreRepeatedAndCut() {
    var writer = ByteWriter(capacity: 1)
    writer.write("area,")
    for _ in 0..<6 { writer.write(again: 0..<writer.count) }
    #expect(writer.text == String(repeating: "area,", count: 64))
    writer.cut(to: 4)
    writer.write(7, digits: 3)
    writer.write(1_234, digits: 2)
    #expect(writer.text == "area00734")
    writer.write([])
    writer.write([33])
    #expect(writer.text == "area00734!")
    #expect(ByteWriter.joined([[], [1, 2], [], [3]]) == [1, 2, 3])
    #expect(ByteWriter.joined([]) == [])
  }

  @Test func setsFindTheirBytes() {
    let set = ByteSet("|", 0...31, 200...255)
    let bytes: [UInt8] = [65, 32, 124, 65, 31, 200]
    bytes.withUnsafeBufferPointer { bytes in
      #expect(set.first(in: bytes, from: 0, to: 6) == 2)
      #expect(set.first(in: bytes, from: 3, to: 6) == 4)
      #expect(set.first(in: bytes, from: 3, to: 4) == 4)
      #expect(set.first(in: bytes, from: 6, to: 6) == 6)
      #expect(set.hasMember(in: bytes))
    }
    #expect(set.contains(199) == false && set.contains(200))
  }

  /// Widths come from a table by scalar; Swift's characters are what they stand for.
  @Test func textsAreAsWideAsTheirCharacters() {
    func slow(_ text: String) -> Double {
      text.reduce(0.0) { sum, character in
        sum
          + (character.isUppercase
            ? 0.74 : character.isLetter || character.isNumber ? 0.6 : 0.4)
      } * 11
    }
    let codes = Array(1..<UInt32(0x600)) + Array(0x2000..<0x2080)
    for scalar in codes.compactMap(Unicode.Scalar.init) {
      for text in ["\(scalar)", "a\(scalar)", "\(scalar)Ж", "\r\(scalar)", "\(scalar)\n"] {
        #expect(SVGCanvas.width(of: text, size: 11) == slow(text), "\(scalar.value)")
      }
    }
    for text in naughtyStrings { #expect(SVGCanvas.width(of: text, size: 11) == slow(text)) }
  }
}
