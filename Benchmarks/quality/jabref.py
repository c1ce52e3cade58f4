"""JabRef's importer files: whether a file gives the entries that stand in the BibTeX file beside it.

Reads `exports/jabref/org/jabref/logic/importer`: an input and, under the same name with `.bib`, the entries that JabRef makes
of it. Both are read by coauth, each with its format recognized by content. Four things are compared: the number of entries,
and of each entry, in order, the authors (words of the names, in order), the title (its words) and the year.

A format joins by its line in FORMATS; what `coauth formats` does not list is not read yet and left out.
"""

import argparse
import json
import re
import sys
import unicodedata
from pathlib import Path

from ratchet import Case, coauth_json, report

# How the names of the files begin, what they end in, and the formats of coauth that may take them.
FORMATS = [
    ("Ris", ".ris", ["ris"]),
    ("Nbib", ".nbib", ["medline"]),
    ("MedlinePlain", ".txt", ["medline"]),
    ("Copac", ".txt", ["copac"]),
    ("Biblioscape", ".txt", ["biblioscape"]),
    ("Ovid", ".txt", ["ovid"]),
    ("Medline", ".xml", ["pubmed"]),
    ("EndnoteXml", ".xml", ["endnote-xml"]),
    ("MODS", ".xml", ["mods"]),
    ("MsBib", ".xml", ["word-xml"]),
    ("Marc", ".xml", ["marcxml"]),
    ("Citavi", ".ctv6bak", ["citavi"]),
    ("RepecNep", ".txt", ["repec"]),
]


def words(text):
    return re.findall(r"\w+", unicodedata.normalize("NFC", re.sub(r"<[^>]*>", "", text or "")).casefold())


def names(paper):
    listed = [author if isinstance(author, str) else author["name"] for author in paper["authors"]]
    # The parts of a name may be told apart on one side and stand in the natural order on the other.
    return [sorted(words(name)) for name in listed]


def papers_of(coauth, path):
    output = coauth_json(coauth, "papers", "--to", "json", "--quiet", str(path))
    return json.loads(output)["papers"] if output else []


def count_of(coauth, path):
    """The number of papers before any are merged, and the format."""
    output = coauth_json(coauth, "formats", "--format", "json", str(path))
    document = json.loads(output)[0] if output else {}
    return document.get("papers", 0), document.get("format", "")


def pairs(folder, known):
    for path in sorted(folder.rglob("*")):
        for start, end, formats in FORMATS:
            if not (path.name.startswith(start) and path.suffix == end):
                continue
            expected = path.with_suffix(".bib")
            if not expected.exists():
                # Ovid's files are numbered apart from what is expected of them.
                expected = path.with_name(re.sub(r"Test(\d+)$", r"TestBib\1", path.stem) + ".bib")
            if expected.exists():
                if known.intersection(formats):
                    yield path, expected, formats
                else:
                    print(f"jabref: {path.name}: not read yet", file=sys.stderr)
            break


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--coauth", required=True)
    parser.add_argument("--corpora", required=True, type=Path)
    parser.add_argument("--show", type=int, default=0)
    parser.add_argument("--update", action="store_true")
    options = parser.parse_args()
    listed = coauth_json(options.coauth, "formats")
    known = {line.split()[0] for line in listed.splitlines() if line.strip()}
    measures = {"format": [], "entries": [], "authors": [], "title": [], "year": []}
    folder = options.corpora / "exports/jabref/org/jabref/logic/importer"
    for path, expected, formats in pairs(folder, known):
        found_count, found_format = count_of(options.coauth, path)
        expected_count, _ = count_of(options.coauth, expected)
        # Entries without title and authors are no papers to either side; then there is nothing to tell.
        if found_count or expected_count:
            measures["format"].append(Case(path.name, found_format in formats, found_format, " or ".join(formats)))
        measures["entries"].append(Case(path.name, found_count == expected_count, found_count, expected_count))
        found = papers_of(options.coauth, path)
        for index, entry in enumerate(papers_of(options.coauth, expected)):
            paper = found[index] if index < len(found) else {"authors": [], "title": None, "year": None}
            label = f"{path.name} {index + 1}"
            for measure, key in (("authors", names), ("title", lambda p: words(p["title"])), ("year", lambda p: p.get("year"))):
                measures[measure].append(Case(label, key(paper) == key(entry), key(paper), key(entry)))
    # Of 78 author lists nine differ for reasons that stand in the list: JabRef's files are few and odd ones.
    floors = {"format": 0.95, "entries": 0.95, "authors": 0.88, "title": 0.9, "year": 0.95}
    report("jabref", measures, floors, options.show, options.update)


if __name__ == "__main__":
    main()
