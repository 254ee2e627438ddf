/// A reproducible stream of random numbers, named by what it is for.
///
/// Two streams agree exactly when seed, purpose and block agree; streams with different names are
/// independent for all practical purposes. Nothing depends on threads, time or process. A stream
/// yields 2^65 words before it repeats.
public struct RandomStream: RandomNumberGenerator, Sendable {
  private let key: SIMD2<UInt32>
  private let block: UInt64
  private var index: UInt64 = 0
  private var spare: UInt64 = 0
  private var hasSpare = false

  /// - Parameters:
  ///   - seed: the seed of the whole run.
  ///   - purpose: what the numbers are for, for example `"permutation/23"`; compared byte by byte.
  ///   - block: the number of the replicate or block within that purpose.
  public init(seed: UInt64, purpose: String, block: UInt64 = 0) {
    let mixed = Self.stableHash(seed: seed, purpose: purpose)
    key = SIMD2(UInt32(truncatingIfNeeded: mixed), UInt32(truncatingIfNeeded: mixed >> 32))
    self.block = block
  }

  /// The next 64 uniform bits.
  public mutating func next() -> UInt64 {
    if hasSpare {
      hasSpare = false
      return spare
    }
    let counter = SIMD4(
      UInt32(truncatingIfNeeded: index), UInt32(truncatingIfNeeded: index >> 32),
      UInt32(truncatingIfNeeded: block), UInt32(truncatingIfNeeded: block >> 32))
    index &+= 1
    let words = Philox.block(counter: counter, key: key)
    spare = UInt64(words.w) << 32 | UInt64(words.z)
    hasSpare = true
    return UInt64(words.y) << 32 | UInt64(words.x)
  }

  /// A uniform number strictly between 0 and 1: an odd multiple of 2^-53, so that neither its
  /// logarithm nor that of its complement is infinite.
  public mutating func uniform() -> Double {
    (Double(next() >> 12) + 0.5) * 0x1p-52
  }

  /// A 64-bit hash that is the same in every process and version, unlike `Hasher`: FNV-1a over the
  /// UTF-8 bytes (Fowler, Noll and Vo), then the SplitMix64 finaliser (Steele, Lea and Flood 2014) so
  /// that neighbouring seeds give unrelated keys.
  static func stableHash(seed: UInt64, purpose: String) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in purpose.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return finalise(finalise(hash) ^ finalise(seed &+ 0x9E37_79B9_7F4A_7C15))
  }

  private static func finalise(_ value: UInt64) -> UInt64 {
    var z = value
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
