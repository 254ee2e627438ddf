import Returns
import Simulation
import Testing

/// Every anomaly is what it says, where it says, and nothing else is touched.
@Suite struct PlantingTests {
  let clean: SimulatedElection
  let planted: SimulatedElection

  init() {
    clean = SampleElections.exerciseModel().draw(seed: 21)
    planted = clean.planting(SampleElections.exercisePlantings, seed: 21)
  }

  @Test func truthIsTheDifference() {
    var restored = planted.protocols
    for change in planted.changes {
      let column = ProtocolLine(rawValue: change.column)
      let candidate = planted.candidates.firstIndex(of: change.column)
      if let column {
        #expect(restored[change.site][column] == change.after)
        restored[change.site][column] = change.before
      } else if let candidate {
        #expect(restored[change.site].votes[candidate] == change.after)
        restored[change.site].votes[candidate] = change.before
      } else {
        Issue.record("unknown column \(change.column)")
      }
    }
    #expect(restored == clean.protocols)
  }

  /// Results of another election over the same stations, at as many stations as asked for.
  @Test func repeatedResultsAreThoseOfTheOtherElection() {
    let other = SampleElections.exerciseModel().draw(seed: 22)
    let place = Planting.Place.region("Lakeward")
    let repeated = clean.repeatingResults(of: other, in: place, stations: 7, seed: 3)
    let sites = Set(repeated.changes.map(\.site))
    #expect(sites.count == 7)
    for site in repeated.protocols.indices {
      let station = repeated.protocols[site]
      if sites.contains(site) {
        #expect(station.votes == other.protocols[site].votes)
        #expect(station.registered == clean.protocols[site].registered)
        #expect(station.brokenRules.isEmpty)
        #expect(clean.frame.regions[clean.frame.sites[site].region] == "Lakeward")
      } else {
        #expect(station == clean.protocols[site])
      }
    }
    let again = clean.repeatingResults(of: other, in: place, stations: 7, seed: 3)
    #expect(again.changes == repeated.changes)
  }

  @Test func onlyArithmeticErrorsBreakProtocols() {
    for (site, station) in planted.protocols.enumerated() {
      let kinds = Set(planted.changes.filter { $0.site == site }.map(\.anomaly))
      #expect(kinds.count <= 1)
      let isSlip = kinds.contains { $0.hasPrefix("arithmetic-") }
      #expect(station.brokenRules.isEmpty != isSlip)
    }
  }

  @Test func everyPlantingIsComplete() {
    for planting in SampleElections.exercisePlantings {
      #expect(sites(planting.anomaly).count == planting.stations, "\(planting.anomaly)")
      for site in sites(planting.anomaly) {
        let place = planted.frame.sites[site]
        switch planting.place {
        case .country: break
        case .region(let name): #expect(planted.frame.regions[place.region] == name)
        case .constituency(let name):
          #expect(planted.frame.constituencies[place.constituency] == name)
        }
        #expect(place.registered >= planting.minimumRegistered)
      }
    }
  }

  @Test func roundedPercentagesAreTheNearestWholeBallots() {
    for site in sites(.roundedTurnout(multipleOf: 1)) {
      let station = planted.protocols[site]
      let percent = (200 * station.issued + station.registered) / (2 * station.registered)
      #expect(abs(100 * station.issued - percent * station.registered) * 2 <= 100)
      #expect(abs(station.issued - clean.protocols[site].issued) <= station.registered / 200 + 1)
    }
    for site in sites(.roundedShare(candidate: 0, multipleOf: 1)) {
      let station = planted.protocols[site]
      let percent = (200 * station.votes[0] + station.counted) / (2 * station.counted)
      #expect(abs(100 * station.votes[0] - percent * station.counted) * 2 <= 100)
      #expect(station.valid == clean.protocols[site].valid)
    }
    for site in sites(.turnoutTarget(tenths: 622)) {
      let station = planted.protocols[site]
      #expect(abs(1000 * station.issued - 622 * station.registered) * 2 <= 1000)
    }
  }

