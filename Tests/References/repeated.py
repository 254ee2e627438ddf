"""TURN-03 for one made-up scope: expected number, deviation and exact Poisson-binomial tail of every
tenth of a percent and every fraction with a denominator of at most 20, from 5 to 95 %, and the smallest
p corrected by Benjamini and Hochberg over all of them. Written from METHODS 1.4 with SciPy's binomial,
exact fractions for membership and plain convolution. Writes repeated.json.  Requires: numpy, scipy.
"""
import json
from fractions import Fraction
import numpy as np
from scipy import stats

rng = np.random.default_rng(20160918)
stations = []  # registered, issued, votes of two candidates, invalid


def station(registered, issued, share):
    invalid = min(issued, int(rng.binomial(issued, 0.01)))
    first = int(rng.binomial(issued - invalid, share))
    stations.append([registered, issued, first, issued - invalid - first, invalid])


for _ in range(70):
    registered = int(rng.integers(150, 2400))
    station(registered, int(rng.binomial(registered, rng.beta(14, 9))), rng.beta(6, 9))
for registered in (1000, 1203, 1511, 1777, 1999, 2050, 990, 1400, 1234):  # 62.2 %, as in Saratov
    station(registered, (622 * registered + 500) // 1000, rng.beta(6, 9))
for registered in (600, 900, 1200):  # two thirds exactly
    station(registered, registered * 2 // 3, 0.4)
# At and beyond the ends of the range; one that is too small; the whole list.
stations += [[1000, 50, 20, 30, 0], [1000, 950, 700, 250, 0], [1000, 49, 20, 29, 0], [1000, 951, 700, 251, 0],
             [199, 100, 50, 50, 0], [200, 100, 50, 50, 0], [400, 400, 380, 20, 0], [640, 0, 0, 0, 0]]

values = [("tenths", t) for t in range(50, 951)] + [
    ("exact", Fraction(a, b)) for b in range(2, 21) for a in range(1, b)
    if Fraction(a, b).denominator == b and Fraction(1, 20) <= Fraction(a, b) <= Fraction(19, 20)]
low, high = Fraction(1, 20), Fraction(19, 20)


def keys(x, n):
    share = Fraction(x, n)
    if not low <= share <= high:
        return []
    found = [("tenths", int(share * 1000 + Fraction(1, 2)))]
    return found + ([("exact", share)] if share.denominator <= 20 else [])


def law(k, n):
    masses, within = {}, 0.0
    for x, mass in enumerate(stats.binom.pmf(np.arange(n + 1), n, k / n)):
        here = keys(x, n)
        if here:
            within += mass
        for key in here:
            masses[key] = masses.get(key, 0.0) + mass
    return {key: mass / within for key, mass in masses.items()}


def name(value):
    kind, v = value
    return f"{v // 10}.{v % 10}" if kind == "tenths" else f"{v.numerator}-of-{v.denominator}"


def upper(probabilities, k):
    masses = np.array([1.0])
    for p in probabilities:
        masses = np.convolve(masses, [1 - p, p])
    return float(masses[k:].sum())


def measure(label, candidate, pairs):
    used = [(k, n) for k, n in pairs if n >= 200 and 0 <= k <= n and keys(k, n)]
    laws = [law(k, n) for k, n in used]
    rows = []
    for value in values:
        p = [l[value] for l in laws if value in l]
        observed = sum(value in keys(k, n) for k, n in used)
        tail = upper(p, observed) if observed > sum(p) else 1.0
        rows.append((tail, name(value), observed, float(sum(p)), float(np.sqrt(sum(q * (1 - q) for q in p)))))
    rows.sort(key=lambda r: r[0])
    corrected = min(1.0, min(r[0] * len(values) / (i + 1) for i, r in enumerate(rows)))
    return {"measure": label, "candidate": candidate, "stations": len(used), "p": corrected, "values": len(values),
            "leading": [dict(zip(("p", "name", "observed", "expected", "deviation"), r)) for r in rows[:4]]}


result = {"stations": stations, "tests": [
    measure("repeated-turnout", None, [(s[1], s[0]) for s in stations]),
    measure("repeated-share", 0, [(s[2], s[2] + s[3] + s[4]) for s in stations]),
    measure("repeated-share", 1, [(s[3], s[2] + s[3] + s[4]) for s in stations])],
    "probabilities": []}
for k, n in ((622, 1000), (50, 1000), (11, 220), (209, 220), (100, 200), (1404, 2106), (333, 500), (31234, 50000)):
    l = law(k, n)
    for key in sorted(l, key=lambda key: -l[key])[:6] + sorted(l, key=lambda key: abs(l[key] - 1e-6))[:3]:
        result["probabilities"].append({"count": k, "trials": n, "name": name(key), "p": l[key]})
for t in result["tests"]:
    print(t)
json.dump(result, open("repeated.json", "w"), indent=0)
