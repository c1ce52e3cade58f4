"""Reads the part of YAML in which js-yaml writes test results: block mappings and lists, quoted, plain and folded scalars.

Anchors of blocks; no tags, several documents or flow collections but `[]` and `{}`; every scalar is a text.
"""

import json


def load(text):
    return _Reader(text.split("\n")).value(-1)


class _Reader:
    def __init__(self, lines):
        self.lines = lines
        self.at = 0
        self.anchors = {}

    def indent(self):
        """The indentation of the next line that is not blank; -1 at the end."""
        while self.at < len(self.lines):
            line = self.lines[self.at]
            if line.strip() and not line.lstrip().startswith("#"):
                return len(line) - len(line.lstrip(" "))
            self.at += 1
        return -1

    def value(self, parent):
        """The block that stands deeper than `parent`."""
        depth = self.indent()
        if depth <= parent:
            return ""
        line = self.lines[self.at][depth:]
        if line[:1] in "|>" and _colon(line) is None:
            return self.scalar(line, parent)
        return self.items(depth) if line.startswith("- ") else self.fields(depth)

    def items(self, depth):
        found = []
        while self.indent() == depth and self.lines[self.at][depth : depth + 2] == "- ":
            rest = self.lines[self.at][depth + 2 :]
            if _colon(rest) is not None and rest[:1] not in "'\"|>" or rest.startswith("- "):
                # What stands behind the dash is the first line of a block.
                self.lines[self.at] = " " * (depth + 2) + rest
                found.append(self.value(depth))
            else:
                found.append(self.scalar(rest, depth))
        return found

    def fields(self, depth):
        found = {}
        while self.indent() == depth:
            line = self.lines[self.at][depth:]
            colon = _colon(line)
            if colon is None:
                raise ValueError(f"line {self.at + 1}: a key was expected, found {line!r}")
            rest = line[colon + 1 :].strip()
            if rest and rest[0] != "&":
                found[_plain(line[:colon])] = self.scalar(rest, depth)
                continue
            self.at += 1
            # A list may stand as deep as its key.
            inner = self.indent()
            isList = inner == depth and self.lines[self.at][depth:].startswith("- ")
            value = self.items(depth) if isList else self.value(depth)
            found[_plain(line[:colon])] = self.anchors[rest[1:]] = value
        return found

    def scalar(self, text, parent):
        self.at += 1
        if text == "[]":
            return []
        if text == "{}":
            return {}
        if text[:1] == "*":
            return self.anchors[text[1:]]
        if text[:1] in (">", "|"):
            return self.block(text, parent)
        return _plain(text)

    def block(self, head, parent):
        lines = []
        while self.at < len(self.lines):
            line = self.lines[self.at]
            if line.strip() and len(line) - len(line.lstrip(" ")) <= parent:
                break
            lines.append(line)
            self.at += 1
        digits = [c for c in head if c.isdigit()]
        full = [len(line) - len(line.lstrip(" ")) for line in lines if line.strip()]
        depth = parent + int(digits[0]) if digits else min(full, default=0)
        text = "\n".join(line[depth:] for line in lines).rstrip("\n")
        if head[0] == ">":
            text = "\n".join(" ".join(part.split("\n")) for part in text.split("\n\n"))
        return text


def _colon(line):
    """Where the colon after a key stands."""
    start = 0
    if line[:1] in ("'", '"'):
        start = line.find(line[0], 1)
    place = line.find(":", max(start, 0))
    while place >= 0 and place + 1 < len(line) and line[place + 1] != " ":
        place = line.find(":", place + 1)
    return place if place >= 0 else None


def _plain(text):
    text = text.strip()
    if len(text) > 1 and text[0] == text[-1] == "'":
        return text[1:-1].replace("''", "'")
    if len(text) > 1 and text[0] == text[-1] == '"':
        try:
            return json.loads(text, strict=False)
        except ValueError:
            # Escapes that JSON has not, as `\x`.
            return text[1:-1]
    return text
