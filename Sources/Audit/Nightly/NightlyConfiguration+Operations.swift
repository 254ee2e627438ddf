import Returns

/// The keys of `audit.toml` that concern the operation, not the audit: none changes a report's findings.
extension NightlyConfiguration {
  static func history(
    _ root: inout ManifestSection, _ output: String, _ folder: String
  ) throws -> String? {
    switch root.take("history") {
    case nil, .flag(true)?: return RunHistory.path(in: output)
    case .flag(false)?: return nil
    case .text(let path)? where !path.isEmpty: return resolve(path, folder)
    case let other?: throw root.wrong("history", other, "true, false or a path in quotes")
    }
  }

  static func keep(_ root: inout ManifestSection) throws -> Int? {
    guard let keep = try root.count("keep") else { return nil }
    guard (1...10_000).contains(keep) else {
      throw root.error("keep", "found \(keep) reports", "Use 1 to 10000, or leave the key out.")
    }
    return keep
  }

  static func partial(
    _ root: inout ManifestSection, _ folder: String
  ) throws -> [String: Partial] {
    var counts: [String: Partial] = [:]
    for section in try root.sections("partial") {
      var section = section
      let election = try section.requiredText("election")
      guard counts[election] == nil else {
        throw section.error("election", "this election is listed twice", "List it once.")
      }
      var columns: [StationListFile.Meaning: String] = [:]
      if var names = try section.section("columns") {
        for meaning in StationListFile.Meaning.allCases {
          columns[meaning] = try names.text(meaning.rawValue)
        }
        try names.finish()
      }
      let list = try section.text("list").map { resolve($0, folder) }
      let register = try section.text("register")
      let stations = try section.count("stations")
      if list != nil, register != nil || stations != nil {
        throw section.error(
          "list", "the stations are also given by register or stations", "Give one of the three.")
      }
      if list == nil, !columns.isEmpty { throw section.absent("list") }
      counts[election] = Partial(
        register: register, stations: stations, list: list, columns: columns)
      try section.finish()
    }
    return counts
  }

  static func signing(_ root: inout ManifestSection, _ folder: String) throws -> ManifestSigning? {
    guard var section = try root.section("signature") else { return nil }
    let key = try section.requiredText("key")
    try section.finish()
    return ManifestSigning(key: resolve(key, folder))
  }

  static func notification(_ root: inout ManifestSection) throws -> Notification? {
    guard var section = try root.section("notify") else { return nil }
    guard let words = try section.texts("command"), words.first?.isEmpty == false else {
      throw section.absent("command")
    }
    let timeout = try section.count("timeout") ?? 60
    guard (1...86_400).contains(timeout) else {
      throw section.error("timeout", "found \(timeout) seconds", "Use 1 to 86400.")
    }
    let text = try section.text("on") ?? Notification.Occasion.always.rawValue
    guard let occasion = Notification.Occasion(rawValue: text) else {
      let known = Notification.Occasion.allCases.map(\.rawValue).joined(separator: ", ")
      throw section.error("on", "found “\(text)”", "Use one of \(known).")
    }
    try section.finish()
    return Notification(
      command: ExternalCommand(words: words, timeout: Double(timeout)), occasion: occasion)
  }
}
