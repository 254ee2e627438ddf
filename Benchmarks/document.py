"""Docs/performance.md from what was measured."""
import datetime
import os

import jobs
from measuring import PROGRAM, ROOT, RUNS, Failed, machine, once

TRIED = os.path.join(ROOT, "Benchmarks", "tried.md")


def seconds(spread):
    digits = 3 if spread.median < 1 else 2 if spread.median < 100 else 0
    text = "%.*f" % (digits, spread.median)
    if spread.runs == 1:
        return text + " (one run)"
    return text + " (%.*f to %.*f)" % (digits, spread.low, digits, spread.high)


def verdict(reached):
    return "reached" if reached else "**missed**"


def ratio(value):
    return "%.*f" % (0 if value >= 20 else 1 if value >= 3 else 2, value)


def program():
    """Our version with the commit, and the compiler."""
    def said(*command):
        return once(list(command)).output.strip().splitlines()[0]

    version = said(PROGRAM, "--version")
    try:
        version += " (%s)" % said("git", "describe", "--always", "--dirty", "--exclude", "*")
    except (Failed, OSError):
        pass
    return version, said("swift", "--version")


def page(found, measured, versions):
    """The whole document. `found` holds what each part gave, or the reason why it gave nothing; `measured` is
    what `program` said."""
    lines = ["# Performance", "",
             "Written by `make bench` on %s, in one run on one machine: %s." % (datetime.date.today().isoformat(), machine()),
             "Medians of %d runs (smallest to largest) after one warm-up where nothing else is said; every figure is of a" % RUNS,
             "process of its own bound to at most two cores. Memory is the peak of the process, in MiB.", "",
             "Scrutineer %s, %s. Peers: %s." % (*measured, versions), "", "## Goals", "",
             "| work | measured | goal | |", "| --- | --- | --- | --- |"]
    lines += goals(found)
    lines += ["", "## Beside what a user would pick instead", "",
              "Kernels are timed without reading the returns, peers from the first call on the data in memory; whole audits with",
              "reading. Every row checks that both give the same numbers; `make bench` fails where they do not.", "",
              "| work | peer | ours, s | peer, s | times as fast | ours / peer MiB | same numbers |",
              "| --- | --- | --: | --: | --: | --: | --- |"]
    for rows in found["comparisons"].values():
        if isinstance(rows, str):
            continue
        for row in rows:
            lines.append("| %s | %s | %s | %s%s | %s | %.0f / %.0f | %s |" % (
                row.work, row.peer, seconds(row.ours), seconds(row.theirs), "; " + row.note if row.note else "",
                ratio(row.ratio), row.memory, row.their_memory, row.agreement))
    absent = ["- %s: %s" % (name, reason) for name, reason in found["comparisons"].items() if isinstance(reason, str)]
    absent += ["- " + reason for reason in found["absent"]]
    if absent:
        lines += ["", "Not measured:", "", *absent]
    lines += ["", "## Whole jobs", "",
              "Reports are written to memory (tmpfs) where a row does not say otherwise. Processor seconds are those of all",
              "threads together.", "", "| job | wall seconds | processor seconds | peak MiB |", "| --- | --: | --: | --: |"]
    whole = found["jobs"] if isinstance(found["jobs"], dict) else {}
    for name, (wall, processor, memory) in whole.items():
        lines.append("| %s | %s | %.2f | %.0f |" % (name, seconds(wall), processor.median, memory))
    if whole and jobs.NATIONAL not in whole:
        lines += ["", "Real returns were absent (set `SCRUTINEER_DATA`): only the samples were measured."]
    lines += growth(found["growth"])
    lines += routines(found["routines"])
    lines += ["", "## What was tried", ""]
    with open(TRIED) as file:
        lines.append(file.read().strip())
    return "\n".join(lines) + "\n"


