/// Finds areas whose names differ only in case, in letters that look alike, or in spaces and dashes:
/// probably one place spelled twice. They are told of and never joined.
enum SimilarNames {
  /// The names that share a skeleton with another, in groups.
  static func groups(_ names: [String]) -> [[Int]] {
    var bySkeleton: [String: [Int]] = [:]
    for (index, name) in names.enumerated() {
      bySkeleton[skeleton(name), default: []].append(index)
    }
    return bySkeleton.values.filter { $0.count > 1 }
      .sorted { names[$0[0]] < names[$1[0]] }
  }

  /// The name in small Latin letters where those look like the ones it has, without spaces and marks.
  static func skeleton(_ name: String) -> String {
    var skeleton = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      let place = Int(scalar.value)
      for letter in place < frequent.count ? frequent[place] : bare(scalar) {
        skeleton.append(letter)
      }
    }
    return String(skeleton)
  }

  /// What is left of one character.
  private static func bare(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    scalar.properties.lowercaseMapping.unicodeScalars.compactMap { small in
      switch small.properties.generalCategory {
      case .spaceSeparator, .dashPunctuation, .format, .control, .nonspacingMark: nil
      case .otherPunctuation, .initialPunctuation, .finalPunctuation, .modifierSymbol: nil
      default: lookalikes[small] ?? small
      }
    }
  }

  /// The same of Latin, Greek and Cyrillic characters, looked up in Unicode's tables once.
  private static let frequent: [[Unicode.Scalar]] = (0..<0x530).map { code in
    Unicode.Scalar(code).map(bare) ?? []
  }

  /// Small letters of Cyrillic and Greek with the Latin letters they look like.
  private static let lookalikes: [Unicode.Scalar: Unicode.Scalar] = [
    "а": "a", "е": "e", "о": "o", "р": "p", "с": "c", "у": "y", "х": "x", "і": "i", "ј": "j",
    "ѕ": "s", "һ": "h", "ԁ": "d", "ӏ": "l", "в": "b", "к": "k", "м": "m", "н": "h", "т": "t",
    "ə": "ə", "ә": "ə", "ı": "i", "α": "a", "ο": "o", "ρ": "p", "ν": "v", "ι": "i", "κ": "k",
    "ё": "e",
  ]

  /// Issues for regions and constituencies; names of constituencies are held against each other within
  /// one region only.
  static func issues(_ builder: TableBuilder, files: [String]) -> [DataIssue] {
    var issues: [DataIssue] = []
    for (names, areas, kind) in [
      (builder.regionNames, builder.regions, "regions"),
      (builder.constituencyNames, builder.constituencies, "constituencies"),
    ] {
      let groups = groups(names)
      guard !groups.isEmpty else { continue }
      var groupOf = [Int](repeating: -1, count: names.count)
      for (index, group) in groups.enumerated() { for name in group { groupOf[name] = index } }
      // By group and region: the names met, with the first row of each.
      var met: [[Int32: [Int: Int]]] = Array(repeating: [:], count: groups.count)
      for (row, area) in areas.enumerated() where area >= 0 && groupOf[Int(area)] >= 0 {
        let region = kind == "regions" ? -1 : builder.regions[row]
        if met[groupOf[Int(area)]][region]?[Int(area)] == nil {
          met[groupOf[Int(area)]][region, default: [:]][Int(area)] = row
        }
      }
      for regions in met {
        for (_, rows) in regions.sorted(by: { $0.key < $1.key }) where rows.count > 1 {
          let row = rows.values.max() ?? 0
          let list = rows.keys.map { names[$0] }.sorted().map(quoted).joined(separator: ", ")
          issues.append(
            DataIssue(
              code: "similar-names", severity: .warning,
              file: files[Int(builder.sourceFiles[row])], line: Int(builder.sourceLines[row]),
              found:
                "\(kind) whose names differ only in case, spaces or look-alike letters: \(list)",
              remedy: "If they are one place, spell it in one way; until then they are kept apart.")
          )
        }
      }
    }
    return issues
  }
}
