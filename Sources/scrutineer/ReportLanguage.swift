import Analyses
import ArgumentParser

/// A language as the command line takes it.
enum ReportLanguage: String, ExpressibleByArgument, CaseIterable {
  case english = "en"
  case azerbaijani = "az"
  case russian = "ru"

  var language: Language { Language(rawValue: rawValue) ?? .english }
}
