"""The machine and the peers in words."""
import datetime
import importlib.metadata
import os
import platform
import re
import subprocess

PEERS = ["numpy", "pandas", "scikit-criteria", "polars", "duckdb", "python-calamine", "openpyxl", "XlsxWriter"]


def first_line(*command):
    return subprocess.run(command, capture_output=True, text=True).stdout.split("\n")[0]


def read(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


def described():
    processor = re.search(r"model name\s*: (.*)", read("/proc/cpuinfo"))
    memory = int(re.search(r"MemTotal:\s*(\d+)", read("/proc/meminfo"))[1]) / 2**20
    system = re.search(r'PRETTY_NAME="(.*)"', read("/etc/os-release"))
    libraries = ", ".join(
        f"{name} {first_line('pkg-config', '--modversion', name)}" for name in ("xlsxwriter", "libxml-2.0", "libzip", "zlib"))
    compiler = re.search(r"Swift version \S+", first_line("swift", "--version"))
    peers = ", ".join(f"{name} {importlib.metadata.version(name)}" for name in PEERS)
    return "\n".join([
        f"- {datetime.date.today()}, load when it began {os.getloadavg()[0]:.1f}",
        f"- {processor[1] if processor else platform.machine()}, {os.cpu_count()} cores, {memory:.0f} GB of memory",
        f"- {system[1] if system else platform.system()}, Linux {platform.release().split('-')[0]}",
        f"- {compiler[0] if compiler else 'Swift'}, {first_line('cc', '--version')}",
        f"- {libraries}",
        f"- Python {platform.python_version()}; {peers}",
    ])
