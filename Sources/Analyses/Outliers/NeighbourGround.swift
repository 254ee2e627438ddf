import AuditMath
import Returns

/// What makes stations neighbours: their places on the map where the source gives them, else their numbers.
enum NeighbourGround: Sendable {
  case numbers
  /// By group: ordinary stations with a place, and the positions of each one's nearest among them.
  case map([Places])

  struct Places: Sendable {
    let rows: [Int32]
    let nearest: [Int32]
  }

  /// The map is used where so large a part of the ordinary stations stands on it.
  static let smallestPart = 0.9

  init(_ groups: StationGroups, _ view: ElectionView) {
    let places = view.table.places
    let regular = view.table.kinds.indices.filter(view.isRegular)
    let placed = places.isEmpty ? 0 : regular.count { places[$0] != nil }
    guard placed > 0, Double(placed) >= Self.smallestPart * Double(regular.count) else {
      self = .numbers
      return
    }
    self = .map(
      view.parallel.map(groups.groups.count) { group in
        let rows = groups.groups[group].filter { view.isRegular($0) && places[$0] != nil }
          .map { Int32($0) }
        return Places(rows: rows, nearest: Self.nearest(rows, places))
      })
  }

  var isMap: Bool {
    if case .map = self { true } else { false }
  }

  /// What stands between the name of a measure and that of its column.
  var infix: String { isMap ? "map-" : "" }

  /// Positions of the twelve nearest of these rows, one row after the other; empty where they are too few.
  func nearest(_ rows: [Int32], group: Int, _ places: [GeographicPoint?]) -> [Int32] {
    guard case .map(let known) = self else { return [] }
    // Nearly every column can use all the stations of a group.
    return known[group].rows == rows ? known[group].nearest : Self.nearest(rows, places)
  }

  private static func nearest(_ rows: [Int32], _ places: [GeographicPoint?]) -> [Int32] {
    let points = rows.compactMap { places[Int($0)] }
    return NearestNeighbours.positions(
      latitudes: points.map(\.latitude), longitudes: points.map(\.longitude),
      count: LocalDepartures.window)
  }
}
