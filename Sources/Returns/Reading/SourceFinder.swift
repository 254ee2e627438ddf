import Foundation

/// Finds the files that a manifest names: beside it, else below the first data root that has them.
struct SourceFinder {
  let manifest: ElectionManifest
  let dataRoots: [String]

  /// A file as the manifest or a pattern of it calls it, and where it lies.
  struct Found: Equatable {
    let name: String
    let path: String
  }

  /// All files of returns, in the manifest's order; those of one pattern in natural order of their names.
  func files() throws -> [Found] { try files(manifest.source.files) }

  /// Tables of published totals.
  func officialAreas() throws -> [Found] { try files(manifest.officialAreas) }

  /// The table of coordinates, if the manifest names one.
  func coordinates() throws -> Found? {
    try manifest.coordinates.flatMap { try files([$0.file]).first }
  }

  /// Every file, each once: the coordinates may stand in the returns themselves.
  func all() throws -> [Found] {
    var all = try files() + officialAreas()
    if let places = try coordinates(), !all.contains(where: { $0.path == places.path }) {
      all.append(places)
    }
    return all
  }

  private func files(_ names: [String]) throws -> [Found] {
    var found: [Found] = []
    for name in names {
      for file in try name.contains("*") ? matching(name) : [only(name)]
      where !found.contains(where: { $0.path == file.path }) {
        found.append(file)
      }
    }
    guard found.count <= Int(UInt16.max) else {
      throw error("more than \(UInt16.max) files are listed", "Join them.")
    }
    return found
  }

  private var folders: [String] {
    [URL(fileURLWithPath: manifest.path).deletingLastPathComponent().path] + dataRoots
  }

  private func only(_ name: String) throws -> Found {
    if name.hasPrefix("/") {
      guard FileManager.default.fileExists(atPath: name) else {
        throw missing("there is no file \(quoted(name))")
      }
      // Reports name their sources, and never where they lie on some machine.
      return Found(name: (name as NSString).lastPathComponent, path: name)
    }
    for folder in folders {
      let path = folder + "/" + name
      if FileManager.default.fileExists(atPath: path) { return Found(name: name, path: path) }
    }
    throw missing("there is no file \(quoted(name)) in \(folders.joined(separator: ", "))")
  }

  private func matching(_ pattern: String) throws -> [Found] {
    let parts = pattern.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let last = parts.last ?? ""
    let folder = parts.dropLast().joined(separator: "/")
    guard !folder.contains("*") else {
      throw error(
        "the pattern \(quoted(pattern)) has “*” in a folder's name",
        "Use “*” in the file's name only.")
    }
    let wanted = Array(last.unicodeScalars)
    for root in pattern.hasPrefix("/") ? [""] : folders.map({ $0 + "/" }) {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: root + folder)) ?? []
      let matches = names.filter {
        RowCondition.matches(wanted, Array($0.unicodeScalars)) && !$0.hasPrefix(".")
          && !isFolder(root + folder + "/" + $0)
      }
      guard !matches.isEmpty else { continue }
      return matches.sorted(by: NaturalOrder.precedes).map {
        let name = folder.isEmpty ? $0 : folder + "/" + $0
        return Found(name: pattern.hasPrefix("/") ? $0 : name, path: root + name)
      }
    }
    throw missing("no file matches \(quoted(pattern)) in \(folders.joined(separator: ", "))")
  }

  private func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  private func missing(_ found: String) -> InputError {
    InputError(
      .missing, file: manifest.path, column: "key “source.files”", found: found,
      remedy: "Correct the name, or say where data lies.")
  }

  private func error(_ found: String, _ remedy: String) -> InputError {
    InputError(
      .configuration, file: manifest.path, column: "key “source.files”", found: found,
      remedy: remedy)
  }
}
