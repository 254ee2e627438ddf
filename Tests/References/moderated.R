# Residuals within groups with moderated variances, each value against the others of its group.
# The prior is found from medians of log variances with limma's trigammaInverse; the moderated variance
# comes from limma's squeezeVar machinery; means and variances leave one out by deletion.
# A group that varies more than the prior explains keeps its own variance.
# Values beyond 4.5 robust deviations describe no other, unless they are more than a quarter of the group.
# Writes moderated_residuals.json.  Requires: limma, jsonlite.
suppressMessages({library(limma); library(jsonlite)})
set.seed(20250601)

case <- function(sizes, spread, noise.max, outliers = integer(0), values = NULL) {
  group <- rep(seq_along(sizes), sizes)
  n <- length(group)
  noise <- if (noise.max > 0) round(runif(n, noise.max / 5, noise.max), 8) else rep(0, n)
  if (is.null(values)) {
    sigma <- rep(spread(length(sizes)), sizes)
    values <- round(rnorm(n, rep(rnorm(length(sizes)), sizes), sqrt(sigma^2 + noise)), 8)
    values[outliers] <- values[outliers] + 3 * sqrt(mean(sigma^2)) * 3
  }
  judged <- which(sizes >= 4)
  s2 <- sapply(judged, function(g) var(values[group == g]))
  half <- (sizes[judged] - 1) / 2
  use <- s2 > 0
  logs <- log(s2[use]) - digamma(half[use]) + log(half[use])
  excess <- mad(logs)^2 - median(trigamma(half[use]))
  if (sum(use) >= 3 && excess > 0) {
    d0 <- 2 * trigammaInverse(excess)
    s02 <- exp(median(logs) + digamma(d0 / 2) - log(d0 / 2))
  } else {
    d0 <- Inf
    s02 <- exp(median(logs))
  }
  aside <- unlist(lapply(seq_along(sizes), function(g) {
    x <- values[group == g]
    far <- (x - median(x))^2 > 4.5^2 * (max(mad(x)^2, s02) + noise[group == g])
    if (sizes[g] < 4 || mean(far) > 0.25 || sum(!far) < 4) rep(FALSE, sizes[g]) else far
  }))
  rows <- lapply(seq_len(n), function(i) {
    g <- group[i]
    if (sizes[g] < 4) return(NULL)
    kept <- which(group == g & !aside)
    others <- setdiff(kept, i)
    # Noise above the group's median counts as the median.
    usual <- pmin(noise[others], median(noise[kept]))
    d <- length(others) - 1
    kept <- which(group == g & !aside)
    unlike <- pf(var(values[kept]) / s02, length(kept) - 1, d0, lower.tail = FALSE) * length(judged) <= 0.01
    moderated <- if (unlike) var(values[others]) else limma:::.squeezeVar(var(values[others]), df = d, var.prior = s02, df.prior = d0)
    variance <- max(0, moderated - mean(usual)) + noise[i] + moderated / length(others)
    t <- (values[i] - mean(values[others])) / sqrt(variance)
    c(expected = mean(values[others]), deviation = sqrt(variance),
      p = 2 * pt(-abs(t), if (unlike) d else if (is.infinite(d0)) Inf else d0 + d), unlike = unlike)
  })
  list(aside = unbox(sum(aside)), values = values, noise = noise, sizes = sizes, priorFreedom = if (is.infinite(d0)) NULL else unbox(d0),
       priorVariance = unbox(s02),
       residuals = lapply(rows, function(r) if (is.null(r)) NULL else as.numeric(r[1:3])),
       unlike = unbox(sum(sapply(rows, function(r) if (is.null(r)) 0 else r[[4]]))))
}

cases <- list(
  case(rep(12, 15), function(k) 0.3 * exp(rnorm(k, 0, 0.7)), 0.02),
  case(c(4, 3, 25, 8, 1, 60, 9, 11, 30, 5), function(k) 0.5 * exp(rnorm(k, 0, 0.9)), 0.3, outliers = c(10, 50, 51, 52, 120)),
  # Equal spreads: the prior has infinite weight.
  case(rep(20, 12), function(k) rep(0.4, k), 0, values = round(rep(qnorm(ppoints(20)), 12), 6)),
  # One group varies far more than the others.
  case(rep(15, 12), function(k) c(rep(0.4, k - 1), 6), 0.01),
  # Too few groups for a prior of finite weight.
  case(c(10, 14), function(k) c(0.1, 2), 0.01))
write_json(list(cases = cases, inverseTrigamma = lapply(c(1e-4, 0.01, 0.3, 1, 7, 400), function(y)
  c(y, trigammaInverse(y)))), "moderated_residuals.json", digits = 17, null = "null", na = "null")
