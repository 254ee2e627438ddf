import Analyses
import AuditMath

/// The pages of a report as a static site, in the folder `site` beside the Markdown.
///
/// Every Markdown page becomes one HTML page of the same name, so both say the same. Charts and tables
/// are not copied: the pages lead to those of the report. The site needs no network and no server, and
/// is read without JavaScript; one script adds sorting, filters and the search for a station.
public struct StaticSite: Sendable {
  /// Title of the report, in the head of every page.
  let title: String
  /// What the search finds and the page of stations lists; `nil` where the report has no such page.
  let places: SitePlaces?
  let language: Language
  let parallel: Parallel

  static let folder = "site/"

  /// The site's files, given those of the report.
  func files(_ report: [ReportFile]) -> [ReportFile] {
    let pages = report.filter { $0.path.hasSuffix(".md") }
    let navigation = navigation(pages, hasStations: places != nil)
    var files = parallel.map(pages.count) { position in
      language.saying { navigation.page(pages[position]) }
    }
    files += language.saying { Self.assets(in: Self.folder) }
    if let places {
      files.append(language.saying { navigation.stations(places.markedStations) })
      files.append(
        ReportFile(path: Self.folder + "places.js", bytes: places.script(parallel: parallel)))
    }
    return files
  }

  private func navigation(_ pages: [ReportFile], hasStations: Bool) -> SiteNavigation {
    SiteNavigation(
      title: title, pages: Set(pages.map(\.path)), hasStations: hasStations,
      names: Set(pages.map { $0.path.split(separator: "/").last.map(String.init) ?? "" }))
  }

