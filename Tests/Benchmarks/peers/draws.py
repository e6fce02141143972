<<<<<<< Updated upstream
"""Draws weights and ranks units in vectorised numpy; prints the seconds that each run took.

    draws.py DRAWS UNITS CRITERIA RUNS
"""
=======
#!/usr/bin/env python3
"""Draws of weights: ours, with ranks, grades and awards by the full rules, beside vectorised numpy for ranks alone.

    draws.py [DRAWS] [RUNS]

numpy draws the weights, multiplies matrices and sorts twice, in one thread as its argsort does. Both are run in turn;
medians of RUNS (5). Then how the time grows with draws and units. Needs numpy, and the package here built
(swift build --package-path Tests/Benchmarks -c release).
"""
import pathlib
import statistics
import subprocess
>>>>>>> Stashed changes
import sys
import time

import numpy as np

<<<<<<< Updated upstream
draws, units, criteria, runs = map(int, sys.argv[1:])
random = np.random.default_rng(1)
scores = random.random((units, criteria))
weights = random.uniform(2, 12, criteria)
for _ in range(runs):
=======
PROGRAM = pathlib.Path(__file__).parent / ".build/release/DrawWeights"


def ours(draws, units, criteria, cores, runs):
    # numpy's threads go on spinning for a while after a product of matrices, and would keep a core from us.
    time.sleep(0.5)
    out = subprocess.run(
        [PROGRAM, *map(str, (draws, units, criteria, cores, runs))], capture_output=True, text=True, check=True
    ).stdout
    return [float(line.split()[0]) for line in out.splitlines()]


def numpys(draws, units, criteria):
    random = np.random.default_rng(1)
    scores = random.random((units, criteria))
    weights = random.uniform(2, 12, criteria)
>>>>>>> Stashed changes
    start = time.perf_counter()
    drawn = weights * random.uniform(0.75, 1.25, (draws, criteria))
    drawn *= weights.sum() / drawn.sum(axis=1, keepdims=True)
    totals = drawn @ scores.T
    ranks = (-totals).argsort(axis=1).argsort(axis=1) + 1
<<<<<<< Updated upstream
    print(time.perf_counter() - start)
    assert ranks.shape == (draws, units)
=======
    assert ranks.shape == (draws, units)
    return time.perf_counter() - start


def main():
    draws = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else 5
    pairs = [(ours(draws, 54, 20, 2, 2)[-1], ours(draws, 54, 20, 1, 2)[-1], numpys(draws, 54, 20)) for _ in range(runs)]
    two, one, peer = (statistics.median(column) for column in zip(*pairs))
    print(f"{draws} draws, 54 units x 20 criteria, medians of {runs}")
    print(f"  numpy, ranks alone        {peer * 1000:8.1f} ms")
    print(f"  ours, everything, 2 cores {two * 1000:8.1f} ms   {two / peer:.2f} of numpy's")
    print(f"  ours, everything, 1 core  {one * 1000:8.1f} ms   {one / peer:.2f} of numpy's, {one / draws * 1e6:.2f} us a draw")
    print("growth, 2 cores")
    for count, units in [(10_000, 54), (100_000, 54), (1_000_000, 54), (10_000, 540), (10_000, 3400)]:
        seconds = ours(count, units, 20, 2, 1)[-1]
        each = seconds / count / units * 1e9
        print(f"  {count:9} draws x {units:5} units {seconds:8.3f} s {each:7.1f} ns a draw and unit")


if __name__ == "__main__":
    main()
>>>>>>> Stashed changes
