# Writes vote_transfer.json: transfers of votes by outside programs, for COMP-04.
#
# R 4.2.2, quadprog 1.5-8 (Goldfarb and Idnani's quadratic programme), lphom 0.3.5-6 (Romero, Pavia, Martin
# and Romero 2020, "Assessing uncertainty of voter transitions estimated from aggregated data. Application
# to the 2017 French presidential election", Journal of Applied Statistics 47, 2711-2736: a linear
# programme), lpSolve 5.6.18, jsonlite.
#
# `france`: the published example of lphom, the second round of 2017 in 108 places against the first. Kept
# are the sums of squares and products, not the returns. `made`: 60 made-up stations in 4 constituencies
# with a known matrix, station by station.
library(lphom)
library(quadprog)
library(jsonlite)

# Least squares on the simplex: sum over places of n |y - x B|^2, rows of B at least 0 with sum 1.
quadratic <- function(x, y, n) {
  p <- ncol(x)
  q <- ncol(y)
  gram <- t(x) %*% (x * n)
  cross <- t(x) %*% (y * n)
  # Unknowns row by row: B[i, j] at (i - 1) q + j.
  scale <- max(diag(gram))
  d <- kronecker(gram / scale, diag(q))
  linear <- as.vector(t(cross / scale))
  sums <- t(kronecker(diag(p), matrix(1, 1, q)))
  solved <- solve.QP(d, linear, cbind(sums, diag(p * q)), c(rep(1, p), rep(0, p * q)), meq = p)
  b <- matrix(solved$solution, p, q, byrow = TRUE)
  list(gram = gram, cross = cross, estimate = b)
}

programme <- function(x, y) {
  found <- lphom(x, y, new_and_exit_voters = "simultaneous", verbose = FALSE)
  # Rounding leaves a further row and column without voters.
  part <- function(values) unname(as.matrix(values))[seq_len(ncol(x)), seq_len(ncol(y))]
  list(
    estimate = part(found$VTM.complete),
    lower = part(found$deterministic.bounds[[1]]), upper = part(found$deterministic.bounds[[2]]))
}

# Voters who joined or left the lists are no part of the matrix: the earlier counts are carried over to
# the later lists, as COMP-04 does ("adjust1" of lphom).
carried <- function(x, y) x * rowSums(y) / rowSums(x)

of <- function(x, y) {
  x <- as.matrix(carried(x, y))
  y <- as.matrix(y)
  n <- rowSums(y)
  found <- quadratic(x / n, y / n, n)
  linear <- programme(round(x, 6), y)
  list(
    gram = unname(found$gram), cross = unname(found$cross), voters = unname(colSums(x)),
    quadratic = unname(found$estimate), linear = linear$estimate,
    lower = linear$lower, upper = linear$upper)
}

data(France2017D)
france <- of(France2017D[, 1:9], France2017D[, 10:13])
france$from <- names(France2017D)[1:9]
france$to <- names(France2017D)[10:13]

set.seed(2017)
truth <- rbind(c(0.92, 0.02, 0.06), c(0.03, 0.89, 0.08), c(0.45, 0.30, 0.25), c(0.07, 0.05, 0.88))
areas <- rep(1:4, each = 15)
before <- t(sapply(areas, function(area) {
  rmultinom(1, 900 + 20 * sample(20, 1), rexp(4, 1 / c(0.35, 0.3, 0.15, 0.4)) + 0.05)
}))
after <- t(apply(before, 1, function(votes) {
  rowSums(sapply(1:4, function(i) rmultinom(1, votes[i], truth[i, ])))
}))
made <- of(before, after)
made$before <- before
made$after <- after
made$areas <- areas
made$truth <- truth
# One constituency by itself.
own <- of(before[areas == 2, ], after[areas == 2, ])
made$second <- own[c("gram", "cross", "quadratic", "linear", "lower", "upper", "voters")]

write_json(
  list(france = france, made = made), "vote_transfer.json", digits = 12, auto_unbox = TRUE)
