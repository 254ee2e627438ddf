"""Masses of binomial and Poisson laws at their own mean, and the probability of a round percentage,
from mpmath with 40 digits and whole-number membership. Writes binomial_window.json.  Requires: mpmath.
"""
import json
from fractions import Fraction
from mpmath import mp, mpf, binomial, exp, factorial

mp.dps = 40


def mass(x, k, n):
    """Bin(x; n, k/n), or Poisson(x; k) where n is None."""
    if n is None:
        return exp(-k) * mpf(k) ** x / factorial(x)
    if k in (0, n):
        return mpf(x == k)
    p = mpf(k) / n
    return binomial(n, x) * p ** x * (1 - p) ** (n - x)


def is_round(x, n, step):
    """100 x / n is within 1/20 of a multiple of step: exact fractions."""
    share = Fraction(100 * x, n)
    below = share // step * step
    return min(share - below, below + step - share) <= Fraction(1, 20)


laws = []
for k, n in ((1, 2), (1, 7), (3, 20), (0, 50), (50, 50), (49, 50), (312, 700), (2, 4000), (3998, 4000),
             (1500, 3000), (12345, 60000), (1, None), (9, None), (250, None), (4000, None)):
    top = n if n is not None else 10 * k + 200
    if n is not None and k in (0, n):
        points = [k, max(0, k - 1), min(n, k + 1)]
    else:
        sd = (k * (1 - k / n) if n is not None else k) ** 0.5
        points = sorted({min(top, max(0, round(k + j * sd / 2))) for j in range(-12, 13)})
    laws.append({"count": k, "trials": n, "points": points,
                 "masses": [float(mass(x, k, n)) for x in points]})

rounds = []
for k, n in ((0, 10), (10, 10), (5, 10), (3, 20), (19, 20), (33, 99), (50, 100), (51, 101), (312, 700),
             (350, 700), (371, 1000), (1190, 2000), (997, 1999), (1, 1500), (1499, 1500), (2600, 4000)):
    total = [mass(x, k, n) for x in range(n + 1)]
    for step in (1, 5, 10):
        rounds.append({"count": k, "trials": n, "step": step, "contains": is_round(k, n, step),
                       "probability": float(sum(m for x, m in enumerate(total) if is_round(x, n, step)))})
with open("binomial_window.json", "w") as out:
    out.write('{"laws": [\n' + ",\n".join(json.dumps(law) for law in laws) + '\n],\n"rounds": [\n'
              + ",\n".join(json.dumps(r) for r in rounds) + "\n]}\n")
