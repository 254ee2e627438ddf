import ArgumentParser
import Foundation
import Reports
import Returns
import Simulation

/// `scrutineer simulate --samples DIR`: writes the sample elections, byte for byte as committed.
struct SimulateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate", abstract: "Write the simulated sample elections.")

  @Option(help: "Folder for the samples.")
  var samples: String

  @Option(help: "Seed; without it, that of the committed samples.")
  var seed: UInt64?

  @Flag(help: "Say nothing on success.")
  var quiet = false

  func run() throws {
    try Console.run {
      let files = SampleElections.files(seed: seed ?? SampleElections.defaultSeed)
      for file in files {
        let url = URL(fileURLWithPath: samples + "/" + file.path)
        try ReportFolder.place(
          [ReportFile(path: url.lastPathComponent, bytes: file.bytes)],
          in: url.deletingLastPathComponent().path)
      }
      if !quiet { Console.error("\(files.count) files written to \(samples)") }
    }
  }
}
