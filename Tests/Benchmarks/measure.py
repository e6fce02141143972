"""Runs programs in turn, and makes medians, ratios and exponents of what they take."""
import dataclasses
import math
import os
import statistics
import subprocess
import tempfile
import time


@dataclasses.dataclass
class Run:
    """One run: seconds, the most memory that the process had in MB, and what it printed."""

    seconds: float
    memory: float
    output: str


def whole(command):
    """A run of which the whole process counts, from its start to its end."""
    with tempfile.TemporaryFile("w+") as output, tempfile.TemporaryFile("w+") as errors:
        start = time.perf_counter()
        process = subprocess.Popen([str(word) for word in command], stdout=output, stderr=errors, env=surroundings())
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        errors.seek(0)
        if process.returncode != 0:
            raise SystemExit(f"{' '.join(map(str, command))} failed:\n{errors.read()}")
        return Run(seconds, usage.ru_maxrss / 1024, output.read())


def reported(command):
    """A run that says itself how long its work took: the first word of its last line."""
    run = whole(command)
    last = run.output.split("\n")[-2]
    return Run(float(last.split()[0]), run.memory, last)


def surroundings():
    """The environment without settings that would keep numpy's libraries from choosing what is fastest here."""
    return {name: value for name, value in os.environ.items() if not name.startswith("OPENBLAS_")} | {"LC_ALL": "C.UTF-8"}


@dataclasses.dataclass
class Measured:
    """The runs of one contestant, together."""

    seconds: float
    least: float
    most: float
    memory: float
    outputs: list


def interleaved(runs, contestants):
    """Measures contestants in turn (ours, peer, ours, peer, …), so that a busy moment strikes all of them.

    contestants: by name, what makes one run. Returns by name what was measured.
    """
    taken = {name: [] for name in contestants}
    for _ in range(runs):
        for name, run in contestants.items():
            taken[name].append(run())
    return {name: summed_up(each) for name, each in taken.items()}


def summed_up(runs):
    seconds = [run.seconds for run in runs]
    return Measured(
        statistics.median(seconds), min(seconds), max(seconds), max(run.memory for run in runs),
        [run.output for run in runs])


def exponent(sizes, seconds):
    """The b of seconds = a · sizeᵇ that fits best (least squares of the logarithms); 1 is linear."""
    x, y = [math.log(size) for size in sizes], [math.log(second) for second in seconds]
    middle, height = statistics.fmean(x), statistics.fmean(y)
    return sum((a - middle) * (b - height) for a, b in zip(x, y)) / sum((a - middle) ** 2 for a in x)
