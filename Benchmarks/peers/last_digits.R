# Last digits with intervals by the bootstrap, in the idiom of the Election Forensics Toolkit: for every
# region and candidate the mean last digit and the share of counts that end in 0 or 5, each with the basic
# 95 % interval of 1,000 resamples of the stations (package boot).
#
# Arguments: the returns, the number of resamples.

library(boot)
arguments <- commandArgs(trailingOnly = TRUE)
returns <- read.csv(arguments[1])
resamples <- as.integer(arguments[2])
candidates <- grep("^c[0-9]+$", names(returns), value = TRUE)

statistics <- function(digits, chosen) {
  d <- digits[chosen]
  c(mean(d), mean(d == 0 | d == 5))
}

set.seed(1)
start <- proc.time()[["elapsed"]]
lines <- character()
for (part in split(returns, returns$region)) {
  for (candidate in candidates) {
    count <- part[[candidate]]
    used <- !is.na(count) & !is.na(part$counted) & part$counted > 0 & count <= part$counted & count >= 100
    digits <- count[used] %% 10
    if (length(digits) < 200) next
    drawn <- boot(digits, statistics, R = resamples)
    mean.interval <- boot.ci(drawn, type = "basic", index = 1)$basic[4:5]
    round.interval <- boot.ci(drawn, type = "basic", index = 2)$basic[4:5]
    lines <- c(lines, sprintf(
      '{"region": "%s", "candidate": "%s", "counts": %d, "mean": %.10g, "round": %.10g, "deviation": %.10g, "low": %.10g, "high": %.10g}',
      gsub('(["\\\\])', '\\\\\\1', part$region[1]), candidate, length(digits), drawn$t0[1], drawn$t0[2],
      sd(drawn$t[, 2]), round.interval[1], round.interval[2]))
  }
}
seconds <- proc.time()[["elapsed"]] - start
cat(sprintf('{"seconds": %.3f, "resamples": %d, "lines": [%s]}\n', seconds, resamples, paste(lines, collapse = ", ")))
