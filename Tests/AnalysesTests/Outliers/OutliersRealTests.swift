import AuditMath
import Returns
import TestSupport
import Testing

@testable import Analyses

/// Stations of the Polish presidential election of 2025, first round, whose protocols differ plainly
/// from all their neighbours, and the size of the lists.
@Suite(.enabled(if: RealData.isPresent, "\(RealData.absence)"))
struct OutliersRealTests {
  @Test func polishSlipsAreFound() throws {
    let table = try RealData.load("pl-2025-president-1").table
    let view = OutlierFixture.view(table)
    for (analysis, range) in [
      (StationsAgainstConstituency() as any Analysis, 70...120), (MultivariateOutliers(), 70...120),
    ] {
      let rows = OutlierFixture.flagged(try analysis.prepare(view).stationTests)
      let names = Set(rows.map { table.stationNames[Int($0)] })
      #expect(range.contains(rows.count))
      // 667 of 880 votes where 95 are expected.
      #expect(names.contains("141510 / 16"))
    }
  }
}
