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
      fileprivate let common: CommonNulls

      init(_ table: ReturnsTable, _ kinds: [Counts], _ parallel: Parallel) {
        self.table = table
        isDrawn = TurnoutDistribution.usable(table)
        poisson = PoissonDigits(kinds.first { $0.trials == nil }?.counts, parallel)
        common = CommonNulls(kinds.filter { $0.looks.isSuperset(of: .ofVotes) }, parallel)
      }
    }

    /// What is kept of a constituency.
    struct Area: Sendable {
      let row: Int
      let lastDigits: DigitSums?
      let secondDigits: DigitSums?
      let fractions: RepeatedFractionSurvey.Leading?
    }

    /// The null of the station at hand, and the sums of the area at hand; one value is reused for many.
    struct Null {
      var law = BinomialWindow()
      var tenths = PercentageBins()
      var wholes = PercentageBins()
      var fractions = RepeatedFractionSurvey.Sums()
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
      _ null: inout Null, _ values: UnsafeMutableBufferPointer<Double>
    ) {
      let counts = column.counts
      let looks = counts.looks
      func place(_ quantity: Quantity) -> Int { column.places[quantity] ?? 0 }
      let (one, five, ten) = (place(.onePercent), place(.fivePercent), place(.tenPercent))
      let (repeated, adjacent, round) = (place(.repeated), place(.adjacent), place(.zeroOrFive))
      let inside = place(.within)
      let isVotes = looks.isSuperset(of: .ofVotes)
      let common = source.common
      let fractionColumn =
        looks.contains(.percentages)
        ? PercentageColumn(source.table, candidate: counts.candidate) : nil
      if fractionColumn != nil { fractions = RepeatedFractionSurvey.Sums() }
      if looks.contains(.histogram) {
        tenths = ExpectedHistogram.Sums(.tenth)
        wholes = ExpectedHistogram.Sums(.whole)
      }
      for piece in chunk.pieces {
        var last = looks.contains(.lastDigit) ? DigitSums(.last) : nil
        var second = looks.contains(.secondDigit) ? DigitSums(.second) : nil
        if fractions != nil { null.fractions.clear() }
        for row in piece.rows {
          let count = counts.count(row)
          let usable = counts.isUsable(row)
          let trials = counts.trials.map { Int($0[row]) } ?? 0
          let isDrawn = tenths != nil && usable && source.isDrawn[row]
          let isSized = fractionColumn?.sized(row) != nil
          let isInside = isSized && RepeatedFraction.isInside(count, of: trials)
          let known = usable && isVotes ? common.place(of: count, trials: trials) : nil
          if usable, counts.trials != nil, known == nil || isDrawn || isInside {
            null.law.setBinomial(count: count, trials: trials)
          }
          if isDrawn || isInside { null.tenths.fill(null.law, trials: trials, width: .tenth) }
          if last != nil {
            let digits =
              !usable
              ? BinomialWindow.LastDigits()
              : counts.trials == nil
                ? source.poisson.of(count, &null.law)
                : known.map(common.lastDigits(at:))
                  ?? null.law.lastDigits(from: LastDigit.threshold)
            values[repeated + row] = digits.repeated
            values[adjacent + row] = digits.adjacent
            values[round + row] = digits.digits[0] + digits.digits[5]
            if usable { last?.add(count, digits.digits) }
          }
          if second != nil, usable {
            second?.add(
              count,
              known.map(common.secondDigits(at:))
                ?? null.law.secondDigits(from: SecondDigit.threshold))
          }
          if looks.contains(.percentages) {
            let found =
              !usable
              ? (one: 0, five: 0, ten: 0)
              : known.map(common.percentages(at:))
                ?? RoundPercentage.probabilities(null.law, of: trials)
            values[one + row] = found.one
            values[five + row] = found.five
            values[ten + row] = found.ten
            if isSized, !isInside { null.fractions.addOutside() }
            values[inside + row] =
              isInside
              ? null.fractions.add(null.law, null.tenths, count: count, trials: trials) : 0
          }
          if isDrawn {
            null.wholes.fill(null.law, trials: trials, width: .whole)
            tenths?.add(null.tenths, weight: trials)
            wholes?.add(null.wholes, weight: trials)
          }
        }
        if piece.isConstituency {
          areas.append(
            Area(
              row: piece.rows.lowerBound, lastDigits: last?.trimmed, secondDigits: second?.trimmed,
              fractions: fractions == nil ? nil : null.fractions.leading))
        }
        if let last { lastDigits.merge(last) { $0.add($1) } }
        if let second { secondDigits.merge(second) { $0.add($1) } }
        fractions?.add(null.fractions)
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
