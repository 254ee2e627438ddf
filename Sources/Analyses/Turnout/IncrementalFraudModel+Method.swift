extension IncrementalFraudModel {
  public var method: Method {
    Method(
      id: "TURN-06", title: "Incremental and extreme fraud model", status: .preview,
      evidence: .context,
      practicalSize: "none: it describes and never raises a finding",
      page: Method.Page(
        looksAt: """
          The histogram of a candidate's shares over stations, against a model with three kinds of
          station (Klimek et al. 2012). Honest ones: turnout a and share v are normal around one mode
          each. In a part f_i of the stations (`incremental-part`) a fraction x = |N(0, theta)| of the
          non-voters and x^alpha of the other candidates' voters become votes for the candidate; in a
          part f_e (`extreme-part`) x = 1 - |N(0, 0.075)|, nearly all. The numbers are a fit of this
          model, **never a probability that anything was falsified**: the model has no other way to
          explain a long tail of high shares.

          Published fits simulate the histogram. Here it is a two-dimensional integral over a and x
          (the rest in closed form), so the objective is smooth and the result the same on every run:
          for each alpha the three histograms are mixed by the weights of smallest multinomial
          deviance, a convex problem; alpha is searched on 0.5 … 6. Modes are the first ones with a
          prominence of a tenth of the highest density; spreads are root mean squares below them.
          """,
        ordinaryElections: """
          One rounded heap of shares with f_i and f_e near 0 - only where all parts of the country vote
          alike. Real countries do not: different regions, towns and villages make long tails, and the
          model calls every tail on the upper side stuffing. See the measured rates below.
          """,
        flagMeans: """
          It raises none. A large f_i says that the shares have a long upper tail over one heap, as
          stuffing would make and as a divided country does. Look at the fingerprint and at TURN-02 to
          TURN-05; compare within regions.
          """,
        innocentExplanations: [
          "regions, towns and villages, or peoples that vote in different ways",
          "strongholds of the candidate, where turnout is high as well",
          "strategic voting and local mobilisation",
          "small stations, whose shares scatter widely by chance",
        ],
        assumptions: """
          One honest core for the whole scope; honest turnout and share independent; the seeds (modes
          and spreads) are taken as known. Ordinary stations of at least 100 voters with turnout at most
          100 %; candidates with at least a tenth of the votes; countries of at least 500 such stations
          and regions of at least 3,000. Intervals are profiles of the deviance, widened by the misfit
          per degree of freedom; they hold within the model and say nothing of its truth.

          A fit is reported as failed, with the reason, where it misplaces more than 8 % of the stations
          beyond what chance would, where the first heap of turnout lies above 90 % or spreads by more than 25 points, or
          where a mode has no stations on one side. alpha is reported as not identified where fewer than
          2 % of the stations are incremental, or where the best value lies at the edge of the search.

          Do not use it on divided countries, and never compare its numbers with those of other fits of
          the same model: published refits differ by factors of three to ten.
          """,
        workedExample: """
          Russia 2012, all stations with ballots, by the published rule for the modes: turnout 0.605,
          share 0.600, spreads 0.069407 and 0.091970, theta 0.418900, as published. With these the share
          histogram is best met by f_i 0.33 (0.28 to 0.40), f_e 0.027, alpha 1.1; the paper has 0.39,
          0.021, 1.5. Russia 2011: 0.68, 0.043, 2.3 against 0.64, 0.033, 2.3. Russia 2007: 0.29, 0.036,
          1.0 against 0.636, 0.038, 2.2, which we cannot reproduce: neither the deviance nor the relative
          squares (0.49, 0.059, 2.6) have their minimum there. SciPy's optimiser finds our values. Relative
          squares, the published objective, rest on nearly empty bins and move f_i to 0.73 (2011) and 0.44
          (2012).

          The published rule for the modes takes the first fall of the density above 0.3. In 2018 and
          2024 that is a bump of noise at a share of about 0.3; the prominent modes are 0.745 and 0.857.
          """,
        calibration: """
          It raises no finding, so it has no false alarms in that sense; these are its mistakes as a description.
          Clean elections of `Tests/References/stuffing_clean.py`, in which constituencies differ and nothing is
          stuffed, ten each: f_i above 0.05 in 1 of 10 where constituencies are
          alike (6,500 stations), in 4 of 10 where they differ, in 7 of 10 of 1,620 stations
          (largest 0.36), in 5 of 10 of 30,000. f_e was 0 in all.

          Real controls: Mexico 2012 0.03 for the first list, failed for the other two; Poland
          2025, second round, 0.48 for the winner and failed for the other; Georgia 2016 0.10; Romania 2024
          failed and 0.09; Albania 2017 0.00, 0.19 and 0.24. Suspected elections, first candidate: Russia 2012 0.35,
          2018 0.22, 2021 0.56; 2024 failed (no honest core: the first heap of turnout lies at 94 %); Uganda
          2011 0.00. So the fit does not tell suspected elections from clean ones: Poland stands above Russia
          2018, and Uganda, where the literature suspects stuffing, has none.

          Power, where the model itself was simulated with f_i 0.3, 0.5 and 0.15 and its seeds are known: 0.29,
          0.51 and 0.16. The integral agrees with 200 x 600 nodes to 1e-4 and with two million simulated
          stations of each kind within chance (`stuffing.py`).
          """,
        references: [
          "Klimek, Yegorov, Hanel and Thurner (2012), Statistical detection of systematic election irregularities, PNAS 109(41), 16469-16473",
          "Jimenez, Hidalgo and Klimek (2017), Testing for voter rigging in small polling stations, Science Advances 3(6), e1602363",
          "Mebane and Kalinin (2017), refits of the model to Russian elections, as quoted by Kobak (github.com/dkobak/elections)",
          "McCullagh and Nelder (1989), Generalized Linear Models, 2nd edition, section 9.3",
        ]))
  }
}
