import Foundation
import Reports
import Returns
import TestSupport
import Testing

@testable import Audit

/// A report against its manifest, its inputs, and an audit made anew.
@Suite struct VerificationTests {
  private func verifier(_ folder: TemporaryFolder, _ id: String = "one") throws -> ReportVerifier {
    try ReportVerifier(folder: folder("Reports/" + id), parallel: .init(workers: 2))
  }

  private func job(_ folder: TemporaryFolder, _ id: String = "one") throws -> ReportJob {
    try NightlyConfiguration(path: folder("audit.toml")).job(
      id, loader: ElectionLoader(parallel: .init(workers: 2)))
  }

  private func withReports(_ body: (TemporaryFolder) throws -> Void) throws {
    try TemporaryFolder.use { folder in
      try Night.configure(
        folder, ["one", "two"], more: "[[comparisons]]\nbefore = \"one\"\nafter = \"two\"")
      _ = try Night.run(folder, day: 1)
      // A report that has a baseline, and one that has none.
      try Night.spoil(folder)
      _ = try Night.run(folder, day: 2)
      try body(folder)
    }
  }

  @Test func anUntouchedReportIsAsItWas() throws {
    try withReports { folder in
      for id in ["one", "two", "one--two"] {
        let (verifier, job) = (try verifier(folder, id), try job(folder, id))
        #expect(verifier.outputs() == [])
        #expect(try verifier.inputs(of: job) == [])
        #expect(try verifier.recompute(job) == [])
      }
    }
  }

