import Analyses
import Returns

/// The stations of one place with their numbers and what marks them.
struct StationsSection {
  let index: ResultsIndex
  /// Candidates shown, by votes in this place.
  let candidates: [Int]
  /// True where the stations come from several constituencies: each then leads to its own page.
  var areElsewhere = false

  func write(
    rows: some Sequence<Int>, in range: Range<Int>, up: String, to page: inout MarkdownPage
  ) {
    let table = index.table
    let registered = table.counts[.registered]
    let issued = table.counts[.issued]
    let invalid = table.counts[.invalid]
    var header: [MarkdownPage.Column] = ["Station"]
    if registered != nil { header.append("Registered>") }
    if issued != nil { header.append("Issued>") }
    header.append("Counted>")
    if invalid != nil { header.append("Invalid>") }
    if registered != nil { header.append("Turnout>") }
    header += candidates.map { MarkdownPage.Column(table.candidates[$0].name.markdown) }
    let hasRarity = !index.results.rarity.isEmpty
    if hasRarity { header.append("How unusual") }
    page.tableHeader(header + ["Flags<"])
    let language = Language.current
    let (votes, counted, ballots) = (table.votes, table.counted, table.turnoutBallots)
    let (kinds, hasTitles) = (table.kinds, !table.stationTitles.isEmpty)
    var flags = FlagCursor(index, rows: range, up: up)
    for station in rows {
      page.out.write("| ")
      if areElsewhere {
        page.out.write(raw: StationName.link(station, index, up: up))
      } else {
        page.out.write("<a id=\"")
        StationAnchor.write(station, in: range, table, to: &page.out)
        page.out.write("\"></a>")
        MarkdownText.write(table.stationNames[station], to: &page.out)
      }
      if hasTitles {
        page.out.write("<br>")
        MarkdownText.write(table.stationTitles[station], to: &page.out)
      }
      if kinds[station] != .regular {
        page.out.write(" (")
        page.out.write(raw: said(Sentence(stringLiteral: kinds[station].rawValue)))
        page.out.write(")")
      }
      page.out.write(" |")
      if let registered { cell(registered[station], language, to: &page.out) }
      if let issued { cell(issued[station], language, to: &page.out) }
      cell(counted[station], language, to: &page.out)
      if let invalid { cell(invalid[station], language, to: &page.out) }
      if let registered {
        percent(ballots[station], of: registered[station], language, to: &page.out)
      }
      for candidate in candidates {
        percent(
          votes[candidate * counted.count + station], of: counted[station], language,
          to: &page.out)
      }
      if hasRarity {
        page.out.write(" ")
        HumanNumber.writeRarity(index.results.rarity[station], to: &page.out)
        page.out.write(" |")
      }
      page.out.write(" ")
      flags.write(station, to: &page.out)
      page.out.write(" |\n")
    }
  }

  private func cell(_ value: Int32, _ language: Language, to out: inout ByteWriter) {
    out.write(" ")
    if value == missingCount {
      out.write("—")
    } else {
      HumanNumber.writeGrouped(Int(value), in: language, to: &out)
    }
    out.write(" |")
  }

  private func percent(
    _ part: Int32, of whole: Int32, _ language: Language, to out: inout ByteWriter
  ) {
    out.write(" ")
    if part == missingCount || whole == missingCount {
      out.write("—")
    } else {
      HumanNumber.writePercent(Int(part), of: Int(whole), in: language, to: &out)
    }
    out.write(" |")
  }
}
