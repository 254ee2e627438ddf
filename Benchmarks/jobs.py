"""Whole processes: the three jobs, the nightly over every file at hand, two cores against one, and growth."""
import glob
import json
import math
import os
import re
import shutil
import tempfile

from measuring import (DATA, KERNELS, PROGRAM, ROOT, RUNS, WORK, Failed, available, once, say, spread)

# What the project promises for a national election of 92,000 stations.
LIMIT_SECONDS, LIMIT_MEBIBYTES = 2.0, 1024
# And for two such elections side by side, 1,000 permutations included.
COMPARE_SECONDS = 5.0
NIGHTLY_SECONDS = 1.2
EFFICIENCY = 0.85
START_SECONDS = 0.02
NATIONAL = "audit, Russia 2018, 97,699 stations, every report file"
ONE_CORE = "the same in memory on one core"
START = "start-up (--help)"
COMPARISON = "compare, Russia 2018 and 2024, everything, 1,000 permutations"
# Stations of the simulated elections, and the slope of a logarithm against another up to which growth is
# called linear.
SIZES = (10_000, 100_000, 1_000_000, 5_000_000)
LINEAR = 1.05

# Creating 3,000 files costs what the disk and its file system make of it, from a tenth of a second to
# many; reports go to memory so that the program is measured, and one row shows this machine's disk.
MEMORY = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None


class Place:
    """A folder for reports: a new one for each run, since a night does not delete a report that is seconds old."""

    def __init__(self, parent):
        self.path = tempfile.mkdtemp(prefix="bench-", dir=parent)

    def new(self):
        return os.path.join(tempfile.mkdtemp(dir=self.path), "report")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.path, ignore_errors=True)


def measured(command, cores=2, runs=RUNS):
    """Spreads of wall and processor seconds, and the largest memory, after one warm-up."""
    done = [once(command(), cores) for _ in range(runs + 1)][1:]
    return spread([run.wall for run in done]), spread([run.processor for run in done]), max(run.memory for run in done)


def whole_jobs():
    """Name, then what was measured; and the limits that were missed."""
    found = os.path.exists(os.path.join(DATA, "russia", "2018.csv.zip"))
    with Place(MEMORY) as memory, Place(None) as disk:
        def audit(path, place=memory):
            return lambda: [PROGRAM, "audit", path, "--output", place.new(), "--quiet"]

        jobs = [("audit, simulated Azerbaijan 2024, 6,537 stations", audit("Data/az-2024-president-simulated"), 2)]
        if found:
            jobs += [
                (NATIONAL, audit("Manifests/ru-2018-president"), 2),
                ("the same, written to this machine's disk", audit("Manifests/ru-2018-president", disk), 2),
                (ONE_CORE, lambda: audit("Manifests/ru-2018-president")() + ["--jobs", "1"], 1),
                ("audit, Russia 2024, 91,946 stations", audit("Manifests/ru-2024-president"), 2),
                ("report of one constituency, Russia 2018",
                 lambda: [PROGRAM, "report", "Manifests/ru-2018-president", "--constituency", "1 Алейская", "--output",
                          memory.new() + ".md", "--quiet"], 2),
                (COMPARISON,
                 lambda: [PROGRAM, "compare", "Manifests/ru-2018-president", "Manifests/ru-2024-president", "--output",
                          memory.new(), "--quiet"], 2),
            ]
        jobs.append((START, lambda: [PROGRAM, "--help"], 2))
        figures = {}
        for name, command, cores in jobs:
            figures[name] = measured(command, cores)
            say("%s: %.3f s, %.0f MiB" % (name, figures[name][0].median, figures[name][2]))
    return figures


def limits(figures):
    """What is promised and was missed: `make bench` fails on these."""
    missed = []
    if isinstance(figures, str):
        return missed
    if NATIONAL in figures:
        wall, _, memory = figures[NATIONAL]
        if wall.median > LIMIT_SECONDS or memory > LIMIT_MEBIBYTES:
            missed.append("%s needs more than %.0f s or %d MiB" % (NATIONAL, LIMIT_SECONDS, LIMIT_MEBIBYTES))
    if COMPARISON in figures and figures[COMPARISON][0].median > COMPARE_SECONDS:
        missed.append("%s needs more than %.0f s" % (COMPARISON, COMPARE_SECONDS))
    return missed


