#!/usr/bin/env python3
"""Reference strings: anystyle's labelled strings, read as a plain list of references and compared part by part.

Each <sequence> of peers/anystyle/core.xml is one reference, its parts labelled by people. The labels are taken off, the strings become a
text with one reference a line, and what coauth makes of each line is compared with the labels:

- authors: as many names, in order, each of the same words (case, accents' form, punctuation and the spacing of initials aside), and the same
  family name where the string sets it off by a comma. Right without authors where no part is labelled author: editors, translators
  and directors are none. A dash stands for the authors of the reference before.
- title: the same letters and digits. A reference without a title is right with none.
- year: the same. The first date with a year counts; a reference without one is right with none.
"""

import argparse
import html
import json
import re
import sys
import tempfile
import unicodedata
from pathlib import Path
from xml.etree import ElementTree

sys.path.insert(0, str(Path(__file__).resolve().parent))
from ratchet import Case, coauth_json, report

DASH = re.compile(r"^\W*[-_—–―]{2,}|^\W*[—–―]")
ORGANIZATION = re.compile(r"^[^;]*\b(Association|Department|Commission|Organization|Institutes?|Library|Ministry|Council)\b[^;]*$")
PARTICLES = {"van", "von", "de", "der", "den", "del", "della", "di", "da", "dos", "du", "la", "le", "ter", "ten", "zu", "zur", "zum"}
SUFFIXES = {"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"}


def folded(text):
    """Letters and digits in lower case, without accents."""
    text = unicodedata.normalize("NFKD", text).casefold()
    return "".join(character for character in text if character.isalnum())


def words(name):
    """The words of a name, every initial one word: `J.-P. Smith` and `JP Smith` are j, p, smith."""
    found = []
    for word in re.findall(r"[^\W\d_]+(?:['’ʼ`´-][^\W\d_]+)*\.?", unicodedata.normalize("NFC", name)):
        bare = word.rstrip(".")
        if bare.isupper() and len(bare.replace("-", "")) <= 3 and not re.search(r"['’]", bare):
            found += [letter.lower() for letter in bare if letter != "-"]
        elif "-" in bare:
            found += [folded(part) for part in bare.split("-") if folded(part)]
        else:
            found.append(folded(bare))
    return found


def is_initials(text):
    """Whether a text is given names cut to letters: `J.`, `J. A.`, `JA`, `J.-P.`, `Ch.`"""
    parts = [part for part in re.split(r"[\s.\-]+", text.strip().strip("*†‡ ")) if part]
    parts = [part for part in parts if part.lower() not in SUFFIXES and part.lower() not in PARTICLES]
    def short(part):
        return len(part) == 1 or (len(part) <= 3 and part.isupper()) or (len(part) == 2 and part + "." in text)

    return bool(parts) and parts[0][0].isupper() and all(short(part) for part in parts)


def gold_names(parts):
    """The names of the parts labelled author, each as printed; `Family, Given` where a comma sets the family name off."""
    names = []
    for part in parts:
        if ORGANIZATION.search(part):
            names.append(part)
            continue
        text = re.sub(r"\[?\b(et\.? ?al\.?|and others|et coll\.?|u\. ?a\.)\]?,?", ";", part)
        text = re.sub(r"\((%s)\)" % r"(?:[^\W\d_]\.[ -]?)+", r", \1", text)
        # Notes beside a name.
        text = re.sub(r"\(([^()]*)\)|\[([^\[\]]*)\]|…|\.\.\.", " ", text)
        text = re.sub(r"^\s*(In|in|by|By|von|par|Screenplay,)\s*:?\s", "", text)
        text = re.sub(r",?\s*(;|\s&\s|,&|&amp;|\b(?:and|And|AND|und|et|y|e|with)\b(?=\s))\s*", " ; ", text)
        groups = text.split(";")
        for group in groups:
            pieces = [piece.strip(" :*†•&.") + ("." if re.search(r"\b[^\W\d_]{1,2}\.\W*$", piece) else "") for piece in group.split(",")]
            pieces = [piece for piece in pieces if re.search(r"[^\W\d_]", piece)]
            index = 0
            while index < len(pieces):
                piece = pieces[index]
                following = pieces[index + 1] if index + 1 < len(pieces) else None
                count = 1
                if following and following.rstrip(".").lower() in SUFFIXES:
                    piece, count = f"{piece} {following}", 2
                    following = pieces[index + 2] if index + 2 < len(pieces) else None
                # A family name takes the given names behind the comma: initials, or full names where a word alone is no whole name.
                alone = [word for word in piece.split() if word.lower() not in PARTICLES | SUFFIXES]
                takes = following and not is_initials(piece) and (
                    is_initials(following)
                    and not any(is_initials(word) for word in piece.split())
                    or (len(alone) == 1 and len(following.split()) <= 3)
                    or (len(pieces) == 2 and len(following.split()) == 1 and len("".join(groups)) == len(group))
                )
                if takes:
                    name = f"{piece}, {following}"
                    count += 1
                    rest = pieces[index + count] if index + count < len(pieces) else ""
                    if rest.rstrip(".").lower() in SUFFIXES:
                        name, count = f"{name} {rest}", count + 1
                    names.append(name)
                else:
                    names.append(piece)
                index += count
    return names


