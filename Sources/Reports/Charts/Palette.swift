/// Colours of a heat map: viridis, whose lightness is monotone, so that it reads without colour and in
/// print. Dark means much, since the paper is white.
enum Palette {
  private static let anchors: [UInt32] = [
    0xFDE725, 0xBDDF26, 0x7AD151, 0x44BF70, 0x22A884, 0x21918C, 0x2A788E, 0x355F8D, 0x414487,
    0x482475, 0x440154,
  ]

  /// Number of colours from the smallest to the largest value.
  static let steps = 255

  /// White (transparent) for nothing, then `steps` colours.
  static let colours: [UInt32] = [0xFFFFFF] + (0..<steps).map { colour(at: $0) }

  static func colour(at step: Int) -> UInt32 {
    let span = steps - 1
    let place = step * (anchors.count - 1)
    let lower = min(place / span, anchors.count - 2)
    let rest = place - lower * span
    func channel(_ shift: UInt32) -> UInt32 {
      let first = Int(anchors[lower] >> shift & 255)
      let second = Int(anchors[lower + 1] >> shift & 255)
      return UInt32((first * (span - rest) + second * rest + span / 2) / span) << shift
    }
    return channel(16) | channel(8) | channel(0)
  }

  /// Slices of the bar that explains the colours.
  static let slices = 64

  /// Their fills as `#rrggbb`, from the top.
  static let bar: [String] = (0..<slices).map { slice in
    hex(colour(at: (slices - 1 - slice) * (steps - 1) / (slices - 1)))
  }

  /// `#rrggbb`.
  private static func hex(_ colour: UInt32) -> String {
    let digits = Array("0123456789abcdef")
    return "#" + String((0..<6).map { digits[Int(colour >> UInt32(20 - 4 * $0) & 15)] })
  }
}
