extension ExcessVotes {
  public var method: Method {
    Method(
      id: "TURN-05", title: "Excess votes by reference window", evidence: .context,
      practicalSize: "none: the curve is described and raises no finding",
      page: Method.Page(
        looksAt: """
          How many votes a candidate has above what the proportions at stations of one window of turnout
          would give (the estimate named after Shpilkin). In the window the candidate has k votes for each
          ballot cast otherwise; over all stations the excess is L - k O, with L the candidate's votes and O
          all other ballots counted. Turnout is ballots counted of registered voters, in bins of one
          point.

          Every candidate, and every choice in turn: windows of 1 to 11 points that end at the tallest bin
          of other ballots (`excess-window-5`), single bins (`excess-bin-40`, from 40 to 41 %), every region
          by its own window and proportions (`excess-regions-…`), ordinary stations of at least 100 voters
          only (`excess-ordinary-…`), bins centred on whole percentages (`excess-centred-…`). The chart
          shows all of them from smallest to largest.
          """,
        ordinaryElections: """
          Where turnout and opinion are unrelated all windows give nearly the same, near zero. Where they
          are related, as between towns and villages, the estimates differ from window to window, often
          by millions, and those of a candidate of the villages are above zero where nothing is wrong.
          """,
        flagMeans: """
          Nothing is flagged. Read the curve: a high plateau that stays when windows, regions and filters
          change says that votes of this candidate come with high turnout everywhere, and asks for an
          explanation. A curve that runs through zero says nothing.
          """,
        innocentExplanations: [
          "villages that vote more and vote differently from towns",
          "regions of different opinion and different turnout; see the estimates by region",
          "electronic, military or foreign stations with an electorate of their own",
          "a candidate whose supporters were mobilised more",
        ],
        assumptions: """
          It supposes one homogeneous electorate, of which the stations in the window are the clean part.
          No country is like that. The error shown is the delete-one-constituency jackknife of k with the
          window held fixed and the totals known: it covers the chance differences between the
          constituencies in the window (a region's, where each has its own), not the choice of the window,
          which matters far more. The interval is Student's with one degree of freedom less than
          constituencies. An estimate above all votes of the candidate is
          reported as a failure of that window; one below zero says that there is no excess. A candidate with
          an excess leaves the others with the opposite sign. Windows of fewer than two constituencies
          have no interval.
          """,
        workedExample: """
          Russia, 18 March 2018, winning candidate: 10.17 to 10.96 million votes by windows of 1 to 11
          points ending at 61 %; 9.72, 10.30 and 10.36 million by the single bins at 40, 50 and 60 %.
          In 2024 the tallest bin lies at 80 % and the same windows give 0.51 to 8.05 million, the single
          bins 31.89, 21.92 and 22.63 million: the method then measures the choice.
          """,
        calibration: Calibration.text(for: "TURN-05"),
        references: [
          "Shpilkin (2009), Statistical investigation of the 2007 and 2008 election results, Troitsky Variant 21(40), 2-4 (in Russian)",
          "Kobak, Shpilkin and Pshenichnikov (2016), Statistical fingerprints of electoral fraud?, Significance 13(4), 20-23",
          "Efron and Stein (1981), The jackknife estimate of variance, Annals of Statistics 9(3), 586-596",
          "Simonsohn, Simmons and Nelson (2020), Specification curve analysis, Nature Human Behaviour 4, 1208-1214",
        ]))
  }
}
