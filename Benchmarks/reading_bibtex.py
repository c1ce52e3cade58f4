"""Measures the reading of BibTeX beside bibtexparser and pybtex, on many copies of one bibliography.

    python3 -m venv .venv && .venv/bin/pip install --requirement Benchmarks/requirements-bibtex.txt
    .venv/bin/python Benchmarks/reading_bibtex.py --coauth .build/release/coauth FILE.bib

The copies have keys of their own; what stands before the first entry with a key (macros, comments) stands once. The Python programs read
one copy, from memory, without their start; coauth reads all copies from a file: the seconds are those of the whole process
`coauth formats FILE`, less those of a process that reads a list of one. Seconds are processor seconds of all threads, which other
work on the machine hardly changes; each program reads a file on one thread. All take turns. Prints medians in MB (10^6 bytes) a
second, and ratios of the same round.
"""

import argparse
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path


def copies(text, count):
    """The bibliography `count` times, no key twice."""
    first = re.search(r"^@(?!string|preamble|comment)\w+\s*\{", text, re.IGNORECASE | re.MULTILINE).start()
    head, entries = text[:first], text[first:]
    key = re.compile(r"^(@\w+\s*\{\s*)([^\s,=]+)(\s*,)", re.MULTILINE)
    return head + "".join(key.sub(rf"\g<1>\g<2>-{n}\g<3>", entries) for n in range(count))


def bibtexparser(text):
    import bibtexparser

    return len(bibtexparser.parse_string(text).entries)


def pybtex(text):
    from pybtex.database import parse_string

    return len(parse_string(text, "bibtex").entries)


def processor_seconds(work):
    """What the work takes of the processors, here and in the processes that it starts."""

    def now():
        return time.process_time() + sum(os.times()[2:4])

    start = now()
    work()
    return now() - start


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--coauth", required=True)
    parser.add_argument("--megabytes", type=int, default=60)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("source", type=Path)
    arguments = parser.parse_args()
    text = arguments.source.read_bytes().decode("utf-8", "replace")
    rates = {"coauth": [], "bibtexparser": [], "pybtex": []}
    ratios = {"bibtexparser": [], "pybtex": []}
    with tempfile.TemporaryDirectory() as folder:
        large, empty = Path(folder) / "large.bib", Path(folder) / "empty.bib"
        large.write_text(copies(text, max(1, arguments.megabytes * 10**6 // len(text.encode()))), encoding="utf-8")
        empty.write_text("@misc{a, title = {A}}\n")
        size, part = large.stat().st_size / 10**6, len(text.encode()) / 10**6

        def coauth(path):
            return subprocess.run([arguments.coauth, "formats", str(path)], capture_output=True).returncode

        for number in range(arguments.rounds):
            print(f"round {number + 1} of {arguments.rounds}", file=sys.stderr)
            seconds = processor_seconds(lambda: coauth(large)) - processor_seconds(lambda: coauth(empty))
            rates["coauth"].append(size / seconds)
            for name, read in (("bibtexparser", bibtexparser), ("pybtex", pybtex)):
                rates[name].append(part / processor_seconds(lambda: read(text)))
                ratios[name].append(rates["coauth"][-1] / rates[name][-1])
    print(f"{size:.0f} MB, peers {part:.1f} MB\n\n| program | MB/s | from to | coauth is faster by |\n|---|---|---|---|")
    for name, found in rates.items():
        ratio = f"{statistics.median(ratios[name]):.0f}" if name in ratios else ""
        print(f"| {name} | {statistics.median(found):.1f} | {min(found):.1f} to {max(found):.1f} | {ratio} |")


if __name__ == "__main__":
    main()
