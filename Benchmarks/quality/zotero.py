"""Zotero's import tests: whether the authors of every item come out as Zotero has them.

Reads `peers/zotero/<Translator>.tests.json`: a list of `{"input": text, "items": [...]}`. The input goes to a file with the usual
extension of its format, and its format is recognized, not named. Every author is a case: right where it stands in the same order under
the same name, in the same parts where coauth tells family and given name; an author whom Zotero does not have is a wrong case. Editors,
translators and other contributors are no authors, there as here.

Zotero knows authors only of some types of items. A map has cartographers, a hearing contributors, a bill sponsors: whoever the file
calls an author becomes something else there or is left out, so items of these types tell nothing about authors and are not compared.

A format joins by its line in FORMATS; what `coauth formats` does not list is not read yet and left out.
"""

import argparse
import json
import re
import subprocess
import sys
import tempfile
import unicodedata
from pathlib import Path

from ratchet import Case, coauth_json, report

# The translator's name: the formats of coauth that may take its files, and the extension.
FORMATS = {
    "RIS": (["ris"], "ris"),
    "ReferBibIX": (["refer"], "enw"),
    "RefWorks_Tagged": (["refworks"], "txt"),
    "MEDLINEnbib": (["medline"], "nbib"),
    "Web_of_Science_Tagged": (["wos"], "txt"),
    "BibTeX": (["bibtex"], "bib"),
    "CSL_JSON": (["csl-json", "csl", "citeproc"], "json"),
    "MODS": (["mods"], "xml"),
    "Endnote_XML": (["endnote-xml"], "xml"),
    "Crossref_Unixref_XML": (["crossref-xml"], "xml"),
    "PubMed_XML": (["pubmed", "pubmed-xml"], "xml"),
}

# Zotero's words for the authors of papers, patents and programs; artists, performers and the like are no authors of papers.
AUTHOR_TYPES = {"author", "inventor", "programmer"}

# Zotero's types of items whose creators can be none of these (https://api.zotero.org/schema).
TYPES_WITHOUT_AUTHORS = {
    "artwork", "audioRecording", "bill", "film", "hearing", "interview", "map", "podcast", "presentation", "radioBroadcast",
    "tvBroadcast", "videoRecording",
}

SUFFIXES = {"jr", "sr", "ii", "iii", "iv", "2nd", "3rd", "4th"}


def tokens(text):
    """The words of a name without letter case, accents that are typed in two ways, and punctuation."""
    return re.findall(r"\w+", unicodedata.normalize("NFC", text).casefold())


def expected_name(creator):
    if "name" in creator:
        return ("", creator["name"])
    return (creator.get("firstName", ""), creator.get("lastName", ""))


def found_name(author):
    """Given and family name, `None` for the given name where coauth leaves the name as it is printed."""
    name = author if isinstance(author, str) else author["name"]
    if name.startswith("{"):
        return (None, name.strip("{}"))
    parts = [part.strip() for part in name.split(",")]
    if len(parts) == 3:
        return (parts[2], f"{parts[0]} {parts[1]}")
    if len(parts) == 2:
        return (parts[1], parts[0])
    return (None, name)


def same(expected, found):
    """Whether two names agree; suffixes may stand in either part."""
    first, last = expected
    given, family = found
    if given is None and re.fullmatch(r"(\w\.\s*)+", first):
        # Zotero sets `KC Wright` apart as `K. C. Wright`; a name that stays as printed has the same initials.
        return "".join(tokens(f"{first} {last}")) == "".join(tokens(family)) and tokens(family)[-1:] == tokens(last)[-1:]
    if given is None or not first:
        return tokens(f"{first} {last}") == tokens(f"{given or ''} {family}")

    def part(text):
        return [token for token in tokens(text) if token not in SUFFIXES]

    whole = sorted(tokens(f"{first} {last}")) == sorted(tokens(f"{given} {family}"))
    return whole and part(last) == part(family)


def key(title):
    return "".join(tokens(re.sub(r"<[^>]*>", "", title or "")))


def known_formats(coauth):
    listed = coauth_json(coauth, "formats")
    return {line.split()[0] for line in listed.splitlines() if line.strip()}


def items_of(test):
    """The items that are papers, books and the like."""
    items = test["items"] if isinstance(test.get("items"), list) else []
    return [item for item in items if item.get("itemType") not in ("note", "attachment")]


def cases_of(coauth, name, index, test, extension, folder):
    path = Path(folder) / f"{name}-{index}.{extension}"
    path.write_text(test["input"], encoding="utf-8")
    output = coauth_json(coauth, "papers", "--to", "json", "--quiet", str(path))
    papers = json.loads(output)["papers"] if output else []
    left = list(papers)
    for number, item in enumerate(items_of(test), 1):
        expected = [expected_name(c) for c in item.get("creators", []) if c.get("creatorType") in AUTHOR_TYPES]
        paper = next((p for p in left if key(p["title"]) == key(item.get("title"))), None)
        if paper is None and len(left) == 1 and len(items_of(test)) == 1:
            paper = left[0]
        if paper is None and not expected:
            # A volume without authors is skipped, and counted as such; nothing about its authors is wrong.
            continue
        if paper is not None:
            left.remove(paper)
        if item.get("itemType") in TYPES_WITHOUT_AUTHORS:
            continue
        found = [found_name(author) for author in paper["authors"]] if paper else []
        label = f"{name} {index}.{number} {(item.get('title') or '')[:60]}"
        yield from creators(label, expected, found)


def creators(label, expected, found):
    """A case an author that is expected, in order, and one, wrong, an author that is not."""
    place = 0
    taken = set()
    for number, creator in enumerate(expected, 1):
        match = next((i for i in range(place, len(found)) if same(creator, found[i])), None)
        if match is not None:
            taken.add(match)
            place = match + 1
        left = [name for i, name in enumerate(found) if i not in taken]
        yield Case(f"{label}: {number}", match is not None, left, creator)
    for i, extra in enumerate(found):
        if i not in taken and len(found) - len(taken) > len(expected) - len(taken):
            yield Case(f"{label}: not an author {i + 1}", False, extra, None)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--coauth", required=True)
    parser.add_argument("--corpora", required=True, type=Path)
    parser.add_argument("--show", type=int, default=0)
    parser.add_argument("--update", action="store_true")
    options = parser.parse_args()
    known = known_formats(options.coauth)
    cases = []
    with tempfile.TemporaryDirectory() as folder:
        for path in sorted((options.corpora / "peers/zotero").glob("*.tests.json")):
            name = path.name.removesuffix(".tests.json")
            formats, extension = FORMATS.get(name, ([], ""))
            if not known.intersection(formats):
                print(f"zotero: {name}: not read yet", file=sys.stderr)
                continue
            for index, test in enumerate(json.loads(path.read_text()), 1):
                cases += cases_of(options.coauth, name, index, test, extension, folder)
    report("zotero", {"authors": cases}, {"authors": 0.95}, options.show, options.update)


if __name__ == "__main__":
    main()
