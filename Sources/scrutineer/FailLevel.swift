import ArgumentParser
import Reports

/// Levels as `--fail-on` spells them.
enum FailLevel: String, ExpressibleByArgument, CaseIterable {
  case note
  case look
  case lookFirst = "look-first"

  /// Ends with status 1 if any finding reaches the level asked for.
  static func check(_ limit: FailLevel?, _ counts: [NightlySummary.Counts]) throws {
    guard let limit, counts.contains(where: limit.isReached) else { return }
    throw ExitCode(1)
  }

  private func isReached(_ counts: NightlySummary.Counts) -> Bool {
    switch self {
    case .note: counts.notes + counts.look + counts.lookFirst > 0
    case .look: counts.look + counts.lookFirst > 0
    case .lookFirst: counts.lookFirst > 0
    }
  }
}
