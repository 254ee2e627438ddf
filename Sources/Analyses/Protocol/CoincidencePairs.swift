import AuditMath

/// The pairs of one group of stations, all with the same number of ballots counted: their chances to report
/// the same result, summed for all of them and for the areas that hold both.
///
/// With the roots of the two results' probabilities as points, E = n |difference|² and the affinity
/// R = 1 - E / 2n, the chance is R²ⁿ M. Most pairs are far apart and together come to about a hundredth of
/// a country's sum: for these M is taken as √(M₁ M₂), from the chances of the two results to repeat themselves, in
/// single precision and eight pairs side by side (errors of about 1e-5 of each). Pairs whose chance is above
/// e⁻¹⁶ by that are computed again, by the law itself. Chances below e⁻⁴⁰ count as e⁻⁴⁰; no pair is left out.
struct CoincidencePairs {
  typealias Sums = CoincidenceTally.Sums

  /// Sums over all pairs.
  private(set) var all = Sums()
  /// Sums over the pairs within one region, by region.
  private(set) var regions: AreaRuns
  /// Sums over the pairs within one constituency, by constituency.
  private(set) var constituencies: AreaRuns

  /// - Parameters:
  ///   - trials: ballots counted of every station, 1 or more.
  ///   - roots: square roots of the probabilities of the cells, station after station.
  ///   - ownChances: by station: log of the chance that its result repeats itself.
  ///   - regions: by station: its region, -1 for none; stations of a region stand together.
  ///   - constituencies: the same for constituencies.
  init(
    trials: Int, roots: ArraySlice<Double>, ownChances: ArraySlice<Double>, regions: [Int32],
    constituencies: [Int32]
  ) {
    self.regions = AreaRuns(regions)
    self.constituencies = AreaRuns(constituencies)
    let stations = regions.count
    guard stations > 1 else { return }
    let chances = PairChances(trials: Double(trials), roots, ownChances, stations: stations)
    for station in 0..<stations {
      let ends = (
        region: self.regions.end(of: station), constituency: self.constituencies.end(of: station)
      )
      var row = PairChances.Row()
      let both = min(ends.region, ends.constituency)
      let either = max(ends.region, ends.constituency)
      chances.add(station, station + 1..<both, .both, to: &row)
      chances.add(
        station, both..<either, ends.region == either ? .region : .constituency, to: &row)
      chances.add(station, either..<stations, .neither, to: &row)
      all.add(row.expected.sum(), row.squares.sum(), pairs: stations - station - 1)
      self.regions.add(
        Self.ofRegion(row.expected), Self.ofRegion(row.squares), pairs: ends.region - station - 1,
        to: station)
      self.constituencies.add(
        Self.ofConstituency(row.expected), Self.ofConstituency(row.squares),
        pairs: ends.constituency - station - 1, to: station)
    }
    for station in 0..<stations {
      let own = chances.own(station)
      all.addClump(own.sum())
      self.regions.addClump(Self.ofRegion(own), to: station)
      self.constituencies.addClump(Self.ofConstituency(own), to: station)
    }
  }

  private static func ofRegion(_ sums: SIMD4<Double>) -> Double {
    sums[PairKind.region.rawValue] + sums[PairKind.both.rawValue]
  }

  private static func ofConstituency(_ sums: SIMD4<Double>) -> Double {
    sums[PairKind.constituency.rawValue] + sums[PairKind.both.rawValue]
  }

  /// Sums by area for stations of which those of an area stand together.
  struct AreaRuns {
    /// Areas in the order of their stations, and the sums over their pairs.
    private(set) var sums: [(area: Int, sums: Sums)] = []
    /// By station: the position of its area in `sums`, -1 for a station without one.
    private var positions: [Int] = []
    /// By position: the station after the last one.
    private var ends: [Int] = []

    init(_ areas: [Int32]) {
      for (station, area) in areas.enumerated() {
        if area >= 0, area != (sums.last?.area).map(Int32.init) {
          sums.append((Int(area), Sums()))
          ends.append(station)
        }
        positions.append(area >= 0 ? sums.count - 1 : -1)
        if area >= 0 { ends[sums.count - 1] = station + 1 }
      }
    }

    /// The station after the last one of a station's area; the next one for a station without area.
    func end(of station: Int) -> Int {
      positions[station] < 0 ? station + 1 : ends[positions[station]]
    }

    mutating func add(_ expected: Double, _ squares: Double, pairs: Int, to station: Int) {
      guard pairs > 0 else { return }
      sums[positions[station]].sums.add(expected, squares, pairs: pairs)
    }

    mutating func addClump(_ own: Double, to station: Int) {
      guard own > 0 else { return }
      sums[positions[station]].sums.addClump(own)
    }
  }
}

/// What two stations share; the raw value is a place in a vector of four.
private enum PairKind: Int {
  case neither, region, constituency, both
}

