import Foundation
import Reports

/// Runs a program of the operator's: its path and arguments as they are configured, never through a
/// shell, with a limit on its time.
public struct ExternalCommand: Sendable, Equatable {
  /// The program, then its arguments.
  public let words: [String]
  /// Seconds until it is ended.
  public let timeout: Double

  public init(words: [String], timeout: Double) {
    self.words = words
    self.timeout = timeout
  }

  /// Why it did not do what it was for.
  public enum Failure: Error, Sendable, Equatable, CustomStringConvertible {
    case notStarted(command: String, reason: String)
    case timedOut(command: String, seconds: Double)
    case failed(command: String, status: Int32, message: String)

    public var description: String {
      switch self {
      case .notStarted(let command, let reason): "\(command) could not be started: \(reason)"
      case .timedOut(let command, let seconds):
        "\(command) was ended after \(Int(seconds)) seconds; it may need longer, or hang"
      case .failed(let command, let status, let message):
        "\(command) ended with status \(status)\(message.isEmpty ? "" : ": \(message)")"
      }
    }
  }

  /// Bytes of output and of messages kept.
  private static let limit = 1 << 20

  /// Runs it with these bytes on standard input, and returns what it wrote to standard output.
  ///
  /// - Parameter more: arguments after the configured ones.
  @discardableResult
  public func run(_ more: [String] = [], input: [UInt8] = []) throws -> [UInt8] {
    let name = words.first ?? ""
    let process = Process()
    process.executableURL = try Self.executable(name)
    process.arguments = Array(words.dropFirst()) + more
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("scrutineer-\(UUID().uuidString)")
    // Files rather than pipes: a program that leaves children behind cannot keep us waiting for the end
    // of its output, and one that reads nothing cannot block us.
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = ["input", "output", "errors"].map { folder.appendingPathComponent($0) }
    try Data(input).write(to: files[0])
    for file in files.dropFirst() { try Data().write(to: file) }
    let streams = [
      try FileHandle(forReadingFrom: files[0]), try FileHandle(forWritingTo: files[1]),
      try FileHandle(forWritingTo: files[2]),
    ]
    defer { for stream in streams { try? stream.close() } }
    process.standardInput = streams[0]
    process.standardOutput = streams[1]
    process.standardError = streams[2]
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    do {
      try process.run()
    } catch {
      throw Failure.notStarted(command: name, reason: (error as NSError).localizedDescription)
    }
    guard ended.wait(timeout: .now() + timeout) == .success else {
      Self.end(process, ended)
      throw Failure.timedOut(command: name, seconds: timeout)
    }
    guard process.terminationReason == .exit, process.terminationStatus == 0 else {
      throw Failure.failed(
        command: name, status: process.terminationStatus, message: Self.message(files[2]))
    }
    return Array(try Self.read(files[1]))
  }

  /// Asks it to end, and its children with it; after two seconds ends it.
  private static func end(_ process: Process, _ ended: DispatchSemaphore) {
    let id = process.processIdentifier
    // A group of its own is signalled as a whole; ours never.
    let group = getpgid(id) == id ? -id : id
    kill(group, SIGTERM)
    if ended.wait(timeout: .now() + 2) != .success || group < 0 { kill(group, SIGKILL) }
    _ = ended.wait(timeout: .now() + 2)
  }

  private static func executable(_ name: String) throws -> URL {
    let candidates =
      name.contains("/")
      ? [name]
      : (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
        .map { "\($0)/\(name)" }
    guard let found = candidates.first(where: { FileManager.default.isExecutableFile(atPath: $0) })
    else {
      throw Failure.notStarted(command: name, reason: "there is no such program")
    }
    return URL(fileURLWithPath: found)
  }

  private static func read(_ file: URL) throws -> Data {
    let handle = try FileHandle(forReadingFrom: file)
    defer { try? handle.close() }
    return try handle.read(upToCount: limit) ?? Data()
  }

  /// The end of what it said, on one line.
  private static func message(_ file: URL) -> String {
    let text = String(decoding: (try? read(file)) ?? Data(), as: UTF8.self)
    return text.split(whereSeparator: \.isNewline).suffix(3).joined(separator: " | ")
  }
}
