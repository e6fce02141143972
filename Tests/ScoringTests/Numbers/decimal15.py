"""Rounds numbers as a person with a pencil does: 15 significant digits, then half away from zero.

Reads lines of `hexadecimal float, places`; prints for each the rounded number, the number to 15 digits, its
floor and its ceiling, as hexadecimal floats.
"""
import sys
from decimal import Decimal, getcontext, ROUND_HALF_UP, ROUND_FLOOR, ROUND_CEILING

getcontext().prec = 700
getcontext().Emax = 999999
getcontext().Emin = -999999
for line in open(sys.argv[1]):
    text, places = line.split()
    x = float.fromhex(text)
    digits = Decimal(f"{x:.15g}")
    rounded = digits.quantize(Decimal(1).scaleb(-int(places)), rounding=ROUND_HALF_UP)
    floor = digits.to_integral_value(rounding=ROUND_FLOOR)
    ceiling = digits.to_integral_value(rounding=ROUND_CEILING)
    print(*(float(number).hex() for number in (rounded, digits, floor, ceiling)))
