"""Measures the reading of BibTeX beside bibtexparser and pybtex, on many copies of one bibliography.

    python3 -m venv .venv && .venv/bin/pip install --requirement Benchmarks/requirements-bibtex.txt
    .venv/bin/python Benchmarks/reading_bibtex.py --coauth .build/release/coauth FILE.bib

The copies have keys of their own; what stands before the first entry with a key (macros, comments) stands once. The Python programs read
one copy, from memory, without their start; coauth reads all copies from a file: the seconds are those of the whole process
`coauth formats FILE`, less those of a process that reads a list of one. Seconds are processor seconds, which other work on the
machine hardly changes, on one thread; of coauth on two threads those on the wall. All take turns. Prints medians in MB (10^6 bytes)
a second, and ratios of the same round.
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


def elapsed_seconds(work):
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--coauth", required=True)
    parser.add_argument("--megabytes", type=int, default=60)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("source", type=Path)
    arguments = parser.parse_args()
    text = arguments.source.read_bytes().decode("utf-8", "replace")
    rates = {"coauth": [], "coauth, two threads": [], "bibtexparser": [], "pybtex": []}
    ratios = {"bibtexparser": ([], []), "pybtex": ([], [])}
    with tempfile.TemporaryDirectory() as folder:
        large, empty = Path(folder) / "large.bib", Path(folder) / "empty.bib"
        large.write_text(copies(text, max(1, arguments.megabytes * 10**6 // len(text.encode()))), encoding="utf-8")
        empty.write_text("@misc{a, title = {A}}\n")
        size, part = large.stat().st_size / 10**6, len(text.encode()) / 10**6

        def coauth(path, threads):
            command = [arguments.coauth, "formats", "--threads", str(threads), str(path)]
            return subprocess.run(command, capture_output=True, check=True).returncode

        for number in range(arguments.rounds):
            print(f"round {number + 1} of {arguments.rounds}", file=sys.stderr)
            seconds = processor_seconds(lambda: coauth(large, 1)) - processor_seconds(lambda: coauth(empty, 1))
            rates["coauth"].append(size / seconds)
            seconds = elapsed_seconds(lambda: coauth(large, 2)) - elapsed_seconds(lambda: coauth(empty, 2))
            rates["coauth, two threads"].append(size / seconds)
            for name, read in (("bibtexparser", bibtexparser), ("pybtex", pybtex)):
                rates[name].append(part / processor_seconds(lambda: read(text)))
                for kind, found in zip(("coauth", "coauth, two threads"), ratios[name]):
                    found.append(rates[kind][-1] / rates[name][-1])
    print(f"{size:.0f} MB, peers {part:.1f} MB\n\n| program | MB/s | from to | coauth is faster by | on two threads by |\n|---|---|---|---|---|")
    for name, found in rates.items():
        ratio = " | ".join(f"{statistics.median(found):.0f}" for found in ratios[name]) if name in ratios else " | "
        print(f"| {name} | {statistics.median(found):.1f} | {min(found):.1f} to {max(found):.1f} | {ratio} |")


if __name__ == "__main__":
    main()