  @Test func multiplesOfFive() {
    let election = clean.planting(
      [Planting(.roundedTurnout(multipleOf: 5), in: .country, stations: 50)], seed: 2)
    for site in Set(election.changes.map(\.site)) {
      let station = election.protocols[site]
      let step = (40 * station.issued + station.registered) / (2 * station.registered)
      #expect(abs(100 * station.issued - 5 * step * station.registered) * 2 <= 100)
    }
  }

  @Test func stuffingAddsAndSwitchingMoves() {
    for site in sites(.ballotStuffing(candidate: 0, abstainers: 0.6...0.9)) {
      let (before, after) = (clean.protocols[site], planted.protocols[site])
      let added = after.votes[0] - before.votes[0]
      let absent = before.registered + before.supplementary - before.issued
      #expect(
        Double(added) >= 0.6 * Double(absent) - 1 && Double(added) <= 0.9 * Double(absent) + 1)
      #expect(after.issued - before.issued == added)
      #expect(Array(after.votes.dropFirst()) == Array(before.votes.dropFirst()))
    }
    for site in sites(.voteSwitching(from: 1, to: 0, share: 0.5...0.8)) {
      let (before, after) = (clean.protocols[site], planted.protocols[site])
      #expect(after.votes[0] - before.votes[0] == before.votes[1] - after.votes[1])
      #expect(after.votes[1] * 2 <= before.votes[1] + 1)
      #expect(after.issued == before.issued)
    }
    for site in sites(.swappedCandidates(0, 3)) {
      #expect(planted.protocols[site].votes[0] == clean.protocols[site].votes[3])
      #expect(planted.protocols[site].votes[3] == clean.protocols[site].votes[0])
    }
  }

  @Test func copiesEqualTheirSource() {
    for change in planted.changes where change.anomaly == "copied-protocol" {
      let copy = planted.protocols[change.site]
      let constituency = planted.frame.sites[change.site].constituency
      let source = planted.frame.sites.indices.first {
        planted.frame.sites[$0].constituency == constituency
          && change.note == "copy of station " + planted.frame.sites[$0].name
      }
      #expect(source.map { planted.protocols[$0].votes } == copy.votes)
      #expect(source.map { planted.protocols[$0].invalid } == copy.invalid)
      #expect(source.map { planted.protocols[$0].issued } == copy.issued)
    }
  }

  /// Of about 1,000 invented last digits 0.18 / (1 - 0.8 x 0.1) each are 0 and 5 and two in a
  /// hundred or so repeat the digit before; honest ones have a tenth of each.
  @Test func inventedDigitsLookInvented() {
    var counts = [Int](repeating: 0, count: 10)
    var repeats = 0
    for site in sites(.inventedDigits) {
      for votes in planted.protocols[site].votes where votes >= 10 {
        counts[votes % 10] += 1
        if votes % 10 == votes / 10 % 10 { repeats += 1 }
      }
    }
    let total = Double(counts.reduce(0, +))
    #expect(total > 800)
    #expect(Double(counts[0] + counts[5]) / total > 0.3)
    #expect(Double(repeats) / total < 0.05)
  }

  @Test func choiceDoesNotDependOnOrder() {
    let reversed = SimulatedElection(
      identity: clean.identity,
      frame: ElectorateFrame(
        regions: clean.frame.regions, constituencies: clean.frame.constituencies,
        sites: Array(clean.frame.sites.reversed())),
      candidates: clean.candidates, protocols: Array(clean.protocols.reversed()), changes: []
    ).planting(SampleElections.exercisePlantings, seed: 21)
    #expect(Array(reversed.protocols.reversed()) == planted.protocols)
  }

  @Test func impossiblePlantingsPlantNothing() {
    let election = clean.planting(
      [
        Planting(.copiedProtocol, in: .region("No such region"), stations: 3),
        Planting(.swappedCandidates(1, 1), in: .country, stations: 3),
        Planting(.swappedCandidates(0, 5), in: .country, stations: 3),
        Planting(.roundedTurnout(multipleOf: 0), in: .country, stations: 3),
      ], seed: 1)
    #expect(election.changes.isEmpty)
    #expect(election.protocols == clean.protocols)
  }

  private func sites(_ anomaly: Anomaly) -> Set<Int> {
    Set(planted.changes.filter { $0.anomaly == anomaly.identifier }.map(\.site))
  }
}
