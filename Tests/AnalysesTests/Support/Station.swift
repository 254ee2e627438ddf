import AuditMath
import Returns

@testable import Analyses

/// One row of a hand-made table. A count that is `nil` is a missing cell.
struct Station {
  var region = "North"
  var constituency = "1 Alder"
  var name: String
  var kind = StationKind.regular
  var counts: [CountField: Int?] = [:]
  var votes: [Int?]

  /// - Parameter counts: any columns; those that no station of a table names are absent columns.
  init(_ name: String, votes: [Int?], _ counts: [CountField: Int?] = [:]) {
    self.name = name
    self.votes = votes
    self.counts = counts
  }

  /// A station whose protocol is complete and consistent.
  static func complete(_ name: String, registered: Int, votes: [Int], invalid: Int = 0) -> Station {
    let valid = votes.reduce(0, +)
    let issued = valid + invalid
    return Station(
      name, votes: votes,
      [
        .registered: registered, .issued: issued, .received: registered,
        .unused: registered - issued, .inBoxes: issued, .valid: valid, .invalid: invalid,
      ])
  }

  func with(_ field: CountField, _ value: Int?) -> Station {
    var copy = self
    copy.counts[field] = .some(value)
    return copy
  }

  func at(_ constituency: String, region: String = "North") -> Station {
    var copy = self
    copy.constituency = constituency
    copy.region = region
    return copy
  }

  func of(_ kind: StationKind) -> Station {
    var copy = self
    copy.kind = kind
    return copy
  }
}

extension ReturnsTable {
  /// A table of hand-made stations; areas are taken from the stations unless they are empty names.
  static func of(_ stations: [Station], candidates: Int? = nil, id: String = "test") -> ReturnsTable
  {
    var builder = TableBuilder()
    func index(_ name: String, _ names: inout [String]) -> Int32 {
      guard !name.isEmpty else { return -1 }
      if let known = names.firstIndex(of: name) { return Int32(known) }
      names.append(name)
      return Int32(names.count - 1)
    }
    for station in stations {
      builder.regions.append(index(station.region, &builder.regionNames))
      builder.constituencies.append(
        index(
          station.constituency.isEmpty ? "" : station.constituency, &builder.constituencyNames))
    }
    builder.stationNames = stations.map(\.name)
    builder.kinds = stations.map(\.kind)
    for field in CountField.allCases where stations.contains(where: { $0.counts[field] != nil }) {
      builder.counts[field] = stations.map { station in
        guard let value = station.counts[field] ?? nil else { return missingCount }
        return Int32(value)
      }
    }
    let width = candidates ?? stations.first?.votes.count ?? 0
    builder.votes = (0..<width).map { candidate in
      stations.map { $0.votes[candidate].map { Int32($0) } ?? missingCount }
    }
    builder.sourceFiles = stations.map { _ in 0 }
    builder.sourceLines = stations.indices.map { Int32($0 + 2) }
    return builder.table(
      identity: ElectionIdentity(id: id, title: "Test", date: "2025-01-01", simulated: true),
      candidates: (0..<width).map { Candidate(name: "candidate \($0)") })
  }
}

extension [Measurement] {
  /// The described value of a measure.
  func description(_ measure: String, candidate: Int? = nil) -> Description? {
    for measurement in self
    where measurement.measure == measure && measurement.candidate == candidate {
      if case .described(let description) = measurement.outcome { return description }
    }
    return nil
  }

  /// Why a measure did not run.
  func reason(_ measure: String, candidate: Int? = nil) -> String? {
    for measurement in self
    where measurement.measure == measure && measurement.candidate == candidate {
      if case .notApplicable(let reason) = measurement.outcome { return reason }
    }
    return nil
  }
}
