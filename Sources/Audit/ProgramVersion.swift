import Reports

/// The program's version, part of every report and of what decides whether a report is up to date.
public enum ProgramVersion {
  public static let text = "0.1.0"
}

extension ProgramIdentity {
  /// This program.
  public static let current = ProgramIdentity(name: "Scrutineer", version: ProgramVersion.text)
}
