"""Reading returns: scrutineer against pandas, Polars and DuckDB, in one run, on one core and on two.

The wide file has 1,000,000 stations with quoted names. Each reader is a process of its own, bound to the
processors it may use, and reads it into typed columns: names numbered (categories), counts as integers.
Peers are timed from the call to its return, without the start of Python. So is scrutineer's reader, which
also checks every row and hashes the file; a row of its own gives the whole process, which also sorts the
table, looks for duplicates, totals and similar names, and prints sums.
Every figure is the median of the runs, with the smallest and the largest.
"""
import os
import shutil
import statistics
import sys
import tempfile

from measuring import PROGRAM, ROOT, RUNS, Failed, document, machine, once, say

STATIONS = int(os.environ.get("BENCH_STATIONS", "1000000"))
PEERS = {
    "pandas": "pandas_c",
    "pandas, pyarrow engine": "pandas_pyarrow",
    "Polars": "polars",
    "Polars, names as plain text": "polars_text",
    "DuckDB": "duckdb",
}
READING = os.path.join(ROOT, "Benchmarks", "peers", "reading.py")
OWN, WHOLE = "scrutineer", "scrutineer, whole process"

MANIFEST = """
[election]
id = "bench"
title = "Bench"
date = 2024-01-01
simulated = true
[source]
files = ["%s"]
%s
[columns]
region = "region"
%s
"""
WIDE = """constituency = "constituency"
station = "station"
name = "address"
registered = "registered"
issued = "issued"
invalid = "invalid"
valid = "valid"
candidates = { from = "Candidate A", to = "Candidate H" }"""
LONG = """constituency = "constituency"
station = "station"
office = "office"
candidate = "candidate"
votes = "votes"
[long]
office = "President"
registered = "Registered Voters" """


def reader_seconds(message):
    """What the stages up to the parsed rows took, by --timings."""
    stages = dict(line.split()[:2] for line in message.splitlines() if line.endswith(" ms"))
    return (float(stages["read"]) + float(stages["parsed"])) / 1000


def row(name, cores, walls, memory, megabytes):
    middle = statistics.median(walls)
    line = "| %s | %d | %.3f (%.3f to %.3f) | %.0f | %.0f |" % (
        name, cores, middle, min(walls), max(walls), megabytes / middle, max(memory))
    say(line)
    return line, middle


def measure(peers, failed):
    """Writes Docs/readers.md; gives cores, times as fast as the best peer, and that peer. Adds to `failed`."""
    folder = tempfile.mkdtemp(prefix="bench-readers-")
    try:
        return compare(folder, peers, failed)
    finally:
        shutil.rmtree(folder)


def compare(folder, peers, failed):
    lines = ["| reader | cores | seconds, median (smallest to largest) | MB/s | peak MiB |", "| --- | --: | --: | --: | --: |"]
    wide, long, book = (os.path.join(folder, name) for name in ("wide.csv", "long.csv", "sheet.xlsx"))
    once([sys.executable, os.path.join(ROOT, "Benchmarks", "made_returns.py"), wide, long, book, str(STATIONS)])
    manifests = {}
    for path, source, columns in [(wide, "", WIDE), (long, 'layout = "long"', LONG), (book, "", WIDE)]:
        manifests[path] = path + ".d"
        os.mkdir(manifests[path])
        with open(os.path.join(manifests[path], "election.toml"), "w") as file:
            file.write(MANIFEST % (path, source, columns))
    megabytes = os.path.getsize(wide) / 1e6
    ratios = []
    for cores in (1, 2):
        walls, memory = in_turns(cores, wide, manifests[wide], peers)
        best = {}
        for name in walls:
            line, best[name] = row(name, cores, walls[name], memory[name], megabytes)
            lines.append(line)
        allowed = 3 * os.path.getsize(wide) / 1048576 + 64
        if max(memory[OWN]) > allowed:
            failed.append("reading takes %.0f MiB, more than three times the file and 64 MiB (%.0f)" % (max(memory[OWN]), allowed))
        others = [(middle, name) for name, middle in best.items() if name not in (OWN, WHOLE)]
        if others:
            second, name = min(others)
            ratios.append((cores, second / best[OWN], name))
            if ratios[-1][1] <= 1:
                failed.append("on %d core(s) %s reads the wide file faster" % (cores, name))
    for name, path in [("scrutineer, long", long), ("scrutineer, workbook", book)]:
        for cores in (1, 2):
            done = [once([PROGRAM, "inspect", manifests[path], "--jobs", str(cores)], cores) for _ in range(RUNS + 1)][1:]
            lines.append(row(name, cores, [run.wall for run in done], [run.memory for run in done], os.path.getsize(path) / 1e6)[0])
    try:
        done = once([peers.python, READING, "workbook", book, "1"], 1)
        lines.append(row("pandas with openpyxl, workbook (one run)", 1, [float(done.output.split()[0])], [done.memory],
                         os.path.getsize(book) / 1e6)[0])
    except Failed as reason:
        lines.append("| pandas with openpyxl, workbook | 1 | not measured: %s | | |" % reason)
    write(lines, ratios, megabytes, peers)
    return ratios


def in_turns(cores, wide, manifest, peers):
    """Seconds and memory by reader. Readers take turns, so that a busy moment does not fall on one of them."""
    jobs = {OWN: [PROGRAM, "inspect", manifest, "--jobs", str(cores), "--timings"]}
    jobs |= {name: [peers.python, READING, function, wide, str(cores)] for name, function in PEERS.items()}
    walls = {name: [] for name in [*jobs, WHOLE]}
    memory = {name: [] for name in walls}
    sums = set()
    for run in range(RUNS + 1):
        for name, arguments in jobs.items():
            if name not in walls:
                continue
            try:
                done = once(arguments, cores)
            except Failed as reason:
                if name == OWN:
                    raise
                say("| %s | %d | not measured: %s | | |" % (name, cores, reason))
                del walls[name]
                continue
            if name == OWN:
                seconds = reader_seconds(done.message)
                sums.add(next(int(x.split()[1]) for x in done.output.splitlines() if x.startswith("valid ")))
                if run > 0:
                    walls[WHOLE].append(done.wall)
                    memory[WHOLE].append(done.memory)
            else:
                seconds, total = float(done.output.split()[0]), int(done.output.split()[1])
                sums.add(total)
            if run > 0:
                walls[name].append(seconds)
                memory[name].append(done.memory)
    if len(sums) != 1:
        raise Failed("the numbers differ: the sums of valid votes are %s" % sums)
    return walls, memory


def write(lines, ratios, megabytes, peers):
    note = "Wide: %d stations, %.0f MB, quoted names; long: %d rows; workbook: %d stations. %d runs each after one warm-up, taking turns." % (
        STATIONS, megabytes, STATIONS // 5 * 9, STATIONS // 10, RUNS)
    if peers.absent:
        note += " Not installed: %s." % ", ".join(peers.absent)
    verdicts = ["On %d core(s) scrutineer reads the wide file %.2f times as fast as the best peer, %s." % ratio for ratio in ratios]
    with open(document("readers.md"), "w") as page:
        page.write("# Reading speed\n\nWritten by `make bench` (`Benchmarks/readers.py`). %s\nMachine: %s.\n\n%s\n\n%s\n" % (
            note, machine(), "\n".join(verdicts), "\n".join(lines)))
