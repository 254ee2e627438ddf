import Foundation
import Testing

@testable import Reports

@Suite struct TextTests {
  @Test func csvCellsReadBackAndAreNeverActive() {
    for text in naughtyStrings {
      var writer = ByteWriter()
      writer.write("\u{FEFF}")
      CSVText.write(text, to: &writer)
      writer.write(",x\n")
      let rows = parseCSV(writer.bytes)
      #expect(rows.count == 1 && rows[0].count == 2, "\(text.debugDescription)")
      let cell = rows[0][0]
      #expect(!"=+-@\t\r\n＝＋－＠".contains(cell.first ?? "x"), "\(text.debugDescription)")
      let kept = cell.hasPrefix("'") && !text.hasPrefix("'") ? String(cell.dropFirst()) : cell
      let expected = text.unicodeScalars.map {
        ($0.value < 32 && ![9, 10, 13].contains($0.value)) || $0.value == 127 ? "\u{FFFD}" : $0
      }
      var scalars = String.UnicodeScalarView()
      scalars.append(contentsOf: expected)
      #expect(kept == String(scalars), "\(text.debugDescription)")
    }
  }

  @Test func ordinaryTextStaysAsItIs() {
    for text in ["Candidate A", "23 Nizami", "Ağdam", "a'b", "1-2", "УИК №592", "x=1"] {
      var writer = ByteWriter()
      CSVText.write(text, to: &writer)
      #expect(String(decoding: writer.bytes, as: UTF8.self) == text)
      #expect(MarkdownText.escaped(text) == text)
    }
    #expect(MarkdownText.escaped("12.4 stations") == "12.4 stations")
  }

