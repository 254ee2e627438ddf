import Foundation
import Returns

/// How large the returns of a report are expected to be.
struct ExpectedSize: Sendable, Equatable {
  /// Of text, once unpacked.
  var bytes = 0
  var stations = 0

  func adding(_ other: ExpectedSize) -> ExpectedSize {
    ExpectedSize(bytes: bytes + other.bytes, stations: stations + other.stations)
  }

  /// Bytes of a row where the manifest does not say how many stations there are: of 23 public elections
  /// half are within 60 and 200.
  static let bytesOfStation = 120
}

/// What a list of elections keeps of each one: enough to name it, to plan it, and to load it when its turn
/// comes.
struct ElectionScan: Sendable {
  /// As it is listed.
  let path: String
  /// The manifest's file, for messages.
  let file: String
  /// `nil` where the manifest could not be read.
  let identity: ElectionIdentity?
  let size: ExpectedSize
  let error: (any Error)?

  /// Reads the manifest and looks up the sizes of its files; their contents are left alone.
  init(_ path: String, _ loader: ElectionLoader) {
    self.path = path
    do {
      guard !ArchivePaths.isPattern(path) else {
        throw InputError(
          .missing, file: path, found: "no file matches this pattern",
          remedy: "Correct the pattern under elections, or take it out.")
      }
      let manifest = try ElectionManifest.load(path: path)
      let bytes = loader.expectedBytes(manifest)
      file = manifest.path
      identity = manifest.identity
      size = ExpectedSize(
        bytes: bytes,
        stations: manifest.official.stations
          ?? (bytes + ExpectedSize.bytesOfStation - 1) / ExpectedSize.bytesOfStation)
      error = nil
    } catch let problem {
      file = path
      identity = nil
      size = ExpectedSize()
      error = problem
    }
  }
}
