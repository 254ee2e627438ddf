extension ExchangedColumns {
  public var method: Method {
    Method(
      id: "COMP-05", title: "Repeated or exchanged results", evidence: .signal,
      practicalSize:
        "an exchange that moves at least 10 percentage points of the valid votes; one station more than chance gives",
      page: Method.Page(
        looksAt: """
          Whether the columns of two candidates look exchanged at a station, in either election; and how
          many stations report exactly the same votes twice. Every pair of candidates is tested, each of
          the two as the one who would have gained. What a station's result should be is learned from
          the other election: the transfer of votes between all candidates (least squares on the
          simplex, Huber's weights), then the departure of its constituency.
          """,
        ordinaryElections: """
          The part of one of two candidates' votes, as an angle (twice the arcsine of the square root),
          follows what the other election predicts with a standard deviation of little more than sampling
          allows; at stations whose voter list changed it varies more, by an amount learned from the lists
          that changed most. The spread is estimated in each constituency from the other stations and
          moderated across constituencies (Smyth 2004). An exchange turns the angle round 90 degrees, so a
          station with unequal candidates lands far away, and at a place that can be told in advance.
          The test asks for both: p is the probability that an ordinary station moves so far, and it is 1
          unless the exchanged protocol would be ordinary (inside the range of 99.9 % of stations). The
          law of ordinary departures is a Student t whose scale and degrees of freedom are matched to the
          median and the 99th percentile of all stations, so that heavy tails are paid for. A station that
          fits several exchanges keeps the p of the one that makes its whole protocol most ordinary. Most
          stations have p = 1, so far fewer than 5 % of these tests have p at most 0.05: the page of the
          comparison counts the number that chance gives from the law itself.
          """,
        flagMeans: """
          The station is far from ordinary as it stands, and ordinary with two candidates' figures
          exchanged. Compare the published record with the signed protocol, line by line. Where both
          candidates stand in both elections, the exchange can be in either of them.
          """,
        innocentExplanations: [
          "a clerk typed two lines of the protocol in the wrong order: the commonest cause, and easily put right",
          "the order of candidates on the ballot differs between the two elections",
          "the station serves another quarter than before",
          "a result repeated by chance, in a small station",
        ],
        assumptions: """
          Pairs whose lists differ by more than a quarter are left out, and so are stations with fewer
          than 30 valid votes or 20 for the two candidates. Where an exchange would move a station by less
          than 4 standard deviations it cannot be seen and is not tested: candidates of equal
          strength can be exchanged unnoticed. A repeated result is tested for the candidates who stand
          in both elections, with at least 50 votes, under a multinomial drawn around the later result.
          """,
        workedExample: """
          A station gives 218 and 550 votes to two candidates in round 1, and 1,132 and 540 in round 2.
          From the votes of all candidates in round 1 one expects 31 % for the first; reported are 68 %;
          exchanged they would be 32 %. The departure is 28 standard deviations one way and 0.6 the
          other.
          """,
        calibration: """
          Clean simulated pairs of the sizes of A (100 pairs), E (200) and M (100), as COMP-02's
          (`scrutineer calibrate ELECTION --only COMP-05`): with a finding of `look` or above 0 % (A), 1.0 %
          (E) and 30 % (M; 21 to 40), with `look first` 0 % (A), 0 % (E) and 4.0 % (M; 1.1 to 9.9). In M a
          candidate of 2 % has patchy support, so that departures upwards are longer than the law common to
          both sides: distrust a `look` about a candidate of few votes in a large file. A law for each side
          was tried and left: real exchanges then fatten the very tail that judges them. 0.16 to 0.37 % of
          tests had p at most 0.05, since a test looks in one direction and few exchanges can be seen.

          Power at `look first`, ten exchanges in each of six elections of 1,620 stations with a candidate
          of 42 %, lists from 300 voters: with one of 4 % 60 of 60 found, of 8 % 57, of 14 % 30 (20 before
          the spreads were moderated on angles), of 32 % 2; with lists from 900 voters of 14 % 37, of 32 %
          3. Where the two stand as close as a station ordinarily varies, no method that has only the
          counts can tell. No other station was marked. Poland 2025, rounds 1 and 2: 13 of 32,143 stations
          at `look first`, 12 of them in round 2, and 5 at `look`; every one has votes that fit exchanged
          columns. The form of the test was settled with some of these stations known, so they illustrate
          its power; the simulated pairs measure it.

          Repeated results, power at `look` or above in one constituency of 45 stations of the fictional
          country, 50 pairs a size (`scrutineer calibrate`): the earlier results written again at one
          station are never a finding, since one equal vector can be chance; at two they always are.
          """,
        references: [
          "Goodman (1953), Ecological regressions and behavior of individuals, American Sociological Review 18(6), 663-664",
          "McCarthy and Ryan (1977), Estimates of voter transition probabilities from the British general elections of 1974, Journal of the Royal Statistical Society A 140(1), 78-85",
          "Anscombe (1948), The transformation of Poisson, binomial and negative-binomial data, Biometrika 35(3/4), 246-254",
          "Smyth (2004), Linear models and empirical Bayes methods for assessing differential expression, Statistical Applications in Genetics and Molecular Biology 3(1), Article 3",
          "Efron (2004), Large-scale simultaneous hypothesis testing, Journal of the American Statistical Association 99, 96-104",
          "Benjamini and Hochberg (1995), Controlling the false discovery rate, Journal of the Royal Statistical Society B 57(1), 289-300",
        ]))
  }
}
