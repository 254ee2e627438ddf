import Foundation
import Returns

/// Finds the manifests of an archive: `archive/**/election.toml` stands for every `election.toml` below
/// `archive`, however deep.
///
/// `**` alone between two slashes is any number of folders, none included; `*` is any run of characters
/// of one name. Hidden names are found only where the pattern's own name begins with a point. Links to
/// folders are not followed, so nothing is found twice and no walk is endless.
enum ArchivePaths {
  static func isPattern(_ path: String) -> Bool { path.contains("*") }

  /// The paths that the entries of a configuration stand for, in the order of the entries; those of one
  /// pattern in order of their bytes, which is the same in every locale. A path without a star stands for
  /// itself, as does a pattern that nothing matches, so that it is reported and not lost. What two
  /// patterns match comes once.
  static func expand(_ entries: [String]) -> [String] {
    var seen: Set<String> = []
    return entries.flatMap { entry -> [String] in
      guard isPattern(entry) else { return [entry] }
      let found = matches(entry)
      return found.isEmpty ? [entry] : found.filter { seen.insert($0).inserted }
    }
  }

  /// Every file that a pattern stands for.
  static func matches(_ pattern: String) -> [String] {
    var parts = pattern.split(separator: "/").map(String.init)
    var root = pattern.hasPrefix("/") ? "/" : ""
    // Up to the first star the path is as it stands.
    while parts.count > 1, !isPattern(parts[0]) {
      root += root.isEmpty || root == "/" ? parts.removeFirst() : "/" + parts.removeFirst()
    }
    var found: Set<String> = []
    walk(root, parts[...].map { Array($0.unicodeScalars) }[...], &found)
    return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func walk(
    _ folder: String, _ parts: ArraySlice<[Unicode.Scalar]>, _ found: inout Set<String>
  ) {
    guard let part = parts.first else { return }
    let isDeep = part == ["*", "*"]
    if isDeep { walk(folder, parts.dropFirst(), &found) }
    let isLast = parts.count == 1
    for entry in FolderEntry.all(folder.isEmpty ? "." : folder) {
      let scalars = Array(entry.name.unicodeScalars)
      guard entry.name.hasPrefix(".") == (part.first == "."),
        RowCondition.matches(part, scalars)
      else { continue }
      let path = folder.isEmpty || folder == "/" ? folder + entry.name : folder + "/" + entry.name
      if isDeep {
        if entry.isFolder { walk(path, parts, &found) }
      } else if !isLast {
        if entry.isFolder { walk(path, parts.dropFirst(), &found) }
      } else if !entry.isFolder {
        found.insert(path)
      }
    }
  }
}

/// A name in a folder.
private struct FolderEntry {
  let name: String
  let isFolder: Bool

  /// What a folder holds; nothing where it cannot be read. By `readdir`, which knows the kind of most
  /// entries without asking for each: an archive has tens of thousands.
  static func all(_ folder: String) -> [FolderEntry] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var entries: [FolderEntry] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(validatingCString: $0) }
      }
      // A name that is not UTF-8 cannot be written into a configuration either.
      guard let name, name != ".", name != ".." else { continue }
      switch Int32(entry.pointee.d_type) {
      case Int32(DT_DIR): entries.append(FolderEntry(name: name, isFolder: true))
      case Int32(DT_UNKNOWN), Int32(DT_LNK):
        var status = stat()
        let isLink = Int32(entry.pointee.d_type) == Int32(DT_LNK)
        let path = folder + "/" + name
        guard (isLink ? stat(path, &status) : lstat(path, &status)) == 0 else { continue }
        let isFolder = status.st_mode & S_IFMT == S_IFDIR
        // A linked folder is neither walked nor a file.
        if isFolder, isLink { continue }
        entries.append(FolderEntry(name: name, isFolder: isFolder))
      default: entries.append(FolderEntry(name: name, isFolder: false))
      }
    }
    return entries
  }
}
