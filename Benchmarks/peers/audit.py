"""The catalogue of one election as an analyst writes it with pandas and SciPy: every method by its usual
published recipe, vectorised where NumPy can, with nothing of the exact nulls and no report but two tables.

Arguments: the exported returns, the replicates of the simulated integer percentages, the processors.
It prints the seconds of every method and some of the numbers, for comparison.
"""
import json
import os
import sys
import tempfile
import time
import warnings

for library in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
    os.environ[library] = sys.argv[3]
import diptest
import numpy as np
import pandas as pd
from scipy import stats
from sklearn.covariance import MinCovDet

seconds, numbers, tests = {}, {}, []


def timed(method):
    start = time.perf_counter()
    method()
    seconds[method.__name__] = time.perf_counter() - start


def reading():
    global table, candidates, regular, scopes
    table = pd.read_csv(sys.argv[1], dtype={"region": "category", "constituency": "category", "station": str, "kind": "category"})
    candidates = [name for name in table.columns if name[0] == "c" and name[1:].isdigit()]
    for column in ["registered", "ballots", "counted", *candidates]:
        table[column] = table[column].fillna(0).astype("int64")
    table["turnout"] = table.ballots / table.registered.where(table.registered > 0)
    for name in candidates:
        table["share " + name] = table[name] / table.counted.where(table.counted > 0)
    regular = table[(table.kind == "regular") & (table.registered >= 100) & (table.counted > 0)]
    scopes = [("country", "country", np.arange(len(table)))]
    for kind in ("region", "constituency"):
        scopes += [(kind, name, rows) for name, rows in table.groupby(kind, observed=True).indices.items()]


def add(method, measure, kind, scope, candidate, observed, expected=np.nan, p=np.nan):
    tests.append((method, measure, kind, scope, candidate, observed, expected, p))


def protocol_arithmetic():
    checks = {
        "votes-above-ballots": (table[candidates].max(axis=1) > table.counted),
        "ballots-above-registered": (table.ballots > table.registered) & (table.registered > 0),
        "full-turnout": (table.ballots == table.registered) & (table.registered > 0),
        "full-share": (table[candidates].max(axis=1) == table.counted) & (table.counted > 0),
    }
    if "valid" in table:
        checks["valid-equals-votes"] = table.valid != table[candidates].sum(axis=1)
    if "in_boxes" in table:
        checks["counted-within-issued"] = table.counted > table.ballots
    for kind, scope, rows in scopes:
        for name, wrong in checks.items():
            add("PROT", name, kind, scope, "", int(wrong.to_numpy()[rows].sum()))
    numbers["valid-equals-votes"] = int(checks["valid-equals-votes"].sum()) if "valid" in table else None
    numbers["votes"] = [int(table[name].sum()) for name in candidates]


def repeated_protocols():
    large = table[table.counted > 200]
    whole = large.groupby([*candidates, "counted"]).size()
    within = large.groupby(["constituency", *candidates, "counted"], observed=True).size()
    add("PROT-03", "repeated", "country", "country", "", int(whole[whole > 1].sum()))
    add("PROT-03", "within", "country", "country", "", int(within[within > 1].sum()))


def turnout_distribution():
    for kind, scope, rows in scopes:
        used = table.iloc[rows]
        used = used[used.registered >= 100]
        turnout = used.turnout.to_numpy()
        if len(turnout) < 100:
            continue
        for width in (0.01, 0.001):
            np.histogram(turnout, np.arange(-width / 2, 1 + width, width), weights=used.registered)
        dip, p = diptest.diptest(np.sort(turnout))
        add("TURN-01", "dip", kind, scope, "", dip, p=p)
        for column in ["turnout", *("share " + name for name in candidates)]:
            values = used[column].to_numpy()
            add("TURN-01", "skewness", kind, scope, column, stats.skew(values), p=stats.kurtosis(values))


def is_integer(count, whole, step=1):
    percentage = 100 / step * count / whole
    return np.abs(percentage - np.rint(percentage)) <= 0.05 / step + 1e-9


