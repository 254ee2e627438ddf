/// A page of the report as the body of an HTML page.
///
/// The Markdown is the model of the site: whatever a report says, the site says too, and names from the
/// data have gone through one escaping already. Only what our own pages use is understood: headings,
/// paragraphs, quotations, lists, tables, images, links, bold and code. Everything else is text, and
/// every byte of text is escaped again, so that no page can be active, whatever the Markdown holds.
struct MarkdownHTML {
  let link: MarkdownInline.Link

  /// Writes the body of a page.
  func write(_ markdown: [UInt8], to out: inout ByteWriter) {
    markdown.withUnsafeBufferPointer { bytes in
      var blocks = MarkdownBlocks(inline: MarkdownInline(bytes: bytes, link: link))
      blocks.write(to: &out)
    }
  }

  /// The text of the first heading of a page.
  static func title(_ markdown: [UInt8]) -> String {
    markdown.withUnsafeBufferPointer { bytes in
      MarkdownBlocks(inline: MarkdownInline(bytes: bytes) { _, _ in false }).title
    }
  }
}

/// The blocks of a page, line by line.
private struct MarkdownBlocks {
  let inline: MarkdownInline
  private var open: Block?

  private var inSection = false
  /// Cells of the row at hand, in an array that is used again.
  private var cells: [Range<Int>] = []

  /// Columns from which on a table is set smaller, to show as many of them at once as can be read.
  private static let wide = 11

  private enum Block {
    case paragraph, quotation, bullets, numbers, figure, caption
  }

  init(inline: MarkdownInline) { self.inline = inline }

  private var bytes: UnsafeBufferPointer<UInt8> { inline.bytes }

  /// The text of the first heading of level 1; empty where there is none.
  var title: String {
    var position = 0
    while position < bytes.count {
      let line = line(at: position)
      position = line.upperBound + 1
      guard let text = heading(line), text.lowerBound == line.lowerBound + 2 else { continue }
      let words = words(text)
      if !words.isEmpty { return words }
    }
    return ""
  }

  mutating func write(to out: inout ByteWriter) {
    var position = 0
    while position < bytes.count {
      let line = line(at: position)
      position = line.upperBound + 1
      if bytes[line].first == UInt8(ascii: "|") {
        close(&out)
        position = table(from: line, to: &out)
      } else {
        write(line, to: &out)
      }
    }
    close(&out)
    if inSection { out.write("</section>\n") }
  }

  private func line(at start: Int) -> Range<Int> {
    start..<inline.position(of: 10, in: start..<bytes.count)
  }

  private func starts(_ line: Range<Int>, with text: StaticString) -> Bool {
    text.withUTF8Buffer { bytes[line].starts(with: $0) }
  }

  private mutating func write(_ line: Range<Int>, to out: inout ByteWriter) {
    if bytes[line].allSatisfy({ $0 == 32 }) {
      // The paragraph after an image is its caption.
      if open != .figure { close(&out) }
    } else if bytes[line].first == UInt8(ascii: "#"), let text = heading(line) {
      close(&out)
      heading(level: text.lowerBound - line.lowerBound - 1, text, to: &out)
    } else if starts(line, with: "> ") {
      item(.quotation, line.dropFirst(2), to: &out)
    } else if starts(line, with: "- ") {
      item(.bullets, line.dropFirst(2), to: &out)
    } else if starts(line, with: "![") {
      close(&out)
      out.write("<figure>")
      inline.write(line, to: &out)
      open = .figure
    } else if starts(line, with: "---"), line.count == 3 {
      close(&out)
      out.write("<hr>\n")
    } else if let text = number(line) {
      item(.numbers, text, to: &out)
    } else if open == .figure {
      open = nil
      item(.caption, line, to: &out)
    } else if open != nil {
      out.write("\n")
      inline.write(line, to: &out)
    } else {
      item(.paragraph, line, to: &out)
    }
  }

  /// The text of a heading of level 1 to 3; `nil` where the line is none.
  private func heading(_ line: Range<Int>) -> Range<Int>? {
    let marks = bytes[line].prefix(4).prefix { $0 == UInt8(ascii: "#") }.count
    let space = line.lowerBound + marks
    return (1...3).contains(marks) && space < line.upperBound && bytes[space] == 32
      ? space + 1..<line.upperBound : nil
  }

  /// Everything under a heading of level 2 is one section, which the style can lay out.
  private mutating func heading(
    level: Int, _ text: Range<Int>, to out: inout ByteWriter
  ) {
    if level == 2 {
      out.write(inSection ? "</section>\n<section>\n" : "<section>\n")
      inSection = true
    }
    out.write("<h")
    out.write(level)
    if level > 1 {
      out.write(" id=\"")
      out.write(raw: Slug.make(words(text)))
      out.write("\"")
    }
    out.write(">")
    inline.write(text, to: &out)
    out.write("</h")
    out.write(level)
    out.write(">\n")
  }