/// The chances of the pairs of a group.
private final class PairChances {
  /// Sums over the pairs of one station with later ones, by kind.
  struct Row {
    var expected = SIMD4<Double>.zero
    var squares = SIMD4<Double>.zero
  }

  private let trials: Double
  private let cells: Int
  private let law: MultinomialCoincidence.Trials
  /// Stations side by side in blocks of eight.
  private let blocks: Int
  private let roots: ArraySlice<Double>
  /// √2n (root - mean root), station after station.
  private let points: UnsafeMutableBufferPointer<Float>
  /// The same in blocks: for each block a vector a cell.
  private let columns: UnsafeMutableBufferPointer<SIMD8<Float>>
  /// By block: n |root - mean root|².
  private let lengths: UnsafeMutableBufferPointer<SIMD8<Float>>
  /// By block: half the log of the chance that the result repeats itself.
  private let halfOwnChances: UnsafeMutableBufferPointer<SIMD8<Float>>
  /// By kind and block: sums of the chances of a station's pairs that are far apart.
  private let far: UnsafeMutableBufferPointer<SIMD8<Float>>
  /// Room for logs of chances of one station's pairs, by block, and for the blocks with a near pair.
  private let logs: UnsafeMutableBufferPointer<SIMD8<Float>>
  private let nearBlocks: UnsafeMutableBufferPointer<Int>
  /// By station, by kind: sums of the chances of its pairs that are near.
  private let near: UnsafeMutableBufferPointer<SIMD4<Double>>
  /// Room for near pairs of one station: the other one.
  private let others: UnsafeMutableBufferPointer<Int>
  /// Room for the roots of eight pairs: for each cell a vector of the first and of the second stations.
  private let firstRoots: UnsafeMutableBufferPointer<SIMD8<Double>>
  private let secondRoots: UnsafeMutableBufferPointer<SIMD8<Double>>

  /// log of the least chance that a pair counts with.
  private static let smallest: Float = -40
  /// log of the chance from which on a pair is near.
  private static let nearest: Float = -16

  init(
    trials: Double, _ roots: ArraySlice<Double>, _ ownChances: ArraySlice<Double>, stations: Int
  ) {
    self.trials = trials
    self.roots = roots
    let cells = roots.count / stations
    self.cells = cells
    blocks = (stations + 7) / 8
    law = MultinomialCoincidence.Trials(SIMD8(repeating: trials))
    func room<Element>(_ count: Int, _ value: Element) -> UnsafeMutableBufferPointer<Element> {
      let room = UnsafeMutableBufferPointer<Element>.allocate(capacity: count)
      room.initialize(repeating: value)
      return room
    }
    points = room(stations * cells, 0)
    columns = room(blocks * cells, .zero)
    lengths = room(blocks, .zero)
    halfOwnChances = room(blocks, .zero)
    far = room(4 * blocks, .zero)
    logs = room(blocks, .zero)
    nearBlocks = room(blocks + 1, 0)
    near = room(stations, .zero)
    others = room(stations + 8, 0)
    firstRoots = room(cells, .zero)
    secondRoots = room(cells, .zero)
    var means = [Double](repeating: 0, count: cells)
    for (index, root) in roots.enumerated() { means[index % cells] += root / Double(stations) }
    let scale = (2 * trials).squareRoot()
    for station in 0..<stations {
      let (block, lane) = (station / 8, station % 8)
      var length: Float = 0
      for cell in 0..<cells {
        let root = roots[roots.startIndex + station * cells + cell]
        let point = Float(scale * (root - means[cell]))
        points[station * cells + cell] = point
        columns[block * cells + cell][lane] = point
        length += point * point
      }
      lengths[block][lane] = 0.5 * length
      halfOwnChances[block][lane] = Float(0.5 * ownChances[ownChances.startIndex + station])
    }
  }

  deinit {
    points.deallocate()
    for room in [columns, lengths, halfOwnChances, far, logs] { room.deallocate() }
    near.deallocate()
    for room in [nearBlocks, others] { room.deallocate() }
    for room in [firstRoots, secondRoots] { room.deallocate() }
  }

  /// Σ P over all pairs of a station, by kind.
  func own(_ station: Int) -> SIMD4<Double> {
    var sums = near[station]
    for kind in 0..<4 { sums[kind] += Double(far[kind * blocks + station / 8][station % 8]) }
    return sums
  }

