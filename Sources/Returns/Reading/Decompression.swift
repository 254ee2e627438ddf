import CArchive

/// Unpacks .xz, .zst, .zip and .7z by libarchive and .gz by zlib, into memory only.
struct Decompression {
  /// What the first bytes of a file say it is.
  enum Kind: String {
    case plain, gzip, xz, zstd, zip
    case sevenZip = "7z"
    /// A zip that is an Office Open XML workbook.
    case workbook = "xlsx"

    init(_ bytes: [UInt8]) {
      let magic: [(Kind, [UInt8])] = [
        (.zip, [0x50, 0x4b, 3, 4]), (.zip, [0x50, 0x4b, 5, 6]), (.gzip, [0x1f, 0x8b]),
        (.xz, [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0]), (.zstd, [0x28, 0xb5, 0x2f, 0xfd]),
        (.sevenZip, [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]),
      ]
      let kind = magic.first { bytes.starts(with: $0.1) }?.0 ?? .plain
      self = kind == .zip && ZipParts.isWorkbook(bytes) ? .workbook : kind
    }
  }

  let name: String
  let limits: ReadingLimits

  /// The one data member of the archive, or those that `member` names or matches, in the natural order
  /// of their names.
  func expand(_ packed: [UInt8], kind: Kind, member: String?) throws
    -> [(name: String, bytes: [UInt8])]
  {
    if kind == .gzip { return [(name, try gunzip(packed))] }
    guard let archive = archive_read_new() else { throw damaged("memory ran out") }
    defer { archive_read_free(archive) }
    // Only the expected format is enabled: the fewer decoders an input can reach, the better.
    switch kind {
    case .plain, .gzip, .workbook:
      if packed.starts(with: [0xd0, 0xcf, 0x11, 0xe0]) { throw oldSpreadsheet }
      return [(name, packed)]
    case .zip: archive_read_support_format_zip_seekable(archive)
    case .sevenZip: archive_read_support_format_7zip(archive)
    case .xz:
      archive_read_support_format_raw(archive)
      archive_read_support_filter_xz(archive)
    case .zstd:
      archive_read_support_format_raw(archive)
      archive_read_support_filter_zstd(archive)
    }
    return try packed.withUnsafeBytes { buffer in
      // Invariant: `packed` outlives the archive's use of it, since every read happens in this closure.
      guard archive_read_open_memory(archive, buffer.baseAddress, buffer.count) == ARCHIVE_OK else {
        throw damaged(Self.message(archive))
      }
      let single = kind != .zip && kind != .sevenZip
      return try extract(archive, member: single ? nil : member, packed: packed.count)
    }
  }

  private func extract(_ archive: OpaquePointer, member: String?, packed: Int) throws
    -> [(name: String, bytes: [UInt8])]
  {
    let pattern = member.map { Array($0.unicodeScalars) }
    let isPattern = member?.contains("*") == true
    var chosen: [(name: String, bytes: [UInt8])] = []
    var total = 0
    var others: [String] = []
    var entry: OpaquePointer?
    while true {
      let status = archive_read_next_header(archive, &entry)
      if status == ARCHIVE_EOF { break }
      guard status == ARCHIVE_OK, let entry else { throw damaged(Self.message(archive)) }
      let path = archive_entry_pathname_utf8(entry).map { String(cString: $0) } ?? "?"
      if archive_entry_filetype(entry) != mode_t(0o100000) || Self.isDebris(path) { continue }
      if let pattern, !RowCondition.matches(pattern, Array(path.unicodeScalars)) {
        others.append(path)
        continue
      }
      guard archive_entry_is_data_encrypted(entry) == 0 else { throw encrypted }
      if let first = chosen.first, !isPattern { throw ambiguous([first.name, path]) }
      let size = archive_entry_size_is_set(entry) != 0 ? Int(archive_entry_size(entry)) : 0
      chosen.append((path, try data(archive, claimed: size, packed: packed, before: total)))
      total += chosen[chosen.count - 1].bytes.count
    }
    guard !chosen.isEmpty else { throw absent(member, others) }
    return chosen.sorted { NaturalOrder.precedes($0.name, $1.name) }
  }

