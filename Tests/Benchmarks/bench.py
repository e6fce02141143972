"""Measures every row of the design's table of speed beside its peers, and writes RESULTS.md.

    bench.py PRODUCT PROGRAMS [--quick] [ROW ...]

PRODUCT is bangvang built for release, PROGRAMS the folder of this package's programs; `make bench` builds both and
calls this. `--quick` takes smaller sizes and fewer runs, to see that everything works: its figures mean little and are
not kept. ROW names some of the modules in `rows`; without it all are run.
"""
import argparse
import dataclasses
import importlib
import os
import pathlib
import sys
import tempfile
import time

import machine
import tables

HERE = pathlib.Path(__file__).resolve().parent
ROWS = ["sample", "large_year", "robustness", "draws", "scoring", "counting", "cells", "reading"]


@dataclasses.dataclass
class Bench:
    """What every row is given."""

    product: pathlib.Path
    programs: pathlib.Path
    scratch: pathlib.Path
    runs: int
    is_quick: bool

    project = HERE.parent.parent
    peers = HERE / "peers"
    inputs = HERE / "inputs"

    @property
    def short_runs(self):
        """How often work is run that takes milliseconds, of which other work of the machine would bend a few runs."""
        return self.runs if self.is_quick else 5 * self.runs

    def size(self, full):
        """A size of a row's work, a twentieth of it in a quick run."""
        return max(1, full // 20) if self.is_quick else full

    def sizes(self, largest):
        """A hundredth, a tenth and the whole of a size."""
        return [max(1, self.size(largest) // part) for part in (100, 10, 1)]

    def peer(self, script, *arguments):
        return [sys.executable, self.peers / script, *arguments]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("product", type=pathlib.Path)
    parser.add_argument("programs", type=pathlib.Path)
    parser.add_argument("rows", nargs="*", metavar="ROW")
    parser.add_argument("--quick", action="store_true")
    asked = parser.parse_intermixed_args()
    for name in asked.rows:
        if name not in ROWS:
            parser.error(f"no row is called {name}; there are {', '.join(ROWS)}")
    described, start = machine.described(), time.monotonic()
    busy = os.getloadavg()[0] > 1
    rows, growths = [], []
    with tempfile.TemporaryDirectory() as scratch:
        runs = 3 if asked.quick else 5
        bench = Bench(asked.product.resolve(), asked.programs.resolve(), pathlib.Path(scratch), runs, asked.quick)
        for name in asked.rows or ROWS:
            began = time.monotonic()
            print(f"{name} …", end=" ", flush=True)
            more, grown = importlib.import_module(f"rows.{name}").measure(bench)
            rows += more
            growths += grown
            print(f"{time.monotonic() - began:.0f} s", flush=True)
    text = document(described, rows, growths, bench, busy)
    print(f"\n{text}\nin {time.monotonic() - start:.0f} s")
    if not asked.quick and not asked.rows:
        (HERE / "RESULTS.md").write_text(text, encoding="utf-8")


def document(described, rows, growths, bench, busy):
    notes = "\n".join(f"- **{row.work}**: {row.notes}" for row in rows if row.notes)
    warning = "\n**The machine was busy with other work when this began: the figures show the form of this page alone.**\n"
    return f"""# Measured speed

Written by `make bench`{' QUICK=1: sizes are a twentieth, the bars mean nothing' if bench.is_quick else ''}. Medians of {bench.runs} runs, of {bench.short_runs} where one takes milliseconds, ours and the peers' in turn; memory is the most that the whole process had, which is not seen below some 18 MB.
{warning if busy else ''}
{described}

## Beside the peers

{tables.markdown(tables.HEADINGS, [line for row in rows for line in row.lines()])}

{notes}
- COINr, an R package, is not measured: it is neither in Debian nor among Python's packages.

## Growth

Seconds = a · sizeᵇ; the exponent b is fitted to the three sizes. 1 is linear, less means that a fixed cost weighs.

{tables.growth(growths)}
"""


if __name__ == "__main__":
    main()
