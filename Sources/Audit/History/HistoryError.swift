/// Why the history of runs cannot be used. The audit does not need it: it runs all the same.
public enum HistoryError: Error, Sendable, Equatable, CustomStringConvertible {
  /// SQLite could not do what was asked.
  case database(path: String, operation: String, reason: String)
  /// The file is damaged, or no history.
  case damaged(path: String, reason: String)
  /// A newer program wrote the file.
  case newer(path: String, found: Int, known: Int)
  /// A path that leads elsewhere.
  case symbolicLink(path: String)
  /// There is no history yet.
  case absent(path: String)

  public var description: String {
    switch self {
    case .database(let path, let operation, let reason):
      "the history \(path) could not be used (\(operation): \(reason)); reports are complete without it"
    case .damaged(let path, let reason):
      "the history \(path) is damaged (\(reason)); move it away or restore a backup: the next run starts a new one from the published reports"
    case .newer(let path, let found, let known):
      "the history \(path) has version \(found) and this program knows version \(known); use the newer program again, or move the file away"
    case .symbolicLink(let path):
      "the history \(path) is a symbolic link; put the file itself there"
    case .absent(let path):
      "there is no history at \(path); the first nightly run makes it"
    }
  }
}
