import Analyses
import Returns

/// The stations of one place with their numbers and what marks them.
struct StationsSection {
  let index: ResultsIndex
  /// Candidates shown, by votes in this place.
  let candidates: [Int]

  func write(
    rows: some Sequence<Int>, in range: Range<Int>, up: String, to page: inout MarkdownPage
  ) {
    let table = index.table
    let registered = table.counts[.registered]
    let issued = table.counts[.issued]
    var header = ["Station"]
    if registered != nil { header.append("Registered>") }
    if issued != nil { header.append("Issued>") }
    header.append("Counted>")
    if registered != nil { header.append("Turnout>") }
    header += candidates.map { table.candidates[$0].name.markdown + " >" }
    page.tableHeader(header + ["Flags"])
    var flags = index.flags(in: range)
    var wider = index.widerEvidence(in: range)
    for station in rows {
      page.out.write("| ")
      MarkdownText.write(table.stationNames[station], to: &page.out)
      if table.kinds[station] != .regular {
        page.out.write(" (")
        page.out.write(raw: table.kinds[station].rawValue)
        page.out.write(")")
      }
      page.out.write(" |")
      if let registered { cell(registered[station], to: &page.out) }
      if let issued { cell(issued[station], to: &page.out) }
      cell(table.counted[station], to: &page.out)
      if let registered {
        percent(table.turnoutBallots[station], of: registered[station], to: &page.out)
      }
      for candidate in candidates {
        percent(
          table.votes[candidate * table.count + station], of: table.counted[station],
          to: &page.out)
      }
      page.out.write(" ")
      writeFlags(station, flags: &flags, wider: &wider, up: up, to: &page.out)
      page.out.write(" |\n")
    }
  }

  private func writeFlags(
    _ station: Int, flags: inout ArraySlice<StationFlag>,
    wider: inout ArraySlice<(row: Int32, finding: Int32)>, up: String, to out: inout ByteWriter
  ) {
    var isFirst = true
    func separate(_ out: inout ByteWriter) {
      if !isFirst { out.write("<br>") }
      isFirst = false
    }
    while let flag = flags.first, Int(flag.row) <= station {
      flags.removeFirst()
      guard Int(flag.row) == station else { continue }
      separate(&out)
      out.write(raw: FlagText.words(flag, index, methods: up + "methods/"))
    }
    while let mark = wider.first, Int(mark.row) <= station {
      wider.removeFirst()
      guard Int(mark.row) == station else { continue }
      let finding = index.results.findings[Int(mark.finding)]
      separate(&out)
      out.write("named by a finding of ")
      out.write(raw: FindingsSection.place(finding.scope, index, up: up))
      out.write(": ")
      out.write(raw: FindingsSection.methodLink(finding.analysis, up: up))
      out.write(" ")
      MarkdownText.write(finding.measure.replacing("-", with: " "), to: &out)
    }
  }

  private func cell(_ value: Int32, to out: inout ByteWriter) {
    out.write(" ")
    if value == missingCount {
      out.write("—")
    } else {
      HumanNumber.writeGrouped(Int(value), to: &out)
    }
    out.write(" |")
  }

  private func percent(_ part: Int32, of whole: Int32, to out: inout ByteWriter) {
    out.write(" ")
    if part == missingCount || whole == missingCount {
      out.write("—")
    } else {
      HumanNumber.writePercent(Int(part), of: Int(whole), to: &out)
    }
    out.write(" |")
  }
}
