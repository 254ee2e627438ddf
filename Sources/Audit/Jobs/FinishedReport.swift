import Reports

/// A report that is made and not yet published: by this process, or by a shard on another machine.
struct FinishedReport {
  let manifest: RunManifest
  let counts: NightlySummary.Counts
  let findings: [RecordedFinding]
  /// One line on what was found.
  let remark: String
  /// Share of stations that have reported, in words, while a count is going on.
  let reported: String?
  /// Every file of the folder but `manifest.json`.
  let files: (News?) throws -> [ReportFile]

  init(
    manifest: RunManifest, counts: NightlySummary.Counts, findings: [RecordedFinding],
    remark: String, reported: String?, files: @escaping (News?) throws -> [ReportFile]
  ) {
    self.manifest = manifest
    self.counts = counts
    self.findings = findings
    self.remark = remark
    self.reported = reported
    self.files = files
  }

  init(_ made: ReportJob.Made) {
    self.init(
      manifest: made.manifest, counts: made.counts, findings: made.findings, remark: made.remark,
      reported: made.coverage.flatMap { $0.isWhole ? nil : $0.country.words }, files: made.files)
  }
}
