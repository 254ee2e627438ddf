import Analyses
import Returns

/// Marked stations with both protocols side by side, most important first.
struct SideBySideSection {
  let index: ResultsIndex
  let stations: PairedStations
  private static let limit = 40

  /// Writes nothing and returns false where no station is marked.
  func write(rows: Range<Int>? = nil, up: String, to page: inout MarkdownPage) -> Bool {
    var best: [Int32: StationFlag] = [:]
    for flag in index.results.flags
    where flag.level > .note && (rows?.contains(Int(flag.row)) ?? true) {
      if let known = best[flag.row], Self.isBefore(known, flag) { continue }
      best[flag.row] = flag
    }
    if best.isEmpty { return false }
    let order = best.values.sorted(by: Self.isBefore)
    let pair = stations.pair
    page.tableHeader(["Station", "Why<", "Registered>", "Turnout, %>", "Votes: before → after<"])
    for flag in order.prefix(Self.limit) {
      let row = Int(flag.row)
      guard let partner = stations.beforeRow(row) else { continue }
      var votes = pair.candidates.map { candidates in
        let one = count(pair.before.votes[candidates.before * pair.before.count + partner])
        let two = count(pair.after.votes[candidates.after * pair.after.count + row])
        return "\(pair.after.candidates[candidates.after].name.markdown) \(one) → \(two)"
      }
      if let exchange = Exchange(measure: flag.measure), !exchange.isLater {
        votes += [exchange.gainer, exchange.loser].map { candidate in
          "\(pair.before.candidates[candidate].name.markdown) \(count(pair.before.votes[candidate * pair.before.count + partner])) (\(said("earlier")))"
        }
      }
      page.row([
        StationName.link(row, index, up: up),
        "\(flag.level.words): \(reason(flag)) ([\(flag.analysis)](\(up)methods/\(flag.analysis).md))",
        "\(roll(pair.before, partner)) → \(roll(pair.after, row))",
        "\(turnout(stations.before, partner)) → \(turnout(stations.after, row))",
        votes.joined(separator: "; "),
      ])
    }
    if order.count > Self.limit {
      page.blank()
      page.line(
        "\(HumanNumber.integer(order.count - Self.limit)) more are in [stations.csv](\(up)stations.csv)."
      )
    }
    return true
  }

  /// What is odd about the station, in a few words.
  private func reason(_ flag: StationFlag) -> String {
    let pair = stations.pair
    if let exchange = Exchange(measure: flag.measure) {
      let candidates = exchange.isLater ? pair.after.candidates : pair.before.candidates
      let when = exchange.isLater ? said("later") : said("earlier")
      return said(
        "as if \(candidates[exchange.gainer].name.markdown) and \(candidates[exchange.loser].name.markdown) were exchanged in the \(when) election"
      )
    }
    let what =
      switch flag.measure {
      case "roll-jump": said("the voter list")
      case "swing-turnout": said("turnout")
      default:
        said(
          "share of \(flag.candidate.map { pair.after.candidates[$0].name.markdown } ?? said("a candidate"))"
        )
      }
    guard let effect = flag.effect else { return what }
    let number = HumanNumber.fixed(abs(effect), decimals: 0)
    let size = flag.unit == "percent" ? number + " %" : Text.amount(number, "points")
    return said(
      "\(what), \(size) \(effect < 0 ? said("below") : said("above")) its constituency's change")
  }

  private static func isBefore(_ left: StationFlag, _ right: StationFlag) -> Bool {
    if left.level != right.level { return left.level > right.level }
    let (one, two) = (left.q ?? 1, right.q ?? 1)
    if one != two { return one < two }
    return (left.row, left.analysis) < (right.row, right.analysis)
  }

  private func count(_ value: Int32) -> String {
    value == missingCount ? "—" : HumanNumber.integer(Int(value))
  }

  private func roll(_ table: ReturnsTable, _ row: Int) -> String {
    stations.registered(table, row).map(HumanNumber.integer) ?? "—"
  }

  private func turnout(_ columns: StationColumns, _ row: Int) -> String {
    columns.turnout(row).map { HumanNumber.fixed($0, decimals: 1) } ?? "—"
  }
}
