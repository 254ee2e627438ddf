# Three classes of stations by JAGS, in the form that TURN-07 fits (after eforensics: Ferrari, McAlister and
# Mebane 2018): honest turnout and share are beta, a stuffing of none, Beta(2, b) up to 0.7, or near 1.
#
# Arguments: the returns, the iterations kept, those before them, the chains, how many of them at once.

module <- Sys.getenv("JAGS_MODULES")
if (nzchar(module)) options(jags.moddir = module)
suppressMessages(library(rjags))
arguments <- commandArgs(trailingOnly = TRUE)
returns <- read.csv(arguments[1])
sizes <- as.integer(arguments[2:5])
returns <- data.frame(N = returns$registered, t = returns$counted, v = returns$c1)
returns <- returns[complete.cases(returns) & returns$N >= 100 & returns$t > 0 & returns$t <= returns$N & returns$v <= returns$t, ]

model <- "
model {
  for (i in 1:stations) {
    class[i] ~ dcat(p[1:3])
    a[i] ~ dbeta(ta, tb)
    v[i] ~ dbeta(sa, sb)
    u[i] ~ dbeta(2, decay)
    e[i] ~ dnorm(0, 1 / (0.075 * 0.075)) T(0, 0.3)
    x[i] <- equals(class[i], 2) * 0.7 * u[i] + equals(class[i], 3) * (1 - e[i])
    turnout[i] <- a[i] + x[i] * (1 - a[i])
    share[i] <- 1 - (1 - x[i]) * a[i] * (1 - v[i]) / turnout[i]
    ballots[i] ~ dbin(turnout[i], N[i])
    votes[i] ~ dbin(share[i], ballots[i])
  }
  p ~ ddirch(c(1, 1, 1))
  ta ~ dgamma(1, 0.05)
  tb ~ dgamma(1, 0.05)
  sa ~ dgamma(1, 0.05)
  sb ~ dgamma(1, 0.05)
  decay ~ dgamma(2, 0.5) T(1, 20)
}"

data <- list(stations = nrow(returns), N = returns$N, ballots = returns$t, votes = returns$v)
clock <- function() proc.time()[["elapsed"]]

one.chain <- function(chain) {
  inits <- list(
    ta = 20, tb = 10, sa = 20, sb = 10, p = c(0.8, 0.15, 0.05), decay = 4,
    .RNG.name = "base::Mersenne-Twister", .RNG.seed = chain)
  begun <- clock()
  fit <- jags.model(textConnection(model), data, inits, n.adapt = 0, quiet = TRUE)
  compiled <- clock() - begun
  invisible(adapt(fit, sizes[2], progress.bar = "none", end.adaptation = TRUE))
  drawn <- coda.samples(fit, c("p", "ta", "tb", "sa", "sb", "decay"), sizes[1], progress.bar = "none")
  list(drawn = as.matrix(drawn), compiled = compiled)
}

start <- clock()
chains <- parallel::mclapply(seq_len(sizes[3]), one.chain, mc.cores = sizes[4])
seconds <- clock() - start
compiled <- chains[[1]]$compiled
drawn <- lapply(chains, function(chain) chain$drawn)
all <- do.call(rbind, drawn)
numbers <- function(x) paste(sprintf("%.8g", x), collapse = ", ")
# Each half of each chain apart shows whether they tell the same.
halves <- unlist(lapply(drawn, function(chain) {
  n <- nrow(chain)
  c(mean(chain[1:(n %/% 2), "p[2]"]), mean(chain[(n %/% 2 + 1):n, "p[2]"]))
}))
cat(sprintf(
  '{"seconds": %.3f, "compileSeconds": %.3f, "iterations": %d, "stations": %d, "mean": [%s], "deviation": [%s], "halves": [%s]}\n',
  seconds, compiled, sizes[1] + sizes[2], nrow(returns), numbers(c(mean(all[, "p[2]"]), mean(all[, "p[3]"]))),
  numbers(c(sd(all[, "p[2]"]), sd(all[, "p[3]"]))), numbers(halves)))
