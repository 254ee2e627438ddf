import Analyses
import Returns

/// The cells of one station that the tables of one election and of a comparison share: every count as
/// the source gives it, then turnout and shares in percent.
struct StationColumns: Sendable {
  private let table: ReturnsTable
  private let fields: [CountField]
  private let columns: [[Int32]]
  /// `nil` where the source has no rolls.
  private let registered: [Int32]?

  init(_ table: ReturnsTable) {
    self.table = table
    fields = CountField.allCases.filter { table.counts[$0] != nil }
    columns = fields.compactMap { table.counts[$0] }
    registered = table.counts[.registered]
  }

  /// - Parameter prefix: put before each name, such as `before_`; empty in the report of one election.
  func header(prefix: String) -> [CSVColumn] {
    var header = fields.map { field in
      CSVColumn(prefix + field.rawValue, .integer, CountWords.sentence(field))
    }
    header.append(
      CSVColumn(prefix + "counted", .integer, "Ballots counted: \(table.countedDefinition)"))
    header.append(
      CSVColumn(
        prefix + "turnout_ballots", .integer, "Ballots of turnout: \(table.turnoutDefinition)"))
    header += table.candidates.map {
      CSVColumn("\(prefix)votes: \($0.name)", .integer, "Votes")
    }
    header.append(
      CSVColumn(prefix + "turnout_percent", .number, "turnout_ballots / registered, in percent"))
    header += table.candidates.map {
      CSVColumn("\(prefix)share_percent: \($0.name)", .number, "Votes / counted, in percent")
    }
    return header
  }

  var count: Int { fields.count + 3 + 2 * table.candidates.count }

  func write(_ station: Int, row: inout CSVRow, to writer: inout ByteWriter) {
    func count(_ value: Int32) -> Int? { value == missingCount ? nil : Int(value) }
    for column in columns { row.integer(count(column[station]), to: &writer) }
    let counted = table.counted[station]
    row.integer(count(counted), to: &writer)
    row.integer(count(table.turnoutBallots[station]), to: &writer)
    // Candidate by candidate, the stations in their order.
    let places = stride(from: station, to: table.candidates.count * table.count, by: table.count)
    let votes = table.votes
    for place in places { row.integer(count(votes[place]), to: &writer) }
    row.number(turnout(station), to: &writer)
    for place in places { row.number(Self.percent(votes[place], of: counted), to: &writer) }
  }

  func turnout(_ station: Int) -> Double? {
    guard let registered else { return nil }
    return Self.percent(table.turnoutBallots[station], of: registered[station])
  }

  func share(_ candidate: Int, _ station: Int) -> Double? {
    Self.percent(table.votes[candidate * table.count + station], of: table.counted[station])
  }

  /// One division of exact integers, so the result is the same everywhere.
  static func percent(_ part: Int32, of whole: Int32) -> Double? {
    guard part != missingCount, whole != missingCount, whole > 0 else { return nil }
    return Double(100 * Int(part)) / Double(whole)
  }
}
