"""10,000 draws of weights for 54 units and 20 criteria, beside vectorised numpy."""
from measure import exponent, interleaved, reported
from tables import Bar, Growth, Row


def measure(bench):
    draws = bench.size(10_000)
    ours = lambda draws, units=54, criteria=20: lambda: reported(
        [bench.programs / "DrawWeights", draws, units, criteria, 2, 2])
    measured = interleaved(
        bench.short_runs, {"ours": ours(draws), "numpy": lambda: reported(bench.peer("draws.py", draws, 54, 20, 2))})
    notes = (
        "the second of two runs in a process. Ours ranks by the full rules and counts grades and awards, on two cores; numpy "
        "draws, multiplies matrices and sorts twice for ranks alone. By a profile of one core a draw is a quarter awards (who is "
        "considered, in which order, before and behind the line), a fifth points of criteria in exact decimals, a sixth ranks, "
        "a tenth counting, 7 % totals and grades, 6 % drawing; nothing else is above 5 %. What is worked out once for a set, "
        "and starting the second core, take 0.6 ms.")
    row = Row(f"{draws:,} weight draws, 54 units × 20 criteria", measured.pop("ours"), measured, Bar(share=0.5, of="numpy"), notes)
    growths = []
    for what, sizes, run in [
        ("draws, 54 units × 20 criteria", bench.sizes(1_000_000), lambda size: ours(size)),
        ("units, 1,000 draws × 20 criteria", bench.sizes(10_000), lambda size: ours(bench.size(1_000), size)),
    ]:
        seconds = [min(run(size)().seconds for _ in range(3)) for size in sizes]
        growths.append(Growth(what, sizes, seconds, exponent(sizes, seconds)))
    return [row], growths
