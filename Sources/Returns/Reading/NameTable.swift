import Foundation

/// Gives every distinct run of bytes a number, in order of first appearance.
///
/// Open addressing over one buffer; a hash only finds the place, equality is by bytes.
struct NameTable {
  private var bytes: [UInt8] = []
  /// Name i is `bytes[starts[i]..<starts[i + 1]]`.
  private var starts: [Int] = [0]
  /// Line on which each name was first seen.
  private(set) var lines: [Int32] = []
  private var hashes: [UInt32] = []
  private var slots = [Int32](repeating: -1, count: 64)
  private var last: Int32 = -1

  var count: Int { lines.count }

  /// The number of these bytes, and whether they are new.
  @inline(__always)
  mutating func intern(_ name: UnsafeBufferPointer<UInt8>, line: Int) -> (id: Int32, isNew: Bool) {
    // Rows of one region stand together as a rule.
    if last >= 0, equals(last, name) { return (last, false) }
    return search(name, line: line)
  }

  private mutating func search(_ name: UnsafeBufferPointer<UInt8>, line: Int) -> (Int32, Bool) {
    let hash = Self.hash(name)
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let id = slots[slot]
      if hashes[Int(id)] == hash, equals(id, name) {
        last = id
        return (id, false)
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    let id = Int32(truncatingIfNeeded: count)
    slots[slot] = id
    hashes.append(hash)
    bytes.append(contentsOf: name)
    starts.append(bytes.count)
    lines.append(Int32(clamping: line))
    last = id
    if count * 2 > slots.count { grow() }
    return (id, true)
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for (id, hash) in hashes.enumerated() {
      var slot = Int(hash) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(truncatingIfNeeded: id)
    }
  }

  @inline(__always)
  private func equals(_ id: Int32, _ name: UnsafeBufferPointer<UInt8>) -> Bool {
    let from = starts[Int(id)]
    guard starts[Int(id) + 1] - from == name.count else { return false }
    guard let there = name.baseAddress, name.count > 0 else { return true }
    return bytes.withUnsafeBytes { own in
      // Invariant: from + name.count <= bytes.count, by `starts`.
      own.baseAddress.map { memcmp($0 + from, there, name.count) == 0 } ?? false
    }
  }

  /// Eight bytes at a time, each mixed in by the two halves of a product with an odd constant.
  private static func hash(_ name: UnsafeBufferPointer<UInt8>) -> UInt32 {
    let raw = UnsafeRawBufferPointer(name)
    var hash = UInt64(name.count) &* 0x9e37_79b9_7f4a_7c15
    var at = 0
    // Invariant: at + 8 <= raw.count for every load.
    while raw.count - at >= 8 {
      hash = mix(hash ^ raw.loadUnaligned(fromByteOffset: at, as: UInt64.self))
      at += 8
    }
    var rest: UInt64 = 0
    while at < raw.count {
      rest = rest << 8 | UInt64(raw[at])
      at += 1
    }
    hash = mix(hash ^ rest)
    return UInt32(truncatingIfNeeded: hash ^ (hash >> 32))
  }

  @inline(__always)
  private static func mix(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0xa076_1d64_78bd_642f)
    return product.high ^ product.low
  }

  func name(_ id: Int32) -> ArraySlice<UInt8> { bytes[starts[Int(id)]..<starts[Int(id) + 1]] }

  /// The text of these bytes; `nil` for bytes that are no UTF-8. Checking plain ASCII is by far the
  /// quicker way, and most names are that.
  static func text(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    isPlain(bytes)
      ? String(decoding: bytes, as: UTF8.self) : String(validating: bytes, as: UTF8.self)
  }

  /// True for ASCII.
  static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var all: UInt8 = 0
    for byte in bytes { all |= byte }
    return all < 0x80
  }

  /// The names of these numbers, in normal form; bytes that are no UTF-8 stand empty.
  func column(_ ids: UnsafeBufferPointer<Int32>) -> TextColumn {
    var normal = self
    normal.normalize()
    return normal.bytes.withUnsafeBufferPointer { bytes in
      normal.starts.withUnsafeBufferPointer { TextColumn(ids, names: bytes, starts: $0) }
    }
  }

  /// Puts the names into normal form in their places; only the numbers find them from then on.
  private mutating func normalize() {
    let isNormal = bytes.withUnsafeBufferPointer { bytes in
      (0..<count).allSatisfy { id in
        HeaderName.isNormal(UnsafeBufferPointer(rebasing: bytes[starts[id]..<starts[id + 1]]))
      }
    }
    // Nearly all are.
    if isNormal { return }
    let texts = texts()
    bytes = []
    starts = [0]
    for text in texts {
      bytes.append(contentsOf: (text ?? "").utf8)
      starts.append(bytes.count)
    }
  }

  /// All names as texts in composed form, white space joined; `nil` in place of bytes that are no UTF-8.
  func texts() -> [String?] {
    bytes.withUnsafeBufferPointer { bytes in
      (0..<count).map { id in
        Self.text(UnsafeBufferPointer(rebasing: bytes[starts[id]..<starts[id + 1]]))
          .map(HeaderName.normal)
      }
    }
  }
}
