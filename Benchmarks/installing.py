"""Peers in a throw-away place: Python packages in a virtual environment, Debian's packages unpacked into a
folder beside it. Nothing is installed in the system but R itself, where it is missing."""
import glob
import os
import shutil
import subprocess
import sys
import venv

from measuring import WORK, once, say

PYTHON = ["numpy", "scipy", "pandas", "pyarrow", "polars", "duckdb", "openpyxl", "scikit-learn", "diptest"]
# JAGS comes with rjags.
R_PACKAGES = {"boot": "r-cran-boot", "KernSmooth": "r-cran-kernsmooth", "robustbase": "r-cran-robustbase",
              "rjags": "r-cran-rjags"}


class Peers:
    """Where the peers are, and why those that are not there are missing."""

    def __init__(self):
        os.makedirs(WORK, exist_ok=True)
        self.absent = {}
        self.python = self._python()
        self.rscript, self.r_environment = self._r()

    def _python(self):
        home = os.path.join(WORK, "venv")
        python = os.path.join(home, "bin", "python")
        if not os.path.exists(python):
            say("bench: installing Python's peers")
            venv.create(home, with_pip=True)
        have = subprocess.run([python, "-m", "pip", "list", "--format=freeze"], capture_output=True, text=True).stdout
        names = {line.split("==")[0].lower() for line in have.splitlines()}
        for package in PYTHON:
            if package not in names:
                done = subprocess.run([python, "-m", "pip", "install", "--quiet", package], capture_output=True, text=True)
                if done.returncode != 0:
                    self.absent[package] = "pip cannot install %s" % package
        return python

    def _r(self):
        if not shutil.which("Rscript"):
            subprocess.run(["apt-get", "install", "-y", "--no-install-recommends", "r-base-core"], capture_output=True)
        rscript = shutil.which("Rscript")
        if not rscript:
            self.absent["R"] = "R is not installed and cannot be"
            return None, {}
        place = os.path.join(WORK, "debian")
        os.makedirs(place, exist_ok=True)
        if self._lacking(rscript, place):
            say("bench: unpacking R's peers")
            self._unpack([R_PACKAGES[name] for name in self._lacking(rscript, place)], place)
        for name in self._lacking(rscript, place):
            self.absent[name] = "apt cannot fetch %s" % R_PACKAGES[name]
        return rscript, self._environment(place)

    def _lacking(self, rscript, place):
        code = "cat(Filter(function(p) !nzchar(system.file(package = p)), commandArgs(TRUE)))"
        return once([rscript, "-e", code, *R_PACKAGES], environment=self._environment(place)).output.split()

    @staticmethod
    def _unpack(packages, place):
        archives = os.path.join(WORK, "archives")
        os.makedirs(os.path.join(archives, "partial"), exist_ok=True)
        # What the system has already is found there; the rest comes with what it needs.
        fetch = ["apt-get", "install", "--download-only", "-y", "--no-install-recommends", "-o",
                 "Dir::Cache::archives=" + archives]
        for package in packages:
            if subprocess.run([*fetch, package], capture_output=True).returncode != 0:
                subprocess.run(["apt-get", "update"], capture_output=True)
                subprocess.run([*fetch, package], capture_output=True)
        for archive in glob.glob(os.path.join(archives, "*.deb")):
            subprocess.run(["dpkg", "-x", archive, place], check=True)

    @staticmethod
    def _environment(place):
        libraries = glob.glob(os.path.join(place, "usr", "lib", "*-linux-gnu"))
        environment = {
            "R_LIBS": ":".join(os.path.join(place, "usr", "lib", "R", kind) for kind in ("library", "site-library")),
            "LD_LIBRARY_PATH": ":".join([*libraries, os.environ.get("LD_LIBRARY_PATH", "")]).strip(":"),
        }
        for modules in glob.glob(os.path.join(place, "usr", "lib", "*-linux-gnu", "JAGS", "modules-*")):
            environment["JAGS_MODULES"] = modules
        return environment

    def versions(self):
        """One line of what was measured against."""
        code = ("import importlib.metadata as m, sys\nprint('Python ' + sys.version.split()[0], "
                "*[p + ' ' + m.version(p) for p in sys.argv[1:]], sep=', ')")
        packages = [package for package in PYTHON if package not in self.absent]
        lines = [once([self.python, "-c", code, *packages]).output.strip()]
        if self.rscript:
            code = ("cat(R.version.string); for (p in commandArgs(TRUE)) cat(',', p, as.character(packageVersion(p)))")
            packages = [package for package in R_PACKAGES if package not in self.absent]
            lines.append(once([self.rscript, "-e", code, *packages], environment=self.r_environment).output.strip())
        return "; ".join(lines)


if __name__ == "__main__":
    peers = Peers()
    print(peers.versions())
    for reason in peers.absent.values():
        print(reason, file=sys.stderr)
