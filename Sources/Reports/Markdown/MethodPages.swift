import Analyses

/// `methods/ID.md`: what each method does, as its author wrote it; `methods/index.md` lists them.
enum MethodPages {
  static func files(_ methods: [Method], simulated: Bool) -> [ReportFile] {
    [list(methods, simulated: simulated)] + pages(methods, simulated: simulated)
  }

  private static func list(_ methods: [Method], simulated: Bool) -> ReportFile {
    var page = MarkdownPage(title: said("Methods"), simulated: simulated)
    page.line(
      "What each method looks at, what ordinary elections show, what a flag means and what else may cause it, how often it errs."
    )
    page.blank()
    MethodsSection(methods: methods).writeTable(folder: "", to: &page)
    return page.file("methods/index.md")
  }

  private static func pages(_ methods: [Method], simulated: Bool) -> [ReportFile] {
    methods.map { method in
      var bytes = Array(method.markdown.utf8)
      if simulated {
        let note = said("This copy belongs to the report of a **SIMULATED ELECTION**.")
        bytes += Array("\n---\n\n\(note)\n".utf8)
      }
      return ReportFile(path: "methods/\(Slug.method(method.id)).md", bytes: bytes)
    }
  }
}
