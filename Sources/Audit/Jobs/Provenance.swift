import Foundation
import Reports
import Returns

/// What decides whether a report would come out the same: the program, the options, and every byte of
/// manifests and sources. Recorded in `manifest.json`, so that the next night learns what it need not
/// repeat and `verify` what has changed.
public struct Provenance: Sendable, Equatable {
  /// SHA-256 over all of it, as hexadecimal.
  public let fingerprint: String
  /// The source files of every election, as they lay on disk.
  public let sources: [SourceFile]
  /// Entries for the manifest's options.
  public let options: [String: String]

  /// - Parameters:
  ///   - elections: their manifests, the earlier one first.
  ///   - extra: further options of a comparison or a partial count, by name.
  public init(
    _ elections: [ElectionManifest], loader: ElectionLoader, options: AuditOptions,
    extra: [String: String] = [:]
  ) throws {
    var named = extra
    named["calibration_sha256"] = options.calibration?.sha256 ?? "none"
    named["analyses_off"] = options.disabled.sorted().joined(separator: " ")
    named["site"] = "\(options.site)"
    named["language"] = options.language.rawValue
    if !options.requested.isEmpty {
      named["analyses_on_request"] = options.requested.sorted().joined(separator: " ")
    }
    var sources: [SourceFile] = []
    for (position, manifest) in elections.enumerated() {
      // The path of the machine is nobody's business: an election goes by its id.
      let name = "election_\(position + 1)"
      named[name] = manifest.identity.id
      named[name + "_sha256"] = SHA256.hexDigest(
        of: Array(try ConfigurationText.read(manifest.path).utf8))
      sources += try loader.sourceFiles(manifest)
    }
    let parts =
      [ProgramVersion.text, "\(options.settings)"]
      + named.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
      + sources.map { "\($0.bytes) \($0.sha256)" }
    fingerprint = SHA256.hexDigest(of: Array(parts.joined(separator: "\n").utf8))
    self.sources = sources
    named["fingerprint"] = fingerprint
    self.options = named
  }

  /// Throws where files that were read in are not those that were hashed: somebody replaced one in the
  /// meantime, and the report would bear the wrong hash.
  func check(_ elections: [LoadedElection], of manifest: ElectionManifest) throws {
    let read = Set(elections.flatMap(\.sources).map(\.sha256))
    guard read == Set(sources.map(\.sha256)) else {
      throw InputError(
        .inputOutput, file: manifest.path, found: "a file of returns was replaced during the audit",
        remedy: "Wait until the files are complete, then run again.")
    }
  }
}
