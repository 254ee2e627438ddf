extension RepeatedPercentages {
  public var method: Method {
    Method(
      id: "TURN-03", title: "Repeated percentages", evidence: .signal,
      practicalSize: "5 stations more than expected, and twice as many as expected",
      page: Method.Page(
        looksAt: """
          Whether one and the same percentage is reported by far too many stations of a place. Every
          turnout and share to a tenth of a point from 5 to 95 %, and every fraction a/b with b up to 20,
          is counted and held against what chance gives for exactly these stations.
          """,
        ordinaryElections: """
          Neighbouring stations differ, and a thousand voters can give any percentage: a given tenth of a
          point is met by a few stations in a hundred at most, where turnouts crowd. Small stations
          repeat simple fractions, since few are possible. Both are part of the expectation: a station
          that reports k of n is taken as Binomial(n, k/n) between 5 and 95 %, which gives the probability
          of each value as a finite sum, and the number of stations at a value is a Poisson-binomial
          variable with an exact tail.
          """,
        flagMeans: """
          Many stations of one place report the same percentage. Somebody may have set it, and the
          counts may have been written to fit. Look at the listed stations together: do they share an
          area, a chairperson, or other lines of the protocol?
          """,
        innocentExplanations: [
          "results published in rounded form, or counts computed from a percentage by the publisher",
          "one result entered for several stations by mistake (see also PROT-03, repeated protocols)",
          "many stations of the same size that filled up a fixed number of ballots",
          "chance: about one place in a thousand reaches q = 0.001",
        ],
        assumptions: """
          Ordinary stations of at least 200 voters (ballots counted, for a share), which keeps the
          binomial standard deviation at 3 or more, with a percentage from 5 to 95 %; the null is
          conditioned on that range. At least 20 such stations; a share raises findings only where half of
          the stations lie in the range, since a bound through their bulk biases the test there. Stations count independently. Taking each
          station's own percentage as its centre absorbs part of the excess, so the test errs on the
          quiet side, most where stations have more than about 2,500 voters. The family of a place and a
          candidate is all 1,028 values, corrected by Benjamini and Hochberg; its smallest corrected p is
          the p of the place, which is then corrected over places and candidates. Up to five values are
          computed exactly (above 2,000 stations by saddlepoint); the rest are bounded by the Poisson
          tail, which is larger (Anderson and Samuels 1967). Only an excess counts: no honest cause or
          dishonest one makes a value rare. The value found is named by the measures beside the test,
          such as `repeated-turnout-62.2`. Not for files whose counts were computed from percentages.

          The kernel density method of Rozenas (2017) asks the same question of all values at once and
          gives one share F: 0.039 % for Canada 2011 (66,111 polls) and 0.94 % for Russia 2011, by 1,000
          resamples in about 590 seconds. F counts every value that exceeds a simulated maximum; here
          each value has its own p and its own stations.
          """,
        workedExample: """
          Russia, 18 March 2018, Stavropol region: 34 of 1,186 stations report a turnout of 85.0 %, where
          6.2 are expected (standard deviation 2.4); after correction for 1,028 values p is 6e-13. In
          Dagestan 33 of 1,046 report 95.0 %, where 6.0 are expected.
          """,
        calibration: Calibration.text(for: "TURN-03"),
        references: [
          "Rozenas (2017), Detecting election fraud from irregularities in vote-share distributions, Political Analysis 25(1), 41-56",
          "Anderson and Samuels (1967), Some inequalities among binomial and Poisson probabilities, Proceedings of the Fifth Berkeley Symposium 1, 1-12",
          "Benjamini and Hochberg (1995), Controlling the false discovery rate, Journal of the Royal Statistical Society B 57(1), 289-300",
          "Hong (2013), On computing the distribution function for the Poisson binomial distribution, Computational Statistics and Data Analysis 59, 41-51",
        ]))
  }
}
