/// Published totals of one region or constituency, or of the country where both names are `nil`.
public struct AreaTotals: Sendable, Equatable {
  public var region: String?
  public var constituency: String?
  public var stations: Int?
  public var counts: [CountField: Int]
  /// By candidate name.
  public var votes: [String: Int]
  /// Where they stand: file and line.
  public var source: String

  public init(
    region: String? = nil, constituency: String? = nil, stations: Int? = nil,
    counts: [CountField: Int] = [:], votes: [String: Int] = [:], source: String
  ) {
    self.region = region
    self.constituency = constituency
    self.stations = stations
    self.counts = counts
    self.votes = votes
    self.source = source
  }
}

extension AreaTotals {
  /// The rows of totals that a reader has left out, by the area they are of: those that are called
  /// totals. Rows found by their sums alone agree with other rows by that very fact.
  ///
  /// An area with several such rows has none here: nobody knows which of them is meant.
  static func found(
    in builder: TableBuilder, totals: [Bool], candidates: [String], files: [String]
  ) -> [AreaTotals] {
    var areas: [String: [AreaTotals]] = [:]
    for row in totals.indices where totals[row] {
      guard let area = AreaTotals(row, builder, candidates, files) else { continue }
      areas["\(area.region ?? "")\u{0}\(area.constituency ?? "")", default: []].append(area)
    }
    return areas.sorted { $0.key < $1.key }.compactMap { $0.value.count == 1 ? $0.value[0] : nil }
  }

  private init?(_ row: Int, _ builder: TableBuilder, _ candidates: [String], _ files: [String]) {
    let region: String? =
      builder.regions[row] >= 0 ? builder.regionNames[Int(builder.regions[row])] : nil
    let constituency: String? =
      builder.constituencies[row] >= 0
      ? builder.constituencyNames[Int(builder.constituencies[row])] : nil
    let station = builder.stations[row]
    let title: String = builder.titles.isEmpty ? "" : builder.titles[row]
    // The coarsest name that is a word for “total” tells what it is the total of.
    let names: [String] = [region ?? "", constituency ?? "", station, title]
    let isNamed = names.map { Labels.label($0) != Labels.Label.none }
    guard isNamed.contains(true) else { return nil }
    var counts: [CountField: Int] = [:]
    for (field, column) in builder.counts where column[row] != missingCount {
      counts[field] = Int(column[row])
    }
    var votes: [String: Int] = [:]
    for (name, column) in zip(candidates, builder.votes) where column[row] != missingCount {
      votes[name] = Int(column[row])
    }
    self.init(
      region: isNamed[0] || region == NameMerger.unnamed ? nil : region,
      constituency: isNamed[0] || isNamed[1] || constituency == NameMerger.unnamed
        ? nil : constituency, counts: counts, votes: votes,
      source: "\(files[Int(builder.sourceFiles[row])]), line \(builder.sourceLines[row])")
  }
}
