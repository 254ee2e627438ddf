extension DistributionShift {
  public var method: Method {
    Method(
      id: "COMP-03", title: "Shift of distributions", evidence: .context,
      practicalSize: "none: it describes",
      page: Method.Page(
        looksAt: """
          How turnout and each paired candidate's share are distributed over the matched ordinary
          stations in both elections: Székely's energy distance and the largest distance between the two
          distribution functions (Kolmogorov-Smirnov), on a grid of one percentage point whose cells are
          centred on whole percentages. Measured as
          they are, and once more (`-aligned`) after the mean change is taken away, so that only the
          shape counts.
          """,
        ordinaryElections: """
          Elections move, so the plain distances are usually far from chance. After alignment the shape
          changes little between two rounds, more over years.
          """,
        flagMeans: """
          It raises no finding. A changed shape after alignment says that some kinds of place moved
          differently from others: see the constituencies with the largest changes.
          """,
        innocentExplanations: [
          "another set of candidates, another contest",
          "one candidate gained in towns and lost in villages",
          "turnout rose everywhere and is pressed together below 100 %",
        ],
        assumptions: """
          p comes from 1,000 permutations: the two elections are exchanged constituency by constituency,
          since stations of one constituency swing together. All permutations are one matrix product of
          signs and constituencies. Scopes with fewer than 8 constituencies are not tested; 1/1,001 is
          the smallest p possible.
          """,
        workedExample: """
          Turnout rises by 4 points everywhere: energy distance and Kolmogorov-Smirnov are large; aligned
          both fall to what exchanging constituencies gives.
          """,
        calibration: """
          Clean simulated pairs of the sizes of A (100 pairs), E (200) and M (100), as COMP-02's
          (`scrutineer calibrate ELECTION --only COMP-03 --all`): p at most 0.05 in 3.1 % (A), 2.6 % (E) and
          3.4 % (M) of the country's tests, plain and aligned together, and in 2.5 % (A) and 3.2 % (M) of the
          regions'. Aligned ones reject less than 5 %, since the mean change that is taken away was learned
          from the same stations. The statistics agree with SciPy's to 10 digits, and p with all 256 and 1,024
          signings of two made-up pairs.
          """,
        references: [
          "Székely and Rizzo (2013), Energy statistics: a class of statistics based on distances, Journal of Statistical Planning and Inference 143(8), 1249-1272",
          "Winkler, Webster, Vidaurre, Nichols and Smith (2015), Multi-level block permutation, NeuroImage 123, 253-268",
        ]))
  }
}
