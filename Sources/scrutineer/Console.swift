import ArgumentParser
import Audit
import Foundation
import Reports
import Returns

/// Standard output, standard error, and the exit status that an error stands for.
enum Console {
  /// Throws where standard output cannot take it, such as a file on a full disk.
  static func output(_ bytes: [UInt8]) throws {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(bytes))
    } catch {
      throw PublishingError.inputOutput(
        operation: "write", path: "standard output", reason: reason(error))
    }
  }

  static func output(_ line: String) throws { try output(Array((line + "\n").utf8)) }

  /// Writes one file, replacing an older one in one step, and makes its folder where there is none.
  static func write(_ bytes: [UInt8], to path: String) throws {
    let url = URL(fileURLWithPath: path)
    do {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: url, options: .atomic)
    } catch {
      throw PublishingError.inputOutput(operation: "write", path: path, reason: reason(error))
    }
  }

  private static func reason(_ error: any Error) -> String {
    (error as NSError).localizedDescription
  }

  static func error(_ line: String) {
    FileHandle.standardError.write(Data((line + "\n").utf8))
  }

  /// Runs a subcommand: user mistakes are explained and end with the status of DESIGN's contract, bugs
  /// with 70.
  static func run(_ body: () throws -> Void) throws {
    do {
      try body()
    } catch let exit as ExitCode {
      throw exit
    } catch {
      let status = status(of: error)
      Console.error(
        "scrutineer: \(status == 70 ? "internal error, please report it: " : "")\(error)")
      throw ExitCode(status)
    }
  }

  /// Ends the program with success. What is held is not taken apart first: the end of the process frees it
  /// at once, while a nation's report consists of a million small objects.
  static func leave(holding result: some Any) -> Never {
    withExtendedLifetime(result) { exit(0) }
  }

  /// The status that an error stands for.
  static func status(of error: any Error) -> Int32 {
    switch error {
    case let input as InputError: status(input.category)
    case let problem as PublishingError: status(problem)
    case let problem as HistoryError: status(problem)
    case let problem as PartError: status(problem)
    case is ExternalCommand.Failure: 74
    default: 70
    }
  }

  private static func status(_ problem: PublishingError) -> Int32 {
    switch problem {
    case .locked: 75
    case .inputOutput: 74
    case .notAReport, .symbolicLink: 64
    case .unsafePath: 70
    }
  }

  private static func status(_ problem: HistoryError) -> Int32 {
    switch problem {
    case .absent: 66
    case .database, .damaged, .newer: 74
    case .symbolicLink: 64
    }
  }

  private static func status(_ problem: PartError) -> Int32 {
    switch problem {
    case .missing, .none: 66
    case .doubled, .damaged, .foreign, .changed: 65
    case .notAPart: 64
    }
  }

  private static func status(_ category: InputError.Category) -> Int32 {
    switch category {
    case .missing: 66
    case .rejected, .configuration: 65
    case .inputOutput: 74
    }
  }
}
