"""What the comparisons with peers share: their rows, long runs, data for both sides, and the check that both
give the same numbers."""
import csv
import dataclasses
import datetime
import json
import math
import os

from measuring import KERNELS, LONG, ROOT, WORK, Failed, Spread, machine, once, peer

KEPT = os.path.join(ROOT, "Benchmarks", "kept.json")


@dataclasses.dataclass
class Row:
    """One comparison. `goal`: how many times as fast as the peer; none where nothing was promised."""
    work: str
    peer: str
    goal: float | None
    ours: Spread
    memory: float
    theirs: Spread
    their_memory: float
    # What was compared; raises `Failed` where the numbers differ.
    agreement: str
    # How the peer's seconds came about, where they are not a full run's.
    note: str = ""

    @property
    def ratio(self):
        return self.theirs.median / self.ours.median


def kept():
    try:
        with open(KEPT) as file:
            return json.load(file)
    except FileNotFoundError:
        return {}


def long_run(name, full, part):
    """The peer in full where it is asked for, and then kept; else a part, scaled, beside what is kept."""
    if LONG:
        seconds, memory, result = full()
        figures = kept()
        figures[name] = {"seconds": round(seconds.median, 1), "runs": seconds.runs,
                         "date": datetime.date.today().isoformat(), "machine": machine()}
        with open(KEPT, "w") as file:
            json.dump(figures, file, indent=2, sort_keys=True)
            file.write("\n")
        return seconds, memory, result, "in full"
    seconds, memory, result, scaled = part()
    note = "scaled: " + scaled
    if name in kept():
        old = kept()[name]
        note += "; in full on %s: %.0f s" % (old["date"], old["seconds"])
    return seconds, memory, result, note


def times(seconds, factor, base=0.0):
    """Seconds with all but a fixed part multiplied."""
    return Spread(*[base + (value - base) * factor for value in seconds[:3]], seconds.runs)


def made(peers, kind, rows, suffix=""):
    """Made data of that many rows."""
    path = os.path.join(WORK, "%s-%d%s" % (kind, rows, suffix))
    once([peers.python, os.path.join(ROOT, "Benchmarks", "made.py"), kind, path, str(rows)])
    return path


def exported(manifest):
    """An election as a plain file for the peers, made anew by the present program, and its candidates' names in
    the order of the file's columns."""
    path = os.path.join(WORK, os.path.basename(manifest) + ".csv")
    return path, json.loads(once([KERNELS, "export", manifest, "--output", path]).output)


DIFFER = "the numbers differ"


def need(condition, text):
    if not condition:
        raise Failed(DIFFER + ": " + text)


def r_peer(peers, name, *arguments, runs=1):
    if not peers.rscript:
        raise Failed(peers.absent["R"])
    return peer([peers.rscript, os.path.join(ROOT, "Benchmarks", "peers", name), *map(str, arguments)], runs, 2,
                peers.r_environment)


def shape(scatter):
    """A scatter matrix with determinant 1: the estimators differ in their consistency factors."""
    size = int(math.sqrt(len(scatter)))
    matrix = [list(scatter[row * size:(row + 1) * size]) for row in range(size)]
    logarithm = 0.0
    work = [list(row) for row in matrix]
    for column in range(size):
        logarithm += math.log(work[column][column])
        for row in range(column + 1, size):
            factor = work[row][column] / work[column][column]
            work[row] = [one - factor * two for one, two in zip(work[row], work[column])]
    scale = math.exp(logarithm / size)
    return [value / scale for value in scatter]


def country(path):
    """The tests of the whole country from a report's table. Not the whole table: a child's peak of memory begins
    with that of the process that starts it."""
    with open(path, encoding="utf-8-sig", newline="") as file:
        return [line for line in csv.DictReader(file) if line["scope_kind"] == "country"]
