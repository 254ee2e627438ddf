import Analyses
import AuditMath
import Foundation
import Reports
import Returns
import Simulation

/// The long measurement of the whole catalogue, and the document that tells of it.
///
/// Every part is kept in a folder: a run that is stopped goes on where it was, and the document is
/// written from whatever parts there are, with their numbers.
public struct Validation: Sendable {
  /// Share of the elections that a full document rests on; 1 for the real one.
  public let scale: Double
  /// Stop taking up new parts after so many seconds; `nil` finishes.
  public let limit: Double?
  public let dataRoots: [String]
  /// Folder of the manifests of real elections, and of the outside references.
  public let project: String
  public let parallel: Parallel
  public let progress: @Sendable (String) -> Void
  let parts: ValidationParts
  let settings = AnalysisSettings()

  public init(
    parts: String, scale: Double, limit: Double?, dataRoots: [String], project: String,
    parallel: Parallel, progress: @escaping @Sendable (String) -> Void
  ) {
    self.parts = ValidationParts(parts)
    self.scale = scale
    self.limit = limit
    self.dataRoots = dataRoots
    self.project = project
    self.parallel = parallel
    self.progress = progress
  }

  /// Draws for each planted size.
  static let powerDraws = 100
  /// The shape that power is measured on.
  static let powerShapes = ["country", "azerbaijan"]

  /// Makes the missing parts, cheapest answers first, and returns the document.
  public func run() throws -> String {
    let end = limit.map { Date(timeIntervalSinceNow: $0) }
    for unit in try units() where !(end.map { Date() >= $0 } ?? false) {
      guard !parts.has(unit.name) else { continue }
      let start = Date()
      // The real returns are not part of the project: without them the table stays as it was.
      guard let bytes = try unit.make() else {
        progress("\(unit.name): no returns")
        continue
      }
      try parts.write(bytes, as: unit.name)
      progress("\(unit.name): \(Int(Date().timeIntervalSince(start))) s")
    }
    return try document()
  }

  /// The document from what there is.
  func document() throws -> String { try ValidationDocument(self).markdown() }

  /// One part of the measurement.
  struct Unit: Sendable {
    let name: String
    /// Stations times analyses times elections.
    let cost: Int
    /// The part's file; `nil` where the returns are absent.
    let make: @Sendable () throws -> [UInt8]?
  }

  /// All parts, in the order in which one process makes them. A tenth of every shape, then power in the smaller
  /// country, then the rest: a run cut short still says something of all.
  func units() throws -> [Unit] {
    var units = try ValidationElections.all(project: project).map(election)
    var names: Set<String> = []
    for share in [0.1, 1.0] {
      for shape in ValidationShape.all {
        let blocks = (wanted(shape, share) + shape.partSize - 1) / shape.partSize
        units += (0..<blocks).map { size(shape, $0) }.filter { names.insert($0.name).inserted }
      }
      if share < 1 { units += powerShapes().prefix(1).flatMap(power) }
    }
    return units + powerShapes().dropFirst().flatMap(power)
  }

  private func wanted(_ shape: ValidationShape, _ share: Double) -> Int {
    max(shape.partSize, Int(Double(shape.elections) * scale * share))
  }

  private func size(_ shape: ValidationShape, _ block: Int) -> Unit {
    let first = block * shape.partSize
    return Unit(
      name: "size-\(shape.id)-\(block)",
      cost: shape.partSize * shape.stations * 2 * Catalogue.methods.count
    ) {
      let draws = CalibrateDraws(of: shape.model(), seed: settings.seed)
      return try parts.bytes(
        Calibrate(settings: settings, parallel: parallel)
          .falseAlarms(draws, first..<first + shape.partSize))
    }
  }

  /// What all parts of a shape say together.
  func falseAlarms(_ shape: ValidationShape) -> FalseAlarms {
    var sum = FalseAlarms()
    let blocks = (shape.elections + shape.partSize - 1) / shape.partSize
    for block in 0..<blocks {
      if let part = parts.read("size-\(shape.id)-\(block)", as: FalseAlarms.self) {
        sum.merge(part)
      }
    }
    return sum
  }

  private func power(_ shape: ValidationShape) -> [Unit] {
    let elections = max(10, Int(Double(Self.powerDraws) * min(1, 4 * scale)))
    return cases(shape).enumerated().flatMap { position, planting in
      planting.analyses.map { analysis in
        Unit(
          name: Self.powerName(shape, position, analysis),
          cost: planting.sizes.count * elections * shape.stations
        ) {
          let search = PowerSearch(
            draws: CalibrateDraws(of: shape.model(), seed: settings.seed), elections: elections,
            settings: settings, parallel: parallel)
          return try parts.bytes(search.curve(planting, analysis))
        }
      }
    }
  }

  private static func powerName(_ shape: ValidationShape, _ position: Int, _ analysis: String)
    -> String
  {
    "power-\(shape.id)-\(position)-\(analysis.lowercased())"
  }

  func powerShapes() -> [ValidationShape] {
    ValidationShape.all.filter { Self.powerShapes.contains($0.id) }
  }

  private func cases(_ shape: ValidationShape) -> [CalibratePower.Case] {
    CalibratePower.plan(
      for: shape.model().draw(seed: settings.seed).table(),
      methods: Calibrate(settings: settings, parallel: parallel).methods)
  }

  func powerCurves(_ shape: ValidationShape) -> [PowerSearch.Result] {
    cases(shape).enumerated().flatMap { position, planting in
      planting.analyses.compactMap { parts.read(Self.powerName(shape, position, $0)) }
    }
  }

  /// Curves that a finished run has of a shape.
  func powerCurvesWanted(_ shape: ValidationShape) -> Int {
    cases(shape).reduce(0) { $0 + $1.analyses.count }
  }

  private func election(_ election: ValidationElections.Election) throws -> Unit {
    let manifest = try ElectionManifest.load(path: project + "/Manifests/" + election.id)
    let loader = ElectionLoader(
      dataRoots: dataRoots, limits: ReadingLimits(), parallel: parallel)
    // The same on every machine, whether it has the returns or not.
    return Unit(
      name: "election-\(election.id)",
      cost: (manifest.official.stations ?? 10_000) * Catalogue.analyses.count
    ) {
      guard let election = try? loader.load(manifest) else { return nil }
      let report = ElectionAudit(options: AuditOptions(), parallel: parallel).report(of: election)
      return try parts.bytes(ValidationElections.Outcome(report))
    }
  }
}
