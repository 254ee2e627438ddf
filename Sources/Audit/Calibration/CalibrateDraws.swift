import AuditMath
import Foundation
import Returns
import Simulation

/// Clean elections of a file's own stations, list sizes, shares and spreads.
///
/// Draw d depends on the seed and d alone. Its places (how constituencies and stations differ) are drawn
/// anew too, so that rates are averages over countries of this kind, not over one of them.
struct CalibrateDraws {
  let fitted: ElectionModel
  /// Counts that the file has; the draws give no others.
  let fields: Set<CountField>
  /// Those of the file: the model may have one more, for all whom the file does not give.
  private let candidates: [ReturnsTable.Candidate]
  let seed: UInt64

  init(like table: ReturnsTable, seed: UInt64) {
    fitted = ElectionModel(like: table, placesSeed: seed)
    fields = Set(table.counts.keys)
    candidates = table.candidates
    self.seed = seed
  }

  /// Clean elections of a model itself, with complete protocols.
  init(of model: ElectionModel, seed: UInt64) {
    fitted = model
    fields = Set(CountField.allCases)
    candidates = model.candidates.map { ReturnsTable.Candidate(name: $0.name) }
    self.seed = seed
  }

  func election(_ draw: Int) -> SimulatedElection {
    model(draw, "lists after") { size, stream in
      // Lists have no trials: their chance variation is Poisson's, as DIGIT-01 takes it.
      size > 0 ? stream.nextPoisson(mean: Double(size)) : 0
    }
    .draw(seed: number("after", draw))
  }

  /// An election before that of the same draw: the same places and opinions, lists that differ by a few
  /// percent, and a vote of its own.
  func earlier(_ draw: Int) -> SimulatedElection {
    model(draw, "lists before") { size, stream in
      let drift = max(0.5, 1 + Self.listDrift * stream.nextNormal())
      return Int((Double(size) * drift).rounded())
    }
    .draw(seed: number("before", draw))
  }

  /// Standard deviation of a list's relative change between two elections.
  static let listDrift = 0.04

  /// The returns as the file would give them: its counts, its candidates and no others.
  func table(_ election: SimulatedElection) -> ReturnsTable {
    var builder = election.builder(fields: fields)
    builder.votes.removeLast(max(0, builder.votes.count - candidates.count))
    return builder.table(identity: election.identity, candidates: candidates)
  }

  private func model(
    _ draw: Int, _ purpose: String, list: (Int, inout RandomStream) -> Int
  ) -> ElectionModel {
    var model = fitted
    model.placesSeed = number("places", draw)
    let seed = number(purpose, draw)
    let frame = model.frame
    model.frame = ElectorateFrame(
      regions: frame.regions, constituencies: frame.constituencies,
      sites: frame.sites.map { site in
        var stream = RandomStream(seed: seed, purpose: "calibrate/list", block: site.identity)
        return PollingSite(
          region: site.region, constituency: site.constituency, name: site.name, kind: site.kind,
          settlement: site.settlement, label: site.label,
          registered: list(site.registered, &stream), identity: site.identity)
      })
    return model
  }

  /// A seed of its own for every draw and purpose.
  func number(_ purpose: String, _ draw: Int) -> UInt64 {
    var stream = RandomStream(
      seed: seed, purpose: "calibrate/" + purpose, block: UInt64(draw))
    return stream.next()
  }
}
