"""Min-max, weighted sum and rank of 100,000 units by 20 criteria, beside numpy, pandas and scikit-criteria."""
from measure import exponent, interleaved, reported
from tables import Bar, Growth, Row

PEERS = ["numpy", "pandas", "scikit-criteria"]


def measure(bench):
    units = bench.size(100_000)
    ours = lambda units, criteria=20: reported([bench.programs / "ScoreUnits", units, criteria, 2])
    contestants = {"ours": lambda: ours(units)}
    for peer in PEERS:
        contestants[peer] = lambda peer=peer: reported(bench.peer("scoring.py", peer, units, 20, 2))
    measured = interleaved(bench.short_runs, contestants)
    sums = {output.split()[1] for each in measured.values() for output in each.outputs}
    assert len(sums) == 1, f"the ranks differ: {sums}"
    notes = (
        "the second of two runs in a process, figures at hand; all four give the same ranks. Ours keeps every criterion's "
        "achievement and points, rounds totals by their decimal digits, compares to 15 digits, and ranks within blocks too. "
        "By a profile some two fifths of the processor time go to the system, for the fresh memory of what is kept; the rest "
        "is spread over the scores, their sum, the digits and the order, nothing above 7 %.")
    row = Row(
        f"min-max, weighted sum and rank, {units:,} × 20", measured.pop("ours"), measured, Bar(share=1 / 3, of="numpy"), notes)
    growths = []
    for what, sizes, run in [
        ("units, scored by 20 criteria", bench.sizes(1_000_000), lambda size: ours(size)),
        ("criteria, scoring 10,000 units", bench.sizes(1_000), lambda size: ours(bench.size(10_000), size)),
    ]:
        seconds = [min(run(size).seconds for _ in range(3)) for size in sizes]
        growths.append(Growth(what, sizes, seconds, exponent(sizes, seconds)))
    return [row], growths
