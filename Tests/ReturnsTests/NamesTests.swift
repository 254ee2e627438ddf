import AuditMath
import Foundation
import Testing

@testable import Returns

struct NamesTests {
  @Test func tableComparesBytes() {
    var table = NameTable()
    let names = (0..<5_000).map { "name \($0 * 7919 % 1_000)" }
    var numbers: [String: Int32] = [:]
    for (line, name) in names.enumerated() {
      let (id, isNew) = Array(name.utf8).withUnsafeBufferPointer { table.intern($0, line: line) }
      #expect(isNew == (numbers[name] == nil))
      #expect(numbers[name, default: id] == id)
      numbers[name] = id
    }
    #expect(table.count == 1_000)
    #expect(numbers.allSatisfy { table.texts()[Int($0.value)] == $0.key })
  }

  @Test func tableKeepsEmptyAndUndecodableNames() {
    var table = NameTable()
    let empty = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    #expect(table.intern(empty, line: 1).id == 0)
    let broken: [UInt8] = [0xff, 0x41]
    #expect(broken.withUnsafeBufferPointer { table.intern($0, line: 2).id } == 1)
    #expect(table.intern(empty, line: 3).id == 0)
    #expect(table.texts() == ["", nil])
  }

  @Test(arguments: [
    ("a", "a"), ("  a b ", "a b"), ("a \n b", "a b"), ("a\u{a0}\u{a0}b", "a b"), ("a  b", "a b"),
    ("e\u{301}", "\u{e9}"), ("", ""), (" ", ""), ("İ", "I\u{307}"),
  ])
  func namesHaveOneForm(_ name: String, _ normal: String) {
    #expect(
      Array(HeaderName.normal(name).utf8)
        == Array(normal.precomposedStringWithCanonicalMapping.utf8))
  }

  private static let ordered = [
    "", "1", "01", "2", "9", "9a", "10", "10.2", "10.10", "УИК №9", "УИК №10", "УИК №010",
    "УИК №100",
    "№",
  ]

  @Test func naturalOrderCountsAsPeopleDo() {
    for (i, left) in Self.ordered.enumerated() {
      for (j, right) in Self.ordered.enumerated() where i != j {
        let expected = NaturalOrder.precedes(left, right)
        #expect(expected != NaturalOrder.precedes(right, left), "\(left), \(right)")
      }
    }
    #expect(NaturalOrder.precedes("УИК №9", "УИК №10"))
    #expect(NaturalOrder.precedes("10.2", "10.10"))
    #expect(NaturalOrder.precedes("9", "10"))
    #expect(NaturalOrder.precedes("2", "010"))
    #expect(!NaturalOrder.precedes("a", "a"))
  }

  /// The sort keys are a shortcut to the same order.
  @Test func sortKeysAgreeWithNaturalOrder() {
    let sets: [[String]] = [
      Self.ordered, (1...200).map { "УИК №\($0 * 37 % 211)" }, (1...200).map { "\($0 * 37 % 211)" },
      ["район 12345678901234567890 a", "район 12345678901234567890 b", "район 2"],
      ["a\u{0}", "a", "a\u{0}\u{0}"], ["12", "1a", "1", "123456789012", "0012"], ["same"],
    ]
    for names in sets {
      let keys = NaturalOrder.SortKeys(TextColumn(names), parallel: Parallel(workers: 2))
      for i in names.indices {
        for j in names.indices {
          let expected =
            names[i] == names[j] ? 0 : NaturalOrder.precedes(names[i], names[j]) ? -1 : 1
          #expect(keys.compare(i, j) == expected, "\(names[i]) and \(names[j])")
        }
      }
    }
  }
}
