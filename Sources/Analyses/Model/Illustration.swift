/// Numbers that a report may draw. The analyses compute them; the reports only render.
public enum Illustration: Sendable {
  case percentages(PercentageChart)
  case fingerprint(Fingerprint)
  case specificationCurve(SpecificationCurve)
  case density(Density)
  case digits(Digits)
  case distances(Distances)
  case transfer(TransferMatrix)

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
    /// Standard deviation of each bin's weight under the same null, where computed.
    public let deviation: [Double]?
    public let stations: Int

    public init(
      measure: String, candidate: Int?, widthInTenths: Int, weights: [Int], weightName: String,
      expected: [Double]?, deviation: [Double]? = nil, stations: Int
    ) {
      self.deviation = deviation
      self.measure = measure
      self.candidate = candidate
      self.widthInTenths = widthInTenths
      self.weights = weights
      self.weightName = weightName
      self.expected = expected
      self.stations = stations
    }
  }

  /// Where the earlier voters of every candidate went, of one scope. Rows are the earlier election's
  /// candidates and then those who voted for none; columns the later election's likewise.
  public struct TransferMatrix: Sendable {
    public let stations: Int
    /// Earlier voters of each row, carried over to the later voter lists.
    public let voters: [Double]
    /// Percent of the row's voters: `source * columns + target`.
    public let percent: [Double]
    /// Ends of the 95 % interval; `nil` where it cannot be had, as in one constituency by itself.
    public let interval: [ClosedRange<Double>]?
    /// What the two margins of every station allow, whatever voters did.
    public let feasible: [ClosedRange<Double>]
    public let columns: Int

    public init(
      stations: Int, voters: [Double], percent: [Double], interval: [ClosedRange<Double>]?,
      feasible: [ClosedRange<Double>], columns: Int
    ) {
      self.stations = stations
      self.voters = voters
      self.percent = percent
      self.interval = interval
      self.feasible = feasible
      self.columns = columns
    }
  }

  /// Turnout against a candidate's share of ballots counted, one percentage point cells centred on
  /// round values: cell (t, s) is `weights[t * 101 + s]`. Standardised by constituency, a cell is a tenth
  /// of a standard deviation and the mean lies at 50.
  public struct Fingerprint: Sendable {
    public let candidate: Int
    public let weights: [Int]
    public let weightName: String
    public let stations: Int
    public let isStandardised: Bool

    public init(
      candidate: Int, weights: [Int], weightName: String, stations: Int,
      isStandardised: Bool = false
    ) {
      self.candidate = candidate
      self.isStandardised = isStandardised
      self.weights = weights
      self.weightName = weightName
      self.stations = stations
    }
  }

  /// One quantity estimated in every way that could be defended: a dot and an interval for each, and
  /// which choices it was made with (Simonsohn, Simmons and Nelson 2020, Specification curve analysis,
  /// Nature Human Behaviour 4, 1208-1214).
  public struct SpecificationCurve: Sendable {
    public struct Point: Sendable {
      public let value: Double
      /// 95 % interval where it is known.
      public let low: Double?
      public let high: Double?
      /// Indices into `choices`.
      public let choices: [Int]

      public init(value: Double, low: Double?, high: Double?, choices: [Int]) {
        self.value = value
        self.low = low
        self.high = high
        self.choices = choices
      }
    }

    /// Stable name, such as `excess`.
    public let measure: String
    public let candidate: Int
    public let unit: String
    /// What can be chosen, in words, one row of marks each.
    public let choices: [String]
    /// Smallest value first.
    public let points: [Point]

    public init(
      measure: String, candidate: Int, unit: String, choices: [String], points: [Point]
    ) {
      self.measure = measure
      self.candidate = candidate
      self.unit = unit
      self.choices = choices
      self.points = points
    }
  }

  /// A smooth density over turnout and a candidate's share: element `x * points + y`, both axes from
  /// 0 to 100 %, scaled to a largest value of 1.
  public struct Density: Sendable {
    public let candidate: Int
    public let points: Int
    public let values: [Double]
    public let stations: Int

    public init(
      candidate: Int, points: Int, values: [Double], stations: Int
    ) {
      self.candidate = candidate
      self.points = points
      self.values = values
      self.stations = stations
    }
  }

  /// Ten numbers of last digits against the exact null.
  public struct Digits: Sendable {
    /// Stable name of the counts, such as `issued` or `votes`.
    public let measure: String
    public let candidate: Int?
    public let observed: [Double]
    /// Expected number of each digit and its standard deviation.
    public let expected: [Double]
    public let deviation: [Double]
    public let counts: Int

    public init(
      measure: String, candidate: Int?, observed: [Double], expected: [Double],
      deviation: [Double], counts: Int
    ) {
      self.measure = measure
      self.candidate = candidate
      self.observed = observed
      self.expected = expected
      self.deviation = deviation
      self.counts = counts
    }
  }

  /// How far stations lie from the bulk, each as a multiple of its own cut-off, in the order of rows.
  public struct Distances: Sendable {
    public let rows: [Int32]
    public let multiples: [Double]

    public init(rows: [Int32], multiples: [Double]) {
      self.rows = rows
      self.multiples = multiples
    }
  }
}
