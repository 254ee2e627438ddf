/// Measured false-alarm rates and power on the sizes of one file: what is kept for later audits.
public struct CalibrateReport: Sendable, Codable, Equatable {
  public let title: String
  public let stations: Int
  public let seed: UInt64
  /// By analysis: the version of the method that was measured.
  public let versions: [String: Int]
  public let falseAlarms: FalseAlarms
  public let power: [PowerSearch.Result]

  public init(
    title: String, stations: Int, seed: UInt64, versions: [String: Int], falseAlarms: FalseAlarms,
    power: [PowerSearch.Result]
  ) {
    self.title = title
    self.stations = stations
    self.seed = seed
    self.versions = versions
    self.falseAlarms = falseAlarms
    self.power = power
  }
}
