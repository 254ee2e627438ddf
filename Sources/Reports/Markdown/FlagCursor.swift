import Analyses

/// The flags cell of stations in ascending order: what marks each of them, in words.
struct FlagCursor {
  private let index: ResultsIndex
  private let up: String
  private var flags: ArraySlice<StationFlag>
  private var evidence: ArraySlice<ResultsIndex.Evidence>

  init(_ index: ResultsIndex, rows: Range<Int>, up: String) {
    self.index = index
    self.up = up
    flags = index.flags(in: rows)
    evidence = index.evidence(in: rows)
  }

  mutating func write(_ station: Int, to out: inout ByteWriter) {
    // Most stations have neither flags nor evidence.
    guard
      isDue(flags.indices.first.map { flags[$0].row }, station)
        || isDue(evidence.indices.first.map { evidence[$0].row }, station)
    else { return }
    var isFirst = true
    func separate(_ out: inout ByteWriter) {
      if !isFirst { out.write("<br>") }
      isFirst = false
    }
    var flagged: Set<String> = []
    while let flag = flags.first, Int(flag.row) <= station {
      flags.removeFirst()
      guard Int(flag.row) == station else { continue }
      separate(&out)
      flagged.insert(flag.analysis)
      FlagText.write(flag, index, up: up, to: &out)
    }
    for mark in takeMarks(station, flagged: flagged) {
      separate(&out)
      FindingsSection.writeMethodLink(mark.analysis, up: up, to: &out)
      out.write(" ")
      out.write(
        raw: said(
          "\(FlagText.measure(mark.measure).markdown): named by the findings of \(mark.places.joined(separator: ", "))"
        ))
    }
  }

  private func isDue(_ row: Int32?, _ station: Int) -> Bool {
    row.map { Int($0) <= station } ?? false
  }

  private struct Mark {
    let analysis: String
    let measure: String
    var places: [String]
  }

  /// Findings that name the station; those of one measure together, whatever their scope. The finding of
  /// its constituency that counts its own flags would say them again.
  private mutating func takeMarks(_ station: Int, flagged: Set<String>) -> [Mark] {
    var marks: [Mark] = []
    while let entry = evidence.first, Int(entry.row) <= station {
      evidence.removeFirst()
      guard Int(entry.row) == station else { continue }
      let finding = index.results.findings[Int(entry.finding)]
      if finding.scope.kind == .constituency, flagged.contains(finding.analysis) { continue }
      let place =
        switch finding.scope.kind {
        case .constituency: said("this constituency")
        case .country: said("the whole country")
        case .region: FindingsSection.place(finding.scope, index, up: up)
        }
      if let position = marks.firstIndex(where: {
        $0.analysis == finding.analysis && $0.measure == finding.measure
      }) {
        if !marks[position].places.contains(place) { marks[position].places.append(place) }
      } else {
        marks.append(
          Mark(analysis: finding.analysis, measure: finding.measure, places: [place]))
      }
    }
    return marks
  }
}
