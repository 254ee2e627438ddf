import Analyses

/// `methods/ID.md`: what each method does, as its author wrote it.
enum MethodPages {
  static func files(_ methods: [Method], simulated: Bool) -> [ReportFile] {
    methods.map { method in
      var bytes = Array(method.markdown.utf8)
      if simulated {
        bytes += Array(
          "\n---\n\nThis copy belongs to the report of a **SIMULATED ELECTION**.\n".utf8)
      }
      return ReportFile(path: "methods/\(Slug.method(method.id)).md", bytes: bytes)
    }
  }
}
