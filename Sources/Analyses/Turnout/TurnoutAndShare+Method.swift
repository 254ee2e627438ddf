extension TurnoutAndShare {
  public var method: Method {
    Method(
      id: "TURN-04", title: "Turnout and share", evidence: .signal,
      practicalSize: "0.05 votes a ballot below 0 or above 1, within constituencies",
      page: Method.Page(
        looksAt: """
          What a candidate gains where more people vote. W/N (votes of registered voters) is regressed on
          turnout R/N (ballots counted of registered voters), weighted by N. If 100 further voters bring
          a candidate 55 votes, the slope is 0.55. Each further ballot goes to somebody, so a slope below
          0 or above 1 is not possible while the same kind of people vote at all stations. The slope of all
          others, O/N with O = R - W, is 1 less it.

          `slope-within` compares stations of the same constituency only; pooled over the country or a
          region it decides. Beside it:
          `slope`, over all stations without regard to place, as published; `standardised-correlation`
          and a chart, with turnout and share as distances from the constituency's mean in standard
          deviations; and `small-stations-turnout` and `small-stations-share`, the smaller third of
          each constituency's stations against the rest.
          """,
        ordinaryElections: """
          Within a constituency the slope is near the candidate's share. Over a whole country it mixes in
          the differences between places and may lie anywhere, also outside 0 to 1. Small stations
          are often villages, which vote more and vote differently: shifts of half a standard deviation
          are common in honest elections (Romania 2024: turnout +0.95, the largest list +0.53; Mexico 2012:
          +0.37 and +0.15; Poland 2025: -0.31 and +0.59) and raise no finding here. Nor does the slope of
          a single constituency, which may be a town and its villages: on the same files it would
          have raised 22 findings of `look first` in Poland, 35 in Mexico and 7 in Romania. Pooled over
          regions and the country it did so in none of them, nor in Albania 2017 and Georgia 2016.
          """,
        flagMeans: """
          Within constituencies, more voters go with more than one further vote for this candidate (or
          with fewer votes): others lose votes where more people take part. Ballots added together
          with votes moved from others do that; so does a constituency made of two different electorates.
          Adding ballots alone does not: its slope is 1 at most.
          """,
        innocentExplanations: [
          "a town and its villages in one constituency that differ in both turnout and opinion",
          "a minority that abstains together, or a local boycott",
          "stations for one group of people (soldiers, students, patients) that are not marked as such",
        ],
        assumptions: """
          Ordinary stations of at least 100 registered voters with some ballots and no more than voters
          (`slope`: stations of every kind). Every constituency has its own level. The error is the
          delete-one-constituency jackknife, robust to any dependence and unequal spread within
          constituencies, with Student's t on one degree of freedom less than constituencies; a single
          constituency uses stations in its place. p is twice the smaller of the tails beyond 0 and beyond
          1, so a slope inside is never significant. At least 10 constituencies, or 20 stations of one.
          Differences between constituencies cannot raise a finding; differences of turnout and opinion
          that go together inside constituencies can, and do in real countries: read a flag with the
          map in hand. The slope of a single constituency is shown for comparison. Small stations: mean difference by constituency in standard deviations,
          constituencies weighted equally, Student's t over constituencies.
          """,
        workedExample: """
          Russia, winning candidate or list, over all stations: slope 1.143 in 2012, 1.055 in 2018, 0.944 in 2021,
          1.044 in 2024. Within constituencies it was 0.923 in 2018; in one region, Kemerovo, it lies above 1 and
          the second candidate loses 14 votes where 100 more voters take part.
          """,
        calibration: Calibration.text(for: "TURN-04"),
        references: [
          "Myagkov, Ordeshook and Shakin (2009), The Forensics of Election Fraud, Cambridge University Press",
          "Sobyanin and Sukhovolsky (1995), Democracy Restricted by Falsifications (in Russian), Moscow",
          "Jimenez, Hidalgo and Klimek (2017), Testing for voter rigging in small polling stations, Science Advances 3(6), e1602363",
          "MacKinnon, Nielsen and Webb (2023), Fast and reliable jackknife and bootstrap methods for cluster-robust inference, Journal of Applied Econometrics 38(5), 671-694",
        ]))
  }
}
