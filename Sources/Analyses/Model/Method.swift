import Foundation

/// An analysis's identity and its page.
public struct Method: Sendable {
  public enum Status: String, Sendable {
    case stable, preview, withdrawn
  }

  /// What its results may be used for.
  public enum Evidence: String, Sendable {
    /// May raise a finding by its q-value.
    case signal
    /// Counts contradictions in the record itself; raises notes.
    case recordError = "record error"
    /// Described, never a finding on its own.
    case context
    /// Counts and lists, such as matched stations.
    case report
  }

  /// The page's fixed parts, in Markdown. None may be empty.
  public struct Page: Sendable {
    public let looksAt: String
    public let ordinaryElections: String
    public let flagMeans: String
    public let innocentExplanations: [String]
    public let assumptions: String
    public let workedExample: String
    /// Measured false-alarm rate and power, with how they were measured.
    public let calibration: String
    public let references: [String]

    public init(
      looksAt: String, ordinaryElections: String, flagMeans: String,
      innocentExplanations: [String], assumptions: String, workedExample: String,
      calibration: String, references: [String]
    ) {
      self.looksAt = looksAt
      self.ordinaryElections = ordinaryElections
      self.flagMeans = flagMeans
      self.innocentExplanations = innocentExplanations
      self.assumptions = assumptions
      self.workedExample = workedExample
      self.calibration = calibration
      self.references = references
    }
  }

  /// Stable identifier, such as `TURN-02`.
  public let id: String
  public let title: String
  public let status: Status
  public let evidence: Evidence
  /// Raised whenever the method's numbers change: what was calibrated with another version does not count.
  public let version: Int
  /// The smallest effect worth a person's time, in words.
  public let practicalSize: String
  /// True for an analysis that runs only when it is asked for by name: it takes seconds where all the
  /// others together take one. Where it did not run the report says so, and how to run it.
  public let onRequest: Bool
  public let page: Page

  public init(
    id: String, title: String, status: Status = .stable, evidence: Evidence, version: Int = 1,
    practicalSize: String, onRequest: Bool = false, page: Page
  ) {
    self.id = id
    self.title = title
    self.status = status
    self.evidence = evidence
    self.version = version
    self.practicalSize = practicalSize
    self.onRequest = onRequest
    self.page = page
  }

  /// The page as Markdown, in the current language. References are as their authors published them.
  public var markdown: String {
    let innocent = page.innocentExplanations.map { "- \(Text.translated($0))\n" }.joined()
    let references = page.references.map { "- \($0)\n" }.joined()
    let facts = said(
      "Status: \(said(Sentence(stringLiteral: status.rawValue))). Evidence: \(said(Sentence(stringLiteral: evidence.rawValue))). Practical size: \(Text.translated(practicalSize))."
    )
    return """
      # \(id) — \(Text.translated(title))

      \(facts)\(onRequest ? " " + said("Runs on request only: `--with \(id)`.") : "")

      ## \(said("What it looks at"))
      \(Self.section(page.looksAt))

      ## \(said("What ordinary elections show"))
      \(Self.section(page.ordinaryElections))

      ## \(said("What a flag means"))
      \(Self.section(page.flagMeans))

      ## \(said("Innocent explanations"))
      \(innocent)
      ## \(said("Assumptions, and when not to use it"))
      \(Self.section(page.assumptions))

      ## \(said("Worked example"))
      \(Self.section(page.workedExample))

      ## \(said("Measured false-alarm rate and power"))
      \(Self.section(page.calibration))

      ## \(said("References"))
      \(references)
      """
  }

  /// A section of the page, paragraph by paragraph; its lines are wrapped in the source, so the catalogue
  /// has each paragraph on one line.
  private static func section(_ text: String) -> String {
    if Language.current == .english { return text }
    return text.components(separatedBy: "\n\n").map { paragraph in
      let line = paragraph.replacing("\n", with: " ")
      let translated = Text.translated(line)
      return translated == line ? paragraph : translated
    }.joined(separator: "\n\n")
  }
}
