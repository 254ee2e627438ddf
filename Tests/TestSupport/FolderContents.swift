import Foundation

/// Every file of a folder, hidden ones too, with its bytes.
public struct FolderContents: Sendable {
  /// By path below the folder.
  public var files: [String: Data] = [:]

  public init(of folder: String) throws {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder)
    for path in paths {
      var isFolder: ObjCBool = false
      let exists = FileManager.default.fileExists(
        atPath: folder + "/" + path, isDirectory: &isFolder)
      guard exists, !isFolder.boolValue else { continue }
      files[path] = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + path))
    }
  }

  /// Paths of files that only one has, or that differ, with the first line that does.
  public func differences(from other: FolderContents) -> [String] {
    Set(files.keys).union(other.files.keys).sorted().compactMap { path in
      guard let one = files[path], let two = other.files[path] else {
        return "\(path): only in one"
      }
      guard one != two else { return nil }
      let lines = [one, two].map { $0.split(separator: 10, omittingEmptySubsequences: false) }
      let line = zip(lines[0], lines[1]).enumerated().first { $0.element.0 != $0.element.1 }
      guard let line else { return "\(path): one is longer" }
      return "\(path), line \(line.offset + 1): "
        + String(decoding: line.element.0.prefix(300), as: UTF8.self) + " | "
        + String(decoding: line.element.1.prefix(300), as: UTF8.self)
    }
  }

  /// Modification times by path.
  public static func times(of folder: String) throws -> [String: Date] {
    var times: [String: Date] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      let attributes = try FileManager.default.attributesOfItem(atPath: folder + "/" + path)
      times[path] = attributes[.modificationDate] as? Date
    }
    return times
  }
}
