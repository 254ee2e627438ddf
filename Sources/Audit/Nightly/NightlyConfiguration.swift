import Analyses
import Foundation
import Returns

/// The nightly job as `audit.toml` describes it.
public struct NightlyConfiguration: Sendable, Equatable {
  /// Two elections to compare, by their identifiers.
  public struct Comparison: Sendable, Equatable {
    public let before: String
    public let after: String
    /// Later name to earlier name, where candidates are paired by hand.
    public let candidates: [String: String]
    /// CSV file of stations matched by hand, resolved against the configuration's folder.
    public let map: String?

    /// Name of the comparison's report folder.
    public var id: String { "\(before)--\(after)" }
  }

  /// What is known of a count that is still going on.
  public struct Partial: Sendable, Equatable {
    /// Identifier of a listed election whose stations are all that there will be.
    public let register: String?
    /// Number of stations that there will be.
    public let stations: Int?
    /// File that lists the stations, resolved against the configuration's folder.
    public let list: String?
    /// Headers of the list's columns, where they are not those of the returns.
    public let columns: [StationListFile.Meaning: String]
  }

  /// Paths of the manifests, resolved against the configuration's folder; `*` and `**` stand for names and
  /// folders of an archive.
  public let elections: [String]
  /// Whether the elections are found by a pattern.
  public var isArchive: Bool { elections.contains(where: ArchivePaths.isPattern) }
  public internal(set) var comparisons: [Comparison]
  public var options: AuditOptions
  /// Folder for the reports, resolved against the configuration's folder.
  public let output: String
  /// Elections whose returns are still coming in, by identifier.
  public internal(set) var partial: [String: Partial]
  /// File of the history of runs; `nil` where none is kept.
  public let history: String?
  /// Number of dated reports to keep of each election and comparison; `nil` to replace a report in place.
  public let keep: Int?
  /// How manifests are signed, if they are.
  public let signing: ManifestSigning?
  /// The operator's command to run after a night.
  public let notification: Notification?

  /// Reads a configuration.
  ///
  /// Keys: `elections` (list of paths and patterns), `output`, `calibration`, `site`, `language`, `seed`,
  /// `[levels] look_first, look`, `[analyses] "OUT-01" = false` (or `"TURN-07" = true` for one that runs
  /// on request), `[protocol] tolerance`, `[[comparisons]] before, after, candidates, map`, `history`
  /// (false, or a path), `keep`, `[[partial]] election, register, stations, list, columns`, `[signature] key`,
  /// `[notify] command, timeout, on`.
  /// Throws `InputError` naming the file and the key.
  public init(path: String) throws {
    let document = try ConfigurationText.read(path)
    let folder = (path as NSString).deletingLastPathComponent
    var root = try ManifestSection(
      ManifestTree(document: document, file: path), path: "", file: path)
    guard let paths = try root.texts("elections"), !paths.isEmpty else {
      throw root.absent("elections")
    }
    elections = paths.map { Self.resolve($0, folder) }
    output = Self.resolve(try root.text("output") ?? "Reports", folder)
    history = try Self.history(&root, output, folder)
    signing = try Self.signing(&root, folder)
    notification = try Self.notification(&root)
    partial = try Self.partial(&root, folder)
    keep = try Self.keep(&root)
    var options = AuditOptions()
    // Off unless asked for, since it doubles the pages of a night.
    options.site = try root.flag("site") ?? false
    if let code = try root.text("language") {
      guard let language = Language(rawValue: code) else {
        throw root.error(
          "language", "there is no language “\(code)”",
          "The languages are \(Language.allCases.map(\.rawValue).joined(separator: ", ")).")
      }
      options.language = language
    }
    options.calibrationFolder = try root.text("calibration").map { Self.resolve($0, folder) }
    if let seed = try root.count("seed") { options.settings.seed = UInt64(seed) }
    if var levels = try root.section("levels") {
      try Self.read(&levels, into: &options.settings)
    }
    if var rules = try root.section("protocol") {
      options.settings.protocolTolerance = try rules.count("tolerance") ?? 0
      try rules.finish()
    }
    if var switches = try root.section("analyses") {
      let known = Set(Catalogue.methods.map(\.id))
      for key in switches.keys {
        guard known.contains(key) else {
          throw switches.error(
            key, "there is no such analysis",
            "The analyses are \(known.sorted().joined(separator: ", ")).")
        }
        if try switches.flag(key) == false {
          options.disabled.insert(key)
        } else {
          options.requested.insert(key)
        }
      }
      try switches.finish()
    }
    self.options = options
    var identifiers: Set<String> = []
    comparisons = try root.sections("comparisons").map { section in
      var section = section
      var names: [String: String] = [:]
      if var pairs = try section.section("candidates") {
        for key in pairs.keys { names[key] = try pairs.requiredText(key) }
        try pairs.finish()
      }
      let comparison = Comparison(
        before: try section.requiredText("before"), after: try section.requiredText("after"),
        candidates: names, map: try section.text("map").map { Self.resolve($0, folder) })
      try section.finish()
      guard identifiers.insert(comparison.id).inserted else {
        throw section.error("before", "this comparison is listed twice", "List it once.")
      }
      return comparison
    }
    try root.finish()
  }

  private static func read(_ levels: inout ManifestSection, into settings: inout AnalysisSettings)
    throws
  {
    func limit(_ key: String) throws -> Double? {
      switch levels.take(key) {
      case nil: return nil
      case .number(let value)? where value > 0 && value <= 0.05: return value
      case let other?: throw levels.wrong(key, other, "a number above 0 and at most 0.05")
      }
    }
    settings.lookFirstLimit = try limit("look_first") ?? settings.lookFirstLimit
    settings.lookLimit = try limit("look") ?? settings.lookLimit
    try levels.finish()
    guard settings.lookFirstLimit <= settings.lookLimit else {
      throw levels.error(
        "look_first", "found a limit above that of “look”",
        "Set look_first to at most \(settings.lookLimit).")
    }
  }

  static func resolve(_ path: String, _ folder: String) -> String {
    let joined = path.hasPrefix("/") || folder.isEmpty ? path : folder + "/" + path
    // "Data/../Reports" is "Reports"; a leading ".." stays.
    var parts: [Substring] = []
    for part in joined.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." {
        parts.removeLast()
      } else {
        parts.append(part)
      }
    }
    if joined.hasPrefix("/") { return "/" + parts.joined(separator: "/") }
    // Never empty: "" + "/report" would be a folder of the root.
    return parts.isEmpty ? "." : parts.joined(separator: "/")
  }
}
