extension LatentClassMixture {
  public var method: Method {
    Method(
      id: "TURN-07", title: "Latent-class mixture", status: .preview, evidence: .context,
      practicalSize: "none: it describes and never raises a finding", onRequest: true,
      page: Method.Page(
        looksAt: """
          Ballots of voters and a candidate's votes of ballots at every station, as a mixture of three
          classes (after eforensics: Ferrari, McAlister and Mebane 2018). Honest stations: turnout a and
          share v follow beta laws, counts are binomial given them, so both are beta-binomial. In the
          stuffed classes a fraction x of the non-voters and of the other candidates' voters became votes
          for the candidate: incremental x = 0.7 u with u ~ Beta(2, b), extreme 1 - x = |N(0, 0.075)|, at
          most 0.3. Classes, latent counts, a, v and x are summed out of each station's likelihood; the
          class shares, four beta parameters and b are fitted by maximum likelihood. The class shares are
          a fit of this model, **never a probability of fraud**, for the country or for a station.

          eforensics samples the same kind of model by JAGS, hours for a nation. Here a and v live on 64
          cells each, even in the arcsine root, where binomial counts spread alike everywhere, and EM with
          squared extrapolation runs from four fixed starts. The likelihood ratio against one class has no
          chi-square law (the class shares lie on their boundary), so 99 elections (39
          above 20,000 stations) are drawn from the one-class fit and fitted in the same way.
          """,
        ordinaryElections: """
          One class describes them only where the whole scope votes alike. Two kinds of place, or a tail of
          strongholds, are described better by two classes than by one beta law, and the second class is
          then called incremental. See the measured rates below.
          """,
        flagMeans: """
          It raises none. Class shares above 0 with a small p say that one beta law of turnout and one of
          share, independent of each other, are not enough. Stuffing would do that; so does every divided
          country. Read it beside the fingerprint, and within regions.
          """,
        innocentExplanations: [
          "regions, towns and villages, or peoples that vote in different ways",
          "strongholds of the candidate, where turnout is high as well",
          "strategic voting and local mobilisation",
        ],
        assumptions: """
          Runs on request only (`--with TURN-07`, or `"TURN-07" = true` under `[analyses]` in
          `audit.toml`). Ordinary stations of at least 100 voters whose ballots do not exceed the list;
          candidates with at least a tenth of the votes; countries of at least 500 such stations and
          regions of at least 3,000. The same x holds for non-voters and for the others' voters, and there
          are no covariates: eforensics has both apart, with logit-linear covariates and effects of each
          station, so the two agree in kind and not in numbers. Intervals are profiles of the likelihood
          and hold within the model. Stations with more than 5,000 voters count as 5,000.

          Class shares are reported as failed, with the estimate and the reason, where the bootstrap's p
          exceeds 0.05 (one class does as well) or the incremental stuffing is the smallest of the search
          (a mean of 6 %): they are not identified; where fewer than 25 % of the stations remain honest
          (implausible); and where EM does not converge. The page of a report shows
          how many of the four starts end at the same maximum.
          """,
        workedExample: """
          PLACEHOLDER
          """,
        calibration: Calibration.text(for: "TURN-07"),
        references: [
          "Ferrari, McAlister and Mebane (2018), Developments in positive empirical models of election frauds, and the R package eforensics",
          "Varadhan and Roland (2008), Simple and globally convergent methods for accelerating the convergence of any EM algorithm, Scandinavian Journal of Statistics 35(2), 335-353",
          "Biernacki, Celeux and Govaert (2003), Choosing starting values for the EM algorithm, Computational Statistics & Data Analysis 41, 561-575",
          "McLachlan (1987), On bootstrapping the likelihood ratio test statistic for the number of components in a normal mixture, Applied Statistics 36(3), 318-324",
          "Anscombe (1948), The transformation of Poisson, binomial and negative-binomial data, Biometrika 35, 246-254",
        ]))
  }
}
