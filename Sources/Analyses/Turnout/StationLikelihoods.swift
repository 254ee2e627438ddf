import AuditMath
import Foundation

/// The likelihood of each station's ballots and votes over the cells of turnout and share: a product of
/// two short runs, since ballots of voters and votes of ballots are binomial given the cell.
struct StationLikelihoods: Sendable {
  /// Cells of one direction.
  private static let cells = 64

  private var firstRow: [Int32] = []
  private var firstColumn: [Int32] = []
  /// Where a station's rows, then its columns, begin in `weights`; one more than there are stations.
  private var starts: [Int32] = [0]
  private var columnStarts: [Int32] = []
  private var weights: [Double] = []

  var count: Int { firstRow.count }

  /// Adds a station; one without voters or ballots says nothing and is passed over.
  mutating func add(voters: Int, ballots: Int, votes: Int) {
    guard voters > 0, ballots > 0, ballots <= voters, votes >= 0, votes <= ballots else { return }
    let grid = StuffingClasses.grid
    firstRow.append(
      Int32(grid.appendLikelihood(successes: ballots, trials: voters, to: &weights)))
    columnStarts.append(Int32(weights.count))
    firstColumn.append(
      Int32(grid.appendLikelihood(successes: votes, trials: ballots, to: &weights)))
    starts.append(Int32(weights.count))
  }

  /// The log-likelihood of all stations under a law of cells (up to a constant of the data), and by cell
  /// the sum over stations of the likelihood at the cell over that of the station.
  func evaluate(_ density: [Double]) -> (logLikelihood: Double, ratios: [Double]) {
    let cells = Self.cells
    var ratios = [Double](repeating: 0, count: cells * cells)
    var sum = CompensatedSum()
    // Invariant of the pointers: rows and columns of a station end at most at cell 63, since
    // `appendLikelihood` cuts them there, so every index stays below 64 * 64.
    weights.withUnsafeBufferPointer { weights in
      density.withUnsafeBufferPointer { density in
        ratios.withUnsafeMutableBufferPointer { ratios in
          for station in 0..<count {
            let (rowStart, columnStart) = (Int(starts[station]), Int(columnStarts[station]))
            let rows = columnStart - rowStart
            let columns = Int(starts[station + 1]) - columnStart
            let corner = Int(firstRow[station]) * cells + Int(firstColumn[station])
            var likelihood = 0.0
            for row in 0..<rows {
              var line = 0.0
              let start = corner + row * cells
              for column in 0..<columns {
                line += density[start + column] * weights[columnStart + column]
              }
              likelihood += line * weights[rowStart + row]
            }
            // A station that the law all but excludes: kept finite, so that it cannot decide alone.
            likelihood = max(likelihood, 1e-200)
            sum.add(Foundation.log(likelihood))
            let scale = 1 / likelihood
            for row in 0..<rows {
              let weight = weights[rowStart + row] * scale
              let start = corner + row * cells
              for column in 0..<columns {
                ratios[start + column] += weight * weights[columnStart + column]
              }
            }
          }
        }
      }
    }
    return (sum.value, ratios)
  }
}
