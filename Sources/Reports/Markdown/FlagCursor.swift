import Analyses

/// The flags cell of stations in ascending order: what marks each of them, in words.
struct FlagCursor {
  private let index: ResultsIndex
  private let up: String
  private var flags: ArraySlice<StationFlag>
  private var wider: ArraySlice<(row: Int32, finding: Int32)>

  init(_ index: ResultsIndex, rows: Range<Int>, up: String) {
    self.index = index
    self.up = up
    flags = index.flags(in: rows)
    wider = index.widerEvidence(in: rows)
  }

  mutating func write(_ station: Int, to out: inout ByteWriter) {
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
}
