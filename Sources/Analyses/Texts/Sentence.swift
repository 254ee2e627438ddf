/// A sentence for people, said in the current language: its English text with the values left out is
/// the key of its translation.
public struct Sentence: ExpressibleByStringInterpolation, Sendable {
  public let text: String

  public init(stringLiteral value: String) {
    text = Language.current == .english ? value : Text.translation(value) ?? value
  }

  public init(stringInterpolation: StringInterpolation) {
    text =
      stringInterpolation.isEnglish
      ? stringInterpolation.english
      : Text.translation(stringInterpolation.key).map {
        Text.fill($0, stringInterpolation.values)
      } ?? stringInterpolation.english
  }

  /// A text that is not to be translated: a name, or one that already is.
  public init(verbatim text: String) { self.text = text }

  public struct StringInterpolation: StringInterpolationProtocol {
    let isEnglish = Language.current == .english
    var english = ""
    var key = ""
    var values: [String] = []

    public init(literalCapacity: Int, interpolationCount: Int) {
      english.reserveCapacity(literalCapacity + 16 * interpolationCount)
    }

    public mutating func appendLiteral(_ literal: String) {
      english += literal
      if !isEnglish { key += literal }
    }

    public mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      appendInterpolation(value.description)
    }

    public mutating func appendInterpolation(_ value: String) {
      english += value
      if isEnglish { return }
      key += "{}"
      values.append(value)
    }
  }
}

/// A sentence in the current language.
public func said(_ sentence: Sentence) -> String { sentence.text }
