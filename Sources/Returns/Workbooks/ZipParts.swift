import CArchive

/// The parts of a zip in memory, each read as a stream.
struct ZipParts {
  let packed: [UInt8]
  let file: String
  let limits: ReadingLimits

  /// True for a zip whose first parts are those of an Office Open XML file, or whose directory has them.
  static func isWorkbook(_ bytes: [UInt8]) -> Bool {
    // Parts' names stand in the directory at the end, and each before its data.
    let needles = [Array("xl/workbook.".utf8), Array("xl/worksheets/".utf8)]
    let tail = bytes.suffix(1 << 17)
    return needles.contains { needle in
      tail.indices.contains { at in
        tail[at] == needle[0] && tail.endIndex - at >= needle.count
          && tail[at..<at + needle.count].elementsEqual(needle)
      }
    }
  }

  /// Names of all parts.
  func names() throws -> [String] {
    var names: [String] = []
    try walk { name, _ in
      names.append(name)
      return names.count < 100_000
    }
    return names
  }

  /// Gives the bytes of one part to `body`, block by block; false if there is no such part.
  func stream(_ part: String, _ body: (UnsafeRawBufferPointer) throws -> Void) throws -> Bool {
    var isFound = false
    try walk { name, archive in
      guard name == part else { return true }
      isFound = true
      let (product, overflow) = packed.count.multipliedReportingOverflow(by: limits.expansionRatio)
      let allowed = overflow ? Int.max : max(product, 1 << 16)
      var total = 0
      while true {
        var block: UnsafeRawPointer?
        var size = 0
        var offset: Int64 = 0
        let status = archive_read_data_block(archive, &block, &size, &offset)
        if status == ARCHIVE_EOF { return false }
        guard status == ARCHIVE_OK else { throw damaged(archive) }
        total += size
        guard total <= limits.expandedBytes else {
          throw InputError(
            .rejected, file: file,
            found: "the workbook is larger than the limit of \(limits.expandedBytes) bytes",
            remedy: "Raise the limit on decompressed size if the file is genuine.")
        }
        guard total <= allowed else {
          throw InputError(
            .rejected, file: file,
            found: "the workbook expands more than \(limits.expansionRatio)-fold, as a "
              + "decompression bomb does",
            remedy: "Open it and save the sheet as CSV in UTF-8.")
        }
        // Invariant: libarchive keeps `size` bytes at `block` valid until the next call on the archive.
        try body(UnsafeRawBufferPointer(start: block, count: size))
      }
    }
    return isFound
  }

  /// The bytes of a small part.
  func bytes(_ part: String) throws -> [UInt8]? {
    var bytes: [UInt8] = []
    return try stream(part) { bytes.append(contentsOf: $0) } ? bytes : nil
  }

  /// Visits the parts until `body` returns false.
  private func walk(_ body: (String, OpaquePointer) throws -> Bool) throws {
    guard let archive = archive_read_new() else {
      throw InputError(
        .rejected, file: file, found: "memory ran out", remedy: "Close other programs.")
    }
    defer { archive_read_free(archive) }
    archive_read_support_format_zip_seekable(archive)
    try packed.withUnsafeBytes { buffer in
      // Invariant: `packed` outlives the archive's use of it, since every read happens in this closure.
      guard archive_read_open_memory(archive, buffer.baseAddress, buffer.count) == ARCHIVE_OK else {
        throw damaged(archive)
      }
      var entry: OpaquePointer?
      while true {
        let status = archive_read_next_header(archive, &entry)
        if status == ARCHIVE_EOF { return }
        guard status == ARCHIVE_OK, let entry else { throw damaged(archive) }
        let name = archive_entry_pathname_utf8(entry).map { String(cString: $0) } ?? "?"
        guard archive_entry_is_data_encrypted(entry) == 0 else {
          throw InputError(
            .rejected, file: file, found: "the workbook is protected by a password",
            remedy: "Save it without one.")
        }
        if try !body(name, archive) { return }
      }
    }
  }

  private func damaged(_ archive: OpaquePointer) -> InputError {
    let reason = archive_error_string(archive).map { String(cString: $0) } ?? "no reason given"
    return InputError(
      .rejected, file: file, found: "the workbook is damaged or incomplete (\(reason))",
      remedy: "Fetch it again.")
  }
}
