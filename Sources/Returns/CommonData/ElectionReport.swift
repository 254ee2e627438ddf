import Foundation

/// The parts of an election report in NIST's common data format, version 2 (SP 1500-100), that returns
/// need. Names are the standard's, beginning in small letters; whatever else a report has is passed over.
struct ElectionReport: Decodable {
  var gpUnit: [Unit]?
  var election: [ReportedElection]?

  /// A place that counts are tied to: a precinct, a county, a counting device.
  struct Unit: Decodable {
    var id: String
    var name: Text?
    var composingGpUnitIds: [String]?
    var votersRegistered: Int?
    var summaryCounts: [Summary]?
  }

  struct ReportedElection: Decodable {
    var candidate: [Person]?
    var contest: [ReportedContest]?
  }

  struct Person: Decodable {
    var id: String
    var ballotName: Text?
  }

  struct ReportedContest: Decodable {
    var id: String
    var name: Text?
    var contestSelection: [Selection]?
    var summaryCounts: [Summary]?
    var otherCounts: [Summary]?
  }

  /// A candidate, a party, or an answer to a question.
  struct Selection: Decodable {
    var id: String
    var candidateIds: [String]?
    var selection: Text?
    var isWriteIn: Bool?
    var voteCounts: [Count]?
  }

  /// Votes of a selection at a unit, all together or by way of voting.
  struct Count: Decodable {
    var gpUnitId: String?
    var count: Double?
    var type: String?
    var isSuppressedForPrivacy: Bool?
  }

  /// Counts of a contest or unit that belong to no selection.
  struct Summary: Decodable {
    var gpUnitId: String?
    var type: String?
    var isSuppressedForPrivacy: Bool?
    var ballotsCast: Double?
    var overvotes: Double?
    var undervotes: Double?
  }

  /// A text, plain or in several languages, of which the first is taken.
  struct Text: Decodable {
    let text: String

    private struct Languages: Decodable {
      struct Line: Decodable { var content: String? }
      var text: [Line]?
      var label: String?
    }

    init(from decoder: any Decoder) throws {
      if let plain = try? decoder.singleValueContainer().decode(String.self) {
        text = plain
        return
      }
      let languages = try Languages(from: decoder)
      text = languages.text?.compactMap(\.content).first ?? languages.label ?? ""
    }
  }

  /// Reads a report, or says where it is none.
  init(json: [UInt8], file: String) throws {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .custom { path in
      // “@id” is `id`, “GpUnit” is `gpUnit`.
      let name = (path.last?.stringValue ?? "").trimmingPrefix("@")
      return PlainKey(name.prefix(1).lowercased() + name.dropFirst())
    }
    do {
      self = try decoder.decode(ElectionReport.self, from: Data(json))
    } catch {
      throw InputError(
        .rejected, file: file,
        found: "found text that is no election report in JSON (\(Self.reason(error)))",
        remedy: "Fetch it again, or give another “layout” in [source].")
    }
  }

  private static func reason(_ error: any Error) -> String {
    switch error {
    case DecodingError.typeMismatch(_, let context), DecodingError.keyNotFound(_, let context),
      DecodingError.valueNotFound(_, let context), DecodingError.dataCorrupted(let context):
      let path = context.codingPath.map { key in
        key.intValue.map { "[\($0)]" } ?? key.stringValue
      }
      let place = path.isEmpty ? "" : path.joined(separator: ".") + ": "
      return quoted(place + context.debugDescription)
    default: return quoted("\(error)")
    }
  }

  private struct PlainKey: CodingKey {
    let stringValue: String
    let intValue: Int? = nil
    init(_ text: String) { stringValue = text }
    init?(stringValue: String) { self.init(stringValue) }
    init?(intValue: Int) { return nil }
  }
}