  /// The files of a report with its site, if it has one, where some of its Markdown pages are others now.
  func replacing(_ pages: [ReportFile], in files: [ReportFile]) -> [ReportFile] {
    let positions = Dictionary(
      files.enumerated().map { ($0.element.path, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    let navigation = navigation(
      files.filter { $0.path.hasSuffix(".md") },
      hasStations: positions[Self.folder + "stations.html"] != nil)
    var files = files
    for page in pages {
      let twin = language.saying { navigation.page(page) }
      if let position = positions[twin.path] { files[position] = twin }
    }
    return files
  }

  /// The first page over all reports of a night as `index.html`, whose links lead to the reports' sites.
  public static func summary(_ page: ReportFile) -> [ReportFile] {
    let navigation = SiteNavigation(
      title: said("Audited elections"), folder: "", pages: [], hasStations: false,
      link: { target in
        let suffix = "/index.md"
        return target.hasSuffix(suffix)
          ? target.dropLast(suffix.count) + "/" + folder + "index.html" : target
      })
    return [navigation.page(page)] + assets(in: "")
  }

  /// The pages over an archive, each as a page of the same name with a search over all elections.
  ///
  /// - Parameter site: whether the reports have sites, which links then lead to.
  static func archive(_ pages: [ReportFile], search: String, site: Bool) -> [ReportFile] {
    let navigation = SiteNavigation(
      title: said("Audited elections"), folder: "", pages: [], hasStations: false, search: search,
      link: { target in
        let suffix = "/index.md"
        if target.hasSuffix(suffix) {
          return site ? target.dropLast(suffix.count) + "/" + folder + "index.html" : target
        }
        // Pages beside this one; what lies in a report's folder stays Markdown.
        return target.contains("/") ? target : target.replacing(".md", with: ".html")
      })
    return pages.map(navigation.page) + assets(in: "")
  }

  private static func assets(in folder: String) -> [ReportFile] {
    [
      ReportFile(path: folder + "site.css", bytes: PackageResources.site_css),
      ReportFile(path: folder + "site.js", bytes: SiteWords.script + PackageResources.site_js),
    ]
  }
}

/// What stands around the text of every page of a site.
struct SiteNavigation: Sendable {
  let title: String
  var folder = StaticSite.folder
  /// Paths of the report's Markdown pages.
  let pages: Set<String>
  let hasStations: Bool
  /// What the search is for, where it is not for a station.
  var search: String? = nil
  /// Their last parts, gathered once: there are thousands of pages, and each one looks here.
  var names: Set<String> = []
  /// Turns the target of a Markdown link into that of the site, where that is not the report's own.
  var link: (@Sendable (String) -> String?)? = nil

  /// A Markdown page of the report as a page of the site.
  func page(_ file: ReportFile) -> ReportFile {
    html(markdown: file.bytes, path: file.path)
  }

  /// The page on which a script lists every station. Without it, the marked ones are read.
  func stations(_ markdown: [UInt8]) -> ReportFile {
    html(markdown: markdown, path: "stations.md")
  }

  private func html(markdown: [UInt8], path: String) -> ReportFile {
    let up = String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
    var out = ByteWriter(capacity: markdown.count * 2 + 4096)
    writeHead(MarkdownHTML.title(markdown), path: path, up: up, to: &out)
    out.write("<main id=\"main\">\n")
    MarkdownHTML(link: writeTarget).write(markdown, to: &out)
    out.write("</main>\n<footer><p>")
    out.write(raw: said("A finding is a reason to look, never an accusation."))
    out.write("</p></footer>\n</body>\n</html>\n")
    return ReportFile(path: folder + Self.page(path), bytes: out.bytes)
  }

  private func writeTarget(
    _ target: UnsafeBufferPointer<UInt8>, to out: inout ByteWriter
  ) -> Bool {
    if let link {
      guard let target = link(String(decoding: target, as: UTF8.self)) else { return false }
      target.withBytes { MarkdownInline.write($0.indices, of: $0, to: &out) }
      return true
    }
    let end = target.firstIndex(of: UInt8(ascii: "#")) ?? target.count
    let path = target[..<end]
    // Pages lead to pages; everything else lies in the report's folder, one above the site's.
    let isPage = path.suffix(3).elementsEqual(".md".utf8)
    if isPage, hasTwin(path) {
      MarkdownInline.write(0..<end - 3, of: target, to: &out)
      out.write(".html")
      MarkdownInline.write(end..<target.count, of: target, to: &out)
      return true
    }
    if isPage || end > 0 && !path.contains(UInt8(ascii: ":")) { out.write("../") }
    MarkdownInline.write(target.indices, of: target, to: &out)
    return true
  }

  /// A page that has no twin on the site, such as one of a partial count, is the Markdown itself.
  private func hasTwin(_ path: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    if names.isEmpty { return true }
    let start = path.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? path.startIndex
    return names.contains(String(decoding: path[start...], as: UTF8.self))
  }

  private func writeHead(
    _ heading: String, path: String, up: String, to out: inout ByteWriter
  ) {
    let title = heading == self.title ? heading : "\(heading) — \(self.title)"
    HTMLHead.write(
      title: title,
      policy: "img-src 'self' data: file:; style-src 'self' file:; script-src 'self' file:",
      to: &out)
    out.write("<link rel=\"stylesheet\" href=\"")
    out.write(raw: up)
    out.write("site.css\">\n<script src=\"")
    out.write(raw: up)
    out.write("site.js\" defer></script>\n</head>\n<body class=\"")
    // The kind of page: index, stations, or the folder it is in.
    out.write(raw: String(path.prefix { $0 != "/" && $0 != "." }))
    out.write("\" data-up=\"")
    out.write(raw: up)
    out.write("\">\n<a class=\"skip\" href=\"#main\">")
    out.write(raw: said("Skip to the text"))
    out.write("</a>\n<header>\n<nav>")
    for (target, label) in links {
      out.write(target == path ? "<a aria-current=\"page\" href=\"" : "<a href=\"")
      out.write(raw: up + Self.page(target))
      out.write("\">")
      out.write(raw: label)
      out.write("</a> ")
    }
    out.write("</nav>\n")
    if hasStations || search != nil {
      let label = search ?? said("Find a station or constituency")
      let example = search == nil ? " placeholder=\"\(Self.stationExample)\"" : ""
      out.write(
        raw: """
          <div class="search" role="search" hidden><label for="search">\(label)</label>
          <input id="search" type="search" autocomplete="off" role="combobox" aria-expanded="false" aria-controls="found"\(example)>
          <ul id="found" role="listbox" hidden></ul></div>

          """)
    }
    out.write("</header>\n")
  }

  /// How a station is looked for by its numbers, that of its constituency first. The same in every report: pages
  /// that are written again later know no station.
  private static let stationExample = "23 38"

  private var links: [(target: String, label: String)] {
    if pages.isEmpty { return [] }
    var links = [("index.md", said("Report"))]
    if hasStations { links.append(("stations.md", said("All stations"))) }
    if pages.contains("methods/index.md") { links.append(("methods/index.md", said("Methods"))) }
    return links
  }

  /// `a/b.md#c` as `a/b.html#c`.
  private static func page(_ path: String) -> String {
    path.hasSuffix(".md") ? path.dropLast(3) + ".html" : path
  }
}
