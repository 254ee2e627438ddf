import ArgumentParser
import Audit

/// The program. Each subcommand has its own file, which begins with its usage.
@main
struct Scrutineer: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scrutineer",
    abstract: "Audits the polling-station returns of elections.",
    discussion: """
      Results go to files and standard output, diagnostics to standard error.
      Exit status: 0 finished, also with findings; 1 only with --fail-on; 64 usage; 65 input rejected;
      66 input missing; 70 internal error; 74 input/output error; 75 another run holds the lock.
      """,
    version: "\(ProgramVersion.text)",
    subcommands: [
      NightlyCommand.self, PlanCommand.self, MergeCommand.self, AuditCommand.self,
      ReportCommand.self, CompareCommand.self,
      VerifyCommand.self, HistoryCommand.self, ExplainCommand.self, InspectCommand.self,
      SimulateCommand.self, CalibrateCommand.self, ValidateCommand.self,
    ])
}
