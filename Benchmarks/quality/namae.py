"""The names of `CORPORA/names/namae.tsv`, each written as the author of a BibTeX entry: are its parts the same?

The expected parts keep braces and commands, which coauth has read by then; they are taken off before comparing. Titles,
appellations and nicknames are parts that BibTeX has not.
"""

import argparse
import re
import tempfile
from pathlib import Path

import bibliography
import ratchet


def plain(part):
    return bibliography.text(re.sub(r"\\+[A-Za-z]+|[{}]", "", part))


def cases(coauth, table):
    head, *rows = [line.split("\t") for line in table.read_text(encoding="utf-8").splitlines()]
    rows = [dict(zip(head, row)) for row in rows]
    source = "".join(f"@misc{{k{n}, title = {{T{n}}}, author = {{{row['name']}}}}}\n" for n, row in enumerate(rows))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "names.bib"
        path.write_text(source, encoding="utf-8")
        records = bibliography.read(coauth, path)
    found = []
    for number, row in enumerate(rows):
        wanted = tuple(plain(row[part]) for part in ("given", "particle", "family", "suffix"))
        read = records.get(f"k{number}", [[]])[0]
        got = read[0] if len(read) == 1 else None
        found.append(
            ratchet.Case(
                row["name"], got == wanted, bibliography.shown(got) if got else f"{len(read)} names", bibliography.shown(wanted)
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
    measures = {"names": cases(arguments.coauth, arguments.corpora / "names" / "namae.tsv")}
    ratchet.report("namae", measures, {}, arguments.show, arguments.update)


if __name__ == "__main__":
    main()