  /// A text without its markup.
  private func words(_ text: Range<Int>) -> String {
    var plain = ByteWriter()
    inline.writeText(text, to: &plain)
    return plain.text
  }

  /// The text of a numbered item.
  private func number(_ line: Range<Int>) -> Range<Int>? {
    guard let end = line.first(where: { bytes[$0] < 48 || bytes[$0] > 57 }),
      end > line.lowerBound, bytes[end] == UInt8(ascii: "."), end + 1 < line.upperBound,
      bytes[end + 1] == 32
    else { return nil }
    return end + 2..<line.upperBound
  }

  private mutating func item(
    _ block: Block, _ text: Range<Int>, to out: inout ByteWriter
  ) {
    let isNew = open != block
    if isNew {
      close(&out)
      open = block
    }
    switch block {
    case .paragraph, .figure: out.write("<p>")
    case .caption: out.write("<figcaption>")
    case .quotation: out.write(isNew ? "<blockquote><p>" : "\n")
    case .bullets: out.write(isNew ? "<ul>\n<li>" : "\n<li>")
    case .numbers: out.write(isNew ? "<ol>\n<li>" : "\n<li>")
    }
    inline.write(text, to: &out)
  }

  private mutating func close(_ out: inout ByteWriter) {
    switch open {
    case nil: return
    case .paragraph: out.write("</p>\n")
    case .quotation: out.write("</p></blockquote>\n")
    case .bullets: out.write("\n</ul>\n")
    case .numbers: out.write("\n</ol>\n")
    case .figure: out.write("</figure>\n")
    case .caption: out.write("</figcaption></figure>\n")
    }
    open = nil
  }

  /// Writes the table that starts at a line; returns where the text after it starts. Columns aligned to
  /// the right (`n`) and those of sentences (`t`) are named by the table's class, which is shorter than a
  /// class for every cell.
  private mutating func table(from header: Range<Int>, to out: inout ByteWriter) -> Int {
    let rule = header.upperBound < bytes.count ? line(at: header.upperBound + 1) : header
    findCells(header)
    let titles = cells
    let hasHeader = titles.contains { !$0.isEmpty }
    out.write("<div class=\"table\" tabindex=\"0\" role=\"group\"><table class=\"")
    findCells(rule)
    for (column, cell) in cells.enumerated() {
      if bytes[cell].last == UInt8(ascii: ":") {
        out.write("n")
      } else if bytes[cell].first == UInt8(ascii: ":") {
        out.write("t")
      } else {
        continue
      }
      out.write(column + 1)
      out.write(" ")
    }
    if cells.count >= Self.wide { out.write("wide ") }
    out.write(hasHeader ? "\">\n<thead><tr>" : "\">\n")
    if hasHeader {
      for cell in titles {
        out.write("<th scope=\"col\">")
        inline.write(cell, to: &out)
      }
      out.write("</thead>\n")
    }
    out.write("<tbody>\n")
    var position = rule.upperBound + 1
    while position < bytes.count, bytes[position] == UInt8(ascii: "|") {
      let row = line(at: position)
      self.row(row, to: &out)
      position = row.upperBound + 1
    }
    out.write("</tbody></table></div>\n")
    return position
  }

  private mutating func row(_ line: Range<Int>, to out: inout ByteWriter) {
    findCells(line)
    for column in cells.indices {
      var cell = cells[column]
      if column == 0 {
        out.write("<tr")
        if let anchor = inline.anchor(cell) {
          out.write(" id=\"")
          out.write(anchor, of: bytes)
          out.write("\"")
          cell = anchor.upperBound + MarkdownInline.anchorEnd..<cell.upperBound
        }
        out.write(">")
      }
      out.write("<td>")
      inline.write(cell, to: &out)
    }
    // The line break would be the text of an empty cell, which then is not empty to the style.
    out.write(cells.last?.isEmpty == true ? "</td>\n" : "\n")
  }

  /// Finds the cells of a row, without the blanks around them.
  private mutating func findCells(_ line: Range<Int>) {
    cells.removeAll(keepingCapacity: true)
    var start = line.lowerBound + 1
    var position = start
    while true {
      position = Self.marks.first(in: bytes, from: position, to: line.upperBound)
      guard position < line.upperBound else { return }
      if bytes[position] == UInt8(ascii: "\\") {
        position += 2
        continue
      }
      var (first, end) = (start, position)
      while first < end, bytes[first] == 32 { first += 1 }
      while first < end, bytes[end - 1] == 32 { end -= 1 }
      cells.append(first..<end)
      position += 1
      start = position
    }
  }

  /// What ends a cell, and what takes the meaning of the next character.
  private static let marks = ByteSet("|\\")
}
