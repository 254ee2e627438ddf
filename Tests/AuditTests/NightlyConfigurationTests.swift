import Analyses
import Foundation
import TestSupport
import Testing

@testable import Audit

/// `audit.toml`: every key, and every mistake with the file and the key it is in.
@Suite struct NightlyConfigurationTests {
  private func read(_ text: String) throws -> NightlyConfiguration {
    try TemporaryFolder.use { folder in
      try folder.write(text, to: "audit.toml")
      return try NightlyConfiguration(path: folder("audit.toml"))
    }
  }

  @Test func everyKeyIsRead() throws {
    try TemporaryFolder.use { folder in
      try folder.write(
        """
        elections = ["one/election.toml", "/elsewhere/two"]
        output = "../Published"
        calibration = "measured"
        seed = 7
        [levels]
        look_first = 0.0001
        look = 0.01
        [analyses]
        "OUT-02" = false
        "TURN-01" = true
        [protocol]
        tolerance = 3
        [[comparisons]]
        before = "one"
        after = "two"
        candidates = { "New Name" = "Old Name" }
        [[comparisons]]
        before = "two"
        after = "one"
        """, to: "job/audit.toml")
      let read = try NightlyConfiguration(path: folder("job/audit.toml"))
      #expect(read.elections == [folder("job/one/election.toml"), "/elsewhere/two"])
      #expect(read.output == folder("Published"))
      #expect(read.options.calibrationFolder == folder("job/measured"))
      #expect(read.options.settings.seed == 7)
      #expect(read.options.settings.lookFirstLimit == 0.0001)
      #expect(read.options.settings.lookLimit == 0.01)
      #expect(read.options.settings.protocolTolerance == 3)
      #expect(read.options.disabled == ["OUT-02"])
      #expect(read.options.requested == ["TURN-01"])
      #expect(read.comparisons.map(\.id) == ["one--two", "two--one"])
      #expect(read.comparisons.map(\.candidates) == [["New Name": "Old Name"], [:]])
    }
  }

  @Test func whatIsLeftOutHasItsDefault() throws {
    let read = try read("elections = \"one\"\n")
    #expect(read.elections.map { ($0 as NSString).lastPathComponent } == ["one"])
    #expect((read.output as NSString).lastPathComponent == "Reports")
    #expect(read.options == AuditOptions())
    #expect(read.options.calibrationFolder == nil)
    #expect(read.options.settings.seed == 20_240_207)
    #expect(read.options.settings.lookFirstLimit == 0.001)
    #expect(read.options.settings.lookLimit == 0.05)
    #expect(read.comparisons.isEmpty)
  }

  @Test(arguments: [
    ("audit.toml", "x", "x"), ("audit.toml", ".", "."), ("audit.toml", "./x/", "x"),
    ("audit.toml", "../x", "../x"), ("job/audit.toml", ".", "job"), ("job/audit.toml", "..", "."),
    ("job/audit.toml", "../../x", "../x"), ("job/audit.toml", "/x/../y", "/y"),
  ])
  func pathsAreThoseOfTheConfigurationsFolder(_ file: String, _ output: String, _ path: String)
    throws
  {
    #expect(
      NightlyConfiguration.resolve(output, (file as NSString).deletingLastPathComponent) == path)
  }

  static let mistakes: [(text: String, key: String, says: String)] = [
    ("output = \"x\"", "elections", "missing"),
    ("elections = []", "elections", "missing"),
    ("elections = [3]", "elections", "the number 3"),
    ("elections = [\"a\"]\noutptu = \"x\"", "outptu", "Did you mean “output”?"),
    ("elections = [\"a\"]\noutput = 3", "output", "a text in quotes"),
    ("elections = [\"a\"]\nseed = \"x\"", "seed", "a whole number, not negative"),
    ("elections = [\"a\"]\nseed = -1", "seed", "a whole number, not negative"),
    ("elections = [\"a\"]\n[levels]\nlook = 0.2", "levels.look", "at most 0.05"),
    ("elections = [\"a\"]\n[levels]\nlook = 0.0", "levels.look", "above 0"),
    ("elections = [\"a\"]\n[levels]\nlook = true", "levels.look", "true"),
    ("elections = [\"a\"]\n[levels]\nlooks = 0.01", "levels.looks", "Did you mean “look”?"),
    (
      "elections = [\"a\"]\n[levels]\nlook_first = 0.04\nlook = 0.01", "levels.look_first",
      "above that of “look”"
    ),
    (
      "elections = [\"a\"]\n[analyses]\n\"TURN-99\" = false", "analyses.TURN-99", "TURN-01, TURN-02"
    ),
    ("elections = [\"a\"]\n[analyses]\n\"TURN-02\" = 0", "analyses.TURN-02", "true or false"),
    ("elections = [\"a\"]\n[protocol]\ntolerance = -2", "protocol.tolerance", "not negative"),
    ("elections = [\"a\"]\n[protocol]\nslack = 2", "protocol.slack", "there is no such key"),
    ("elections = [\"a\"]\n[[comparisons]]\nbefore = \"x\"", "comparisons[1].after", "missing"),
    (
      "elections = [\"a\"]\n[[comparisons]]\nbefore = \"x\"\nafter = \"y\"\nsince = 3",
      "comparisons[1].since", "there is no such key"
    ),
    (
      "elections = [\"a\"]\n[[comparisons]]\nbefore = \"x\"\nafter = \"y\"\n[[comparisons]]\nbefore = 1",
      "comparisons[2].before", "a text in quotes"
    ),
    (
      "elections = [\"a\"]"
        + String(repeating: "\n[[comparisons]]\nbefore = \"x\"\nafter = \"y\"", count: 2),
      "comparisons[2].before", "listed twice"
    ),
    ("elections = [\"a\"]\ncomparisons = \"x\"", "comparisons", "[[comparisons]]"),
    ("elections = [\"a\"]\nlevels = 3", "levels", "a table was expected"),
  ]

  @Test(arguments: mistakes.indices)
  func mistakesNameTheFileAndTheKey(_ index: Int) throws {
    let mistake = Self.mistakes[index]
    let error = #expect(throws: (any Error).self) { _ = try read(mistake.text) }
    let message = "\(error.map { "\($0)" } ?? "")"
    #expect(message.contains("audit.toml, key “\(mistake.key)”"), "\(message)")
    #expect(message.contains(mistake.says), "\(message)")
  }

  @Test func aMistakeInTheTextNamesTheLine() {
    let error = #expect(throws: (any Error).self) {
      _ = try read("elections = [\"a\"]\n\noutput = \n")
    }
    #expect("\(error.map { "\($0)" } ?? "")".contains("audit.toml, line 3"))
  }

  @Test func aMissingConfigurationSaysSo() {
    let error = #expect(throws: (any Error).self) {
      try TemporaryFolder.use { folder in _ = try NightlyConfiguration(path: folder("audit.toml")) }
    }
    let message = "\(error.map { "\($0)" } ?? "")"
    #expect(message.contains("audit.toml: there is no such file"), "\(message)")
  }

  @Test func theCommittedJobIsReadable() throws {
    let read = try NightlyConfiguration(path: Sample.folder + "/audit.toml")
    #expect(read.elections.count == 3)
    #expect(read.comparisons.map(\.id) == ["\(Sample.earlier)--\(Sample.later)"])
  }
}
