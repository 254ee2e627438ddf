# FastMCD by robustbase and the dip by diptest. Writes robust_covariance.json and dip.json.
# Requires: R with robustbase, diptest, jsonlite.
library(robustbase)
library(diptest)
library(jsonlite)
RNGversion("3.6.0")
set.seed(1999)
number <- function(x) if (is.matrix(x)) unname(x) else as.vector(x)
contaminated <- function(n, p, bad) {
  x <- round(matrix(rnorm(n * p), n, p) %*% chol(0.5 * diag(p) + 0.5), 4)
  if (bad > 0) x[seq_len(bad), ] <- x[seq_len(bad), ] + 6
  x
}
sets <- list(
  list(name = "stackloss", x = unname(as.matrix(stackloss)), alpha = 0.5),
  list(name = "small", x = contaminated(40, 3, 8), alpha = 0.5),
  list(name = "two columns", x = contaminated(60, 2, 10), alpha = 0.75),
  list(name = "one group", x = contaminated(300, 4, 60), alpha = 0.5),
  list(name = "nested", x = contaminated(900, 5, 200), alpha = 0.75)
)
out <- lapply(sets, function(s) {
  fit <- covMcd(s$x, alpha = s$alpha, nsamp = if (nrow(s$x) < 100) 20000 else 5000)
  list(
    name = s$name, alpha = s$alpha, rows = s$x, h = fit$quan, subset = sort(fit$best) - 1,
    rawCentre = number(fit$raw.center), rawScatter = number(fit$raw.cov),
    rawFactors = prod(fit$raw.cnp2), rawDistances = number(fit$raw.mah),
    # Constants of the published correction, without the simulated table that newer versions of the
    # package prefer for alpha = 1/2.
    centre = number(fit$center), scatter = number(fit$cov), distances = number(fit$mah),
    rewFactors = fit$cnp2, rawFactorList = fit$raw.cnp2, weights = number(fit$mcd.wt)
  )
})
writeLines(toJSON(out, digits = NA, auto_unbox = TRUE), "robust_covariance.json")

data(qDiptab)
dips <- list(
  list(name = "ties", x = c(1, 2, 3, 4, 5, 5, 5, 5, 9, 9.1, 9.2, 9.3)),
  list(name = "faithful", x = sort(faithful$eruptions)),
  list(name = "normal", x = sort(round(rnorm(200), 3))),
  list(name = "bimodal", x = sort(round(c(rnorm(150), rnorm(100, 4)), 2))),
  list(name = "rounded", x = sort(round(rnorm(500) * 3))),
  list(name = "four", x = c(0, 0.1, 0.9, 1)),
  list(name = "even", x = 1:20),
  list(name = "exponential", x = sort(round(rexp(300), 4))),
  list(name = "two values", x = c(0, 0, 0, 1, 1))
)
results <- lapply(dips, function(d) {
  r <- dip(d$x, full.result = TRUE)
  list(name = d$name, values = d$x, dip = r$dip, low = r$xl, high = r$xu,
       p = dip.test(d$x)$p.value)
})
sizes <- intersect(c(4, 10, 30, 100, 500, 1000, 5000, 10000, 72000), as.integer(rownames(qDiptab)))
levels <- c(0.5, 0.9, 0.95, 0.99)
table <- lapply(sizes, function(n) sqrt(n) * as.vector(qDiptab[as.character(n), as.character(levels)]))
writeLines(
  toJSON(list(samples = results, sizes = sizes, levels = 1 - levels, table = table),
         digits = NA, auto_unbox = TRUE), "dip.json")
