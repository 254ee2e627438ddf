import CSQLite
import Foundation

/// One connection to an SQLite file: statements with bound values, rows back, transactions.
///
/// Ours rather than a library's, since the history needs a dozen statements and nothing of what a mapping
/// of objects brings; SQLite itself does the work.
final class Database: Sendable {
  enum Value: Equatable {
    case integer(Int)
    case text(String)
    case null

    var integer: Int? { if case .integer(let value) = self { value } else { nil } }
    var text: String? { if case .text(let value) = self { value } else { nil } }

    static func optional(_ value: String?) -> Value { value.map { .text($0) } ?? .null }
    static func optional(_ value: Int?) -> Value { value.map { .integer($0) } ?? .null }
  }

  let path: String
  private let lock = NSRecursiveLock()
  // Invariant: used only while `lock` is held, from `init` to `deinit`.
  nonisolated(unsafe) private let handle: OpaquePointer

  /// Opens a file, or makes it.
  init(path: String, readOnly: Bool = false) throws(HistoryError) {
    self.path = path
    var opened: OpaquePointer?
    let flags =
      (readOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE)
      | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_FULLMUTEX
    // SQLite would refuse a link anywhere in the path, and the state folder of a systemd service with a
    // user of its own lies behind one: only the file itself must be none.
    let url = URL(fileURLWithPath: path)
    let file = url.deletingLastPathComponent().resolvingSymlinksInPath()
      .appendingPathComponent(url.lastPathComponent).path
    let code = sqlite3_open_v2(file, &opened, flags, nil)
    guard code == SQLITE_OK, let opened else {
      let reason = String(cString: sqlite3_errstr(code))
      sqlite3_close_v2(opened)
      throw .database(path: path, operation: "open", reason: reason)
    }
    handle = opened
    // Another reader of the history may be at work; a writer never waits for long.
    sqlite3_busy_timeout(handle, 10_000)
  }

  deinit { sqlite3_close_v2(handle) }

  /// Runs one statement and returns its rows.
  @discardableResult
  func rows(_ statement: String, _ values: [Value] = []) throws(HistoryError) -> [[Value]] {
    lock.lock()
    defer { lock.unlock() }
    var prepared: OpaquePointer?
    guard sqlite3_prepare_v2(handle, statement, -1, &prepared, nil) == SQLITE_OK else {
      throw failure(statement)
    }
    defer { sqlite3_finalize(prepared) }
    for (position, value) in values.enumerated() {
      guard bind(value, to: prepared, at: Int32(position + 1)) == SQLITE_OK else {
        throw failure(statement)
      }
    }
    var rows: [[Value]] = []
    while true {
      switch sqlite3_step(prepared) {
      case SQLITE_ROW:
        rows.append((0..<sqlite3_column_count(prepared)).map { column(prepared, $0) })
      case SQLITE_DONE: return rows
      default: throw failure(statement)
      }
    }
  }

  /// Runs `body` so that all of its changes are kept or none.
  func transaction(_ body: () throws(HistoryError) -> Void) throws(HistoryError) {
    lock.lock()
    defer { lock.unlock() }
    try rows("BEGIN IMMEDIATE")
    do {
      try body()
      try rows("COMMIT")
    } catch {
      // Where a full disk has ended the transaction already there is nothing to roll back.
      _ = try? rows("ROLLBACK")
      throw error
    }
  }

  /// SQLite's own destructor value for texts that it must copy: C's `(sqlite3_destructor_type)-1`.
  private static var copied: sqlite3_destructor_type {
    unsafeBitCast(-1, to: sqlite3_destructor_type.self)
  }

  private func bind(_ value: Value, to prepared: OpaquePointer?, at position: Int32) -> Int32 {
    switch value {
    case .integer(let number): return sqlite3_bind_int64(prepared, position, Int64(number))
    case .null: return sqlite3_bind_null(prepared, position)
    case .text(let text):
      // With its length, since a name may hold a zero.
      let utf8 = Array(text.utf8)
      return utf8.withUnsafeBytes { bytes in
        sqlite3_bind_text(
          prepared, position, bytes.baseAddress?.assumingMemoryBound(to: CChar.self) ?? nil,
          Int32(clamping: utf8.count), Self.copied)
      }
    }
  }

  private func column(_ prepared: OpaquePointer?, _ position: Int32) -> Value {
    switch sqlite3_column_type(prepared, position) {
    case SQLITE_NULL: return .null
    case SQLITE_INTEGER: return .integer(Int(sqlite3_column_int64(prepared, position)))
    default:
      guard let start = sqlite3_column_text(prepared, position) else { return .null }
      let count = Int(sqlite3_column_bytes(prepared, position))
      return .text(String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self))
    }
  }

  private func failure(_ statement: String) -> HistoryError {
    let reason = String(cString: sqlite3_errmsg(handle))
    switch sqlite3_errcode(handle) & 0xFF {
    case SQLITE_CORRUPT, SQLITE_NOTADB: return .damaged(path: path, reason: reason)
    // A table or column that should be there is not.
    case SQLITE_ERROR: return .damaged(path: path, reason: reason)
    default:
      let verb = statement.prefix { $0 != " " }.lowercased()
      return .database(path: path, operation: verb, reason: reason)
    }
  }
}
