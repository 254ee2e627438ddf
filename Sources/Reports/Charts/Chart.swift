/// A drawn chart: its file and what a page says of it.
struct Chart: Sendable {
  enum Kind: Sendable {
    case turnout, share, fingerprint, standardised, curve, density, digits, distances, multiples,
      strips
  }

  let kind: Kind
  let title: String
  /// How to read it, in a sentence.
  let caption: String
  let file: ReportFile
}
