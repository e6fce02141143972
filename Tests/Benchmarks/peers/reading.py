"""Reads the first sheet of a workbook with python-calamine; prints as ReadWorkbook does.

    reading.py WORKBOOK
"""
import sys
import time

from python_calamine import CalamineWorkbook

start = time.perf_counter()
table = CalamineWorkbook.from_path(sys.argv[1]).get_sheet_by_index(0).to_python()
seconds = time.perf_counter() - start
cells = [cell for row in table for cell in row if cell != ""]
print(seconds, len(cells), sum(cell for cell in cells if isinstance(cell, float)))
