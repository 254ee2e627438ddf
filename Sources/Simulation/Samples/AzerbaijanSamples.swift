import Returns

/// Two simulated presidential elections with the structure of Azerbaijan's: clean, and a pair over
/// the same places. No count in them is real.
enum AzerbaijanSamples {
  /// Stations of 2018 and 2024 (public totals: 5,641 and 6,537, of these 49 abroad in 2024).
  static func panel(seed: UInt64) -> StationPanel {
    let abroad = AreaPlan(
      name: "Abroad", region: "Abroad", mixture: .init(city: 0, town: 0.25), kind: .abroad,
      label: "abroad", stations: (earlier: 41, later: 49))
    return StationPanel(
      areas: AzerbaijanConstituencies.plans + [abroad], earlier: 5641, later: 6537, closed: 60,
      seed: seed)
  }

  static func model2024(seed: UInt64) -> ElectionModel {
    model(
      identity: ElectionIdentity(
        id: "az-2024-president-simulated",
        title: "Simulated: Azerbaijan, presidential election, 7 February 2024",
        date: "2024-02-07", simulated: true),
      frame: panel(seed: seed).frame(.later, voters: 6_478_623), turnout: 0.7643,
      shares: [
        ("Ilham Aliyev", 4_577_693), ("Zahid Oruj", 107_877), ("Fazil Mustafa", 98_623),
        ("Gudrat Hasanguliyev", 85_607), ("Razi Nurullayev", 39_727), ("Elshad Musayev", 32_956),
        ("Fuad Aliyev", 26_561),
      ], seed: seed)
  }

  static func model2018(seed: UInt64) -> ElectionModel {
    model(
      identity: ElectionIdentity(
        id: "az-2018-president-simulated",
        title: "Simulated: Azerbaijan, presidential election, 11 April 2018",
        date: "2018-04-11", simulated: true),
      frame: panel(seed: seed).frame(.earlier, voters: 5_314_365), turnout: 0.743,
      // The first share is the published one; the others are of its order of magnitude.
      shares: [
        ("Ilham Aliyev", 86.02), ("Zahid Oruj", 3.1), ("Sardar Jalaloglu Mammadov", 3.0),
        ("Gudrat Hasanguliyev", 3.0), ("Hafiz Hajiyev", 1.5), ("Araz Alizade", 1.4),
        ("Faraj Guliyev", 1.2), ("Razi Nurullayev", 0.78),
      ], seed: seed)
  }

  private static func model(
    identity: ElectionIdentity, frame: ElectorateFrame, turnout: Double,
    shares: [(name: String, share: Double)], seed: UInt64
  ) -> ElectionModel {
    let rates = ProtocolRates(supplementary: 0.005, invalid: 0.002)
    let candidates = shares.enumerated().map { index, candidate in
      CandidateModel(
        name: candidate.name, share: candidate.share, villageShift: index == 0 ? 0.05 : 0,
        turnoutCoupling: index == 0 ? 0.4 : 0)
    }
    return ElectionModel(
      identity: identity, frame: frame, candidates: candidates,
      // Voters added on the day all vote, so they come on top of the listed voters' turnout.
      turnout: TurnoutModel(mean: turnout - rates.supplementary), rates: rates, placesSeed: seed)
  }
}
