/// The Russian texts, part by part: an English text on one line, its translation on the next, indented;
/// `{}` is a value, `{2}` the second one, `{2:a|b|c}` the form of a word that goes with it.
///
/// Terms, one for each idea:
///
///     turnout           явка                       false alarm      ложная тревога
///     share             доля (голосов)             power            мощность (критерия)
///     station           участок                    null             нулевая гипотеза
///     constituency      округ                      exact null       точная нулевая гипотеза
///     voter list, roll  список избирателей         tail             хвост (распределения)
///     ballots issued    выданные бюллетени         Poisson-binomial пуассон-биномиальное распределение
///     ballots counted   подсчитанные бюллетени     beta-binomial    бета-биномиальное распределение
///     protocol          протокол                   overdispersion   сверхдисперсия
///     finding           находка                    spread           разброс
///     flag              отметка                    robust           устойчивый, робастный
///     look first        посмотреть в первую очередь  saddlepoint    метод перевала
///     look              посмотреть                 jackknife        метод складного ножа
///     note              заметка                    degrees of freedom  степени свободы
///     practical size    практический размер        likelihood       правдоподобие
///     heap (of turnout) группа                     kernel density   ядерная плотность
///     excess            избыток                    skewness, kurtosis  асимметрия, эксцесс
///     stuffing          вброс                      draw             прогон
///     clean election    чистые выборы              planted anomaly  внесённая аномалия
///     swing             изменение                  stronghold       оплот
///
/// A finding is «повод посмотреть», never an accusation; words of guilt are not used.
extension Text {
  static let russianParts = [
    russianWords, russianReport, russianFiles, russianConstituencyPage, russianCharts, russianSite,
    russianComparison, russianHistory, russianDataIssues, russianMeasures,
    russianComparisonMeasures, russianReasons,
    russianProtocolMethods, russianTurnoutMethods, russianTurnoutModels, russianDigitsMethods,
    russianOutliersMethods, russianComparisonMethods,
  ]
}
