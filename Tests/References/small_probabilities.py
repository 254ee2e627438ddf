"""Probabilities below the smallest double: tails by mpmath, and how they are printed and corrected.
Writes small_probabilities.json."""
import json
from mpmath import mp, mpf, gammainc, log, erfc, sqrt, floor, nstr

mp.dps = 60


def printed(value):
    """Six digits and a power of ten, trailing zeros left out."""
    exponent = int(floor(log(value, 10)))
    digits = int(mp.nint(value / mpf(10) ** (exponent - 5)))
    text = str(digits).rstrip("0")
    return (text[0] + ("." + text[1:] if len(text) > 1 else "")) + "e" + str(exponent)


chi = []
for x in [1500, 2000, 5000, 40000]:
    value = gammainc(mpf(9) / 2, mpf(x) / 2, regularized=True)
    chi.append({"x": x, "log": float(log(value)), "printed": printed(value)})
normal = []
for z in [38, 45, 120]:
    value = erfc(mpf(z) / sqrt(2)) / 2
    normal.append({"x": z, "log": float(log(value)), "printed": printed(value)})

# Benjamini and Hochberg by the definition, on p = 10^-e.
exponents = [350, 345, 344.5, 12, 2, 0.3, 0.05]
p = [mpf(10) ** -mpf(e) for e in exponents]
m = len(p)
order = sorted(range(m), key=lambda i: p[i])
q = [None] * m
smallest = mpf(1)
for rank in range(m - 1, -1, -1):
    smallest = min(smallest, p[order[rank]] * m / (rank + 1))
    q[order[rank]] = smallest
json.dump(
    {
        "chiSquare9": chi, "normal": normal,
        "logP": [float(log(x)) for x in p], "logQ": [float(log(x)) for x in q],
        "printedQ": [printed(x) for x in q if x < mpf(10) ** -300],
    },
    open("small_probabilities.json", "w"), indent=1,
)
