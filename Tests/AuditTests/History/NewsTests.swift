import Reports
import Testing

@testable import Audit

/// What is new, changed and resolved, and since when a finding has been there.
@Suite struct NewsTests {
  private func finding(
    _ key: String, _ sentence: String, since: String = "", level: String = "look"
  )
    -> RecordedFinding
  {
    RecordedFinding(
      key: key, level: level, analysis: "X-01", measure: "m", candidate: nil,
      scopeKind: "country", scopeID: "country", scopeName: "whole country", sentence: sentence,
      effect: "1", q: nil, firstSeen: since)
  }

  @Test func findingsAreToldApartByTheirKey() throws {
    let baseline = NewsBaseline(
      number: 3, made: "2026-01-03", fingerprint: "f",
      findings: [
        finding("gone", "was", since: "2026-01-01"), finding("same", "is", since: "2026-01-02"),
        finding("other words", "5 stations", since: "2026-01-03"),
        finding("other level", "is", since: "2026-01-01"),
      ])
    let news = News.comparing(
      [
        finding("other level", "is", level: "look first"), finding("new", "is"),
        finding("same", "is"), finding("other words", "6 stations"),
      ], number: 4, made: "2026-01-04", with: baseline)
    #expect(news.entries.map(\.state) == [.changed, .new, .unchanged, .changed])
    #expect(
      news.entries.map(\.finding.firstSeen)
        == ["2026-01-01", "2026-01-04", "2026-01-02", "2026-01-03"])
    #expect(news.entries[0].before?.level == "look")
    #expect(news.entries[3].before?.sentence == "5 stations")
    #expect(news.resolved.map(\.key) == ["gone"])
    // The page says all of it, and what it was.
    let files = NewsWriter(news, title: "T", simulated: false).files()
    let page = String(decoding: files[0].bytes, as: UTF8.self)
    #expect(page.contains("1 finding is new, 2 changed, 1 resolved and 1 as before"))
    #expect(page.contains("**look first**, was look"))
    #expect(page.contains("| 6 stations | 5 stations |"))
  }

  @Test func aFindingThatComesBackIsNew() {
    let first = News.comparing([finding("a", "x")], number: 1, made: "1", with: nil)
    func baseline(_ news: News) -> NewsBaseline {
      NewsBaseline(
        number: news.number, made: news.made, fingerprint: "", findings: news.entries.map(\.finding)
      )
    }
    let second = News.comparing([], number: 2, made: "2", with: baseline(first))
    #expect(second.resolved.map(\.firstSeen) == ["1"])
    let third = News.comparing([finding("a", "x")], number: 3, made: "3", with: baseline(second))
    #expect(third.entries.map(\.finding.firstSeen) == ["3"])
  }

  @Test func hostileNamesStayText() throws {
    var hostile = finding("k", "=cmd|' /C calc'!A0 | <script> [x](y)")
    hostile.firstSeen = "2026-01-01"
    let news = News.comparing(
      [hostile], number: 2, made: "2026-01-02",
      with: NewsBaseline(number: 1, made: "2026-01-01", fingerprint: "", findings: []))
    let page = String(
      decoding: NewsWriter(news, title: "T", simulated: false).files()[0].bytes, as: UTF8.self)
    #expect(!page.contains("<script>"))
    #expect(page.contains("\\| &lt;script&gt; \\[x\\]"))
  }
}
