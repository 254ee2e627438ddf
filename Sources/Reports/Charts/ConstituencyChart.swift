import Analyses
import Returns

/// The chart of one constituency: its stations against its region and the country.
struct ConstituencyChart {
  /// Candidates drawn, by votes in the place.
  private static let candidates = 2

  let index: ResultsIndex
  let country: AreaSpreads
  /// By position in `table.regions`.
  let regions: [AreaSpreads]

  /// `nil` where no station has a percentage.
  func chart(_ position: Int, totals: AreaTotals) -> Chart? {
    let table = index.table
    let area = table.constituencies[position]
    var marked: Set<Int32> = []
    for flag in index.flags(in: area.rows) where flag.level >= .look { marked.insert(flag.row) }
    var panels: [StripDrawing.Panel] = []
    func add(
      _ title: String, _ spread: (AreaSpreads) -> Spread?, _ tenths: (Int) -> Int?
    ) {
      guard let whole = spread(country) else { return }
      var around = [(name: said("country"), spread: whole)]
      if let region = area.region, let spread = spread(regions[region]) {
        around.append((table.regions[region].name, spread))
      }
      var stations: [Int] = []
      stations.reserveCapacity(area.rows.count)
      var named: [StripDrawing.Marked] = []
      for row in area.rows {
        guard let value = tenths(row) else { continue }
        if !marked.isEmpty, marked.contains(Int32(row)) {
          named.append(
            StripDrawing.Marked(position: stations.count, name: table.stationNames[row]))
        }
        stations.append(value)
      }
      if !stations.isEmpty {
        panels.append(
          StripDrawing.Panel(title: title, around: around, stations: stations, marked: named))
      }
    }
    if let registered = table.counts[.registered] {
      add(
        said("turnout"), \.turnout,
        { Spread.tenths(table.turnoutBallots[$0], of: registered[$0]) })
    }
    for candidate in totals.ranking(limit: Self.candidates) {
      let start = candidate * table.count
      add(
        said("share of \(table.candidates[candidate].name)"), { $0.shares[candidate] },
        { Spread.tenths(table.votes[start + $0], of: table.counted[$0]) })
    }
    if panels.isEmpty { return nil }
    let title = said("Stations of \(area.name) against region and country")
    let bytes = StripDrawing.draw(
      panels, title: title, place: said("stations here"), simulated: table.identity.simulated)
    return Chart(
      kind: .strips, title: title,
      caption:
        said(
          "Each dot is a station; marked ones are orange and named. A station far outside the grey bars is unlike most of the country, one far from the other dots unlike its neighbours."
        ),
      file: ReportFile(
        path: "charts/constituency_\(index.constituencyStems[position]).svg", bytes: bytes))
  }
}
