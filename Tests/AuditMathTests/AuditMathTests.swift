import Foundation
import Testing

@testable import AuditMath

@Test func smoke() {
  print(BetaBinomial.twoSidedTail(30, trials: 100, mean: 0.2, overdispersion: 0.01))
  let d = Dip([1, 2, 3, 4, 5, 5, 5, 5, 9, 9.1, 9.2, 9.3])
  print(d as Any)
  var s = RandomStream(seed: 1, purpose: "x")
  let t0 = Date()
  for n in [4, 100, 1000, 10000, 72000] {
    var st = s
    let t = Date()
    let v = DipTable.simulate(size: n, replicates: 100, seed: 1, parallel: Parallel(workers: 1))
    print("dip", n, v[50], v[95], Date().timeIntervalSince(t) / 100)
    _ = st.next()
  }
  print(Date().timeIntervalSince(t0))
  let m = Matrix(rows: 1100, columns: 8, storage: (0..<8800).map { _ in s.nextNormal() })
  do {
    let t = Date()
    let r = try RobustCovariance(m, options: .init(starts: 100), stream: s)
    print("mcd", Date().timeIntervalSince(t), r.logDeterminant, r.rawSquaredDistances[0..<5])
  } catch { print(error) }
}
