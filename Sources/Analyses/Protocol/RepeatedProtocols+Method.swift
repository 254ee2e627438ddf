extension RepeatedProtocols {
  public var method: Method {
    Method(
      id: "PROT-03", title: "Repeated protocols", evidence: .signal,
      practicalSize: "half a pair beyond chance, and twice as many pairs as chance gives",
      page: Method.Page(
        looksAt: """
          Stations that report the same result as another station: the same votes for every candidate and
          the same number of ballots counted. Pairs are counted within each constituency, within regions
          and over the whole country, and held against the number of pairs that agree by chance. The
          stations are listed.
          """,
        ordinaryElections: """
          Results repeat by chance more often than one would think: 100,000 stations make five thousand
          million pairs. With few candidates, or where nearly all votes go to one, many agree: of
          stations with more than 200 votes, 532 shared all votes with another one in Russia 2024 (four
          candidates), 32 in 2018 (eight candidates), 10 in 2021 (fourteen lists); within one commission
          16, 4 and 8. The number to expect is therefore computed for the stations at hand: in Poland 2025,
          second round (two candidates), 147 pairs are expected and 160 observed, one of them within a
          county where 1.03 are expected; in the first round none and none.
          """,
        flagMeans: """
          More stations repeat one another's results than chance explains. Within one constituency that is
          how a copied protocol looks, and also how one protocol looks that was entered twice. Compare the
          paper protocols of the stations listed, the voter lists first.
          """,
        innocentExplanations: [
          "the same protocol entered under two numbers (Mexico 2012: 123 pairs within districts, 0.2 expected), or a row of the file repeated",
          "two rooms of one building whose ballots were counted together and halved",
          "small stations, or stations where nearly everyone votes alike, which repeat by chance",
        ],
        assumptions: Self.assumptions,
        workedExample: """
          Two stations of one constituency count 642 ballots each and report 311, 201, 88, 25 and 17. At
          stations of this size and these shares a pair with equal ballots agrees in all five counts with
          probability 2e-6. The constituency has 40 pairs with equal ballots: 0.00008 pairs are expected,
          one is observed, p = 8e-5.
          """,
        calibration: Self.measured,
        references: [
          "Arratia, Goldstein and Gordon (1989), Two moments suffice for Poisson approximations: the Chen-Stein method, Annals of Probability 17(1), 9-25",
          "Louis (1984), Estimating a population of parameter values using Bayes and empirical Bayes methods, Journal of the American Statistical Association 79, 393-398",
          "Bhattacharyya (1943), On a measure of divergence between two statistical populations, Bulletin of the Calcutta Mathematical Society 35, 99-109",
        ]))
  }

  private static let assumptions = """
    Ordinary stations with more than 200 votes whose own result would repeat itself with a chance of at
    most 1 %. Given its ballots, station i's result is multinomial, independent of the others, with
    probabilities p_i: its shares, pulled toward those of the constituency just so far that drawn results
    differ from station to station as much as reported ones do. Two stations of n ballots agree with
    probability (sum of the roots of p_i p_j) to the power 2n, times the chance that a result of the mean
    law repeats itself (exact identity; the second factor to within 1 %). The sum over all pairs with
    equal ballots is the expected number. Its law is Poisson's, widened to a negative binomial for pairs
    that share a station; the error of Poisson's law by the Chen-Stein bound is printed with the country.
    Shares that follow no smooth law (a bloc vote that gives whole villages the same few results) make
    repeats more frequent than the null says: read the list before the p-value.
    """

  static let measured = """
    Clean elections of the sizes of the exercise election (`scrutineer calibrate
    Data/exercise-fictional --elections 200 --power-draws 40`; 95 % intervals): p <= 0.05 in none of the
    tests of country, regions and constituencies (at most 1.8 %), since hardly any pair is expected; no
    clean election with a finding (at most 1.8 %). Power in one constituency of 45 stations: results copied
    from another station are found always (91 % to 100 %) at one, two, four and eight stations.
    Real returns: expected and observed pairs agree in Poland 2025 (147 and 160), where they are many.
    """
}
