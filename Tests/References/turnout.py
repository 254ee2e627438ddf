"""TURN-01 and TURN-02 for one made-up scope: moments, logarithmic vote rates, and round percentages
with their exact Poisson-binomial tails. Written from METHODS 1.1 and 1.3, with SciPy's laws, exact
fractions for membership and plain convolution. Writes turnout.json.  Requires: numpy, scipy.
"""
import json
from fractions import Fraction
import numpy as np
from scipy import stats

rng = np.random.default_rng(20180318)
stations = []  # registered, issued, votes of three candidates, invalid


def station(registered, issued, shares):
    invalid = min(issued, int(rng.binomial(issued, 0.01)))
    votes = rng.multinomial(issued - invalid, shares)
    stations.append([registered, issued, *map(int, votes), invalid])


for _ in range(36):
    registered = int(rng.integers(40, 2400))
    station(registered, int(rng.binomial(registered, rng.beta(12, 7))), rng.dirichlet([30, 18, 4]))
for registered, issued in ((100, 50), (200, 120), (1000, 650), (1500, 900), (800, 400), (640, 480)):
    station(registered, issued, [0.6, 0.3, 0.1])
# A whole share at whole turnout, no turnout, full turnout, one vote, nothing for a candidate, all for one.
stations += [[1000, 500, 250, 200, 50, 0], [700, 0, 0, 0, 0, 0], [300, 300, 200, 90, 10, 0],
             [450, 1, 1, 0, 0, 0], [900, 450, 450, 0, 0, 0], [620, 400, 0, 300, 100, 0],
             [1200, 1189, 600, 500, 80, 9], [99, 60, 30, 25, 5, 0], [100, 60, 30, 25, 5, 0],
             [2000, 90, 45, 40, 5, 0], [1000, 990, 500, 480, 10, 0], [12, 6, 3, 3, 0, 0]]


def is_round(x, n, step):
    share = Fraction(100 * x, n)
    below = share // step * step
    return min(share - below, below + step - share) <= Fraction(1, 20)


def probability(k, n, step):
    if k in (0, n):
        return float(is_round(k, n, step))
    masses = stats.binom.pmf(np.arange(n + 1), n, k / n)
    return float(sum(m for x, m in enumerate(masses) if is_round(x, n, step)))


def tail(probabilities, observed):
    law = np.array([1.0])
    for p in probabilities:
        law = np.convolve(law, [1 - p, p])
    return min(1.0, 2 * min(law[observed:].sum(), law[: observed + 1].sum()))


def total(measure, candidate, hits, probabilities):
    p = np.array(probabilities)
    return {"measure": measure, "candidate": candidate, "stations": len(hits), "observed": int(sum(hits)),
            "expected": float(p.sum()), "deviation": float(np.sqrt((p * (1 - p)).sum())),
            "p": tail(probabilities, int(sum(hits)))}


published = [s for s in stations if sum(s[2:]) > 0 and s[0] >= 100
             and Fraction(s[1], s[0]) <= Fraction(99, 100)
             and Fraction(max(s[2:5]), sum(s[2:])) <= Fraction(99, 100)]


def inside(part, whole):
    return Fraction(5, 100) <= Fraction(part, whole) <= Fraction(95, 100)


results = []
for step, word in ((1, "integer"), (5, "five"), (10, "ten")):
    for suffix in ("", "-interior"):
        def rows(votes):
            return [s for s in published if not suffix
                    or inside(s[1], s[0]) and inside(votes(s), sum(s[2:]))]

        use = rows(lambda s: max(s[2:5]))
        results.append(total(f"{word}-turnout{suffix}", None, [is_round(s[1], s[0], step) for s in use],
                             [probability(s[1], s[0], step) for s in use]))
        for c in range(3):
            use = rows(lambda s: s[2 + c])
            if len(use) < 20:
                continue
            one = [is_round(s[1], s[0], step) for s in use]
            two = [is_round(s[2 + c], sum(s[2:]), step) for s in use]
            q1 = [probability(s[1], s[0], step) for s in use]
            q2 = [probability(s[2 + c], sum(s[2:]), step) for s in use]
            results.append(total(f"{word}-share{suffix}", c, two, q2))
            results.append(total(f"{word}-either{suffix}", c, [a or b for a, b in zip(one, two)],
                                 [1 - (1 - a) * (1 - b) for a, b in zip(q1, q2)]))

weighted = []
for c in range(3):
    use = published
    hits = np.array([is_round(s[1], s[0], 1) or is_round(s[2 + c], sum(s[2:]), 1) for s in use])
    q = np.array([1 - (1 - probability(s[1], s[0], 1)) * (1 - probability(s[2 + c], sum(s[2:]), 1)) for s in use])
    for name, column in (("registered", 0), ("ballots", 1), ("votes", 2 + c)):
        w = np.array([s[column] for s in use], float)
        weighted.append({"measure": f"integer-either-weighted-{name}", "candidate": c,
                         "observed": float(w[hits].sum()), "expected": float((w * q).sum()),
                         "deviation": float(np.sqrt((w * w * q * (1 - q)).sum()))})

# TURN-01: stations of at least 100 voters with 0 <= T <= N.
use = [s for s in stations if s[0] >= 100 and s[1] <= s[0]]
moments = []


def describe(name, candidate, values, scale=1.0):
    v = np.array(values)
    parts = {"skewness": stats.skew(v), "kurtosis": stats.kurtosis(v, fisher=False)}
    if scale != 1:
        parts |= {"mean": scale * v.mean(), "standard-deviation": scale * v.std(ddof=1)}
    for part, value in parts.items():
        moments.append({"measure": f"{name}-{part}", "candidate": candidate, "stations": len(v),
                        "value": float(value)})


describe("turnout", None, [s[1] / s[0] for s in use], 100)
for c in range(3):
    describe("share", c, [s[2 + c] / sum(s[2:]) for s in use if sum(s[2:]) > 0], 100)
    describe("logarithmic-vote-rate", c,
             [np.log((s[0] - s[2 + c]) / s[2 + c]) for s in stations if s[0] >= 100 and 0 < s[2 + c] < s[0]])

with open("turnout.json", "w") as out:
    out.write(",\n".join([
        '{"stations": ' + json.dumps(stations), '"round": [\n' + ",\n".join(map(json.dumps, results)) + "\n]",
        '"weighted": [\n' + ",\n".join(map(json.dumps, weighted)) + "\n]",
        '"moments": [\n' + ",\n".join(map(json.dumps, moments)) + "\n]}"]) + "\n")
