import Returns

/// A Markdown page on its way: every page of a simulated election starts with the same banner.
struct MarkdownPage {
  var out: ByteWriter

  init(title: String, simulated: Bool, capacity: Int = 4096) {
    out = ByteWriter(capacity: capacity)
    out.write("# ")
    MarkdownText.write(title, to: &out)
    out.write("\n\n")
    if simulated {
      out.write(
        "> **SIMULATED ELECTION.** A program generated these returns. They are the result of no real election.\n\n"
      )
    }
  }

  mutating func heading(_ text: StaticString) {
    out.write("\n## ")
    out.write(text)
    out.write("\n\n")
  }

  /// A paragraph or line of Markdown; text from the data must already be escaped.
  mutating func line(_ markdown: String) {
    out.write(raw: markdown)
    out.write("\n")
  }

  mutating func blank() { out.write("\n") }

  /// Header and rule of a table. Columns whose name ends in `>` are aligned to the right.
  mutating func tableHeader(_ columns: [String]) {
    out.write("|")
    for column in columns {
      out.write(" ")
      out.write(raw: column.hasSuffix(">") ? String(column.dropLast()) : column)
      out.write(" |")
    }
    out.write("\n|")
    for column in columns { out.write(column.hasSuffix(">") ? " --: |" : " --- |") }
    out.write("\n")
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

  func file(_ path: String) -> ReportFile { ReportFile(path: path, bytes: out.bytes) }
}

extension String {
  /// This text from the data, safe inside Markdown.
  var markdown: String { MarkdownText.escaped(self) }
}

/// "1 station", "2 stations".
func counted(_ count: Int, _ one: String, _ many: String) -> String {
  HumanNumber.integer(count) + " " + (count == 1 ? one : many)
}
