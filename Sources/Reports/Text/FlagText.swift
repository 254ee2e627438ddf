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
    text += MarkdownText.escaped(flag.measure.replacing("-", with: " "))
    if flag.candidate != nil {
      text += " of " + MarkdownText.escaped(index.candidateName(flag.candidate))
    }
    if let observed = flag.observed {
      text += ": " + (flag.quantity.map { $0.markdown + " " } ?? "") + HumanNumber.size(observed)
      if let expected = flag.expected { text += ", expected " + HumanNumber.size(expected) }
    }
    if let effect = flag.effect {
      let sign = effect > 0 ? "+" : ""
      text += " (\(sign)\(HumanNumber.size(effect)) \(MarkdownText.escaped(flag.unit)))"
    }
    if let q = flag.q { text += ", q \(HumanNumber.probability(q))" }
    return text + ", **\(flag.level.rawValue)**"
  }
}
