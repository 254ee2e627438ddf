import Analyses

/// The long tables of the validation document.
enum ValidationTables {
  typealias Measured = [(shape: ValidationShape, alarms: FalseAlarms)]

  /// Every family that decides, over all shapes.
  static func families(_ shapes: Measured) -> [String] {
    var lines = [
      "## Families of tests", "",
      "Every deciding family: share of tests that reach 5 %, by shape.", "",
      "| family and scope | " + shapes.map(\.shape.id).joined(separator: " | ") + " |",
      "|---|" + shapes.map { _ in "---:|" }.joined(),
    ]
    let names = Set(
      shapes.flatMap { $0.alarms.families.filter { $0.value.decides }.keys }
    ).sorted()
    for name in names {
      let cells = shapes.map { _, alarms in
        alarms.families[name].map { $0.fivePercent(elections: alarms.elections).text } ?? "—"
      }
      lines.append("| \(name) | " + cells.joined(separator: " | ") + " |")
    }
    return lines
  }

  /// Families that reject too often, in words.
  static func above(_ shapes: Measured) -> [String] {
    shapes.flatMap { shape, alarms in
      alarms.families.sorted { $0.key < $1.key }.compactMap { name, count in
        let rate = count.fivePercent(elections: alarms.elections)
        return count.decides && rate.low > CalibrateReport.largestFivePercent
          ? "`\(name)` in `\(shape.id)`: \(rate.text) %" : nil
      }
    }
  }

  /// Curves of power, one line a method and anomaly.
  static func power(_ shapes: [(shape: ValidationShape, curves: [PowerSearch.Result])]) -> [String]
  {
    var lines = [
      "## Power", "",
      "Anomalies planted in one place of middling size; found means a finding of `look` or above there, and for tests of single stations one that names a planted station. The smallest size found nine times in ten is in bold; after each size stands the share found, in percent. Methods that no anomaly is meant for are tried on all of them.",
    ]
    for (shape, curves) in shapes where !curves.isEmpty {
      let draws = curves.flatMap(\.trials).map(\.draws).max() ?? 0
      lines += [
        "", "### \(shape.id): \(shape.title)", "", "\(draws) elections for each size.", "",
        "| analysis | planted | place | smallest found | size: found, % |", "|---|---|---|---|---|",
      ]
      for curve in curves.sorted(by: { ($0.analysis, $0.anomaly) < ($1.analysis, $1.anomaly) }) {
        let trials = curve.trials.map {
          "\($0.size): \(Words.decimal(100 * $0.rate.value, 0))"
        }
        lines.append(
          "| \(curve.analysis) | \(curve.anomaly) | \(curve.place) | \(curve.smallest.map { "**\($0)**" } ?? "none") | \(trials.joined(separator: "; ")) |"
        )
      }
    }
    return lines
  }
}
