import AuditMath
import Returns

extension StationNulls {
  /// One column over the rows of one chunk.
  struct Pass: Sendable {
    /// What all passes read.
    struct Source: Sendable {
      let table: ReturnsTable
      /// By row: drawn in histograms.
      fileprivate let isDrawn: [Bool]
      fileprivate let poisson: PoissonDigits

      init(_ table: ReturnsTable, _ kinds: [Counts], _ parallel: Parallel) {
        self.table = table
        isDrawn = TurnoutDistribution.usable(table)
        poisson = PoissonDigits(kinds.first { $0.trials == nil }?.counts, parallel)
      }
    }

    /// What is kept of a constituency.
    struct Area: Sendable {
      let row: Int
      let lastDigits: DigitSums?
      let secondDigits: DigitSums?
      let fractions: RepeatedFractionSurvey.Leading?
    }

    var lastDigits: DigitSums?
    var secondDigits: DigitSums?
    var fractions: RepeatedFractionSurvey.Sums?
    var tenths: ExpectedHistogram.Sums?
    var wholes: ExpectedHistogram.Sums?
    var areas: [Area] = []

    /// - Parameter values: the place of every probability of the whole table.
    init(
      _ chunk: AreaChunk, _ column: Column, _ source: Source,
      _ window: inout BinomialWindow, _ values: UnsafeMutableBufferPointer<Double>
    ) {
      let counts = column.counts
      let looks = counts.looks
      func place(_ quantity: Quantity) -> Int { column.places[quantity] ?? 0 }
      let (one, five, ten) = (place(.onePercent), place(.fivePercent), place(.tenPercent))
      let (repeated, adjacent, round) = (place(.repeated), place(.adjacent), place(.zeroOrFive))
      let inside = place(.within)
      let fractionColumn =
        looks.contains(.percentages)
        ? PercentageColumn(source.table, candidate: counts.candidate) : nil
      if looks.contains(.histogram) {
        tenths = ExpectedHistogram.Sums(.tenth)
        wholes = ExpectedHistogram.Sums(.whole)
      }
      for piece in chunk.pieces {
        var last = looks.contains(.lastDigit) ? DigitSums(.last) : nil
        var second = looks.contains(.secondDigit) ? DigitSums(.second) : nil
        var fractions = fractionColumn == nil ? nil : RepeatedFractionSurvey.Sums()
        for row in piece.rows {
          let count = counts.count(row)
          let usable = counts.isUsable(row)
          let trials = counts.trials.map { Int($0[row]) } ?? 0
          if usable, counts.trials != nil { window.setBinomial(count: count, trials: trials) }
          if last != nil {
            let digits =
              !usable
              ? BinomialWindow.LastDigits()
              : counts.trials == nil
                ? source.poisson.of(count, &window)
                : window.lastDigits(from: LastDigit.threshold)
            values[repeated + row] = digits.repeated
            values[adjacent + row] = digits.adjacent
            values[round + row] = digits.digits[0] + digits.digits[5]
            if usable { last?.add(count, digits.digits) }
          }
          if second != nil, usable {
            second?.add(count, window.secondDigits(from: SecondDigit.threshold))
          }
          if looks.contains(.percentages) {
            let found =
              usable ? RoundPercentage.probabilities(window, of: trials) : (one: 0, five: 0, ten: 0)
            values[one + row] = found.one
            values[five + row] = found.five
            values[ten + row] = found.ten
            let within =
              fractionColumn?.sized(row) == nil
              ? nil : fractions?.add(window, count: count, trials: trials)
            values[inside + row] = within ?? 0
          }
          if tenths != nil, usable, source.isDrawn[row] {
            tenths?.add(window, trials: trials, weight: trials)
            wholes?.add(window, trials: trials, weight: trials)
          }
        }
        if piece.isConstituency {
          areas.append(
            Area(
              row: piece.rows.lowerBound, lastDigits: last?.trimmed, secondDigits: second?.trimmed,
              fractions: fractions?.leading))
        }
        if let last { lastDigits.merge(last) { $0.add($1) } }
        if let second { secondDigits.merge(second) { $0.add($1) } }
        if let fractions { self.fractions.merge(fractions) { $0.add($1) } }
      }
    }
  }
}

/// Last digits under Poisson(k) by k: many stations have as many voters as another.
private struct PoissonDigits: Sendable {
  /// Counts that occur and are not larger than this are made once.
  private static let largest = 8_192
  /// By count; those that do not occur are `nil`.
  private let digits: [BinomialWindow.LastDigits?]

  /// - Parameter counts: the column without trials, if there is one.
  init(_ counts: ArraySlice<Int32>?, _ parallel: Parallel) {
    var occurs = [Bool](repeating: false, count: Self.largest + 1)
    for count in counts ?? [] where count >= 0 && count <= Self.largest {
      occurs[Int(count)] = true
    }
    let occurring = occurs
    digits = parallel.mapBlocks(occurring.count, blockSize: 256) { block in
      var window = BinomialWindow()
      return block.map { occurring[$0] ? Self.make($0, &window) : nil }
    }.flatMap { $0 }
  }

  func of(_ count: Int, _ window: inout BinomialWindow) -> BinomialWindow.LastDigits {
    if count < digits.count, let known = digits[count] { return known }
    return Self.make(count, &window)
  }

  private static func make(
    _ count: Int, _ window: inout BinomialWindow
  ) -> BinomialWindow.LastDigits {
    window.setPoisson(mean: count)
    return window.lastDigits(from: LastDigit.threshold)
  }
}
