import Foundation
import TestSupport
import Testing

/// The static site of the exercise election in a real browser: content, links, search, keyboard.
@Suite(.serialized, .enabled(if: Browser.isPresent, "\(Browser.absence)"))
struct SiteTests {
  /// Runs `body` with a browser and the folder of the exercise's report.
  private func use(_ body: (Browser, String) throws -> Void) throws {
    try TemporaryFolder.use { folder in
      let run = try Program.run(
        ["audit", Sample.folder + "/" + Sample.exercise, "-o", "report", "--quiet"], in: folder)
      try #require(run.status == 0, "\(run.errors)")
      let browser = try Browser(in: folder)
      try body(browser, folder("report"))
      #expect(browser.complaints.isEmpty, "\(browser.complaints.prefix(5))")
    }
  }

  @Test func everyPageIsWholeAndEveryLinkLeadsSomewhere() throws {
    try use { browser, report in
      let pages = try FileManager.default.subpathsOfDirectory(atPath: report + "/site")
        .filter { $0.hasSuffix(".html") }.sorted()
      #expect(pages.count > 50)
      var anchors: [String: Set<String>] = [:]
      var links: [(page: String, target: String)] = []
      for page in pages {
        let file = "\(report)/site/\(page)"
        try browser.visit(file)
        let headings: [String] = try browser.value(
          "[...document.querySelectorAll('h1')].map((heading) => heading.textContent)")
        #expect(headings.count == 1 && headings[0] != "", "\(page)")
        let title: String = try browser.value("document.title")
        #expect(title.contains("Quelmar"), "\(page)")
        #expect(try browser.value("document.body.innerText.includes('SIMULATED ELECTION')"))
        #expect(try browser.value("document.documentElement.lang") == "en")
        let unlabelled: Int = try browser.value(
          "[...document.images].filter((image) => !image.alt).length")
        #expect(unlabelled == 0)
        anchors[file] = Set(
          try browser.value(
            "[...document.querySelectorAll('[id]')].map((element) => element.id)") as [String])
        let ids: Int = try browser.value("document.querySelectorAll('[id]').length")
        #expect(anchors[file]?.count == ids, "\(page): an id stands twice")
        let targets: [String] = try browser.value(
          "[...document.querySelectorAll('[href],[src]')].map((e) => e.href || e.src)")
        links += targets.map { (page, $0) }
      }
      for (page, target) in links {
        guard let url = URL(string: target), url.isFileURL else {
          Issue.record("\(page): \(target) is not below the report")
          continue
        }
        #expect(
          url.path.hasPrefix(report) && FileManager.default.fileExists(atPath: url.path),
          "\(page): \(target)")
        if let fragment = url.fragment {
          #expect(anchors[url.path]?.contains(fragment) == true, "\(page): \(target)")
        }
      }
    }
  }

  @Test func theFirstPageTellsTheResultOnOneScreen() throws {
    try use { browser, report in
      try browser.resize(width: 1366, height: 900)
      try browser.visit(report + "/site/index.html")
      for text in ["Of ", "stand out", "08ef9c6a364c", "2025-05-11"] {
        let bottom: Double = try browser.value(
          """
          (() => { const walker = document.createTreeWalker(document.getElementById('main'), 4);
            let node; while ((node = walker.nextNode())) if (node.data.includes('\(text)')) {
              const range = document.createRange(); range.selectNode(node);
              return range.getBoundingClientRect().bottom; }
            return 1e9; })()
          """)
        #expect(bottom < 900, "\(text) is at \(bottom)")
      }
      let fingerprint: [String: Double] = try browser.value(
        """
        (() => { const box = document.querySelector('img[src*="fingerprint"]').getBoundingClientRect();
          return { bottom: box.bottom, width: box.width }; })()
        """)
      #expect(fingerprint["bottom"] ?? 1e9 < 900 && fingerprint["width"] ?? 0 > 300)
    }
  }

  @Test func theSearchFindsStation38OfConstituency23ByKeyboardAlone() throws {
    try use { browser, report in
      try browser.visit(report + "/site/index.html")
      try browser.press("/")
      #expect(try browser.value("document.activeElement.id") == "search")
      try browser.type("23 38")
      try browser.waitUntil("document.querySelectorAll('#found li').length > 0")
      let first: String = try browser.value("document.querySelector('#found li').textContent")
      #expect(first == "Station 38 23 Pellandry")
      try browser.press("ArrowDown")
      try browser.press("ArrowUp")
      try browser.press("Enter")
      try browser.waitUntil("location.href.endsWith('constituencies/23-pellandry.html#s38')")
      try browser.waitUntil("document.querySelector('tr:target')")
      let row: [String: Double] = try browser.value(
        """
        (() => { const box = document.querySelector('tr:target').getBoundingClientRect();
          return { top: box.top, bottom: box.bottom }; })()
        """)
      #expect(row["top"] ?? -1 >= 0 && row["bottom"] ?? 1e9 <= 900, "\(row)")
      #expect(try browser.value("document.querySelector('tr:target td').textContent") == "38")
      // A name that nothing bears, and the way out.
      try browser.press("/")
      try browser.type("nowhere")
      try browser.waitUntil("document.getElementById('found').innerText === 'Nothing found'")
      try browser.press("Escape")
      #expect(try browser.value("document.getElementById('found').hidden"))
    }
  }

  @Test func theKeyboardReachesTheTextAndSortsTables() throws {
    try use { browser, report in
      try browser.visit(report + "/site/constituencies/27-marrowstrand.html")
      try browser.press("Tab")
      #expect(try browser.value("document.activeElement.className") == "skip")
      try browser.press("Enter")
      #expect(try browser.value("location.hash") == "#main")
      let column =
        "[...document.querySelectorAll('th')].filter((h) => h.innerText.startsWith('Turnout')).pop()"
      try browser.waitUntil("\(column).querySelector('button')")
      _ = try browser.value("\(column).querySelector('button').focus(), true") as Bool
      let cells =
        "[...\(column).closest('table').tBodies[0].rows].map((row) => parseFloat(row.cells[\(column).cellIndex].textContent))"
      let before: [Double] = try browser.value(cells)
      try browser.press("Enter")
      let ascending: [Double] = try browser.value(cells)
      #expect(ascending == before.sorted() && ascending != before)
      #expect(try browser.value("\(column).getAttribute('aria-sort')") == "ascending")
      try browser.press(" ")
      #expect(try browser.value(cells) == before.sorted(by: >))
    }
  }

  @Test func filtersShowTheRowsAskedFor() throws {
    try use { browser, report in
      try browser.visit(report + "/site/stations.html")
      try browser.waitUntil("document.querySelector('.filter span').innerText === 'Rows: 1,620'")
      _ = try browser.value("document.querySelector('.filter input').focus(), true") as Bool
      try browser.type("pellandry 38")
      try browser.waitUntil("document.querySelector('.filter span').innerText === 'Rows: 1'")
      let row: [String] = try browser.value(
        "[...document.querySelector('tbody tr').cells].map((cell) => cell.innerText)")
      #expect(row == ["38", "23 Pellandry", "923", "617", "66.85 %", "43.76 %", ""])
      try browser.visit(report + "/site/index.html")
      let table =
        "[...document.querySelectorAll('table')].find((t) => t.innerText.includes('23 Pellandry') && t.tHead.innerText.includes('Tests'))"
      _ =
        try browser.value(
          "\(table).closest('div.table').previousElementSibling.querySelector('input').focus(), true"
        )
        as Bool
      try browser.type("pell")
      let shown: [String] = try browser.value(
        "[...\(table).tBodies[0].rows].filter((row) => !row.hidden).map((row) => row.cells[0].innerText)"
      )
      #expect(shown == ["23 Pellandry"])
    }
  }

  @Test func everyPageIsReadWithoutScripts() throws {
    try use { browser, report in
      try browser.visit(report + "/site/constituencies/23-pellandry.html")
      let with: String = try browser.value("document.getElementById('main').innerText")
      try browser.switchScripts(on: false)
      try browser.visit(report + "/site/constituencies/23-pellandry.html", fragment: "#s38")
      #expect(try browser.value("document.querySelectorAll('button').length") == 0)
      #expect(
        try browser.value("getComputedStyle(document.querySelector('.search')).display") == "none")
      #expect(try browser.value("document.querySelector('tr:target td').textContent") == "38")
      let without: String = try browser.value("document.getElementById('main').innerText")
      #expect(without.contains("66.85 %") && without.count >= with.count / 2)
      try browser.visit(report + "/site/stations.html")
      #expect(
        try browser.value("document.getElementById('main').innerText.includes('Marked stations')"))
    }
  }

  @Test func aPhoneShowsEveryPageWithoutScrollingSideways() throws {
    try use { browser, report in
      try browser.resize(width: 390, height: 800)
      for page in [
        "index", "stations", "constituencies/27-marrowstrand", "regions/highfell", "methods/OUT-02",
      ] {
        try browser.visit("\(report)/site/\(page).html")
        #expect(try browser.value("document.documentElement.scrollWidth") == 390, "\(page)")
      }
    }
  }

  /// The frame of the site, its search and its filters speak the language of the pages.
  @Test(arguments: [
    ("ru", "Ничего не найдено", "Участок 38 23 Pellandry", "СМОДЕЛИРОВАННЫЕ ВЫБОРЫ"),
    ("az", "Heç nə tapılmadı", "Məntəqə 38 23 Pellandry", "SİMULYASİYA EDİLMİŞ SEÇKİ"),
  ])
  func theSiteSpeaksItsLanguage(
    _ language: String, nothing: String, station: String, banner: String
  ) throws {
    try TemporaryFolder.use { folder in
      let run = try Program.run(
        [
          "audit", Sample.folder + "/" + Sample.exercise, "-o", "report", "--quiet", "--language",
          language,
        ], in: folder)
      try #require(run.status == 0, "\(run.errors)")
      let browser = try Browser(in: folder)
      try browser.visit(folder("report/site/index.html"))
      #expect(try browser.value("document.documentElement.lang") == language)
      #expect(try browser.value("document.body.innerText.includes('\(banner)')"))
      try browser.press("/")
      try browser.type("23 38")
      try browser.waitUntil("document.querySelectorAll('#found li').length > 0")
      #expect(try browser.value("document.querySelector('#found li').textContent") == station)
      try browser.type(" nowhere")
      try browser.waitUntil("document.getElementById('found').innerText === '\(nothing)'")
      // Buttons, labels and the rest that scripts add.
      let frame: String = try browser.value(
        "[...document.querySelectorAll('button,label,nav,.filter,footer')].map((e) => e.innerText).join(' ')"
      )
      for word in ["Show", "rows", "Find", "Report", "Stations", "Methods", "with "] {
        #expect(!frame.contains(word), "\(word): \(frame.prefix(400))")
      }
      #expect(browser.complaints.isEmpty)
    }
  }

  /// A comparison has a site of its own: the first page, the constituencies, the methods.
  @Test func theSiteOfAComparisonIsWhole() throws {
    try TemporaryFolder.use { folder in
      try SmallElection.write(to: folder, as: "one", rows: SmallElection.rows(size: 9))
      try SmallElection.write(
        to: folder, as: "two",
        rows: SmallElection.rows(size: 9).map { $0.replacing(",900,", with: ",930,") }
          .enumerated().map { $0.offset == 4 ? "East,1 Town,5,930,600,1,599,349,250" : $0.element })
      let run = try Program.run(
        ["compare", "one", "two", "-o", "report", "--quiet", "--no-snapshots"], in: folder)
      try #require(run.status == 0, "\(run.errors)")
      let pages = try FileManager.default.subpathsOfDirectory(atPath: folder("report/site"))
        .filter { $0.hasSuffix(".html") }
      for page in ["index.html", "constituencies/1-town.html", "methods/COMP-02.html"] {
        #expect(pages.contains(page), "\(pages)")
      }
      let browser = try Browser(in: folder)
      var rows = 0
      for page in pages {
        try browser.visit(folder("report/site/" + page))
        let targets: [String] = try browser.value(
          "[...document.querySelectorAll('[href],[src]')].map((e) => e.href || e.src)")
        for target in targets {
          let path = URL(string: target)?.path ?? ""
          #expect(FileManager.default.fileExists(atPath: path), "\(page): \(target)")
          guard let anchor = URL(string: target)?.fragment else { continue }
          let linked = try String(contentsOfFile: path, encoding: .utf8)
          #expect(linked.contains("id=\"\(anchor)\""), "\(page): \(target)")
          rows += path.contains("/constituencies/") ? 1 : 0
        }
        #expect(try browser.value("document.querySelectorAll('h1').length") == 1)
      }
      // Among the links are those of single stations to their rows.
      #expect(rows > 0)
      #expect(browser.complaints.isEmpty)
    }
  }

  /// The flags of a station are sentences in the last of many columns: on the screen, on a phone and on
  /// paper they have room, or the row of one station would fill a page.
  @Test func flagsHaveRoom() throws {
    try use { browser, report in
      for (width, height) in [(1280, 900), (390, 800)] {
        try browser.resize(width: width, height: height)
        try browser.visit(report + "/site/constituencies/27-marrowstrand.html")
        let tallest: Double = try browser.value(
          "Math.max(...[...document.querySelectorAll('tr[id]')].map((row) => row.getBoundingClientRect().height))"
        )
        #expect(tallest > 60 && tallest < 400, "a row of \(tallest) at \(width)")
      }
      // The station stays in sight while the rest of the row moves.
      let left: Double = try browser.value(
        """
        (() => { const row = document.getElementById('s40');
          row.closest('.table').scrollLeft = 600;
          return row.cells[0].getBoundingClientRect().left; })()
        """)
      #expect(left >= 0 && left < 40)
    }
  }

  /// "1 in 250" is less unusual than "1 in 3,442", and that less than "under 1 in 1,000,000".
  @Test func unusualStationsSortByHowUnusualTheyAre() throws {
    try use { browser, report in
      try browser.visit(report + "/site/constituencies/27-marrowstrand.html")
      let column =
        "[...document.querySelectorAll('th')].find((h) => h.innerText.startsWith('How unusual'))"
      try browser.waitUntil("\(column).querySelector('button')")
      _ = try browser.value("\(column).querySelector('button').click(), true") as Bool
      let cells: [String] = try browser.value(
        "[...\(column).closest('table').tBodies[0].rows].map((row) => row.cells[\(column).cellIndex].textContent).filter((text) => text)"
      )
      let numbers = cells.compactMap { cell in
        cell.replacing(",", with: "").split(separator: " ").last.flatMap { Int($0) }
      }
      #expect(numbers.count == cells.count && numbers.count > 5)
      #expect(numbers == numbers.sorted() && Set(numbers).count > 3, "\(cells)")
    }
  }
}
