import Returns

// The files of a simulated election: returns, manifest and truth table.
extension SimulatedElection {
  static let areaHeaders = ["Region", "Constituency", "Station", "Station type"]

  /// The returns as a CSV file: UTF-8 without byte-order mark, comma, line feed, RFC 4180 quotes,
  /// one row a station in the order of the frame.
  public func csv() -> [UInt8] {
    var text = CSVText()
    text.row(Self.areaHeaders + ProtocolLine.allCases.map(\.header) + candidates)
    for (site, station) in zip(frame.sites, protocols) {
      text.row(
        [
          frame.regions[site.region], frame.constituencies[site.constituency], site.name,
          site.label,
        ] + ProtocolLine.allCases.map { String(station[$0]) } + station.votes.map(String.init))
    }
    return text.bytes
  }

  /// What was planted, one line a changed count. A clean election gives the header alone.
  public func truthCSV() -> [UInt8] {
    var text = CSVText()
    text.row([
      "region", "constituency", "station", "anomaly", "column", "before", "after", "note",
    ])
    for change in changes {
      let site = frame.sites[change.site]
      text.row([
        frame.regions[site.region], frame.constituencies[site.constituency], site.name,
        change.anomaly, change.column, String(change.before), String(change.after), change.note,
      ])
    }
    return text.bytes
  }

  /// `election.toml` for these returns. Official totals are the sums of the file itself.
  ///
  /// - Parameters:
  ///   - file: name of the returns beside the manifest.
  ///   - notes: a sentence or two for the reader of reports.
  public func electionManifest(file: String, notes: String) -> String {
    let totals = self.totals()
    var lines = [
      "# SIMULATED returns: made by a program, not counted by anybody. See README.md.",
      "[election]",
      "id = " + Self.quoted(identity.id),
      "title = " + Self.quoted(identity.title),
      "date = " + identity.date,
      "simulated = true",
      "notes = " + Self.quoted(notes),
      "",
      "[source]",
      "files = [" + Self.quoted(file) + "]",
      "layout = \"wide\"",
      "encoding = \"auto\"",
      "",
      "[columns]",
      "region = \"Region\"",
      "constituency = \"Constituency\"",
      "station = \"Station\"",
    ]
    for field in Self.fields {
      let headers = Self.lines(of: field).map { Self.quoted($0.header) }
      let single = headers.count == 1 ? headers.first : nil
      lines.append(field.rawValue + " = " + (single ?? "[" + headers.joined(separator: ", ") + "]"))
    }
    for name in candidates {
      lines += [
        "", "[[candidates]]", "name = " + Self.quoted(name), "column = " + Self.quoted(name),
      ]
    }
    let kinds = Set(frame.sites.map { KindLabel(kind: $0.kind, label: $0.label) })
      .filter { $0.kind != .regular }
    for kind in kinds.sorted(by: { $0.label < $1.label }) {
      lines += [
        "", "[[kinds]]", "kind = " + Self.quoted(kind.kind.rawValue),
        "when = { column = \"Station type\", matches = " + Self.quoted(kind.label) + " }",
      ]
    }
    lines += ["", "[official]", "stations = " + String(protocols.count)]
    for field in Self.fields {
      lines.append(field.rawValue + " = " + String(totals.counts[field] ?? 0))
    }
    lines += ["", "[official.votes]"]
    for name in candidates {
      lines.append(Self.quoted(name) + " = " + String(totals.votes[name] ?? 0))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private struct KindLabel: Hashable {
    let kind: StationKind
    let label: String
  }

  /// The columns that make up a count.
  private static func lines(of field: CountField) -> [ProtocolLine] {
    switch field {
    case .registered: [.registered]
    case .supplementary: [.supplementary]
    case .received: [.received]
    case .issued: [.issuedInside, .issuedOutside]
    case .unused: [.unused]
    case .lost: [.lost]
    case .unaccounted: [.unaccounted]
    case .inBoxes: [.mobileBox, .stationaryBox]
    case .invalid: [.invalid]
    case .valid: [.valid]
    case .blank: []
    }
  }

  /// A TOML basic string.
  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}

/// CSV under construction. Cells are quoted only where they must be.
struct CSVText {
  private(set) var bytes: [UInt8] = []

  mutating func row(_ cells: [String]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      if cell.utf8.contains(where: { $0 == 34 || $0 == 44 || $0 == 10 || $0 == 13 }) {
        bytes.append(34)
        for byte in cell.utf8 {
          if byte == 34 { bytes.append(34) }
          bytes.append(byte)
        }
        bytes.append(34)
      } else {
        bytes.append(contentsOf: cell.utf8)
      }
    }
    bytes.append(10)
  }
}
