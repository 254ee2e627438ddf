import AuditMath

/// One table of an election's returns as text: a file that was found, read, hashed, unpacked and
/// decoded, or one of several members of an archive.
struct SourceText: Sendable {
  let name: String
  let text: TextEncoding
  /// The separator of texts that a reader of another format made; `nil` to find out.
  let delimiter: UInt8?
  let kind: Decompression.Kind
  let bytes: Int
  /// `nil` while the digest is not made: of plain text it is made beside the parsing.
  let sha256: String?
  /// The file as it lies on disk, where the digest is still to be made.
  let packed: [UInt8]

  /// All texts of one file.
  static func read(
    path: String, name: String, source: ElectionManifest.Source, limits: ReadingLimits,
    parallel: Parallel
  ) throws -> [SourceText] {
    let file = try FileBytes(path: path, name: name, limits: limits, parallel: parallel)
    let packed = file.bytes
    let kind = Decompression.Kind(packed)
    enum Part: Sendable {
      case digest(String)
      case texts([(name: String, text: TextEncoding, delimiter: UInt8?)])
    }
    if kind == .plain {
      let texts = try TextConversion(source: source, limits: limits)
        .texts(packed, kind: kind, name: name, counts: file.counts)
      return texts.map {
        SourceText(
          name: $0.name, text: $0.text, delimiter: $0.delimiter, kind: kind, bytes: packed.count,
          sha256: nil, packed: packed)
      }
    }
    // Unpacking takes longest, so it starts first; hashing runs beside it.
    let parts = try parallel.tryMap(2) { part -> Part in
      if part == 1 { return .digest(SHA256.hexDigest(of: packed)) }
      let conversion = TextConversion(source: source, limits: limits)
      return .texts(
        try conversion.texts(packed, kind: kind, name: name))
    }
    guard case .texts(let texts) = parts[0], case .digest(let digest) = parts[1] else {
      preconditionFailure("each part returns its own case")
    }
    return texts.map {
      SourceText(
        name: $0.name, text: $0.text, delimiter: $0.delimiter, kind: kind, bytes: packed.count,
        sha256: digest, packed: [])
    }
  }

  /// The record of it that a report carries.
  /// - Parameter digest: the file's, where it was not made before.
  func sourceFile(delimiter: UInt8, digest: String? = nil) -> SourceFile {
    let names: [UInt8: String] = [44: "comma", 59: "semicolon", 9: "tab", 124: "pipe"]
    var format = [text.description]
    if self.delimiter == nil { format.append(names[delimiter] ?? "comma") }
    if kind != .plain, kind != .workbook { format.append(kind.rawValue) }
    return SourceFile(
      name: name, bytes: bytes, sha256: sha256 ?? digest ?? "",
      format: format.joined(separator: ", "))
  }
}

/// From the bytes of a file to the texts in it, by what the bytes are.
struct TextConversion {
  let source: ElectionManifest.Source
  let limits: ReadingLimits

  /// - Parameter counts: of the bytes, where they are not packed.
  func texts(
    _ packed: [UInt8], kind: Decompression.Kind, name: String,
    counts: StretchCounts = StretchCounts()
  ) throws -> [(name: String, text: TextEncoding, delimiter: UInt8?)] {
    if kind == .workbook { return [try workbook(packed, name: name)] }
    let unpacked = try Decompression(name: name, limits: limits)
      .expand(packed, kind: kind, member: source.member)
    return try unpacked.map { part in
      let name = unpacked.count > 1 ? "\(name)/\(part.name)" : name
      // A member may be compressed itself, once.
      let inner = Decompression.Kind(part.bytes)
      guard inner == .gzip || inner == .xz || inner == .zstd, kind != inner else {
        return try text(part.bytes, name: name, counts: counts)
      }
      let expanded = try Decompression(name: name, limits: limits)
        .expand(part.bytes, kind: inner, member: nil)
      return try text(expanded.first?.bytes ?? [], name: name)
    }
  }

  private func text(_ bytes: [UInt8], name: String, counts: StretchCounts = StretchCounts()) throws
    -> (name: String, text: TextEncoding, delimiter: UInt8?)
  {
    if Decompression.Kind(bytes) == .workbook { return try workbook(bytes, name: name) }
    if source.layout == .commonDataFormat {
      let text = try CommonDataText(bytes, contest: source.contest, file: name).text
      return (name, TextEncoding(utf8: text, description: "NIST SP 1500-100 JSON"), 44)
    }
    let text = try TextEncoding(bytes, encoding: encoding(bytes), file: name, counts: counts)
    guard PageTables.isPage(text.bytes) else { return (name, text, nil) }
    let table = try PageTables(text.bytes, file: name, limits: limits).text(source.table)
    return (name, TextEncoding(utf8: table, description: "\(text.description), HTML table"), 44)
  }

  private func workbook(_ packed: [UInt8], name: String) throws
    -> (name: String, text: TextEncoding, delimiter: UInt8?)
  {
    let sheet = try Workbook(packed, file: name, limits: limits).text(of: source.sheet)
    return (
      name, TextEncoding(utf8: sheet.text, description: "XLSX, sheet “\(sheet.name)”"), 44
    )
  }

  /// A page may name its encoding itself.
  private func encoding(_ bytes: [UInt8]) -> String {
    guard source.encoding == "auto", PageTables.isPage(bytes) else { return source.encoding }
    return PageTables.statedEncoding(bytes) ?? "auto"
  }
}
