import Foundation

/// Keeps the reports of one election or comparison under their dates: `ID.dated/2026-01-04T020000Z-run-0004`,
/// while `ID` itself is a symbolic link to the latest.
///
/// A new report is put in place complete, then the link is replaced in one step: whoever opens `ID` sees
/// the old report or the new one, as with a folder that is exchanged.
public struct DatedReports: Sendable {
  /// Number of reports to keep, the latest included.
  let keep: Int
  private let time: String
  private let run: String

  /// - Parameters:
  ///   - keep: number of reports to keep, at least 1.
  ///   - made: when the report was made: ISO 8601 in UTC.
  ///   - run: tells runs apart; a report of the same run replaces the one before. Letters, digits, `-`.
  public init(keep: Int, made: String, run: String) {
    self.keep = keep
    time = made.filter { $0 != ":" }
    self.run = run
  }

  /// A run of the history, so that names are in the order of runs.
  public static func run(_ number: Int) -> String {
    let digits = String(number)
    return "run-" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// The name of the folder that the reports of `ID` are kept in.
  static let suffix = ".dated"

  var name: String { "\(time)-\(run)" }

  /// The name by which the configuration knows a report, from the path of the report or of a dated one.
  public static func reportName(_ path: String) -> String {
    let url = URL(fileURLWithPath: path).standardizedFileURL
    let parent = url.deletingLastPathComponent().lastPathComponent
    return parent.hasSuffix(suffix) ? String(parent.dropLast(suffix.count)) : url.lastPathComponent
  }

  /// Puts a staged report in place and leads the link to it.
  func replace(_ target: Target, by staging: String, faults: PublishingFaults)
    throws(PublishingError)
  {
    let folder = target.path + Self.suffix
    try Self.check(folder)
    if Target.kind(folder) == nil {
      try faults.check(.makeFolder, "create", folder)
      guard mkdir(folder, 0o755) == 0 else { throw .last("create", folder) }
    }
    let place = try Target("\(folder)/\(name)")
    let isShown = target.datedLink == name
    do throws(PublishingError) {
      // The link that will be the report's, under a hidden name, comes first: until it has taken its
      // place it tells which folder was never shown.
      if !isShown { try makeNext(target, faults: faults) }
      // What a killed run left of two steps, where folders cannot be exchanged.
      try place.recover()
      try place.checkReplaceable()
      try place.replace(by: staging, faults: faults)
      if !isShown { try target.replace(by: target.next, faults: faults) }
    } catch {
      if target.datedLink == name {
        Self.recover(target)
      } else {
        target.retire(place.path)
        Target.remove(target.next)
        rmdir(folder)
      }
      throw error
    }
    Self.recover(target)
    Self.prune(target, keep: keep)
  }

  /// The folder of dated reports is one, and no link that leads elsewhere.
  static func check(_ folder: String) throws(PublishingError) {
    switch Target.kind(folder) {
    case nil, S_IFDIR?: return
    case S_IFLNK?: throw .symbolicLink(path: folder)
    default: throw .notAReport(path: folder)
    }
  }

  private func makeNext(_ target: Target, faults: PublishingFaults) throws(PublishingError) {
    try faults.check(.create, "create", target.next)
    let destination = (target.path as NSString).lastPathComponent + Self.suffix + "/" + name
    guard symlink(destination, target.next) == 0 else { throw .last("create", target.next) }
  }

  /// Clears up what stands at the hidden name of a link: after a killed run the link to a report that
  /// nobody has seen, which goes too; or the report that stood in place of a link, from before reports
  /// were kept, which becomes the first of them if it says when it was made.
  static func recover(_ target: Target) {
    if let unseen = target.linkedName(target.next), unseen != target.datedLink {
      target.retire("\(target.path)\(suffix)/\(unseen)")
    }
    if Target.kind(target.next) == S_IFDIR, let news = NewsReader.read(target.next) {
      let name = DatedReports(keep: 1, made: news.made, run: run(news.number)).name
      let place = "\(target.path)\(suffix)/\(name)"
      if isName(name), Target.kind(place) == nil { rename(target.next, place) }
    }
    target.retire(target.next)
  }

  /// Removes the oldest, and earlier ones of the run that is shown.
  static func prune(_ target: Target, keep: Int) {
    for old in superfluous(target, keep: keep) {
      target.retire("\(target.path)\(suffix)/\(old)")
    }
  }

  /// The names of what `prune` removes.
  static func superfluous(_ target: Target, keep: Int) -> [String] {
    guard let shown = target.datedLink else { return [] }
    let names =
      ((try? FileManager.default.contentsOfDirectory(atPath: target.path + suffix)) ?? [])
      .filter { isName($0) && $0 != shown }.sorted(by: >)
    // All that stands behind the time.
    let run = shown.drop { $0 != "Z" }
    let again = names.filter { $0.hasSuffix(run) }
    return again + names.filter { !again.contains($0) }.dropFirst(max(0, keep - 1))
  }

  /// Whether this is a name that `name` makes; whatever else lies there belongs to somebody else.
  static func isName(_ name: String) -> Bool {
    name.wholeMatch(of: /[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{6}Z-[a-z0-9-]+/) != nil
  }
}

extension Target {
  /// The name of the dated report that this path is a link to; `nil` where it is anything else.
  var datedLink: String? { linkedName(path) }

  /// Removes a report, which leaves its name first: what stands under the name of a report is whole,
  /// also when the run is killed meanwhile.
  func retire(_ report: String) {
    // No process has this number; recovery removes it like any other.
    let hidden = sibling("staging-0")
    Self.remove(hidden)
    if rename(report, hidden) == 0 { Self.remove(hidden) }
  }

  /// The same of a link at any path.
  func linkedName(_ link: String) -> String? {
    guard Self.kind(link) == S_IFLNK,
      let destination = try? FileManager.default.destinationOfSymbolicLink(atPath: link)
    else { return nil }
    let parts = destination.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2,
      parts[0] == (path as NSString).lastPathComponent + DatedReports.suffix,
      DatedReports.isName(String(parts[1]))
    else { return nil }
    return String(parts[1])
  }
}
