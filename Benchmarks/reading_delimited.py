"""Rates of reading delimited text: coauth against Python's csv module, pandas and polars, in turns.

    python Benchmarks/reading_delimited.py FILE [--coauth .build/release/coauth] [--runs 5]

Every reader gets the same job: the whole file into records with title, list of authors (split where they are separated),
date, categories and identifiers. coauth does more (names, accents, collaborations, identifiers in normal form). Runs
alternate, so that all meet the same machine; the median counts, of elapsed time and of processor time (all threads), which
is what to trust while the machine is busy. MB are 10^6 bytes. pandas and polars are optional.
"""

import argparse
import csv
import os
import re
import resource
import statistics
import subprocess
import sys
import time

SEPARATOR = re.compile(r", (?:and )?| and ")


def with_csv(path, delimiter):
    csv.field_size_limit(1 << 30)
    papers = []
    with open(path, encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file, delimiter=delimiter, quoting=quoting(delimiter)):
            papers.append((row["title"], SEPARATOR.split(row["authors"] or ""), row["created"],
                           (row["categories"] or "").split(","), row["doi"], row["arxiv_id"]))
    return len(papers)


def with_pandas(path, delimiter):
    import pandas

    table = pandas.read_csv(path, sep=delimiter, dtype=str, keep_default_na=False, quoting=quoting(delimiter))
    table["authors"] = [SEPARATOR.split(text) for text in table["authors"]]
    table["categories"] = table["categories"].str.split(",")
    return len(table)


def with_polars(path, delimiter):
    import polars

    table = polars.read_csv(path, separator=delimiter, infer_schema_length=0,
                            quote_char=None if delimiter == "\t" else '"')
    table = table.with_columns(
        polars.col("authors").str.replace_all(r", and | and ", ", ").str.split(", "),
        polars.col("categories").str.split(","))
    return len(table)


def quoting(delimiter):
    return csv.QUOTE_NONE if delimiter == "\t" else csv.QUOTE_MINIMAL


def seconds_in_child(reader, path, delimiter):
    """The time that a reader takes in a process of its own, without the start of Python and its imports."""
    code = (f"import sys, time; sys.path.insert(0, {os.path.dirname(os.path.abspath(__file__))!r})\n"
            f"import reading_delimited as r\n"
            f"{'import pandas' if 'pandas' in reader else 'import polars' if 'polars' in reader else ''}\n"
            f"start = time.perf_counter(); used = time.process_time()\n"
            f"count = r.{reader}({path!r}, {delimiter!r})\n"
            f"print(time.perf_counter() - start, time.process_time() - used, count)")
    output = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout.split()
    return float(output[0]), float(output[1]), int(output[2])


def seconds_of_coauth(coauth, path):
    """The whole process: start, mapping, recognition, reading, ledger."""
    start = time.perf_counter()
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    output = subprocess.run([coauth, "formats", path, "--format", "json", "--quiet"], capture_output=True, text=True).stdout
    duration = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return duration, used, int(re.search(r'"papers": (\d+)', output).group(1))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file")
    parser.add_argument("--coauth", default=".build/release/coauth")
    parser.add_argument("--runs", type=int, default=5)
    arguments = parser.parse_args()
    delimiter = "\t" if arguments.file.endswith((".tsv", ".tab", ".txt")) else ","
    megabytes = os.path.getsize(arguments.file) / 1e6
    readers = {"coauth": lambda: seconds_of_coauth(arguments.coauth, arguments.file)}
    for name in ["csv", "pandas", "polars"]:
        try:
            __import__(name)
        except ImportError:
            print(f"{name} is not installed: left out", file=sys.stderr)
            continue
        readers[name] = lambda name=name: seconds_in_child("with_" + name, arguments.file, delimiter)
    times = {name: [] for name in readers}
    used = {name: [] for name in readers}
    counts = {}
    for _ in range(arguments.runs):
        for name, read in readers.items():
            duration, processor, counts[name] = read()
            times[name].append(duration)
            used[name].append(processor)
    print(f"{arguments.file}: {megabytes:.1f} MB, {arguments.runs} runs, medians")
    for name, durations in times.items():
        elapsed, processor = statistics.median(durations), statistics.median(used[name])
        print(f"{name:8} {elapsed:7.3f} s {megabytes / elapsed:6.1f} MB/s  processor {processor:7.3f} s"
              f" {megabytes / processor:6.1f} MB/s, {processor / statistics.median(used['coauth']):5.1f} x coauth's"
              f"  {counts[name]:,} records")


if __name__ == "__main__":
    main()
