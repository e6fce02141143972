"""Keeps the cells of a workbook as a list for a peer to write, and prints how many there are.

    cells.py WORKBOOK CELLS.json

By sheet its title and its cells: row and column from 0, the text, number or formula, and what a formula gave.
"""
import json
import sys

import openpyxl

workbook, path = sys.argv[1:]
formulas, values = openpyxl.load_workbook(workbook), openpyxl.load_workbook(workbook, data_only=True)
sheets = []
for sheet in formulas.worksheets:
    cells = []
    for row in sheet.iter_rows():
        for cell in row:
            if isinstance(cell.value, (str, int, float)):
                cached = values[sheet.title].cell(cell.row, cell.column).value
                kept = cached if isinstance(cached, (str, int, float)) else 0
                cells.append([cell.row - 1, cell.column - 1, cell.value, kept])
    sheets.append([sheet.title, cells])
with open(path, "w", encoding="utf-8") as file:
    json.dump(sheets, file)
print(sum(len(cells) for _, cells in sheets))
