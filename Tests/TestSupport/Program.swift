import Foundation

/// The built program, run as a person runs it.
public enum Program {
  /// What a run left behind.
  public struct Run: Sendable {
    public let status: Int32
    public let output: Data
    public let errors: String

    public var text: String { String(decoding: output, as: UTF8.self) }
  }

  /// The program lies beside the test bundle, in the folder of build products.
  public static let path: String? = {
    let bundles =
      [try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")]
      .compactMap { $0 } + CommandLine.arguments.filter { $0.hasSuffix(".xctest") }
    return bundles.map { URL(fileURLWithPath: $0).deletingLastPathComponent().path + "/scrutineer" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }()

  /// Runs the program with nothing on standard input.
  ///
  /// - Parameters:
  ///   - folder: the working folder.
  ///   - environment: added to this process's; SCRUTINEER_DATA is taken away.
  ///   - output: where standard output goes instead of `Run.output`.
  public static func run(
    _ arguments: [String], in folder: TemporaryFolder, environment: [String: String] = [:],
    output: String? = nil
  ) throws -> Run {
    guard let path else { throw Missing() }
    return try run(
      path, arguments, in: folder, environment: environment, output: output)
  }

  /// Runs any program.
  public static func run(
    _ path: String, _ arguments: [String], in folder: TemporaryFolder,
    environment: [String: String] = [:], output: String? = nil
  ) throws -> Run {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    var variables = ProcessInfo.processInfo.environment
    variables["SCRUTINEER_DATA"] = nil
    // A crash should end at once, without a long trace.
    variables["SWIFT_BACKTRACE"] = "enable=no"
    process.environment = variables.merging(environment) { _, new in new }
    return try TemporaryFolder.use { place in
      // Files, not pipes: nobody has to read while the program writes.
      let (standard, errors) = (output ?? place("output"), place("errors"))
      for file in [standard, errors] where !FileManager.default.fileExists(atPath: file) {
        try Data().write(to: URL(fileURLWithPath: file))
      }
      let streams = try [standard, errors].map {
        try FileHandle(forWritingTo: URL(fileURLWithPath: $0))
      }
      process.standardInput = FileHandle.nullDevice
      process.standardOutput = streams[0]
      process.standardError = streams[1]
      try process.run()
      process.waitUntilExit()
      for stream in streams { try stream.close() }
      return Run(
        status: process.terminationStatus,
        output: output == nil ? try Data(contentsOf: URL(fileURLWithPath: standard)) : Data(),
        errors: String(
          decoding: try Data(contentsOf: URL(fileURLWithPath: errors)), as: UTF8.self))
    }
  }

  public struct Missing: Error, CustomStringConvertible {
    public let description = "the program is not beside the tests; build all targets first"
  }
}
