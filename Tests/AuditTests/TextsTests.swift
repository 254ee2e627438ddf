import Audit
import AuditMath
import Foundation
import Reports
import TestSupport
import Testing

@testable import Analyses

/// The catalogues of texts: complete, without leftovers, and each value where it belongs.
@Suite struct TextsTests {
  private static let others: [Language] = [.azerbaijani, .russian]
  private static let rooms = ["Analyses", "Reports", "Audit", "Returns"]

  /// The sources below a folder, by path.
  private static func sources(_ folder: String) throws -> [(path: String, text: String)] {
    let root = RealData.project + "/Sources/" + folder
    return try FileManager.default.subpathsOfDirectory(atPath: root).sorted()
      .filter { $0.hasSuffix(".swift") && !$0.hasPrefix("Texts/") }
      .map { ($0, try String(contentsOfFile: root + "/" + $0, encoding: .utf8)) }
  }

  /// The string literals of the sources below a folder, with `{}` for every interpolation and number.
  private static func literals(_ folder: String) throws -> Set<String> {
    var found: Set<String> = []
    for (_, text) in try sources(folder) {
      for literal in LiteralScanner.literals(in: text) { found.insert(pattern(literal.text)) }
      // The raw values of enumerations are the names of their cases.
      for line in text.split(separator: "\n") where line.contains(/^ *case [a-zA-Z, ]+$/) {
        for name in line.split(separator: "case ").last?.split(separator: ",") ?? [] {
          found.insert(name.trimmingCharacters(in: .whitespaces))
        }
      }
    }
    return found
  }

  private static func pattern(_ text: String) -> String {
    text.replacing(/[0-9][0-9.,]*[0-9]|[0-9]/, with: "{}")
  }

  /// The names of all measures that the samples and their comparison have, as pages show them.
  private static func measures() throws -> Set<String> {
    let parallel = Parallel(workers: 1)
    let election = ElectionAudit(options: AuditOptions(), parallel: parallel)
      .report(of: try Sample.load(Sample.exercise))
    let comparison = try ComparisonAudit(options: AuditOptions(), parallel: parallel)
      .report(before: try Sample.load(Sample.earlier), after: try Sample.load(Sample.later))
    var names: Set<String> = []
    for results in [election.results, comparison.results] {
      names.formUnion(results.measurements.map(\.measure))
      names.formUnion(results.flags.map(\.measure))
    }
    return Set(names.map { pattern($0.replacing("-", with: " ")) })
  }

  @Test func bothLanguagesHaveTheSameTexts() {
    let (one, two) = (Text.keys(of: .azerbaijani), Text.keys(of: .russian))
    #expect(one.count > 1000)
    #expect(one.symmetricDifference(two).sorted() == [])
    for language in Self.others { #expect(Text.repeatedKeys(of: language).sorted() == []) }
  }

  @Test func noTextIsLeftOver() throws {
    let known = try Self.rooms.reduce(into: Self.measures()) { try $0.formUnion(Self.literals($1)) }
    let measureKeys = Text.read([Text.russianMeasures, Text.russianComparisonMeasures]).keys
    let hyphened = Set(known.map { $0.replacing("-", with: " ") })
    let unused = Text.keys(of: .russian).filter { key in
      !(Text.isForms(key) ? key.split(separator: "|").map(String.init) : [key]).allSatisfy { part in
        let part = Self.pattern(part)
        // A heading of numbers, a unit or clause behind a value or two.
        if known.contains(part) || known.contains(part + ">") || known.contains(part + "<")
          || known.contains("{} " + part)
        {
          return true
        }
        if part.hasPrefix("{} "), known.contains(String(part.dropFirst(3))) { return true }
        // A measure whose name is put together in the sources, as in "neighbours-\(map)\(column)".
        guard measureKeys.contains(key) else { return false }
        let words = part.split(separator: " ")
        return hyphened.contains(part)
          || words.indices.dropFirst().contains { end in
            ["", " ", " {}", " {}{}"].contains {
              hyphened.contains(words[..<end].joined(separator: " ") + $0)
            }
          }
      }
    }
    #expect(unused.sorted() == [])
  }

  @Test func everyValueHasItsPlace() {
    for language in Self.others {
      for key in Text.keys(of: language) where !Text.isForms(key) {
        let values = key.ranges(of: "{}").count
        let text = language.saying { Text.translation(key) ?? "" }
        #expect(!text.isEmpty)
        var used: Set<Int> = []
        var next = 0
        for match in text.matches(of: /\{([0-9]*)(:[^}]*)?\}/) {
          if match.1.isEmpty { next += 1 }
          used.insert(Int(match.1) ?? next)
        }
        #expect(used == Set(values == 0 ? [] : Array(1...values)), "\(language): \(key)")
      }
    }
  }

