/// How much a reader accepts. Each limit has its own error, so that a damaged or hostile file is
/// refused with a reason instead of filling the memory.
public struct ReadingLimits: Sendable, Equatable {
  /// Bytes of a file as it lies on disk.
  public var fileBytes = 2 << 30
  /// Bytes of a file once decompressed.
  public var expandedBytes = 4 << 30
  /// Decompressed bytes for each compressed byte; returns compress about tenfold.
  public var expansionRatio = 400
  /// Rows of one file, header included.
  public var rows = 50_000_000
  /// Columns of one file.
  public var columns = 10_000
  /// Bytes of one name (region, constituency, station, or a column that a rule looks at).
  public var nameBytes = 4096
  /// Issues kept; more are counted by code.
  public var issues = 100_000
  /// Bytes of text that one worker parses at a time. Results do not depend on it.
  public var blockBytes = 2 << 20

  public init() {}
}