def goals(found):
    lines = []

    def add(work, measured, goal, reached):
        lines.append("| %s | %s | %s | %s |" % (work, measured, goal, "" if reached is None else verdict(reached)))

    readers = found["readers"]
    if isinstance(readers, str):
        add("read and validate 1,000,000 stations", readers, "1.5 x the best reader on two cores", None)
    else:
        for cores, value, peer in readers:
            add("read and validate 1,000,000 stations, %d core%s" % (cores, "s" if cores > 1 else ""),
                "%.2f x %s ([readers.md](readers.md))" % (value, peer), "1.5 x the best reader on two cores",
                value >= 1.5 if cores == 2 else None)
    for name, rows in found["comparisons"].items():
        if isinstance(rows, str):
            add(name, "not measured: " + rows, "", None)
            continue
        for row in rows:
            if row.goal:
                add(row.work, "%s x %s" % (ratio(row.ratio), row.peer.split(",")[0]), "%g x" % row.goal,
                    row.ratio >= row.goal)
    for name, night in found["nightly"].items():
        if isinstance(night, str):
            add(name, "not measured: " + night, "%.1f s per 100,000 stations" % jobs.NIGHTLY_SECONDS, None)
            continue
        wall, _, stations, reports = night
        each = wall.median / stations * 1e5
        add("%s: %d reports, %s stations" % (name, reports, format(stations, ",")),
            "%.2f s per 100,000 stations (%s s)" % (each, seconds(wall)),
            "%.1f s per 100,000 stations" % jobs.NIGHTLY_SECONDS, each <= jobs.NIGHTLY_SECONDS)
    if jobs.NATIONAL in found["jobs"] and isinstance(found["jobs"], dict):
        two, one = (found["jobs"][name][0].median for name in (jobs.NATIONAL, jobs.ONE_CORE))
        efficiency = one / (2 * two)
        add("one core against two, audit of Russia 2018", "efficiency %.2f (%.2f s and %.2f s)" % (efficiency, one, two),
            "%.2f" % jobs.EFFICIENCY, efficiency >= jobs.EFFICIENCY)
    for name, value in (("time", lambda line: line["processor"].median), ("memory", lambda line: line["memory"])):
        found_slope = None if isinstance(found["growth"], str) else jobs.slope(found["growth"], value)
        if found_slope is not None:
            whole = all("seconds" in line for line in found["growth"])
            add("growth of %s from 100,000 stations on" % ("processor time" if name == "time" else name),
                "slope %.2f%s" % (found_slope, "" if whole else "; the largest size was not measured, see below"),
                "linear (slope at most %.2f) to 5,000,000" % jobs.LINEAR, found_slope <= jobs.LINEAR and whole)
    if jobs.START in found["jobs"] and isinstance(found["jobs"], dict):
        start = found["jobs"][jobs.START][0]
        add("start-up (`--help`)", seconds(start) + " s", "%.3f s" % jobs.START_SECONDS, start.median <= jobs.START_SECONDS)
    return lines


def growth(lines):
    text = ["", "## Growth", "",
            "Clean simulated elections with the places of the sample of Azerbaijan 2024, copied and drawn anew; audited with every",
            "report file on two cores, written to disk; from a million stations on one run.", "",
            "| stations | returns, MB | wall seconds | processor seconds | peak MiB | bytes of memory a station |",
            "| --: | --: | --: | --: | --: | --: |"]
    if isinstance(lines, str):
        return text + ["| not measured: %s | | | | | |" % lines]
    for line in lines:
        if "reason" in line:
            text.append("| %s | | not measured: %s | | | |" % (format(line["stations"], ","), line["reason"]))
        else:
            text.append("| %s | %.0f | %s | %.2f | %.0f | %.0f |" % (
                format(line["stations"], ","), line["bytes"] / 1e6, seconds(line["seconds"]), line["processor"].median,
                line["memory"], line["memory"] * 2 ** 20 / line["stations"]))
    return text


def routines(lines):
    text = ["", "## Matrix routines and plain loops", "",
            "Best of many runs on one core, in the shapes that a national election gives. The routine is OpenBLAS on one thread,",
            "the loop is plain Swift over the same storage.", "",
            "| where | shape | routine, ms | loop, ms | loop / routine | largest difference |", "| --- | --- | --: | --: | --: | --: |"]
    if isinstance(lines, str):
        return text + ["| not measured: %s | | | | | |" % lines]
    for line in lines:
        text.append("| %s | %s | %.4f | %.4f | %s | %.0e |" % (
            line["place"], line["shape"], 1e3 * line["routineSeconds"], 1e3 * line["loopSeconds"],
            ratio(line["loopSeconds"] / line["routineSeconds"]), line["difference"]))
    slower = [line["place"] for line in lines if line["loopSeconds"] < line["routineSeconds"]]
    text += ["", "The loop is faster in: %s." % ", ".join(slower) if slower else "The routine is faster everywhere."]
    return text
