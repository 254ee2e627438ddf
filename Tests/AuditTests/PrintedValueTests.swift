import AuditMath
import Testing

@testable import Reports

/// Decisions are made on values as they are printed.
@Suite struct PrintedValueTests {
  @Test func aRoundedValueIsTheOneThatIsRead() {
    var stream = RandomStream(seed: 3, purpose: "printed values")
    var values = [
      0, 1, 0.001, 0.05, 1 / 3.0, 2 / 3.0, 9.999_999_999_9, 1e-300, 5e-324, 1e300, 1e22,
    ]
    for power in stride(from: -300.0, through: 300, by: 0.37) {
      var scale = 1.0
      for _ in 0..<Int(abs(power)) { scale *= power < 0 ? 0.1 : 10 }
      values.append(scale * stream.nextBeta(1, 1))
    }
    for value in values + values.map({ -$0 }) {
      let rounded = MachineNumber.rounded(value)
      #expect(rounded == Double(MachineNumber.text(value)))
      #expect(MachineNumber.rounded(rounded) == rounded)
      #expect(abs(rounded - value) <= 5.1e-10 * abs(value))
    }
    #expect(MachineNumber.rounded(.infinity) == .infinity)
    #expect(MachineNumber.rounded(.nan).isNaN)
  }
}
