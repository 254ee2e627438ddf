import ArgumentParser
import Audit
import Foundation

extension Shard: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}

/// Options of the jobs that can be cut into parts.
struct ShardOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Compute only part i of n, as in 3/8, and write it to --part.",
      discussion: """
        The parts may be computed on as many machines; scrutineer merge joins them, and the result is \
        that of one process. A part that is there already, of the same plan and whole, is left as it is.
        """,
      valueName: "i/n"))
  var shard: Shard?

  @Option(help: "Folder for the part; nothing else is written.")
  var part: String?

  func validate() throws {
    if (shard == nil) != (part == nil) {
      throw ValidationError("--shard and --part go together.")
    }
  }

  /// The two, where a part is asked for.
  var wanted: (shard: Shard, part: String)? {
    guard let shard, let part else { return nil }
    return (shard, part)
  }
}

/// The time of a run. The variable SOURCE_DATE_EPOCH, as reproducible builds use it, takes the place of the
/// clock, so that a run can be repeated with the same bytes.
enum RunClock {
  /// Throws `ValidationError` where the variable is no time.
  static func make() throws -> @Sendable () -> Date {
    guard let text = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"], !text.isEmpty else {
      return { Date() }
    }
    guard let seconds = Int(text), (0...253_402_300_799).contains(seconds) else {
      throw ValidationError(
        "SOURCE_DATE_EPOCH is “\(text)”; it takes seconds since 1970, or leave it unset.")
    }
    return { Date(timeIntervalSince1970: Double(seconds)) }
  }
}
