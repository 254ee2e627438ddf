# Resampled kernel density (Rozenas 2017, "Detecting election fraud from irregularities in vote-share
# distributions", Political Analysis 25(1), 41-56), the method of the package spikes: latent laws of turnout
# and support as mixtures of beta-binomial laws by EM, returns drawn anew from every station's posterior,
# and the stations above the mean where the density of the shares exceeds that of every resample.
#
# Arguments: the returns, the number of resamples, the candidate's column.

arguments <- commandArgs(trailingOnly = TRUE)
returns <- read.csv(arguments[1])
resamples <- as.integer(arguments[2])
returns <- data.frame(
  N = returns$registered, t = returns$counted, v = returns[[arguments[3]]], is.regular = returns$kind == "regular")
returns <- returns[complete.cases(returns) & returns$t > 0 & returns$N >= returns$t & returns$t >= returns$v, ]

log.beta.binomial <- function(y, n, a, b) lchoose(n, y) + lbeta(y + a, n - y + b) - lbeta(a, b)

mixture.density <- function(x, law) Reduce(`+`, Map(function(a, b, w) w * dbeta(x, a, b), law$a, law$b, law$w))

# Posterior probabilities of the components, a row a station.
posterior <- function(y, n, law) {
  l <- sapply(seq_along(law$w), function(k) log(law$w[k]) + log.beta.binomial(y, n, law$a[k], law$b[k]))
  l <- matrix(l, nrow = length(y))
  p <- exp(l - apply(l, 1, max))
  p / rowSums(p)
}

maximise <- function(y, n, law) {
  weights <- posterior(y, n, law)
  law$w <- colMeans(weights)
  for (k in seq_along(law$w)) {
    loss <- function(p) -sum(weights[, k] * log.beta.binomial(y, n, exp(p[1]), exp(p[2])))
    fit <- optim(log(c(law$a[k], law$b[k])), loss, method = "L-BFGS-B", lower = -3, upper = 6)
    law$a[k] <- exp(fit$par[1])
    law$b[k] <- exp(fit$par[2])
  }
  law
}

# One to five components: EM until the fitted density settles, more components until another one changes
# nothing (correlation above 0.99 in both).
fit.mixture <- function(y, n) {
  x <- seq(0.01, 0.99, length.out = 1001)
  share <- y / n
  before <- NULL
  for (size in 1:5) {
    middle <- quantile(share, (1:size - 0.5) / size, names = FALSE)
    middle <- pmin(0.98, pmax(0.02, middle))
    law <- list(a = 10 * middle, b = 10 * (1 - middle), w = rep(1 / size, size))
    repeat {
      old <- mixture.density(x, law)
      law <- maximise(y, n, law)
      now <- mixture.density(x, law)
      if (cor(old, now) > 0.99) break
    }
    if (!is.null(before) && cor(before, now) > 0.99) break
    before <- now
  }
  law
}

drawn.component <- function(weights) {
  u <- runif(nrow(weights))
  total <- weights[, 1]
  k <- rep(1L, nrow(weights))
  for (j in seq_len(ncol(weights))[-1]) {
    k[u > total] <- j
    total <- total + weights[, j]
  }
  k
}

drawn.proportion <- function(y, n, law) {
  k <- drawn.component(posterior(y, n, law))
  rbeta(length(y), y + law$a[k], n - y + law$b[k])
}

smooth <- function(share) density(share, bw = 1e-4, n = 1001, from = 0, to = 1)$y
counted <- function(share) tabulate(round(1000 * share) + 1, 1001)
# The stations that TURN-03 takes, for comparison.
is.large <- returns$is.regular & returns$t >= 200

set.seed(1)
clock <- function() proc.time()[["elapsed"]]
start <- clock()
turnout <- fit.mixture(returns$t, returns$N)
support <- fit.mixture(returns$v, returns$t)
fitted <- clock() - start
largest <- rep(0, 1001)
mean.count <- rep(0, 1001)
mean.large <- rep(0, 1001)
for (i in seq_len(resamples)) {
  t <- rbinom(nrow(returns), returns$N, drawn.proportion(returns$t, returns$N, turnout))
  v <- rbinom(nrow(returns), t, drawn.proportion(returns$v, returns$t, support))
  share <- ifelse(t > 0, v / t, 0)
  largest <- pmax(largest, smooth(share))
  mean.count <- mean.count + counted(share) / resamples
  mean.large <- mean.large + counted(share[is.large]) / resamples
}
observed <- returns$v / returns$t
above <- pmax(0, counted(observed) - mean.count) / nrow(returns)
spiked <- smooth(observed) > largest
spiked[1] <- FALSE
excess <- 100 * sum(above[spiked])
seconds <- clock() - start
numbers <- function(x) paste(sprintf("%.10g", x), collapse = ", ")
cat(sprintf(
  '{"seconds": %.3f, "fitSeconds": %.3f, "resamples": %d, "stations": %d, "excess": %.6f, "components": [%d, %d], "expected": [%s], "observed": [%s]}\n',
  seconds, fitted, resamples, nrow(returns), excess, length(turnout$w), length(support$w),
  numbers(mean.large), numbers(counted(observed[is.large]))))
