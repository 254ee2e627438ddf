# Moran's I of a row of values with its moments under randomisation, by the formula of Cliff and Ord over
# the full matrix of weights, and by all orders of a short row; runs by all orders. Writes
# serial_order.json. R 4.2.2, no package.
moran <- function(x) {
  n <- length(x); w <- matrix(0, n, n)
  for (i in 1:(n - 1)) { w[i, i + 1] <- 1; w[i + 1, i] <- 1 }
  d <- x - mean(x); s0 <- sum(w)
  i <- n / s0 * sum(w * outer(d, d)) / sum(d^2)
  s1 <- sum((w + t(w))^2) / 2; s2 <- sum((rowSums(w) + colSums(w))^2)
  b2 <- n * sum(d^4) / sum(d^2)^2; e <- -1 / (n - 1)
  v <- (n * ((n^2 - 3 * n + 3) * s1 - n * s2 + 3 * s0^2) -
        b2 * ((n^2 - n) * s1 - 2 * n * s2 + 6 * s0^2)) /
       ((n - 1) * (n - 2) * (n - 3) * s0^2) - e^2
  c(i, e, v)
}
orders <- function(x) {
  if (length(x) == 1) return(list(x))
  out <- list()
  for (k in seq_along(x)) for (rest in orders(x[-k])) out[[length(out) + 1]] <- c(x[k], rest)
  out
}
runs <- function(x) { s <- x[x != median(x)] > median(x); 1 + sum(s[-1] != s[-length(s)]) }
set.seed(3)
long <- round(cumsum(rnorm(60)) + rexp(60), 3)
short <- c(0.2, 0.9, 0.25, 3.1, 0.4, 1.7, 0.6)
all <- orders(short)
im <- sapply(all, function(x) moran(x)[1]); rm <- sapply(all, runs)
pv <- function(x) mean((x - mean(x))^2)
num <- function(x) paste0("[", paste(format(x, digits = 17, trim = TRUE), collapse = ","), "]")
cat(sprintf('{"long":%s,"moranLong":%s,"short":%s,"moranShort":%s,"allOrders":%s,"runsShort":%s}\n',
  num(long), num(moran(long)), num(short), num(moran(short)), num(c(mean(im), pv(im))),
  num(c(runs(short), mean(rm), pv(rm)))), file = "serial_order.json")
