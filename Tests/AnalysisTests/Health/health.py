"""Reckons with numpy and scipy what `CriteriaHealth` tells of a year.

Reads a year as JSON from each file named: {"points": {criterion: [points or null a unit]}, "max": {criterion: points},
"total": [one a unit], "groups": {group: [criterion]}}. Prints a line of JSON a year.
"""
import json
import sys

import numpy as np
from scipy import stats


def column(figures):
    return np.array([np.nan if x is None else x for x in figures], dtype=float)


def correlation(x, y):
    known = ~np.isnan(x) & ~np.isnan(y)
    x, y = x[known], y[known]
    if len(x) < 3 or np.ptp(x) == 0 or np.ptp(y) == 0:
        return [len(x), None, None]
    return [len(x), float(np.corrcoef(x, y)[0, 1]), float(stats.spearmanr(x, y).statistic)]


def alpha(columns):
    table = np.array(columns)
    table = table[:, ~np.isnan(table).any(axis=0)]
    count, units = table.shape
    if count < 2 or units < 3 or np.ptp(table.sum(axis=0).round(9)) == 0:
        return [units, None]
    covariance = np.cov(table)
    return [units, float(count / (count - 1) * (1 - np.trace(covariance) / covariance.sum()))]


def spread(x):
    x = x[~np.isnan(x)]
    if len(x) == 0:
        return None
    quartiles = np.percentile(x, [0, 25, 50, 75, 100])
    return [float(x.mean()), float(x.std(ddof=1)) if len(x) > 1 else None] + [float(q) for q in quartiles]


def health(year):
    points = {name: column(figures) for name, figures in year["points"].items()}
    total = column(year["total"])
    scale = sum(year["max"].values())
    weights = {}
    if len(total) >= 3 and np.ptp(total) > 0:
        for name, x in points.items():
            filled = np.where(np.isnan(x), np.nanmean(x) if (~np.isnan(x)).any() else 0, x)
            weights[name] = float(np.cov(filled * 100 / scale, total)[0, 1] / np.var(total, ddof=1))
    return {
        "spread": {name: spread(x) for name, x in points.items()},
        "total": {name: correlation(x, total) for name, x in points.items()},
        "matrix": [[correlation(x, y) for y in points.values()] for x in points.values()],
        "alpha": {"": alpha(list(points.values()))}
        | {group: alpha([points[name] for name in names]) for group, names in year["groups"].items()},
        "weights": weights,
    }


for path in sys.argv[1:]:
    print(json.dumps(health(json.load(open(path)))))
