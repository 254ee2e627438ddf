import Analyses
import Foundation

/// The methods on the first page: which were used, what they find where nothing is wrong, and how often
/// they err. A report without these cannot be judged.
struct MethodsSection {
  let methods: [Method]

  func write(to page: inout MarkdownPage) {
    page.heading("Methods used")
    page.line(
      "Each page says what the method looks at, its assumptions, a worked example and its references."
    )
    page.blank()
    writeTable(folder: "methods/", to: &page)
    page.heading("What ordinary elections show")
    for method in methods where method.evidence == .signal {
      paragraph(method, method.page.ordinaryElections, to: &page)
    }
    page.heading("How often these methods err")
    page.line(
      "Measured on simulated elections in which nothing is wrong, and with planted anomalies; the whole text is on the method's page."
    )
    page.line(
      "The letters are clean elections with the sizes, shares and spreads of Azerbaijan 2024 (A), the exercise election (E), Poland 2025 (P) and Mexico 2012 (M)."
    )
    page.blank()
    for method in methods where method.evidence == .signal {
      let first = method.page.calibration.components(separatedBy: "\n\n").first ?? ""
      paragraph(method, first, to: &page)
    }
  }

  func writeTable(folder: String, to page: inout MarkdownPage) {
    page.tableHeader(["Method", "Title", "Evidence", "Practical size"])
    for method in methods.sorted(by: { $0.id < $1.id }) {
      page.row([
        "[\(method.id.markdown)](\(folder)\(Slug.method(method.id)).md)",
        Text.translated(method.title).markdown,
        said(Sentence(stringLiteral: method.evidence.rawValue)),
        Text.translated(method.practicalSize).markdown,
      ])
    }
  }

  /// Texts of methods are Markdown of our own.
  private func paragraph(_ method: Method, _ text: String, to page: inout MarkdownPage) {
    let line = text.replacing("\n", with: " ")
    page.line(
      verbatim: "- **\(FindingsSection.methodLink(method.id, up: ""))** "
        + Text.translated(line))
  }
}
