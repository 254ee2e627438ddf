import Analyses
import ArgumentParser
import Reports

/// `scrutineer explain ANALYSIS`: the method page; without an argument, the catalogue.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Print the page of a method, or list all methods.")

  @Argument(help: "Identifier of an analysis, such as TURN-02.")
  var analysis: String?

  @Option(help: "Language of the page, as far as it is translated: en, az or ru.")
  var language: ReportLanguage = .english

  @Option(help: "Write every page to this folder instead.")
  var write: String?

  func validate() throws {
    guard let analysis, method == nil else { return }
    throw ValidationError(
      "There is no analysis “\(analysis)”; the analyses are \(Catalogue.methods.map(\.id).joined(separator: ", "))."
    )
  }

  private var method: Method? {
    Catalogue.methods.first { $0.id == analysis?.uppercased() }
  }

  func run() throws {
    try Console.run {
      if let write {
        try ReportFolder.place(
          Catalogue.pages.map { ReportFile(path: $0.name, bytes: Array($0.text.utf8)) }, in: write)
        return
      }
      if let method {
        return try Console.output(language.language.saying { method.markdown })
      }
      for method in Catalogue.methods {
        try Console.output("\(method.id)  \(method.title) (\(method.evidence.rawValue))")
      }
    }
  }
}
