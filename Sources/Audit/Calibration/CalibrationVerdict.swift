import Analyses
import Reports

/// Whether a method keeps its promises on this file, and what is said where it does not.
extension CalibrateReport {
  /// A family fails whose rejections at 5 % lie above this, with the whole 95 % interval.
  static let largestFivePercent = 0.057
  /// The same for rejections at 1 %.
  static let largestOnePercent = 0.0125
  /// A method fails that raises `look first` in a larger share of clean elections.
  static let largestLookFirst = 0.05

  /// True where this version of the method was measured.
  func covers(_ method: Method) -> Bool { versions[method.id] == method.version }

  /// Why a family of tests misleads on this file, with the measured rate; `nil` where it does not.
  func failure(analysis: String, family: String) -> String? {
    if let count = falseAlarms.families[family], count.decides {
      let five = count.fivePercent(elections: falseAlarms.elections)
      if five.low > Self.largestFivePercent {
        return
          "\(Words.percent(five.value)) of its tests of clean elections like this one reach 5 %"
      }
      let one = count.onePercent(elections: falseAlarms.elections)
      if one.low > Self.largestOnePercent {
        return
          "\(Words.percent(one.value)) of its tests of clean elections like this one reach 1 %"
      }
    }
    let alarms = falseAlarms.alarmRate(analysis)
    if alarms.lookFirst.low > Self.largestLookFirst {
      return
        "it asks for the first look in \(Words.percent(alarms.lookFirst.value)) of clean elections like this one"
    }
    return nil
  }
}

extension CalibrationStore.Kept {
  /// What a report says of its methods.
  func summary(_ methods: [Method]) -> CalibrationSummary {
    let alarms = report.falseAlarms
    let signals = methods.filter { $0.evidence == .signal }
    let rows = signals.filter(report.covers).compactMap { method -> CalibrationSummary.Row? in
      guard let count = alarms.analyses[method.id] else { return nil }
      let failures = alarms.families.sorted { $0.key < $1.key }.compactMap { name, family in
        family.analysis == method.id && family.decides
          ? report.failure(analysis: method.id, family: name).map { "\(name): \($0)" } : nil
      }
      return CalibrationSummary.Row(
        analysis: method.id, fivePercent: count.fivePercent(elections: alarms.elections).text,
        onePercent: count.onePercent(elections: alarms.elections).text,
        lookFirst: alarms.alarmRate(method.id).lookFirst.text, failures: failures)
    }
    let measured = Set(rows.map(\.analysis))
    return CalibrationSummary(
      sha256: sha256, elections: alarms.elections, rows: rows,
      unmeasured: signals.map(\.id).filter { !measured.contains($0) })
  }
}
