import Returns

/// One file of a report folder, in memory until the folder is published.
public struct ReportFile: Sendable {
  /// Path below the report folder, with forward slashes, ASCII only.
  public let path: String
  /// What it holds, piece after piece: a large table is made in many, which need not be joined.
  public let pieces: [[UInt8]]
  /// How many bytes it holds.
  public let size: Int
  /// Lower-case hexadecimal digest of its bytes, taken where the file is made so that it runs in parallel.
  public let sha256: String

  public init(path: String, bytes: [UInt8]) { self.init(path: path, pieces: [bytes]) }

  public init(path: String, pieces: [[UInt8]]) {
    self.path = path
    self.pieces = pieces
    size = pieces.reduce(0) { $0 + $1.count }
    sha256 = SHA256.hexDigest(of: pieces)
  }

  /// Its bytes in one run.
  public var bytes: [UInt8] { pieces.count == 1 ? pieces[0] : ByteWriter.joined(pieces) }
}
