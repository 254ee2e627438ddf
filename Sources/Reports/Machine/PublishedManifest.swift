import Foundation

/// `manifest.json` of a published report, read back.
public struct PublishedManifest: Sendable, Equatable, Decodable {
  public struct Program: Sendable, Equatable, Decodable {
    public let name: String
    public let version: String
  }

  public struct Settings: Sendable, Equatable, Decodable {
    public let seed: String
    public let lookFirstLimit: Double
    public let lookLimit: Double
    public let protocolTolerance: Int

    private enum CodingKeys: String, CodingKey {
      case seed
      case lookFirstLimit = "look_first_limit"
      case lookLimit = "look_limit"
      case protocolTolerance = "protocol_tolerance"
    }
  }

  public struct Input: Sendable, Equatable, Decodable {
    public let name: String
    public let bytes: Int
    public let sha256: String
  }

  public struct Output: Sendable, Equatable, Decodable {
    public let path: String
    public let bytes: Int
    public let sha256: String
  }

  public let format: String
  public let program: Program
  public let id: String
  public let title: String
  public let simulated: Bool
  public let settings: Settings
  public let options: [String: String]
  public let inputs: [Input]
  public let outputs: [Output]

  /// The manifest of a folder; `nil` where there is none that can be read.
  public init?(folder: String) {
    let path = folder + "/" + ReportFolder.manifestName
    guard let data = FileManager.default.contents(atPath: path),
      let manifest = try? JSONDecoder().decode(Self.self, from: data)
    else { return nil }
    self = manifest
  }
}
