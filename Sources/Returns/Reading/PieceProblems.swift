// What a row can have wrong, as issues that name the cell and the remedy.
extension PieceParser {
  mutating func note(_ problem: CellProblem, line: Int, column: String?, found: String) {
    pending.append(
      DataIssue(
        code: problem.rawValue, severity: .error, file: file, line: line, column: column,
        found: "\(found) \(problem.expected)", remedy: problem.remedy))
  }

  mutating func noteQuoting(_ column: Int, line: Int) {
    if scanner.hasStrayQuote { piece.strayQuoteLine = piece.strayQuoteLine ?? line }
    switch scanner.quoting {
    case .fine: break
    case .unclosed: piece.unclosedLine = piece.unclosedLine ?? line
    case .textBehind:
      note(
        .textBehindQuote, line: line, column: plan.columnName(column),
        found: quoted("\"" + scanner.text() + "\"…"))
    }
  }

  /// More cells than the header, unless the surplus is empty. Said once a row.
  mutating func noteSurplus(line: Int, from rowStart: Int) {
    guard pending.last?.code != CellProblem.tooManyFields.rawValue else { return }
    note(
      .tooManyFields, line: line, column: nil,
      found:
        "more than the header's \(plan.roles.count) cells, the first of them \(quoted(scanner.text())),"
    )
  }

  mutating func completeShortRow(_ count: Int, line: Int) {
    note(
      .tooFewFields, line: line, column: nil,
      found: "\(count) cells where the header has \(plan.roles.count),")
    // The cells that are not there must not keep the values of the row before.
    let empty = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    for role in plan.roles[count...] {
      switch role {
      case .unused, .title: break
      case .count(let slot): scratch.values[slot] = missingCount
      case .text(let slot): intern(empty, slot, line: line)
      case .both(let slot, let text):
        scratch.values[slot] = missingCount
        intern(empty, text, line: line)
      }
    }
  }
}
