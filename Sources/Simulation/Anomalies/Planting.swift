import AuditMath
import Returns

/// An anomaly, where to plant it and at how many stations.
public struct Planting: Sendable, Equatable {
  /// The stations to choose from; names are those of the frame.
  public enum Place: Sendable, Equatable {
    case country
    case region(String)
    case constituency(String)
  }

  public let anomaly: Anomaly
  public let place: Place
  /// Stations wanted; fewer are planted where fewer are suitable.
  public let stations: Int
  /// Smallest list of a suitable station.
  public let minimumRegistered: Int

  public init(
    _ anomaly: Anomaly, in place: Place, stations: Int, minimumRegistered: Int = 100
  ) {
    self.anomaly = anomaly
    self.place = place
    self.stations = stations
    self.minimumRegistered = minimumRegistered
  }
}

extension SimulatedElection {
  /// The same election with anomalies planted, one a station at most, each listed in `changes`.
  ///
  /// Stations are chosen at random among the regular ones of the place; the choice depends on the
  /// seed and the stations, not on their order. Stations that carry a change already are left alone.
  public func planting(_ plantings: [Planting], seed: UInt64) -> SimulatedElection {
    var protocols = self.protocols
    var changes = self.changes
    var taken = Set(changes.map(\.site))
    for (index, planting) in plantings.enumerated() {
      let purpose = "plant/" + String(index) + "/" + planting.anomaly.identifier
      var planted = 0
      for site in ranked(planting, purpose: purpose, seed: seed) where planted < planting.stations {
        guard !taken.contains(site) else { continue }
        var stream = RandomStream(
          seed: seed, purpose: purpose + "/change", block: frame.sites[site].identity)
        var source: Int?
        if planting.anomaly == .copiedProtocol {
          source = sourceOfCopy(for: site, protocols: protocols, taken: taken)
          guard source != nil else { continue }
        }
        let before = protocols[site]
        guard
          let after = planting.anomaly.applied(
            to: before, copying: source.map { protocols[$0] }, &stream)
        else { continue }
        protocols[site] = after
        taken.insert(site)
        // A station that was copied must stay as it is, or the copy would no longer be one.
        if let source { taken.insert(source) }
        let note = source.map { "copy of station " + frame.sites[$0].name } ?? ""
        changes += differences(
          site: site, anomaly: planting.anomaly.identifier, before: before, after: after, note: note
        )
        planted += 1
      }
    }
    return SimulatedElection(
      identity: identity, frame: frame, candidates: candidates, protocols: protocols,
      changes: changes)
  }

  /// The same election with the results of another one over the same stations written again at some of
  /// them: everything issued and counted; lists stay. Stations where that count does not fit the list are
  /// passed over.
  public func repeatingResults(
    of other: SimulatedElection, in place: Planting.Place, stations: Int,
    minimumRegistered: Int = 100, seed: UInt64
  ) -> SimulatedElection {
    // Any anomaly would do: the planting serves to choose stations.
    let planting = Planting(
      .copiedProtocol, in: place, stations: stations, minimumRegistered: minimumRegistered)
    var protocols = self.protocols
    var changes = self.changes
    var planted = 0
    for site in ranked(planting, purpose: "plant/repeated-results", seed: seed) {
      guard planted < stations else { break }
      let before = protocols[site]
      let source = other.protocols[site]
      guard source.votes.count == before.votes.count,
        source.issued <= before.registered + before.supplementary
      else { continue }
      protocols[site].copyCount(of: source)
      guard protocols[site].brokenRules.isEmpty else {
        protocols[site] = before
        continue
      }
      changes += differences(
        site: site, anomaly: "repeated-results", before: before, after: protocols[site], note: "")
      planted += 1
    }
    return SimulatedElection(
      identity: identity, frame: frame, candidates: candidates, protocols: protocols,
      changes: changes)
  }

  /// Suitable stations in random order.
  private func ranked(_ planting: Planting, purpose: String, seed: UInt64) -> [Int] {
    let suitable = frame.sites.indices.filter { index in
      let site = frame.sites[index]
      guard site.kind == .regular, site.registered >= planting.minimumRegistered else {
        return false
      }
      switch planting.place {
      case .country: return true
      case .region(let name): return frame.regions[site.region] == name
      case .constituency(let name): return frame.constituencies[site.constituency] == name
      }
    }
    let keyed = suitable.map { index -> (key: UInt64, identity: UInt64, site: Int) in
      let identity = frame.sites[index].identity
      var stream = RandomStream(seed: seed, purpose: purpose, block: identity)
      return (stream.next(), identity, index)
    }
    return keyed.sorted { ($0.key, $0.identity) < ($1.key, $1.identity) }.map(\.site)
  }

  /// The station of the same constituency that is nearest in list size and whose count fits.
  private func sourceOfCopy(
    for site: Int, protocols: [StationProtocol], taken: Set<Int>
  ) -> Int? {
    let target = protocols[site]
    let fitting = frame.sites.indices.filter { other in
      other != site && !taken.contains(other) && frame.sites[other].kind == .regular
        && frame.sites[other].constituency == frame.sites[site].constituency
        && protocols[other].issued <= target.registered + target.supplementary
    }
    return fitting.min { one, two in
      let left = abs(protocols[one].registered - target.registered)
      let right = abs(protocols[two].registered - target.registered)
      return (left, frame.sites[one].identity) < (right, frame.sites[two].identity)
    }
  }

  private func differences(
    site: Int, anomaly: String, before: StationProtocol, after: StationProtocol, note: String
  ) -> [PlantedChange] {
    let lines = ProtocolLine.allCases.map { ($0.header, before[$0], after[$0]) }
    let votes = candidates.indices.map { (candidates[$0], before.votes[$0], after.votes[$0]) }
    return (lines + votes).filter { $0.1 != $0.2 }.map { column, old, new in
      PlantedChange(
        site: site, anomaly: anomaly, column: column, before: old, after: new, note: note)
    }
  }
}
