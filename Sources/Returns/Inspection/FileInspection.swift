import AuditMath

/// What a file of returns is, found without a manifest, and a manifest proposed for it.
///
/// Headings and arithmetic tell what columns mean; what they cannot tell is listed as doubts. The
/// proposed manifest reads the file as it is.
public struct FileInspection: Sendable {
  /// One column as a person should see it.
  public struct Column: Sendable, Equatable {
    /// From 1.
    public let position: Int
    /// In normal form; “column 7” where there is none.
    public let title: String
    /// counts, fractions, percentages, text or empty.
    public let kind: String
    /// How counts are written, where it is not plain digits: “thousands by a space”.
    public let style: String?
    /// Cells with a count, among the rows looked at.
    public let filled: Int
    /// Different texts, among the rows looked at.
    public let distinct: Int
    /// Sum of the counts, among the rows looked at.
    public let sum: Int
    /// What the column probably means, as a key of the manifest; “candidate” for candidates.
    public let meaning: String?
    /// Why it is taken for that.
    public let evidence: String?
  }

  public let file: String
  /// Encoding, separator and compression.
  public let format: String
  /// wide or long.
  public let layout: String
  public let headerLine: Int
  public let headerRows: Int
  /// Rows below the header that are not blank.
  public let rows: Int
  /// Rows that the columns were judged by: the first of them.
  public let sampledRows: Int
  public let columns: [Column]
  /// Columns that are sums of others, in words.
  public let relations: [String]
  /// What a person should check.
  public let doubts: [String]
  /// The text of `election.toml`; empty where no column can be votes.
  public let manifest: String

  /// - Parameters:
  ///   - path: the file.
  ///   - reference: what the manifest calls it: a name beside the manifest or below a data root.
  public init(
    path: String, reference: String, limits: ReadingLimits = ReadingLimits(),
    parallel: Parallel = Parallel()
  ) throws {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let texts = try Self.texts(path, name, limits: limits, parallel: parallel)
    guard let source = texts.sources.first else {
      throw InputError(
        .rejected, file: name, found: "there is no table in the file", remedy: "Fetch it again.")
    }
    let table = try SampleTable(source, limits: limits)
    guard table.rows > 0 else {
      throw InputError(
        .rejected, file: name, found: "the file has a header and no rows",
        remedy: "Fetch it again; at least one row is needed.")
    }
    let long = LongMeaning(table)
    let meaning = TableMeaning(table, isLong: long != nil)
    var doubts = texts.doubts + Self.doubts(of: table, source)
    let hasVotes = long != nil || !meaning.candidates.isEmpty
    doubts +=
      hasVotes
      ? long?.doubts ?? meaning.doubts
      : ["No column can be votes: this is no file of returns, and no manifest is proposed for it."]
    let draft = ManifestDraft(
      table: table, reference: reference, file: name, encoding: nil, member: texts.member,
      doubts: doubts)
    manifest =
      hasVotes ? long.map { draft.long($0, keys: meaning.keys) } ?? draft.wide(meaning) : ""
    file = name
    format = source.sourceFile(delimiter: table.delimiter).format
    layout = long == nil ? "wide" : "long"
    headerLine = table.place.line
    headerRows = table.place.rows
    rows = table.rows
    sampledRows = table.sampled
    let names = Self.meanings(meaning, long)
    columns = table.columns.map { column in
      Column(
        position: column.position + 1, title: column.title, kind: column.kind.rawValue,
        style: Self.words(column.style), filled: column.filled, distinct: column.distinct,
        sum: column.sum, meaning: names[column.position],
        evidence: names[column.position] == nil
          ? nil : meaning.evidence[column.position] ?? "heading")
    }
    relations =
      long == nil ? meaning.relations.map { Self.words($0, table) } : []
    self.doubts = doubts
  }

  /// The texts of a file; of an archive with several members all of the commonest kind.
  private static func texts(
    _ path: String, _ name: String, limits: ReadingLimits, parallel: Parallel
  ) throws -> (sources: [SourceText], member: String?, doubts: [String]) {
    var source = ElectionManifest.Source.plain
    do {
      let texts = try SourceText.read(
        path: path, name: name, source: source, limits: limits, parallel: parallel)
      return (texts, nil, [])
    } catch let error as InputError where error.found.hasPrefix("the archive holds more than one") {
      source.member = "*"
      let all = try SourceText.read(
        path: path, name: name, source: source, limits: limits, parallel: parallel)
      let kinds = Dictionary(grouping: all) { text in
        text.name.split(separator: ".").last.map(String.init) ?? ""
      }
      let most = kinds.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }
      guard let most else { throw error }
      return (
        most.value, "*." + most.key,
        [
          "The archive has \(all.count) members; the \(most.value.count) of the kind .\(most.key) are taken."
        ]
      )
    }
  }

  private static func doubts(of table: SampleTable, _ source: SourceText) -> [String] {
    var doubts: [String] = []
    if table.place.isMissing {
      doubts.append(
        "No row looks like a header: the first row is taken for one and is not counted.")
    }
    if source.text.description.contains("detected") {
      doubts.append("The encoding \(source.text.description): look whether names read well.")
    }
    if table.ragged > 0 {
      doubts.append("\(table.ragged) rows have another number of cells than the header.")
    }
    if table.rows > table.sampled {
      doubts.append("Columns were judged by the first \(table.sampled) rows.")
    }
    return doubts
  }

  private static func meanings(_ meaning: TableMeaning, _ long: LongMeaning?) -> [Int: String] {
    var names: [Int: String] = [:]
    for (key, name) in [
      (ColumnMeaning.region, "region"), (.constituency, "constituency"), (.station, "station"),
      (.name, "name"),
    ] {
      for place in meaning.keys[key] ?? [] { names[place] = name }
    }
    if let long {
      names[long.candidate] = "candidate"
      names[long.votes] = "votes"
      if let office = long.office { names[office] = "office" }
      return names
    }
    for (field, places) in meaning.counts { for place in places { names[place] = field.rawValue } }
    for place in meaning.candidates { names[place] = "candidate" }
    if let silence = meaning.silence { names[silence] = "not reported" }
    return names
  }

  private static func words(_ style: CountStyle) -> String? {
    var words: [String] = []
    if let thousands = style.thousands { words.append("thousands by \(thousands.rawValue)") }
    if let decimal = style.decimal { words.append("fractions by \(decimal.rawValue)") }
    return words.isEmpty ? nil : words.joined(separator: ", ")
  }

  private static func words(_ relation: ColumnSums.Relation, _ table: SampleTable) -> String {
    let parts = relation.parts
    let list =
      parts.count > 3
      ? "\(quoted(table.columns[parts[0]].title)) to \(quoted(table.columns[parts[parts.count - 1]].title))"
      : parts.map { quoted(table.columns[$0].title) }.joined(separator: " + ")
    return "\(quoted(table.columns[relation.sum].title)) = \(list) in "
      + TableMeaning.percent(relation.share)
  }
}

extension ElectionManifest.Source {
  /// How a file is read of which nothing is known.
  static let plain = ElectionManifest.Source(
    files: [], layout: .wide, encoding: "auto", delimiter: nil, headerLine: 1, headerRows: 1,
    member: nil, sheet: nil, table: nil, contest: nil, counts: nil, missing: [], keepsTotals: false,
    maxRejected: .share(0.01))
}
