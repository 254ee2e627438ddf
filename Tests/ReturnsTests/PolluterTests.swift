import Testing

@testable import Returns

/// A thousand dirty variants of a good file: each gives the equal table, or the table without the one
/// spoilt row and an issue that names its line and the reason. None differs in silence.
struct PolluterTests {
  private static let header = Fixture.header.split(separator: ",").map(String.init)
  private static let rows: [[String]] = (1...40).map { index in
    let valid = 497 + index * 13
    return [
      "Şimal \(index % 2)", "\(index % 4) Gəncə", "\(100 + index)", "\(700 + index * 40)",
      "\(valid + 3)", "3", "\(valid)", "\(valid - 197)", "197",
    ]
  }

  private func table(without row: Int?) throws -> String {
    var rows = Self.rows
    if let row { rows.remove(at: row) }
    return try Fixture.load(rows: rows.map { $0.joined(separator: ",") }).table.contents
  }

  @Test func aThousandVariantsAreReadOrNamed() throws {
    var good: [Int: String] = [:]
    var spoilt = 0
    for seed in 0..<1_000 {
      var polluter = Polluter(seed: seed)
      let variant = polluter.variant(of: Self.header, Self.rows, manifest: Fixture.manifest)
      let name = "\(seed): \(variant.changes)"
      var limits = ReadingLimits()
      limits.blockBytes = 200 + seed
      let election: LoadedElection
      do {
        election = try Fixture.load(
          variant.bytes, manifest: variant.manifest, limits: limits, workers: 1 + seed % 3)
      } catch {
        Issue.record("\(name): \(error)")
        continue
      }
      let key = variant.spoilt?.row ?? -1
      let expected = try good[key] ?? table(without: variant.spoilt?.row)
      good[key] = expected
      #expect(election.table.contents == expected, "\(name)")
      #expect(election.ledger.isBalanced, "\(name)")
      let errors = election.issues.filter { $0.severity == .error }
      #expect(errors.count == (variant.spoilt == nil ? 0 : 1), "\(name) \(errors)")
      if let row = variant.spoilt {
        spoilt += 1
        #expect(
          errors.first?.line == row.line && errors.first?.code == row.code, "\(name) \(errors)")
      }
    }
    #expect((300...700).contains(spoilt))
  }
}
