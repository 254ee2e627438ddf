extension Swing {
  public var method: Method {
    Method(
      id: "COMP-02", title: "Change of turnout and share", evidence: .signal,
      practicalSize: "10 percentage points from the constituency's swing; 50 % for voter lists",
      page: Method.Page(
        looksAt: """
          How turnout, each candidate's share and the voter list changed between two elections at each
          matched station, against the change at the other stations of its constituency; in both
          directions.
          """,
        ordinaryElections: """
          Stations of one constituency swing alike. Their spread is estimated from the other stations of
          the constituency and moderated across constituencies (Smyth 2004), sampling noise is added
          from both elections' counts, and the departure is judged by Student's t.
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
          out of swings and counted, as are stations with fewer than 50 voters or ballots. Stations whose constituency has fewer than 8 comparable stations
          are judged with the rest of their region. Proportions are compared as angles (twice the arcsine of the square root), where swings are roughly normal within a constituency; effects are given in points.
          """,
        workedExample: """
          A constituency swings 4 points to a candidate, with a spread of 3 points between stations. A
          station swings 41 points the other way: 45 points from its constituency, t = -14; it is listed
          with both protocols.
          """,
        calibration: Calibration.text(for: "COMP-02"),
        references: [
          "Smyth (2004), Linear models and empirical Bayes methods for assessing differential expression, Statistical Applications in Genetics and Molecular Biology 3(1), Article 3",
          "Benjamini and Hochberg (1995), Controlling the false discovery rate, Journal of the Royal Statistical Society B 57(1), 289-300",
        ]))
  }
}
