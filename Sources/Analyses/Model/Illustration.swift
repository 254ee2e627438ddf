/// Numbers that a report may draw. The analyses compute them; the reports only render.
public enum Illustration: Sendable {
  case percentages(PercentageChart)
  case fingerprint(Fingerprint)

  /// Histogram of a percentage over stations, bins centred on round values.
  public struct PercentageChart: Sendable {
    /// Stable name, such as `turnout` or `share`.
    public let measure: String
    public let candidate: Int?
    /// Bin width in tenths of a percentage point: 1 or 10.
    public let widthInTenths: Int
    /// Registered voters (or ballots) by bin, bin b centred on b · width; 101 or 1,001 bins.
    public let weights: [Int]
    public let weightName: String
    /// Expected weight by bin under the exact smoothed null, where computed.
    public let expected: [Double]?
    public let stations: Int

    public init(
      measure: String, candidate: Int?, widthInTenths: Int, weights: [Int], weightName: String,
      expected: [Double]?, stations: Int
    ) {
      self.measure = measure
      self.candidate = candidate
      self.widthInTenths = widthInTenths
      self.weights = weights
      self.weightName = weightName
      self.expected = expected
      self.stations = stations
    }
  }

  /// Turnout against a candidate's share of ballots counted, one percentage point cells centred on
  /// round values: cell (t, s) is `weights[t * 101 + s]`.
  public struct Fingerprint: Sendable {
    public let candidate: Int
    public let weights: [Int]
    public let weightName: String
    public let stations: Int

    public init(candidate: Int, weights: [Int], weightName: String, stations: Int) {
      self.candidate = candidate
      self.weights = weights
      self.weightName = weightName
      self.stations = stations
    }
  }
}
