extension TurnoutDistribution {
  public var method: Method {
    Method(
      id: "TURN-01", title: "Turnout distribution", evidence: .signal,
      practicalSize:
        "a dip of 0.03 within a constituency; two heaps in 10 % of like-sized groups more than chance",
      page: Method.Page(
        looksAt: """
          How turnout and each candidate's share spread over stations: histograms with bins centred on
          round percentages (1 and 0.1 points, weighted by voters), mean, standard deviation, skewness,
          kurtosis, Hartigan's dip (more than one heap), the number of modes by Silverman's test, and the
          logarithmic vote rate log((N - W) / W). `turnout-dip-groups` counts heaps within homogeneous
          groups: the half of smaller and the half of larger stations of every constituency.
          """,
        ordinaryElections: """
          Within one area turnout forms one heap, not necessarily a symmetric one. A country is a mixture
          of towns and villages and often has two. Skewness 0 and kurtosis 3 are not to be expected.
          """,
        flagMeans: """
          In one constituency stations fall into separate heaps of turnout. Either two kinds of place
          share it, or some stations were run in another way. Look which stations make the upper heap.
          """,
        innocentExplanations: [
          "a town and its villages in one constituency",
          "closed stations (hospitals, barracks) with very high turnout",
          "a boycott or a local dispute in part of the constituency",
        ],
        assumptions: """
          Ordinary stations of at least 100 registered voters with turnout at most 100 %; the logarithmic
          vote rate, to be compared with published values, takes stations of every kind. The dip's p is
          measured against the uniform distribution, the least favourable single heap, by a simulated
          table. For the country and its regions the dip is shown and raises no finding. `turnout-modes` is the
          smallest number of modes that Silverman's test does not reject at 5 %, with the p for one mode
          and the critical bandwidth: for the country and its regions, and for a constituency whose dip has
          p at most 0.05; 99 draws of the smoothed density at most, fewer where ten exceed (Besag and
          Clifford 1991). It is description: repeated values and a heap at 100 % are modes too. Groups need
          20 stations each; the number with a dip of p at most 0.05 is held against Binomial(groups,
          0.05), which is its upper bound under one heap everywhere. Kurtosis is no measure of severity: manipulation that
          widens the whole distribution lowers it.

          Histograms of 0.1 points are drawn for the country alone, those of 1 point for the country and
          its regions, all over their exact null; a constituency has its stations as single dots. At 0.1
          points a region of a few hundred stations has more bars than stations: nearly every bar is one
          station or none. What such a picture would hint at, heaps at round values or at one value,
          TURN-02 and TURN-03 test exactly in every region and constituency that is large enough.
          """,
        workedExample: """
          Russia 2018, leading candidate: the logarithmic vote rate has skewness -1.463 and kurtosis
          5.450 over stations with at least 100 voters; in 2024 -0.504 and 3.475.
          """,
        calibration: Calibration.text(for: "TURN-01"),
        references: [
          "Hartigan and Hartigan (1985), The dip test of unimodality, Annals of Statistics 13(1), 70-84",
          "Silverman (1981), Using kernel density estimates to investigate multimodality, Journal of the Royal Statistical Society B 43(1), 97-99",
          "Klimek, Yegorov, Hanel and Thurner (2012), Statistical detection of systematic election irregularities, PNAS 109(41), 16469-16473",
        ]))
  }
}
