import Audit
import AuditMath
import Foundation
import Reports
import Returns
import TestSupport
import Testing

/// The same inputs give the same bytes: for any number of workers, any order of rows, any run.
@Suite struct DeterminismTests {
  static let workers = [1, 2, 3, 8]

  private func report(of path: String, workers: Int, dataRoots: [String] = []) throws
    -> FolderContents
  {
    try TemporaryFolder.use { folder in
      let parallel = Parallel(workers: workers)
      let election = try ElectionLoader(
        dataRoots: dataRoots, limits: ReadingLimits(), parallel: parallel
      ).load(try ElectionManifest.load(path: path))
      let report = ElectionAudit(options: AuditOptions(), parallel: parallel).report(of: election)
      let writer = ElectionReportWriter(report: report, parallel: parallel)
      try ReportFolder.publish(
        files: writer.files(), manifest: writer.manifest, to: folder("report"), parallel: parallel)
      return try FolderContents(of: folder("report"))
    }
  }

  @Test func reportsDoNotDependOnWorkersOrRuns() throws {
    let path = Sample.folder + "/" + Sample.exercise
    let first = try report(of: path, workers: 1)
    // A whole report was compared, not an empty folder.
    #expect(first.files["manifest.json"] != nil)
    #expect(first.files.keys.count { $0.hasPrefix("constituencies/") } == 36)
    for run in 1...3 {
      for workers in Self.workers {
        let other = try report(of: path, workers: workers)
        #expect(first.differences(from: other) == [], "run \(run), \(workers) workers")
      }
    }
  }

  @Test(.enabled(if: RealData.isPresent, Comment(rawValue: RealData.absence)))
  func reportsOfARealElectionDoNotDependOnWorkers() throws {
    let path = RealData.project + "/Manifests/ge-2012-parliament"
    let roots = [RealData.root].compactMap { $0 }
    let first = try report(of: path, workers: 1, dataRoots: roots)
    #expect(first.files["manifest.json"] != nil)
    for workers in Self.workers.dropFirst() {
      let other = try report(of: path, workers: workers, dataRoots: roots)
      #expect(first.differences(from: other) == [], "\(workers) workers")
    }
  }

  @Test func comparisonsDoNotDependOnWorkers() throws {
    func contents(_ workers: Int) throws -> FolderContents {
      try TemporaryFolder.use { folder in
        let parallel = Parallel(workers: workers)
        let report = try ComparisonAudit(options: AuditOptions(), parallel: parallel).report(
          before: try Sample.load(Sample.earlier, workers: workers),
          after: try Sample.load(Sample.later, workers: workers))
        let writer = ComparisonReportWriter(report: report, parallel: parallel)
        try ReportFolder.publish(
          files: writer.files(), manifest: writer.manifest, to: folder("report"),
          parallel: parallel)
        return try FolderContents(of: folder("report"))
      }
    }
    let first = try contents(1)
    #expect(first.files["manifest.json"] != nil)
    for workers in Self.workers.dropFirst() {
      #expect(first.differences(from: try contents(workers)) == [], "\(workers) workers")
    }
  }

  /// A shuffled file is another file, so its SHA-256 differs wherever the report gives it; and a station
  /// stands on another line of the source, the column `source_line` of stations.csv. With these, the
  /// digests of such outputs differ in manifest.json and datapackage.json. Those are made equal here,
  /// and nothing else: every other byte of every file must be the same.
  @Test func reportsDoNotDependOnTheOrderOfRows() throws {
    try TemporaryFolder.use { folder in
      try Sample.copy(Sample.exercise, to: folder)
      let name = Sample.exercise + "/simulated-returns.csv"
      let plain = try report(of: folder(Sample.exercise), workers: 2)
      let lines = try folder.text(of: name).split(separator: "\n").map(String.init)
      var order = Array(lines.dropFirst())
      for seed: UInt64 in 1...3 {
        var stream = RandomStream(seed: seed, purpose: "shuffled rows")
        for index in order.indices.reversed().dropLast() {
          order.swapAt(index, stream.nextInt(below: index + 1))
        }
        try folder.write(([lines[0]] + order).joined(separator: "\n") + "\n", to: name)
        let shuffled = try report(of: folder(Sample.exercise), workers: 3)
        // The order did change something: the lines that the stations stand on.
        #expect(plain.files["stations.csv"] != shuffled.files["stations.csv"])
        let (one, two) = (try Self.normalised(plain), try Self.normalised(shuffled))
        #expect(one.differences(from: two) == [])
      }
    }
  }

  private static func normalised(_ contents: FolderContents) throws -> FolderContents {
    var contents = contents
    let manifest = try #require(contents.files["manifest.json"])
    let root = try JSONSerialization.jsonObject(with: manifest) as? [String: Any]
    let inputs = try #require(root?["inputs"] as? [[String: Any]])
    let digests = inputs.compactMap { $0["sha256"] as? String }
    #expect(digests.count == 1)
    for (path, bytes) in contents.files {
      var text = String(decoding: bytes, as: UTF8.self)
      for digest in digests {
        text = text.replacing(digest, with: "DIGEST").replacing(digest.prefix(12), with: "DIGEST")
      }
      if path == "manifest.json" || path == "datapackage.json" {
        text = text.replacing(/"(sha256:)?[0-9a-f]{64}"/, with: "\"DIGEST\"")
      }
      if path == "stations.csv" {
        text = text.replacing(
          /,simulated-returns\.csv,[0-9]+,/, with: ",simulated-returns.csv,LINE,")
      }
      contents.files[path] = Data(text.utf8)
    }
    return contents
  }

  @Test func theSeedIsPrinted() throws {
    let parallel = Parallel(workers: 2)
    var options = AuditOptions()
    options.settings.seed = 99
    let report = ElectionAudit(options: options, parallel: parallel)
      .report(of: try SmallElection.load())
    let files = ElectionReportWriter(report: report, parallel: parallel).files()
    let machine = try #require(files.first { $0.path == "report.json" })
    #expect(String(decoding: machine.bytes, as: UTF8.self).contains("\"seed\": \"99\""))
  }
}
