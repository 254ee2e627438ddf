extension RandomStream {
  /// A uniform integer in `0..<bound`, without bias; 0 when `bound` is 1 or less.
  ///
  /// Source: Lemire (2019), "Fast random integer generation in an interval", algorithm 5.
  public mutating func nextInt(below bound: Int) -> Int {
    guard bound > 1 else { return 0 }
    let range = UInt64(bound)
    var (high, low) = range.multipliedFullWidth(by: next())
    if low < range {
      let threshold = (0 &- range) % range
      while low < threshold { (high, low) = range.multipliedFullWidth(by: next()) }
    }
    return Int(high)
  }
}
