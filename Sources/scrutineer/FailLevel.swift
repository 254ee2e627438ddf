import Analyses
import ArgumentParser

/// Levels as `--fail-on` spells them.
enum FailLevel: String, ExpressibleByArgument, CaseIterable {
  case note
  case look
  case lookFirst = "look-first"

  var level: Level {
    switch self {
    case .note: .note
    case .look: .look
    case .lookFirst: .lookFirst
    }
  }

  /// Ends with status 1 if any finding reaches the level asked for.
  static func check(_ limit: FailLevel?, _ findings: [Finding]) throws {
    guard let limit, findings.contains(where: { $0.level >= limit.level }) else { return }
    throw ExitCode(1)
  }
}
