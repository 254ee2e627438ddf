import Analyses
import AuditMath

/// Puts what is new into a report that was rendered before it was known.
///
/// A report that is made on another machine knows no history. It is rendered as the first run of its
/// kind; the files and the one line that the history decides are replaced when it is published. The
/// result has the bytes of a report rendered with the news at once.
package enum NewsSeam {
  /// A first run without findings: what a report is rendered with while its news is unknown.
  package static let unknown = News(number: 1, made: "", baseline: nil, entries: [], resolved: [])

  /// Error of the program: a report that was not rendered with `unknown`.
  package struct NotRendered: Error, CustomStringConvertible {
    let path: String
    package var description: String { "\(path) was not rendered for news to be put in" }
  }

  /// The files of a report with its news.
  ///
  /// - Parameters:
  ///   - files: those rendered with `unknown`.
  ///   - title: the report's, as its manifest has it.
  ///   - isComparison: a comparison's pages have its title in their own language.
  package static func files(
    _ files: [ReportFile], news: News, title: String, isComparison: Bool, simulated: Bool,
    language: Language, parallel: Parallel
  ) throws -> [ReportFile] {
    var files = files
    var pages: [ReportFile] = []
    let title = isComparison ? language.saying { Text.translated(title) } : title
    try language.saying {
      for file in NewsWriter(news, title: title, simulated: simulated).files() {
        guard let position = files.firstIndex(where: { $0.path == file.path }) else {
          throw NotRendered(path: file.path)
        }
        files[position] = file
        if file.path.hasSuffix(".md") { pages.append(file) }
      }
      guard let index = files.firstIndex(where: { $0.path == "index.md" }) else {
        throw NotRendered(path: "index.md")
      }
      // The page of a log of edits has no such line.
      if let page = replacingLine(files[index], news) {
        files[index] = page
        pages.append(page)
      }
    }
    return StaticSite(title: title, places: nil, language: language, parallel: parallel)
      .replacing(pages, in: files)
  }

  private static func replacingLine(_ page: ReportFile, _ news: News) -> ReportFile? {
    let old = Array(("\n" + NewsWriter.line(unknown) + "\n").utf8)
    guard let start = page.bytes.firstRange(of: old) else { return nil }
    let new = Array(("\n" + NewsWriter.line(news) + "\n").utf8)
    return ReportFile(
      path: page.path,
      bytes: Array(page.bytes[..<start.lowerBound] + new + page.bytes[start.upperBound...]))
  }
}
