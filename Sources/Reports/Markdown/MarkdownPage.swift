import Analyses
import Returns

/// A Markdown page on its way: every page of a simulated election starts with the same banner.
struct MarkdownPage: ~Copyable {
  var out: ByteWriter

  init(title: String, simulated: Bool, capacity: Int = 4096) {
    out = ByteWriter(capacity: capacity)
    out.write("# ")
    MarkdownText.write(title, to: &out)
    out.write("\n\n")
    if simulated {
      line(
        verbatim: "> "
          + said(
            "**SIMULATED ELECTION.** A program generated these returns. They are the result of no real election."
          ))
      blank()
    }
  }

  mutating func heading(_ sentence: Sentence) {
    out.write("\n## ")
    out.write(raw: sentence.text)
    out.write("\n\n")
  }

  /// A paragraph or line of Markdown, said in the current language; text from the data must already be
  /// escaped.
  mutating func line(_ sentence: Sentence) { line(verbatim: sentence.text) }

  /// A line that is already in the current language.
  mutating func line(verbatim markdown: String) {
    out.write(raw: markdown)
    out.write("\n")
  }

  /// An item of a list.
  mutating func item(_ sentence: Sentence) { line(verbatim: "- " + sentence.text) }

  mutating func blank() { out.write("\n") }

  /// Header and rule of a table.
  mutating func tableHeader(_ columns: [Column]) {
    out.write("|")
    for column in columns {
      out.write(" ")
      out.write(raw: column.title)
      out.write(" |")
    }
    out.write("\n|")
    for column in columns { out.write(raw: column.rule) }
    out.write("\n")
  }

  /// The heading of a column, said in the current language. One whose English ends in `>` is aligned to
  /// the right; one that ends in `<` holds sentences, which the site gives room.
  struct Column: ExpressibleByStringInterpolation {
    let title: String
    fileprivate let rule: String

    init(stringLiteral value: String) {
      let mark = value.utf8.last
      let isNumber = mark == UInt8(ascii: ">")
      let isSentence = mark == UInt8(ascii: "<")
      rule = isNumber ? " --: |" : isSentence ? " :-- |" : " --- |"
      let title = isNumber || isSentence ? String(Substring(value.utf8.dropLast())) : value
      self.title = title.isEmpty ? "" : Sentence(stringLiteral: title).text
    }

    /// Numbers under a title that is already Markdown in the current language, such as a name.
    init(_ title: String) {
      self.title = title
      rule = " --: |"
    }
  }

  /// One row of cells that are already Markdown.
  mutating func row(_ cells: [String]) {
    out.write("|")
    for cell in cells {
      out.write(" ")
      out.write(raw: cell)
      out.write(" |")
    }
    out.write("\n")
  }

  /// Starts a row, whose cells are then written one by one.
  mutating func startRow() { out.write("|") }

  /// A cell that is already Markdown.
  mutating func cell(_ markdown: String) { cell { $0.write(raw: markdown) } }

  /// A cell that is written straight into the page.
  @inline(__always)
  mutating func cell(_ write: (inout ByteWriter) -> Void) {
    out.write(" ")
    write(&out)
    out.write(" |")
  }

  mutating func endRow() { out.write("\n") }

  func file(_ path: String) -> ReportFile { ReportFile(path: path, bytes: out.bytes) }
}

extension String {
  /// This text from the data, safe inside Markdown.
  var markdown: String { MarkdownText.escaped(self) }
}

/// "1 station", "2 stations".
func counted(_ count: Int, _ one: String, _ many: String) -> String {
  let number = HumanNumber.integer(count)
  if Language.current == .english { return number + " " + (count == 1 ? one : many) }
  // The catalogue holds both forms under one key, "station|stations".
  guard let forms = Text.translation("\(one)|\(many)") else { return "\(number) \(many)" }
  return number + " " + Text.fill("{1:\(forms)}", [String(count)])
}