  /// - Parameter total: bytes of the members before, since the limits hold for all together.
  private func data(_ archive: OpaquePointer, claimed: Int, packed: Int, before total: Int) throws
    -> [UInt8]
  {
    let allowed = allowedByRatio(packed)
    var bytes: [UInt8] = []
    // The size an archive claims is only a hint: it may lie.
    bytes.reserveCapacity(max(0, min(claimed, allowed, limits.expandedBytes, 1 << 30)))
    while true {
      var block: UnsafeRawPointer?
      var size = 0
      var offset: Int64 = 0
      let status = archive_read_data_block(archive, &block, &size, &offset)
      if status == ARCHIVE_EOF { return bytes }
      guard status == ARCHIVE_OK else { throw damaged(Self.message(archive)) }
      guard offset == bytes.count else { throw damaged("it has holes") }
      guard total + bytes.count + size <= limits.expandedBytes else { throw tooLarge }
      guard total + bytes.count + size <= allowed else { throw tooDense }
      // Invariant: libarchive keeps `size` bytes at `block` valid until the next call on the archive.
      bytes.append(contentsOf: UnsafeRawBufferPointer(start: block, count: size))
    }
  }

  private func gunzip(_ packed: [UInt8]) throws -> [UInt8] {
    let byRatio = allowedByRatio(packed.count)
    do {
      return try Gzip.expand(packed, allowed: min(byRatio, limits.expandedBytes))
    } catch Gzip.Failure.damaged(let reason) {
      throw damaged(reason)
    } catch {
      throw byRatio < limits.expandedBytes ? tooDense : tooLarge
    }
  }

  /// Text that so many packed bytes may hold; small files compress too unevenly to be judged.
  private func allowedByRatio(_ packed: Int) -> Int {
    let product = packed.multipliedReportingOverflow(by: limits.expansionRatio)
    return product.overflow ? Int.max : max(product.partialValue, 1 << 16)
  }

  /// Files that archivers of some systems add beside the data.
  private static func isDebris(_ path: String) -> Bool {
    path.hasPrefix("__MACOSX/") || path.hasSuffix(".DS_Store") || path.hasSuffix("/")
  }

  private static func message(_ archive: OpaquePointer) -> String {
    archive_error_string(archive).map { String(cString: $0) } ?? "no reason given"
  }
}

extension Decompression {
  private func damaged(_ reason: String) -> InputError {
    InputError(
      .rejected, file: name, found: "the compressed file is damaged or incomplete (\(reason))",
      remedy: "Fetch it again.")
  }
  private var oldSpreadsheet: InputError {
    InputError(
      .rejected, file: name,
      found: "found a file of an old office program (.xls or .doc), or one "
        + "with a password",
      remedy: "Open it and save it as .xlsx, or as CSV in UTF-8.")
  }
  private var encrypted: InputError {
    InputError(
      .rejected, file: name, found: "the archive is protected by a password",
      remedy: "Unpack it and name the unpacked file.")
  }
  private var tooLarge: InputError {
    InputError(
      .rejected, file: name,
      found: "the decompressed text is larger than the limit of \(limits.expandedBytes) bytes",
      remedy: "Raise the limit on decompressed size if the file is genuine.")
  }
  private var tooDense: InputError {
    InputError(
      .rejected, file: name,
      found:
        "the text expands more than \(limits.expansionRatio)-fold, as a decompression bomb does",
      remedy: "Decompress the file by other means and look at it, or raise the limit.")
  }
  private func ambiguous(_ members: [String]) -> InputError {
    InputError(
      .rejected, file: name,
      found:
        "the archive holds more than one file (\(members.map(quoted).joined(separator: ", ")), …)",
      remedy: "Name the one to read by the key “member” in [source].")
  }
  private func absent(_ member: String?, _ others: [String]) -> InputError {
    guard let member else {
      return InputError(
        .rejected, file: name, found: "the archive is empty", remedy: "Fetch it again.")
    }
    let list = others.prefix(5).map(quoted).joined(separator: ", ")
    return InputError(
      .configuration, file: name, column: "key “member”",
      found: "the archive has no member \(quoted(member)); it has \(list.isEmpty ? "none" : list)",
      remedy: "Correct the name in [source].")
  }
}
