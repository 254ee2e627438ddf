import Analyses
import ArgumentParser
import Returns

/// `scrutineer explain ANALYSIS`: the method page; without an argument, the catalogue.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Print the page of a method, or list all methods.")

  @Argument(help: "Identifier of an analysis, such as TURN-02.")
  var analysis: String?

  func run() throws {
    try Console.run {
      guard let wanted = analysis?.uppercased() else {
        for method in Catalogue.methods {
          Console.output("\(method.id)  \(method.title) (\(method.evidence.rawValue))")
        }
        return
      }
      guard let method = Catalogue.methods.first(where: { $0.id == wanted }) else {
        throw InputError(
          .configuration, file: "explain", found: "there is no analysis “\(wanted)”",
          remedy: "The analyses are \(Catalogue.methods.map(\.id).joined(separator: ", ")).")
      }
      Console.output(method.markdown)
    }
  }
}
