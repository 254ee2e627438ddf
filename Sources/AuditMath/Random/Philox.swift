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
    var word = counter
    var key = key
    for _ in 0..<10 {
      let first = UInt64(word.x) &* 0xD251_1F53
      let second = UInt64(word.z) &* 0xCD9E_8D57
      word = SIMD4(
        UInt32(truncatingIfNeeded: second >> 32) ^ word.y ^ key.x,
        UInt32(truncatingIfNeeded: second),
        UInt32(truncatingIfNeeded: first >> 32) ^ word.w ^ key.y,
        UInt32(truncatingIfNeeded: first))
      // Weyl sequence of the key: golden ratio and square root of 3, less one.
      key = key &+ SIMD2(0x9E37_79B9, 0xBB67_AE85)
    }
    return word
  }
}
