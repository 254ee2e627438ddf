/// Something in the source that a person should know of: a rejected row, a doubtful value, a filter.
public struct DataIssue: Sendable, Equatable {
  /// How much it matters.
  public enum Severity: String, Sendable, Comparable, CaseIterable {
    /// Stated for completeness; the row is used or was left out on the manifest's own instruction.
    case note
    /// The row is used, but a person should look.
    case warning
    /// The row is not used.
    case error

    public static func < (left: Severity, right: Severity) -> Bool {
      allCases.firstIndex(of: left) ?? 0 < allCases.firstIndex(of: right) ?? 0
    }
  }

  /// Stable code for machines, such as `text-in-count`.
  public let code: String
  public let severity: Severity
  /// Name of the file as the manifest names it.
  public let file: String
  /// Line of the file on which the row starts, from 1; `nil` for an issue of the whole file.
  public let line: Int?
  /// Header of the column, if it concerns one.
  public let column: String?
  /// What was found, in the source's words.
  public let found: String
  /// What to do about it.
  public let remedy: String

  public init(
    code: String, severity: Severity, file: String, line: Int? = nil, column: String? = nil,
    found: String, remedy: String
  ) {
    self.code = code
    self.severity = severity
    self.file = file
    self.line = line
    self.column = column
    self.found = found
    self.remedy = remedy
  }
}
