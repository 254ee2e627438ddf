import Foundation
import TestSupport

/// Runs the program as a user whom permission bits stop. The superuser ignores them, so as such the
/// program runs through setpriv as another user.
enum Unprivileged {
  static let absence =
    "permissions do not stop this user, and the program cannot be run as another one"

  private static let user = "65534"

  static let isPossible: Bool = {
    guard geteuid() == 0 else { return true }
    guard let program = Program.path else { return false }
    // The other user must be able to reach the program.
    let run = try? TemporaryFolder.use { folder in
      try open(folder)
      return try Program.run(setpriv, arguments + [program, "--version"], in: folder)
    }
    return run?.status == 0
  }()

  private static let setpriv = "/usr/bin/setpriv"
  private static let arguments = ["--reuid", user, "--regid", user, "--clear-groups"]

  /// Lets everybody write to the folder, so that only what a test closes is closed.
  static func open(_ folder: TemporaryFolder) throws {
    try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: folder.path)
  }

  static func run(_ words: [String], in folder: TemporaryFolder) throws -> Program.Run {
    guard geteuid() == 0, let program = Program.path else {
      return try Program.run(words, in: folder)
    }
    return try Program.run(setpriv, arguments + [program] + words, in: folder)
  }
}
