import Foundation
import Reports

/// Signs manifests with OpenSSH (`ssh-keygen -Y`), which machines have and people know. A report's
/// manifest holds the hash of every other file, so its signature covers the report.
public struct ManifestSigning: Sendable, Equatable {
  /// The private key, readable by the user of the audit alone and without a passphrase, or the public
  /// one of a key that an agent holds.
  public let key: String

  public init(key: String) { self.key = key }

  /// What signatures are for; one made for something else does not pass.
  public static let namespace = "scrutineer-report"
  static let program = "ssh-keygen"

  var signature: ReportFolder.Signature {
    let command = ExternalCommand(
      words: [Self.program, "-Y", "sign", "-q", "-f", key, "-n", Self.namespace], timeout: 60)
    return { try command.run(input: $0) }
  }

  /// Whether the manifest of a folder is signed by `signer`, as the file of allowed signers has it.
  /// `nil` if it is.
  ///
  /// - Parameters:
  ///   - allowed: a file in the form of `ssh-keygen`'s ALLOWED SIGNERS.
  ///   - signer: the identity that must have signed.
  public static func check(_ folder: String, allowed: String, signer: String)
    -> ReportDifference?
  {
    let name = ReportFolder.signatureName
    let path = folder + "/" + name
    guard
      let manifest = FileManager.default.contents(
        atPath: folder + "/" + ReportFolder.manifestName),
      FileManager.default.fileExists(atPath: path)
    else { return ReportDifference(.signature, name, "the manifest is not signed") }
    let command = ExternalCommand(
      words: [
        program, "-Y", "verify", "-f", allowed, "-I", signer, "-n", namespace, "-s", path,
      ], timeout: 60)
    do {
      try command.run(input: Array(manifest))
      return nil
    } catch {
      return ReportDifference(.signature, name, "it is not by \(signer): \(error)")
    }
  }
}
