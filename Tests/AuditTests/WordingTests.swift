import Analyses
import AuditMath
import Foundation
import Reports
import TestSupport
import Testing

@testable import Audit

/// Reports have what a bad report of fraud lacks: an author and version, its sources, its methods, the
/// normal pattern and the measured error. And they accuse nobody.
@Suite struct WordingTests {
  private struct Made {
    let methods: [Method]
    let sources: [String]
    let files: [ReportFile]

    /// The text of a section of the first page, by its English heading.
    func section(_ heading: String, _ language: Language) throws -> String {
      let page = String(
        decoding: try #require(files.first { $0.path == "index.md" }).bytes, as: UTF8.self)
      let start = "\n## " + language.saying { Text.translated(heading) } + "\n"
      let found = try #require(page.range(of: start), "\(heading)")
      let rest = page[found.upperBound...]
      return String(rest[..<(rest.range(of: "\n## ")?.lowerBound ?? rest.endIndex)])
    }
  }

  private static func election(_ language: Language) throws -> Made {
    let report = ElectionAudit(options: AuditOptions(), parallel: Parallel(workers: 2))
      .report(of: try Sample.load(Sample.exercise))
    return Made(
      methods: report.results.methods, sources: report.election.sources.map(\.sha256),
      files: ElectionReportWriter(
        report: report, parallel: Parallel(workers: 2), language: language
      ).files())
  }

  private static func comparison(_ language: Language) throws -> Made {
    let report = try ComparisonAudit(options: AuditOptions(), parallel: Parallel(workers: 2))
      .report(before: try Sample.load(Sample.earlier), after: try Sample.load(Sample.later))
    return Made(
      methods: report.results.methods,
      sources: (report.before.sources + report.after.sources).map(\.sha256),
      files: ComparisonReportWriter(
        report: report, parallel: Parallel(workers: 2), language: language
      ).files())
  }

  private static func check(_ made: Made, _ language: Language) throws {
    // Author and version.
    let author = try made.section("Who made this report, and how to repeat it", language)
    #expect(author.contains(ProgramIdentity.current.version) && author.contains("manifest.json"))
    // Sources, each with its hash.
    let page = String(
      decoding: try #require(made.files.first { $0.path == "index.md" }).bytes, as: UTF8.self)
    #expect(!made.sources.isEmpty)
    for source in made.sources { #expect(page.contains(source)) }
    // Methods, each with its page.
    let methods = try made.section("Methods used", language)
    for method in made.methods {
      #expect(methods.contains("(methods/\(method.id).md)"), "\(method.id)")
      #expect(made.files.contains { $0.path == "methods/\(method.id).md" }, "\(method.id)")
    }
    // What is normal, and how often the method errs, of every one that may raise a finding.
    let normal = try made.section("What ordinary elections show", language)
    let errors = try made.section("How often these methods err", language)
    for method in made.methods where method.evidence == .signal {
      for (text, isMeasured) in [(normal, false), (errors, true)] {
        let line = try #require(
          text.split(separator: "\n").first { $0.contains("methods/\(method.id).md") },
          "\(method.id)")
        #expect(line.count > 150, "\(method.id)")
        #expect(!isMeasured || line.contains(/[0-9] %/), "\(method.id)")
      }
    }
  }

  @Test(arguments: Language.allCases) func everyRedFlagHasItsSection(_ language: Language) throws {
    try Self.check(try Self.election(language), language)
    try Self.check(try Self.comparison(language), language)
  }

  /// The word is that of published methods' titles, never ours.
  @Test(arguments: Language.allCases) func fraudIsAWordOfTitlesAlone(_ language: Language) throws {
    let accusing =
      switch language {
      case .english: ["fraud", "culprit", "guilt"]
      case .azerbaijani: ["saxta", "fırıldaq", "günahkar"]
      case .russian: ["фальсифик", "мошеннич", "виновн"]
      }
    let titles = Catalogue.methods.map { method in language.saying { Text.translated(method.title) }
    }
    #expect(titles.contains { $0.lowercased().contains(accusing[0]) })
    let references = language.saying { "## " + said("References") }
    for file in try Self.election(language).files + Self.comparison(language).files {
      guard [".md", ".svg"].contains(where: file.path.hasSuffix) else { continue }
      var text = String(decoding: file.bytes, as: UTF8.self)
      if let start = text.range(of: references) { text = String(text[..<start.lowerBound]) }
      for title in titles { text = text.replacing(title, with: "") }
      for word in accusing {
        #expect(!text.lowercased().contains(word), "\(file.path): \(word)")
      }
    }
  }

  @Test func theLevelsAreThree() {
    #expect(Level.allCases.map(\.rawValue) == ["note", "look", "look first"])
  }
}
