extension MultivariateOutliers {
  public var method: Method {
    Method(
      id: "OUT-01", title: "Multivariate outliers", evidence: .signal,
      version: 2,
      practicalSize: "150 ballots more or fewer than the rest of the place leads one to expect",
      page: Method.Page(
        looksAt: """
          Turnout and the shares of all larger candidates together, station by station, against the
          rest of the constituency. It finds stations whose single figures may each pass but whose
          combination is unlike all others: a high turnout with a share that elsewhere goes with a low
          one, two candidates exchanged, one candidate's votes moved to another.
          """,
        ordinaryElections: """
          Candidates' shares and turnout go together in regular ways within a region. The robust
          covariance learns these ways from three quarters of the stations, so that odd ones cannot
          bend it, and measures how far every station lies from its constituency, in units of the
          ordinary spread. Of ordinary stations 2.5 % lie beyond the cut-off. Real elections have
          more: hospitals, villages of a minority, new quarters.
          """,
        flagMeans: """
          The station's results as a whole do not belong to the bulk of its region, and at least 150
          ballots lie elsewhere than expected. Look at its protocol, and at OUT-02 for the candidate
          concerned. It does not say that anything is wrong there.
          """,
        innocentExplanations: [
          "a hospital, prison, barracks, home for the aged or students' dormitory",
          "the village or quarter of a minority, a monastery, a candidate's home village",
          "two columns swapped or shifted by a typing slip",
          "a region that joins places of very different kinds, of which the rarer ones look odd",
        ],
        assumptions: Self.assumptions,
        workedExample: """
          Poland 2025, first round, 31,624 stations, eight coordinates: one village station reports 667
          of 880 votes for a candidate who has about a tenth elsewhere in the county. Its distance is
          7.9, where 97.5 % of ordinary stations stay below 4.5; p = 4e-6, and 556 ballots lie elsewhere
          than expected.
          """,
        calibration: Self.measured,
        references: [
          "Egozcue, Pawlowsky-Glahn, Mateu-Figueras and Barceló-Vidal (2003), Isometric logratio transformations for compositional data analysis, Mathematical Geology 35(3), 279-300",
          "Rousseeuw and Van Driessen (1999), A fast algorithm for the minimum covariance determinant estimator, Technometrics 41(3), 212-223",
          "Hardin and Rocke (2005), The distribution of robust distances, Journal of Computational and Graphical Statistics 14(4), 928-946",
          "Filzmoser and Hron (2008), Outlier detection for compositional data using robust methods, Mathematical Geosciences 40(3), 233-248",
        ]))
  }

  private static let assumptions = """
    A candidate with at least 2 % of the country's ballots is a part of its own; all others with the
    invalid ballots are one part, left out if it holds less than 2 %. Shares become isometric
    log-ratios, turnout a logit. Counts are smoothed by the constituency's shares with the weight that
    the typical overdispersion gives them (at least 5 ballots for each part), and departures are
    rescaled for the number of ballots, so that a small station stands out only by what its few
    ballots can show. Constituencies with fewer
    than 8 usable stations join the rest of their region.

    The shape of the departures is estimated by FastMCD (subset 75 %) in every region with at least 50
    stations and 10 for each coordinate; smaller regions share one shape. Distances are divided by the
    constituency's own scale and by the tail factor: the 0.9 quantile of the region's squared distances
    over that of the law, never below 1. p then comes from Fisher's F with the degrees of freedom of
    shape and scale, and never more than 40, since log-ratios of counts are not quite normal. Where the tail factor exceeds 2.5 no law fits and the region is not
    tested. `look first` asks that the station stand out also under the tail that the distances themselves
    show between their 90th and their 97.5th percentile, continued as an exponential. Tails beyond the bulk are heavier in real elections than this law: a small q says that a
    station is not of the bulk, not how rare it is. `outlying-stations` is described and raises no
    finding.
    """

  private static let measured = """
    Simulated clean elections with the sizes, shares and spreads of real files (`ElectionModel(like:)`):
    40 elections each like Poland 2025, Romania 2024, Albania 2017, Georgia 2016 and Uganda 2016, 10
    each like Russia 2018 and Mexico 2012; 4.9 million stations. Share of stations with p <= 0.05: 2.8 %
    to 4.1 % by model, 4.7 % in the worst election; p <= 0.001: 0.01 % to 0.17 % (the last in Albania,
    whose many small parties make skewed log-ratios). Elections with any flag: 0 of 220.

    Power on clean draws like Data/exercise-fictional (45 stations in the constituency, 50 draws a size,
    `scrutineer calibrate`), found means `look` or above at a planted station. Ballots of non-voters added
    at three stations: of 60 % of them 30 %, of 70 % 70 %, of 80 % 94 % (84 to 99). The second candidate's
    votes counted for the first at three stations: half of them rarely, 70 % of them 76 %, 80 % of them
    92 %. Columns of candidates 28 points apart exchanged: 62 % at one station, 84 % at eight.

    Power in real returns: at 60 random stations with at least 500 ballots the two leading candidates' columns were
    exchanged in the real returns. Of swaps of candidates 30 to 40 points apart 72 % were flagged in
    Poland's first round, 17 % in its second, 33 % in Mexico 2012 and 73 % in Russia 2018; 40 to 50
    points apart 97 %, 62 %, 60 % and 98 %. Swaps of candidates close to each other cannot be seen.

    Flags in real returns, that is q <= 0.05 and 150 ballots (q <= 0.001 in brackets, before the
    election's own tail is asked; after it none is left at `look first`): Poland 2025 first
    round 97 (49) of 31,624 stations, second 92 (39), Mexico 2012 240 (81) of 142,117, Romania 2024 271
    (93) of 18,750, Albania 2017 15 (10), Georgia 2016 13 (3), Bolivia 2019 none, Uganda 2016 74 (45),
    Russia 2018 882 (554) of 96,790 and 2024 648 (298) of 90,973. Most are hospitals, prisons, homes
    and barracks that the files do not mark.
    """
}