  @Test func markdownTextIsInert() {
    for text in naughtyStrings {
      let escaped = MarkdownText.escaped(text)
      #expect(!escaped.contains { "<>\n\r\t\0".contains($0) }, "\(text.debugDescription)")
      #expect(markdownCells("| \(escaped) | x |") == 2, "\(text.debugDescription)")
      #expect(
        !escaped.replacing("\\://", with: "").contains("://")
          && !escaped.lowercased().contains("www."))
      for marker in ["# ", "- ", "+ ", "= ", "    "] { #expect(!escaped.hasPrefix(marker)) }
      for scalar in escaped.unicodeScalars {
        #expect(
          !(0x202A...0x202E).contains(scalar.value) && !(0x2066...0x2069).contains(scalar.value))
      }
    }
    #expect(MarkdownText.escaped("1. item") == "1\\. item")
    #expect(MarkdownText.escaped("a|b") == "a\\|b")
    #expect(MarkdownText.escaped("<b>&") == "&lt;b&gt;&amp;")
  }

  @Test func jsonReadsBack() throws {
    let value = JSONValue.object(["b": .array(naughtyStrings.map { .string($0) }), "a": .null])
    let data = Data(value.bytes)
    let read = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let strings = try #require(read["b"] as? [String])
    #expect(strings.count == naughtyStrings.count)
    for (one, other) in zip(strings, naughtyStrings) {
      // Foundation drops a byte-order mark at the start of a string.
      #expect(one == other || "\u{FEFF}" + one == other, "\(other.debugDescription)")
    }
    #expect(String(decoding: data, as: UTF8.self).hasPrefix("{\n  \"a\": null,"))
    #expect(String(decoding: JSONValue.number(.nan).bytes, as: UTF8.self) == "null\n")
  }

  @Test func numbersForMachines() {
    let cases: [(Double, String)] = [
      (0, "0"), (-0.0, "0"), (1, "1"), (-17, "-17"), (0.1, "0.1"), (0.5, "0.5"),
      (1e9, "1000000000"),
      (1.0 / 3, "0.3333333333"), (2.0 / 3, "0.6666666667"), (-2.0 / 3, "-0.6666666667"),
      (123_456.789, "123456.789"), (0.000012345, "0.000012345"), (0.0000012345, "1.2345e-6"),
      (1e-7, "1e-7"), (1e-300, "1e-300"), (1.5e300, "1.5e300"), (.leastNonzeroMagnitude, "5e-324"),
      (12_345_678_901, "12345678900"), (99_999_999_999, "100000000000"), (1e15, "1e15"),
      (9.99999999999, "10"), (0.99999999999, "1"), (12.34567890123, "12.3456789"),
      (0.12345678905, "0.1234567891"), (.nan, ""), (.infinity, ""), (-.infinity, ""),
      (1.7976931348623157e308, "1.797693135e308"), (109_008_428, "109008428"),
    ]
    for (value, text) in cases { #expect(MachineNumber.text(value) == text) }
  }

  @Test func numbersForMachinesAgreeWithTheCLibrary() {
    var mixer = Mixer(state: 42)
    for _ in 0..<20_000 {
      let value = Double(bitPattern: mixer.next())
      guard value.isFinite else { continue }
      check(value)
      check((mixer.unit() - 0.5) * 1e4)
      check(mixer.unit())
    }
  }

  private func check(_ value: Double) {
    // Nine decimals after the first digit; ties of the shortest form may go the other way.
    let expected = String(format: "%.9e", value)
    guard let wanted = Double(expected), wanted.isFinite else { return }
    let written = Double(MachineNumber.text(value)) ?? .nan
    #expect((written - wanted).magnitude <= wanted.magnitude * 1.0001e-9, "\(value)")
    if !value.description.hasSuffix("5") { #expect(written == wanted, "\(value)") }
  }

  /// Probabilities below the smallest double are printed from their logarithms; values by mpmath
  /// (`small_probabilities.py`).
  @Test func probabilitiesFromLogarithms() throws {
    struct Values: Decodable {
      struct Tail: Decodable {
        let log: Double
        let printed: String
      }
      let chiSquare9: [Tail]
      let normal: [Tail]
      let logQ: [Double]
      let printedQ: [String]
    }
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "References/small_probabilities.json")
    let reference = try JSONDecoder().decode(Values.self, from: try Data(contentsOf: file))
    func printed(_ value: Double, _ logarithm: Double?) -> String {
      var writer = ByteWriter()
      writer.write(probability: value, logarithm: logarithm)
      return String(decoding: writer.bytes, as: UTF8.self)
    }
    for tail in reference.chiSquare9 + reference.normal {
      #expect(printed(exp(tail.log), tail.log) == tail.printed)
    }
    for (logarithm, expected) in zip(reference.logQ, reference.printedQ) {
      #expect(printed(0, logarithm) == expected)
    }
    #expect(printed(0.25, log(0.25)) == "0.25")
    #expect(printed(1e-299, log(1e-299)) == "1e-299")
    #expect(printed(0, -.infinity) == "0" && printed(0, nil) == "0")
    // Six digits that round up to the next power of ten.
    #expect(printed(0, -345 * log(10) - 1e-9) == "1e-345")
  }

  @Test func numbersForPeople() {
    #expect(HumanNumber.integer(1_234_567) == "1,234,567")
    #expect(HumanNumber.integer(-1_000) == "−1,000")
    #expect(HumanNumber.integer(0) == "0")
    #expect(HumanNumber.percent(1, of: 3) == "33.33 %")
    #expect(HumanNumber.percent(2, of: 3) == "66.67 %")
    #expect(HumanNumber.percent(1, of: 0) == "—")
    #expect(HumanNumber.percent(5, of: 4) == "125.00 %")
    #expect(HumanNumber.percent(-1, of: 4) == "−25.00 %")
    #expect(HumanNumber.probability(0.0031) == "0.0031")
    #expect(HumanNumber.probability(0.5) == "0.50")
    #expect(HumanNumber.probability(1) == "1.00")
    #expect(HumanNumber.probability(1e-9) == "< 0.000001")
    #expect(HumanNumber.probability(.nan) == "—")
    #expect(HumanNumber.size(12.345) == "12.35")
    #expect(HumanNumber.size(123.45) == "123.5")
    #expect(HumanNumber.size(12_345.6) == "12,346")
    #expect(HumanNumber.size(-0.25) == "−0.250")
    #expect(HumanNumber.size(0.00001) == "about 0")
    #expect(HumanNumber.size(.infinity) == "—")
    #expect(HumanNumber.fixed(1e300, decimals: 2) == "1e300")
  }

  /// What is printed decides how many decimals there are, not what it was rounded from.
  @Test func sizesNextToARoundNumberHaveItsDecimals() {
    #expect(HumanNumber.size(0.99999) == "1.00")
    #expect(HumanNumber.size(0.9994) == "0.999")
    #expect(HumanNumber.size(99.996) == "100.0")
    #expect(HumanNumber.size(-999.96) == "−1,000")
    #expect(HumanNumber.size(0.09999) == "0.100")
  }

  /// The stable names of exchanged columns hold positions of candidates, which say nothing to a reader.
  @Test func exchangedColumnsAreNamedInWords() {
    #expect(
      FlagText.measure("exchanged-columns-later-5-with-11") == "exchanged columns, later election")
    #expect(
      FlagText.measure("exchanged-columns-earlier-4-with-11")
        == "exchanged columns, earlier election")
    #expect(FlagText.measure("station-votes") == "station votes")
  }

  @Test func slugsAreSafeAndDifferent() {
    let slugs = Slug.unique(naughtyStrings + naughtyStrings)
    #expect(Set(slugs).count == slugs.count)
    for slug in slugs {
      #expect(!slug.isEmpty && slug.utf8.count <= Slug.longest + 5)
      #expect(
        slug.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 })
      #expect(!["con", "prn", "aux", "nul", "com1", "lpt9"].contains(slug))
      #expect(!slug.hasPrefix("-") && !slug.hasSuffix("-"))
    }
  }

  @Test func slugsStayReadable() {
    #expect(Slug.make("Нижний Новгород") == "nizhniy-novgorod")
    #expect(Slug.make("Əliağa Vahid, Gəncə") == "eliaga-vahid-gence")
    #expect(Slug.make("თბილისი") == "tbilisi")
    #expect(Slug.make("İstanbul") == "istanbul")
    #expect(Slug.make("23 Nizami") == "23-nizami")
    #expect(Slug.make("../../etc/passwd") == "etc-passwd")
    #expect(Slug.make("中文") == "unnamed")
    #expect(Slug.make("CON") == "con-area")
    #expect(Slug.unique(["a", "a", "a-2", "A"]) == ["a", "a-2", "a-2-2", "a-3"])
  }
}
