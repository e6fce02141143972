"""Counts ten million questions in PostgreSQL, with bangvang and with the server's own GROUP BY, and prints medians.

    python3 databases.py FOLDER BANGVANG [ROWS] [RUNS]

FOLDER is where a year and a server of its own are made, BANGVANG the program built for release. The server is the
newest that is installed; it makes the records itself, by generate_series, so that nothing is downloaded or loaded.

bangvang is timed as a whole process, counting alone and with the workbook, whose list of overdue questions is chosen out
of some millions; beside it, through psql, the very statement that it sends, and the GROUP BY that
someone would write by hand for the same figures, without any check. What they count is compared.
"""
import os, re, statistics, subprocess, sys, time

folder, program = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
rows = int(sys.argv[3]) if len(sys.argv) > 3 else 10_000_000
runs = int(sys.argv[4]) if len(sys.argv) > 4 else 5
here = os.path.dirname(os.path.abspath(__file__))

os.makedirs(f"{folder}/Criteria", exist_ok=True)
os.makedirs(f"{folder}/Reports/2016", exist_ok=True)
server = subprocess.run(
    [f"{here}/../TestSupport/postgres.sh", f"{folder}/server", str(os.getpid())], check=True, capture_output=True,
    text=True, env={**os.environ, "POSTGRES_SETTINGS": "-c shared_buffers=2GB"}).stdout.split()[-1]
connection = f"host=127.0.0.1 port={server} user=tester dbname=postgres"


def psql(sql):
    return subprocess.run(
        ["psql", "-X", "-q", "-t", "-A", "-v", "ON_ERROR_STOP=1", "-f", "-", connection], input=sql, check=True,
        capture_output=True, text=True).stdout


units = [f"DV{number:02}" for number in range(54)]
psql(f"""
CREATE TABLE cau_hoi AS
SELECT n AS ma, CASE WHEN n % 3 = 0 THEN 'trang' ELSE 'cong' END AS kenh, 'DV' || lpad((n % 54)::text, 2, '0') AS don_vi,
  date '2016-01-01' + (n % 360)::int AS ngay_nhan,
  CASE WHEN n % 10 > 0 THEN date '2016-01-01' + (n % 360)::int + (n / 7 % 14)::int END AS ngay_tra_loi
FROM generate_series(1, {rows}) AS n;
ALTER TABLE cau_hoi ADD PRIMARY KEY (ma);
ALTER TABLE cau_hoi ALTER kenh SET NOT NULL;
VACUUM (ANALYZE, FREEZE) cau_hoi;
""")

with open(f"{folder}/Criteria/metrics.yaml", "w") as file:
    file.write(f"""metrics:
  received: {{title: a, type: count, count: questions}}
  due: {{title: a, type: count, count: questions, where: due <= cut_off}}
  on_time: {{title: a, type: count, count: questions, where: answered <= due and due <= cut_off}}
  cong: {{title: a, type: count, count: questions, where: 'channel == "cong"'}}
records:
  questions:
    title: a
    postgres: "{connection}"
    table: cau_hoi
    key: id
    period: received
    columns:
      id: {{type: text, column: ma}}
      channel: {{type: choice, values: {{cong: [], trang: []}}, column: kenh}}
      unit: {{type: unit, column: don_vi}}
      received: {{type: date, column: ngay_nhan}}
      answered: {{type: date, optional: true, column: ngay_tra_loi}}
    deadline: {{limits: {{cong: 5, trang: 7}}, channel: channel, received: received, answered: answered}}
""")
with open(f"{folder}/Criteria/c.yaml", "w") as file:
    file.write("title: a\npoints: 100\ncriteria:\n  A: {title: a, points: 100, value: on_time / due, score: proportion}\n")
with open(f"{here}/../../Criteria/calendar.csv") as source, open(f"{folder}/Criteria/calendar.csv", "w") as file:
    file.write(source.read())
with open(f"{folder}/Reports/2016/report.yaml", "w") as file:
    file.write("year: 2016\ncriteria: [c]\nblocks: [{id: so, title: a}]\ncut_off: 2017-02-10\n")
with open(f"{folder}/Reports/2016/units.csv", "w") as file:
    file.write("id,name,block\n" + "".join(f"{unit},Đơn vị {unit},so\n" for unit in units))
with open(f"{folder}/Reports/2016/metrics.csv", "w") as file:
    file.write("unit\n" + "".join(f"{unit}\n" for unit in units))

explained = subprocess.run(
    [program, "records", f"{folder}/Reports/2016", "--explain"], check=True, capture_output=True, text=True).stdout
statement = explained[explained.index("\nSELECT"):explained.index(";\n") + 1]
days = re.search(r"LEFT JOIN \(VALUES(.*?)\) AS \"#start\"", statement, re.S).group(1)
by_hand = f"""
SELECT don_vi, count(*), count(*) FILTER (WHERE due <= date '2017-02-10'),
  count(*) FILTER (WHERE ngay_tra_loi <= due AND due <= date '2017-02-10'), count(*) FILTER (WHERE kenh = 'cong')
FROM (SELECT c.*, CASE kenh WHEN 'cong' THEN k.five ELSE k.seven END AS due
  FROM cau_hoi AS c LEFT JOIN (VALUES {days}) AS k (day, next, five, seven) ON k.day = ngay_nhan) AS r
GROUP BY don_vi"""


def timed(work):
    start = time.perf_counter()
    result = work()
    return time.perf_counter() - start, result


def with_bangvang(command):
    subprocess.run([program, command, f"{folder}/Reports/2016"], check=True, stdout=subprocess.DEVNULL)


def memory(command):
    script = "import resource, subprocess, sys; subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL); " \
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    return int(subprocess.run(
        [sys.executable, "-c", script, program, command, f"{folder}/Reports/2016"], check=True, capture_output=True,
        text=True).stdout)


jobs = {
    "bangvang records, whole process": lambda: with_bangvang("records"),
    "bangvang evaluate, whole process": lambda: with_bangvang("evaluate"),
    "the same statement, psql": lambda: psql(statement),
    "by hand without checks, psql": lambda: psql(by_hand),
    "only GROUP BY, psql": lambda: psql("SELECT don_vi, count(*) FROM cau_hoi GROUP BY don_vi"),
}
times = {name: [] for name in jobs}
for _ in range(runs):
    for name, job in jobs.items():
        times[name].append(timed(job)[0])
counted = {line.split("|")[0]: [int(x) for x in line.split("|")[1:]] for line in psql(by_hand).split()}
sums = [sum(figures[place] for figures in counted.values()) for place in range(4)]
told = subprocess.run(
    [program, "records", f"{folder}/Reports/2016", "--lang", "en"], check=True, capture_output=True, text=True).stdout
for name, total in zip(("received", "due", "on_time", "cong"), sums):
    found = int(re.search(rf"^\s+{name}\s+([\d,]+)", told, re.M).group(1).replace(",", ""))
    assert found == total, (name, found, total)
print(f"{rows:,} records, {len(units)} units, figures agree; medians of {runs}")
for name, taken in times.items():
    print(f"  {statistics.median(taken):7.2f} s  {name}")
for command in ("records", "evaluate"):
    print(f"  {memory(command) / 1024:7.0f} MB  bangvang {command} at most")
print(psql("EXPLAIN (ANALYZE, COSTS OFF) " + statement))
