import AuditMath

/// One file of an election, found, read, hashed, unpacked and decoded.
struct SourceText: Sendable {
  let name: String
  let text: TextEncoding
  let kind: Decompression.Kind
  let bytes: Int
  let sha256: String

  init(
    path: String, name: String, source: ElectionManifest.Source, limits: ReadingLimits,
    parallel: Parallel
  ) throws {
    let packed = try FileBytes(path: path, name: name, limits: limits).bytes
    let kind = Decompression.Kind(packed)
    enum Part: Sendable {
      case digest(String)
      case text(TextEncoding)
    }
    // Unpacking takes longest, so it starts first; hashing runs beside it.
    let parts = try parallel.tryMap(2) { part -> Part in
      if part == 1 { return .digest(SHA256.hexDigest(of: packed)) }
      let unpacked = try Decompression(name: name, limits: limits)
        .expand(packed, kind: kind, member: source.member)
      return .text(try TextEncoding(unpacked, encoding: source.encoding, file: name))
    }
    guard case .text(let text) = parts[0], case .digest(let digest) = parts[1] else {
      preconditionFailure("each part returns its own case")
    }
    self.name = name
    self.text = text
    self.kind = kind
    bytes = packed.count
    sha256 = digest
  }

  /// The record of it that a report carries.
  func sourceFile(delimiter: UInt8) -> SourceFile {
    let names: [UInt8: String] = [44: "comma", 59: "semicolon", 9: "tab", 124: "pipe"]
    var format = [text.description, names[delimiter] ?? "comma"]
    if kind != .plain { format.append(kind.rawValue) }
    return SourceFile(
      name: name, bytes: bytes, sha256: sha256, format: format.joined(separator: ", "))
  }
}
