"""What the marks of a panel come to: for each unit the mean, trimmed mean and median, of the marks as they are and
evened out by judge. Reads a line a judge, "-" for an abstention; prints a line a unit, "-" where no value is left."""
import statistics
import sys

judges = [[None if word == "-" else float(word) for word in line.split()] for line in open(sys.argv[1])]
given = [[mark for mark in marks if mark is not None] for marks in judges]
common = statistics.fmean(mark for marks in given for mark in marks)
telling = [marks for marks in given if statistics.pstdev(marks) > 0]
within = sum(statistics.pvariance(marks) * len(marks) for marks in telling) / sum(len(marks) for marks in telling)


def even(mark, marks):
    deviation = statistics.pstdev(marks)
    return common if deviation == 0 else common + within**0.5 * (mark - statistics.fmean(marks)) / deviation


evened = [[None if m is None else even(m, own) for m in marks] for marks, own in zip(judges, given)]
for unit in range(len(judges[0])):
    row = []
    tables = [[marks[unit] for marks in table if marks[unit] is not None] for table in (judges, evened)]
    row += [statistics.fmean(marks) if marks else "-" for marks in tables]
    row += [statistics.fmean(sorted(marks)[1:-1]) if len(marks) > 2 else "-" for marks in tables]
    row += [statistics.median(marks) if marks else "-" for marks in tables]
    print(*row)
