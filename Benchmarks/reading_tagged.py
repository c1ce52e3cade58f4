"""Measures how fast coauth reads RIS, MEDLINE and Web of Science beside metaknowledge (PyPI).

    python Benchmarks/reading_tagged.py --coauth PATH --corpora FOLDER [--megabytes 200] [--rounds 3]

A real file of each format is repeated until it is large enough: for metaknowledge, which would take minutes, it is smaller. Both take turns.
Rates are by processor seconds, which other work on the machine does not change: of coauth those of the whole process, all threads
and its start, of `coauth formats FILE`; of metaknowledge those of its parser alone, after its import. metaknowledge has no reader of
RIS: there its parser of MEDLINE, whose lines look the same, is the yardstick.

metaknowledge needs Python packages of its own: run this with a Python that has it (`pip install metaknowledge`).
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

SOURCES = {
    "ris": ("exports/litstudy/example.ris", "medline"),
    "medline": ("exports/pubmed/pubmed.txt", "medline"),
    "wos": ("exports/webofscience/ManyAuthors.isi", "wos"),
}

# Runs in a process of its own and prints the seconds of the parser.
YARDSTICK = """
import sys, time, warnings
warnings.filterwarnings("ignore")
kind, path = sys.argv[1:]
if kind == "wos":
    from metaknowledge.WOS.wosHandlers import wosParser as parser
else:
    from metaknowledge.medline.medlineHandlers import medlineParser as parser
start = time.process_time()
records, error = parser(path)
print(len(records), time.process_time() - start)
"""


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
        for _ in range(times):
            file.write(text if text.endswith(b"\n\n") else text + b"\n")
        file.write(tail)
    return path.stat().st_size / 1e6


def run_coauth(coauth, path):
    process = subprocess.Popen([coauth, "formats", "--format", "json", str(path)], stdout=subprocess.PIPE)
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"coauth ended with status {process.returncode}")
    return json.loads(output)[0]["papers"], usage.ru_utime + usage.ru_stime


def run_yardstick(kind, path):
    run = subprocess.run([sys.executable, "-c", YARDSTICK, kind, str(path)], capture_output=True, text=True)
    if run.returncode != 0:
        sys.exit(f"metaknowledge failed on {path}:\n{run.stderr}")
    count, seconds = run.stdout.split()[-2:]
    return int(count), float(seconds)


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
    print("| format | coauth, MB/s | metaknowledge, MB/s | ratio | papers |")
    print("|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        for name, (source, kind) in SOURCES.items():
            source = options.corpora / source
            large, small = Path(folder) / f"{name}.large", Path(folder) / f"{name}.small"
            size = enlarge(source, large, options.megabytes, name)
            yardstick = source if name != "ris" else options.corpora / SOURCES["medline"][0]
            small_size = enlarge(yardstick, small, options.slow_megabytes, kind)
            ours, theirs = [], []
            for _ in range(options.rounds):
                papers, seconds = run_coauth(options.coauth, large)
                ours.append(size / seconds)
                _, seconds = run_yardstick(kind, small)
                theirs.append(small_size / seconds)
            ratio = statistics.median(ours) / statistics.median(theirs)
            print(f"| {name} | {spread(ours)} | {spread(theirs)} | {ratio:.0f} | {papers} |")
            os.remove(large)
            os.remove(small)


if __name__ == "__main__":
    main()
