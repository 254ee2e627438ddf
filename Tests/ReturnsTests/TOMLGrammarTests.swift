import Foundation
import Testing

@testable import Returns

/// The recogniser before the parser: what it lets through the parser reads, and what is not TOML it refuses
/// with the line.
struct TOMLGrammarTests {
  private func parse(_ text: String) throws -> ManifestTree {
    try ManifestTree(document: text, file: "a.toml")
  }

  @Test(arguments: [
    "", "\n", "# a", "# é\r\n", "\u{FEFF}a = 1", "a = 1", "a=1\n", "\ta\t=\t1\t# b",
    "1 = 1\n-_ = 2", "\"\" = 1", "'a b' = 1", "\"a\\\"b\" = 1", "a.b.c = 1", "a . \"b\" . 'c' = 1",
    "3.14 = 1", "[a]\n[a.b]\n[ c . 'd' ]", "[[a]]\n[[a]]\n[a.b]\n[[a.c]]", "[a]# b", "[[ a ]]",
    "a = \"\"", "a = \"\" # b", "a = \"\\b\\t\\n\\f\\r\\\"\\\\\\u00e9\\U0001F600\"", "a = '\\'",
    "a = \"\"\"\"\"\"", "a = \"\"\"\"b\"\"\"\"\"", "a = '''\r\n'b'''''", "a = '''\n[)x]\n'''",
    "a = \"\"\"\n[)x]\n\"\"\"", "a = \"\"\"b\\\n\n  c \\  \r\n d\"\"\"", "a = \"\"\"\\\"\"\"\"",
    "a = 0", "a = +0", "a = -17", "a = 1_000", "a = 0xDEAD_beef", "a = 0o755", "a = 0b1101",
    "a = 9223372036854775807", "a = 0.0", "a = -0.5", "a = 1e06", "a = 6.6E-3", "a = 9_2.4_5e+1_0",
    "a = inf", "a = +inf", "a = -nan", "a = true", "a = false # b",
    "a = 1979-05-27", "a = 2020-02-29 # b", "a = 1979-05-27 \nb = 0", "a = 07:32:00",
    "a = 07:32:00.999999", "a = 1979-05-27T07:32:00", "a = 1979-05-27t07:32:00z",
    "a = 1979-05-27 07:32:00", "a = 1979-05-27 00:32:00.999999-07:00",
    "a = [1979-05-27 07:32:00Z,1979-05-27]", "a = []", "a = [[1, 2,], ['b'] ]",
    "a = [\n# [)\n1, # b\n\n2\n,\n]", "a = {}", "a = { b = 1, \"c\".d = [\n1\n], e = {} }",
    "b = [{ c = [1] }, { c = \"}\" }]",
  ])
  func wellFormed(_ text: String) throws {
    #expect(TOMLGrammar.firstFault(in: text) == nil)
    _ = try parse(text)
  }