def gold(sequence, before):
    parts = [(element.tag, html.unescape(" ".join("".join(element.itertext()).split()))) for element in sequence]
    authors = [text for tag, text in parts if tag == "author"]
    if authors and DASH.match(authors[0]):
        names = before
    else:
        names = gold_names(authors)
    # The labels put the year of `2012;30(15)` into the volume.
    years = [year for tag, text in parts if tag == "date" or re.match(r"(19|20)\d\d\D", text) and tag == "volume" for year in re.findall(r"(?<!\d)(1[4-9]\d\d|20\d\d)(?!\d)", text)]
    return {
        "text": " ".join(text for _, text in parts),
        "authors": names,
        "title": re.sub(r"</?[a-z]+>", "", " ".join(text for tag, text in parts if tag == "title")),
        "year": int(years[0]) if years else None,
    }


def same_names(found, expected):
    if len(found) != len(expected):
        return False
    for one, other in zip(found, expected):
        if sorted(words(one)) != sorted(words(other)):
            return False
        if "," in other and words(other.split(",")[0])[0] not in words(one.split(",")[0] if "," in one else one.split()[-1]):
            return False
    return True


def read(coauth, references, source):
    """What coauth reads of each reference, by its place in the list."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "references.txt"
        path.write_text("\n".join(reference["text"] for reference in references) + "\n")
        lines = coauth_json(coauth, "papers", "--as-read", "--from", source, "--to", "jsonl", "--quiet", str(path))
    papers = [json.loads(line) for line in lines.splitlines()]
    return {paper["line"] - 1: paper for paper in papers if "title" in paper}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--coauth", required=True)
    parser.add_argument("--corpora", required=True, type=Path)
    parser.add_argument("--show", type=int, default=0)
    parser.add_argument("--update", action="store_true")
    parser.add_argument("--half", type=int, choices=[0, 1], help="only every second reference, from this one")
    parser.add_argument("--from", dest="source", default="references")
    arguments = parser.parse_args()

    sequences = ElementTree.parse(arguments.corpora / "peers/anystyle/core.xml").getroot()
    references, before = [], []
    for sequence in sequences:
        references.append(gold(sequence, before))
        before = references[-1]["authors"]
    found = read(arguments.coauth, references, arguments.source)

    measures = {"authors": [], "title": [], "year": []}
    for number, reference in enumerate(references):
        if arguments.half is not None and number % 2 != arguments.half:
            continue
        paper = found.get(number, {})
        names = [author if isinstance(author, str) else author["name"] for author in paper.get("authors", [])]
        title = paper.get("title", "")
        year = paper.get("date") or paper.get("year")
        year = int(str(year)[:4]) if year and str(year)[:4].isdigit() else None
        shown = f"{number + 1:4} {reference['text']}"
        name = str(number + 1)
        measures["authors"].append(
            Case(name, bool(paper) and same_names(names, reference["authors"]), str(names), f"{reference['authors']}  < {shown}"))
        measures["title"].append(
            Case(name, bool(paper) and folded(title) == folded(reference["title"]), title, f"{reference['title']}  < {shown}"))
        measures["year"].append(Case(name, bool(paper) and year == reference["year"], str(year), f"{reference['year']}  < {shown}"))
    if arguments.half is not None:
        report("anystyle", measures, {}, show=arguments.show, update=False)
    else:
        report("anystyle", measures, {"authors": 0.9, "title": 0.85, "year": 0.97}, arguments.show, arguments.update)


if __name__ == "__main__":
    main()
