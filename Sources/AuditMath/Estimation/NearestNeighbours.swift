import Foundation

/// The points of the globe that lie nearest to each of a set.
///
/// Distances are those of straight lines between points of a sphere: they grow with those along its
/// surface, and know no date line and no poles.
public enum NearestNeighbours {
  /// By point, the positions of its `count` nearest others, nearest first, one point after the other; empty
  /// where there are not so many. At the same distance (stations of one building) the one nearer by
  /// position comes first, then the lower position.
  ///
  /// Points are swept by height above the equator's plane, which bounds their distance from below: about
  /// n √(n · count) steps for points spread evenly.
  /// - Parameters:
  ///   - latitudes: degrees, finite.
  ///   - longitudes: the same number of them.
  ///   - count: at least 1.
  public static func positions(
    latitudes: [Double], longitudes: [Double], count: Int
  ) -> [Int32] {
    precondition(latitudes.count == longitudes.count && count >= 1)
    guard latitudes.count > count else { return [] }
    let points = zip(latitudes, longitudes).map { latitude, longitude in
      let (north, east) = (latitude * .pi / 180, longitude * .pi / 180)
      return Point(x: cos(north) * cos(east), y: cos(north) * sin(east), z: sin(north))
    }
    let order = points.indices.sorted { (points[$0].z, $0) < (points[$1].z, $1) }
    var result = [Int32](repeating: 0, count: points.count * count)
    var best: [Near] = []
    best.reserveCapacity(count + 1)
    for (place, own) in order.enumerated() {
      best.removeAll(keepingCapacity: true)
      let point = points[own]
      var (below, above) = (place - 1, place + 1)
      while below >= 0 || above < order.count {
        let down = below >= 0 ? point.z - points[order[below]].z : .infinity
        let up = above < order.count ? points[order[above]].z - point.z : .infinity
        let height = min(down, up)
        if best.count == count, height * height > best[count - 1].distance { break }
        let other = down <= up ? order[below] : order[above]
        if down <= up { below -= 1 } else { above += 1 }
        let near = Near(
          distance: point.squaredDistance(to: points[other]), steps: abs(other - own),
          position: other)
        if best.count == count, !(near < best[count - 1]) { continue }
        if best.count == count { best.removeLast() }
        best.insert(near, at: best.firstIndex { near < $0 } ?? best.endIndex)
      }
      for (index, near) in best.enumerated() {
        result[own * count + index] = Int32(near.position)
      }
    }
    return result
  }

  private struct Point {
    let x: Double
    let y: Double
    let z: Double

    func squaredDistance(to other: Point) -> Double {
      let (dx, dy, dz) = (x - other.x, y - other.y, z - other.z)
      return dx * dx + dy * dy + dz * dz
    }
  }

  private struct Near: Comparable {
    let distance: Double
    let steps: Int
    let position: Int

    static func < (left: Near, right: Near) -> Bool {
      (left.distance, left.steps, left.position) < (right.distance, right.steps, right.position)
    }
  }
}
