/// Charts on a page: the turnout histogram and the first fingerprint at the top, the rest further down.
enum ChartsSection {
  static func writeLeading(_ charts: [Chart], up: String, to page: inout MarkdownPage) {
    for chart in leading(charts) { write(chart, up: up, to: &page) }
  }

  static func writeRest(_ charts: [Chart], up: String, to page: inout MarkdownPage) {
    let first = Set(leading(charts).map(\.file.path))
    let rest = charts.filter { !first.contains($0.file.path) }
    if rest.isEmpty { return }
    page.heading("More charts")
    for chart in rest {
      page.line(verbatim: "- [\(chart.title.markdown)](\(up)\(chart.file.path))")
    }
  }

  private static func leading(_ charts: [Chart]) -> [Chart] {
    [charts.first { $0.kind == .turnout }, charts.first { $0.kind == .fingerprint }]
      .compactMap { $0 }
  }

  static func write(_ chart: Chart, up: String, to page: inout MarkdownPage) {
    page.blank()
    page.line(verbatim: "![\(chart.title.markdown)](\(up)\(chart.file.path))")
    page.blank()
    page.line(verbatim: chart.caption.markdown)
  }
}
