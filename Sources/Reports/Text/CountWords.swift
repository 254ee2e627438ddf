import Analyses
import Returns

/// The lines of a protocol in words.
enum CountWords {
  static func label(_ field: CountField) -> String {
    said(Sentence(stringLiteral: english(field)))
  }

  private static func english(_ field: CountField) -> String {
    switch field {
    case .registered: "Registered voters"
    case .supplementary: "Voters added on the day"
    case .received: "Ballots received"
    case .issued: "Ballots issued"
    case .unused: "Ballots not used"
    case .lost: "Ballots lost"
    case .unaccounted: "Ballots unaccounted for"
    case .inBoxes: "Ballots in the boxes"
    case .invalid: "Invalid ballots"
    case .valid: "Valid ballots"
    case .blank: "Blank ballots"
    }
  }

  static func sentence(_ field: CountField) -> String {
    english(field) + ", as the source gives them"
  }
}
