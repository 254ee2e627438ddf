import ArgumentParser

/// An amount of memory as an operator writes it: `512M`, `4G`, or bytes.
struct MemorySize: ExpressibleByArgument, Equatable {
  let bytes: Int

  init?(argument: String) {
    let units: [Character: Int] = ["K": 1 << 10, "M": 1 << 20, "G": 1 << 30, "T": 1 << 40]
    let unit = argument.uppercased().last.flatMap { units[$0] }
    guard let number = Int(unit == nil ? argument : String(argument.dropLast())), number > 0 else {
      return nil
    }
    let (bytes, overflow) = number.multipliedReportingOverflow(by: unit ?? 1)
    guard !overflow else { return nil }
    self.bytes = bytes
  }
}
