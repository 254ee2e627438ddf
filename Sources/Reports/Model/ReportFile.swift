import Returns

/// One file of a report folder, in memory until the folder is published.
public struct ReportFile: Sendable {
  /// Path below the report folder, with forward slashes, ASCII only.
  public let path: String
  public let bytes: [UInt8]
  /// Lower-case hexadecimal digest of `bytes`, taken where the file is made so that it runs in parallel.
  public let sha256: String

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    self.sha256 = SHA256.hexDigest(of: bytes)
  }
}
