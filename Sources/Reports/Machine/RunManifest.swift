import Analyses
import Returns

/// What a report was made from: written last, so that a folder with a manifest is complete.
public struct RunManifest: Sendable {
  public let program: ProgramIdentity
  /// Identifier and title of the election or comparison.
  public let id: String
  public let title: String
  public let simulated: Bool
  public let settings: AnalysisSettings
  public let inputs: [SourceFile]
  /// Further options in words, such as which analyses were off.
  public let options: [String: String]

  public init(
    program: ProgramIdentity, id: String, title: String, simulated: Bool,
    settings: AnalysisSettings, inputs: [SourceFile], options: [String: String] = [:]
  ) {
    self.program = program
    self.id = id
    self.title = title
    self.simulated = simulated
    self.settings = settings
    self.inputs = inputs
    self.options = options
  }

  /// `manifest.json` for these outputs.
  package func file(outputs: [ReportFile]) -> ReportFile {
    let value = JSONValue.object([
      "format": .string("scrutineer-manifest-1"), "program": ResultsJSON.program(program),
      "id": .string(id), "title": .string(title), "simulated": .bool(simulated),
      "settings": ResultsJSON.settings(settings),
      "options": .object(options.mapValues { .string($0) }),
      "inputs": .array(inputs.map(ResultsJSON.source)),
      "outputs": .array(
        outputs.sorted { $0.path < $1.path }.map {
          .object([
            "path": .string($0.path), "bytes": .integer($0.size),
            "sha256": .string($0.sha256),
          ])
        }),
    ])
    return ReportFile(path: ReportFolder.manifestName, bytes: value.bytes)
  }
}

extension RunManifest {
  /// The same with further options recorded.
  public func adding(_ more: [String: String]) -> RunManifest {
    RunManifest(
      program: program, id: id, title: title, simulated: simulated, settings: settings,
      inputs: inputs, options: options.merging(more) { _, new in new })
  }
}
