import Returns

/// Rows of one region (or of none) that are worked through together, cut between constituencies.
struct AreaChunk: Sendable {
  /// Rows of a constituency, or rows between two that belong to none.
  struct Piece: Sendable {
    let rows: Range<Int>
    let isConstituency: Bool
  }

  private(set) var rows: Range<Int>
  /// First row of the region.
  let region: Int?
  private(set) var pieces: [Piece] = []

  private static let largest = 4_096

  /// Chunks of some thousand rows that cover the table in order; they depend on the table alone.
  static func all(of table: ReturnsTable) -> [AreaChunk] {
    var chunks: [AreaChunk] = []
    func add(_ rows: Range<Int>, region: Int?, isConstituency: Bool) {
      guard !rows.isEmpty else { return }
      if let last = chunks.last, last.region == region, last.rows.count + rows.count <= largest {
        chunks[chunks.count - 1].rows = last.rows.lowerBound..<rows.upperBound
      } else {
        chunks.append(AreaChunk(rows: rows, region: region))
      }
      chunks[chunks.count - 1].pieces.append(Piece(rows: rows, isConstituency: isConstituency))
    }
    var next = 0
    /// The constituencies inside `rows`, and what lies between them.
    func split(_ rows: Range<Int>, region: Int?) {
      var start = rows.lowerBound
      while next < table.constituencies.count,
        table.constituencies[next].rows.upperBound <= rows.upperBound
      {
        let area = table.constituencies[next].rows
        add(start..<max(start, area.lowerBound), region: region, isConstituency: false)
        add(area, region: region, isConstituency: true)
        start = area.upperBound
        next += 1
      }
      add(start..<max(start, rows.upperBound), region: region, isConstituency: false)
    }
    var start = 0
    for region in table.regions {
      split(start..<region.rows.lowerBound, region: nil)
      split(region.rows, region: region.rows.lowerBound)
      start = region.rows.upperBound
    }
    split(start..<table.count, region: nil)
    return chunks
  }
}

/// One value for each scope that has any rows, found by walking chunks.
struct ByArea<Value: Sendable>: Sendable {
  private var country: Value?
  private var regions: [Int: Value] = [:]
  private var constituencies: [Int: Value] = [:]

  subscript(scope: Scope) -> Value? {
    switch scope.kind {
    case .country: country
    case .region: regions[scope.rows.lowerBound]
    case .constituency: constituencies[scope.rows.lowerBound]
    }
  }

  mutating func set(constituencyAt row: Int, _ value: Value) { constituencies[row] = value }

  /// Takes the sums of a chunk into those of its region and of the country.
  mutating func add(
    _ value: Value, of chunk: AreaChunk, _ add: (inout Value, Value) -> Void
  ) {
    country.merge(value, add)
    if let region = chunk.region { regions[region].merge(value, add) }
  }

  func map<Other>(_ body: (Value) -> Other) -> ByArea<Other> {
    var result = ByArea<Other>()
    result.country = country.map(body)
    result.regions = regions.mapValues(body)
    result.constituencies = constituencies.mapValues(body)
    return result
  }
}

extension Optional where Wrapped: Sendable {
  /// Adds to what there is, in place; what comes first is taken as it is.
  mutating func merge(_ value: Wrapped, _ add: (inout Wrapped, Wrapped) -> Void) {
    guard var sum = self else {
      self = value
      return
    }
    // Taken out, or changing it would copy it.
    self = nil
    add(&sum, value)
    self = sum
  }
}
