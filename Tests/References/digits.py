"""DIGIT-01 for one made-up scope: expected digits, covariance, the quadratic form given the number of
counts at the threshold, Pearson's statistic, patterns, pi* and delta. Every law is summed over all its
values with SciPy; the form uses a pseudo-inverse. Writes digits.json.  Requires: numpy, scipy.
"""
import json
import numpy as np
from scipy import stats

LOW = 100
rng = np.random.default_rng(19480101)
registered = rng.integers(60, 2600, 700)
# Some lists and some issued ballots are rounded, so that the statistics are not all ordinary.
registered[::9] = np.maximum(60, registered[::9] // 10 * 10)
issued = rng.binomial(registered, rng.beta(14, 8, 700))
issued[::7] = issued[::7] // 5 * 5
issued[:3] = [0, registered[1], registered[2]]
votes = rng.binomial(issued, rng.beta(9, 7, 700))
votes[3], votes[4] = 0, issued[4]
stations = np.column_stack([registered, issued, votes, issued - votes])


def law(k, n):
    """Values and probabilities of the null: Bin(n, k/n), or Poisson(k) where there are no trials."""
    if n is None:
        x = np.arange(0, int(k + 14 * np.sqrt(k) + 60))
        return x, stats.poisson.pmf(x, k)
    x = np.arange(n + 1)
    if k in (0, n):
        return x, (x == k).astype(float)
    return x, stats.binom.pmf(x, n, k / n)


def poisson_binomial(probabilities, observed):
    masses = np.array([1.0])
    for p in probabilities:
        masses = np.convolve(masses, [1 - p, p])
    return min(1.0, 2 * min(masses[observed:].sum(), masses[: observed + 1].sum()))


def column(name, candidate, counts, trials):
    usable = [i for i in range(len(counts)) if trials is None or trials[i] > 0 and counts[i] <= trials[i]]
    P, pattern = [], {"repeated-last-digits": [], "adjacent-last-digits": [], "zero-or-five": []}
    for i in usable:
        x, mass = law(int(counts[i]), None if trials is None else int(trials[i]))
        mass, x = mass[x >= LOW], x[x >= LOW]
        last, tens = x % 10, x // 10 % 10
        P.append([mass[last == d].sum() for d in range(10)])
        gap = np.abs(last - tens)
        pattern["repeated-last-digits"].append(mass[gap == 0].sum())
        pattern["adjacent-last-digits"].append(mass[(gap == 1) | (gap == 9)].sum())
        pattern["zero-or-five"].append(mass[last % 5 == 0].sum())
    P = np.array(P)
    kept = np.array([counts[i] for i in usable if counts[i] >= LOW])
    observed = np.bincount(kept % 10, minlength=10).astype(float)
    size = len(kept)
    E, C = P.sum(0), np.diag(P.sum(0)) - P.T @ P
    # Given the number of counts at the threshold or above: normal conditioning on the sum.
    cover, variance = C.sum(1), C.sum()
    mean = E + cover * (size - E.sum()) / variance
    given = C - np.outer(cover, cover) / variance
    form = float((observed - mean) @ np.linalg.pinv(given, rcond=1e-9, hermitian=True) @ (observed - mean))
    scaled = E * size / E.sum()
    pearson = float(((observed - scaled) ** 2 / scaled).sum())
    deviation = np.sqrt(np.diag(given))
    raw = np.abs(observed - mean).sum() / 2
    chance = stats.halfnorm.mean() * deviation.sum() / 2
    width = stats.norm.ppf(0.975) * np.sqrt((stats.halfnorm.var() * deviation ** 2).sum()) / 2
    last, tens = kept % 10, kept // 10 % 10
    gap = np.abs(last - tens)
    seen = {"repeated-last-digits": (gap == 0).sum(), "adjacent-last-digits": ((gap == 1) | (gap == 9)).sum(),
            "zero-or-five": (last % 5 == 0).sum()}
    patterns = []
    for key, q in pattern.items():
        q = np.minimum(1, np.array(q) * size / E.sum())
        patterns.append({"measure": key, "observed": int(seen[key]), "expected": float(q.sum()),
                         "deviation": float(np.sqrt((q * (1 - q)).sum())),
                         "p": poisson_binomial(q, int(seen[key]))})
    return {"name": name, "candidate": candidate, "counts": size, "form": form,
            "p": float(stats.chi2.sf(form, 9)), "pearson": pearson,
            "delta": float(np.abs(observed - scaled).sum() / 2 / size),
            "piStar": float(1 - (observed / scaled).min()), "effect": float(100 * (raw - chance) / size),
            "width": float(100 * width / size), "patterns": patterns}


columns = [column("registered", None, registered, None), column("issued", None, issued, registered),
           column("votes", 0, votes, issued), column("votes", 1, issued - votes, issued)]
with open("digits.json", "w") as out:
    out.write('{"stations": ' + json.dumps(stations.tolist()) + ',\n"columns": [\n'
              + ",\n".join(map(json.dumps, columns)) + "\n]}\n")
