import Analyses

/// One page of a report as one HTML file that needs nothing beside it: to be sent, carried and printed.
public enum StandalonePage {
  /// The page with its charts inside. Links to other pages become text; those within the page stay.
  public static func html(_ page: ReportFile, charts: [ReportFile], title: String) -> ReportFile {
    let folders = page.path.utf8.count { $0 == UInt8(ascii: "/") }
    let up = String(repeating: "../", count: folders)
    let images = Dictionary(
      charts.map { (up + $0.path, "data:image/svg+xml;base64," + Base64.text($0.bytes)) },
      uniquingKeysWith: { first, _ in first })
    var out = ByteWriter(capacity: page.bytes.count * 2 + 16_384)
    HTMLHead.write(
      title: "\(MarkdownHTML.title(page.bytes)) — \(title)",
      policy: "img-src data:; style-src 'unsafe-inline'", to: &out)
    out.write("<style>\n")
    out.write(PackageResources.site_css)
    out.write("</style>\n</head>\n<body>\n<main>\n")
    MarkdownHTML { target, out in
      if target.first == UInt8(ascii: "#") {
        MarkdownInline.write(target.indices, of: target, to: &out)
      } else if let image = images[String(decoding: target, as: UTF8.self)] {
        out.write(raw: image)
      } else {
        return false
      }
      return true
    }.write(page.bytes, to: &out)
    out.write("</main>\n</body>\n</html>\n")
    let stem = page.path.hasSuffix(".md") ? String(page.path.dropLast(3)) : page.path
    return ReportFile(path: stem + ".html", bytes: out.bytes)
  }
}
