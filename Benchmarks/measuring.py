"""What every measurement of `make bench` shares: finished processes, medians, the machine."""
import collections
import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import threading
import time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
BUILD = os.path.join(ROOT, ".build", "release")
PROGRAM = os.path.join(BUILD, "scrutineer")
KERNELS = os.path.join(BUILD, "benchmark")
# Peers, made data and results: all that may be thrown away.
WORK = os.path.join(ROOT, ".build", "bench")
RUNS = int(os.environ.get("BENCH_RUNS", "5"))
# Peers that take many minutes run in full; otherwise a part is measured, scaled, and said to be scaled.
LONG = os.environ.get("PEERS") == "long"
DATA = os.environ.get("SCRUTINEER_DATA", "")
# Parts that are asked for; empty: all.
ONLY = [part for part in os.environ.get("BENCH_ONLY", "").split(",") if part]

Run = collections.namedtuple("Run", "wall processor memory output message")
Spread = collections.namedtuple("Spread", "median low high runs")


class Failed(Exception):
    """A measurement that could not be made, with the reason for the table."""


def once(arguments, cores=None, environment=None):
    """A finished process: wall and processor seconds, peak mebibytes, output and messages.

    `environment` is added to the present one; `None` takes a variable away.
    """
    # A thread library may take one thread for each processor that it may use, so processors are bound.
    bound = []
    if cores and shutil.which("taskset"):
        bound = ["taskset", "-c", ",".join(str(core) for core in range(cores))]
    variables = {name: value for name, value in {**os.environ, **(environment or {})}.items() if value is not None}
    start = time.perf_counter()
    process = subprocess.Popen(
        bound + arguments, cwd=ROOT, env=variables, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    output, message = drain(process)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        last = message.strip().splitlines()[-1:] or ["ended with status %d" % process.returncode]
        raise Failed("%s: %s" % (os.path.basename(arguments[0]), last[0][:160]))
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, output, message)


def drain(process):
    """Both streams to their ends, whichever fills first."""
    texts = {}

    def read(name, stream):
        texts[name] = stream.read()

    threads = [threading.Thread(target=read, args=item)
               for item in (("output", process.stdout), ("message", process.stderr))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return texts["output"], texts["message"]


def spread(values):
    return Spread(statistics.median(values), min(values), max(values), len(values))


def kernel(*arguments, runs=RUNS, cores=2):
    """A kernel of the libraries: the spread of its seconds, its peak memory, its result; one warm-up where it
    runs more than once."""
    command = [KERNELS, *arguments]
    if cores == 1:
        command += ["--jobs", "1"]
    done = [once(command, cores=cores) for _ in range(runs + (runs > 1))][-runs:]
    results = [json.loads(run.output) for run in done]
    return (spread([result["seconds"] for result in results]), max(run.memory for run in done),
            results[-1]["result"])


def peer(command, runs, cores=2, environment=None):
    """A peer's script, which prints JSON like a kernel; one warm-up where it runs more than once."""
    done = [once(command, cores, environment) for _ in range(runs + (runs > 1))][-runs:]
    results = [json.loads(run.output.strip().splitlines()[-1]) for run in done]
    return (spread([result["seconds"] for result in results]), max(run.memory for run in done),
            results[-1])


def python_peer(python, name, *arguments, runs=1, cores=2):
    # Variables for an older OpenBLAS would hold back the one that NumPy brings.
    environment = {"OPENBLAS_CORETYPE": None, "OPENBLAS_L2_SIZE": None}
    return peer([python, os.path.join(ROOT, "Benchmarks", "peers", name), *map(str, arguments)], runs, cores, environment)


def machine():
    cpu = next((line.split(":")[1].strip() for line in open("/proc/cpuinfo") if "model name" in line), "?")
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2 ** 30
    system = platform.freedesktop_os_release()["PRETTY_NAME"] if os.path.exists("/etc/os-release") else platform.system()
    return "%s, %d processors, %.0f GiB, %s" % (cpu, os.cpu_count(), memory, system)


def available():
    """Mebibytes that a process can take now."""
    lines = dict(line.split(":") for line in open("/proc/meminfo"))
    return int(lines["MemAvailable"].split()[0]) / 1024


def document(name):
    """Where a document goes: only a whole run replaces a committed one."""
    return os.path.join(WORK if ONLY else os.path.join(ROOT, "Docs"), name)


def say(text):
    print(text, flush=True)


def real(path):
    """A folder of Manifests whose returns are at hand."""
    if not DATA:
        raise Failed("real returns are absent (set SCRUTINEER_DATA)")
    return os.path.join("Manifests", path)


def warn(text):
    print("bench: " + text, file=sys.stderr, flush=True)
