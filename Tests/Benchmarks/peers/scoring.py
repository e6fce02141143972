"""Min-max, weighted sum and rank of made-up units in numpy, pandas or scikit-criteria; prints as ScoreUnits does.

    scoring.py PEER UNITS CRITERIA RUNS
"""
import sys
import time

import numpy as np

peer = sys.argv[1]
units, criteria, runs = map(int, sys.argv[2:])

# The figures of ScoreUnits: the finishing step of SplitMix64.
bits = np.arange(1, units * criteria + 1, dtype=np.uint64) * np.uint64(0x9E3779B97F4A7C15)
bits = (bits ^ (bits >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
bits = (bits ^ (bits >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
columns = ((bits ^ (bits >> np.uint64(31))) >> np.uint64(11)).astype(float) * 2.0**-53 * 1000
columns = columns.reshape(criteria, units)
weights = np.array([2.0 + index * 7 % 11 for index in range(criteria)])


def with_numpy():
    matrix = columns.T
    least, greatest = matrix.min(axis=0), matrix.max(axis=0)
    score = ((matrix - least) / (greatest - least)) @ (weights / weights.sum())
    order = np.argsort(-score, kind="stable")
    ranks = np.empty(units, dtype=np.int64)
    ranks[order] = np.arange(1, units + 1)
    return ranks


def with_pandas():
    scores = (frame - frame.min()) / (frame.max() - frame.min())
    return (scores * (weights / weights.sum())).sum(axis=1).rank(ascending=False, method="min").to_numpy().astype(np.int64)


def with_scikit_criteria():
    return model.evaluate(scaler.transform(problem)).rank_.astype(np.int64)


if peer == "pandas":
    import pandas as pd

    frame = pd.DataFrame(columns.T, columns=[f"m{index + 1}" for index in range(criteria)])
if peer == "scikit-criteria":
    import skcriteria
    from skcriteria.agg.simple import WeightedSumModel
    from skcriteria.preprocessing.scalers import MinMaxScaler

    problem = skcriteria.mkdm(columns.T, [max] * criteria, weights=weights / weights.sum())
    scaler, model = MinMaxScaler("matrix"), WeightedSumModel()

rank = {"numpy": with_numpy, "pandas": with_pandas, "scikit-criteria": with_scikit_criteria}[peer]
for _ in range(runs):
    start = time.perf_counter()
    ranks = rank()
    seconds = time.perf_counter() - start
    print(seconds, int((ranks.astype(np.uint64) * np.arange(1, units + 1, dtype=np.uint64)).sum()))
