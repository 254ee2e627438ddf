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
DEBIAN = ["r-cran-boot", "r-cran-kernsmooth", "r-cran-robustbase", "r-cran-rjags", "jags"]


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
        if not shutil.which("Rscript"):
            self.absent["R"] = "R is not installed and cannot be"
            return None, {}
        place = os.path.join(WORK, "debian")
        archives = os.path.join(WORK, "archives")
        if not os.path.exists(place):
            say("bench: unpacking Debian's peers")
            os.makedirs(os.path.join(archives, "partial"), exist_ok=True)
            for package in DEBIAN:
                for attempt in (False, True):
                    if attempt:
                        subprocess.run(["apt-get", "update"], capture_output=True)
                    # Packages that the system has are found there; the others come with what they need.
                    done = subprocess.run(
                        ["apt-get", "install", "--download-only", "-y", "--no-install-recommends",
                         "-o", "Dir::Cache::archives=" + archives, package], capture_output=True)
                    if done.returncode == 0:
                        break
                else:
                    self.absent[package] = "apt cannot fetch %s" % package
            os.makedirs(place)
            for archive in glob.glob(os.path.join(archives, "*.deb")):
                subprocess.run(["dpkg", "-x", archive, place], check=True)
        library = glob.glob(os.path.join(place, "usr", "lib", "*-linux-gnu"))
        modules = [path for folder in library for path in glob.glob(os.path.join(folder, "JAGS", "modules-*"))]
        environment = {
            "R_LIBS": ":".join(os.path.join(place, "usr", "lib", "R", kind) for kind in ("library", "site-library")),
            "LD_LIBRARY_PATH": ":".join(library + [os.environ.get("LD_LIBRARY_PATH", "")]).strip(":"),
        }
        if modules:
            environment["JAGS_MODULES"] = modules[0]
        return shutil.which("Rscript"), environment

    def versions(self):
        """One line of what was measured against."""
        code = ("import importlib.metadata as m, sys\nprint('Python ' + sys.version.split()[0], "
                "*[p + ' ' + m.version(p) for p in sys.argv[1:]], sep=', ')")
        packages = [package for package in PYTHON if package not in self.absent]
        lines = [once([self.python, "-c", code, *packages]).output.strip()]
        if self.rscript:
            code = ("cat(R.version.string); for (p in c('boot', 'KernSmooth', 'robustbase', 'rjags')) if (nzchar("
                    "system.file(package = p))) cat(',', p, as.character(packageVersion(p)))")
            lines.append(once([self.rscript, "-e", code], environment=self.r_environment).output.strip())
        return "; ".join(lines)


if __name__ == "__main__":
    peers = Peers()
    print(peers.versions())
    for reason in peers.absent.values():
        print(reason, file=sys.stderr)
