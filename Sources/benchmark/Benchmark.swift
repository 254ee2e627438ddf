import ArgumentParser
import AuditMath
import Foundation
import Returns

/// `benchmark KERNEL INPUT`: one kernel of the libraries on one input, for `make bench`.
///
/// It prints JSON: the seconds of the kernel alone, without reading the input, and its result, which
/// `make bench` compares with a peer's. It is not installed.
@main
struct Benchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "benchmark", abstract: "Run one kernel on one input; print seconds and result.",
    discussion: """
      KERNEL is an analysis of the catalogue, as TURN-02, or integer-percentages on an election;
      robust-covariance, density or binned-density on a CSV file of numbers; matrix-routines on nothing;
      export (the election as a plain CSV file) or simulate (a clean election like the one given).
      """)

  @Argument(help: "The kernel.")
  var kernel: String

  @Argument(help: "An election's manifest or folder, or a CSV file of numbers.")
  var input: String = ""

  @Option(help: "Number of concurrent workers.")
  var jobs: Int?

  @Option(help: "Kinds of scope that an analysis measures, separated by commas.")
  var scopes = "country"

  @Option(help: "Points of a grid, each way.")
  var grid = 500

  @Option(help: "Stations of a simulated election.")
  var stations = 10_000

  @Option(help: "File or folder that export and simulate write.")
  var output: String = ""

  func run() throws {
    let parallel = Parallel(workers: jobs)
    switch kernel {
    case "robust-covariance":
      try Self.print(try CovarianceKernel.run(NumberTable(path: input)))
    case "density":
      try Self.print(try DensityKernel.exact(NumberTable(path: input), grid: grid))
    case "binned-density":
      try Self.print(try DensityKernel.binned(NumberTable(path: input), grid: grid))
    case "integer-percentages":
      try Self.print(RoundKernel.run(try election(parallel).table, parallel))
    case "matrix-routines":
      try Self.print(MatrixRoutines.run())
    case "export":
      let table = try election(parallel).table
      try TableExport.write(table, to: output)
      try Self.print(table.candidates.map(\.name))
    case "simulate":
      let growing = GrowingElection(like: try election(parallel).table)
      try growing.write(stations: stations, to: output)
    default:
      try Self.print(
        try AnalysisKernel.run(
          kernel, try election(parallel), parallel: parallel,
          scopes: Set(scopes.split(separator: ",").map(String.init))))
    }
  }

  private func election(_ parallel: Parallel) throws -> LoadedElection {
    let roots = [ProcessInfo.processInfo.environment["SCRUTINEER_DATA"]].compactMap { $0 }
    return try ElectionLoader(dataRoots: roots, parallel: parallel)
      .load(try ElectionManifest.load(path: input))
  }

  private static func print(_ value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "Infinity", negativeInfinity: "-Infinity", nan: "NaN")
    FileHandle.standardOutput.write(try encoder.encode(value) + Data("\n".utf8))
  }
}

/// What a kernel took and gave.
struct Timed<Result> {
  let seconds: Double
  let result: Result

  init(seconds: Double, result: Result) {
    self.seconds = seconds
    self.result = result
  }

  init(_ body: () throws -> Result) rethrows {
    let clock = ContinuousClock()
    let start = clock.now
    result = try body()
    seconds = (clock.now - start) / .seconds(1)
  }
}

extension Timed: Encodable where Result: Encodable {}
