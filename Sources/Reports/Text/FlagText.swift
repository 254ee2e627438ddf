import Analyses

/// What marks a station, in a cell for machines and in words for people.
enum FlagText {
  /// `OUT-02 votes:Candidate look q=0.003; …`
  static func machine(_ flags: ArraySlice<StationFlag>, _ index: ResultsIndex) -> String {
    if flags.isEmpty { return "" }
    return flags.map { flag in
      var text = "\(flag.analysis) \(flag.measure)"
      if flag.candidate != nil { text += ":" + index.candidateName(flag.candidate) }
      text += " " + flag.level.rawValue
      if let q = flag.q { text += " q=" + MachineNumber.text(q) }
      return text
    }.joined(separator: "; ")
  }

  /// "OUT-02 votes of Candidate: 412, expected 300 (+112 votes), q 0.003, look", in Markdown.
  static func write(
    _ flag: StationFlag, _ index: ResultsIndex, up: String, to out: inout ByteWriter
  ) {
    FindingsSection.writeMethodLink(flag.analysis, up: up, to: &out)
    out.write(" ")
    MarkdownText.write(measure(flag.measure), to: &out)
    if flag.candidate != nil {
      out.write(" ")
      out.write(raw: said("of \(index.candidateName(flag.candidate).markdown)"))
    }
    if let observed = flag.observed {
      out.write(": ")
      if let quantity = flag.quantity {
        MarkdownText.write(Text.translated(quantity), to: &out)
        out.write(" ")
      }
      out.write(raw: HumanNumber.size(observed))
      if let expected = flag.expected {
        out.write(", ")
        out.write(raw: said("expected \(HumanNumber.size(expected))"))
      }
    }
    if let effect = flag.effect {
      let sign = effect > 0 ? "+" : ""
      out.write(" (")
      out.write(raw: Text.amount(sign + HumanNumber.size(effect), flag.unit))
      out.write(")")
    }
    if let q = flag.q {
      out.write(", q ")
      out.write(raw: HumanNumber.probability(q))
    }
    out.write(", **")
    out.write(raw: flag.level.words)
    out.write("**")
  }

  private static let hyphen = ByteSet("-")

  /// The name of a measure in words: as the catalogue has it, else its stable name without hyphens.
  static func measure(_ name: String) -> String {
    if let exchange = Exchange(measure: name) {
      return exchange.isLater
        ? said("exchanged columns, later election") : said("exchanged columns, earlier election")
    }
    let words = ByteWriter.text { out in
      name.withBytes { name in
        out.write(name.indices, of: name, escaping: hyphen) { position, out in
          out.write(" ")
          return position + 1
        }
      }
    }
    return Text.translated(words)
  }
}
