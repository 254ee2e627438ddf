/// File names made of names in the data: lower-case ASCII letters, digits and hyphens only.
enum Slug {
  /// Longest slug; with folder and extension it stays far below the limits of file systems.
  static let longest = 60

  /// Names that Windows gives to devices, whatever the extension.
  private static let reserved: Set<String> = Set(
    ["con", "prn", "aux", "nul"] + (0...9).flatMap { ["com\($0)", "lpt\($0)"] })

  /// Never empty, never a reserved name, never with a separator or a dot.
  static func make(_ text: String) -> String {
    var slug: [UInt8] = []
    var pendingHyphen = false
    func add(_ byte: UInt8) {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        if pendingHyphen, !slug.isEmpty { slug.append(UInt8(ascii: "-")) }
        pendingHyphen = false
        slug.append(byte)
      default: pendingHyphen = true
      }
    }
    for scalar in text.unicodeScalars {
      if slug.count >= longest { break }
      if scalar.isASCII {
        let byte = UInt8(scalar.value)
        // Capitals lie 32 before their small letters.
        add((UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte + 32 : byte)
        continue
      }
      let lower = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
      let latin = Transliteration.ascii(lower)
      for byte in (latin ?? "-").utf8 { add(byte) }
    }
    while slug.count > longest || slug.last == UInt8(ascii: "-") { slug.removeLast() }
    let name = String(decoding: slug, as: UTF8.self)
    if name.isEmpty { return "unnamed" }
    return reserved.contains(name) ? name + "-area" : name
  }

  /// One slug per name, all different: later ones of equal slugs get `-2`, `-3` and so on.
  static func unique(_ names: [String]) -> [String] {
    var taken: Set<String> = []
    var lastSuffix: [String: Int] = [:]
    return names.map { name in
      let slug = make(name)
      var candidate = slug
      var suffix = lastSuffix[slug] ?? 1
      while !taken.insert(candidate).inserted {
        suffix += 1
        candidate = "\(slug)-\(suffix)"
      }
      lastSuffix[slug] = suffix
      return candidate
    }
  }
}

extension Slug {
  /// File name of a method page: the identifier itself, which is the program's own, kept to safe bytes.
  static func method(_ id: String) -> String {
    if id.utf8.allSatisfy(isSafe) { return id }
    return String(
      decoding: id.utf8.map { isSafe($0) ? $0 : UInt8(ascii: "-") }, as: UTF8.self)
  }

  private static func isSafe(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
