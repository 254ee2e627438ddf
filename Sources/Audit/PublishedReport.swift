import Foundation
import Reports
import Returns

/// What decides whether a report would come out the same: the program, the options, and every byte of
/// manifests and sources.
enum Fingerprint {
  /// SHA-256 over all of it, as hexadecimal.
  static func of(
    _ manifests: [ElectionManifest], loader: ElectionLoader, options: AuditOptions,
    extra: [String]
  ) throws -> String {
    var parts = [ProgramVersion.text, "\(options.settings)", options.disabled.sorted().joined()]
    parts += extra
    for manifest in manifests {
      parts.append(SHA256.hexDigest(of: Array(try ConfigurationText.read(manifest.path).utf8)))
      parts += try loader.sourceDigests(manifest)
    }
    return SHA256.hexDigest(of: Array(parts.joined(separator: "\n").utf8))
  }
}

/// What a published report's manifest says of the run that made it.
enum PublishedReport {
  /// Options recorded in `manifest.json`, from which the next night learns what it need not repeat.
  static func options(
    _ fingerprint: String, _ counts: NightlySummary.Counts, _ configuration: NightlyConfiguration
  ) -> [String: String] {
    [
      "fingerprint": fingerprint, "stations": "\(counts.stations)",
      "findings_look_first": "\(counts.lookFirst)", "findings_look": "\(counts.look)",
      "findings_note": "\(counts.notes)",
      "analyses_off": configuration.options.disabled.sorted().joined(separator: " "),
    ]
  }

  /// The counts of a published report with this fingerprint; `nil` where there is none, or another.
  static func counts(_ folder: String, fingerprint: String) -> NightlySummary.Counts? {
    guard let data = FileManager.default.contents(atPath: folder + "/manifest.json"),
      let root = try? JSONSerialization.jsonObject(with: data) as? [String: Any],
      let options = root["options"] as? [String: String], options["fingerprint"] == fingerprint
    else { return nil }
    func number(_ key: String) -> Int? { options[key].flatMap { Int($0) } }
    guard let stations = number("stations"), let lookFirst = number("findings_look_first"),
      let look = number("findings_look"), let notes = number("findings_note")
    else { return nil }
    return NightlySummary.Counts(
      stations: stations, lookFirst: lookFirst, look: look, notes: notes)
  }
}
