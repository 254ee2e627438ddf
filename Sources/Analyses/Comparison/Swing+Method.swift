extension Swing {
  public var method: Method {
    Method(
      id: "COMP-02", title: "Change of turnout and share", evidence: .signal,
      practicalSize: "10 percentage points from the constituency's swing; 50 % for voter lists",
      page: Method.Page(
        looksAt: """
          How turnout, each candidate's share and the voter list changed between two elections at each
          matched station, against the change at the other stations of its constituency; in both
          directions. Where the earlier results of all candidates are there, what they lead one to expect
          (the transfer of votes of COMP-04's kind, over the country) is taken off first, so that a
          station with many voters of a candidate who is gone is not odd for that. Described beside it:
          of every extra ballot, how many votes more a candidate received, within constituencies, with
          an interval.
          """,
        ordinaryElections: """
          Stations of one constituency swing alike. Their spread is estimated from the other stations of
          the constituency and moderated across constituencies (Smyth 2004), sampling noise is added
          from both elections' counts, and the departure is judged by Student's t. Real returns have
          heavier tails than any such model: the p of all stations together is set against the median and
          the 99th percentile of their own departures (an empirical null, Efron 2004), each side by itself
          where at least 3,000 stations lie on it, and only ever raised by it. Extra votes for an extra ballot lie between 0 and 1 where more voters come and
          vote as the others do; their sum over candidates is near 1.
          """,
        flagMeans: """
          One station moved far from its neighbours between two elections. A protocol with two
          candidates' figures exchanged looks like this, and so does a station that now serves another
          quarter. Lay the two protocols side by side first.
          """,
        innocentExplanations: [
          "the station's area was redrawn, or its number given to another place",
          "a hospital, barracks, prison or hostel opened or closed",
          "a local candidate, or a local dispute, moved one village",
          "a typing slip in either election's file",
        ],
        assumptions: """
          The stations are truly the same: pairs whose voter lists differ by more than a quarter are left
          out of swings and counted, as are stations with fewer than 50 voters or ballots. Stations whose
          constituency has fewer than 8 comparable stations are judged with the rest of their region.
          Proportions are compared as angles (twice the arcsine of the square root), where swings are
          roughly normal within a constituency; effects are given in points. Up to one percent of
          stations may be truly odd before the empirical null hides them.
          """,
        workedExample: """
          A constituency swings 4 points to a candidate, with a spread of 3 points between stations. A
          station swings 41 points the other way: 45 points from its constituency, t = -14; it is listed
          with both protocols.
          """,
        calibration: Calibration.text(for: "COMP-02"),
        references: [
          "Efron (2004), Large-scale simultaneous hypothesis testing, Journal of the American Statistical Association 99, 96-104",
          "Liang and Zeger (1986), Longitudinal data analysis using generalized linear models, Biometrika 73(1), 13-22",
          "Smyth (2004), Linear models and empirical Bayes methods for assessing differential expression, Statistical Applications in Genetics and Molecular Biology 3(1), Article 3",
          "Benjamini and Hochberg (1995), Controlling the false discovery rate, Journal of the Royal Statistical Society B 57(1), 289-300",
        ]))
  }
}
