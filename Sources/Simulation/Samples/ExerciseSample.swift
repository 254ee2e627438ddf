import Returns

/// A wholly fictional country with every kind of anomaly planted in known places.
enum ExerciseSample {
  static let regions: [(name: String, mixture: AreaPlan.Mixture, constituencies: [String])] = [
    (
      "Ashenvale", .init(city: 0.2, town: 0.6),
      ["Ashenmouth", "Veldrick", "Tarrowby Cross", "Oskerdale", "Wendlefen", "Brackenlow"]
    ),
    (
      "Capital District", .init(city: 0.9, town: 0.1),
      [
        "Quelmar Old Port", "Quelmar Terraces", "Lanternhill", "Ferrywharf", "Saltgate",
        "Norrowmead",
      ]
    ),
    (
      "Highfell", .init(city: 0.2, town: 0.65),
      ["Greyscarp", "Upper Tolm", "Stonemarrow", "Kestrelpass", "Dunhollin", "Irongarth"]
    ),
    (
      "Lakeward", .init(city: 0.25, town: 0.6),
      ["Mirrowmere", "Sedgehaven", "Three Weirs", "Ottersholme Bay", "Pellandry", "Reedwick"]
    ),
    (
      "Northmere", .init(city: 0.25, town: 0.55),
      ["Frostquay", "Hallowsound", "Marrowstrand", "Coldharrow", "Northmere Isles", "Skerrigan"]
    ),
    (
      "Sunderplains", .init(city: 0.2, town: 0.65),
      ["Goldenrick", "Harrowfield Junction", "Millet Ford", "Sundercross", "Wheatlow", "Yarrowend"]
    ),
  ]

  static func model(seed: UInt64) -> ElectionModel {
    var areas: [AreaPlan] = []
    for region in regions {
      for name in region.constituencies {
        areas.append(
          AreaPlan(
            name: String(areas.count + 1) + " " + name, region: region.name,
            mixture: region.mixture))
      }
    }
    let panel = StationPanel(areas: areas, stations: 1620, seed: seed)
    return ElectionModel(
      identity: ElectionIdentity(
        id: "exercise-fictional",
        title: "Simulated: Quelmar (fictional), exercise with planted anomalies",
        date: "2025-05-11", simulated: true),
      frame: panel.frame(.later, voters: 1_500_000),
      candidates: [
        CandidateModel(
          name: "Orla Venmarrow", share: 0.42, villageShift: 0.15, turnoutCoupling: 0.4),
        CandidateModel(name: "Bram Quillester", share: 0.32),
        CandidateModel(name: "Tavi Sundergast", share: 0.14),
        CandidateModel(name: "Ilse Marrowfen", share: 0.08),
        CandidateModel(name: "Corin Ashwether", share: 0.04),
      ], turnout: TurnoutModel(mean: 0.575), placesSeed: seed)
  }

  /// What is planted, in the order in which it is planted. The Capital District stays clean.
  static let plantings: [Planting] =
    [
      Planting(
        .roundedTurnout(multipleOf: 1), in: .region("Highfell"), stations: 120,
        minimumRegistered: 400),
      Planting(.inventedDigits, in: .region("Lakeward"), stations: 200),
      Planting(
        .roundedShare(candidate: 0, multipleOf: 1), in: .region("Sunderplains"), stations: 120,
        minimumRegistered: 400),
      Planting(
        .ballotStuffing(candidate: 0, abstainers: 0.6...0.9), in: .region("Northmere"),
        stations: 15, minimumRegistered: 300),
      Planting(
        .voteSwitching(from: 1, to: 0, share: 0.5...0.8), in: .region("Northmere"), stations: 12,
        minimumRegistered: 300),
      Planting(
        .swappedCandidates(0, 3), in: .region("Northmere"), stations: 6, minimumRegistered: 300),
      Planting(
        .turnoutTarget(tenths: 622), in: .constituency("3 Tarrowby Cross"), stations: 24,
        minimumRegistered: 400),
      Planting(
        .copiedProtocol, in: .constituency("5 Wendlefen"), stations: 2, minimumRegistered: 300),
    ]
    + ArithmeticError.allCases.map {
      Planting(.arithmeticError($0), in: .region("Ashenvale"), stations: 2, minimumRegistered: 300)
    }
}
