import ArgumentParser

/// How a night says what it does, on standard error.
enum LogFormat: String, ExpressibleByArgument, CaseIterable {
  /// A bar on a terminal, lines in a log.
  case auto
  /// One line for each report.
  case text
  /// One JSON object a line, with the seconds of every stage.
  case json
}
