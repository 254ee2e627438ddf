import Analyses

/// What could not be tested and why, like reasons together.
enum NotTestedSection {
  private struct Group {
    let analysis: String
    let reason: String
    let failed: Bool
    var measures: [String]
    var count: Int
  }

  /// Returns false, and writes nothing, where everything could be tested.
  ///
  /// - Parameter positions: positions in `measurements`.
  @discardableResult
  static func write(
    _ positions: some Sequence<some BinaryInteger>, of measurements: [Measurement], up: String,
    limit: Int, to page: inout MarkdownPage
  ) -> Bool {
    let groups = group(positions, of: measurements)
    if groups.isEmpty { return false }
    page.tableHeader(["Method", "Measures", "Times>", "Why<"])
    for group in groups.prefix(limit) {
      page.startRow()
      page.cell { FindingsSection.writeMethodLink(group.analysis, up: up, to: &$0) }
      page.cell { write(group.measures, to: &$0) }
      page.cell { HumanNumber.writeGrouped(group.count, to: &$0) }
      page.cell { out in
        if group.failed {
          out.write(raw: said("The method failed:"))
          out.write(" ")
        }
        MarkdownText.write(Text.translated(group.reason), to: &out)
      }
      page.endRow()
    }
    if groups.prefix(limit).contains(where: {
      $0.count > 1 && hasNumber($0.reason)
    }) {
      page.blank()
      page.line(
        "Reasons that differ in numbers alone share a row; its numbers are those of the first.")
    }
    if groups.count > limit {
      page.blank()
      page.line(
        "\(HumanNumber.integer(groups.count - limit)) more reasons are in [tests.csv](\(up)tests.csv), column `reason`."
      )
    }
    return true
  }

  /// Nearly every reason is ASCII, whose numbers are its digits.
  private static func hasNumber(_ reason: String) -> Bool {
    reason.utf8.contains { $0 >= 48 && $0 <= 57 }
      || !reason.utf8.allSatisfy { $0 < 128 } && reason.contains(where: \.isNumber)
  }

  private static func write(_ measures: [String], to out: inout ByteWriter) {
    for (place, name) in measures.prefix(6).enumerated() {
      if place > 0 { out.write(", ") }
      MarkdownText.write(FlagText.measure(name), to: &out)
    }
    if measures.count > 6 {
      out.write(" ")
      out.write(raw: said("and \(measures.count - 6) more"))
    }
  }

  /// Reasons that differ in numbers alone are one group, shown by its first reason.
  private static func group(
    _ positions: some Sequence<some BinaryInteger>, of measurements: [Measurement]
  ) -> [Group] {
    var groups: [Group] = []
    // Of the measurement before: like ones follow each other.
    var last = 0
    for position in positions.lazy.map({ Int($0) }) {
      let reason: String
      let failed: Bool
      // Only the outcome is looked at first: most measures could run.
      switch measurements[position].outcome {
      case .tested, .described: continue
      case .notApplicable(let words): (reason, failed) = (words, false)
      case .failed(let words): (reason, failed) = (words, true)
      }
      let analysis = measurements[position].analysis
      let measure = measurements[position].measure
      func takes(_ place: Int) -> Bool {
        groups[place].analysis == analysis && groups[place].failed == failed
          && isLike(groups[place].reason, reason)
      }
      // There are a few dozen groups, no two of which take the same.
      let isLast = last < groups.count && takes(last)
      if let place = isLast ? last : groups.indices.last(where: takes) {
        last = place
        groups[place].count += 1
        if groups[place].measures.count < 64, !groups[place].measures.contains(measure) {
          groups[place].measures.append(measure)
        }
      } else {
        last = groups.count
        groups.append(
          Group(analysis: analysis, reason: reason, failed: failed, measures: [measure], count: 1))
      }
    }
    return groups
  }

  /// Whether two texts are the same but for their digits.
  private static func isLike(_ left: String, _ right: String) -> Bool {
    left.withBytes { left in right.withBytes { right in isLike(left, right) } }
  }

  private static func isLike(
    _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }
    var (one, two) = (0, 0)
    while true {
      while one < left.count, isDigit(left[one]) { one += 1 }
      while two < right.count, isDigit(right[two]) { two += 1 }
      guard one < left.count, two < right.count else {
        return one == left.count && two == right.count
      }
      if left[one] != right[two] { return false }
      one += 1
      two += 1
    }
  }
}
