extension StationsAgainstConstituency {
  public var method: Method {
    Method(
      id: "OUT-02", title: "Stations against their constituency", evidence: .signal,
      version: 2,
      practicalSize: "a departure of 100 ballots from what the other stations lead one to expect",
      page: Method.Page(
        looksAt: """
          The turnout of every ordinary polling station, and every candidate's share of the ballots
          counted there, against the other stations of the same constituency. Columns swapped in a
          protocol, a result typed in the wrong row, ballots added or taken away at a few stations
          show as stations far from all their neighbours.
          """,
        ordinaryElections: """
          Stations of one constituency differ more than chance alone makes them: towns and villages,
          old and new quarters vote differently. The test therefore learns from the other stations
          not only their mean but how far they lie apart (their overdispersion), and asks whether the
          station could be one of them. Most constituencies have an overdispersion of 0.005 to 0.05:
          shares with a standard deviation of 3 to 10 percentage points about the mean.
          """,
        flagMeans: """
          The station reports at least 100 ballots more or fewer than the others lead one to expect,
          and farther out than their differences explain. Look at its protocol first. A swap shows as
          two opposite flags of the same size; added ballots as one flag for turnout and one for
          whoever got them.
          """,
        innocentExplanations: [
          "a hospital, prison, barracks, home for the aged or students' dormitory: few or very similar voters, turnout near 0 or 100 %",
          "the village or quarter of a minority, a monastery, a candidate's home village",
          "two columns or two rows swapped by a typing slip, or a protocol not yet entered",
          "a new housing estate, or voters on leave who vote where they spend their holidays",
          "a constituency that joins very different places, so that a few stations are unlike the rest",
        ],
        assumptions: Self.assumptions,
        workedExample: """
          Poland 2025, first round, one county: a station reports 667 votes of 880 for one
          candidate and 38 for another, where the other stations lead one to expect 95 and 412.
          """,
        calibration: Self.measured,
        references: [
          "Kleinman (1973), Proportions with extraneous variance: single and independent samples, Journal of the American Statistical Association 68(341), 46-54",
          "Smyth (2004), Linear models and empirical Bayes methods for assessing differential expression, Statistical Applications in Genetics and Molecular Biology 3(1), article 3",
          "Jiménez, Hidalgo and Klimek (2017), Testing for voter rigging in small polling stations, Science Advances 3(6), e1602363",
        ]))
  }

  private static let assumptions = """
    For a station with count k of n the others of its constituency give a mean and an overdispersion
    ρ by weighted moments, each station left out in turn, so that none judges itself; stations beyond
    six robust standard deviations never help to describe the rest. ρ is pulled toward the typical
    value of the country with the strength that the spread between constituencies shows. The law of k
    is beta-binomial; the variance of the mean adds to ρ; the two-sided exact tail is turned into a
    normal deviate, which is referred to Student's t with the degrees of freedom of ρ's estimate and
    of the mean. Within one standard deviation of the mean the normal tail stands for the exact one:
    such stations play no part in any decision.

    `look first` asks for more than a small q: real shares have heavier tails than any beta law, and clean
    elections have stations that no law of this kind expects. So the p-values of a column are also
    referred to the tail that the column itself shows between its 90th and its 97.5th percentile,
    continued as an exponential, and corrected in the same way; only what stands out there too is asked
    for the first look. Stations without a ballot are not tested here: PROT-02 lists them.

    Only constituencies with 8 usable stations are tested (regions where the source has no
    constituencies). Turnout above 100 % is left out here and belongs to PROT-02; it is never capped.
    A candidate is not tested where the others' mean rests on fewer than 10 votes, overdispersion
    allowed for. Real shares have heavier tails than any beta law: the corrected q-values say that a
    station does not fit the rest, not that anything is wrong there. Several stations wrong in the
    same way can still hide each other when they are more than a quarter of the constituency.

    `outlying-stations` counts the stations whose smallest p, times the number of tests made of the
    station, is at most 0.01; chance gives at most 1 %. It describes how heavy the tails are and
    raises no finding.
    """

  private static let measured = """
    Simulated clean elections with the sizes, shares and spreads of real files (`ElectionModel(like:)`):
    40 elections each like Poland 2025, Romania 2024, Albania 2017, Georgia 2016 and Uganda 2016, 10
    each like Russia 2018 and Mexico 2012; 56 million tests. Share with p <= 0.05: 3.0 % to 4.3 % by model
    (small candidates' counts are discrete, so their tests are conservative); p <= 0.001: 0.04 % to
    0.08 %. Elections with any flag: 0 of 220. On beta-binomial columns with overdispersion from 0.005 to
    0.1, differing between constituencies, shares of 0.3 and 0.5 reach 5 % in 3.8 % to 4.6 % of tests.
    Where a candidate with few votes is tested at all only because the others' mean came out high, up to
    a quarter of such tests can reach 5 % (a few hundred among 100,000); at 0.1 % and below they are quiet.

    Power on clean draws like Data/exercise-fictional (45 stations in the constituency, 50 draws a size,
    `scrutineer calibrate`): the second candidate's votes counted for the first at three stations are
    found in 90 % of draws when they are 60 % of them, ballots of non-voters added at three stations in
    90 % when they are 80 %, columns of candidates 28 points apart exchanged at one station in 84 %, at
    two in 92 %.

    Power in real returns: at 60 random stations with at least 500 ballots the two leading candidates' columns were
    exchanged in the real returns. Of swaps of candidates 30 to 40 points apart 70 % were flagged in
    Poland's first round, 38 % in its second, 57 % in Mexico 2012 and 78 % in Russia 2018; 40 to 50
    points apart 90 %, 67 %, 80 % and 98 %. A swap hides where stations differ as much among themselves.

    Flags in real returns, that is q <= 0.05 and 100 ballots: Poland 2025 first round 94 of 31,626
    stations, second 111, Mexico 2012 450 of 142,149, Romania 2024 150 of 18,750, Albania 2017 30, Georgia
    2016 13, Bolivia 2019 14, Uganda 2016 96, Russia 2018 774 of 96,330 and 2024 610 of 90,546. About
    half are turnouts: hospitals, prisons and barracks that the files do not mark, and protocols of
    zeros. At `look first`, where the election's own tail decides too: Poland and Romania none, Mexico 15
    stations, Albania 2, Georgia 2, Bolivia 3, most of them record errors by their numbers (columns slipped, a tenth of
    the ballots entered); nobody has seen the protocols.
    """
}
