import Analyses
import AuditMath
import Foundation
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
    func isOver() -> Bool { end.map { Date() >= $0 } ?? false }
    for election in try ValidationElections.all(project: project) where !isOver() {
      try audit(election.id)
    }
    // A tenth of every shape, then power, then the rest: a run cut short still says something of all.
    for share in [0.1, 1.0] {
      for shape in ValidationShape.all {
        let count = wanted(shape, share)
        let draws = CalibrateDraws(of: shape.model(), seed: settings.seed)
        for block in 0..<((count + shape.partSize - 1) / shape.partSize) where !isOver() {
          try size(shape, block, draws)
        }
      }
      if share < 1 { try power(isOver) }
    }
    return try ValidationDocument(self).markdown()
  }

  private func wanted(_ shape: ValidationShape, _ share: Double) -> Int {
    max(shape.partSize, Int(Double(shape.elections) * scale * share))
  }

  private func size(_ shape: ValidationShape, _ block: Int, _ draws: CalibrateDraws) throws {
    let name = "size-\(shape.id)-\(block)"
    guard parts.read(name, as: FalseAlarms.self) == nil else { return }
    let start = Date()
    let first = block * shape.partSize
    let alarms = Calibrate(settings: settings, parallel: parallel)
      .falseAlarms(draws, first..<first + shape.partSize)
    try parts.write(alarms, as: name)
    progress("\(name): \(Int(Date().timeIntervalSince(start))) s")
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

  private func power(_ isOver: () -> Bool) throws {
    for shape in powerShapes() {
      let draws = CalibrateDraws(of: shape.model(), seed: settings.seed)
      let search = PowerSearch(
        draws: draws, elections: max(10, Int(Double(Self.powerDraws) * min(1, 4 * scale))),
        settings: settings, parallel: parallel)
      for (position, planting) in cases(shape).enumerated() {
        for analysis in planting.analyses where !isOver() {
          let name = "power-\(shape.id)-\(position)-\(analysis.lowercased())"
          guard parts.read(name, as: PowerSearch.Result.self) == nil else { continue }
          let start = Date()
          try parts.write(search.curve(planting, analysis), as: name)
          progress("\(name): \(Int(Date().timeIntervalSince(start))) s")
        }
      }
    }
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
      planting.analyses.compactMap {
        parts.read("power-\(shape.id)-\(position)-\($0.lowercased())")
      }
    }
  }

  private func audit(_ id: String) throws {
    let name = "election-\(id)"
    guard parts.read(name, as: ValidationElections.Outcome.self) == nil else { return }
    let manifest = try ElectionManifest.load(path: project + "/Manifests/" + id)
    let loader = ElectionLoader(
      dataRoots: dataRoots, limits: ReadingLimits(), parallel: parallel)
    // The real returns are not part of the project: without them the table stays as it was.
    guard let election = try? loader.load(manifest) else { return progress("\(id): no returns") }
    let report = ElectionAudit(options: AuditOptions(), parallel: parallel).report(of: election)
    try parts.write(ValidationElections.Outcome(report), as: name)
    progress(name)
  }
}
