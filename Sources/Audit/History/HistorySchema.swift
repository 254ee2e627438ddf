/// The tables of the history, and the steps that lead to them. A step is never changed once released:
/// a new one is added, and the file's `user_version` counts how many it has.
enum HistorySchema {
  static let steps: [[String]] = [
    [
      """
      CREATE TABLE runs (
        id INTEGER PRIMARY KEY, report TEXT NOT NULL, number INTEGER NOT NULL, kind TEXT NOT NULL,
        title TEXT NOT NULL, fingerprint TEXT NOT NULL, program TEXT NOT NULL, made TEXT NOT NULL,
        baseline INTEGER, stations INTEGER NOT NULL, UNIQUE (report, number))
      """,
      """
      CREATE TABLE inputs (
        run INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE, position INTEGER NOT NULL,
        name TEXT NOT NULL, bytes INTEGER NOT NULL, sha256 TEXT NOT NULL,
        PRIMARY KEY (run, position)) WITHOUT ROWID
      """,
      """
      CREATE TABLE findings (
        run INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE, position INTEGER NOT NULL,
        key TEXT NOT NULL, level TEXT NOT NULL, analysis TEXT NOT NULL, measure TEXT NOT NULL,
        candidate TEXT, scope_kind TEXT NOT NULL, scope_id TEXT NOT NULL, scope_name TEXT NOT NULL,
        sentence TEXT NOT NULL, effect TEXT NOT NULL, q TEXT, first_seen TEXT NOT NULL,
        PRIMARY KEY (run, position)) WITHOUT ROWID
      """,
    ],
    [
      """
      CREATE TABLE failures (
        id INTEGER PRIMARY KEY, report TEXT NOT NULL, first TEXT NOT NULL, last TEXT NOT NULL,
        nights INTEGER NOT NULL, reason TEXT NOT NULL)
      """
    ],
  ]

  static var version: Int { steps.count }

  /// Brings a file up to date, each step whole or not at all. Throws `.newer` for a file of a newer
  /// program and `.damaged` for a file that is no history.
  static func prepare(_ database: Database, steps: [[String]] = steps) throws(HistoryError) {
    let found = try database.rows("PRAGMA user_version").first?.first?.integer ?? 0
    guard found <= steps.count else {
      throw .newer(path: database.path, found: found, known: steps.count)
    }
    guard found < steps.count else { return }
    for (position, statements) in steps.enumerated().dropFirst(found) {
      try database.transaction { () throws(HistoryError) in
        for statement in statements { try database.rows(statement) }
        try database.rows("PRAGMA user_version = \(position + 1)")
      }
    }
  }
}
