import Returns

/// The README of every sample folder; its numbers are computed from the election it describes.
enum SampleReadme {
  static let azerbaijanNotes =
    "Simulated returns over the public structure of the election. No count is real and nothing is "
    + "planted: whatever an audit reports here is a false alarm."
  static let exerciseNotes =
    "A fictional country with anomalies planted in known places; truth.csv lists them."

  static func azerbaijan2024(_ election: SimulatedElection, seed: UInt64) -> String {
    """
    # Simulated: Azerbaijan, presidential election, 7 February 2024

    **SIMULATED. No count in this folder is real.** A program made them at random; they say nothing about
    the real election, its stations or its candidates. Nothing is planted: an audit of this folder should
    raise no alarm, and one that does is wrong.

    \(azerbaijanStructure)
    * Public totals kept exactly: 125 constituencies, 6,537 stations, of these 49 abroad and 26 in the
      liberated territories, and 6,478,623 voters on the lists. Which constituencies those 26 lie in is
      our assumption.
    * Public results met on average: turnout (ballots issued over voters on the list) 76.43 %, shares of
      the seven candidates as published.

    \(facts(election))

    Its partner is `az-2018-president-simulated`: 5,581 stations are in both, under the same region,
    constituency and number.

    \(makingOf(seed))
    """
  }

  static func azerbaijan2018(_ election: SimulatedElection, seed: UInt64) -> String {
    """
    # Simulated: Azerbaijan, presidential election, 11 April 2018

    **SIMULATED. No count in this folder is real.** A program made them at random; they say nothing about
    the real election, its stations or its candidates. Nothing is planted: an audit of this folder should
    raise no alarm, and one that does is wrong.

    \(azerbaijanStructure)
    * Constituencies are those of the 2024 sample, so that stations can be compared; the real boundaries
      of 2018 were others.
    * Public totals kept exactly: 125 constituencies, 5,641 stations and 5,314,365 voters on the lists.
      That 41 stations are abroad is our assumption.
    * Public results met on average: turnout (ballots issued over voters on the list) 74.3 %, first
      candidate 86.02 %. The other shares are only of the right order.

    \(facts(election))

    Its partner is `az-2024-president-simulated`: 5,581 stations are in both, 60 have closed since and
    956 are new there. Places keep their leanings: turnout correlates at about 0.7 between the two.

    \(makingOf(seed))
    """
  }

  static func exercise(_ election: SimulatedElection, seed: UInt64) -> String {
    """
    # Simulated: Quelmar (fictional), an exercise

    **SIMULATED, AND FICTIONAL.** Country, places and candidates are invented. Into an ordinary simulated
    election anomalies of every kind have been planted, so that one can see what the audit finds, where,
    and what it misses. `truth.csv` lists every changed count with its value before and after.

    \(facts(election))

    ## What is planted

    | anomaly | where | stations | what was done |
    |---|---|---|---|
    \(plantingRows(election))

    The Capital District has nothing planted in it. A station carries one anomaly at most. All protocols
    stay consistent, except those with an arithmetic error. A rounded percentage lies within 0.05
    percentage points of a whole number only where the list is large enough; in a station of 500 voters
    the nearest whole ballot is up to 0.1 points away.

    \(makingOf(seed))
    """
  }

  private static let azerbaijanStructure = """
    ## What is real and what is not

    * Real and public: numbers and names of the constituencies (2023 names where a report of 2024 gives
      them, else those of 2015, so a few places occur twice), names of the candidates, and the totals below.
    * Ours: the grouping of constituencies into economic regions, which constituency is urban, how many
      stations each has, list sizes, and every count. Stations abroad form a region and a constituency "Abroad" and have the kind `abroad`.
    """