def integer_percentages():
    used = table[(table.counted > 0) & (table.registered >= 100) & (100 * table.ballots <= 99 * table.registered)
                 & (100 * table[candidates].max(axis=1) <= 99 * table.counted)]
    draw = np.random.default_rng(42)
    replicates = int(sys.argv[2])
    groups = {kind: used[kind].cat.codes.to_numpy() for kind in ("region", "constituency")}
    integers = []
    for column, whole in [("ballots", "registered"), *((name, "counted") for name in candidates)]:
        count, size = used[column].to_numpy(), used[whole].to_numpy()
        rate = count / size
        seen = is_integer(count, size)
        drawn = np.zeros(replicates)
        parts = {kind: np.zeros(codes.max() + 1) for kind, codes in groups.items()}
        repeated = np.zeros(1001)
        for replicate in range(replicates):
            new = draw.binomial(size, rate)
            hit = is_integer(new, size)
            drawn[replicate] = hit.sum()
            for kind, codes in groups.items():
                parts[kind] += np.bincount(codes, hit, len(parts[kind])) / replicates
            # The same draws serve the repeated percentages (TURN-03).
            repeated += np.bincount(np.rint(1000 * new / size).astype(int), minlength=1001) / replicates
        p = 2 * stats.norm.sf(abs(seen.sum() - drawn.mean()) / drawn.std(ddof=1))
        add("TURN-02", "integer", "country", "country", column, int(seen.sum()), drawn.mean(), p)
        for kind, codes in groups.items():
            found = np.bincount(codes, seen, len(parts[kind]))
            for scope, (one, two) in enumerate(zip(found, parts[kind])):
                add("TURN-02", "integer", kind, scope, column, one, two, stats.poisson.sf(one - 1, two))
        values = np.bincount(np.rint(1000 * rate).astype(int), minlength=1001)
        worst = stats.poisson.sf(values - 1, np.maximum(repeated, 1e-9)).argmin()
        add("TURN-03", "repeated", "country", "country", column, values[worst], repeated[worst])
        integers.append([int(seen.sum()), drawn.mean(), drawn.std(ddof=1)])
    numbers["integers"] = integers


def slopes():
    usable = table[(table.registered >= 100) & (table.counted > 0) & (table.counted <= table.registered)]
    x = (usable.counted / usable.registered).to_numpy()
    weights = usable.registered.to_numpy()
    found = []
    for name in candidates:
        y = (usable[name] / usable.registered).to_numpy()
        centre = np.average(x, weights=weights), np.average(y, weights=weights)
        found.append(np.sum(weights * (x - centre[0]) * (y - centre[1])) / np.sum(weights * (x - centre[0]) ** 2))
    numbers["slopes"] = found
    for _, part in usable.groupby("constituency", observed=True):
        rate = part.counted / part.registered
        if len(part) < 5 or rate.nunique() < 2:
            continue
        for name in candidates:
            line = stats.linregress(rate, part[name] / part.registered)
            add("TURN-04", "slope", "constituency", part.constituency.iloc[0], name, line.slope, p=line.pvalue)


def excess_votes():
    percent = np.rint(100 * (regular.counted / regular.registered).clip(0, 1)).astype(int)
    for name in candidates:
        votes = np.bincount(percent, regular[name], 101)
        others = np.bincount(percent, regular.counted - regular[name], 101)
        places = regular.constituency.cat.codes.to_numpy()
        for width in range(1, 12):
            for start in range(20, 80, 5):
                window = slice(start, start + width)
                if others[window].sum() == 0:
                    continue
                ratio = votes[window].sum() / others[window].sum()
                excess = (votes - ratio * others).sum()
                inside = percent.between(start, start + width - 1).to_numpy()
                by_place = [np.bincount(places[inside], values[inside]) for values in
                            (regular[name].to_numpy(), (regular.counted - regular[name]).to_numpy())]
                left = (votes[window].sum() - by_place[0]) / (others[window].sum() - by_place[1]).clip(1)
                add("TURN-05", "excess", "country", "country", name, excess, np.std(left) * len(left) ** 0.5)


def incremental_fraud():
    draw = np.random.default_rng(1)
    for name in candidates:
        share = (regular["share " + name]).to_numpy()
        if share.mean() < 0.1:
            continue
        observed = np.histogram(share, 100, (0, 1))[0]
        turnout = regular.turnout.clip(0, 1).to_numpy()
        size, best = len(share), None
        for incremental in np.arange(0, 0.6, 0.05):
            for extreme in np.arange(0, 0.08, 0.01):
                for alpha in (1.0, 1.5, 2.0):
                    a = draw.normal(turnout.mean(), turnout.std(), size).clip(0.01, 0.99)
                    v = draw.normal(share.mean(), share.std(), size).clip(0.01, 0.99)
                    kind = draw.random(size)
                    x = np.where(kind < incremental, np.abs(draw.normal(0, 0.3, size)), 0)
                    x = np.where(kind > 1 - extreme, 1 - np.abs(draw.normal(0, 0.075, size)), x).clip(0, 1)
                    votes = a * v + x * (1 - a) + x ** alpha * (1 - v) * a
                    model = np.histogram(votes / (a + x * (1 - a)), 100, (0, 1))[0]
                    loss = ((observed - model) ** 2).sum()
                    if best is None or loss < best[0]:
                        best = loss, incremental, extreme, alpha
        add("TURN-06", "incremental", "country", "country", name, best[1], best[2])


