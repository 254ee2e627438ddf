/// A drawn chart: its file and what a page says of it.
struct Chart: Sendable {
  enum Kind: Sendable { case turnout, share, fingerprint, standardised, curve }

  let kind: Kind
  let title: String
  /// How to read it, in a sentence.
  let caption: String
  let file: ReportFile
}
