"""Feeds the coauth command files that no list of papers is: what Docs/Formats/Input.md says of bounds was measured so.

    python3 Benchmarks/hostile.py COAUTH [--gigabytes N] [--folder DIR] [--only WORD]

Every case is made in a temporary folder, read by `coauth formats`, and taken away: as a file, from `cat FILE |`, and compressed
by gzip where the file has at most 1 GB and is not compressed. Prints seconds, processor seconds, the largest anonymous memory
(what a process owns; mapped files are not in it), the largest resident memory and the status, which has to be 0 or 65 and never
that of a signal. A case that takes longer than ten minutes is ended and told of.
"""

import argparse
import gzip
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

MEGABYTE = 1 << 20


def repeated(path, piece, size, head=b"", tail=b""):
    """A file of one piece repeated up to a size."""
    block = piece * max(1, (4 * MEGABYTE) // len(piece))
    with open(path, "wb") as file:
        file.write(head)
        written = len(head)
        while written < size:
            file.write(block[: size - written])
            written += len(block)
        file.write(tail)


def sparse(path, size, head=b""):
    """A file of zero bytes that takes no room."""
    with open(path, "wb") as file:
        file.write(head)
        file.truncate(size)


def compressed(path, piece, size, head=b""):
    with gzip.open(path, "wb", compresslevel=6) as file:
        file.write(head)
        block = piece * ((4 * MEGABYTE) // len(piece))
        for _ in range(size // len(block)):
            file.write(block)


def entities(path):
    levels = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    Path(path).write_text(
        f'<?xml version="1.0"?><!DOCTYPE dblp [<!ENTITY e0 "lol">{levels}]>\n'
        "<dblp><article><author>A &e11;</author><title>&e11;</title></article></dblp>\n")


def cases(large):
    line = 500 * MEGABYTE
    deep = 1_000_000
    yield "braces.json", lambda p: repeated(p, b"{", large)
    yield "braces.jsonl", lambda p: repeated(p, b"{", large)
    yield "braces.bib", lambda p: repeated(p, b"{", large, b"@article{a, title = ")
    yield "brackets.json", lambda p: repeated(p, b"[", large)
    yield "tags.xml", lambda p: repeated(p, b"<a>", large, b'<?xml version="1.0"?><dblp>')
    yield "tags-acl.xml", lambda p: repeated(p, b"<b>", large, b"<?xml version='1.0'?><collection id=\"x\"><volume id='1'><paper id='1'><title>")
    yield "nested.json", lambda p: Path(p).write_bytes(b'{"a":' * deep + b"1" + b"}" * deep)
    yield "nested-list.json", lambda p: Path(p).write_bytes(b'{"papers":[{"title":' + b"[" * deep + b"]" * deep + b"}]}")
    yield "nested.xml", lambda p: Path(p).write_bytes(b"<dblp>" + b"<i>" * deep + b"</i>" * deep + b"</dblp>")
    yield "nested.bib", lambda p: Path(p).write_bytes(b"@article{a, title = " + b"{" * deep + b"x" + b"}" * deep + b"}\n")
    yield "nested.html", lambda p: Path(p).write_bytes(b"<html>" + b"<div>" * deep + b"</div>" * deep + b"</html>")
    yield "line.bib", lambda p: repeated(p, b"word ", line, b"@article{a, title = {", b"}, author = {A and B}, year = 2000}\n")
    yield "line-authors.bib", lambda p: repeated(p, b"A. Name and ", line, b"@article{a, title = {T}, author = {", b"B. Last}, year = 2000}\n")
    yield "line.json", lambda p: repeated(p, b"word ", line, b'{"coauth":1,"papers":[{"title":"', b'"}]}')
    yield "line.jsonl", lambda p: repeated(p, b"word ", line, b'{"title":"', b'","authors":["A"]}\n')
    yield "line.csv", lambda p: repeated(p, b"word ", line, b"title,authors,year\n", b",A,2000\n")
    yield "quote.csv", lambda p: repeated(p, b"word\n", line, b'title,authors,year\n"')
    yield "commas.csv", lambda p: repeated(p, b",", line, b"title,authors,year\n")
    yield "line.ris", lambda p: repeated(p, b"word ", line, b"TY  - JOUR\nTI  - ", b"\nER  - \n")
    yield "line.nbib", lambda p: repeated(p, b"word ", line, b"PMID- 1\nTI  - ", b"\n\n")
    yield "line.enw", lambda p: repeated(p, b"word ", line, b"%0 Journal Article\n%T ", b"\n\n")
    yield "line.txt", lambda p: repeated(p, b"word ", line, b"# Publications\n\n1. ")
    yield "line.md", lambda p: repeated(p, b"*[", line, b"# Publications\n\n- ")
    yield "line.xml", lambda p: repeated(p, b"word ", line, b"<dblp><article><title>", b"</title></article></dblp>")
    yield "attribute.xml", lambda p: repeated(p, b"word ", line, b'<dblp><article key="', b'"><title>x</title></article></dblp>')
    yield "comment.xml", lambda p: repeated(p, b"word ", line, b"<dblp><!-- ")
    yield "entities.xml", entities
    for ending in ("bib", "json", "jsonl", "csv", "tsv", "xml", "txt", "html", "ris", "nbib", "enw", "ciw", "gz", "zip", "tar"):
        yield f"zeros.{ending}", lambda p: sparse(p, large)
    yield "zeros-late.bib", lambda p: sparse(p, large, b"@article{a, title = {T}, author = {A}, year = 2000}\n" * 1000)
    yield "zeros-late.jsonl", lambda p: sparse(p, large, b'{"title":"T","authors":["A"]}\n' * 1000)
    yield "zeros-late.csv", lambda p: sparse(p, large, b"title,authors,year\n" + b"T,A,2000\n" * 1000)
    yield "zeros-late.ris", lambda p: sparse(p, large, b"TY  - JOUR\nTI  - T\nER  - \n" * 1000)
    yield "zeros-late.xml", lambda p: sparse(p, large, b"<dblp>" + b"<article><title>x</title></article>" * 1000)
    yield "zeros-late.txt", lambda p: sparse(p, large, b"# Publications\n\n" + b"A. Author. A title of a paper. Venue, 2020.\n\n" * 1000)
    yield "bomb.bib.gz", lambda p: compressed(p, b" ", 4 * large, b"@article{a, title = {")
    yield "bomb.json.gz", lambda p: compressed(p, b"[", 4 * large)
    yield "bomb.jsonl.gz", lambda p: compressed(p, b'{"title":"T","authors":["A"]}\n', 4 * large)
    yield "records.jsonl.gz", lambda p: compressed(p, b'{"title":"T","authors":["A"]}\n', 100 * MEGABYTE)
    yield "records.jsonl", lambda p: repeated(p, b'{"title":"T","authors":["A"]}\n', min(large, 1000 * MEGABYTE))
    yield "authors.json", lambda p: repeated(p, b'"A. Name",', 10 * line, b'[{"title":"T","authors":[', b'"B"]}]')
    yield "authors.xml", lambda p: repeated(p, b"<author>A</author>", 10 * line, b"<dblp><article>", b"<title>T</title></article></dblp>")


def anonymous(pid, peak, done):
    """Watches the memory that a process owns."""
    while not done.is_set():
        try:
            for line in open(f"/proc/{pid}/status"):
                if line.startswith("RssAnon:"):
                    peak[0] = max(peak[0], int(line.split()[1]) / 1024)
        except OSError:
            return
        done.wait(0.01)


def run(coauth, path, pipe):
    command = [coauth, "formats", "--quiet", "-" if pipe else path]
    start = time.perf_counter()
    source = subprocess.Popen(["cat", path], stdout=subprocess.PIPE) if pipe else None
    process = subprocess.Popen(
        command, stdin=source.stdout if source else subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    if source:
        source.stdout.close()
    peak, done = [0.0], threading.Event()
    watch = threading.Thread(target=anonymous, args=(process.pid, peak, done))
    watch.start()
    timer = threading.Timer(600, process.kill)
    timer.start()
    output = process.stdout.read().decode(errors="replace")
    _, status, usage = os.wait4(process.pid, 0)
    timer.cancel()
    done.set()
    watch.join()
    process.returncode = os.waitstatus_to_exitcode(status)
    if source:
        source.kill()
        source.wait()
    return time.perf_counter() - start, usage.ru_utime + usage.ru_stime, peak[0], usage.ru_maxrss / 1024, process.returncode, output


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("coauth")
    arguments.add_argument("--gigabytes", type=float, default=10, help="the size of the largest files")
    arguments.add_argument("--folder", help="where the files are made")
    arguments.add_argument("--only", default="", help="only cases with this word in their name")
    options = arguments.parse_args()
    large = int(options.gigabytes * (1 << 30))
    print("| case | bytes | seconds | processor seconds | anonymous MB | resident MB | status | said |")
    print("|---|---:|---:|---:|---:|---:|---:|---|")
    failed = []
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        for name, make in cases(large):
            if options.only not in name:
                continue
            path = os.path.join(folder, name)
            make(path)
            size = os.path.getsize(path)
            ways = [("", path, False), (", pipe", path, True)]
            if size <= 1 << 30 and not name.endswith((".gz", ".zip", ".tar")):
                with open(path, "rb") as plain, gzip.open(f"{path}.gz", "wb", compresslevel=1) as packed:
                    shutil.copyfileobj(plain, packed, 4 * MEGABYTE)
                ways.append((".gz", f"{path}.gz", False))
            for way, source, pipe in ways:
                wall, processor, owned, resident, status, output = run(options.coauth, source, pipe)
                said = next((line for line in output.splitlines() if ": error:" in line or ": warning:" in line), "")
                said = said.replace(folder + "/", "").replace("|", "\\|")[:100]
                print(
                    f"| {name}{way} | {size:,} | {wall:.1f} | {processor:.1f} | {owned:,.0f} | {resident:,.0f} | {status} | {said} |",
                    flush=True)
                if status not in (0, 65):
                    failed.append(name + way)
            for _, source, _ in ways:
                Path(source).unlink(missing_ok=True)
    if failed:
        sys.exit(f"ended by a signal or another status: {', '.join(failed)}")


if __name__ == "__main__":
    main()
