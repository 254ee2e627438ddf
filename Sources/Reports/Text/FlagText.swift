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
  static func words(_ flag: StationFlag, _ index: ResultsIndex, methods: String) -> String {
    var text =
      "[\(MarkdownText.escaped(flag.analysis))](\(methods)\(Slug.method(flag.analysis)).md) "
    text += measure(flag.measure).markdown
    if flag.candidate != nil {
      text += " " + said("of \(index.candidateName(flag.candidate).markdown)")
    }
    if let observed = flag.observed {
      text +=
        ": " + (flag.quantity.map { Text.translated($0).markdown + " " } ?? "")
        + HumanNumber.size(observed)
      if let expected = flag.expected {
        text += ", " + said("expected \(HumanNumber.size(expected))")
      }
    }
    if let effect = flag.effect {
      let sign = effect > 0 ? "+" : ""
      text += " (\(Text.amount(sign + HumanNumber.size(effect), flag.unit)))"
    }
    if let q = flag.q { text += ", q \(HumanNumber.probability(q))" }
    return text + ", **\(flag.level.words)**"
  }

  /// The name of a measure in words: as the catalogue has it, else its stable name without hyphens.
  static func measure(_ name: String) -> String {
    if let exchange = Exchange(measure: name) {
      return exchange.isLater
        ? said("exchanged columns, later election") : said("exchanged columns, earlier election")
    }
    let words = name.utf8.map { $0 == UInt8(ascii: "-") ? UInt8(ascii: " ") : $0 }
    return Text.translated(String(decoding: words, as: UTF8.self))
  }
}
