/// Measured false-alarm rates and power, printed in the method pages.
///
/// The figures come from `scrutineer calibrate` over simulated clean elections; the commands that made
/// them are part of the texts, so that anyone can repeat them.
enum Calibration {
  static func text(for analysis: String) -> String {
    guard let text = measured[analysis] else {
      return "Not measured yet: read its results as description."
    }
    return text + "\n\n" + source
  }

  private static let source = """
    Measured on clean elections of the sizes, shares and spreads of four files, with 95 % intervals
    that allow for dependence within an election: `scrutineer calibrate
    Data/az-2024-president-simulated --elections 200 --power-draws 50` (A, 6,537 stations), the same of
    `Data/exercise-fictional --elections 400 --power-draws 100` (E, 1,620 stations), of
    `Manifests/pl-2025-president-2 --elections 100 --power-draws 0` (P, 32,143 stations) and of
    `Manifests/mx-2012-president --elections 40 --power-draws 0` (M, 143,132 stations). The clean model
    has no towns and villages within a constituency: real returns have heavier tails, so these rates
    are what a method owes to its arithmetic, not what a real country will show. Power depends on the
    place: run the command on the file at hand.
    """

  private static let measured = [
    "TURN-01": """
    Dip within constituencies: p <= 0.05 in 0.33 % of tests (A), 0.41 % (E), 0.21 % (P), 0.02 % (M), far
    below 5 %, since the null is the uniform distribution, the single heap that is hardest to tell from
    two. Clean elections with a finding: 0 of 740 (at most 0.5 %). Groups of like stations: p <= 0.05 in none of 200 (E), 60 (A) and 20 (P) elections. Silverman's p for one mode, which
    raises nothing, <= 0.05 in 0.8 % (E) and 1.2 % (A) within regions, 1 % (E) and 0 % (A, P) for the country.

    Power: half of the non-voters' ballots added at 10, 30 or 50 % of the stations of one region make no
    second heap that the dip tells from the first: 0 of 40 draws (E), 0 of 20 (A). Ballots of 90 % of the
    non-voters added in one constituency of 45 stations (E, 50 draws a size) are found at 20 % of the
    stations never, at 30 % of them in 96 % (86 to 99.5) of draws. In the tests two heaps 40 points apart,
    one third and two thirds of 120 stations, are found.
    """,
    "TURN-02": """
    The deciding measures err on the quiet side, because the null takes each station's own percentage as
    its centre and counts are whole numbers: p <= 0.05 in 2.4 % to 4.0 % of tests within constituencies,
    2.7 % to 3.9 % within regions, and 4.2 % to 5.0 % for the country (widest interval 2.3 % to 8.4 %).
    Clean elections with a finding of `look` or above: 2.5 % (A), 3.8 % (E), 3.0 % (P), 2.5 % (M); with
    `look first`: 1 of 740. The published filter is not calibrated where a candidate stands near 0 or
    100 %: in A 78 % of its national tests reach 5 %. That is why it raises no finding.

    Power, turnout rounded to whole percentages at so many stations of one region: E (270 stations) 5 %
    of the stations 14 %, 10 % of them 80 % (71 to 87), 20 % of them 100 %; A 22 %, 92 %, 100 %.
    """,
    "TURN-03": """
    Most places have no value that stands out, so the corrected p is far below its nominal rate: p <= 0.05
    in 0.10 % (E), 0.11 % (A) and 0.16 % (P) of tests within constituencies, 0.30 % (E) and 0.42 % (A) within
    regions, 1.3 % (E) and 0.8 % (A) for the country. Where fewer than half of the stations lie in 5 to
    95 % it reaches 5.5 % (E) and 9.4 % (A) for the country, which is why those raise nothing. Clean
    elections with a finding of `look` or above: 1.5 % (E; 0.3 to 4.3), 1.7 % (A), 0 % (P); with `look first`:
    0 of 280 (at most 1.3 %). On real controls (Poland 2025, Mexico 2012, Romania 2024, Albania 2017, Georgia
    2016) it raised nothing.

    Power, one turnout of 62.2 % at so many stations of one region: E (252 stations) 2 % of the stations
    0 % (0 to 9), 5 % of them 100 % (91 to 100); A 45 % (23 to 69), 100 %. Measured with 200 elections and 40
    draws (E), 60 and 20 (A), 20 and none (P), and `--only TURN-03`.
    """,
    "TURN-04": """
    Clean elections have slopes inside 0 to 1, where the test cannot speak: p <= 0.05 in none of 200 (E),
    60 (A) and 20 (P) elections for the country and none of the regions of A (at most 1.8 %, 6 % and 17 %
    for the country). With a true slope of exactly 0 or 1, groups of unequal spread and dependence inside
    them, p <= 0.05 in 1 to 4.2 % of 3,000 draws, as a test holds. Single constituencies, for comparison:
    0 % (E), 0.22 % (A), 0.07 % (P). Small stations: 4.0 % (E), 4.8 % (A), 3.3 % (P) for the country. Turnout
    and opinion that go together from place to place leave the slope within constituencies alone; that too
    is tested. Measured with `--only TURN-04`.

    Power: none against added ballots alone. With half of the non-voters' ballots added for the first
    candidate at 10, 30 or 50 % of the stations of one region it was found in 0 of 40 draws (E) and 0 of 20
    (A), since such a slope is at most 1. In the tests, 20 % of 900 stations with half of the non-voters and
    half of the second candidate's votes moved to the first are found with p below 0.0001.
    """,
    "TURN-05": """
    Context: it raises no finding, so there is no rate of false alarms. Its jackknife agrees with a
    brute-force one to nine digits. In the fictional exercise, with ballots added for the leading candidate
    at 15 of 1,620 stations, her windows of 1 to 11 points give -5,355 to 9,943 votes with intervals that
    reach from below zero to above it: so little is not seen by any of them.
    """,
    "DIGIT-01": """
    Digits and patterns: p <= 0.05 in 5.0 % of tests of the country (4.3 to 6.0) and 4.2 % within regions
    (E, 200 elections); before they were one family, 4.3 % to 4.9 % within areas in A, P and M as well.
    Digits and patterns are one family, whose level country, regions and constituencies share: clean
    elections with a finding of `look` or above 2.5 % (0.8 to 5.7; E, 200 elections), with `look first`
    none. With a level for each it had been 10 % to 13 %. Lists are drawn anew with Poisson variation, as
    the test supposes; a law that fixes their size makes it meaningless.

    Power, all last digits of the candidates invented (0 and 5 with 18 % each, few repeats) at so many
    stations of one region: E, 270 stations, 25 % of them 3 %, 50 % of them 48 % (32 to 64), 75 % of
    them 90 % (76 to 97), all 100 %. A constituency of 60 stations cannot be tested.
    """,
    "COMP-02": """
    Pairs with lists that drift by 4 %: p <= 0.05 in 3.8 % (A), 3.5 % (E), 3.9 % (P) and 4.3 % (M) of the
    tests of single stations; p <= 0.01 in 0.5 % to 0.8 %. Clean pairs with a finding of `look` or above:
    0 % (A, 100 pairs), 0 % (E, 200) and 3.0 % (M, 100; 0.6 to 8.5), whose 850,000 tests reach far into the
    tails; with `look first` none. While both sides had one law 40 % had one in M: a candidate of 2 % with
    patchy support gains far oftener than it loses. With shares in points instead
    of angles 9 of 10 clean pairs like M raised `look first`.
    Real returns, Poland 2025, rounds 1 and 2: 2 of 32,143 stations at `look first`, both with exchanged
    columns (COMP-05), and 13 constituencies with a `look`.

    Power, first and third candidate exchanged in one constituency: A (91 points apart) always; E (28
    points apart, 45 stations) 71 % (61 to 80) at one station, 76 % at two, 67 % at four, 40 % at eight,
    which then hide one another. Ballots of 90 % of the non-voters added at three stations: 45 % (E), 0 %
    (A). A share that moves by less than four standard deviations of its constituency is not found.
    """,
  ]
}
