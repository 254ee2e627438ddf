"""Chances that two multinomial results agree, tails of the negative binomial law, and adjusted p-values
far below the smallest double, by mpmath with 60 digits. Writes protocols.json."""
import json
from mpmath import mp, mpf, factorial, log, binomial, betainc, exp, gammainc

mp.dps = 60


def coincidence(n, p, q):
    """sum over x of Mult(x; n, p) Mult(x; n, q) = (n!)^2 [z^n] product over cells of sum (p q z)^k / k!^2."""
    polynomial = [mpf(1)] + [mpf(0)] * n
    for a, b in zip(p, q):
        w = mpf(a) * mpf(b)
        if w == 0:
            continue
        cell = [w**k / factorial(k) ** 2 for k in range(n + 1)]
        polynomial = [
            sum(polynomial[j] * cell[k - j] for j in range(k + 1)) for k in range(n + 1)
        ]
    return log(polynomial[n] * factorial(n) ** 2)


def share(weights):
    total = sum(weights)
    return [w / total for w in weights]


pairs = []
for n, one, two in [
    (200, [40, 30, 20, 10], [38, 33, 19, 10]),
    (200, [90, 5, 3, 1, 1], [88, 6, 4, 1, 1]),
    (200, [30, 25, 15, 10, 8, 5, 3, 2, 1, 1], [28, 26, 16, 10, 8, 5, 4, 1, 1, 1]),
    (250, [20] * 6 + [5] * 5 + [1] * 4, [21, 19] * 3 + [5] * 5 + [1] * 4),
    (300, [60, 40], [55, 45]),
    (400, [70, 20, 10], [40, 40, 20]),
    (320, [99, 0.5, 0.5], [98, 1, 1]),
]:
    p, q = share(one), share(two)
    pairs.append({"trials": n, "p": p, "q": q, "log": float(coincidence(n, p, q))})

tails = []
for k, mean, variance in [
    (1, "0.001", "0.00101"), (3, "0.25", "0.26"), (16, "2.5", "2.6"), (40, "30", "45"),
    (500, "2", "2.1"), (2000, "30", "30.5"), (3, "2", "2"), (700, "1", "1"),
]:
    m, v = mpf(mean), mpf(variance)
    if v == m:
        value = log(gammainc(k, 0, m, regularized=True))
    else:
        r, s = m * m / (v - m), (v - m) / v
        # P(X >= k) summed upward from k until terms vanish.
        term = mp.gamma(k + r) / (factorial(k) * mp.gamma(r)) * (1 - s) ** r * s**k
        total, j = mpf(0), mpf(k)
        while term > total * mpf(10) ** -45:
            total += term
            term *= (r + j) / (j + 1) * s
            j += 1
        value = log(total)
    tails.append({"k": k, "mean": float(mean), "variance": float(variance), "log": float(value)})

json.dump({"pairs": pairs, "tails": tails}, open("protocols.json", "w"), indent=1)
