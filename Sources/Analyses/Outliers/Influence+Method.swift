extension Influence {
  public var method: Method {
    Method(
      id: "OUT-04", title: "Influence", evidence: .context,
      practicalSize: "none: it describes, and raises nothing",
      page: Method.Page(
        looksAt: """
          What the national result would be if one region or one constituency were left out: the shares,
          the lead of the first candidate over the second, and whether another candidate would lead. For
          the country it gives the largest change that leaving out a single constituency can make, for
          every candidate, and the number of constituencies without which another candidate would lead.
          """,
        ordinaryElections: """
          A constituency's influence grows with its votes and with its distance from the national
          result. A capital moves the result most and is no anomaly. In a close election many ordinary
          constituencies decide: without any stronghold of the winner the other would lead.
          """,
        flagMeans: """
          It raises no flag. It tells what depends on a place where other methods found something: a
          finding in a constituency that moves the lead by a thousandth of a point cannot have decided
          the election, one in a constituency that is larger than the lead could have.
          """,
        innocentExplanations: [
          "a populous place moves the result more than a small one",
          "a stronghold is far from the national result by nature",
        ],
        assumptions: """
          Shares are of all candidates' votes. Votes are added as integers; a share is divided once, at
          the end. Missing cells are left out, so the figures speak of the returns at hand, not of
          returns that are still to come. Nothing is said of run-offs, thresholds or seats: for a list
          election a change of a share is not a change of seats. The result of a tie is that both lead.
          """,
        workedExample: """
          A country gives A 5,200 and B 4,800 votes, a lead of 400 of 10,000. One constituency gave A 900
          and B 300. Without it A has 4,300 and B 4,500: B would lead by 200 of 8,800, the lead changes by
          200 / 8,800 - 400 / 10,000, which is -1.73 percentage points, and the place is one that decides.
          """,
        calibration: """
          No chance element: sums of integers, which the tests hold against hand-made countries and
          against sums from scratch. It raises no finding in any election, clean or not.
          """,
        references: [
          "Cook (1977), Detection of influential observation in linear regression, Technometrics 19(1), 15-18",
          "Myagkov, Ordeshook and Shakin (2009), The Forensics of Election Fraud, chapter 2",
        ]))
  }
}
