import Foundation

/// Why a report could not be published. The folder that was there is untouched.
public enum PublishingError: Error, Equatable, CustomStringConvertible {
  /// A call to the operating system failed.
  case inputOutput(operation: String, path: String, reason: String)
  /// Another run is publishing the same report.
  case locked(path: String)
  /// The target exists and is no report: it is a file, or a folder without `manifest.json`.
  case notAReport(path: String)
  /// The target is a symbolic link; replacing it would surprise whoever made it.
  case symbolicLink(path: String)
  /// A file of the report has a path that would leave the folder or collide; an error of the program.
  case unsafePath(String)

  public var description: String {
    switch self {
    case .inputOutput(let operation, let path, let reason): "cannot \(operation) \(path): \(reason)"
    case .locked(let path): "another run is writing \(path); wait for it to finish"
    case .notAReport(let path):
      "\(path) exists and is not a report (it has no manifest.json); choose another folder or remove it"
    case .symbolicLink(let path):
      "\(path) is a symbolic link; give the folder that it points to"
    case .unsafePath(let path): "the report has a file with the unusable path \(path)"
    }
  }

  /// The present `errno` as an error.
  static func last(_ operation: String, _ path: String, code: Int32 = errno) -> PublishingError {
    .inputOutput(operation: operation, path: path, reason: String(cString: strerror(code)))
  }
}
