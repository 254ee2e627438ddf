import Returns

/// The simulated elections that come with the program, as files.
///
/// `files()` gives the same bytes every time; the committed folder `Data` holds them.
public enum SampleElections {
  /// The seed of the committed files.
  public static let defaultSeed: UInt64 = 20_240_207
  /// Name of the returns in every sample folder.
  public static let returnsName = "simulated-returns.csv"

  /// One sample: an election and what its folder says of it.
  public struct Sample: Sendable {
    /// Name of the folder, equal to the election's identifier.
    public var folder: String { election.identity.id }
    public let election: SimulatedElection
    /// For the manifest: a sentence or two.
    public let notes: String
    /// The folder's README.md.
    public let readme: String

    /// The files of the folder, in order of their names. `truth.csv` exists where something is
    /// planted.
    public var files: [(path: String, bytes: [UInt8])] {
      var files: [(path: String, bytes: [UInt8])] = [
        (folder + "/README.md", Array(readme.utf8)),
        (
          folder + "/election.toml",
          Array(election.electionManifest(file: returnsName, notes: notes).utf8)
        ),
        (folder + "/" + returnsName, election.csv()),
      ]
      if !election.changes.isEmpty { files.append((folder + "/truth.csv", election.truthCSV())) }
      return files
    }
  }

  /// The model of the sample over Azerbaijan's structure of 2024.
  public static func azerbaijan2024Model(seed: UInt64 = defaultSeed) -> ElectionModel {
    AzerbaijanSamples.model2024(seed: seed)
  }

  /// The model of its partner of 2018: mostly the same stations.
  public static func azerbaijan2018Model(seed: UInt64 = defaultSeed) -> ElectionModel {
    AzerbaijanSamples.model2018(seed: seed)
  }

  /// The model of the fictional country, before anything is planted.
  public static func exerciseModel(seed: UInt64 = defaultSeed) -> ElectionModel {
    ExerciseSample.model(seed: seed)
  }

  /// What the exercise plants.
  public static var exercisePlantings: [Planting] { ExerciseSample.plantings }

  /// All samples, in order of their folders.
  public static func all(seed: UInt64 = defaultSeed) -> [Sample] {
    let earlier = azerbaijan2018Model(seed: seed).draw(seed: seed)
    let later = azerbaijan2024Model(seed: seed).draw(seed: seed)
    let exercise = exerciseModel(seed: seed).draw(seed: seed)
      .planting(exercisePlantings, seed: seed)
    return [
      Sample(
        election: earlier, notes: SampleReadme.azerbaijanNotes,
        readme: SampleReadme.azerbaijan2018(earlier, seed: seed)),
      Sample(
        election: later, notes: SampleReadme.azerbaijanNotes,
        readme: SampleReadme.azerbaijan2024(later, seed: seed)),
      Sample(
        election: exercise, notes: SampleReadme.exerciseNotes,
        readme: SampleReadme.exercise(exercise, seed: seed)),
    ]
  }

  /// Every file of every sample, by path below the folder of samples.
  public static func files(seed: UInt64 = defaultSeed) -> [(path: String, bytes: [UInt8])] {
    all(seed: seed).flatMap(\.files)
  }
}
