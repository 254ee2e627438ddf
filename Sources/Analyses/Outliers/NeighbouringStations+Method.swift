extension NeighbouringStations {
  public var method: Method {
    Method(
      id: "OUT-03", title: "Neighbouring stations", evidence: .signal,
      practicalSize: "100 ballots more or fewer than the neighbours lead one to expect",
      page: Method.Page(
        looksAt: """
          Each station's turnout and every candidate's share against the twelve stations of its
          constituency that stand nearest to it: on the map where the election gives coordinates
          (`neighbours-map`), else by number, six on each side. The neighbours' median is what
          is expected, their median absolute deviation (MAD) how far stations differ hereabouts. Beside it,
          for every place: whether neighbours are alike at all, by Moran's autocorrelation and, by number,
          the runs above and below the median.
          """,
        ordinaryElections: """
          Station numbers mostly follow streets and villages, so neighbours are alike: autocorrelation of
          0.2 to 0.5 is ordinary, and no sign of anything. A town's stations stand together, and at its edge
          shares jump. Hospitals, barracks, prisons and dormitories differ from the streets around them.
          """,
        flagMeans: """
          The station differs from those next to it by more than stations hereabouts differ from one
          another, and by at least 100 ballots, in either direction. It is a place to look at first when
          one wonders where two candidates' numbers were exchanged or ballots were added: see its
          protocol, and OUT-02, which compares it with the whole constituency.
          """,
        innocentExplanations: [
          "a hospital, prison, barracks, home for the aged or dormitory among ordinary streets",
          "the last station of a town next to the first one of a village",
          "numbers that follow something else than the map, where no coordinates are given",
          "the home village of a candidate",
          "two columns exchanged when the protocol was entered",
        ],
        assumptions: Self.assumptions,
        workedExample: """
          A station of 900 ballots gives a candidate 610 votes. Its twelve neighbours gave the candidate
          31 % to 38 %, median 35 %, so about 315 are expected: 295 more. Kontek's ratio, distance over MAD,
          is 16; with the uncertainty of a MAD of twelve values in account p = 2e-7.
          """,
        calibration: Self.measured,
        references: [
          "Kontek (2025), Anomalies in the second round of the 2025 presidential election in Poland; and the criticism of it: one direction only, groups by postal code, prisons and hospitals not set apart",
          "Cliff and Ord (1981), Spatial Processes: Models and Applications, equations 1.35 to 1.38",
          "Wald and Wolfowitz (1940), On a test whether two samples are from the same population, Annals of Mathematical Statistics 11(2), 147-162",
          "Smyth (2004), Linear models and empirical Bayes methods for assessing differential expression, Statistical Applications in Genetics and Molecular Biology 3(1), Article 3",
          "Anscombe (1948), The transformation of Poisson, binomial and negative-binomial data, Biometrika 35, 246-254",
        ]))
  }

  private static let assumptions = """
    Ordinary stations only, at least 13 of a constituency. The map is used where 90 % of the country's have
    coordinates, and those without are left out; else the natural order of their numbers. Stations of one
    building are neighbours by number first. Shares are compared as angles (Anscombe), whose sampling variance
    depends on the number of ballots alone. The MAD of twelve values is uncertain, so it is pulled toward
    the typical one (moderated, 4.8 degrees of freedom of its own); the neighbours' sampling noise is taken
    out and the station's own put in. p is Student's, made more careful where all departures of the
    country together have heavier tails. Both directions count. Likeness of neighbours raises nothing:
    runs and autocorrelation are context, with exact moments over all orders of the stations, kurtosis
    included; by constituency they are given for turnout and the two largest candidates. Where numbers do
    not follow the map, neighbours are a random dozen of the constituency and the test is a weaker OUT-02.
    """

  static let measured = """
    Clean elections of the sizes of the exercise election (`scrutineer calibrate
    Data/exercise-fictional --elections 200 --power-draws 40`; 95 % intervals): p <= 0.05 in 3.8 % of the
    tests of single stations, p <= 0.01 in 0.6 %; no clean election with a finding (at most 1.8 %). The
    clean model has no streets: its stations are in random order, so Moran's I has p <= 0.05 in 4.9 % to
    5.6 % of tests and runs in 4.5 %, while every real country is far beyond that.

    Power in one constituency of 45 stations, first and third candidate exchanged (28 points apart): one
    station 75 % (59 to 87), two 85 %, four 82 %, eight 85 %; ballots of non-voters added at three
    stations: of 40 % of them 20 %, of 60 % 42 %, of 90 % 90 % (76 to 97). OUT-02 finds slightly more where
    stations are in random order.
    Real controls (Mexico 2012, Romania 2024, Poland 2025 in both rounds, Albania 2017, Georgia 2016): no
    finding at `look first`, 52, 24, 4 and 0, 7 and 5 at `look`. Before a station also had to be rare under
    the election's own tail (see OUT-02) there were 21, 5, 1 and 0, 2 and 1 at `look first`.
    """
}
