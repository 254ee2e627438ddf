import Analyses
import Reports
import Returns

/// Which analyses need the whole count of a place, and why. The others compare a station with its own
/// numbers, or with those that have reported beside it, and hold for what is there.
enum WholeCount {
  static let reasons = [
    "PROT-04":
      "published totals may be those of the whole count, and until then no difference says anything",
    "TURN-01":
      "the shape of a turnout distribution depends on which stations report first: small ones are early",
    "TURN-04":
      "stations that report early are no sample of their place, and a slope over them leans on the small ones",
    "TURN-05":
      "the window that the estimate rests on is that of all stations, early and late",
  ]
}

/// Stands before an analysis that needs the whole count: places that are not all in are not tested, and
/// the report says so.
struct WaitingForWhole: PreparedAnalysis {
  let id: String
  let reason: String
  let inner: any PreparedAnalysis
  let coverage: Coverage
  let table: ReturnsTable

  func measure(_ scope: Scope) -> [Measurement] {
    guard coverage.isWhole(scope, in: table) else {
      let words = coverage.share(of: scope, in: table)?.words ?? "an unknown part"
      return [
        Measurement(
          analysis: id, measure: "all", scope: scope,
          outcome: .notApplicable("partial count, \(words) reported: \(reason)"))
      ]
    }
    return inner.measure(scope)
  }

  var stationTests: [StationTestSet] { inner.stationTests }
  var recordFlags: [StationFlag] { inner.recordFlags }

  func illustrations(_ scope: Scope) -> [Illustration] { inner.illustrations(scope) }
}
