import Foundation
import Reports

/// The operator's command that is run after a night, with the path of `summary.json` as its last
/// argument.
public struct Notification: Sendable, Equatable {
  public enum Occasion: String, Sendable, CaseIterable {
    /// After every night.
    case always
    /// After a night that audited something anew, or failed somewhere.
    case changes
    /// After a night in which something failed.
    case failures
  }

  public let command: ExternalCommand
  public let occasion: Occasion

  public init(command: ExternalCommand, occasion: Occasion) {
    self.command = command
    self.occasion = occasion
  }

  /// Runs the command if this night is an occasion for it; returns why it failed, if it did.
  public func send(_ result: NightlyJob.Result, output: String) -> String? {
    let failed = result.firstError != nil || result.historyProblem != nil
    let changed = result.summary.entries.contains { $0.outcome == .audited }
    let isDue =
      switch occasion {
      case .always: true
      case .changes: failed || changed
      case .failures: failed
      }
    guard isDue else { return nil }
    do {
      try command.run([URL(fileURLWithPath: output + "/summary.json").standardizedFileURL.path])
      return nil
    } catch {
      return "the notification failed: \(error)"
    }
  }
}
