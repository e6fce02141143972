"""Reckons the sample year anew, in exact fractions and by hand: what Criteria/unit-websites-2016.yaml says, said
again in Python. Prints a line a unit: id, points of each criterion (- where it does not apply), base, adjustment,
total, grade, rank, rank in the block; then a line an award: id, proposed, held and reserve units.
"""
import csv
import sys
from fractions import Fraction as F

folder = sys.argv[1]


def rows(name):
    with open(f"{folder}/{name}", encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def pencil(x):
    """Two decimals, half away from zero."""
    cents = (2 * abs(x) * 100 + 1) // 2
    return F(cents if x >= 0 else -cents, 100)


def at_step(x, *table):
    points = F(0)
    for start, given in table:
        if x >= start:
            points = F(given)
    return points


def rate(x, floor=F(0)):
    return F(0) if x < floor else min(max(x, F(0)), F(1))


def criteria(block, m):
    """Maximum and points of each criterion; None where it does not apply."""
    asked = m["received"] > 0
    quality = m["answer_quality"]
    return {
        "A1": (12, 12 * rate(m["updates"] / {"so-ban-nganh": 200, "quan-huyen": 240}.get(block, 80))),
        "A2": (6, 6 * rate(m["active_weeks"] / 52)),
        "A3": (8, at_step(m["on_portal"], (0, 0), (1, 2), (6, 4), (12, 6), (24, 8))),
        "A4": (4, at_step(m["multimedia"] + m["foreign"], (0, 0), (5, 2), (12, 4))),
        "B1": (12, 12 * rate(m["answered"] / m["received"], F(80, 100)) if asked else None),
        "B2": (20, 20 * rate(m["on_time"] / m["due"], F(50, 100)) if asked and m["due"] > 0 else None),
        "B3": (5, (quality or F(0)) if asked else None),
        "B4": (3, at_step(m["answered"], (0, 0), (1, 1), (10, 2), (50, 3)) if asked else None),
        "C1": (8, at_step(m["dialogues_joined"], (0, 0), (1, 4), (2, 6), (3, 8))),
        "C2": (7, 7 * rate(m["dialogue_answered"] / m["dialogue_questions"]) if m["dialogue_questions"] > 0 else None),
        "D1": (4, F(4 if m["editorial_board"] == "yes" else 0)),
        "D2": (3, at_step(m["staff_changes"], (0, 3), (1, 2), (2, 0))),
        "D3": (5, 5 * rate(m["quick_reports"] / m["quick_reports_due"])),
        "D4": (3, F(3 if m["data_integrated"] == "yes" else 0)),
    }


def capped(x, cap):
    return pencil(max(-cap, min(cap, x)))


class Unit:
    def __init__(self, block, row):
        self.id, self.block = row["unit"], block
        texts = {"unit", "editorial_board", "data_integrated", "disciplined"}
        self.m = m = {k: v if k in texts else (F(v) if v else None) for k, v in row.items()}
        scored = criteria(block, m)
        self.points = {k: None if p is None else pencil(p) for k, (_, p) in scored.items()}
        reachable = sum(maximum for k, (maximum, _) in scored.items() if self.points[k] is not None)
        self.base = pencil(sum(p for p in self.points.values() if p is not None) / reachable * 100)
        self.adjustment = (
            capped(2 * m["initiatives"], 5)
            + capped(F(-1, 2) * m["late_over_30"], 10)
            + capped(-2 * m["wrong_information"], 10)
        )
        self.total = max(F(0), pencil(self.base + self.adjustment))
        scale = [(90, "Xuất sắc"), (80, "Tốt"), (65, "Khá"), (50, "Trung bình"), (0, "Yếu")]
        self.grade = next(grade for start, grade in scale if self.total >= start)
        late = m["due"] > 0 and m["on_time"] / m["due"] < F(70, 100)
        self.barred = late or m["days_offline"] > 30 or m["disciplined"] == "yes"

    def group(self, letter):
        known = [p for k, p in self.points.items() if k[0] == letter and p is not None]
        return sum(known) if known else None

    def ties(self):
        b2 = self.points["B2"]
        return (-1 if b2 is None else b2, self.m["answered"], self.m["updates"])


def ranks(units):
    keys = {u.id: (u.total, *u.ties()) for u in units}
    return {u.id: 1 + sum(keys[o.id] > keys[u.id] for o in units) for u in units}


def award(units, quota, reserves, key, eligible, taken):
    free = [u for u in units if not u.barred and u.id not in taken and eligible(u)]
    groups = {}
    for unit in free:
        groups.setdefault(key(unit), []).append(unit.id)
    order = [groups[k] for k in sorted(groups, reverse=True)]
    proposed, held = [], []
    for group in order:
        if len(proposed) >= quota:
            break
        if len(proposed) + len(group) > quota:
            held = group
            break
        proposed += group
    return proposed, held, order, reserves


blocks = {row["id"]: row["block"] for row in rows("units.csv")}
units = [Unit(blocks[row["unit"]], row) for row in rows("metrics.csv")]
overall = ranks(units)
within = {}
for name in {u.block for u in units}:
    within |= ranks([u for u in units if u.block == name])
for u in units:
    points = " ".join("-" if p is None else f"{float(p)!r}" for p in u.points.values())
    sums = " ".join(repr(float(x)) for x in (u.base, u.adjustment, u.total))
    print(f"{u.id} {points} {sums} {u.grade.replace(' ', '_')} {overall[u.id]} {within[u.id]}")

taken, rounds = set(), []
for name, quota, reserves, key, eligible in [
    ("DM1", 9, 2, lambda u: (u.total, *u.ties()), lambda u: u.total >= 80),
    ("DM2", 3, 0, lambda u: (u.points["A3"] + (u.group("B") or -1000), *u.ties()), lambda u: u.m["received"] >= 10),
    ("DM3", 3, 0, lambda u: (u.group("C"), u.m["dialogue_questions"]), lambda u: u.m["dialogues_joined"] >= 1),
]:
    proposed, held, order, reserves = award(units, quota, reserves, key, eligible, taken)
    taken |= set(proposed) | set(held)
    rounds.append((name, proposed, held, order, reserves))
for name, proposed, held, order, count in rounds:
    reserves = []
    for group in order:
        if len(reserves) >= count:
            break
        reserves += [unit for unit in group if unit not in taken]
    print(name, ",".join(proposed) or "-", ",".join(held) or "-", ",".join(reserves) or "-")
