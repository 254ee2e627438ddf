import AuditMath
import Foundation
import Reports
import Returns

/// What a shard says of one report: a line of JSON, and behind it the bytes of the report's files one
/// after the other. One file for a report, since file systems of clusters are slow at small files.
struct ReportBundle {
  enum Outcome: String, Codable {
    /// Its files follow.
    case audited
    /// The published report is whole and has this fingerprint.
    case unchanged
    /// Why there is none.
    case failed
    /// Left to whoever merges, who has the drops of a count that is going on.
    case left
  }

  struct Header: Codable {
    var outcome: Outcome
    var fingerprint: String? = nil
    var problem: Problem? = nil
    var report: Report? = nil
    var files: [File] = []
  }

  struct File: Codable {
    let path: String
    let bytes: Int
  }

  /// An error, as it can be told on another machine.
  struct Problem: Codable {
    let category: String?
    let file: String
    let line: Int?
    let column: String?
    let found: String
    let remedy: String

    init(_ error: any Error) {
      guard let input = error as? InputError else {
        (category, file, line, column, found, remedy) = (nil, "", nil, nil, "\(error)", "")
        return
      }
      category = input.category.rawValue
      file = input.file
      line = input.line
      column = input.column
      found = input.found
      remedy = input.remedy
    }

    var text: String { "\(error)" }

    var error: any Error {
      guard let category = category.flatMap(InputError.Category.init) else {
        return Other(description: found)
      }
      return InputError(
        category, file: file, line: line, column: column, found: found, remedy: remedy)
    }

    /// An error of the program.
    struct Other: Error, CustomStringConvertible {
      let description: String
    }
  }

  struct Report: Codable {
    struct Input: Codable {
      let name: String
      let bytes: Int
      let sha256: String
      let format: String
    }

    let id: String
    let title: String
    let simulated: Bool
    let inputs: [Input]
    let options: [String: String]
    let stations: Int
    let lookFirst: Int
    let look: Int
    let notes: Int
    let findings: [RecordedFinding]
    let remark: String
  }

  let header: Header
  private let contents: ArraySlice<UInt8>

  // MARK: Writing

  static func unchanged(_ fingerprint: String?) throws -> [UInt8] {
    try bytes(Header(outcome: .unchanged, fingerprint: fingerprint))
  }

  /// - Parameter fingerprint: of the inputs that it failed with, if it came so far.
  static func failed(_ error: any Error, fingerprint: String?) throws -> [UInt8] {
    try bytes(Header(outcome: .failed, fingerprint: fingerprint, problem: Problem(error)))
  }

  static func left() throws -> [UInt8] { try bytes(Header(outcome: .left)) }

  static func audited(_ made: ReportJob.Made, fingerprint: String, files: [ReportFile]) throws
    -> [UInt8]
  {
    let manifest = made.manifest
    let report = Report(
      id: manifest.id, title: manifest.title, simulated: manifest.simulated,
      inputs: manifest.inputs.map {
        Report.Input(name: $0.name, bytes: $0.bytes, sha256: $0.sha256, format: $0.format)
      }, options: manifest.options, stations: made.counts.stations,
      lookFirst: made.counts.lookFirst, look: made.counts.look, notes: made.counts.notes,
      findings: made.findings, remark: made.remark)
    var bytes = try bytes(
      Header(
        outcome: .audited, fingerprint: fingerprint, report: report,
        files: files.map { File(path: $0.path, bytes: $0.bytes.count) }))
    bytes.reserveCapacity(bytes.count + files.reduce(0) { $0 + $1.bytes.count })
    for file in files { bytes += file.bytes }
    return bytes
  }

  private static func bytes(_ header: Header) throws -> [UInt8] {
    try header.sortedJSON() + [10]
  }

  // MARK: Reading

  /// Throws where the bytes, whose digest is right, are none of ours.
  init(_ bytes: [UInt8], place: String) throws {
    guard let end = bytes.firstIndex(of: 10),
      let header = try? JSONDecoder().decode(Header.self, from: Data(bytes[..<end]))
    else { throw PartError.damaged(path: place, reason: "a result has no header") }
    self.header = header
    contents = bytes[(end + 1)...]
    // An array of this size exists, so its lengths add up without overflow.
    guard header.files.allSatisfy({ (0...bytes.count).contains($0.bytes) }),
      header.files.reduce(0, { min($0 + $1.bytes, Int.max / 4) }) == contents.count
    else {
      throw PartError.damaged(path: place, reason: "a result is not as long as its header says")
    }
  }

  /// The report, as the job would have made it here. `nil` where the shard did not make it.
  func finished(_ job: ReportJob) -> FinishedReport? {
    guard let report = header.report else { return nil }
    return FinishedReport(
      manifest: RunManifest(
        program: .current, id: report.id, title: report.title, simulated: report.simulated,
        settings: job.options.settings,
        inputs: report.inputs.map {
          SourceFile(name: $0.name, bytes: $0.bytes, sha256: $0.sha256, format: $0.format)
        }, options: report.options),
      counts: NightlySummary.Counts(
        stations: report.stations, lookFirst: report.lookFirst, look: report.look,
        notes: report.notes), findings: report.findings, remark: report.remark, reported: nil
    ) { news in
      guard let news else { return files }
      return try NewsSeam.files(
        files, news: news, title: report.title, isComparison: job.isComparison,
        simulated: report.simulated, language: job.options.language, parallel: job.parallel)
    }
  }

  private var files: [ReportFile] {
    var start = contents.startIndex
    return header.files.map { file in
      defer { start += file.bytes }
      return ReportFile(path: file.path, bytes: Array(contents[start..<start + file.bytes]))
    }
  }
}
