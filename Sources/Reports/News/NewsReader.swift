import Foundation

/// Reads back what `NewsWriter` wrote, so that a report can be made again, and a history that was lost be
/// started anew from what is published.
public enum NewsReader {
  /// What a published report found, and what it was compared with.
  public struct Published: Sendable, Equatable {
    public let number: Int
    public let made: String
    public let findings: [RecordedFinding]
    public let baseline: NewsBaseline?
  }

  /// `nil` where the folder has no news, or no readable one.
  public static func read(_ folder: String) -> Published? {
    guard let news = decode(NewsFile.self, folder + "/" + NewsWriter.newsName),
      let baseline = decode(BaselineFile.self, folder + "/" + NewsWriter.baselineName)
    else { return nil }
    return Published(
      number: news.run, made: news.made, findings: news.findings.map(\.recorded),
      baseline: baseline.recorded)
  }

  private static func decode<Value: Decodable>(_ type: Value.Type, _ path: String) -> Value? {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return FileManager.default.contents(atPath: path).flatMap {
      try? decoder.decode(type, from: $0)
    }
  }

  private struct NewsFile: Decodable {
    let run: Int
    let made: String
    let findings: [FindingFile]
  }

  private struct BaselineFile: Decodable {
    let run: Int?
    let made: String?
    let fingerprint: String?
    let findings: [FindingFile]?

    var recorded: NewsBaseline? {
      guard let run, let made, let fingerprint, let findings else { return nil }
      return NewsBaseline(
        number: run, made: made, fingerprint: fingerprint, findings: findings.map(\.recorded))
    }
  }

  private struct FindingFile: Decodable {
    struct Place: Decodable {
      let kind: String
      let id: String
      let name: String
    }

    let key: String
    let level: String
    let analysis: String
    let measure: String
    let candidate: String?
    let scope: Place
    let sentence: String
    let effect: String
    let q: String?
    let firstSeen: String

    var recorded: RecordedFinding {
      RecordedFinding(
        key: key, level: level, analysis: analysis, measure: measure, candidate: candidate,
        scopeKind: scope.kind, scopeID: scope.id, scopeName: scope.name, sentence: sentence,
        effect: effect, q: q, firstSeen: firstSeen)
    }
  }
}
