#!/usr/bin/env python3
"""Writes the man page from what the program says of its own commands.

    LC_ALL=en bangvang --experimental-dump-help | .ci/packaging/manual.py en 0.1.0 2026-01-31 >bangvang.1

Commands, arguments and options, with their words, are the program's; only what it does not say of itself (files,
exit statuses, examples) stands in manual.<language>.
"""
import json
import pathlib
import sys

WORDS = {
    "en": {"values": "one of", "default": "default", "repeated": "may be repeated", "all": "COMMON OPTIONS"},
    "vi": {"values": "một trong", "default": "mặc định", "repeated": "dùng được nhiều lần", "all": "TÙY CHỌN CHUNG"},
}
# Options that every command has are told once.
COMMON = ("lang", "version", "help")


def escaped(text):
    """Text as roff shows it: hyphens that can be copied, and no line that begins a request."""
    text = text.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq").replace("`", "\\(ga")
    text = text.replace("^", "\\(ha").replace("~", "\\(ti")
    return "\n".join("\\&" + line if line.startswith(".") else line for line in text.split("\n"))


def names(argument):
    spelled = ["-" + n["name"] if n["kind"] == "short" else "--" + n["name"]
               for n in argument.get("names", []) if n["kind"] != "longWithSingleDash"]
    return sorted(spelled, key=len)


def value(argument):
    return "\\fI" + escaped(argument["valueName"]) + "\\fR"


def in_synopsis(argument):
    more = " .\\|.\\|." if argument["isRepeating"] else ""
    if argument["kind"] == "positional":
        text = value(argument) + more
    else:
        text = "\\fB" + escaped(names(argument)[-1]) + "\\fR"
        if argument["kind"] == "option":
            text += "\\ " + value(argument)
        text += more
    return "[" + text + "]" if argument["isOptional"] else text


def entry(argument, words):
    heads = ["\\fB" + escaped(name) + "\\fR" for name in names(argument)]
    head = ", ".join(heads)
    if argument["kind"] == "positional":
        head = value(argument)
    elif argument["kind"] == "option":
        head += " " + value(argument)
    text = escaped(argument.get("abstract", ""))
    remarks = []
    values = argument.get("allValues") or []
    if values:
        remarks.append(words["values"] + " " + ", ".join("\\fB" + escaped(v) + "\\fR" for v in values))
    if argument.get("defaultValue"):
        remarks.append(words["default"] + " \\fB" + escaped(argument["defaultValue"]) + "\\fR")
    if remarks:
        text += ("\n" if text else "") + "(" + "; ".join(remarks) + ")"
    return [".TP", head, text or "\\&"]


def is_common(argument):
    return argument["kind"] != "positional" and any(n["name"] in COMMON for n in argument["names"])


def section(command, program, words):
    own = [a for a in command.get("arguments", []) if a["shouldDisplay"]]
    shown = [a for a in own if not is_common(a)]
    # `schema` says of its language something else than all others.
    shown += [a for a in own if is_common(a) and command["commandName"] == "schema" and a["valueName"] == "lang"]
    # Hanging behind the command's name, without hyphenation: what is typed must not be broken.
    lines = [".SS " + escaped(command["commandName"]), ".nh", ".ad l", ".HP"]
    lines.append("\\fB" + program + " " + escaped(command["commandName"]) + "\\fR "
                 + " ".join(in_synopsis(a) for a in shown))
    lines += [".PP", escaped(command["abstract"])]
    if command.get("discussion"):
        lines += [".PP", escaped(command["discussion"].strip())]
    for argument in shown:
        lines += entry(argument, words)
    return lines + [".ad", ".hy"]


def page(dump, language, version, date):
    words = WORDS[language]
    root = dump["command"]
    commands = [c for c in root["subcommands"] if c["shouldDisplay"]]
    common = {a["valueName"]: a for c in commands for a in c.get("arguments", [])
              if is_common(a) and c["commandName"] not in ("schema", "help")}
    sections = [line for c in commands for line in section(c, root["commandName"], words)]
    sections += [".SH \"" + words["all"] + "\""]
    for name in COMMON:
        sections += entry(common[name], words)
    template = (pathlib.Path(__file__).parent / ("manual." + language)).read_text(encoding="utf-8")
    return (template.replace("@VERSION@", escaped(version)).replace("@DATE@", date)
            .replace("@ABSTRACT@", escaped(root["abstract"]).rstrip("."))
            .replace("@COMMANDS@", "\n".join(sections)))


if __name__ == "__main__":
    language, version, date = sys.argv[1:]
    sys.stdout.reconfigure(encoding="utf-8")
    sys.stdin.reconfigure(encoding="utf-8")
    sys.stdout.write(page(json.load(sys.stdin), language, version, date))
