# Degrees of freedom and critical values from the R package CerioliOutlierDetection 1.1.x (its four
# published formulas, evaluated here with base R so that the package need not be installed).
# Writes hardin_rocke.json.  Requires: R with jsonlite.
library(jsonlite)
asymptotic <- function(n, p, a) {
  q <- qchisq(a, p); pa <- pchisq(q, p + 2); ca <- a / pa
  c2 <- -pa / 2; c3 <- -pchisq(q, p + 4) / 2; c4 <- 3 * c3
  b1 <- ca * (c3 - c4) / a
  b2 <- 0.5 + (ca / a) * (c3 - (q / p) * (c2 + a / 2))
  v1 <- a * b1^2 * ((1 - a) * (ca * q / p - 1)^2 - 1) -
    2 * c3 * ca^2 * (3 * (b1 - p * b2)^2 + (p + 2) * b2 * (2 * b1 - p * b2))
  v2 <- n * (b1 * (b1 - p * b2) * a)^2 * ca^2
  2 / (ca^2 * (v1 / v2))
}
rows <- list()
for (case in list(c(50, 5), c(100, 10), c(500, 10), c(1100, 8))) for (share in c(NA, 0.75, 0.9)) {
  n <- case[1]; p <- case[2]
  a <- if (is.na(share)) floor((n + p + 1) / 2) / n else share
  m <- asymptotic(n, p, a)
  gm <- m * exp((12.745653 - 14.545559 * a + 0.127400 * p) / n^(0.559217 + 0.149040 * a))
  hr <- m * exp(0.725 - 0.00663 * p - 0.0780 * log(n))
  cut <- function(m) p * m / (m - p + 1) * qf(0.975, p, m - p + 1)
  rows[[length(rows) + 1]] <- list(n = n, p = p, share = a, asymptotic = m, greenMartin = gm,
                                   hardinRocke = hr, cutGreenMartin = cut(gm), cutHardinRocke = cut(hr))
}
writeLines(toJSON(rows, digits = NA, auto_unbox = TRUE), "hardin_rocke.json")
