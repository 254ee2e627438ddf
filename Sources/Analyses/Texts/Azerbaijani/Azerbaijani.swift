/// The Azerbaijani texts, part by part: an English text on one line, its translation on the next,
/// indented; `{}` is a value, `{2}` the second one.
///
/// Terms, one for each idea:
///
///     turnout           seçici fəallığı, fəallıq   false alarm      yalançı həyəcan
///     share             (səs) payı                 power            (testin) gücü
///     station           məntəqə                    null             sıfır hipotezi
///     constituency      dairə                      exact null       dəqiq sıfır hipotezi
///     voter list, roll  seçici siyahısı            tail             quyruq
///     ballots issued    verilmiş bülletenlər       Poisson-binomial Puasson-binomial
///     ballots counted   sayılmış bülletenlər       beta-binomial    beta-binomial
///     protocol          protokol                   overdispersion   izafi dispersiya
///     finding           tapıntı                    spread           səpələnmə
///     flag              işarə                      standard deviation  standart kənarlaşma
///     look first        əvvəlcə baxmaq             robust           dayanıqlı
///     look              baxmaq                     saddlepoint      yəhər nöqtəsi metodu
///     note              qeyd                       jackknife        cekknayf (jackknife) metodu
///     practical size    praktik ölçü               degrees of freedom  sərbəstlik dərəcəsi
///     heap (of turnout) yığın                      likelihood       həqiqətəoxşarlıq
///     excess            artıqlıq                   kernel density   nüvə sıxlığı
///     stuffing          bülleten doldurma          skewness, kurtosis  asimmetriya, eksses
///     clean election    təmiz seçki                draw             sınaq
///     swing             dəyişmə                    planted anomaly  əlavə edilmiş anomaliya
///     stronghold        əsas dayaq                 method           metod
///
/// A finding is “baxmaq üçün səbəb”, never an accusation; words of guilt are not used.
extension Text {
  static let azerbaijaniParts = [
    azerbaijaniWords, azerbaijaniReport, azerbaijaniFiles, azerbaijaniConstituencyPage,
    azerbaijaniCharts,
    azerbaijaniSite, azerbaijaniComparison, azerbaijaniHistory, azerbaijaniDataIssues,
    azerbaijaniMeasures,
    azerbaijaniComparisonMeasures, azerbaijaniReasons, azerbaijaniProtocolMethods,
    azerbaijaniTurnoutMethods, azerbaijaniTurnoutModels, azerbaijaniDigitsMethods,
    azerbaijaniOutliersMethods, azerbaijaniComparisonMethods,
  ]
}
