/// The counter-based generator Philox4x32-10.
///
/// A bijection of a 128-bit counter under a 64-bit key: any block can be computed without the blocks
/// before it, so streams need no shared state and no order.
///
/// Source: Salmon, Moraes, Dror and Shaw (2011), "Parallel random numbers: as easy as 1, 2, 3", SC11,
/// section 3.3 and table 2 (ten rounds, multipliers 0xD2511F53 and 0xCD9E8D57).
public enum Philox {
  /// The four 32-bit words for one counter value.
  public static func block(
    counter: SIMD4<UInt32>, key: SIMD2<UInt32>
  ) -> SIMD4<UInt32> {
    // Single words, not vectors: every step takes them apart.
    var (x, y, z, w) = (counter.x, counter.y, counter.z, counter.w)
    var (one, two) = (key.x, key.y)
    for _ in 0..<10 {
      let first = UInt64(x) &* 0xD251_1F53
      let second = UInt64(z) &* 0xCD9E_8D57
      x = UInt32(truncatingIfNeeded: second >> 32) ^ y ^ one
      y = UInt32(truncatingIfNeeded: second)
      z = UInt32(truncatingIfNeeded: first >> 32) ^ w ^ two
      w = UInt32(truncatingIfNeeded: first)
      // Weyl sequence of the key: golden ratio and square root of 3, less one.
      one &+= 0x9E37_79B9
      two &+= 0xBB67_AE85
    }
    return SIMD4(x, y, z, w)
  }
}
