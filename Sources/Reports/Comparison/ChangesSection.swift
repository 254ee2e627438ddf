import Analyses
import Returns

/// What changed in the whole country and where most: the head of a comparison's first page.
struct ChangesSection {
  let index: ResultsIndex
  let stations: PairedStations
  private static let limit = 15
  private static let smallestConstituency = 8

  func write(to page: inout MarkdownPage) {
    let country = values(0)
    page.tableHeader(["", "Earlier>", "Later>", "Change, matched stations>"])
    let pair = stations.pair
    func text(_ value: Int?) -> String { value.map(HumanNumber.integer) ?? "—" }
    page.row([
      said("Registered voters"), text(pair.before.total(.registered)),
      text(pair.after.total(.registered)),
      country.roll.map { signed($0, 1) + " %" } ?? "—",
    ])
    page.row([
      said("Turnout, %"), percent(pair.before.turnoutBallots, pair.before.column(.registered)),
      percent(pair.after.turnoutBallots, pair.after.column(.registered)),
      country.turnout.map { signed($0, 2) + " " + said("pp") } ?? "—",
    ])
    for candidates in stations.candidatesByVotes {
      page.row([
        "\(pair.after.candidates[candidates.after].name.markdown), %",
        percent(Array(pair.before.votes(of: candidates.before)), pair.before.counted),
        percent(Array(pair.after.votes(of: candidates.after)), pair.after.counted),
        country.shares[candidates.after].map { signed($0, 2) + " " + said("pp") } ?? "—",
      ])
    }
    writeExtra(to: &page)
    writeAreas(to: &page)
  }

  /// The changes of one scope.
  private struct Values {
    var roll: Double?
    var turnout: Double?
    var shares: [Int: Double] = [:]
    var slopes: [(candidate: Int, value: Description)] = []
  }

  private func values(_ scope: Int) -> Values {
    var values = Values()
    for position in index.measurementsOfScope[scope] {
      let measurement = index.results.measurements[Int(position)]
      guard measurement.analysis == "COMP-02", case .described(let value) = measurement.outcome
      else { continue }
      switch (measurement.measure, measurement.candidate) {
      case ("roll-change", _): values.roll = value.value
      case ("swing-turnout", _): values.turnout = value.value
      case ("swing-share", let candidate?): values.shares[candidate] = value.value
      case ("votes-per-extra-ballot", let candidate?): values.slopes.append((candidate, value))
      default: break
      }
    }
    return values
  }

  private func writeExtra(to page: inout MarkdownPage) {
    let slopes = values(0).slopes
    guard !slopes.isEmpty else { return }
    page.blank()
    page.line(
      "Of every ballot more that a station cast than its constituency's change, so many went to (95 % interval):"
    )
    page.blank()
    for slope in slopes {
      let interval =
        if let low = slope.value.low, let high = slope.value.high {
          " ("
            + said(
              "\(HumanNumber.fixed(low, decimals: 2)) to \(HumanNumber.fixed(high, decimals: 2))")
            + ")"
        } else { "" }
      page.line(
        verbatim:
          "- \(index.table.candidates[slope.candidate].name.markdown): \(HumanNumber.fixed(slope.value.value, decimals: 2))\(interval)"
      )
    }
  }