def digits():
    second = np.log10(1 + 1 / (10 * np.arange(1, 10)[:, None] + np.arange(10))).sum(axis=0)
    for kind, scope, rows in scopes:
        for column in ["registered", "ballots", *candidates]:
            count = table[column].to_numpy()[rows]
            count = count[count >= 100]
            if len(count) < 200:
                continue
            observed = np.bincount(count % 10, minlength=10)
            add("DIGIT-01", "last-digit", kind, scope, column, *stats.chisquare(observed))
            pairs = count // 10 % 10 - count % 10
            for name, hits, rate in [("repeated", pairs == 0, 0.1), ("adjacent", np.isin(np.abs(pairs), [1, 9]), 0.2),
                                     ("zero-or-five", count % 5 == 0, 0.2)]:
                test = stats.binomtest(int(hits.sum()), len(hits), rate)
                add("DIGIT-01", name, kind, scope, column, int(hits.sum()), rate * len(hits), test.pvalue)
            text = count // 10 ** (np.log10(count).astype(int) - 1) % 10
            observed = np.bincount(text, minlength=10)
            add("DIGIT-02", "second-digit", kind, scope, column, *stats.chisquare(observed, second * len(count)))
            if kind == "country":
                numbers.setdefault("zero-or-five", {})[column] = int((count % 5 == 0).sum())


def outliers():
    parts = np.log((regular[candidates].to_numpy() + 0.5) / (regular.counted.to_numpy()[:, None] + 1))
    rate = (regular.counted.to_numpy() + 0.5) / (regular.registered.to_numpy() + 1)
    ilr = parts @ np.linalg.svd(np.eye(len(candidates)) - 1 / len(candidates))[0][:, :-1]
    data = np.column_stack([ilr, np.log(rate / (1 - rate).clip(1e-6))])
    for region, rows in regular.reset_index().groupby("region", observed=True).indices.items():
        if len(rows) < 20 * data.shape[1]:
            continue
        distance = MinCovDet(random_state=1).fit(data[rows]).mahalanobis(data[rows])
        q = stats.false_discovery_control(stats.chi2.sf(distance, data.shape[1]))
        add("OUT-01", "outlying", "region", region, "", int((q < 0.001).sum()))


def against_constituency():
    pvalues = []
    for _, part in regular.groupby("constituency", observed=True):
        if len(part) < 10:
            continue
        for column, whole in [("ballots", "registered"), *((name, "counted") for name in candidates)]:
            count, size = part[column].to_numpy(), part[whole].to_numpy()
            mean = (count.sum() + 0.5) / (size.sum() + 1)
            spread = ((count - size * mean) ** 2 / (size * mean * (1 - mean))).mean()
            rho = np.clip((spread - 1) / max(size.mean() - 1, 1), 1e-6, 0.9)
            a, b = mean * (1 / rho - 1), (1 - mean) * (1 / rho - 1)
            below = stats.betabinom.cdf(count, size, a, b)
            mass = stats.betabinom.pmf(count, size, a, b)
            pvalues.append(np.minimum(1, 2 * np.minimum(below, 1 - below + mass)))
    q = stats.false_discovery_control(np.clip(np.concatenate(pvalues), 0, 1))
    add("OUT-02", "outlying", "country", "country", "", int((q < 0.001).sum()))


def neighbours():
    draw = np.random.default_rng(1)
    for _, part in regular.groupby("constituency", observed=True):
        part = part.assign(number=pd.to_numeric(part.station, errors="coerce")).sort_values("number")
        for column in ["turnout", *("share " + name for name in candidates)]:
            values = part[column]
            middle = values.rolling(13, center=True, min_periods=5).median()
            deviation = (values - middle).abs().rolling(13, center=True, min_periods=5).median()
            add("OUT-03", "local", "constituency", part.constituency.iloc[0], column,
                int(((values - middle).abs() > 6 * deviation).sum()))
            centred = (values - values.mean()).to_numpy()
            if len(centred) < 20:
                continue
            moran = (centred[1:] * centred[:-1]).sum() / (centred ** 2).sum()
            shuffled = np.array([draw.permutation(centred) for _ in range(199)])
            null = (shuffled[:, 1:] * shuffled[:, :-1]).sum(axis=1) / (centred ** 2).sum()
            add("OUT-03", "moran", "constituency", part.constituency.iloc[0], column, moran, p=(null >= moran).mean())


def influence():
    totals = table[candidates].sum()
    for place, part in table.groupby("constituency", observed=True):
        rest = totals - part[candidates].sum()
        add("OUT-04", "share", "constituency", place, "", (rest / rest.sum()).iloc[0])


def writing():
    found = pd.DataFrame(tests, columns=["method", "measure", "kind", "scope", "candidate", "observed", "expected", "p"])
    known = found.p.notna()
    found.loc[known, "q"] = found[known].groupby("method").p.transform(
        lambda p: stats.false_discovery_control(p.clip(0, 1)))
    with tempfile.TemporaryDirectory() as folder:
        found.to_csv(os.path.join(folder, "tests.csv"), index=False)
        table.to_csv(os.path.join(folder, "stations.csv"), index=False)


warnings.simplefilter("ignore")
with np.errstate(all="ignore"):
    for method in [reading, protocol_arithmetic, repeated_protocols, turnout_distribution, integer_percentages, slopes,
                   excess_votes, incremental_fraud, digits, outliers, against_constituency, neighbours, influence, writing]:
        timed(method)
print(json.dumps({"seconds": sum(seconds.values()), "parts": seconds, "replicates": int(sys.argv[2]), "numbers": numbers}))
