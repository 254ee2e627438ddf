import ArgumentParser

/// How the reports of a night are made and told of, whether from returns or from parts.
struct NightOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Memory that reports made at once may need together, such as 4G.",
      discussion: "Without it, half of the machine's memory. A report that needs more runs alone.",
      valueName: "size"))
  var memory: MemorySize?

  @Option(
    help:
      "End with status 1 if a finding of any report has at least this level: note, look or look-first."
  )
  var failOn: FailLevel?

  @Option(help: "How progress and messages are written: auto, text or json.")
  var logFormat: LogFormat = .auto
}