  /// Constituencies whose turnout, or the share of the first candidate, moved most against the country.
  private func writeAreas(to page: inout MarkdownPage) {
    let table = index.table
    guard table.constituencies.count > 1 else { return }
    let country = values(0)
    let shown = stations.candidatesByVotes.prefix(3)
    let first = 1 + table.regions.count
    // A constituency of one embassy or ship moves far for no reason.
    let large = table.constituencies.indices.filter { area in
      table.constituencies[area].rows.count { stations.beforeRow($0) != nil }
        >= Self.smallestConstituency
    }
    let areas = large.map { (area: $0, values: values(first + $0)) }
    func departure(_ values: Values) -> Double {
      var largest = abs((values.turnout ?? country.turnout ?? 0) - (country.turnout ?? 0))
      for pair in shown {
        let usual = country.shares[pair.after] ?? 0
        largest = max(largest, abs((values.shares[pair.after] ?? usual) - usual))
      }
      return largest
    }
    let order = areas.sorted {
      let (one, two) = (departure($0.values), departure($1.values))
      return one != two ? one > two : $0.area < $1.area
    }
    page.heading("Where most")
    page.line(
      "Constituencies of at least \(Self.smallestConstituency) matched stations whose change departs most from the country's; all are in [constituencies.csv](constituencies.csv)."
    )
    page.blank()
    page.tableHeader(
      ["Constituency", "Voters, %>", "Turnout, pp>"]
        + shown.map {
          MarkdownPage.Column(
            table.candidates[$0.after].name.markdown + ", " + said("pp"))
        })
    for entry in order.prefix(Self.limit) {
      let name = table.constituencies[entry.area].key.markdown
      page.row(
        [
          "[\(name)](constituencies/\(index.constituencyStems[entry.area]).md)",
          entry.values.roll.map { signed($0, 1) } ?? "—",
          entry.values.turnout.map { signed($0, 1) } ?? "—",
        ]
          + shown.map { pair in entry.values.shares[pair.after].map { signed($0, 1) } ?? "—" })
    }
  }

  /// `constituencies.csv`: the changes of every constituency.
  func table() -> CSVTable {
    let table = index.table
    let first = 1 + table.regions.count
    var writer = ByteWriter(capacity: 1 << 14)
    for area in table.constituencies.indices {
      let values = values(first + area)
      var row = CSVRow()
      let place = table.constituencies[area]
      row.text(place.region.map { table.regions[$0].name } ?? "", to: &writer)
      row.text(place.name, to: &writer)
      row.integer(place.rows.count, to: &writer)
      row.integer(place.rows.count { stations.beforeRow($0) != nil }, to: &writer)
      row.number(values.roll, to: &writer)
      row.number(values.turnout, to: &writer)
      for pair in stations.pair.candidates { row.number(values.shares[pair.after], to: &writer) }
      for pair in stations.pair.candidates {
        let slope = values.slopes.first { $0.candidate == pair.after }?.value
        row.number(slope?.value, to: &writer)
        row.number(slope?.low, to: &writer)
        row.number(slope?.high, to: &writer)
      }
      writer.write("\n")
    }
    let names = stations.pair.candidates.map { table.candidates[$0.after].name }
    return CSVTable(
      path: "constituencies.csv", title: "Changes by constituency",
      columns: [
        CSVColumn("region", .string, "Name of the region"),
        CSVColumn("constituency", .string, "Name of the constituency"),
        CSVColumn("stations", .integer, "Stations of the later election"),
        CSVColumn("matched", .integer, "Of them matched one to one"),
        CSVColumn("roll_change_percent", .number, "Change of registered voters, matched stations"),
        CSVColumn("turnout_change", .number, "Percentage points, matched stations"),
      ]
        + names.map {
          CSVColumn("share_change: \($0)", .number, "Percentage points, matched stations")
        }
        + names.flatMap { name in
          [
            CSVColumn("extra_votes: \(name)", .number, "Votes for each extra ballot"),
            CSVColumn("extra_votes_low: \(name)", .number, "Lower end of the 95 % interval"),
            CSVColumn("extra_votes_high: \(name)", .number, "Upper end of the 95 % interval"),
          ]
        }, blocks: [writer.bytes])
  }

  private func percent(_ parts: [Int32], _ wholes: [Int32]?) -> String {
    guard let wholes else { return "—" }
    var (part, whole) = (0, 0)
    for row in parts.indices where parts[row] != missingCount && wholes[row] > 0 {
      part += Int(parts[row])
      whole += Int(wholes[row])
    }
    return whole > 0 ? HumanNumber.fixed(100 * Double(part) / Double(whole), decimals: 2) : "—"
  }

  private func signed(_ value: Double, _ decimals: Int) -> String {
    (value > 0 ? "+" : "") + HumanNumber.fixed(value, decimals: decimals)
  }
}
