import Foundation

/// One contest of an election report in NIST's common data format as a wide table: a line for each unit
/// that votes are tied to and that no other such unit contains, a column for each selection.
///
/// A count that is suppressed for privacy is unknown, never zero. Where a unit has counts by way of voting
/// and none of all together, they are added; one that is unknown makes the sum unknown.
struct CommonDataText {
  let text: [UInt8]

  /// Headers of the columns that are no selections, in order.
  static let headers = [
    "GpUnitId", "Unit", "Within", "VotersRegistered", "BallotsCast", "Overvotes", "Undervotes",
  ]

  init(_ bytes: [UInt8], contest wanted: String?, file: String) throws {
    let report = try ElectionReport(json: bytes, file: file)
    let elections = report.election ?? []
    let contests = elections.flatMap { $0.contest ?? [] }
    let contest = try Self.choose(contests, wanted, file)
    var names: [String: String] = [:]
    for person in elections.flatMap({ $0.candidate ?? [] }) {
      names[person.id] = person.ballotName?.text
    }
    let units = Dictionary(
      (report.gpUnit ?? []).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let selections = contest.contestSelection ?? []
    var votes: [[String: CommonCounts]] = []
    for selection in selections {
      votes.append(CommonCounts.byUnit(selection.voteCounts ?? []))
    }
    let stations = Self.lowest(Set(votes.flatMap(\.keys)), units)
    guard !stations.isEmpty else {
      throw InputError(
        .rejected, file: file, found: "no votes of the contest are tied to a unit",
        remedy: "Ask for the report with counts by precinct.")
    }
    let parents = Self.parents(units)
    var writer = SheetWriter()
    Self.write(
      Self.headers + Self.columnNames(selections, names), to: &writer)
    for id in stations.sorted(by: NaturalOrder.precedes) {
      let unit = units[id]
      let own = (contest.summaryCounts ?? []) + (contest.otherCounts ?? [])
      let summaries = own.filter { $0.gpUnitId == id } + (unit?.summaryCounts ?? [])
      func summary(_ value: (ElectionReport.Summary) -> Double?) -> String {
        CommonCounts.total(
          summaries.compactMap { item in
            value(item).map { ($0, item.type, item.isSuppressedForPrivacy ?? false) }
          })
      }
      var row = [
        id, unit?.name?.text ?? "", parents[id].flatMap { units[$0]?.name?.text } ?? "",
        unit?.votersRegistered.map(String.init) ?? "",
        summary { $0.ballotsCast }, summary { $0.overvotes },
        summary { $0.undervotes },
      ]
      row += votes.map { $0[id]?.text ?? "" }
      Self.write(row, to: &writer)
    }
    text = writer.text
  }

  /// Gives a manifest the columns it does not name itself: they are always the same.
  static func complete(_ manifest: inout ElectionManifest) {
    func fill(_ columns: inout [ColumnReference], _ header: String) {
      if columns.isEmpty { columns = [.header(header)] }
    }
    fill(&manifest.columns.station, "GpUnitId")
    fill(&manifest.columns.name, "Unit")
    fill(&manifest.columns.constituency, "Within")
    for (field, header) in [(CountField.registered, "VotersRegistered"), (.inBoxes, "BallotsCast")]
    where manifest.columns.counts[field] == nil {
      manifest.columns.counts[field] = [.header(header)]
    }
    if manifest.columns.candidateRange == nil, manifest.candidates.isEmpty {
      manifest.columns.candidateRange = ElectionManifest.CandidateRange(
        from: .position(headers.count + 1), to: .last)
    }
  }

  private static func choose(
    _ contests: [ElectionReport.ReportedContest], _ wanted: String?, _ file: String
  ) throws -> ElectionReport.ReportedContest {
    let found = contests.filter { contest in
      wanted.map { contest.id == $0 || contest.name?.text == $0 } ?? true
    }
    if let only = found.first, found.count == 1 { return only }
    let names = contests.prefix(8).map { quoted($0.name?.text ?? $0.id) }.joined(separator: ", ")
    throw InputError(
      .configuration, file: file, column: "key “contest”",
      found: found.isEmpty
        ? "the report has no contest \(wanted.map(quoted) ?? "at all")"
        : "the report has \(found.count) contests",
      remedy: "Name one by “contest” in [source]: \(names.isEmpty ? "there are none" : names).")
  }

  /// Units with counts that contain no other unit with counts.
  private static func lowest(_ ids: Set<String>, _ units: [String: ElectionReport.Unit]) -> [String]
  {
    ids.filter { id in
      var open = units[id]?.composingGpUnitIds ?? []
      var seen: Set<String> = [id]
      while let next = open.popLast() {
        guard seen.insert(next).inserted else { continue }
        if ids.contains(next) { return false }
        open += units[next]?.composingGpUnitIds ?? []
      }
      return true
    }
  }

  /// The unit that each unit is a part of; the first by identifier where there are several.
  private static func parents(_ units: [String: ElectionReport.Unit]) -> [String: String] {
    var parents: [String: String] = [:]
    for id in units.keys.sorted() {
      for part in units[id]?.composingGpUnitIds ?? [] where parents[part] == nil {
        parents[part] = id
      }
    }
    return parents
  }

  /// Names of selections; where two are called the same, with their identifiers.
  private static func columnNames(
    _ selections: [ElectionReport.Selection], _ people: [String: String]
  ) -> [String] {
    let plain = selections.map { selection -> String in
      let names = (selection.candidateIds ?? []).compactMap { people[$0] }
      if !names.isEmpty { return names.joined(separator: " / ") }
      if let text = selection.selection?.text, !text.isEmpty { return text }
      return selection.isWriteIn == true ? "Write-in" : selection.id
    }
    return plain.enumerated().map { index, name in
      plain.count { $0 == name } > 1 ? "\(name) (\(selections[index].id))" : name
    }
  }

  private static func write(_ row: [String], to writer: inout SheetWriter) {
    var bytes: [UInt8] = []
    var ends: [Int] = []
    for cell in row {
      bytes.append(contentsOf: cell.utf8)
      ends.append(bytes.count)
    }
    writer.add(bytes, ends: ends)
  }
}

/// The votes of one selection at one unit.
struct CommonCounts {
  private var counts: [(value: Double, type: String?, isSuppressed: Bool)] = []

  static func byUnit(_ counts: [ElectionReport.Count]) -> [String: CommonCounts] {
    var units: [String: CommonCounts] = [:]
    for count in counts {
      guard let unit = count.gpUnitId else { continue }
      let isSuppressed = count.isSuppressedForPrivacy ?? false
      units[unit, default: CommonCounts()].counts.append(
        (count.count ?? 0, count.type, isSuppressed || count.count == nil))
    }
    return units
  }

  var text: String { Self.total(counts) }

  /// The count of all together, else the sum of the parts; empty where it cannot be known.
  static func total(_ counts: [(value: Double, type: String?, isSuppressed: Bool)]) -> String {
    let totals = counts.filter { $0.type == "total" }
    let parts = totals.isEmpty ? counts : Array(totals.prefix(1))
    guard !parts.isEmpty, !parts.contains(where: \.isSuppressed) else { return "" }
    let sum = parts.reduce(0) { $0 + $1.value }
    return sum == sum.rounded() && abs(sum) < 1e15 ? String(Int(sum)) : "\(sum)"
  }
}
