/// Why an input cannot be used, in words a person can act on.
///
/// Reads like “2018.csv, line 17, column “Valid”: found “abc” where a whole number was expected.
/// Correct the cell or leave it empty if the count is unknown.”
public struct InputError: Error, Sendable, Equatable, CustomStringConvertible {
  /// What went wrong, coarsely; a program maps it to an exit status.
  public enum Category: String, Sendable, CaseIterable {
    /// A file that was named does not exist.
    case missing
    /// The input was read and is not acceptable.
    case rejected
    /// The operating system could not read it.
    case inputOutput
    /// The manifest is wrong.
    case configuration
  }

  public let category: Category
  /// Name of the file as the manifest or the caller gave it.
  public let file: String
  public let line: Int?
  /// Header of the column or key of the manifest.
  public let column: String?
  /// What was found, as a clause: “found “abc” where a whole number was expected”.
  public let found: String
  /// What to do about it, as a sentence.
  public let remedy: String

  public init(
    _ category: Category, file: String, line: Int? = nil, column: String? = nil, found: String,
    remedy: String
  ) {
    self.category = category
    self.file = file
    self.line = line
    self.column = column
    self.found = found
    self.remedy = remedy
  }

  public var description: String {
    var place = file
    if let line { place += ", line \(line)" }
    if let column {
      // A key of the manifest, or an option, is named as it stands.
      let isNamed = category == .configuration || column.hasPrefix("key ")
      place += isNamed ? ", \(column)" : ", column “\(column)”"
    }
    return "\(place): \(found). \(remedy)"
  }
}

/// Text from an input, made fit for a message: one line, no control characters, at most 80 characters.
func quoted(_ text: some StringProtocol) -> String {
  var shown = ""
  var count = 0
  for scalar in text.unicodeScalars {
    guard count < 80 else {
      shown += "…"
      break
    }
    shown.unicodeScalars.append(scalar.properties.generalCategory == .control ? "␣" : scalar)
    count += 1
  }
  return "“\(shown)”"
}
