import Foundation
import Testing

@testable import Returns

struct ArchiveTests {
  private static let text = Array(
    ([Fixture.header] + Fixture.goodRows(2_000)).joined(separator: "\n").utf8)

  @Test func readsGzipAndZip() throws {
    let plain = try Fixture.load(Self.text)
    let gzip = try Fixture.load(Containers.gzip(Self.text), name: "returns.csv.gz")
    let zip = try Fixture.load(
      Containers.zip([("__MACOSX/._a.csv", [1, 2]), ("a.csv", Self.text)]), name: "returns.zip")
    #expect(plain.sources.first?.format == "UTF-8, comma")
    #expect(gzip.sources.first?.format == "UTF-8, comma, gzip")
    #expect(zip.sources.first?.format == "UTF-8, comma, zip")
    #expect(gzip.table.contents == plain.table.contents)
    #expect(zip.table.contents == plain.table.contents)
  }

  @Test func gzipMayHaveSeveralMembers() throws {
    let half = Self.text.count / 2
    let packed =
      Containers.gzip(Array(Self.text[..<half])) + Containers.gzip(Array(Self.text[half...]))
    #expect(try Fixture.load(packed, name: "r.gz").table.count == 2_000)
  }

  /// Three good rows, packed by the usual programs.
  @Test(arguments: [
    (
      "xz",
      "/Td6WFoAAATm1rRGAgAhARYAAAB0L+Wj4ACsAGJdADkZSSpCuqVpNDZQV/l0e8z1073w7cBwrkswNcuv"
        + "sxCSB94wZtjt6ww8YM+FLSQr0uLx0kNHjSKiW+4ETsug+d/g6KqbyQUQNrRyaJQXv8GQWxGMOZLJBTdw"
        + "p2a/PGyvrmqfAAAA1EE0WJ+n2PEAAX6tAQAAAC6EdsKxxGf7AgAAAAAEWVo="
    ),
    (
      "zstd",
      "KLUv/SStNQMAkgUTGICpbYiiHJfIFotf4wRJIIygpcQCJh30EIiFEDTnboY3pxx/FriZ3e9qsQoA8kPv"
        + "IhiDC54UgRQqwaxPudmsR26j5rdBt1nT1dIjNwoAQAp4BzAGvgByYLAklXXKbCpRUTDvDPZeWg=="
    ),
  ])
  func readsXZAndZstandard(_ kind: String, _ base64: String) throws {
    let packed = Array(try #require(Data(base64Encoded: base64)))
    let election = try Fixture.load(packed, name: "r.packed")
    #expect(election.sources.first?.format == "UTF-8, comma, \(kind)")
    #expect(election.table.contents == (try Fixture.load(rows: Fixture.goodRows(3))).table.contents)
    let cut = Fixture.message { _ = try Fixture.load(Array(packed.dropLast(9)), name: "r.packed") }
    #expect(cut.contains("damaged or incomplete"), "\(cut)")
  }

  @Test func digestIsThatOfTheFile() throws {
    #expect(
      SHA256.hexDigest(of: Array("abc".utf8))
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(
      SHA256.hexDigest(of: [UInt8]())
        == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    #expect(
      SHA256.hexDigest(of: [Array("a".utf8), [], Array("bc".utf8)])
        == SHA256.hexDigest(of: Array("abc".utf8)))
    let packed = Containers.gzip(Self.text)
    let source = try #require(try Fixture.load(packed, name: "r.gz").sources.first)
    #expect(source.sha256 == SHA256.hexDigest(of: packed))
    #expect(source.bytes == packed.count)
  }

  /// Cut short anywhere, or with any byte of the checksum wrong, an archive is refused.
  @Test func refusesDamagedArchives() {
    let gzip = Containers.gzip(Self.text)
    let zip = Containers.zip([("a.csv", Self.text)])
    for length in [3, 10, 11, 100, gzip.count / 2, gzip.count - 8, gzip.count - 1] {
      let message = Fixture.message {
        _ = try Fixture.load(Array(gzip.prefix(length)), name: "r.gz")
      }
      #expect(message.contains("damaged or incomplete"), "\(length): \(message)")
    }
    for length in [30, 100, zip.count / 2, zip.count - 10] {
      let message = Fixture.message {
        _ = try Fixture.load(Array(zip.prefix(length)), name: "r.zip")
      }
      #expect(message.contains("damaged or incomplete"), "\(length): \(message)")
    }
    for offset in 1...8 {
      var changed = gzip
      changed[gzip.count - offset] ^= 1
      let message = Fixture.message { _ = try Fixture.load(changed, name: "r.gz") }
      #expect(message.contains("damaged or incomplete"), "\(message)")
    }
    var changed = zip
    changed[200] ^= 1
    let message = Fixture.message { _ = try Fixture.load(changed, name: "r.zip") }
    #expect(message.contains("damaged or incomplete"), "\(message)")
    let behind = Fixture.message { _ = try Fixture.load(gzip + [1, 2, 3], name: "r.gz") }
    #expect(behind.contains("other bytes follow the compressed text"))
  }

  @Test func severalMembersNeedAChoice() throws {
    let zip = Containers.zip([("a.csv", Self.text), ("b.csv", Array("x".utf8))])
    #expect(
      Fixture.message { _ = try Fixture.load(zip, name: "r.zip") } == """
        r.zip: the archive holds more than one file (“a.csv”, “b.csv”, …). Name the one to read by the \
        key “member” in [source].
        """)
    let choice = Fixture.manifest.replacing("[source]", with: "[source]\nmember = \"a.csv\"")
    #expect(try Fixture.load(zip, name: "r.zip", manifest: choice).table.count == 2_000)
    let wrong = Fixture.manifest.replacing("[source]", with: "[source]\nmember = \"c.csv\"")
    let message = Fixture.message {
      _ = try Fixture.load(zip, name: "r.zip", manifest: wrong)
    }
    #expect(
      message == """
        r.zip, key “member”: the archive has no member “c.csv”; it has “a.csv”, “b.csv”. Correct the \
        name in [source].
        """)
  }

  @Test func refusesOtherThings() {
    let debris = Containers.zip([("__MACOSX/._a.csv", [1])])
    let empty = Fixture.message { _ = try Fixture.load(debris, name: "r.zip") }
    #expect(empty.contains("the archive is empty"), "\(empty)")
    let sheet = Containers.zip([("[Content_Types].xml", [60]), ("xl/workbook.xml", [60])])
    let message = Fixture.message { _ = try Fixture.load(sheet, name: "r.xlsx") }
    #expect(message.contains("the XML inside is damaged"), "\(message)")
    let old = Fixture.message {
      _ = try Fixture.load([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], name: "r.xls")
    }
    #expect(old.contains("an old office program"), "\(old)")
  }

  @Test func limitsExpansion() {
    var limits = ReadingLimits()
    limits.expandedBytes = 1_000
    for packed in [Containers.gzip(Self.text), Containers.zip([("a.csv", Self.text)])] {
      let message = Fixture.message {
        _ = try Fixture.load(packed, name: "r", limits: limits)
      }
      #expect(message.contains("larger than the limit of 1000 bytes"), "\(message)")
    }
    limits = ReadingLimits()
    limits.expansionRatio = 0
    for packed in [Containers.gzip(Self.text), Containers.zip([("a.csv", Self.text)])] {
      let message = Fixture.message {
        _ = try Fixture.load(packed, name: "r", limits: limits)
      }
      #expect(message.contains("as a decompression bomb does"), "\(message)")
    }
  }
}
