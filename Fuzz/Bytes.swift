import AuditMath

/// Small limits, so that a run is quick and every limit is met.
let fuzzLimits: ReadingLimits = {
  var limits = ReadingLimits()
  limits.expandedBytes = 1 << 20
  limits.rows = 5_000
  limits.columns = 200
  limits.nameBytes = 200
  limits.issues = 50
  limits.blockBytes = 64
  return limits
}()

let fuzzManifest = """
  [election]
  id = "fuzz"
  title = "Fuzz"
  date = 2020-02-29
  [source]
  files = ["a.csv"]
  max_rejected = 1.0
  [columns]
  region = { position = 1 }
  constituency = { position = 2 }
  station = { position = 3 }
  registered = { position = 4 }
  issued = [{ position = 5 }, { position = 6 }]
  [[candidates]]
  name = "A"
  column = { position = 7 }
  [[ignore]]
  when = { column = { position = 1 }, matches = "x*y*" }
  reason = "r"
  """

/// Reads bytes as the files of a manifest are read, without a disk.
func read(_ bytes: [UInt8], _ source: ElectionManifest.Source) throws -> [SourceText] {
  let kind = Decompression.Kind(bytes)
  return try TextConversion(source: source, limits: fuzzLimits)
    .texts(bytes, kind: kind, name: "a.csv").map {
      SourceText(
        name: $0.name, text: $0.text, delimiter: $0.delimiter, kind: kind, bytes: bytes.count,
        sha256: "", packed: [])
    }
}

/// Loads an election from bytes and checks what must always hold.
func load(_ bytes: [UInt8], manifest toml: String) throws {
  var manifest = try ElectionManifest(toml: toml, path: "election.toml")
  if manifest.source.layout == .commonDataFormat { CommonDataText.complete(&manifest) }
  let parallel = Parallel(workers: 1)
  var files = try read(bytes, manifest.source).map {
    try ParsedFile($0, manifest: manifest, limits: fuzzLimits, parallel: parallel)
  }
  guard !files.isEmpty else { return }
  if let long = manifest.long {
    files = try LongPivot(files: files, manifest: manifest, long: long).wideFiles()
  }
  var assembly = RowAssembly(
    files: files, manifest: manifest, limits: fuzzLimits, parallel: parallel)
  let election = try assembly.election()
  precondition(election.ledger.isBalanced, "a row is lost")
  precondition(election.table.votes.count == election.table.count * election.table.candidates.count)
}

/// What a person's `inspect` does; its manifest must always be one.
func inspect(_ bytes: [UInt8]) throws {
  for source in try read(bytes, .plain).prefix(1) {
    let table = try SampleTable(source, limits: fuzzLimits)
    let draft = ManifestDraft(
      table: table, reference: "a.csv", file: "a.csv", encoding: nil, member: nil, doubts: [])
    let long = LongMeaning(table)
    let meaning = TableMeaning(table, isLong: long != nil)
    let toml = long.map { draft.long($0, keys: meaning.keys) } ?? draft.wide(meaning)
    if long == nil, meaning.candidates.isEmpty { continue }
    do {
      _ = try ElectionManifest(toml: toml, path: "election.toml")
    } catch { preconditionFailure("the proposed manifest is none: \(error)\n\(toml)") }
    try load(bytes, manifest: toml)
  }
}

/// Runs a body that may refuse its input but never end the program.
func fuzz(_ data: UnsafePointer<UInt8>?, _ size: Int, _ bodies: [([UInt8]) throws -> Void]) -> Int32
{
  // Invariant: libFuzzer gives `size` readable bytes.
  let bytes = Array(UnsafeBufferPointer(start: data, count: size))
  for body in bodies { try? body(bytes) }
  return 0
}
