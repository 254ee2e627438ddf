extension SecondDigit {
  public var method: Method {
    Method(
      id: "DIGIT-02", title: "Second digit", evidence: .context,
      practicalSize: "none: it describes, and raises nothing",
      page: Method.Page(
        looksAt: """
          The second digits of counts of 10 or more: ballots that make the turnout, and each candidate's
          votes. They are held against what counts of these sizes give by themselves, with the same exact
          null as the last digits (DIGIT-01): ten counts, their mean digit, and beside them Pearson's
          statistic against Benford's law, because others publish it.
          """,
        ordinaryElections: """
          The second digit tells the size of a station: where stations are made for 1,000 voters and half
          of them vote, counts lie near 500 and their second digits near 0, 9 and 1. Benford's law
          supposes counts that span several powers of ten, which stations hardly ever do. So its test
          speaks against nearly every clean election: Pearson's statistic against Benford's law is 462 for
          the votes in Canada 2011 (9 degrees of freedom), against the exact null 8.4. The mean second
          digit of Benford's law is 4.187; an ordinary election can have 3.9 or 4.3.
          """,
        flagMeans: """
          It raises no flag. A small p against the exact null says that second digits are not those of
          counts that vary around themselves; last digits (DIGIT-01), integer percentages (TURN-02)
          and repeated values (TURN-03) then say more of the reason. Against Benford's law a small p says
          nothing at all.
          """,
        innocentExplanations: [
          "stations made for a round number of voters",
          "rounding of counts in the file",
          "everything that DIGIT-01 lists",
        ],
        assumptions: """
          Station i's count is Binomial(n, k/n), independent of other stations, so its second digit has
          exact probabilities. Where a station's standard deviation is small beside the width of a second
          digit (10 for counts of three figures, 100 for four), its digit is nearly fixed and the null
          follows whatever was reported: an invented count of 1,350 passes as well as any other. The
          test is therefore weak by nature and kept as context. Needs 200 counts of 10 or more, of which at most a third are
          below 20: counts that fall off steeply at the threshold are spread too widely by the null. Do not
          use the column of Benford's law as evidence, in either direction.
          """,
        workedExample: """
          Canada 2011, votes of the leading party: 63,690 counts of 10 or more have a mean second digit of
          3.945, where Benford's law has 4.187: a difference that is often held against an election. The
          exact null expects 3.956 of stations of these sizes, give or take 0.010 (p = 0.26), and Pearson's statistic
          is 8.4 against it (p = 0.49), 462 against Benford's law.
          """,
        calibration: Self.measured,
        references: [
          "Mebane (2008), Election forensics: the second-digit Benford's law test and recent American presidential elections, in Alvarez, Hall and Hyde, Election Fraud, 162-181",
          "Deckert, Myagkov and Ordeshook (2011), Benford's law and the detection of election fraud, Political Analysis 19(3), 245-268",
          "Shikano and Mack (2011), When does the second-digit Benford's law-test signal an election fraud? Jahrbücher für Nationalökonomie und Statistik 231, 719-732",
        ]))
  }

  static let measured = """
    Clean elections of the sizes of the exercise election (`scrutineer calibrate
    Data/exercise-fictional --elections 200 --only DIGIT-02 --all`; 95 % intervals): the quadratic form has p
    <= 0.05 in 2.7 % of tests of the country (1.8 to 4.0) and 2.5 % of regions (2.2 to 3.0), the mean digit
    in 2.7 % and 2.5 %; on the sizes of Azerbaijan 2024 (100 elections) in 0.5 % and 0.2 %, and 0 % and
    0.5 %: the null is a little wider than the counts are, and errs on the quiet side. It
    raises no finding in any election, and no power is claimed.
    """
}
