"""Kernels and whole audits beside what a user would pick instead: seconds, and whether both give the same
numbers."""
import math
import os
import statistics

from comparing import Row, country, exported, long_run, made, need, r_peer, shape, times
from jobs import MEMORY, Place
from measuring import LONG, PROGRAM, RUNS, Spread, kernel, once, python_peer, real, spread

NATIONAL = "ru-2018-president"


def integer_percentages(peers):
    manifest = real(NATIONAL)
    ours, memory, mine = kernel("integer-percentages", manifest)
    whole, whole_memory, lines = kernel("TURN-02", manifest)
    path, _ = exported(manifest)

    def run(replicates):
        return python_peer(peers.python, "integer_percentages.py", path, replicates)

    def part():
        seconds, peak, result = run(100)
        return times(seconds, 10), peak, result, "100 of 1,000 replicates"

    seconds, peak, result, note = long_run("integer percentages, NumPy", lambda: run(1000), part)
    lines = [line for name in ("integer-turnout", "integer-share", "integer-either")
             for line in lines if line["measure"] == name]
    need(len(mine) == len(lines) == len(result["observed"]), "%d quantities and %d" % (len(mine), len(result["observed"])))
    worst = 0
    for one, line, observed, mean, deviation in zip(
            mine, lines, result["observed"], result["mean"], result["deviation"], strict=True):
        name = "%s of %s" % (line["measure"], line.get("candidate"))
        need(one["stations"] == line["stations"] == result["stations"], "stations of " + name)
        need(one["observed"] == line["observed"] == observed, "observed, " + name)
        need(abs(one["expected"] - line["expected"]) < 1e-6, "expected by TURN-02 and by its parts, " + name)
        worst = max(worst, abs(one["expected"] - mean) / deviation * math.sqrt(result["replicates"]))
    need(worst < 4.5, "an expected number lies %.1f Monte Carlo errors off" % worst)
    agreement = "%d observed numbers equal; expected within %.1f Monte Carlo errors" % (len(mine), worst)
    name = "NumPy, 1,000 replicates, vectorised over stations"
    return [Row("integer percentages, Russia 2018: turnout, all candidates, either, with exact tails", name, 300, ours, memory,
                seconds, peak, agreement, note),
            Row("the same within the whole of TURN-02: multiples of 5 and 10 and a second filter as well", name, None, whole,
                whole_memory, seconds, peak, agreement, note)]


def repeated_percentages(peers):
    manifest = real(NATIONAL)
    ours, memory, lines = kernel("TURN-03", manifest)
    # The column of the candidate with most votes.
    leader = "c4"
    path, names = exported(manifest)

    def run(resamples):
        return r_peer(peers, "resampled_density.R", path, resamples, leader)

    def part():
        seconds, peak, result = run(20)
        return times(seconds, 50, result["fitSeconds"]), peak, result, "20 of 1,000 resamples, the fit in full"

    seconds, peak, result, note = long_run("repeated percentages, R", lambda: run(1000), part)
    # How many stations more than expected report a share of that tenth. The peer lets the turnout vary as well, so
    # the two are near and not equal. At 95 % only half of the tenth is ours.
    gaps = []
    name = names[int(leader[1:]) - 1]
    for line in lines:
        value = line["measure"].removeprefix("repeated-share-")
        if value in (line["measure"], "5.0", "95.0") or line.get("candidate") != name:
            continue
        place = round(10 * float(value))
        theirs = result["observed"][place] - result["expected"][place]
        gaps.append("%s %%: %.0f and %.0f" % (value, line["observed"], theirs))
        need(abs(line["observed"] - theirs) < 0.15 * line["observed"] + 2 * math.sqrt(result["expected"][place]), "excess at " + gaps[-1])
    need(len(gaps) > 0, "no repeated share was found")
    return [Row("repeated percentages, Russia 2018: turnout and all candidates (TURN-03)",
                "R, resampled kernel density with 1,000 resamples (the method of spikes): one candidate", 500, ours, memory,
                seconds, peak, "stations in excess, ours and R: " + "; ".join(gaps), note)]


