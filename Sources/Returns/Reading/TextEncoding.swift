/// Turns the bytes of a file into UTF-8.
struct TextEncoding: Sendable {
  /// The names a manifest may use.
  static let names = [
    "auto", "utf-8", "utf-16", "windows-1250", "windows-1251", "windows-1252", "windows-1254",
    "iso-8859-1", "iso-8859-2", "koi8-r",
  ]

  /// UTF-8, perhaps behind a byte-order mark.
  let bytes: [UInt8]
  /// Where the text starts: behind the mark.
  let start: Int
  let description: String
  /// Of `bytes`, where they are those of the file.
  let counts: StretchCounts
  /// The file was taken as UTF-8, and its first letters beyond ASCII are.
  var hasUTF8Letters: Bool { isTakenAsUTF8 && EncodingGuess.hasUTF8Letters(bytes) }
  private let isTakenAsUTF8: Bool

  /// - Parameters:
  ///   - encoding: one of `names`; "auto" goes by the byte-order mark, else by a sample.
  ///   - counts: of the bytes, where they are known.
  init(
    _ bytes: [UInt8], encoding: String, file: String, counts: StretchCounts = StretchCounts()
  ) throws {
    let hasMark = bytes.starts(with: [0xef, 0xbb, 0xbf])
    let isWide = bytes.starts(with: [0xff, 0xfe]) || bytes.starts(with: [0xfe, 0xff])
    var name = isWide ? "utf-16" : encoding
    var isDetected = false
    if name == "auto" {
      name = hasMark ? "utf-8" : EncodingGuess.name(of: bytes, isASCII: counts.isASCII)
      isDetected = name != "utf-8"
    }
    isTakenAsUTF8 = name == "utf-8"
    self.counts = isTakenAsUTF8 ? counts : StretchCounts()
    if isTakenAsUTF8 {
      self.bytes = bytes
      start = hasMark ? 3 : 0
      description = hasMark ? "UTF-8 with byte-order mark" : "UTF-8"
    } else {
      self.bytes = try CharacterConversion.utf8(bytes, from: name, file: file)
      start = self.bytes.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0
      description =
        name.uppercased().replacing("WINDOWS", with: "Windows")
        .replacing("-LE", with: " little-endian").replacing("-BE", with: " big-endian")
        + (isDetected ? " (detected)" : "")
    }
  }

  /// A text made by a reader of another format: UTF-8 without a mark.
  init(utf8 bytes: [UInt8], description: String) {
    self.bytes = bytes
    start = 0
    self.description = description
    counts = StretchCounts()
    isTakenAsUTF8 = false
  }

  /// Bytes that are no UTF-8, met where the text says what something is called.
  static func undecodable(_ file: String, line: Int, what: String, isSecond: Bool = false)
    -> InputError
  {
    InputError(
      .rejected, file: file, line: line,
      found: "found a \(what) that is not UTF-8"
        + (isSecond ? ", though the lines above are: the file mixes two encodings" : ""),
      remedy: isSecond
        ? "Save the two parts apart, or convert them to one encoding."
        : "Save the file as UTF-8, or set “encoding” in [source], such as \"windows-1251\".")
  }
}
