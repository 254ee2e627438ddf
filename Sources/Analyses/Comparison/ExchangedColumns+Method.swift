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
          The logarithm of the ratio of two candidates' votes follows what the other election predicts
          with a standard deviation of little more than sampling allows. An exchange turns the sign of
          that logarithm, so a station with unequal candidates lands far away, and at a place that can be
          told in advance. The test asks for both: p is the probability that an ordinary station moves
          so far and lands where the exchanged protocol would be ordinary (inside the range of 99.9 % of
          stations). The law of ordinary departures is a Student t whose scale and degrees of freedom are
          matched to the median and the 99th percentile of all stations, so that heavy tails are paid
          for. A station nearer to its protocol as it stands has p = 1, so far fewer than 5 % of these
          tests have p at most 0.05.
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
          than 30 valid votes or 20 for the two candidates. Where an exchange would move less than 5
          standard deviations or 10 points it cannot be seen and is not tested: candidates of equal
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
          Clean simulated pairs (`scrutineer calibrate` over the fictional country, 60 pairs, and the size
          of Azerbaijan, 40 pairs): 0 of 100 pairs with a finding at `look first`, 1 at `look`; 0.04 % of
          tests had p at most 0.05. Power at `look first`, ten exchanges in each of six elections of
          1,620 stations with lists from 300 voters: candidates of 42 and 4 %, 60 of 60 found;
          of 42 and 14 %, 20 of 60 (there an exchange moves a small station by little more than it
          varies); no other station was marked. Poland 2025, rounds 1 and 2: 11 of 32,143 stations at
          `look first`, all of them with a vote that fits exchanged columns.

          Power at `look` or above in one constituency of 45 stations of the fictional country, 50 pairs a
          size (`scrutineer calibrate`): the earlier results written again at one station are never a
          finding, since one equal vector can be chance; at two they always are. Candidates 28 points
          apart exchanged: 82 % (69 to 91) at one station, 78 % at two, 80 % at four, 74 % at eight.
          """,
        references: [
          "Goodman (1953), Ecological regressions and behavior of individuals, American Sociological Review 18(6), 663-664",
          "McCarthy and Ryan (1977), Estimates of voter transition probabilities from the British general elections of 1974, Journal of the Royal Statistical Society A 140(1), 78-85",
          "Efron (2004), Large-scale simultaneous hypothesis testing, Journal of the American Statistical Association 99, 96-104",
          "Benjamini and Hochberg (1995), Controlling the false discovery rate, Journal of the Royal Statistical Society B 57(1), 289-300",
        ]))
  }
}
