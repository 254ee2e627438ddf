import Analyses

/// What a person can do about a flag, in the order in which it usually settles the question. Fixed
/// text: it depends on the method alone.
enum CheckAdvice {
  static func text(_ analysis: String) -> String {
    Text.translated(
      texts.first { analysis.hasPrefix($0.prefix) }?.text
        ?? "Compare the signed protocols of these stations with the published rows, line by line.")
  }

  private static let texts: [(prefix: String, text: String)] = [
    (
      "PROT-01",
      "Find the signed protocol and see which line does not add up. A slip in copying shows as one wrong line; corrections should carry a signature and a time."
    ),
    (
      "PROT-02",
      "See whether the impossible value is in the signed protocol or only in the published file. Then ask for the supplementary voter list: voters added on the day explain most rolls that are too short."
    ),
    (
      "PROT-03",
      "Put the two protocols side by side. A row copied by mistake at data entry has the same source and different signed protocols."
    ),
    (
      "PROT-04",
      "Ask which stations the published total contains: late, annulled or special stations are the usual difference."
    ),
    (
      "TURN-02",
      "Look at the marked stations for percentages that are too round. Count signatures in the voter lists of a few of them and compare with ballots issued."
    ),
    (
      "TURN-03",
      "Lay the protocols of the marked stations beside each other: the same percentage with different counts calls for the signatures in the voter lists."
    ),
    (
      "TURN",
      "Compare turnout by hour, where it was published, with the final figure; compare signatures in the voter lists with ballots issued; ask about voting at home and supplementary lists."
    ),
    (
      "DIGIT",
      "Look at many protocols together, not at one: see whether rounded or repeated endings gather in one shift, one commission or one way of voting."
    ),
    (
      "OUT-03",
      "Compare with the next stations of the street: a barracks, hospital, dormitory or new housing block often explains a jump. Then read the observers' notes."
    ),
    (
      "OUT-04",
      "Nothing to check by itself: it says how much the national result rests on this place."
    ),
    (
      "OUT",
      "Ask who votes at these stations (dormitory, hospital, village of one community). If nothing explains it, recount these stations first: they can change the result of the constituency most."
    ),
    (
      "COMP-01",
      "Check whether stations were renumbered, merged or moved between the elections before reading any change."
    ),
    (
      "COMP-05",
      "Put the protocols of both elections side by side; look for columns entered in the order of the other ballot paper."
    ),
    (
      "COMP",
      "Check that the station serves the same streets as before. Then compare rolls, voters added on the day and voting at home in both elections."
    ),
  ]
}
