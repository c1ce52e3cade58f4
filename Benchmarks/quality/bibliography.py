"""What the reports on BibTeX share: records as coauth reads them, with the parts of names, found again by their citation keys."""

import json
import re
import unicodedata

from ratchet import coauth_json

# Before an equals sign stands no key but the first field.
ENTRY = re.compile(r"@\s*(\w+)\s*[{(]\s*(?!\w+\s*=)([^\s,={}\"]*)")


def text(value):
    """A text without markup, composed, with single spaces."""
    value = re.sub(r"</?(?:i|b|sc|sup|sub|span|pre|script|ncbi)[^>]*>", "", value)
    return " ".join(unicodedata.normalize("NFC", value.replace("\u00a0", " ").replace("\u2060", "")).split())


def parts(name):
    """A CSL name as (given, particle, family, suffix)."""
    family = name.get("literal") or name.get("family", "")
    return tuple(text(t) for t in (name.get("given", ""), name.get("non-dropping-particle", ""), family, name.get("suffix", "")))


def shown(name):
    return " | ".join(part or "-" for part in name)


def read(coauth, path, source=None):
    """The records of a file by citation key: {key: [[name, ...], ...]}, names as `parts`."""
    options = ["papers", str(path), "--from", "bibtex", "--as-read", "--quiet", "--to"]
    lines = [json.loads(line) for line in coauth_json(coauth, *options, "jsonl").splitlines()]
    places = [record["line"] for record in lines if "title" in record]
    items = json.loads(coauth_json(coauth, *options, "csl") or "[]")
    keys = {}
    if source is None:
        source = path.read_bytes().decode("utf-8", "replace")
    for entry in ENTRY.finditer(source):
        if entry[1].lower() not in ("comment", "string", "preamble"):
            keys.setdefault(source.count("\n", 0, entry.start()) + 1, []).append(entry[2])
    records = {}
    for place, item in zip(places, items):
        key = keys[place].pop(0) if keys.get(place) else ""
        names = [parts(name) for name in item.get("author", []) if name != {"literal": "others"}]
        records.setdefault(key, []).append(names)
    return records
