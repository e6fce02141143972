"""Counts working days one by one. Arguments: the calendar, and a file of questions.

    between START END      working days after START up to END
    after N START          the last of N working days after START
Prints one answer a line; "none" where a day lies in a year without its 1 January in the calendar.
"""
import csv, datetime, sys

day = datetime.date.fromisoformat
kinds = {day(r["date"]): r["kind"] for r in csv.DictReader(open(sys.argv[1], encoding="utf-8"))}
one = datetime.timedelta(days=1)


class Unknown(Exception):
    pass


def works(d):
    if kinds.get(datetime.date(d.year, 1, 1)) != "off":
        raise Unknown
    return kinds[d] == "work" if d in kinds else d.weekday() < 5


def between(start, end):
    works(start), works(end)
    if end < start:
        return -between(end, start)
    count = 0
    while start < end:
        start += one
        count += works(start)
    return count


def after(n, start):
    works(start)
    if n == 0:
        while not works(start):
            start += one
    while n:
        start += one
        n -= works(start)
    return start


for line in open(sys.argv[2]):
    kind, a, b = line.split()
    try:
        print(between(day(a), day(b)) if kind == "between" else after(int(a), day(b)))
    except Unknown:
        print("none")
