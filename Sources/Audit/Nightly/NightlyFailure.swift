import Reports
import Returns

extension NightlySummary.Failure {
  /// What an error means to the reader of the summary.
  init(_ error: any Error) { self.init(Self.cause(error), "\(error)") }

  private static func cause(_ error: any Error) -> Cause {
    switch error {
    case let input as InputError:
      switch input.category {
      case .missing: .missing
      case .rejected: .rejected
      case .inputOutput: .unreadable
      case .configuration: .configuration
      }
    case PublishingError.unsafePath: .program
    case is PublishingError: .unwritable
    case is ExternalCommand.Failure: .unsigned
    case is PartError: .part
    default: .program
    }
  }
}
