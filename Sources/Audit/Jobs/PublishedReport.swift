import AuditMath
import Foundation
import Reports
import Returns

/// A report as it lies in its folder.
struct PublishedReport: Sendable {
  let folder: String
  let manifest: PublishedManifest

  /// `nil` where the folder holds no report.
  init?(_ folder: String) {
    guard let manifest = PublishedManifest(folder: folder) else { return nil }
    self.folder = folder
    self.manifest = manifest
  }

  var isComparison: Bool { manifest.options["election_2"] != nil }

  var fingerprint: String? { manifest.options["fingerprint"] }

  /// The findings by level, and the stations, as the manifest has them.
  var counts: NightlySummary.Counts? {
    func number(_ key: String) -> Int? { manifest.options[key].flatMap { Int($0) } }
    guard let stations = number("stations"), let lookFirst = number("findings_look_first"),
      let look = number("findings_look"), let notes = number("findings_note")
    else { return nil }
    return NightlySummary.Counts(
      stations: stations, lookFirst: lookFirst, look: look, notes: notes)
  }

  /// Options from which the next night learns the counts.
  static func options(_ counts: NightlySummary.Counts) -> [String: String] {
    [
      "stations": "\(counts.stations)", "findings_look_first": "\(counts.lookFirst)",
      "findings_look": "\(counts.look)", "findings_note": "\(counts.notes)",
    ]
  }

  /// Where an archive's ranking finds the election's combined evidence.
  static let combinedKey = "combined_log_p"

  static func combinedLogP(_ options: [String: String]) -> Double? {
    options[combinedKey].flatMap { Double($0) }
  }

  /// Outputs that are missing or damaged; sizes first, since they cost nothing.
  func damage(_ parallel: Parallel) -> [ReportDifference] {
    parallel.mapBlocks(manifest.outputs.count, blockSize: 32) { range in
      range.compactMap { position -> ReportDifference? in
        let output = manifest.outputs[position]
        return OutputCheck.difference(folder: folder, output)
      }
    }.flatMap { $0 }
  }

  /// The run that made the report, for the history; `nil` where it has no news, or damaged ones.
  func run() -> RunHistory.Run? {
    let names = [NewsWriter.newsName, NewsWriter.baselineName]
    let outputs = manifest.outputs.filter { names.contains($0.path) }
    guard outputs.count == 2, let fingerprint,
      outputs.allSatisfy({ OutputCheck.difference(folder: folder, $0) == nil }),
      let news = NewsReader.read(folder)
    else { return nil }
    return RunHistory.Run(
      report: (folder as NSString).lastPathComponent, number: news.number,
      kind: isComparison ? "comparison" : "election",
      title: manifest.title, fingerprint: fingerprint, program: manifest.program.version,
      made: news.made, stations: counts?.stations ?? 0,
      inputs: manifest.inputs.map {
        SourceFile(name: $0.name, bytes: $0.bytes, sha256: $0.sha256, format: "")
      },
      findings: news.findings, baseline: news.baseline?.number, publishedBaseline: news.baseline)
  }
}