  /// Functions whose arguments are sentences, wherever they are declared, and in which file if they are
  /// nobody else's.
  private static func takers(_ text: String) -> Set<String> {
    Set(text.matches(of: /func (\w+)\(\s*_ \w+: Sentence/).map { String($0.1) })
  }

  /// The keys that a source asks for: what is said, what a column is called, why a test did not run, units.
  private static func asked(_ text: String) -> [String] {
    let own = takers(text)
    let literals = LiteralScanner.literals(in: text)
    var keys: [String] = []
    var forms: [String] = []
    for literal in literals where literal.text.contains(where: \.isLetter) {
      if literal.text.hasPrefix("#") { continue }  // a colour
      switch (literal.call, literal.label) {
      case (_, "verbatim"?), (_, "separator"?), (_, "up"?), (_, "folder"?): continue
      case ("counted"?, nil):
        forms.append(literal.text)
        if forms.count == 2 {
          keys.append(forms.joined(separator: "|"))
          forms = []
        }
      case ("tableHeader"?, _):
        keys.append(
          literal.text.hasSuffix(">") || literal.text.hasSuffix("<")
            ? String(literal.text.dropLast()) : literal.text)
      case ("said"?, nil), ("notApplicable"?, nil), ("failed"?, nil): keys.append(literal.text)
      case ("line"?, nil), ("item"?, nil), ("heading"?, nil):
        if literal.isMember { keys.append(literal.text) }
      case (_, "unit"?), (_, "quantity"?), (_, "weightName"?), (_, "practicalSize"?),
        ("DataIssue"?, "remedy"?):
        keys.append(literal.text)
      case (let call?, nil) where !literal.isMember && own.contains(call): keys.append(literal.text)
      default: continue
      }
    }
    return keys
  }

  /// Whoever says a sentence in the sources gives it to both catalogues.
  @Test func everySentenceOfTheSourcesIsTranslated() throws {
    let known = Text.keys(of: .russian)
    let patterns = Set(known.map(Self.pattern))
    var gaps: Set<String> = []
    var count = 0
    for room in Self.rooms {
      for (path, text) in try Self.sources(room) where !path.hasPrefix("Validation/") {
        for key in Self.asked(text)
        where key.contains(where: \.isLetter) {
          count += 1
          if !known.contains(key), !patterns.contains(Self.pattern(key)) {
            gaps.insert("\(room)/\(path): \(key)")
          }
        }
      }
    }
    #expect(gaps.sorted() == [], "add them to Sources/Analyses/Texts")
    #expect(count > 500)
  }

  @Test func numbersTakeTheirForms() {
    Language.russian.saying {
      for (number, word) in [
        ("1", "участок"), ("2", "участка"), ("5", "участков"), ("11", "участков"),
        ("21", "участок"), ("112", "участков"), ("1\u{A0}001", "участок"), ("1,5", "участка"),
        ("1 (от 0,5 до 2)", "участок"),
      ] {
        #expect(Text.fill("{1:участок|участка|участков}", [number]) == word, "\(number)")
      }
      #expect(Text.amount("22,6 (от 17,8 до 27,5)", "stations") == "22,6 (от 17,8 до 27,5) участка")
      #expect(Text.amount("5", "dip") == "5 dip")
    }
    #expect(Text.amount("5", "stations") == "5 stations")
    #expect(Text.fill("{2} a {1} b {1:x|y}", ["1", "z"]) == "z a 1 b x")
    #expect(Text.fill("{} and {}", ["1", "2"]) == "1 and 2")
    #expect(Language.russian.date("2025-05-11") == "11.05.2025")
    #expect(Language.english.date("2025-05-11") == "2025-05-11")
  }

  @Test func textsMadeElsewhereAreFoundByTheirValues() {
    let reason = "27 counts of 100 or more, fewer than the 1,200 that the test needs"
    #expect(Text.translated(reason) == reason)
    Language.russian.saying {
      #expect(Text.translated(reason) == "чисел от 100: 27, меньше 1\u{A0}200, нужных для проверки")
      // Numbers inside names of code stay as they are.
      #expect(NumberedText("so 62.2 % as `repeated-turnout-62.2`").values == ["62,2", "62.2"])
      // A finding as the history keeps it: names stay, words and numbers are said.
      #expect(
        Text.translated(
          "Station 40: 107 more votes for Ada 7.5 than its neighbours by number lead one to expect: 1,120, where about 13.5 are expected. 2 more stations stand out here."
        )
          == "Участок 40: На 107 больше голосов за Ada 7.5, чем дают ожидать соседние по номеру участки: 1\u{A0}120, а ожидается около 13,5. Здесь выделяется ещё 2 участка."
      )
      #expect(
        Text.translated("the station of line 12, line 40 of a.csv, with other counts")
          == "тот же участок с другими числами: строка 12, строка 40 файла a.csv")
      #expect(Text.translated("“1,5” where a whole number was expected").hasPrefix("“1,5” там"))
    }
    let missing = MissingTexts()
    Text.$missing.withValue(missing) {
      #expect(Language.azerbaijani.saying { Text.translated("never 5 heard") } == "never 5 heard")
    }
    #expect(missing.keys == ["never {} heard"])
  }
}
