/// The text of a configuration file, read with the limits and the errors of every other input.
package enum ConfigurationText {
  /// Throws `InputError` for a file that is missing, unreadable, too large or not UTF-8.
  package static func read(_ file: String) throws -> String {
    var limits = ReadingLimits()
    limits.fileBytes = 1 << 20
    let bytes = try FileBytes(path: file, name: file, limits: limits).bytes
    guard let text = String(validating: bytes, as: UTF8.self), !text.contains("\0") else {
      throw InputError(
        .configuration, file: file, found: "the file is not text in UTF-8",
        remedy: "Save it as UTF-8.")
    }
    return text
  }
}
