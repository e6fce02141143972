"""Draws weights and ranks units in vectorised numpy; prints the seconds that each run took.

    draws.py DRAWS UNITS CRITERIA RUNS
"""
import sys
import time

import numpy as np

draws, units, criteria, runs = map(int, sys.argv[1:])
random = np.random.default_rng(1)
scores = random.random((units, criteria))
weights = random.uniform(2, 12, criteria)
for _ in range(runs):
    start = time.perf_counter()
    drawn = weights * random.uniform(0.75, 1.25, (draws, criteria))
    drawn *= weights.sum() / drawn.sum(axis=1, keepdims=True)
    totals = drawn @ scores.T
    ranks = (-totals).argsort(axis=1).argsort(axis=1) + 1
    print(time.perf_counter() - start)
    assert ranks.shape == (draws, units)