def nightly(comparisons):
    """Seconds of the whole night over every real file, and how many stations its elections have."""
    if not DATA:
        raise Failed("real returns are absent (set SCRUTINEER_DATA)")
    with Place(MEMORY) as place:
        with open(os.path.join(ROOT, "Manifests", "audit.toml")) as file:
            text = file.read()
        text = re.sub(r'"([a-z0-9-]+/election\.toml)"', lambda m: '"%s/Manifests/%s"' % (ROOT, m.group(1)), text)
        if not comparisons:
            text = text[:text.index("[[comparisons]]")]
        runs = []
        for run in range(1 + min(RUNS, 3)):
            output = os.path.join(place.path, "night-%d" % run)
            config = os.path.join(place.path, "audit-%d.toml" % run)
            with open(config, "w") as file:
                file.write(re.sub(r'(?m)^output = .*$', 'output = "%s"' % output, text))
            runs.append(once([PROGRAM, "nightly", "--config", config, "--quiet"], 2))
            stations = sum(counted(path) for path in glob.glob(os.path.join(output, "*", "stations.csv")))
            reports = len(glob.glob(os.path.join(output, "*", "manifest.json")))
            shutil.rmtree(output)
        return spread([run.wall for run in runs[1:]]), max(run.memory for run in runs), stations, reports


def counted(path):
    """Rows of a table of ours below its header; names hold no line ends."""
    with open(path, "rb") as file:
        return sum(block.count(b"\n") for block in iter(lambda: file.read(1 << 20), b"")) - 1


def growth():
    """For every size: seconds, mebibytes, bytes of the returns; or why it was not measured."""
    lines = []
    sizes = list(SIZES)
    while sizes:
        size = sizes.pop(0)
        if lines and lines[-1].get("memory"):
            before = lines[-1]
            need = before["memory"] * size / before["stations"]
            if need > 0.95 * available():
                lines.append({"stations": size, "reason": "would take about %.0f GiB at the growth below it; %.0f GiB are free"
                              % (need / 1024, available() / 1024)})
                # The largest that fits shows the growth instead.
                if size // 2 > before["stations"]:
                    sizes.insert(0, size // 2)
                continue
        folder = os.path.join(WORK, "simulated-%d" % size)
        shutil.rmtree(folder, ignore_errors=True)
        try:
            once([KERNELS, "simulate", "Data/az-2024-president-simulated", "--stations", str(size), "--output", folder])
            # A report of a million stations has its place on the disk; memory is for the program.
            with Place(WORK) as place:
                runs = RUNS if size < 1_000_000 else 1
                done = []
                for _ in range(runs):
                    done.append(once([PROGRAM, "audit", folder, "--output", place.new(), "--quiet"], 2))
                    shutil.rmtree(place.path)
                    os.makedirs(place.path)
            lines.append({"stations": size, "seconds": spread([run.wall for run in done]),
                          "processor": spread([run.processor for run in done]),
                          "memory": max(run.memory for run in done),
                          "bytes": os.path.getsize(os.path.join(folder, "returns.csv"))})
            say("growth, %d stations: %.2f s, %.0f MiB" % (size, lines[-1]["seconds"].median, lines[-1]["memory"]))
        except Failed as reason:
            lines.append({"stations": size, "reason": str(reason)})
        finally:
            shutil.rmtree(folder, ignore_errors=True)
    return lines


def slope(lines, value):
    """Of the logarithm of a figure against that of the stations, by least squares over 100,000 and more."""
    points = [(math.log(line["stations"]), math.log(value(line))) for line in lines
              if "seconds" in line and line["stations"] >= 100_000]
    if len(points) < 2:
        return None
    x = sum(point[0] for point in points) / len(points)
    y = sum(point[1] for point in points) / len(points)
    return sum((a - x) * (b - y) for a, b in points) / sum((a - x) ** 2 for a, _ in points)


def matrix_routines():
    return json.loads(once([KERNELS, "matrix-routines"], 1).output)["result"]
