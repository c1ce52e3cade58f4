"""The cases of retorquere's bibtex-parser: are the authors' given and family names, particles and suffixes the same?

One case an author of an entry; `missing` where the entry or the author was not read. `CORPORA/peers/retorquere` holds `input/NAME.bib` and
`expected/NAME.bib.yaml`. What that program does to titles (sentence case, markup) is not compared.
"""

import argparse
from pathlib import Path

import bibliography
import plainyaml
import ratchet


def expected_name(name):
    family = name.get("name") or name.get("lastName", "")
    return tuple(
        bibliography.text(part) for part in (name.get("firstName", ""), name.get("prefix", ""), family, name.get("suffix", ""))
    )


def cases(coauth, folder):
    found = []
    for path in sorted((folder / "expected").glob("*.yaml")):
        stem = path.name.removesuffix(".yaml")
        source = folder / "input" / stem
        expected = plainyaml.load(path.read_text(encoding="utf-8"))
        records = bibliography.read(coauth, source)
        if not isinstance(expected, dict):
            # The text of an error: that program refuses the file.
            continue
        for entry in expected.get("entries", []):
            authors = [expected_name(name) for name in entry["fields"].get("author", [])]
            # It keeps `and others` as an author.
            authors = [name for name in authors if name != ("", "", "others", "")]
            if not authors:
                continue
            key = entry.get("key", "")
            read = records[key].pop(0) if records.get(key) else []
            for index in range(max(len(authors), len(read))):
                wanted = authors[index] if index < len(authors) else None
                got = read[index] if index < len(read) else None
                found.append(
                    ratchet.Case(
                        f"{stem} {key} author {index + 1}",
                        wanted == got,
                        bibliography.shown(got) if got else "missing",
                        bibliography.shown(wanted) if wanted else "no author",
                    )
                )
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--coauth", required=True)
    parser.add_argument("--corpora", required=True, type=Path)
    parser.add_argument("--show", type=int, default=0)
    parser.add_argument("--update", action="store_true")
    arguments = parser.parse_args()
    measures = {"authors": cases(arguments.coauth, arguments.corpora / "peers" / "retorquere")}
    ratchet.report("retorquere", measures, {"authors": 0.97}, arguments.show, arguments.update)


if __name__ == "__main__":
    main()
