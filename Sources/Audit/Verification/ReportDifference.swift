import Foundation
import Reports
import Returns

/// One thing in which a report does not match its manifest, its inputs, or what an audit gives now.
public struct ReportDifference: Sendable, Equatable, CustomStringConvertible {
  public enum Kind: String, Sendable {
    /// A file of the report.
    case output
    /// A file of returns, or a manifest of an election.
    case input
    /// A setting or switch, or the program.
    case option
    /// A file that comes out differently when the audit is made again.
    case recomputed
    /// The signature of the manifest.
    case signature
  }

  public let kind: Kind
  /// The file or option that differs.
  public let name: String
  /// How it differs, as a clause.
  public let found: String

  public init(_ kind: Kind, _ name: String, _ found: String) {
    self.kind = kind
    self.name = name
    self.found = found
  }

  public var description: String { "\(kind.rawValue) \(name): \(found)" }
}

/// Compares a file of a report with its entry in the manifest.
enum OutputCheck {
  static func difference(folder: String, _ output: PublishedManifest.Output) -> ReportDifference? {
    // A manifest is an input like any other: it may have been made to lead elsewhere.
    let parts = output.path.split(separator: "/", omittingEmptySubsequences: false)
    guard !parts.contains(where: { $0.isEmpty || $0 == "." || $0 == ".." }) else {
      return ReportDifference(.output, output.path, "the path leads out of the folder")
    }
    var place = folder
    var status = stat()
    for part in parts {
      place += "/" + part
      guard lstat(place, &status) == 0 else {
        return ReportDifference(.output, output.path, "the file is missing")
      }
      guard status.st_mode & S_IFMT != S_IFLNK else {
        return ReportDifference(.output, output.path, "a symbolic link stands in its place")
      }
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      return ReportDifference(.output, output.path, "it is no ordinary file")
    }
    guard Int(status.st_size) == output.bytes else {
      return ReportDifference(
        .output, output.path, "it has \(status.st_size) bytes where \(output.bytes) were written")
    }
    guard let data = FileManager.default.contents(atPath: place) else {
      return ReportDifference(.output, output.path, "it cannot be read")
    }
    guard data.withUnsafeBytes({ SHA256.hexDigest(of: $0) }) == output.sha256 else {
      return ReportDifference(.output, output.path, "its contents have changed")
    }
    return nil
  }
}
