import Returns
import Simulation

/// A kind of country to draw clean elections of.
struct ValidationShape: Sendable {
  let id: String
  let title: String
  let stations: Int
  /// Elections that the document should rest on.
  let elections: Int
  /// Elections of one part, after which a run may be stopped.
  let partSize: Int
  /// Why fewer than 10,000 are drawn; empty where they are not.
  let reason: String
  let model: @Sendable () -> ElectionModel

  /// Several shapes: tiny, ordinary, one-sided, fragmented; then whole countries.
  static let all = [
    ValidationShape(
      id: "village", title: "60 stations in 3 constituencies, 3 candidates", stations: 60,
      elections: 10_000,
      partSize: 250, reason: "",
      model: { model("village", areas: 3, stations: 60, shares: [45, 35, 20]) }),
    ValidationShape(
      id: "province", title: "400 stations in 8 constituencies of 2 regions, 5 candidates",
      stations: 400,
      elections: 10_000, partSize: 100, reason: "",
      model: { model("province", areas: 8, stations: 400, shares: [36, 29, 18, 11, 6]) }),
    ValidationShape(
      id: "landslide",
      title: "300 stations in 6 constituencies, one candidate with 88 %, turnout 78 %",
      stations: 300,
      elections: 10_000, partSize: 100, reason: "",
      model: { model("landslide", areas: 6, stations: 300, shares: [88, 5, 4, 3], turnout: 0.78) }),
    ValidationShape(
      id: "parties", title: "300 stations in 6 constituencies, 12 lists", stations: 300,
      elections: 10_000,
      partSize: 100, reason: "",
      model: {
        model(
          "parties", areas: 6, stations: 300,
          shares: [26, 19, 14, 10, 8, 6, 5, 4, 3, 2.5, 1.5, 1], turnout: 0.52)
      }),
    ValidationShape(
      id: "country", title: "1,620 stations, the exercise without its anomalies", stations: 1620,
      elections: 2_000,
      partSize: 50, reason: "five times the cost of a province",
      model: { SampleElections.exerciseModel() }),
    ValidationShape(
      id: "azerbaijan", title: "6,537 stations on the public structure of Azerbaijan 2024",
      stations: 6537,
      elections: 2_000, partSize: 20, reason: "half a second each",
      model: { SampleElections.azerbaijan2024Model() }),
  ]

  /// Half cities, half towns and villages, as `StationPanel` makes them.
  private static func model(
    _ id: String, areas: Int, stations: Int, shares: [Double], turnout: Double = 0.6
  ) -> ElectionModel {
    let plans = (1...areas).map { number in
      AreaPlan(
        name: "\(number) Place", region: number <= (areas + 1) / 2 ? "East" : "West",
        mixture: .init(city: number % 3 == 0 ? 0.6 : 0.2, town: 0.4))
    }
    let panel = StationPanel(areas: plans, stations: stations, seed: SampleElections.defaultSeed)
    return ElectionModel(
      identity: ElectionIdentity(
        id: id, title: "Simulated: \(id)", date: "2025-01-01", simulated: true),
      frame: panel.frame(.later, voters: stations * 850),
      candidates: shares.enumerated().map { index, share in
        CandidateModel(
          name: "Candidate \(index + 1)", share: share, villageShift: index == 0 ? 0.15 : 0,
          turnoutCoupling: index == 0 ? 0.3 : 0)
      }, turnout: TurnoutModel(mean: turnout), placesSeed: SampleElections.defaultSeed)
  }
}