def last_digits(peers):
    manifest = real(NATIONAL)
    ours, memory, lines = kernel("DIGIT-01", manifest, "--scopes", "region")
    path, names = exported(manifest)
    mine = {(line["scope"], line.get("candidate")): line for line in lines
            if line["measure"] in ("zero-or-five-votes", "zero-or-five-issued")}

    def run(resamples, way):
        return r_peer(peers, "last_digits.R", path, resamples, way)

    def part():
        seconds, peak, result = run(40, "toolkit")
        return times(seconds, 25), peak, result, "40 of 1,000 resamples"

    def agreement(result):
        need(len(mine) == len(result["lines"]), "%d tests, the peer %d" % (len(mine), len(result["lines"])))
        ratios = []
        for theirs in result["lines"]:
            column = theirs["column"]
            line = mine[theirs["region"], None if column == "ballots" else names[int(column[1:]) - 1]]
            need(line["stations"] == theirs["counts"], "counts of " + theirs["region"])
            need(abs(line["observed"] - theirs["round"] * theirs["counts"]) < 1e-5, "counts ending in 0 or 5, " + theirs["region"])
            ratios.append(line["deviation"] / (theirs["deviation"] * theirs["counts"]))
        middle = statistics.median(ratios)
        need(abs(middle - 1) < 0.05, "standard deviations, ratio %.3f" % middle)
        return "counts, and counts ending in 0 or 5, equal in %d tests; standard deviations within %.1f %% (median)" % (
            len(mine), 100 * abs(middle - 1))

    work = "last digits with intervals, Russia 2018: voters, ballots, all candidates, all regions (DIGIT-01)"
    seconds, peak, result, note = long_run("last digits, R", lambda: run(1000, "toolkit"), part)
    rows = [Row(work, "R, bootstrap of 1,000 as the Election Forensics Toolkit does it", 500, ours, memory, seconds, peak,
                agreement(result), note)]
    seconds, peak, result = run(1000, "lean")
    rows.append(Row(work, "R, the same bootstrap with digits made once", None, ours, memory, seconds, peak, agreement(result)))
    return rows


