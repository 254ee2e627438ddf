/// Finds the encoding of a text without a byte-order mark from a bounded sample: 256 KiB from its first
/// byte beyond ASCII on, since what comes before is the same in every encoding considered.
enum EncodingGuess {
  private static let sampleBytes = 1 << 18

  /// - Parameter isASCII: known to be.
  static func name(of bytes: [UInt8], isASCII: Bool = false) -> String {
    if let wide = wide(bytes.prefix(4096)) { return wide }
    guard !isASCII, let first = bytes.withUnsafeBytes(firstHigh) else { return "utf-8" }
    let sample = bytes[first..<min(bytes.count, first + sampleBytes)]
    if isUTF8(sample) { return "utf-8" }
    return isCyrillic(sample) ? cyrillic(sample) : latin(bytes, sample)
  }

  /// True if the first letters beyond ASCII are UTF-8.
  static func hasUTF8Letters(_ bytes: [UInt8]) -> Bool {
    guard let first = bytes.withUnsafeBytes(firstHigh) else { return false }
    let width = bytes[first] >= 0xf0 ? 4 : bytes[first] >= 0xe0 ? 3 : 2
    return String(validating: bytes[first..<min(bytes.count, first + width)], as: UTF8.self) != nil
  }

  /// UTF-16 of mostly ASCII text has a zero in every other place.
  private static func wide(_ head: ArraySlice<UInt8>) -> String? {
    guard head.count >= 16 else { return nil }
    var zeros = [0, 0]
    for (index, byte) in head.enumerated() where byte == 0 { zeros[index % 2] += 1 }
    let half = head.count / 2
    if zeros[1] * 2 > half, zeros[0] * 20 < half { return "utf-16-le" }
    if zeros[0] * 2 > half, zeros[1] * 20 < half { return "utf-16-be" }
    return nil
  }

  private static func firstHigh(_ bytes: UnsafeRawBufferPointer) -> Int? {
    var at = 0
    // Invariant: at + 64 <= bytes.count for every load.
    while bytes.count - at >= 64 {
      let text = bytes.loadUnaligned(fromByteOffset: at, as: SIMD8<UInt64>.self)
      let pairs = text.lowHalf | text.highHalf
      let all = pairs.lowHalf | pairs.highHalf
      if (all[0] | all[1]) & 0x8080_8080_8080_8080 != 0 { break }
      at += 64
    }
    return bytes[at...].firstIndex { $0 >= 0x80 }
  }

  /// The sample may end within a letter; its first must be whole, or nothing speaks for UTF-8.
  private static func isUTF8(_ sample: ArraySlice<UInt8>) -> Bool {
    (0...3).contains { cut in
      let whole = sample.dropLast(cut)
      return !whole.isEmpty && String(validating: whole, as: UTF8.self) != nil
    }
  }

  /// Words of Cyrillic are runs of high bytes; in Latin scripts such letters stand between others.
  private static func isCyrillic(_ sample: ArraySlice<UInt8>) -> Bool {
    var high = 0
    var inRuns = 0
    for index in sample.indices where sample[index] >= 0xc0 {
      high += 1
      let before = index > sample.startIndex && sample[index - 1] >= 0xc0
      let behind = index + 1 < sample.endIndex && sample[index + 1] >= 0xc0
      if before || behind { inRuns += 1 }
    }
    return high > 0 && inRuns * 10 > high * 7
  }

  /// Small letters lie at E0 to FF in Windows-1251 and at C0 to DF in KOI8-R, and are the most.
  private static func cyrillic(_ sample: ArraySlice<UInt8>) -> String {
    var following = (upper: 0, lower: 0)
    for index in sample.indices.dropFirst() where sample[index - 1] >= 0xc0 && sample[index] >= 0xc0
    {
      if sample[index] >= 0xe0 { following.lower += 1 } else { following.upper += 1 }
    }
    // Text in capitals alone looks like the other one; then the vowels “оеаи” decide little, and
    // Windows-1251 is by far the more common.
    guard following.upper > following.lower * 2 else { return "windows-1251" }
    let koiVowels: Set<UInt8> = [0xcf, 0xc5, 0xc1, 0xc9]
    let capitals: Set<UInt8> = [0xce, 0xc5, 0xc0, 0xc8]
    let asKOI = sample.count { koiVowels.contains($0) }
    let asCapitals = sample.count { capitals.contains($0) }
    return asKOI > asCapitals ? "koi8-r" : "windows-1251"
  }

  /// Of the Western code pages the one whose special letters occur inside words.
  private static func latin(_ bytes: [UInt8], _ sample: ArraySlice<UInt8>) -> String {
    var central = 0
    var turkish = 0
    for index in sample.indices {
      let byte = sample[index]
      guard byte >= 0x80 else { continue }
      let before = index > 0 && isLetter(bytes[index - 1])
      let behind = index + 1 < bytes.count && isLetter(bytes[index + 1])
      guard before || behind else { continue }
      switch byte {
      // ł, ą, ş, ś, ź and ż of Windows-1250, which are signs in the others.
      case 0xb3, 0xb9, 0xba, 0x9c, 0x9f, 0xbf, 0xa3, 0xaf, 0xa5: central += before && behind ? 2 : 1
      // Ğ, İ, Ş, ğ, ı, ş.
      case 0xd0, 0xdd, 0xde, 0xf0, 0xfd, 0xfe: turkish += 1
      default: break
      }
    }
    if central > turkish, central > 2 { return "windows-1250" }
    return turkish > 0 ? "windows-1254" : "windows-1252"
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (65...90).contains(byte) || (97...122).contains(byte) || byte >= 0xc0
  }
}
