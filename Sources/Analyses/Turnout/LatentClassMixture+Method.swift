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
          a fit of this model, **never a probability that anything was falsified**, for the country or for
          a station.

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
          Russia 2018, first candidate, 97,035 ordinary stations: 22.5 % incremental (22.1 to 22.8) and
          2.1 % extreme (2.0 to 2.2), honest turnout 0.68 and share 0.74; all four starts end at the same
          maximum. Twice the log-likelihood ratio is 52,589, where elections drawn from one class give at
          most about 6. The incremental stuffing lies at the largest mean that the model allows, 0.47.
          """,
        calibration: """
          It raises no finding, so it has no false alarms in that sense; these are its mistakes as a description.
          Clean elections of `Tests/References/stuffing_clean.py`, in which constituencies differ and nothing is
          stuffed, ten each (four of the large country): twice the log-likelihood ratio above 8, more than one
          class gives, in 0 of 10 where constituencies are alike (6,500 stations), in 2 of 10 where they differ
          (incremental 0.03 and 0.34), in 1 of 10 of 1,620 stations (0.79, rejected as implausible) and in 0
          of 4 of 30,000. Extreme was 0 in all.

          Real controls: Poland 2025, second round, 0.00 (not identified) for the winner, 0.38 for the other; Mexico 2012 0.03,
          not identified, and 0.14 for the three lists; Georgia 2016 0.17; Romania 2024 0.92 (implausible) and
          0.02; Albania 2017 0.89 (implausible). Suspected elections, first candidate, incremental and extreme:
          Russia 2012 0.16 and 0.05, 2018 0.22 and 0.02, 2021 0.33 and 0.03, 2024 0.39 and 0.03; Uganda 2011
          0.59 and 0.015. The extreme class tells these from the controls, where it is below 0.001, better than
          the incremental one, which follows any long tail. It is no proof: closed stations with turnouts and
          shares near 100 % are extreme to the model.

          Size of the bootstrap: 37 elections of 600 stations drawn from the one-class model itself (the country
          `one` of the same script), both candidates of each: p <= 0.05 in 2 of 74, p <= 0.1 in 5, p <= 0.2 in
          16.

          Power: over 20 files of 2,500 stations simulated from the model with class shares 0.2 and 0.03 the
          estimates had means 0.202 and 0.030, standard deviations 0.011 and 0.004, and lay in 0.185 to
          0.226 and 0.022 to 0.037.
          """,
        references: [
          "Ferrari, McAlister and Mebane (2018), Developments in positive empirical models of election frauds, and the R package eforensics",
          "Varadhan and Roland (2008), Simple and globally convergent methods for accelerating the convergence of any EM algorithm, Scandinavian Journal of Statistics 35(2), 335-353",
          "Biernacki, Celeux and Govaert (2003), Choosing starting values for the EM algorithm, Computational Statistics & Data Analysis 41, 561-575",
          "McLachlan (1987), On bootstrapping the likelihood ratio test statistic for the number of components in a normal mixture, Applied Statistics 36(3), 318-324",
          "Anscombe (1948), The transformation of Poisson, binomial and negative-binomial data, Biometrika 35, 246-254",
        ]))
  }
}
