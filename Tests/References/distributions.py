"""Values of distribution functions, by mpmath with 60 digits. Writes distributions.json.

Each row: function, arguments, value (log forms carry the logarithm).  Requires: mpmath.
"""
import json
from mpmath import mp, mpf, gammainc, erfc, loggamma, beta, digamma, log, binomial, exp

mp.dps = 60
rows = []


def add(function, arguments, value):
    rows.append({"function": function, "arguments": [float(a) for a in arguments], "value": mp.nstr(value, 20)})


def ibeta(a, b, x):
    """I_x(a, b) by DLMF 8.17.8, whose terms are positive, on the side where they fall."""
    a, b, x = mpf(a), mpf(b), mpf(x)
    if x == 0:
        return mpf(0)
    if x > (a + 1) / (a + b + 2):
        return 1 - ibeta(b, a, 1 - x)
    term = total = mpf(1)
    j = 0
    while term > total * mp.eps:
        term *= x * (a + b + j) / (a + 1 + j)
        total += term
        j += 1
    return exp(a * log(x) + b * log(1 - x) - log(a) - loggamma(a) - loggamma(b) + loggamma(a + b)) * total


def gamma_q(a, x):
    return gammainc(mpf(a), mpf(x), mp.inf, regularized=True)


def gamma_p(a, x):
    return gammainc(mpf(a), 0, mpf(x), regularized=True)


for x in (0.0, 0.5, -1.5, 3.0, 8.0, 20.0, 37.0):
    add("normalUpper", [x], erfc(mpf(x) / mp.sqrt(2)) / 2)
for x in (-9.0, 0.5, 5.0, 29.9, 30.1, 37.0, 100.0, 1e4):
    add("normalLogUpper", [x], log(erfc(mpf(x) / mp.sqrt(2)) / 2))
for df, x in ((1, 0.5), (1, 30), (2.5, 3), (9, 9), (9, 100), (9, 1300), (90, 2000), (1000, 900), (1e6, 1.003e6)):
    add("chiSquareUpper", [x, df], gamma_q(mpf(df) / 2, mpf(x) / 2))
    add("chiSquareLogUpper", [x, df], log(gamma_q(mpf(df) / 2, mpf(x) / 2)))
for df, x in ((9, 5000), (1, 1e5), (90, 1e4), (1e4, 3e4)):
    add("chiSquareLogUpper", [x, df], log(gamma_q(mpf(df) / 2, mpf(x) / 2)))
for k, n, p in ((3, 10, 0.3), (0, 7, 0.2), (7, 7, 0.9), (40, 1000, 0.05), (600, 1000, 0.5), (999, 1000, 0.1), (50100, 100000, 0.5), (3, 1000000, 1e-6), (2000, 3000, 0.2)):
    q = mpf(p)
    add("binomialLogMass", [k, n, p], log(binomial(n, k)) + (k * log(q) if k else 0) + ((n - k) * log(1 - q) if k < n else 0))
    upper = ibeta(k, n - k + 1, q) if k > 0 else mpf(1)
    lower = 1 - ibeta(k + 1, n - k, q) if k < n else mpf(1)
    add("binomialUpper", [k, n, p], upper)
    add("binomialLower", [k, n, p], lower)
    add("binomialLogUpper", [k, n, p], log(upper))
for k, n, p in ((900, 1000, 0.1), (3000, 3000, 0.5), (9000, 10000, 0.2), (99000, 100000, 0.9)):
    add("binomialLogUpper", [k, n, p], log(ibeta(k, n - k + 1, mpf(p))))
for k, n, p in ((100, 1000, 0.9), (0, 3000, 0.5), (1000, 10000, 0.8)):
    q = 1 - mpf(p)
    add("binomialLogLower", [k, n, p], log(ibeta(n - k, k + 1, q)))
mp.dps = 60
for k, m in ((3, 2.5), (0, 1.5), (100, 120), (100, 30), (1000, 900), (10, 1e-3)):
    add("poissonLogMass", [k, m], k * log(mpf(m)) - mpf(m) - loggamma(k + 1))
    add("poissonUpper", [k, m], gamma_p(k, m) if k else mpf(1))
    add("poissonLower", [k, m], gamma_q(k + 1, m))
mp.dps = 800
for k, m in ((500, 1.0), (2000, 100.0), (200, 0.01)):
    add("poissonLogUpper", [k, m], log(gamma_p(k, m)))
for k, m in ((10, 2000.0), (100, 3000.0)):
    add("poissonLogLower", [k, m], log(gamma_q(k + 1, m)))
mp.dps = 60
for x, a, b in ((0.3, 2, 5), (0.9, 0.5, 0.5), (0.01, 0.001, 3), (0.5, 1000, 1100), (0.999, 3, 2)):
    add("betaLower", [x, a, b], ibeta(a, b, x))
for x, a, b in ((1.5, 3, 10), (0.2, 8, 4.5), (40, 8, 300.5), (1e4, 2, 30)):
    add("fUpper", [x, a, b], ibeta(mpf(b) / 2, mpf(a) / 2, mpf(b) / (mpf(b) + mpf(a) * mpf(x))))
for x, df in ((0.1, 3), (2.0, 10), (-2.0, 10), (30, 2.5), (50, 100)):
    half = ibeta(mpf(df) / 2, mpf(1) / 2, mpf(df) / (mpf(df) + mpf(x) ** 2)) / 2
    add("tUpper", [x, df], half if x > 0 else 1 - half)
for x in (1e-5, 0.5, 1.0, 15.5, 1000.0, 1e8):
    add("logGamma", [x], loggamma(mpf(x)))
    add("digamma", [x], digamma(mpf(x)))
for a, b in ((0.5, 0.5), (20, 30), (1e-3, 1e6), (1e6, 2e6), (3.5, 1e9)):
    add("logBeta", [a, b], loggamma(mpf(a)) + loggamma(mpf(b)) - loggamma(mpf(a) + mpf(b)))
for n, k in ((10, 3), (1000, 400), (5000, 17), (1000000, 500000)):
    add("logChoose", [n, k], log(binomial(n, k)))


def beta_binomial(k, n, mean, rho):
    total = (1 - mpf(rho)) / mpf(rho)
    a, b = mpf(mean) * total, (1 - mpf(mean)) * total
    return binomial(n, k) * beta(a + k, b + n - k) / beta(a, b)


for k, n, mean, rho in ((3, 10, 0.4, 0.1), (700, 1000, 0.6, 0.004), (990, 1000, 0.6, 0.004), (5, 1000, 0.6, 0.004), (600, 1000, 0.6, 1e-9), (40, 50, 0.5, 0.7), (0, 300, 0.01, 0.02), (1500, 1500, 0.3, 0.01)):
    add("betaBinomialLogMass", [k, n, mean, rho], log(beta_binomial(k, n, mean, rho)))
    add("betaBinomialUpper", [k, n, mean, rho], sum(beta_binomial(j, n, mean, rho) for j in range(k, n + 1)))
    add("betaBinomialLower", [k, n, mean, rho], sum(beta_binomial(j, n, mean, rho) for j in range(0, k + 1)))
with open("distributions.json", "w") as out:
    out.write("[\n" + ",\n".join(json.dumps(row) for row in rows) + "\n]\n")
