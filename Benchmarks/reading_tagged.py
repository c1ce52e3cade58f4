"""Measures how fast coauth reads RIS, MEDLINE and Web of Science beside metaknowledge (PyPI).

    python Benchmarks/reading_tagged.py --coauth PATH --corpora FOLDER [--megabytes 200] [--rounds 3]

A real file of each format is repeated, with numbers of their own for the records of each copy, until it is large enough: for
metaknowledge, which would take minutes, it is smaller. Both take turns. metaknowledge is measured, after its import, in three ways:
its parser alone, which does no more than split lines; `RecordCollection(FILE)`, its own way of reading, after which a record is still
lines; and that with the fields of each record taken out that coauth takes (authors in both forms, groups, identifiers and addresses of
authors, title, dates, venue, volume, issue, pages, identifiers, citations, kinds, categories), which metaknowledge parses only then: this
is what the ratios are of. coauth is the whole process `coauth formats FILE` with its start, by processor seconds at one thread, which
other work on the machine hardly changes, and by elapsed seconds at two, which it does. metaknowledge has no reader of RIS: there
MEDLINE, whose lines look the same, is the yardstick.

metaknowledge needs Python packages of its own: run this with a Python that has it (`pip install metaknowledge`).
"""

import argparse
import json
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SOURCES = {
    "ris": ("exports/litstudy/example.ris", "medline"),
    "medline": ("exports/pubmed/pubmed.txt", "medline"),
    "wos": ("exports/webofscience/ManyAuthors.isi", "wos"),
}

# Runs in a process of its own and prints the seconds of the parser, of reading, and of reading with the fields.
YARDSTICK = """
import sys, time, warnings
warnings.filterwarnings("ignore")
kind, path = sys.argv[1:]
import metaknowledge
tags = {
    "wos": "PT DT TI AU AF BA BF CA GP C1 OI RI PY PD SO JI J9 SE VL IS PS BP EP AR DI D2 PM UT TC Z9 WC",
    "medline": "PMID PMC TI BTI AU FAU CN AUID AD DP DEP JT TA CTI VI IP PG PT LID AID",
}[kind].split()
if kind == "wos":
    from metaknowledge.WOS.wosHandlers import wosParser as parser
else:
    from metaknowledge.medline.medlineHandlers import medlineParser as parser
start = time.process_time()
parser(path)
parsed = time.process_time()
records = metaknowledge.RecordCollection(path)
read = time.process_time()
fields = [[record.get(tag) for tag in tags] for record in records]
taken = time.process_time()
print(len(fields), parsed - start, read - parsed, taken - parsed)
"""

# The number of a record, by which metaknowledge tells records apart.
NUMBER = re.compile(rb"^(PMID- |UT )(\S+)", re.MULTILINE)


def enlarge(source, path, megabytes, ends):
    """Repeats a file. Marks of the file's beginning and end are kept once."""
    text = source.read_bytes().removeprefix(b"\xef\xbb\xbf")
    head, tail = b"", b""
    if ends == "wos":
        begin = text.index(b"\nPT ") + 1
        end = text.rindex(b"\nER") + 4
        head, text, tail = text[:begin], text[begin:end] + b"\n", b"EF\n"
    times = max(1, round(megabytes * 1e6 / len(text)))
    with path.open("wb") as file:
        file.write(head)
        for number in range(times):
            copy = NUMBER.sub(rb"\g<1>\g<2>%d" % number, text)
            file.write(copy if copy.endswith(b"\n\n") else copy + b"\n")
        file.write(tail)
    return path.stat().st_size / 1e6


def run_coauth(coauth, path, threads):
    """The papers, and the seconds of the processors and on the wall."""
    start = time.perf_counter()
    process = subprocess.Popen(
        [coauth, "formats", "--format", "json", "--threads", str(threads), str(path)], stdout=subprocess.PIPE)
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    elapsed = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"coauth ended with status {process.returncode}")
    return json.loads(output)[0]["papers"], usage.ru_utime + usage.ru_stime, elapsed


def run_yardstick(kind, path):
    run = subprocess.run([sys.executable, "-c", YARDSTICK, kind, str(path)], capture_output=True, text=True)
    if run.returncode != 0:
        sys.exit(f"metaknowledge failed on {path}:\n{run.stderr}")
    return [float(number) for number in run.stdout.split()[-3:]]


def spread(values):
    return f"{statistics.median(values):.1f} ({min(values):.1f} to {max(values):.1f})"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--coauth", required=True)
    parser.add_argument("--corpora", required=True, type=Path)
    parser.add_argument("--megabytes", type=float, default=200)
    parser.add_argument("--slow-megabytes", type=float, default=20)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    print("| format | coauth, MB/s, one thread | two threads, elapsed | metaknowledge's parser | its reading | with fields"
          " | ratio, one thread | two threads | papers |")
    print("|---" * 9 + "|")
    with tempfile.TemporaryDirectory() as folder:
        for name, (source, kind) in SOURCES.items():
            source = options.corpora / source
            large, small = Path(folder) / f"{name}.large", Path(folder) / f"{name}.small"
            size = enlarge(source, large, options.megabytes, name)
            yardstick = source if name != "ris" else options.corpora / SOURCES["medline"][0]
            small_size = enlarge(yardstick, small, options.slow_megabytes, kind)
            one, two, theirs = [], [], [[], [], []]
            for _ in range(options.rounds):
                papers, seconds, _ = run_coauth(options.coauth, large, 1)
                one.append(size / seconds)
                _, _, seconds = run_coauth(options.coauth, large, 2)
                two.append(size / seconds)
                for rates, seconds in zip(theirs, run_yardstick(kind, small)):
                    rates.append(small_size / seconds)
            ratios = [statistics.median(rates) / statistics.median(theirs[2]) for rates in (one, two)]
            cells = [spread(rates) for rates in (one, two, *theirs)] + [f"{ratio:.1f}" for ratio in ratios]
            print(f"| {name} | {' | '.join(cells)} | {papers} |", flush=True)
            os.remove(large)
            os.remove(small)


if __name__ == "__main__":
    main()
