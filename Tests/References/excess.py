"""TURN-05 for a made-up table: excess votes by window with the delete-one-constituency jackknife, every
replicate made by leaving the constituency out of the rows of the reference and computing everything
anew. Written from METHODS 1.2. Writes excess.json.  Requires: numpy, scipy.
"""
import json
import numpy as np
from scipy import stats

rng = np.random.default_rng(2018)
rows = []  # region, constituency, registered, counted, votes of three candidates, invalid
for region in range(3):
    for constituency in range(5):
        turnout, lean = rng.beta(20, 16), rng.normal(0, 0.3)
        for _ in range(14):
            registered = int(rng.integers(60, 1800))
            t = np.clip(turnout + rng.normal(0, 0.1), 0.02, 1)
            counted = int(rng.binomial(registered, t))
            a = np.exp([lean + 4 * (t - 0.55), 0.2, -1])
            invalid = int(rng.binomial(counted, 0.01))
            votes = rng.multinomial(counted - invalid, a / a.sum())
            rows.append([region, constituency, registered, counted, *map(int, votes), invalid])
rows.append([0, 0, 500, 0, 0, 0, 0, 0])        # nobody
rows.append([1, 1, 300, 320, 200, 100, 20, 0])  # more ballots than voters
data = np.array(rows)
ok = (data[:, 3] > 0) & (data[:, 3] <= data[:, 2])
REG, CON, N, R = data[:, 0], data[:, 1], data[:, 2], data[:, 3]


def theta(used, reference, candidate, bins, window):
    """L - k O over `used`, k over those of `reference` in the window."""
    won, other = data[:, 4 + candidate], R - data[:, 4 + candidate]
    part = reference & np.isin(bins, window)
    if other[part].sum() == 0:
        return None
    return won[used].sum() - won[part].sum() / other[part].sum() * other[used].sum()


def peak(used, candidate, bins):
    return int(np.bincount(bins[used], (R - data[:, 4 + candidate])[used], 101).argmax())


def jackknife(used, candidate, bins, window):
    whole = theta(used, used, candidate, bins, window)
    part = used & np.isin(bins, window)
    groups = sorted(set(zip(REG[part], CON[part])))
    if whole is None:
        return None
    without = [theta(used, used & ~((REG == r) & (CON == c)), candidate, bins, window) for r, c in groups]
    if len(groups) < 2 or any(w is None for w in without):
        return whole, None, max(0, len(groups) - 1)
    g = len(groups)
    return whole, (g - 1) / g * sum((w - np.mean(without)) ** 2 for w in without), g - 1


safe = np.maximum(N, 1)
lower = 100 * R // safe
centred = np.floor(100 * R / safe + 0.5).astype(int)
lower, centred = np.clip(lower, 0, 100), np.clip(centred, 0, 100)
results = []


def add(name, candidate, parts):
    if any(p is None for p in parts):
        return
    value = sum(p[0] for p in parts)
    df = sum(p[2] for p in parts)
    known = all(p[1] is not None for p in parts)
    half = stats.t.ppf(0.975, df) * np.sqrt(sum(p[1] for p in parts)) if known else None
    results.append({"measure": name, "candidate": candidate, "value": float(value),
                    "half": None if half is None else float(half)})


for candidate in range(3):
    for width in range(1, 12):
        def window(used, bins):
            top = peak(used, candidate, bins)
            return list(range(max(0, top - width + 1), top + 1))
        add(f"excess-window-{width}", candidate, [jackknife(ok, candidate, lower, window(ok, lower))])
        add(f"excess-centred-window-{width}", candidate, [jackknife(ok, candidate, centred, window(ok, centred))])
        large = ok & (N >= 100)
        add(f"excess-ordinary-window-{width}", candidate, [jackknife(large, candidate, lower, window(large, lower))])
        add(f"excess-regions-window-{width}", candidate,
            [jackknife(ok & (REG == r), candidate, lower, window(ok & (REG == r), lower)) for r in range(3)])
    for percent in (40, 50, 60):
        add(f"excess-bin-{percent}", candidate, [jackknife(ok, candidate, lower, [percent])])
print(len(results), results[:3])
json.dump({"stations": rows, "results": results}, open("excess.json", "w"), indent=0)
