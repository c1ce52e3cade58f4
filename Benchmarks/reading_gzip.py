"""Reads compressed files with coauth beside zlib alone: is the text read while it is uncompressed, or after it?

    python reading_gzip.py COAUTH FILE... [--megabytes 200] [--rounds 5]

COAUTH is the release build of the command. Each FILE, plain or gzipped, is repeated (records may then occur many times) to the size
wanted and compressed as `gzip -6` does. Three programs take turns on the same compressed file: `coauth formats FILE.gz` at one and two
threads, with its start; Python's zlib in pieces of 1 MB out of 1 MB, which keeps nothing; and `gzip -dc`. zlib is one thread by nature:
at two threads coauth should need no longer than zlib, at one thread the time of both works one after the other. Printed are megabytes of
the uncompressed text a second of the wall, medians, the ratio of seconds to zlib's, and the processor seconds.
"""

import argparse
import gzip
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from reading_xml import KINDS, repeated

YARDSTICK = r'''
import sys, zlib
inflate = zlib.decompressobj(31)
count = 0
with open(sys.argv[1], "rb", buffering=0) as file:
    while piece := file.read(1 << 20):
        while piece:
            count += len(inflate.decompress(piece, 1 << 20))
            piece = inflate.unconsumed_tail
print(count)
'''


def enlarge(source, target, size):
    """Writes a file again and again: XML of one root with its records repeated inside of it, other files whole."""
    text = source.read_bytes()
    if text[:2] == b"\x1f\x8b":
        text = gzip.decompress(text)
    plain = Path(target + ".plain")
    plain.write_bytes(text)
    root = next((root for root in KINDS.values() if b"</%s>" % root in text[-200:]), None)
    if root:
        repeated(plain, target, root, size)
    else:
        with open(target, "wb") as file:
            for _ in range(max(1, size // len(text))):
                file.write(text if text.endswith(b"\n") else text + b"\n")
    plain.unlink()
    return os.path.getsize(target)


def run(command):
    """The output, the seconds of the processors, and those on the wall."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE)
    output = b""
    # What is uncompressed is not kept.
    while piece := process.stdout.read(1 << 20):
        output = piece
    _, status, usage = os.wait4(process.pid, 0)
    elapsed = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise SystemExit(f"{command[0]} ended with status {process.returncode}")
    return output, usage.ru_utime + usage.ru_stime, elapsed


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("coauth")
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--megabytes", type=int, default=200)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    print("| file | MB | MB compressed | program | seconds | MB/s | seconds of zlib's | processor seconds | papers |")
    print("|---" * 9 + "|")
    with tempfile.TemporaryDirectory() as folder:
        for source in options.files:
            name = source.name.removesuffix(".gz")
            path = os.path.join(folder, name)
            size = enlarge(source, path, options.megabytes * 10**6)
            subprocess.run(["gzip", "-6", "-n", "-f", path], check=True)
            path += ".gz"
            commands = {
                "zlib of Python": [sys.executable, "-c", YARDSTICK, path],
                "gzip -dc": ["gzip", "-dc", path],
                "coauth, one thread": [options.coauth, "formats", "--format", "json", "--threads", "1", path],
                "coauth, two threads": [options.coauth, "formats", "--format", "json", "--threads", "2", path],
            }
            walls = {program: [] for program in commands}
            processors = {program: [] for program in commands}
            papers = {}
            for _ in range(options.rounds):
                for program, command in commands.items():
                    output, seconds, elapsed = run(command)
                    walls[program].append(elapsed)
                    processors[program].append(seconds)
                    if program.startswith("coauth"):
                        papers[program] = sum(document["papers"] for document in json.loads(output))
            assert len(set(papers.values())) == 1, papers
            zlib = statistics.median(walls["zlib of Python"])
            for program in commands:
                wall = statistics.median(walls[program])
                print(f"| {name} | {size / 1e6:.0f} | {os.path.getsize(path) / 1e6:.0f} | {program} | {wall:.2f} | {size / 1e6 / wall:.0f}"
                      f" | {wall / zlib:.2f} | {statistics.median(processors[program]):.2f} | {papers.get(program, '')} |", flush=True)
            os.remove(path)


if __name__ == "__main__":
    main()