  @Test func theFileThatDiffersIsNamed() throws {
    try withReports { folder in
      let report = "Reports/one/"
      let page = try folder.text(of: report + "index.md")
      try folder.write(
        page.replacing("12", with: "13", maxReplacements: 1), to: report + "index.md")
      try folder.write("more", to: report + "tests.csv")
      try FileManager.default.removeItem(atPath: folder(report + "findings.csv"))
      try FileManager.default.removeItem(atPath: folder(report + "issues.csv"))
      try FileManager.default.createSymbolicLink(
        atPath: folder(report + "issues.csv"), withDestinationPath: "/etc/hostname")
      try folder.write("mine", to: report + "extra/notes.txt")
      let found = try verifier(folder).outputs()
      let names = found.map(\.name)
      #expect(
        names == [
          "findings.csv", "index.md", "issues.csv", "tests.csv", "extra", "extra/notes.txt",
        ])
      #expect(found[0].found == "the file is missing")
      #expect(found[1].found == "its contents have changed")
      #expect(found[2].found.contains("symbolic link"))
      #expect(found[3].found.contains("it has 4 bytes"))
      // The next night makes it again, and says why.
      let night = try Night.run(folder, day: 3)
      #expect(night.outcomes == [.audited, .unchanged, .unchanged])
      #expect(night.lines.contains { $0.contains("the published report is damaged") })
      #expect(try verifier(folder).outputs() == [])
    }
  }

  @Test func changedInputsAndOptionsAreNamed() throws {
    try withReports { folder in
      try folder.edit("two/returns.csv", "East,1 Town,1,900", "East,1 Town,1,901")
      #expect(
        try verifier(folder, "two").inputs(of: try job(folder, "two")).map(\.description)
          == ["input returns.csv: its contents have changed"])
      #expect(try verifier(folder, "two").recompute(try job(folder, "two")).isEmpty == false)
      try folder.edit("one/election.toml", "Small election one", "Another title")
      #expect(
        try verifier(folder).inputs(of: try job(folder)).map(\.description)
          == ["input election.toml of one: its contents have changed"])
      let text = try folder.text(of: "audit.toml")
      try folder.write(
        "seed = 5\n" + text + "\n[analyses]\n\"TURN-02\" = false\n[levels]\nlook = 0.01",
        to: "audit.toml")
      let found = try verifier(folder, "two").inputs(of: try job(folder, "two")).map(\.name)
      #expect(found == ["seed", "look", "analyses_off", "returns.csv"])
    }
  }

  /// A falsified manifest that fits its falsified files is found out by making the audit again.
  @Test func recomputingFindsAFalsifiedReport() throws {
    try withReports { folder in
      let path = "Reports/one/findings.csv"
      let old = try folder.text(of: path)
      try folder.write(String(old.split(separator: "\n")[0]) + "\n", to: path)
      let new = try Data(contentsOf: URL(fileURLWithPath: folder(path)))
      try folder.edit(
        "Reports/one/manifest.json", SHA256.hexDigest(of: Array(old.utf8)),
        SHA256.hexDigest(of: Array(new)))
      try folder.edit(
        "Reports/one/manifest.json", "\"bytes\": \(old.utf8.count),", "\"bytes\": \(new.count),")
      #expect(try verifier(folder).outputs() == [])
      #expect(
        try verifier(folder).recompute(try job(folder)).map(\.description)
          == ["recomputed findings.csv: the audit gives other bytes now"])
    }
  }

  @Test func whatIsNoReportIsRefused() throws {
    try TemporaryFolder.use { folder in
      try folder.write("mine", to: "Reports/one/notes.txt")
      #expect(throws: InputError.self) { try verifier(folder) }
      try folder.write("{}", to: "Reports/one/manifest.json")
      #expect(throws: InputError.self) { try verifier(folder) }
    }
  }

  @Test func aManifestCannotLeadOutOfItsFolder() throws {
    try withReports { folder in
      try folder.edit(
        "Reports/one/manifest.json", "\"path\": \"index.md\"", "\"path\": \"../../audit.toml\"")
      let found = try verifier(folder).outputs()
      #expect(found.contains { $0.found == "the path leads out of the folder" })
    }
  }

  @Test func thePathsOfTheMachineAreNowhereInAReport() throws {
    try TemporaryFolder.use { folder in
      try SmallElection.write(to: folder, as: "one")
      try folder.edit(
        "one/election.toml", "[\"returns.csv\"]", "[\"\(folder("one/returns.csv"))\"]")
      try Night.configure(folder)
      #expect(try Night.run(folder).outcomes == [.audited])
      for (path, data) in try FolderContents(of: folder("Reports/one")).files {
        #expect(!String(decoding: data, as: UTF8.self).contains(folder.path), "\(path)")
      }
      #expect(try verifier(folder).inputs(of: try job(folder)) == [])
    }
  }

  private static let canSign = ["/usr/bin", "/usr/local/bin"].contains {
    FileManager.default.isExecutableFile(atPath: $0 + "/ssh-keygen")
  }

  @Test(
    .enabled(if: canSign, "no ssh-keygen is installed: Scripts/setup --tests installs Debian's"))
  func manifestsAreSignedAndChecked() throws {
    try TemporaryFolder.use { folder in
      let keygen = ExternalCommand(
        words: ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "auditor", "-f"], timeout: 60)
      for name in ["key", "other"] { try keygen.run([folder(name)]) }
      let key = try folder.text(of: "key.pub")
      try folder.write("auditor " + key, to: "signers")
      try folder.write("auditor " + (try folder.text(of: "other.pub")), to: "others")
      // A report from before reports were signed is made again.
      try Night.configure(folder)
      _ = try Night.run(folder)
      try Night.configure(folder, more: "[signature]\nkey = \"key\"")
      #expect(try Night.run(folder).outcomes == [.audited])
      #expect(try Night.run(folder).outcomes == [.unchanged])
      func check(_ signers: String, _ signer: String = "auditor") -> ReportDifference? {
        ManifestSigning.check(folder("Reports/one"), allowed: folder(signers), signer: signer)
      }
      #expect(check("signers") == nil)
      #expect(check("others")?.kind == .signature)
      #expect(check("signers", "somebody") != nil)
      #expect(try verifier(folder).outputs() == [])
      // Signatures with this kind of key are the same every time.
      let before = try FolderContents(of: folder("Reports/one"))
      _ = try Night.run(folder, force: true)
      #expect(before.differences(from: try FolderContents(of: folder("Reports/one"))) == [])
      try folder.edit("Reports/one/manifest.json", "\"title\": \"S", "\"title\": \"s")
      #expect(check("signers")?.found.contains("it is not by auditor") == true)
      // A key that cannot be used: the election fails, and what is published stays.
      try FileManager.default.removeItem(atPath: folder("key"))
      let night = try Night.run(folder, force: true)
      #expect(night.lines.contains { $0.contains("ssh-keygen ended with status") })
      #expect(folder.exists("Reports/one/manifest.json"))
    }
  }
}