def robust_covariance(peers):
    path = made(peers, "numbers", 100_000, ".csv")
    ours, memory, result = kernel("robust-covariance", path, cores=1)
    rows = []
    for name, run in [
            ("scikit-learn MinCovDet", lambda: python_peer(peers.python, "robust_covariance.py", path, runs=3)),
            ("R robustbase covMcd", lambda: r_peer(peers, "robust_covariance.R", path, runs=RUNS))]:
        seconds, peak, theirs = run()
        one, two = shape(result["scatter"]), shape(theirs["scatter"])
        size = int(math.sqrt(len(one)))
        gap = max(abs(a - b) / math.sqrt(one[i // size * (size + 1)] * one[i % size * (size + 1)])
                  for i, (a, b) in enumerate(zip(one, two)))
        centre = max(abs(a - b) / math.sqrt(result["scatter"][i * (size + 1)])
                     for i, (a, b) in enumerate(zip(result["centre"], theirs["centre"])))
        need(gap < 0.02 and centre < 0.02, "centre by %.3f, shape by %.3f" % (centre, gap))
        rows.append(Row("FastMCD, 100,000 x 8, a tenth outlying, one core (OUT-01)", name, 3, ours, memory, seconds, peak,
                        "centre within %.4f standard deviations, correlations and shape within %.4f" % (centre, gap)))
    return rows


def kernel_density(peers):
    path = made(peers, "points", 100_000, ".csv")
    exact, memory, density = kernel("density", path, cores=1)
    binned, binned_memory, heap = kernel("binned-density", path, cores=1)

    def run(step, runs):
        return python_peer(peers.python, "kernel_density.py", path, 500, step, runs=runs)

    def part():
        seconds, peak, result = run(25, 3)
        return times(seconds, 25 * 25), peak, result, "every 25th of 500 grid points each way"

    seconds, peak, result, note = long_run("kernel density, SciPy", lambda: run(1, 1), part)
    top = max(density["values"])
    gap = max(abs(a - b) for a, b in zip(density["values"], result["values"], strict=True)) / top
    need(gap < 1e-8, "SciPy, by %.1e of the largest density" % gap)
    rows = [Row("kernel density in the plane without binning, 100,000 points, 500 x 500, one core", "SciPy gaussian_kde", 20,
                exact, memory, seconds, peak, "equal to %.0e of the largest density" % gap, note)]
    seconds, peak, result = r_peer(peers, "kernel_density.R", path, 500, *heap["bandwidths"], runs=RUNS)
    gap = max(abs(a - b) for a, b in zip(heap["values"], result["values"], strict=True)) / top
    own = max(abs(a - b) for a, b in zip(heap["values"], density["values"])) / top
    need(gap < 1e-3, "KernSmooth, by %.1e of the largest density" % gap)
    rows.append(Row("kernel density in the plane on a binned grid, the same points, one core (TURN-04)", "R KernSmooth bkde2D", 1,
                    binned, binned_memory, seconds, peak,
                    "within %.0e of the largest density (bkde2D cuts its kernel); binning itself costs %.0e" % (gap, own)))
    return rows


# eforensics runs 7,000 iterations where one leaves its settings alone.
ITERATIONS = 7_000


def latent_classes(peers):
    home = made(peers, "classes", 6_700)
    ours, memory, lines = kernel("TURN-07", home, runs=3)
    found = {line["measure"]: line for line in lines}

    def run(kept_iterations, before, chains):
        return r_peer(peers, "latent_classes.R", os.path.join(home, "returns.csv"), kept_iterations, before, chains, 2)

    def full():
        return run(5_000, 2_000, 4)

    def part():
        seconds, peak, result = run(150, 150, 1)
        each = (seconds.median - result["compileSeconds"]) / result["iterations"]
        whole = 2 * (result["compileSeconds"] + ITERATIONS * each)
        return (Spread(whole, whole, whole, 1), peak, result,
                "300 iterations of one chain, to 7,000 of four chains, two at once")

    seconds, peak, result, note = long_run("latent classes, JAGS", full, part)
    agreement = []
    names = ["incremental-part", "extreme-part"]
    for index, name in enumerate(names):
        mine, theirs = found[name]["observed"], result["mean"][index]
        truth = [0.2, 0.03][index]
        need(abs(mine - truth) < 0.03, "%s %.3f, drawn with %.2f" % (name, mine, truth))
        # A short chain has not settled; it is only near.
        need(abs(mine - theirs) < (4 * result["deviation"][index] if LONG else 0.15), "%s %.3f, JAGS %.3f" % (name, mine, theirs))
        agreement.append("%.3f and %.3f" % (mine, theirs))
    peer_name = "JAGS, a model of the same form, 7,000 iterations of four chains, two at once"
    rows = [Row("three latent classes, 6,700 stations, with 99 drawn elections and intervals (TURN-07)",
                peer_name, 200, ours, memory, seconds, peak,
                "class shares, ours and JAGS: " + "; ".join(agreement) + " (drawn with 0.200 and 0.030)", note)]
    ours, memory, lines = kernel("TURN-07", made(peers, "classes", 92_000), runs=1)
    shares = [line["observed"] for name in names for line in lines if line["measure"] == name]
    need(abs(shares[0] - 0.2) < 0.02 and abs(shares[1] - 0.03) < 0.01, "class shares %.3f and %.3f" % tuple(shares))
    rows.append(Row("three latent classes, 92,000 stations, with 39 drawn elections and intervals (TURN-07)", peer_name, 200, ours,
                    memory, times(seconds, 92 / 6.7), peak, "class shares %.3f and %.3f" % tuple(shares),
                    "scaled by stations from the line above"))
    return rows


def whole_audit(peers):
    manifest = real("ru-2024-president")
    path, _ = exported(manifest)
    with Place(MEMORY) as place:
        reports = [place.new() for _ in range(RUNS + 1)]
        done = [once([PROGRAM, "audit", manifest, "--output", report, "--quiet"], 2) for report in reports][1:]
        tests = country(os.path.join(reports[0], "tests.csv"))

    def run(replicates):
        return python_peer(peers.python, "audit.py", path, replicates, 2)

    def part():
        seconds, peak, result = run(50)
        simulated = result["parts"]["integer_percentages"]
        return (times(seconds, 20, seconds.median - simulated), peak, result,
                "50 of 1,000 replicates of the integer percentages, all else in full")

    seconds, peak, result, note = long_run("whole audit, pandas and SciPy", lambda: run(1000), part)

    def values(measure, column="observed"):
        return [float(line[column]) for line in tests if line["measure"] == measure]

    numbers = result["numbers"]
    need(values("valid-equals-votes") == [numbers["valid-equals-votes"]], "protocols that do not add up")
    worst = 0
    for mine, expected, theirs in zip(
            values("integer-turnout") + values("integer-share"),
            values("integer-turnout", "expected") + values("integer-share", "expected"), numbers["integers"], strict=True):
        need(mine == theirs[0], "integer percentages, observed %g and %g" % (mine, theirs[0]))
        worst = max(worst, abs(expected - theirs[1]) / theirs[2] * math.sqrt(result["replicates"]))
    need(worst < 4.5, "an expected number of integer percentages lies %.1f Monte Carlo errors off" % worst)
    for mine, theirs in zip(values("slope"), numbers["slopes"], strict=True):
        need(abs(mine - theirs) < 1e-8, "slopes %.10f and %.10f" % (mine, theirs))
    return [Row("whole audit with every report file, Russia 2024, 91,946 stations", "pandas and SciPy, the same catalogue in the usual way", 20,
                spread([run.wall for run in done]), max(run.memory for run in done), seconds, peak,
                "record errors, integer percentages of all candidates (expected within %.1f Monte Carlo errors) and slopes agree" % worst, note)]


COMPARISONS = {
    "integers": integer_percentages,
    "repeated": repeated_percentages,
    "digits": last_digits,
    "covariance": robust_covariance,
    "density": kernel_density,
    "classes": latent_classes,
    "audit": whole_audit,
}
