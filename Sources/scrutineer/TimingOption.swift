import ArgumentParser
import Audit

/// `--timings`, of the subcommands that make whole reports.
struct TimingOption: ParsableArguments {
  @Flag(
    help: ArgumentHelp(
      "Say on standard error how long each stage and each analysis took.",
      discussion:
        "Stages are seconds that passed; analyses are seconds of all workers together."
    ))
  var timings = false

  func show(_ clock: ReportClock) {
    if timings { for line in clock.lines { Console.error(line) } }
  }
}
