import Analyses
import Foundation
import TestSupport
import Testing

/// `Docs/analyses` is what the catalogue makes of it: run `make docs` after any change of a page.
@Suite struct GeneratedPagesTests {
  private static let folder = RealData.project + "/Docs/analyses"

  @Test func noPageIsMissingOrLeftOver() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder).sorted()
    #expect(files == Catalogue.pages.map(\.name))
  }

  @Test(arguments: Catalogue.pages.map(\.name)) func noPageIsStale(_ name: String) throws {
    let page = try #require(Catalogue.pages.first { $0.name == name })
    let file = try String(contentsOfFile: Self.folder + "/" + name, encoding: .utf8)
    #expect(file == page.text, "run make docs")
  }

  /// Every page has its fixed parts, in order, and none is empty.
  @Test(arguments: Catalogue.pages.map(\.name)) func everyPartHasText(_ name: String) throws {
    let page = try #require(Catalogue.pages.first { $0.name == name })
    let parts = page.text.components(separatedBy: "\n## ").dropFirst().map { part in
      let lines = part.split(separator: "\n", maxSplits: 1).map(String.init)
      return (heading: lines[0], text: lines.count > 1 ? lines[1] : "")
    }
    #expect(
      parts.map(\.heading) == [
        "What it looks at", "What ordinary elections show", "What a flag means",
        "Innocent explanations", "Assumptions, and when not to use it", "Worked example",
        "Measured false-alarm rate and power", "References",
      ])
    for part in parts {
      #expect(part.text.filter(\.isLetter).count >= 10, "\(name): \(part.heading)")
    }
  }
}
