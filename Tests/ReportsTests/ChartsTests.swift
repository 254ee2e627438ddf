import Analyses
import AuditMath
import CZlib
import Foundation
import FoundationXML
import Testing

@testable import Reports

@Suite struct ChartsTests {
  @Test func pngDecodes() throws {
    let pixels: [UInt8] = [0, 1, 2, 1, 0, 2, 1, 0, 2]
    let png = PNG.encode(width: 3, height: 3, pixels: pixels, palette: Palette.colours)
    #expect(png.prefix(8) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    var chunks: [String: [UInt8]] = [:]
    var index = 8
    func number(_ start: Int) -> Int { png[start..<start + 4].reduce(0) { $0 << 8 | Int($1) } }
    while index < png.count {
      let length = number(index)
      let checked = Array(png[index + 4..<index + 8 + length])
      #expect(Int(crc32(0, checked, uInt(checked.count))) == number(index + 8 + length))
      chunks[String(decoding: checked.prefix(4), as: UTF8.self)] = Array(checked.dropFirst(4))
      index += 12 + length
    }
    #expect(Set(chunks.keys) == ["IHDR", "PLTE", "tRNS", "IDAT", "IEND"])
    #expect(chunks["IHDR"] == [0, 0, 0, 3, 0, 0, 0, 3, 8, 3, 0, 0, 0])
    #expect(chunks["PLTE"]?.count == 768)
    var rows = [UInt8](repeating: 9, count: 12)
    var length = uLong(rows.count)
    let packed = try #require(chunks["IDAT"])
    #expect(uncompress(&rows, &length, packed, uLong(packed.count)) == Z_OK)
    #expect(length == 12)
    // The third row equals the second, so it is stored as a row without differences.
    #expect(rows == [0, 0, 1, 2, 0, 1, 0, 2, 2, 0, 0, 0])
  }

  @Test func everyChartIsWellFormedAndHasTextAlternatives() throws {
    var synthetic = SyntheticReport()
    synthetic.regions = 6
    synthetic.constituenciesPerRegion = 1
    synthetic.candidates = naughtyStrings.filter { $0.utf8.count < 100 }
    synthetic.candidates[0] = naughtyStrings.joined()
    synthetic.regionName = { naughtyStrings[$0 * 21 + 3] }
    let files = ElectionReportWriter(
      report: synthetic.report(), parallel: Parallel(workers: 2)
    ).files().filter { $0.path.hasPrefix("charts/") }
    #expect(files.count > 12)
    for file in files {
      #expect(XMLParser(data: Data(file.bytes)).parse(), "\(file.path)")
      let text = String(decoding: file.bytes, as: UTF8.self)
      #expect(text.contains("<title id=\"title\">") && text.contains("<desc id=\"desc\">"))
      #expect(text.contains("SIMULATED ELECTION"))
    }
  }

  @Test func everyTitleIsText() {
    for text in naughtyStrings {
      var canvas = SVGCanvas(width: 9, height: 9, title: text, description: text)
      canvas.text(SVGCanvas.shortened(text, to: 40), x: 1, y: 2)
      #expect(XMLParser(data: Data(canvas.finished())).parse(), "\(text.debugDescription)")
    }
  }

  @Test func emptyChartsAreDrawnToo() {
    let chart = Illustration.PercentageChart(
      measure: "turnout", candidate: nil, widthInTenths: 10,
      weights: [Int](repeating: 0, count: 101), weightName: "voters", expected: nil, stations: 0)
    let bytes = PercentageDrawing.draw(chart, title: "x", axis: "y", simulated: false)
    #expect(XMLParser(data: Data(bytes)).parse())
    let empty = Illustration.Fingerprint(
      candidate: 0, weights: [Int](repeating: 0, count: 101 * 101), weightName: "voters",
      stations: 0)
    let heat = FingerprintDrawing.draw(empty, title: "x", candidate: "y", simulated: false)
    #expect(XMLParser(data: Data(heat)).parse())
    #expect(!String(decoding: heat, as: UTF8.self).contains("SIMULATED"))
  }

  @Test func colourScaleStartsAtTheSmallestCell() throws {
    let scale = try #require(LogScale([0, 300, 3_000, 30_000]))
    #expect(scale.step(300, of: 255) == 0)
    #expect(scale.step(3_000, of: 255) == 127)
    #expect(scale.step(30_000, of: 255) == 254)
    #expect(scale.ticks == [500, 1_000, 2_000, 5_000, 10_000, 20_000])
    #expect(LogScale([0, 0]) == nil)
    #expect(LogScale([7])?.step(7, of: 255) == 254)
    for value in [1.0, 3, 10, 1e6, 0.1] {
      #expect((LogScale.log2(value) - log2(value)).magnitude < 1e-12)
    }
  }

  @Test func ticksAreRound() {
    #expect(Axis.ticks(upTo: 507_000) == [0, 100_000, 200_000, 300_000, 400_000, 500_000, 600_000])
    #expect(Axis.ticks(upTo: 0) == [0, 1])
    #expect(Axis.ticks(upTo: 1).last == 1)
    #expect(Axis.label(1_500_000, largest: 3_000_000) == "1.5 M")
  }

  @Test func paletteGrowsDarker() {
    func light(_ colour: UInt32) -> Int {
      2126 * Int(colour >> 16 & 255) + 7152 * Int(colour >> 8 & 255) + 722 * Int(colour & 255)
    }
    for step in 10..<Palette.steps {
      #expect(light(Palette.colour(at: step)) < light(Palette.colour(at: step - 10)))
    }
    #expect(Palette.colours.count == 256)
  }
}
