import ArgumentParser
import Foundation
import Reports
import Returns

/// Standard output, standard error, and the exit status that an error stands for.
enum Console {
  static func output(_ bytes: [UInt8]) {
    FileHandle.standardOutput.write(Data(bytes))
  }

  static func output(_ line: String) { output(Array((line + "\n").utf8)) }

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
    } catch let input as InputError {
      error("scrutineer: \(input)")
      throw ExitCode(status(input.category))
    } catch let problem as PublishingError {
      error("scrutineer: \(problem)")
      throw ExitCode(status(problem))
    } catch {
      Console.error("scrutineer: internal error, please report it: \(error)")
      throw ExitCode(70)
    }
  }

  static func status(_ problem: PublishingError) -> Int32 {
    switch problem {
    case .locked: 75
    case .inputOutput: 74
    case .notAReport, .symbolicLink: 64
    case .unsafePath: 70
    }
  }

  static func status(_ category: InputError.Category) -> Int32 {
    switch category {
    case .missing: 66
    case .rejected, .configuration: 65
    case .inputOutput: 74
    }
  }
}
