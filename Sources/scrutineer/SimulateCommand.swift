import ArgumentParser
import AuditMath
import Foundation
import Reports
import Returns
import Simulation

/// `scrutineer simulate --samples DIR`: writes the sample elections, byte for byte as committed; with
/// `--archive DIR --elections N`, a large number of small ones, for trying out archives.
struct SimulateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate", abstract: "Write simulated elections.")

  @Option(help: "Folder for the samples.")
  var samples: String?

  @Option(help: "Folder for an archive of small elections.")
  var archive: String?

  @Option(help: "Elections of the archive.")
  var elections = 200

  @Option(help: "Stations of each of its elections.")
  var stations = 50

  @Option(help: "Seed; without it, that of the committed samples.")
  var seed: UInt64?

  @Flag(help: "Say nothing on success.")
  var quiet = false

  func validate() throws {
    if (samples == nil) == (archive == nil) {
      throw ValidationError("Give --samples or --archive.")
    }
    if !(1...1_000_000).contains(elections) {
      throw ValidationError("--elections takes 1 to 1000000.")
    }
    if !(10...100_000).contains(stations) {
      throw ValidationError("--stations takes 10 to 100000.")
    }
  }

  func run() throws {
    try Console.run {
      let seed = seed ?? SampleElections.defaultSeed
      if let samples {
        let files = SampleElections.files(seed: seed)
        try Self.write(files, below: samples)
        if !quiet { Console.error("\(files.count) files written to \(samples)") }
      } else if let archive {
        let sample = ArchiveSample(elections: elections, stations: stations, seed: seed)
        // Election by election: an archive needs no more memory than its largest.
        _ = try Parallel().tryMap(elections) { number in
          try Self.write(sample.files(number), below: archive, durable: false)
        }
        if !quiet { Console.error("\(elections) elections written to \(archive)") }
      }
    }
  }

  /// - Parameter durable: whether each file survives a power cut; what can be made again need not.
  private static func write(
    _ files: [(path: String, bytes: [UInt8])], below folder: String, durable: Bool = true
  ) throws {
    for file in files {
      let url = URL(fileURLWithPath: folder + "/" + file.path)
      if durable {
        try ReportFolder.place(
          [ReportFile(path: url.lastPathComponent, bytes: file.bytes)],
          in: url.deletingLastPathComponent().path)
      } else {
        try Console.write(file.bytes, to: url.path)
      }
    }
  }
}
