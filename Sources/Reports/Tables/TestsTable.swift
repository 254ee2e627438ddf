import Analyses
import AuditMath

/// `tests.csv`: one line per statistic, also those that could not run. Other programs rely on the
/// columns: extend, never rename.
enum TestsTable {
  static let columns: [CSVColumn] = [
    CSVColumn("analysis", .string, "Identifier of the method, such as TURN-02; see methods/"),
    CSVColumn("measure", .string, "Stable name of the measure"),
    CSVColumn("candidate", .string, "Candidate or list, empty where the measure concerns none"),
    CSVColumn("scope_kind", .string, "country, region or constituency"),
    CSVColumn("scope_id", .string, "Unique within its kind"),
    CSVColumn("scope_name", .string, "Name of the area"),
    CSVColumn("stations", .integer, "Stations used"),
    CSVColumn("left_out", .integer, "Stations of the scope that were not used"),
    CSVColumn("observed", .number, "Observed value of the statistic, or the described value"),
    CSVColumn("expected", .number, "Its expectation under the null"),
    CSVColumn("standard_deviation", .number, "Its standard deviation under the null"),
    CSVColumn("z", .number, "(observed - expected) / standard deviation"),
    CSVColumn("effect", .number, "Size of the departure, in `unit`"),
    CSVColumn("effect_low", .number, "Lower end of its 95 % interval"),
    CSVColumn("effect_high", .number, "Upper end of its 95 % interval"),
    CSVColumn("unit", .string, "Unit of the effect"),
    CSVColumn(
      "p", .number, "Probability under the null, before correction; below 1e-300 from its logarithm"
    ),
    CSVColumn("q", .number, "Corrected for the number of tests in the family"),
    CSVColumn("family", .string, "Family of tests corrected together"),
    CSVColumn("level", .string, "note, look or look first; empty where nothing is raised"),
    CSVColumn("status", .string, "tested, described, not-applicable or failed"),
    CSVColumn("reason", .string, "Why it could not run, or which stations were left out"),
  ]

  static func make(_ index: ResultsIndex, parallel: Parallel) -> CSVTable {
    let measurements = index.results.measurements
    let blocks = parallel.mapBlocks(measurements.count, blockSize: 4096) { range in
      var writer = ByteWriter(capacity: range.count * 256)
      // Measurements of one place follow each other and share its cells.
      var place = PlaceCells()
      // Where they stand: to copy a measurement is to count references to all that it holds.
      measurements.withUnsafeBufferPointer { measurements in
        for position in range { write(measurements[position], index, &place, to: &writer) }
      }
      return writer.bytes
    }
    return CSVTable(
      path: "tests.csv", title: "Every statistic, also those that could not run",
      columns: columns, blocks: blocks)
  }

  /// Where the cells of a place stand in what is written.
  private struct PlaceCells {
    var scope: Scope?
    var cells = 0..<0
  }

  private static func write(
    _ measurement: Measurement, _ index: ResultsIndex, _ place: inout PlaceCells,
    to writer: inout ByteWriter
  ) {
    var row = CSVRow()
    row.text(measurement.analysis, to: &writer)
    row.text(measurement.measure, to: &writer)
    row.text(index.candidateName(measurement.candidate), to: &writer)
    let scope = measurement.scope
    if scope === place.scope {
      row.again(place.cells, to: &writer)
    } else {
      // Behind the separator.
      let start = writer.count + 1
      row.text(scope.kind.rawValue, to: &writer)
      row.text(scope.id, to: &writer)
      row.text(scope.name, to: &writer)
      place = PlaceCells(scope: scope, cells: start..<writer.count)
    }
    switch measurement.outcome {
    case .tested(let statistic): write(statistic, row: &row, to: &writer)
    case .described(let description):
      row.integer(description.stations, to: &writer)
      row.integer(description.leftOut, to: &writer)
      row.number(description.value, to: &writer)
      row.empty(3, to: &writer)
      row.number(description.value, to: &writer)
      row.number(description.low, to: &writer)
      row.number(description.high, to: &writer)
      row.text(description.unit, to: &writer)
      row.empty(4, to: &writer)
      row.plain("described", to: &writer)
      row.empty(1, to: &writer)
    case .notApplicable(let reason):
      row.empty(14, to: &writer)
      row.plain("not-applicable", to: &writer)
      row.text(reason, to: &writer)
    case .failed(let reason):
      row.empty(14, to: &writer)
      row.plain("failed", to: &writer)
      row.text(reason, to: &writer)
    }
    writer.write("\n")
  }

  @inline(__always)
  private static func write(
    _ statistic: Statistic, row: inout CSVRow, to writer: inout ByteWriter
  ) {
    row.integer(statistic.stations, to: &writer)
    row.integer(statistic.leftOut, to: &writer)
    row.number(statistic.observed, to: &writer)
    row.number(statistic.expected, to: &writer)
    row.number(statistic.standardDeviation, to: &writer)
    row.number(statistic.z, to: &writer)
    row.number(statistic.effect, to: &writer)
    row.number(statistic.effectLow, to: &writer)
    row.number(statistic.effectHigh, to: &writer)
    row.text(statistic.unit, to: &writer)
    row.probability(statistic.p, log: statistic.logP, to: &writer)
    row.probability(statistic.q, log: statistic.logQ, to: &writer)
    row.text(statistic.family, to: &writer)
    row.text(statistic.level?.rawValue ?? "", to: &writer)
    row.plain("tested", to: &writer)
    row.text(statistic.leftOutReasons ?? "", to: &writer)
  }
}
