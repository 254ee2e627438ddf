/// The first mode of a distribution on 0...1, from the left.
public enum FirstMode {
  /// The first local maximum whose topographic prominence is at least `prominence` times the highest
  /// density; `nil` where there is no mass.
  ///
  /// The prominence of a peak is its height above the higher of the two lowest passes that part it from
  /// higher ground, where the ground outside the grid lies at 0. A bump of noise on a slope has next to
  /// none, so it is passed over, and a heap of a tenth of the stations is not.
  /// - Parameter density: the density at grid points 0, 1, …, in order.
  /// - Returns: the index of the grid point (the first one of a flat top).
  public static func index(_ density: [Double], prominence: Double) -> Int? {
    guard let highest = density.max(), highest > 0 else { return nil }
    for index in density.indices {
      let height = density[index]
      // Rises from the left, and the next different value lies lower.
      guard index == 0 || density[index - 1] < height else { continue }
      guard (density[index...].first { $0 != height } ?? 0) < height else { continue }
      let left = pass(density[..<index].reversed(), height)
      let right = pass(density[(index + 1)...], height)
      if height - max(left, right) >= prominence * highest { return index }
    }
    return nil
  }

  /// The lowest ground before ground higher than `height` is met; 0 where none is met, since the
  /// density falls to 0 outside the grid.
  private static func pass(_ side: some Sequence<Double>, _ height: Double) -> Double {
    var lowest = height
    for value in side {
      if value > height { return lowest }
      lowest = min(lowest, value)
    }
    return 0
  }

  /// The rule of Klimek et al. (2012): the first point above `limit` from which the density falls.
  public static func firstFall(_ density: [Double], grid: KernelDensity.Grid, above limit: Double)
    -> Double?
  {
    for index in 0..<max(0, density.count - 1)
    where grid.point(index) > limit && density[index + 1] < density[index] {
      return grid.point(index)
    }
    return nil
  }
}
