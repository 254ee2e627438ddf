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
          model, **never a probability of fraud**: the model has no other way to explain a long tail
          of high shares.

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

          A fit is reported as failed, with the reason, where it misplaces more than a tenth of the
          stations, where the first heap of turnout lies above 90 % or spreads by more than 25 points, or
          where a mode has no stations on one side. alpha is reported as not identified where fewer than
          2 % of the stations are incremental, or where the best value lies at the edge of the search.

          Do not use it on divided countries, and never compare its numbers with those of other fits of
          the same model: published refits differ by factors of three to ten.
          """,
        workedExample: """
          PLACEHOLDER
          """,
        calibration: Calibration.text(for: "TURN-06"),
        references: [
          "Klimek, Yegorov, Hanel and Thurner (2012), Statistical detection of systematic election irregularities, PNAS 109(41), 16469-16473",
          "Jimenez, Hidalgo and Klimek (2017), Testing for voter rigging in small polling stations, Science Advances 3(6), e1602363",
          "Mebane and Kalinin (2017), refits of the model to Russian elections, as quoted by Kobak (github.com/dkobak/elections)",
          "McCullagh and Nelder (1989), Generalized Linear Models, 2nd edition, section 9.3",
        ]))
  }
}
