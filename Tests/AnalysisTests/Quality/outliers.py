"""Finds suspicious figures as `SuspicionRule` states them, with numpy and scipy.

Reads a year as JSON from each file named: {"kinds": {metric: "count" | "number"}, "blocks": [one a unit],
"now": {metric: [figure or null a unit]}, "before": the same}. Prints a line a year, and in it for each figure found, unit by unit:
row metric far-from-last-year score (or - where it does not stand apart), with ";" between them.
"""
import json
import sys

import numpy as np
from scipy.stats import median_abs_deviation

def column(figures):
    return np.array([np.nan if x is None else x for x in figures], dtype=float)


def suspicious(year):
    blocks = np.array(year["blocks"])
    found = []
    for place, (metric, kind) in enumerate(year["kinds"].items()):
        now, before = column(year["now"][metric]), column(year["before"][metric])
        known = ~np.isnan(now)
        floor = 10 if kind == "count" else 0.1 * np.median(np.abs(now[known])) if known.any() else 0
        scores = np.full(len(now), np.nan)
        for block in set(blocks):
            members = known & (blocks == block)
            if members.sum() < 7:
                continue
            x = now[members]
            median = np.median(x)
            spread = median_abs_deviation(x)
            if spread > 0:
                score = 0.6745 * (x - median) / spread
            elif np.abs(x - median).mean() > 0:
                score = (x - median) / (1.253314 * np.abs(x - median).mean())
            else:
                continue
            apart = (np.abs(score) > 3.5) & (np.abs(x - median) >= floor)
            scores[np.flatnonzero(members)[apart]] = score[apart]
        great, small = np.maximum(abs(now), abs(before)), np.minimum(abs(now), abs(before))
        with np.errstate(invalid="ignore"):
            far = (great >= 10 * small) & (now != before) & (np.abs(now - before) >= floor)
        for row in np.flatnonzero(far | ~np.isnan(scores)):
            found.append((row, place, metric, bool(far[row]), scores[row]))
    return [
        f"{row} {metric} {'yes' if far else 'no'} {'-' if np.isnan(score) else repr(float(score))}"
        for row, _, metric, far, score in sorted(found, key=lambda entry: entry[:2])
    ]


for path in sys.argv[1:]:
    print(";".join(suspicious(json.load(open(path)))))
