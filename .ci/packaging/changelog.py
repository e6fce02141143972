#!/usr/bin/env python3
"""Writes Debian's changelog of the version that is packaged, from CHANGELOG.md.

    .ci/packaging/changelog.py 0.1.0 "The Maintainer <maintainer@example.org>" 1767225600 <CHANGELOG.md
"""
import email.utils
import re
import sys
import textwrap

version, maintainer, epoch = sys.argv[1:]
sys.stdin.reconfigure(encoding="utf-8")
sys.stdout.reconfigure(encoding="utf-8")
parts = re.split(r"^## ", sys.stdin.read(), flags=re.MULTILINE)
own = [p for p in parts if re.match(re.escape(version) + r"\b", p)]
if not own:
    sys.exit(f"CHANGELOG.md tells nothing of {version}")
print(f"bangvang ({version}) unstable; urgency=medium\n")
for change in re.findall(r"^- (.*)$", own[0], flags=re.MULTILINE):
    print(textwrap.fill(change, 79, initial_indent="  * ", subsequent_indent="    ", break_on_hyphens=False,
                        break_long_words=False))
print(f"\n -- {maintainer}  {email.utils.formatdate(int(epoch))}")
