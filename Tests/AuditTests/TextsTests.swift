import Analyses
import Audit
import AuditMath
import Foundation
import Reports
import TestSupport
import Testing

/// The catalogues of texts: complete, without leftovers, and each value where it belongs.
@Suite struct TextsTests {
  private static let others: [Language] = [.azerbaijani, .russian]

  /// The string literals of the sources below a folder, with `{}` for every interpolation and number.
  private static func literals(_ folder: String) throws -> Set<String> {
    let root = RealData.project + "/Sources/" + folder
    var found: Set<String> = []
    for path in try FileManager.default.subpathsOfDirectory(atPath: root)
    where path.hasSuffix(".swift") && !path.hasPrefix("Texts/") {
      let text = try String(contentsOfFile: root + "/" + path, encoding: .utf8)
      var scanner = LiteralScanner(Array(text.utf8))
      scanner.scan { found.insert(pattern($0)) }
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

  @Test func bothLanguagesHaveTheSameTexts() {
    let (one, two) = (Text.keys(of: .azerbaijani), Text.keys(of: .russian))
    #expect(one.count > 500)
    #expect(one.symmetricDifference(two).sorted() == [])
  }

  @Test func noTextIsLeftOver() throws {
    let known = try Self.literals("Analyses").union(Self.literals("Reports"))
      .union(Self.literals("Audit")).union(Self.literals("Returns"))
    let unused = Text.keys(of: .russian).filter { key in
      !key.split(separator: "|").allSatisfy { part in
        known.contains(Self.pattern(String(part)))
          || known.contains(Self.pattern(String(part) + ">"))
      }
    }
    #expect(unused.sorted() == [])
  }

  @Test func everyValueHasItsPlace() {
    for language in Self.others {
      for key in Text.keys(of: language) where !key.contains("|") {
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

  /// Whatever a report of our own wording says must have its translation.
  @Test(arguments: others) func noTextIsMissing(_ language: Language) throws {
    let missing = MissingTexts()
    let parallel = Parallel(workers: 1)
    let report = ElectionAudit(options: AuditOptions(), parallel: parallel)
      .report(of: try Sample.load(Sample.exercise))
    let files = Text.$missing.withValue(missing) {
      ElectionReportWriter(report: report, parallel: parallel, language: language)
        .files(site: true)
    }
    let own = try Self.literals("Reports")
    let gaps = missing.keys.filter { key in
      key.split(separator: "|").allSatisfy { own.contains(Self.pattern(String($0))) }
    }
    #expect(gaps.sorted() == [], "add them to Sources/Analyses/Texts")
    // Machine formats are those of the English report, byte for byte.
    let english = ElectionReportWriter(report: report, parallel: parallel).files()
    let machine = files.filter { $0.path.hasSuffix(".csv") || $0.path.hasSuffix(".json") }
    #expect(machine.count == 6)
    for file in machine {
      #expect(file.bytes == english.first { $0.path == file.path }?.bytes, "\(file.path)")
    }
    let page = String(
      decoding: try #require(files.first { $0.path == "index.md" }).bytes, as: UTF8.self)
    #expect(page.contains(language == .russian ? "1\u{A0}620 участков" : "1.620 məntəqə"))
    #expect(page.contains("11.05.2025"))
    #expect(!page.contains("The result in short"))
  }

  @Test func numbersTakeTheirForms() {
    Language.russian.saying {
      for (number, word) in [
        ("1", "участок"), ("2", "участка"), ("5", "участков"), ("11", "участков"),
        ("21", "участок"), ("112", "участков"), ("1\u{A0}001", "участок"), ("1,5", "участка"),
      ] {
        #expect(Text.fill("{1:участок|участка|участков}", [number]) == word, "\(number)")
      }
    }
    #expect(Text.fill("{2} a {1} b {1:x|y}", ["1", "z"]) == "z a 1 b x")
    #expect(Text.fill("{} and {}", ["1", "2"]) == "1 and 2")
    #expect(Language.russian.date("2025-05-11") == "11.05.2025")
    #expect(Language.english.date("2025-05-11") == "2025-05-11")
    let reason = "27 counts of 100 or more, fewer than the 1,200 that the test needs"
    #expect(Text.ofNumbers(reason) == reason)
    #expect(
      Language.russian.saying { Text.ofNumbers(reason) }
        == "чисел от 100: 27, меньше 1\u{A0}200, нужных для проверки")
  }
}

/// Finds string literals in Swift sources, those inside interpolations too.
private struct LiteralScanner {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func scan(_ found: (String) -> Void) {
    while position < bytes.count {
      if starts("//") {
        position = bytes[position...].firstIndex(of: 10) ?? bytes.count
      } else if bytes[position] == UInt8(ascii: "\"") {
        literal(found)
      } else {
        position += 1
      }
    }
  }

  private func starts(_ text: String) -> Bool { bytes[position...].starts(with: text.utf8) }

  private mutating func literal(_ found: (String) -> Void) {
    let quote = starts("\"\"\"") ? "\"\"\"" : "\""
    position += quote.utf8.count
    var text: [UInt8] = []
    while position < bytes.count, !starts(quote) {
      if starts("\\(") {
        position += 2
        text += Array("{}".utf8)
        interpolation(found)
      } else if starts("\\\n") {
        position += 2
      } else if bytes[position] == UInt8(ascii: "\\") {
        text.append(bytes[position + 1])
        position += 2
      } else {
        text.append(bytes[position])
        position += 1
      }
    }
    position += quote.utf8.count
    let lines = String(decoding: text, as: UTF8.self)
    guard quote.count == 3 else { return found(lines) }
    // The catalogue has each paragraph of a longer text on one line.
    for paragraph in lines.components(separatedBy: "\n\n") {
      found(
        paragraph.split(separator: "\n").map { $0.drop { $0 == " " } }.filter { !$0.isEmpty }
          .joined(separator: " "))
    }
  }

  private mutating func interpolation(_ found: (String) -> Void) {
    var depth = 1
    while position < bytes.count, depth > 0 {
      switch bytes[position] {
      case UInt8(ascii: "\""):
        literal(found)
        continue
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      default: break
      }
      position += 1
    }
  }
}
