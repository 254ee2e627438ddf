extension LastDigit {
  public var method: Method {
    Method(
      id: "DIGIT-01", title: "Last digit", evidence: .signal,
      practicalSize:
        "0.5 % of the last digits to change beyond chance; 1 percentage point for patterns",
      page: Method.Page(
        looksAt: """
          The last digits of counts of 100 or more: registered voters, ballots issued, and each
          candidate's votes; with them repeated last two digits (11, 22), neighbouring ones (12, 90) and
          counts ending in 0 or 5. People who invent numbers avoid repeats and favour some endings.
          """,
        ordinaryElections: """
          Last digits of large counts are nearly uniform, but not exactly: keeping only counts of 100 or
          more makes small digits more frequent where counts fall off steeply. The null is therefore
          computed exactly: station i's count is Binomial(n, k/n), or Poisson for registered voters,
          which have no trials, and the expected number of each digit is a sum over stations,
          conditioned on the number of counts at the threshold or above.
          """,
        flagMeans: """
          Some last digits appear more often than the counts' own sizes explain. It speaks of the scope
          as a whole, never of one station. Registered voters and ballots issued ending in 0 too often
          usually tell of rounding in the paperwork.
          """,
        innocentExplanations: [
          "rounding of lists or of ballots handed out in packs",
          "a fixed list size set by the law or by the hall",
          "a file compiled from rounded or estimated figures",
        ],
        assumptions: """
          Counts vary by at least a few units under the null: where a station's standard deviation is
          below 3 its digit is nearly fixed and adds little (their number is stated). The result for
          registered voters rests on a Poisson assumption and raises no finding: offices split lists into
          equal parts (Mexico 2012), so their digits repeat from station to station. Last digits catch
          clumsy invention only: in the laboratory few manipulations leave a trace (Stoetzer et al.).
          Needs 200 counts of 100 or more in the scope. The patterns'
          tails are exact (Poisson-binomial) up to 2,000 stations and by saddlepoint above.
          """,
        workedExample: """
          Russia 2018, ballots issued: 90,912 counts, Pearson's statistic with the exact null 101.3 on 9
          degrees of freedom, p = 9e-18; the leading candidate's votes 11.1, p = 0.27. Canada 2011: the
          uniform null gives 72.2 (p = 6e-12), the exact one 4.3 (p = 0.89): the alarm came from the
          threshold, not from the voters.
          """,
        calibration: Calibration.text(for: "DIGIT-01"),
        references: [
          "Beber and Scacco (2012), What the numbers say: a digit-based test for election fraud, Political Analysis 20(2), 211-234",
          "Medzihorsky (2015), Election fraud: a latent class framework for digit-based tests, Political Analysis 23(4), 506-517",
          "Deckert, Myagkov and Ordeshook (2011), Benford's law and the detection of election fraud, Political Analysis 19(3), 245-268",
        ]))
  }
}
