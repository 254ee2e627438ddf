extension Reconciliation {
  public var method: Method {
    Method(
      id: "PROT-04", title: "Reconciliation", evidence: .recordError,
      practicalSize: "any difference from a published total",
      page: Method.Page(
        looksAt: """
          Whether the stations of the file add up to the totals that the commission published, for the
          country and for every region and constituency of which totals are known: the number of stations,
          every line of the protocol, the votes of every candidate. Totals come from the manifest
          (`[official]`), from a table of totals that it names (`areas`), and from rows of totals that the
          file of returns itself has and that are not counted as stations.
          """,
        ordinaryElections: """
          A complete file agrees to the last ballot. Where it does not, single stations usually account for
          it: Russia 2018 has 7,122 more registered voters than published, which are those of four stations
          whose results were cancelled later. Files published on election night lack stations.
          """,
        flagMeans: """
          The file is not what the published result was made of, or the published result was not added up
          from these protocols. Until it is known which, every other result of the audit speaks of the
          file and not of the election.
          """,
        innocentExplanations: [
          "stations that were cancelled, repeated or added after the file or the totals were published",
          "voters abroad, by post or electronically, who are in the totals and not in the file",
          "rows that were rejected or left out by the manifest: see what became of the rows of the source",
          "a column that means something else in the totals than in the returns",
        ],
        assumptions: """
          Names of places and candidates are the same in both sources, up to white space and composition;
          a constituency may be given by its number. Totals of a place that the returns do not have, and
          votes for a name that is no candidate, are listed as not compared. Missing cells are left out of
          the sums, and counted. An area for which the file has several rows of totals is not compared with
          them.
          """,
        workedExample: """
          The stations' registered voters of Russia 2018 add up to 109,008,428; published are 109,001,306.
          The difference is +7,122 registered voters, and the finding says so. No total of the regions is
          given there, so the regions are not compared, and say why.
          """,
        calibration: """
          A comparison of sums has no chance element: it is silent when the sums agree, and otherwise
          says by how much they do not. The tests change single totals and stations and find each change.
          """,
        references: [
          "OSCE/ODIHR (2010), Election Observation Handbook, 6th edition: tabulation and aggregation of results",
          "Open Election Data Initiative (2015), Election Results: data should be granular and add up to the published totals",
        ]))
  }
}
