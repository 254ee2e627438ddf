import AuditMath
import Returns
import TestSupport
import Testing

@testable import Analyses

/// The edit log of two snapshots: exact, symmetric, reconciled.
@Suite struct EditLogTests {
  private let old: [Station] = (1...20).map {
    .complete("\($0)", registered: 800, votes: [200 + $0, 150, 50], invalid: 3)
  }

  /// Three edits, one station withdrawn and one added.
  private var new: [Station] {
    var stations = Array(old.dropLast())
    stations[2] = .complete("3", registered: 800, votes: [213, 140, 50], invalid: 3)
    stations[5] = .complete("6", registered: 810, votes: [206, 150, 50], invalid: 3)
    stations[7] = stations[7].with(.invalid, nil)
    return stations + [.complete("99", registered: 500, votes: [90, 80, 70], invalid: 1)]
  }

  @Test func everyEditIsThere() throws {
    let view = pair(.of(old), .of(new), candidates: 3)
    let log = EditLog(view)
    #expect(log.matched == 19 && log.added.count == 1 && log.withdrawn.count == 1)
    #expect(log.changedRows.map { view.after.stationNames[Int($0)] } == ["3", "6", "8"])
    #expect(log.sameVotes == 18)
    #expect(log.totals.allSatisfy { $0.isReconciled })
    let votes = try #require(
      log.columns.firstIndex(of: .votes(CandidatePair(before: 0, after: 0))))
    let total = log.totals[votes]
    #expect(total.changed == 1 && total.raised == 1 && total.raisedBy == 10 && total.lowered == 0)
    #expect(total.added == 90 && total.withdrawn == 220)
    let invalid = try #require(log.columns.firstIndex(of: .count(.invalid)))
    #expect(log.totals[invalid].changed == 1 && log.totals[invalid].loweredBy == 3)
    #expect(log.isOfSnapshots(view))
    let row = Int(log.changedRows[0])
    #expect(log.favoured(view, row: row, partner: Int(view.matching.beforeRow[row])) == 0)
    let list = Int(log.changedRows[1])
    #expect(log.favoured(view, row: list, partner: Int(view.matching.beforeRow[list])) == nil)
  }

  /// The logs of the constituencies add up to that of the country.
  @Test func constituenciesAddUp() throws {
    let places = ["1 Alder", "2 Birch", "3 Cedar"]
    func placed(_ stations: [Station]) -> [Station] {
      stations.map { $0.at(places[(Int($0.name) ?? 0) % 3]) }
    }
    let view = pair(.of(placed(old)), .of(placed(new)), candidates: 3)
    let whole = EditLog(view)
    let parts = view.after.constituencies.indices.map { EditLog(view, constituency: $0) }
    #expect(parts.count == 3)
    #expect(parts.reduce(0) { $0 + $1.matched } == whole.matched)
    #expect(
      parts.flatMap(\.edits).sorted { ($0.row, $0.column) < ($1.row, $1.column) } == whole.edits)
    #expect(parts.flatMap(\.added).sorted() == whole.added)
    #expect(parts.flatMap(\.withdrawn).sorted() == whole.withdrawn)
    #expect(parts.flatMap(\.totals).allSatisfy { $0.isReconciled })
    for column in whole.columns.indices {
      for value in [\EditLog.Total.before, \.after, \.raisedBy, \.loweredBy, \.added, \.withdrawn] {
        #expect(
          parts.reduce(0) { $0 + $1.totals[column][keyPath: value] }
            == whole.totals[column][keyPath: value])
      }
    }
  }

  @Test func symmetric() {
    let there = EditLog(pair(.of(old), .of(new), candidates: 3))
    let back = EditLog(pair(.of(new), .of(old), candidates: 3))
    #expect(there.edits.count == back.edits.count)
    #expect(there.edits.map(\.difference).sorted() == back.edits.map { -$0.difference }.sorted())
    for (one, two) in zip(there.totals, back.totals) {
      #expect(one.changed == two.changed && one.raisedBy == two.loweredBy)
      #expect(one.added == two.withdrawn && one.before == two.after)
    }
  }

  @Test func otherElectionsAreNoSnapshots() {
    let later = ReturnsTable.of(
      (1...20).map { .complete("\($0)", registered: 800, votes: [150, 200 + $0, 40]) }, id: "other")
    let view = pair(.of(old), later, candidates: 3)
    #expect(!EditLog(view).isOfSnapshots(view))
    let fewer = pair(.of(old), .of(new), candidates: 2)
    #expect(!EditLog(fewer).isOfSnapshots(fewer))
  }
}

/// Bolivia 2019, preliminary against final count.
@Suite(.enabled(if: RealData.isPresent, "\(RealData.absence)"))
struct EditLogRealTests {
  @Test func boliviaHasExactlyTheKnownEdits() throws {
    let before = try RealData.load("bo-2019-trep").table
    let after = try RealData.load("bo-2019-final").table
    let candidates = after.candidates.indices.compactMap { index in
      before.candidates.firstIndex(of: after.candidates[index]).map {
        CandidatePair(before: $0, after: index)
      }
    }
    let view = PairView(
      before: before, after: after, matching: StationMatcher.match(before: before, after: after),
      candidates: candidates, settings: AnalysisSettings(), parallel: Parallel())
    let log = EditLog(view)
    #expect(log.matched == 28_975 && log.withdrawn.isEmpty && log.added.count == 5_580)
    #expect(log.isOfSnapshots(view) && log.totals.allSatisfy { $0.isReconciled })
    var changed: [String: Int] = [:]
    for (column, total) in zip(log.columns, log.totals) {
      switch column {
      case .votes(let pair): changed[after.candidates[pair.after].name] = total.changed
      case .count(let field): changed[field.rawValue] = total.changed
      }
    }
    #expect(changed["MAS - IPSP"] == 131 && changed["CC"] == 140 && changed["registered"] == 0)
  }
}