  private static let faulty: [(text: String, line: Int)] = [
    // Keys and sections.
    ("a", 1), ("a =", 1), ("a = # b", 1), ("\na = \n1", 2), ("= 1", 1), ("a b = 1", 1),
    ("a. = 1", 1), (".a = 1", 1), ("a..b = 1", 1), ("é = 1", 1), ("\"a\n\" = 1", 1),
    ("\"\"\"a\"\"\" = 1", 1), ("'''a''' = 1", 1), ("a = 1 b = 2", 1), ("a: 1", 1), ("a = = 3", 1),
    ("}", 1), ("[", 1), ("[]", 1), ("[a]\n[[\t]]", 2), ("[a", 1), ("[a\n]", 1), ("[\na]", 1),
    ("[a]]", 1), ("[[a]", 1), ("[[a] ]", 1), ("[ [a]]", 1), ("[a] b = 1", 1), ("[a.]", 1),
    ("[[)a]]", 1), ("a = 1\r\n[[ \r\n]]", 2), ("a = \"\\\"\"\n[)x]", 2), ("a = '\\'\n [.x]", 2),
    ("a = \"\"\n[{", 2),
    // Texts.
    ("a = \"b", 1), ("a = 'b\n'", 1), ("a = \"x\n[)x]", 1), ("a = \"\"\"b\n\n\"\"", 1),
    ("\na = '''\nb''", 2), ("a = \"\\e\"", 1), ("a = \"\\x41\"", 1), ("a = \"\\ b\"", 1),
    ("a = \"\"\"\n\\ b\"\"\"", 2), ("a = \"\\u12\"", 1), ("a = \"\\u00g0\"", 1),
    ("a = \"\\ud800\"", 1), ("a = \"\\U00110000\"", 1), ("a = \"\\u0000\"", 1),
    ("a = \"C:\\dir\"", 1), ("a = \"b\" \"c\"", 1), ("a = ''''''''''", 1),
    ("a = \"\"\"b\\\n  é\"\"\"", 2), ("a = “b”", 1),
    // Characters that stand nowhere.
    ("a = \"\0\"", 1), ("# b\u{1}", 1), ("a = 1\n\u{C}", 2), ("a = '\u{7F}'", 1),
    ("a = 1\rb = 2", 1), ("a = 1\n\r", 2), ("a =\u{A0}1", 1), ("a = 1\u{2028}", 1),
    ("a = 1\n\u{FEFF}", 2),
    // Numbers and truth values.
    ("a = 01", 1), ("a = -01", 1), ("a = 1_", 1), ("a = _1", 1), ("a = 1__0", 1), ("a = +", 1),
    ("a = ++1", 1), ("a = 1.", 1), ("a = .5", 1), ("a = 1.e1", 1), ("a = 1e", 1), ("a = 1e1.5", 1),
    ("a = 1_.5", 1), ("a = 0x", 1), ("a = 0X1", 1), ("a = -0x1", 1), ("a = 0x_1", 1),
    ("a = 0o8", 1), ("a = 0b2", 1), ("a = 0x1p0", 1), ("a = Inf", 1), ("a = infinity", 1),
    ("a = True", 1), ("a = truefalse", 1), ("a = yes", 1), ("a = 1 2", 1), ("a = 1,", 1),
    ("a = ٣", 1),
    // Dates and times.
    ("a = 2020-02-29 0", 1), ("date = 2020-02-29 0\n", 1), ("a = 2020-02-29 00", 1),
    ("a = 2020-02-29 00:00", 1), ("a = 2020-02-29 #\nb = 2020-02-29 1,", 2), ("a = 2020-02-29T", 1),
    ("a = 2020-02-29  07:32:00", 1), ("a = 2019-02-29", 1), ("a = 1900-02-29", 1),
    ("a = 2020-13-01", 1), ("a = 2020-00-01", 1), ("a = 2020-04-31", 1), ("a = 2020-4-1", 1),
    ("a = 20-04-01", 1), ("a = 24:00:00", 1), ("a = 07:60:00", 1), ("a = 07:32:60", 1),
    ("a = 07:32", 1), ("a = 7:32:00", 1), ("a = 07:32:00.", 1), ("a = 07:32:00Z", 1),
    ("a = 2020-04-01Z", 1), ("a = 2020-04-01T07:32:00+7:00", 1),
    ("a = 2020-04-01T07:32:00+24:00", 1), ("a = 2020-04-01T07:32:00+07", 1),
    ("a = 2020-04-01T07:32:00ZZ", 1),
    // Lists and inline tables.
    ("a = [1", 1), ("a = [\n1\n", 1), ("a = [,]", 1), ("a = [1,,2]", 1), ("a = [1 2]", 1),
    ("a = [\n1\n2]", 3), ("a = [\n[)]", 2), ("a = ]", 1), ("a = }", 1), ("a = [1]\n[)", 2),
    ("a = 1\nb = [1, }", 2), ("b = [\n}", 2), ("a = [1}", 1), ("a = {", 1), ("a = { b = 1", 1),
    ("a = { b = 1, }", 1), ("a = { b = 1\n}", 1), ("a = {\nb = 1 }", 1), ("a = { b = 1 c = 2 }", 1),
    ("a = { , }", 1), ("a = { b }", 1), ("a = { b = }", 1), ("a = { b = 1 # c\n}", 1),
    ("a = [{ b = [\n1,\n{ c = 1 ] }]", 3),
  ]

