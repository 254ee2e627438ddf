/// Names turned into stream keys that depend on nothing but the name.
///
/// `Hasher` is seeded per process, so it cannot be used where results must repeat.
enum StableHash {
  /// FNV-1a, 64 bit, over the UTF-8 bytes (Fowler, Noll and Vo; offset basis and prime of the
  /// published algorithm).
  static func of(_ text: String) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash
  }
}