  private static func facts(_ election: SimulatedElection) -> String {
    let totals = election.totals()
    func total(_ field: CountField) -> Int { totals.counts[field] ?? 0 }
    var lines = [
      "| in the file | |", "|---|---|",
      "| stations | \(grouped(election.protocols.count)) |",
      "| voters on the lists | \(grouped(total(.registered))) |",
      "| voters on supplementary lists | \(grouped(total(.supplementary))) |",
      "| ballots issued | \(grouped(total(.issued))) "
        + "(\(percent(total(.issued), of: total(.registered))) of the lists) |",
      "| valid, invalid ballots | \(grouped(total(.valid))), \(grouped(total(.invalid))) |",
    ]
    let votes = election.candidates.map { totals.votes[$0] ?? 0 }
    let sum = votes.reduce(0, +)
    for (name, count) in zip(election.candidates, votes) {
      lines.append("| \(name) | \(grouped(count)) (\(percent(count, of: sum))) |")
    }
    return lines.joined(separator: "\n")
  }

  private static func plantingRows(_ election: SimulatedElection) -> String {
    SampleElections.exercisePlantings.map { planting in
      let identifier = planting.anomaly.identifier
      let sites = Set(election.changes.filter { $0.anomaly == identifier }.map(\.site))
      let place =
        switch planting.place {
        case .country: "anywhere"
        case .region(let name): name
        case .constituency(let name): "constituency " + name
        }
      return "| `\(identifier)` | \(place) | \(sites.count) | "
        + description(planting.anomaly, candidates: election.candidates) + " |"
    }.joined(separator: "\n")
  }

  private static func description(_ anomaly: Anomaly, candidates: [String]) -> String {
    switch anomaly {
    case .roundedTurnout(let multiple):
      "ballots issued written backwards from a turnout that is a multiple of \(multiple) %"
    case .roundedShare(let candidate, let multiple):
      "votes for \(candidates[candidate]) written backwards from a share that is a multiple of "
        + "\(multiple) %"
    case .ballotStuffing(let candidate, let abstainers):
      "ballots of \(percents(abstainers)) of those who stayed away added for "
        + candidates[candidate]
    case .voteSwitching(let from, let to, let share):
      "\(percents(share)) of the votes for \(candidates[from]) counted for \(candidates[to])"
    case .inventedDigits:
      "last digits of all candidates' votes invented: 0 and 5 too often, repeats too rarely"
    case .copiedProtocol: "boxes, invalid ballots and votes copied from a neighbouring station"
    case .swappedCandidates(let one, let two):
      "the columns of \(candidates[one]) and \(candidates[two]) exchanged"
    case .turnoutTarget(let tenths):
      "ballots issued made to fit a turnout of \(tenths / 10).\(tenths % 10) %"
    case .arithmeticError(let error):
      switch error {
      case .candidateSum: "first candidate's votes 10 above what the valid ballots allow"
      case .transposedValid: "last two digits of the valid ballots exchanged"
      case .ballotsReceived: "100 unused ballots more than were received"
      case .boxesAboveIssued: "25 more ballots in the boxes than were issued"
      }
    }
  }

  private static func makingOf(_ seed: UInt64) -> String {
    """
    ## How it was made

    `scrutineer simulate --samples Data` writes this folder again, byte for byte (seed \(seed)). Turnout is
    beta-binomial and the vote Dirichlet-multinomial at every station, round expectations that differ
    between cities, towns and villages, regions, constituencies and stations. `\(SampleElections.returnsName)`
    is UTF-8 with commas; `election.toml` says what its columns mean.

    """
  }

  private static func percents(_ range: ClosedRange<Double>) -> String {
    "\(Int((range.lowerBound * 100).rounded()))-\(Int((range.upperBound * 100).rounded())) %"
  }

  /// With two decimals, by integers, so that no locale or library has a say.
  private static func percent(_ part: Int, of whole: Int) -> String {
    guard whole > 0 else { return "0 %" }
    let hundredths = (20_000 * part + whole) / (2 * whole)
    let decimals = hundredths % 100
    return "\(hundredths / 100).\(decimals < 10 ? "0" : "")\(decimals) %"
  }

  private static func grouped(_ number: Int) -> String {
    var digits = Array(String(number))
    var place = digits.count - 3
    while place > 0 {
      digits.insert(",", at: place)
      place -= 3
    }
    return String(digits)
  }
}
