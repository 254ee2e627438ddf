"""Tails of the Poisson-binomial law by exact convolution with 40 digits. Writes poisson_binomial.json.

Probabilities are given by formula, so that both sides start from the same doubles.  Requires: mpmath.
"""
import json
from mpmath import mp, mpf, log

mp.dps = 40


def law(p):
    masses = [mpf(1)]
    for value in p:
        value = mpf(value)
        masses = [
            (masses[j] * (1 - value) if j < len(masses) else 0) + (masses[j - 1] * value if j else 0)
            for j in range(len(masses) + 1)
        ]
    return masses


cases = []
for name, p, points in (
    ("quarters", [(i % 7 + 1) / 8 for i in range(30)], [0, 1, 10, 15, 20, 29, 30]),
    ("small", [1 / (i + 10) for i in range(200)], [0, 1, 3, 8, 20, 60, 150, 200]),
    ("mixed", [(i * 37 % 101) / 100 for i in range(101)], [1, 30, 50, 70, 95, 99]),
    ("rare", [1e-6 * (i + 1) for i in range(300)], [0, 1, 2, 10, 100, 300]),
):
    masses = law(p)
    for k in points:
        upper, lower = sum(masses[k:]), sum(masses[: k + 1])
        cases.append({
            "law": name, "probabilities": p, "k": k,
            "logUpper": mp.nstr(log(upper), 20) if upper > 0 else None,
            "logLower": mp.nstr(log(lower), 20) if lower > 0 else None,
        })
with open("poisson_binomial.json", "w") as out:
    out.write("[\n" + ",\n".join(json.dumps(case) for case in cases) + "\n]\n")
