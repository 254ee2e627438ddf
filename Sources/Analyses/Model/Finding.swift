/// A result that asks for a person's attention: effect, corrected q-value, meaning, innocent causes.
public struct Finding: Sendable {
  public let level: Level
  public let analysis: String
  public let measure: String
  public let candidate: Int?
  public let scope: Scope
  /// One sentence, the effect first, in the current language.
  public var sentence: String { words() }
  private let words: @Sendable () -> String
  public let statistic: Statistic
  public let meaning: String
  public let innocentExplanations: [String]
  /// Why the level was lowered to `note`: the method misleads on this file. `nil` for most.
  public let greyedOut: String?

  public init(
    level: Level, analysis: String, measure: String, candidate: Int?, scope: Scope,
    sentence: @escaping @autoclosure @Sendable () -> String, statistic: Statistic, meaning: String,
    innocentExplanations: [String], greyedOut: String? = nil
  ) {
    self.level = level
    self.analysis = analysis
    self.measure = measure
    self.candidate = candidate
    self.scope = scope
    words = sentence
    self.statistic = statistic
    self.meaning = meaning
    self.innocentExplanations = innocentExplanations
    self.greyedOut = greyedOut
  }
}
