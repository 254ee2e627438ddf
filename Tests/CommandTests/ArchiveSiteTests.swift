import Foundation
import TestSupport
import Testing

/// The pages over an archive in a real browser: the search, the links, and reading without a script.
@Suite(.serialized, .enabled(if: Browser.isPresent, "\(Browser.absence)"))
struct ArchiveSiteTests {
  private func use(_ more: String = "", _ body: (Browser, String) throws -> Void) throws {
    try TemporaryFolder.use { folder in
      for number in 1...12 {
        try SmallElection.write(to: folder, as: "archive/e\(number)")
        try folder.edit(
          "archive/e\(number)/election.toml", "id = \"archive/e\(number)\"", "id = \"e\(number)\"")
        try folder.edit(
          "archive/e\(number)/election.toml", "\"Small election archive/e\(number)\"",
          "\"Council of Town \(number)\"")
      }
      try folder.edit("archive/e7/returns.csv", "East,1 Town,2,900", "East,1 Town,2,many")
      try folder.write(
        "elections = [\"archive/**/election.toml\"]\n\(more)\n", to: "audit.toml")
      let run = try Program.run(["nightly", "--config", "audit.toml", "--quiet"], in: folder)
      try #require(run.status == 65, "\(run.errors)")
      let browser = try Browser(in: folder)
      try body(browser, folder("Reports"))
      #expect(browser.complaints.isEmpty, "\(browser.complaints.prefix(5))")
    }
  }

  @Test func anElectionIsFoundByItsTitle() throws {
    try use("site = true") { browser, reports in
      try browser.visit(reports + "/index.html")
      try browser.press("/")
      try browser.type("town 11")
      try browser.waitUntil("document.querySelectorAll('#found li').length > 0")
      let first: String = try browser.value("document.querySelector('#found li').textContent")
      #expect(first == "Council of Town 11 e11")
      try browser.press("Enter")
      try browser.waitUntil("location.href.endsWith('e11/site/index.html')")
      // The address changes before the page has come.
      try browser.waitUntil("document.body?.innerText.includes('Council of Town 11')")
    }
  }

  @Test func everythingIsReadWithoutAScript() throws {
    try use { browser, reports in
      try browser.switchScripts(on: false)
      for page in ["index.html", "elections-001.html"] {
        try browser.visit(reports + "/" + page)
        let targets: [String] = try browser.value(
          "[...document.querySelectorAll('[href],[src]')].map((e) => e.href || e.src)")
        #expect(targets.count > 3)
        for target in targets {
          let url = try #require(URL(string: target))
          #expect(
            url.isFileURL && FileManager.default.fileExists(atPath: url.path), "\(page): \(target)")
        }
        let shown: String = try browser.value("document.body.innerText")
        #expect(!shown.contains("Find an election"), "a search that does nothing is not shown")
        #expect(page == "index.html" ? shown.contains("found “many”") : shown.contains("Town 12"))
      }
    }
  }
}
