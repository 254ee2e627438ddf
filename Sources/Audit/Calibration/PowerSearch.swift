import Analyses
import AuditMath
import Returns
import Simulation

/// Looks for the smallest planted anomaly that a method finds nine times in ten.
public struct PowerSearch: Sendable {
  /// What was planted, what was tried, and the smallest size found.
  public struct Result: Sendable, Codable, Equatable {
    public let anomaly: String
    public let place: String
    public let analysis: String
    /// In order of size.
    public let trials: [Trial]
    /// The smallest size found in at least nine of ten draws; `nil` where none is.
    public let smallest: String?
  }

  public struct Trial: Sendable, Codable, Equatable {
    public let size: String
    public let found: Int
    public let draws: Int

    public var isFound: Bool { 10 * found >= 9 * draws }
    public var rate: Rate { Rate(hits: found, of: draws) }
  }

  let draws: CalibrateDraws
  let elections: Int
  let settings: AnalysisSettings
  let parallel: Parallel

  /// Where power grows with the size, by bisection; else from the smallest size on.
  func result(_ planting: CalibratePower.Case, _ analysis: String) -> Result {
    var trials: [Int: Trial] = [:]
    func isFound(_ size: Int) -> Bool {
      let trial = trial(planting, size, analysis)
      trials[size] = trial
      return trial.isFound
    }
    var smallest: Int?
    if planting.growsWithSize {
      var (low, high) = (0, planting.sizes.count)
      while low < high {
        let middle = (low + high) / 2
        if isFound(middle) { high = middle } else { low = middle + 1 }
      }
      if low < planting.sizes.count { smallest = low }
    } else {
      smallest = planting.sizes.indices.first(where: isFound)
    }
    return Result(
      anomaly: planting.anomaly, place: planting.placeName, analysis: analysis,
      trials: trials.sorted { $0.key < $1.key }.map(\.value),
      smallest: smallest.map { planting.sizes[$0].name })
  }

  /// Every size, for a curve of power.
  func curve(_ planting: CalibratePower.Case, _ analysis: String) -> Result {
    let trials = planting.sizes.indices.map { trial(planting, $0, analysis) }
    return Result(
      anomaly: planting.anomaly, place: planting.placeName, analysis: analysis, trials: trials,
      smallest: trials.first(where: \.isFound)?.size)
  }

  private func trial(_ planting: CalibratePower.Case, _ size: Int, _ analysis: String) -> Trial {
    let found = parallel.map(elections) { detected($0, planting, size, analysis) }
    return Trial(size: planting.sizes[size].name, found: found.count { $0 }, draws: elections)
  }

  /// True where the method raises a finding of `look` or above at the right place: one about a place must
  /// hold a planted station, one about single stations must name one.
  private func detected(
    _ draw: Int, _ planting: CalibratePower.Case, _ size: Int, _ analysis: String
  ) -> Bool {
    let seed = draws.number("plant", draw)
    let clean = draws.election(draw)
    let audit = CalibrateAudit(settings: settings, only: [analysis])
    let isComparison = Catalogue.comparisons.contains { $0.method.id == analysis }
    let earlier = isComparison ? draws.earlier(draw) : nil
    let planted = planting.sizes[size].planted(clean, earlier ?? clean, seed)
    let later = draws.table(planted)
    let sites = Set(planted.changes.map { Int32($0.site + 2) })
    let rows = Set(
      later.sourceLines.indices.lazy.filter { sites.contains(later.sourceLines[$0]) })
    let outcome =
      earlier.map { audit.run(before: draws.table($0), after: later) } ?? audit.run(later)
    return outcome.results.findings.contains { finding in
      guard finding.analysis == analysis, finding.level > .note else { return false }
      if finding.isAboutStations {
        return finding.statistic.evidence.contains { rows.contains(Int($0)) }
      }
      return rows.contains { finding.scope.rows.contains($0) }
    }
  }
}