  /// Adds the pairs of a station with those of a range, all of one kind.
  func add(_ station: Int, _ range: Range<Int>, _ kind: PairKind, to row: inout Row) {
    guard !range.isEmpty else { return }
    let (ownBlock, ownLane) = (station / 8, station % 8)
    let length = SIMD8(repeating: lengths[ownBlock][ownLane])
    let halfOwnChance = SIMD8(repeating: halfOwnChances[ownBlock][ownLane])
    let perTrial = SIMD8(repeating: Float(1 / trials))
    var (sum, squares) = (SIMD8<Float>.zero, SIMD8<Float>.zero)
    var found = 0
    for block in range.lowerBound / 8...(range.upperBound - 1) / 8 {
      // Invariant: station < stations and block < blocks. Points and columns hold `cells` for each, `far` four
      // times `blocks`, `nearBlocks` one more than `blocks`.
      var product = SIMD8<Float>.zero
      for cell in 0..<cells {
        product += points[station &* cells &+ cell] * columns[block &* cells &+ cell]
      }
      let distance = length + lengths[block] - product
      // 2n log(1 - E / 2n) = -E (1 + E / 4n + E² / 12n² + E³ / 32n³ + …).
      let part = distance * perTrial
      var series = part * Float(1.0 / 32) + Float(1.0 / 12)
      series = series * part + Float(0.25)
      series = series * part + Float(1)
      var log = halfOwnChance + halfOwnChances[block] - distance * series
      log.replace(with: Self.smallest, where: log .< Self.smallest)
      var chance = SpecialFunctions.expOfSingle(log)
      if block &* 8 < range.lowerBound || block &* 8 &+ 8 > range.upperBound {
        for lane in 0..<8 where !range.contains(block &* 8 &+ lane) {
          log[lane] = Self.smallest
          chance[lane] = 0
        }
      }
      // Blocks with a near pair are listed without a branch: one guessed wrong costs as much as a block.
      let isNear = log .>= Self.nearest
      chance.replace(with: 0, where: isNear)
      // A mask is 0 or -1 in every lane.
      let bits = unsafeBitCast(isNear, to: SIMD4<UInt64>.self)
      logs[block] = log
      nearBlocks[found] = block
      found &+= Int(bit: (bits.x | bits.y) | (bits.z | bits.w) != 0)
      sum += chance
      squares += chance * chance
      far[kind.rawValue &* blocks &+ block] += chance
    }
    let ownSum = sum.sum()
    far[kind.rawValue * blocks + ownBlock][ownLane] += ownSum
    row.expected[kind.rawValue] += Double(ownSum)
    row.squares[kind.rawValue] += Double(squares.sum())
    if found > 0 { addNear(station, listNear(in: found), kind, to: &row) }
  }

  /// Lists the near pairs of the first blocks of `nearBlocks`.
  ///
  /// - Returns: how many of `others` are used.
  private func listNear(in blocks: Int) -> Int {
    var count = 0
    for block in nearBlocks[..<blocks] {
      let log = logs[block]
      for lane in 0..<8 {
        others[count] = block &* 8 &+ lane
        count &+= Int(bit: log[lane] >= Self.nearest)
      }
    }
    return count
  }

  /// Adds the pairs of a station with the first of `others` by the law itself.
  private func addNear(_ station: Int, _ count: Int, _ kind: PairKind, to row: inout Row) {
    for cell in 0..<cells {
      firstRoots[cell] = SIMD8(repeating: roots[roots.startIndex + station * cells + cell])
    }
    for first in stride(from: 0, to: count, by: 8) {
      let pairs = min(8, count - first)
      let affinity = gatherRoots(first, pairs: pairs)
      let chances = law.chances(
        affinity: affinity, logAffinity: SpecialFunctions.logNearOne(affinity),
        UnsafeBufferPointer(firstRoots), UnsafeBufferPointer(secondRoots)
      ).probabilities
      for lane in 0..<pairs {
        let chance = chances[lane]
        row.expected[kind.rawValue] += chance
        row.squares[kind.rawValue] += chance * chance
        near[station][kind.rawValue] += chance
        near[others[first + lane]][kind.rawValue] += chance
      }
    }
  }

  /// Fills `secondRoots` with up to eight of `others`; the sums of their products with `firstRoots`.
  private func gatherRoots(_ first: Int, pairs: Int) -> SIMD8<Double> {
    // Lanes without a pair repeat the last one.
    var starts = SIMD8<Int>.zero
    for lane in 0..<8 { starts[lane] = others[first + min(lane, pairs - 1)] &* cells }
    var affinity = SIMD8<Double>.zero
    roots.withUnsafeBufferPointer { roots in
      for cell in 0..<cells {
        // Invariant: others are stations; cells as the rooms hold them. A vector is stored whole: one written lane by
        // lane would have to wait before it is read.
        let row = SIMD8(
          roots[starts[0] &+ cell], roots[starts[1] &+ cell], roots[starts[2] &+ cell],
          roots[starts[3] &+ cell], roots[starts[4] &+ cell], roots[starts[5] &+ cell],
          roots[starts[6] &+ cell], roots[starts[7] &+ cell])
        secondRoots[cell] = row
        affinity += firstRoots[cell] * row
      }
    }
    return affinity
  }
}
