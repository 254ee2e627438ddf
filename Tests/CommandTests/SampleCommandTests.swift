import Foundation
import TestSupport
import Testing

/// The program over the sample elections.
@Suite(.serialized) struct SampleCommandTests {
  private static let exercise = Sample.folder + "/" + Sample.exercise

  /// Status 1 is for those who ask for it.
  @Test func failOnAsksForALevel() throws {
    try TemporaryFolder.use { folder in
      func status(_ election: String, _ words: [String]) throws -> Int32 {
        let run = try Program.run(
          ["audit", Sample.folder + "/" + election, "-o", election] + words, in: folder)
        // The report is there, whatever the status.
        #expect(folder.exists(election + "/manifest.json"))
        #expect(run.output.isEmpty)
        return run.status
      }
      let plain = try status(Sample.exercise, [])
      #expect(plain == 0)
      for level in ["note", "look", "look-first"] {
        #expect(try status(Sample.exercise, ["--fail-on", level]) == 1)
      }
      #expect(try status(Sample.later, ["--fail-on", "look-first"]) == 0)
    }
  }

  @Test func compareReportsAPair() throws {
    try TemporaryFolder.use { folder in
      let words = [
        "compare", "\(Sample.folder)/\(Sample.earlier)", "\(Sample.folder)/\(Sample.later)",
      ]
      let run = try Program.run(words, in: folder)
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.output.isEmpty)
      #expect(run.errors.contains("stations matched"))
      let name = "\(Sample.earlier)--\(Sample.later)"
      #expect(try folder.entries("Reports") == [name])
      let files = try folder.entries("Reports/" + name)
      for file in ["index.md", "findings.csv", "tests.csv", "stations.csv", "manifest.json"] {
        #expect(files.contains(file))
      }
      // Clean elections, compared, give nothing to look at first.
      #expect(try Program.run(words + ["--fail-on", "look-first"], in: folder).status == 0)
      let unknown = try Program.run(words + ["--pair", "Nobody=Ilham Aliyev"], in: folder)
      #expect(unknown.status == 65)
      #expect(unknown.errors.contains("there is no candidate “Nobody”"))
      #expect(unknown.errors.contains("Ilham Aliyev"))
    }
  }

  /// What is compared is every byte of every file, and nothing may differ: the kernels of OpenBLAS
  /// differ in low bits, but numbers are printed to at most ten digits and decisions are toleranced.
  @Test func reportsAreTheSameUnderEveryKernelOfTheBLAS() throws {
    try TemporaryFolder.use { folder in
      let pair = [Sample.earlier, Sample.later].map { Sample.folder + "/" + $0 }
      var first: (FolderContents, FolderContents)?
      for name in Self.kernels {
        let environment = name == "default" ? [:] : ["OPENBLAS_CORETYPE": name]
        let audit = try Program.run(
          ["audit", Self.exercise, "-o", name, "--quiet"], in: folder, environment: environment)
        #expect(audit.status == 0, "\(audit.errors)")
        let compare = try Program.run(
          ["compare"] + pair + ["-o", "pair-" + name, "--quiet"], in: folder,
          environment: environment)
        #expect(compare.status == 0, "\(compare.errors)")
        let reports = (
          try FolderContents(of: folder(name)), try FolderContents(of: folder("pair-" + name))
        )
        #expect(reports.0.files.count > 50)
        if let first {
          #expect(first.0.differences(from: reports.0) == [], "\(name)")
          #expect(first.1.differences(from: reports.1) == [], "\(name)")
        } else {
          first = reports
        }
      }
    }
  }

  /// The same for a large real election, whose many tests have q-values that differ in low bits alone.
  @Test(.enabled(if: RealData.isPresent, Comment(rawValue: RealData.absence)))
  func reportsOfALargeElectionAreTheSameUnderEveryKernel() throws {
    try TemporaryFolder.use { folder in
      var first: FolderContents?
      for name in Self.kernels.prefix(2) {
        let run = try Program.run(
          [
            "audit", RealData.project + "/Manifests/ru-2024-president", "-o", name, "--quiet",
            "--data", RealData.root ?? "",
          ], in: folder, environment: name == "default" ? [:] : ["OPENBLAS_CORETYPE": name])
        #expect(run.status == 0, "\(run.errors)")
        let report = try FolderContents(of: folder(name))
        #expect(report.files.count > 1000)
        if let first { #expect(first.differences(from: report) == [], "\(name)") }
        first = first ?? report
      }
    }
  }

  /// Those whose instructions this processor has: others would stop the program.
  private static let kernels: [String] = {
    let text = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? ""
    func has(_ flag: String) -> Bool { text.contains(" \(flag) ") }
    return ["default", "Prescott"] + (has("avx2") ? ["Haswell", "Zen"] : [])
      + (has("avx512f") ? ["SkylakeX"] : [])
  }()

  @Test func jobsDoNotChangeTheReport() throws {
    try TemporaryFolder.use { folder in
      for jobs in ["1", "8"] {
        let run = try Program.run(
          ["audit", Self.exercise, "-o", jobs, "--jobs", jobs, "--quiet"], in: folder)
        #expect(run.status == 0, "\(run.errors)")
      }
      let one = try FolderContents(of: folder("1"))
      #expect(one.files.count > 50)
      #expect(one.differences(from: try FolderContents(of: folder("8"))) == [])
    }
  }

  @Test func theSeedIsPrintedInTheManifest() throws {
    try TemporaryFolder.use { folder in
      try SmallElection.write(to: folder)
      let run = try Program.run(["audit", "small", "-o", "report", "--seed", "77"], in: folder)
      #expect(run.status == 0)
      #expect(try folder.text(of: "report/manifest.json").contains("\"seed\": \"77\""))
    }
  }

  @Test func simulateWritesTheCommittedSamples() throws {
    try TemporaryFolder.use { folder in
      let run = try Program.run(["simulate", "--samples", "made"], in: folder)
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.output.isEmpty)
      let made = try FolderContents(of: folder("made"))
      var committed = try FolderContents(of: Sample.folder)
      // The samples are the folders; beside them lies the job that audits them.
      committed.files = committed.files.filter { $0.key.contains("/") }
      #expect(made.files.count == 10)
      #expect(committed.differences(from: made) == [])
      // Another seed, another election.
      let other = try Program.run(
        ["simulate", "--samples", "other", "--seed", "5", "--quiet"], in: folder)
      #expect(other.status == 0)
      #expect(other.errors.isEmpty)
      #expect(
        try FolderContents(of: folder("other")).files["\(Sample.later)/simulated-returns.csv"]
          != made.files["\(Sample.later)/simulated-returns.csv"])
    }
  }

  @Test func sourcesAreFoundBelowADataFolder() throws {
    try TemporaryFolder.use { folder in
      try SmallElection.write(to: folder)
      try FileManager.default.createDirectory(
        atPath: folder("data"), withIntermediateDirectories: false)
      try FileManager.default.moveItem(
        atPath: folder("small/returns.csv"), toPath: folder("data/returns.csv"))
      let words = ["audit", "small", "-o", "report"]
      #expect(try Program.run(words, in: folder).status == 66)
      #expect(try Program.run(words + ["--data", "data"], in: folder).status == 0)
      let run = try Program.run(words, in: folder, environment: ["SCRUTINEER_DATA": folder("data")])
      #expect(run.status == 0, "\(run.errors)")
    }
  }
}
