/// Where a station stands on the globe, in degrees.
public struct GeographicPoint: Sendable, Hashable {
  /// -90 (south) to 90 (north).
  public let latitude: Double
  /// -180 (west) to 180 (east).
  public let longitude: Double

  /// `nil` outside those limits, and at 0, 0, which is how many programs write an unknown place.
  public init?(latitude: Double, longitude: Double) {
    guard (-90...90).contains(latitude), (-180...180).contains(longitude),
      latitude != 0 || longitude != 0
    else { return nil }
    self.latitude = latitude
    self.longitude = longitude
  }
}

extension ReturnsTable {
  /// The same returns with a place on the map for each row; `nil` where it is not known.
  package func placed(at places: [GeographicPoint?]) -> ReturnsTable {
    precondition(places.count == count, "one place for each row")
    var table = self
    table.places = places
    return table
  }
}
