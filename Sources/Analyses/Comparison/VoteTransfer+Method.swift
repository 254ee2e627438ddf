extension VoteTransfer {
  public var method: Method {
    Method(
      id: "COMP-04", title: "Vote transfer", evidence: .context,
      practicalSize: "none: it describes",
      page: Method.Page(
        looksAt: """
          Of each candidate's earlier voters, and of those who voted for nobody, the part that each later
          candidate received, or that stayed away. Estimated by least squares with parts between 0 and 1
          that add up to 1, in every constituency by itself (what its stations leave open is taken from
          the country), and pooled with the candidates' earlier votes as weights. The country's matrix is on
          the first page, each constituency's on its own page, and all of them are in `transfers.csv`.
          """,
        ordinaryElections: """
          Most voters of a candidate who stands again stay; losers' voters divide by affinity. Estimates
          from 5 to 95 % with intervals of a few points are usual between two rounds.
          """,
        flagMeans: """
          It raises no finding. It tells what the stations' results imply about voters, if voters of one
          candidate behave alike within a constituency.
          """,
        innocentExplanations: [
          "estimates of 0 or 100 % for small candidates: the data say little, and a bound is reached"
        ],
        assumptions: """
          The ecological assumption: within a constituency the parts do not depend on the station's
          composition. Where they do, estimates are biased and the interval, which shows only how
          constituencies differ, does not cover that. The rows `feasible-…` give what the two margins of
          every station allow whatever voters did (Duncan and Davis 1953): certain, and usually wide.
          Pairs whose lists differ by more than a quarter are left out; earlier votes are scaled to the
          later list.
          """,
        workedExample: """
          Poland 2025: nearly all voters of the two leaders of round 1 stay with them in round 2; of those
          who voted for nobody about nine in ten stay away again.
          """,
        calibration: """
          Two simulated second rounds with a known matrix (1,620 stations, 36 constituencies; with and
          without differences between constituencies of 15 %): 36 entries recovered within 1 point for
          candidates of 30 % and more and for those who stayed away, within 5 points for one of 4 %;
          34 of 36 intervals of 95 % held the truth. Against outside programs on the published example of
          lphom, the two rounds of France 2017 in 108 places: the same squared objective by a quadratic
          programme (quadprog) agrees to 2e-8; lphom itself, a linear programme that minimises absolute
          departures and holds the national totals, puts 3.8 % of all voters elsewhere (up to 15 points
          for candidates of a few percent), and 0.4 % in 60 made-up stations that follow one matrix. The
          feasible ranges are lphom's to 13 digits.
          """,
        references: [
          "Goodman (1953), Ecological regressions and behavior of individuals, American Sociological Review 18(6), 663-664",
          "Duncan and Davis (1953), An alternative to ecological correlation, American Sociological Review 18(6), 665-666",
          "McCarthy and Ryan (1977), Estimates of voter transition probabilities from the British general elections of 1974, Journal of the Royal Statistical Society A 140(1), 78-85",
          "Romero, Pavía, Martín and Romero (2020), Assessing uncertainty of voter transitions estimated from aggregated data. Application to the 2017 French presidential election, Journal of Applied Statistics 47(13-15), 2711-2736",
          "Pavía and Romero (2024), Improving estimates accuracy of voter transitions: two new algorithms for ecological inference based on linear programming, Sociological Methods and Research 53(4), 1919-1957",
        ]))
  }
}
