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
    for offset in 0..<name.count where bytes[from + offset] != name[offset] { return false }
    return true
  }

  /// FNV-1a, folded.
  private static func hash(_ name: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in name { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return UInt32(truncatingIfNeeded: hash ^ (hash >> 32))
  }

  func name(_ id: Int32) -> ArraySlice<UInt8> { bytes[starts[Int(id)]..<starts[Int(id) + 1]] }

  /// All names as texts in composed form, white space joined; `nil` in place of bytes that are no UTF-8.
  func texts() -> [String?] {
    (0..<count).map { id in
      String(validating: name(Int32(truncatingIfNeeded: id)), as: UTF8.self).map(HeaderName.normal)
    }
  }
}