  @Test(arguments: faulty)
  func notWellFormed(_ text: String, _ line: Int) {
    let error = #expect(throws: InputError.self) { _ = try parse(text) }
    #expect(TOMLGrammar.firstFault(in: text)?.line == line)
    #expect("\(error.map { "\($0)" } ?? "")".contains("a.toml, line \(line): found "))
  }

  /// What has ended the program: saved by the fuzz target, or found by reading the parser.
  @Test(arguments: [
    "[election]\nid = \"a\"\ntitle = \"A\"\ndate = 2020-02-29 0\n", "[)x]", "[[\u{1}", "a = [}",
    "a = [1, }", "[\n", "[é]",
  ])
  func doesNotEndTheProgram(_ text: String) {
    #expect(throws: InputError.self) { _ = try parse(text) }
    #expect(throws: InputError.self) { _ = try ElectionManifest(toml: text, path: "a.toml") }
  }

  @Test func limits() throws {
    func lists(_ count: Int) -> String {
      "a = " + String(repeating: "[", count: count) + String(repeating: "]", count: count)
    }
    func names(_ count: Int) -> String {
      Array(repeating: "a", count: count).joined(separator: ".")
    }
    let most = TOMLGrammar.mostLevels
    let good = [
      lists(most - 1), "\(names(most)) = 1", "[\(names(most - 1))]\nb = 1",
      "[[\(names(most - 1))]]",
      "\(String(repeating: "a", count: 999)) = 1", "a = 0.\(String(repeating: "1", count: 38))",
    ]
    for text in good { _ = try parse(text) }
    let bad = [
      (lists(most), "found more than 64 tables and lists inside each other"),
      (lists(100_000), "found more than 64 tables"),
      ("\(names(most + 1)) = 1", "found more than 64"),
      ("[\(names(most))]\nb = 1", "line 2: found more than 64"),
      ("[[\(names(most))]]", "found more than 64"),
      ("a = " + String(repeating: "{b=", count: 64), "found more than 64"),
      ("\(String(repeating: "a", count: 1_001)) = 1", "found a key of more than 1000 characters"),
      ("a = 0.\(String(repeating: "1", count: 39))", "found a number of more than 40 characters"),
    ]
    for (text, says) in bad {
      let error = #expect(throws: InputError.self) { _ = try parse(text) }
      #expect("\(error.map { "\($0)" } ?? "")".contains(says))
    }
  }

  @Test func faultsSayWhatToDo() {
    #expect(
      TOMLGrammar.firstFault(in: "a = \"C:\\dir\"")
        == TOMLGrammar.Fault(
          line: 1, found: "found text that is not TOML: a backslash before “d”",
          remedy: "Write two backslashes for one, or put the text in single quotes."))
    #expect(
      TOMLGrammar.firstFault(in: "\n\u{7}")
        == TOMLGrammar.Fault(
          line: 2, found: "found the control character U+0007", remedy: "Remove it."))
    #expect(
      TOMLGrammar.firstFault(in: "a = b")
        == TOMLGrammar.Fault(
          line: 1, found: "found text that is not TOML: “b” is no value",
          remedy: "Correct the line; texts are quoted, and names with spaces as well."))
  }

  /// Python's tomllib says which documents are TOML.
  @Test func agreesWithAnotherReader() throws {
    struct Document: Decodable {
      let text: String
      let valid: Bool
    }
    let file = RealData.package.appending(path: "Tests/References/toml.json")
    let documents = try JSONDecoder().decode([Document].self, from: Data(contentsOf: file))
    #expect(documents.count == 1_500)
    for document in documents {
      let fault = TOMLGrammar.firstFault(in: document.text)
      #expect((fault == nil) == document.valid, "\(document.text): \(String(describing: fault))")
      // The parser reads every document that is let through.
      if fault == nil { _ = try parse(document.text) }
    }
  }

  @Test func everyManifestHerePasses() throws {
    var count = 0
    for folder in ["Manifests", "Data"] {
      let path = RealData.package.appending(path: folder).path
      for name in try FileManager.default.subpathsOfDirectory(atPath: path)
      where name.hasSuffix(".toml") {
        let text = try String(contentsOfFile: "\(path)/\(name)", encoding: .utf8)
        #expect(TOMLGrammar.firstFault(in: text) == nil, "\(folder)/\(name)")
        count += 1
      }
    }
    #expect(count > 20)
  }
}
