"""Writes 200,000 rows of 12 cells with our writer and with the C library alone, in turn, and prints medians.

usage: cells.py [ROWS] [RUNS]      (first: swift build --package-path Tests/Benchmarks -c release)
"""
import os, resource, statistics, subprocess, sys, tempfile, time

rows = sys.argv[1] if len(sys.argv) > 1 else "200000"
runs = int(sys.argv[2]) if len(sys.argv) > 2 else 5
programs = os.path.join(os.path.dirname(os.path.abspath(__file__)), ".build", "release")


def run(program, path):
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    subprocess.run([os.path.join(programs, program), path, rows], check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return time.monotonic() - start, used


with tempfile.TemporaryDirectory() as folder:
    times = {"WriteCells": [], "WriteCellsInC": []}
    for _ in range(runs):
        for program in times:
            times[program].append(run(program, os.path.join(folder, program + ".xlsx")))
    medians = {}
    for program, measured in times.items():
        medians[program] = [statistics.median(column) for column in zip(*measured)]
        wall, used = medians[program]
        print(f"{program:14} {wall:6.3f} s, {used:6.3f} s of processor time (median of {runs})")
    wall, used = (a / b for a, b in zip(medians["WriteCells"], medians["WriteCellsInC"]))
    print(f"ours against C: {wall:.3f} of the time, {used:.3f} of the processor time")
