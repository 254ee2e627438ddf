/// Turns the rows of long tables into stations: one row for each, a column for each candidate.
///
/// What a row stands for is told by its office and candidate. Rows of other contests are left out. A
/// candidate that has no row at a station is unknown there, or has no votes if the manifest says that
/// such rows are omitted; a row that is there without a number, or was rejected, is unknown always.
struct LongPivot {
  let files: [ParsedFile]
  let manifest: ElectionManifest
  let long: ElectionManifest.Long

  /// The files with one piece each, as if they had been wide.
  func wideFiles() throws -> [ParsedFile] {
    let meanings = LongMeanings(files: files, manifest: manifest, long: long)
    guard !meanings.candidates.isEmpty else { throw meanings.noCandidates(files) }
    return try files.map { file in
      var station = LongStations(file: file, meanings: meanings, long: long)
      for piece in file.pieces { station.add(piece) }
      var wide = file
      wide.pieces = [station.wide()]
      wide.plan.fields = meanings.fields
      wide.plan.candidates = meanings.candidates
      wide.plan.outputs = [[Int]](repeating: [], count: meanings.outputs)
      try manifest.source.maxRejected.check(
        wide.pieces[0].ledger.rejected, of: file.rowsRead, file: file.source.name,
        problems: wide.pieces[0].log.issues.filter { $0.severity == .error })
      return wide
    }
  }
}

/// What offices and candidates of all files stand for.
struct LongMeanings {
  /// What a row's count is.
  enum Meaning: Equatable {
    /// A column of the wide table: a count of the station, or behind those a candidate.
    case output(Int)
    /// Another contest, or a heading.
    case leftOut
    /// A candidate that the manifest does not list.
    case unknown
  }

  let fields: [CountField]
  let candidates: [String]
  private let long: ElectionManifest.Long
  private let manifest: String
  private let isListed: Bool
  private var outputOfName: [String: Int] = [:]
  private var candidateOfSpelling: [String: Int] = [:]

  var outputs: Int { fields.count + candidates.count }

  init(files: [ParsedFile], manifest: ElectionManifest, long: ElectionManifest.Long) {
    self.long = long
    self.manifest = manifest.path
    fields = CountField.allCases.filter { long.counts[$0] != nil }
    for (index, field) in fields.enumerated() {
      for name in long.counts[field] ?? [] { outputOfName[name] = index }
    }
    isListed = !manifest.candidates.isEmpty
    if isListed {
      candidates = manifest.candidates.map(\.name)
      for (index, candidate) in manifest.candidates.enumerated() {
        for spelling in candidate.spellings { candidateOfSpelling[spelling] = index }
      }
    } else {
      var names: Set<String> = []
      for file in files { for piece in file.pieces { names.formUnion(Self.choices(piece, long)) } }
      for name in long.leftOut + outputOfName.keys + [""] { names.remove(name) }
      candidates = names.sorted(by: NaturalOrder.precedes)
      for (index, name) in candidates.enumerated() { candidateOfSpelling[name] = index }
    }
  }

  /// Names of candidates that stand in rows of the contest.
  private static func choices(_ piece: ParsedPiece, _ long: ElectionManifest.Long) -> Set<String> {
    let isContest = piece.long.officeNames.map { long.offices.contains($0) }
    var seen = [Bool](repeating: false, count: piece.long.choiceNames.count)
    for (row, choice) in piece.long.choices.enumerated() {
      let office = piece.long.offices[row]
      if office < 0 || isContest[Int(office)] { seen[Int(choice)] = true }
    }
    return Set(seen.indices.filter { seen[$0] }.map { piece.long.choiceNames[$0] })
  }

  /// - Parameter office: `nil` in a table of one contest.
  func meaning(office: String?, candidate: String) -> Meaning {
    if let office {
      if let output = outputOfName[office], !long.offices.contains(office) {
        return .output(output)
      }
      guard long.offices.contains(office) else { return .leftOut }
    }
    if let output = outputOfName[candidate] { return .output(output) }
    if long.leftOut.contains(candidate) { return .leftOut }
    if let index = candidateOfSpelling[candidate] { return .output(fields.count + index) }
    return .unknown
  }

  func noCandidates(_ files: [ParsedFile]) -> InputError {
    let names = Set(files.flatMap { $0.pieces.flatMap(\.long.officeNames) })
      .sorted(by: NaturalOrder.precedes)
    return InputError(
      .configuration, file: manifest, column: "key “long.office”",
      found: "no row is of the office \(long.offices.map(quoted).joined(separator: ", "))",
      remedy: "The offices are \(names.prefix(8).map(quoted).joined(separator: ", "))"
        + (names.count > 8 ? " and \(names.count - 8) more." : "."))
  }
}
