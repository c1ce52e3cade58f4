"""Reads long lists of papers as a file, from a pipe, and compressed: the same papers, in memory that does not grow with the text.

    python3 Benchmarks/streams.py COAUTH CORPORA [--megabytes 200] [--folder DIR] [--only WORD]

Real records of each syntax (from the folder CORPORA) are repeated until the list is long enough. `coauth papers --as-read` writes
what it reads of it, from the file, from `cat FILE |`, and from FILE.gz; all must write the same bytes but for the first line, which
names the input. Prints the largest anonymous memory (what a process owns: the list of papers, and what is held of the text; mapped
files are not in it) and the largest resident memory, in MB. Ends with status 1 where the papers differ.
"""

import argparse
import gzip
import hashlib
import os
import subprocess
import sys
import tempfile
import threading
import zlib
from pathlib import Path

from hostile import anonymous

MEGABYTE = 1 << 20


def between(text, begin, end):
    """What stands before the first record, the records, and what stands behind the last one."""
    start, stop = text.index(begin), text.rindex(end) + len(end)
    return text[:start], text[start:stop], text[stop:]


def whole(text):
    return b"", text.rstrip(b"\n") + b"\n", b""


def lines(count):
    """The first lines are a header."""
    def cut(text):
        head = b"\n".join(text.split(b"\n")[:count]) + b"\n"
        return head, text[len(head):].rstrip(b"\n") + b"\n", b""
    return cut


def records(begin, end):
    return lambda text: between(text, begin, end)


def late(cut):
    """A list that begins behind 40 MB of something else in the object around it."""
    def moved(text):
        head, body, tail = cut(text)
        place = head.index(b"{") + 1
        return head[:place] + b'"other":[' + b"[1,2,3]," * (5 * MEGABYTE) + b"0]," + head[place:], body, tail
    return moved


ITEMS = records(b'{"indexed"', b'"General Mathematics"]}')
OAI = records(b"<record>", b"</record>")

# The name, the file, how it is taken apart, what stands between copies of its records, and the format where the beginning does
# not show it.
SOURCES = [
    ("BibTeX", "exports/bibtex/tugboat.bib", whole, b"\n"),
    ("RIS", "exports/litstudy/example.ris", whole, b"\n"),
    ("MEDLINE", "exports/pubmed/pubmed.txt", whole, b"\n"),
    ("Web of Science", "exports/webofscience/savedrecs.txt", records(b"PT J", b"\nER\n"), b"\n"),
    ("CSV of Scopus", "exports/litstudy/scopus.csv", lines(1), b""),
    ("CSV of IEEE", "exports/litstudy/ieee.csv", lines(1), b""),
    ("JSON Lines of DataCite", "exports/datacite/datacite_1k_records.jsonl.gz", whole, b""),
    ("JSON list of Crossref", "exports/crossref/crossref_api_works.json", ITEMS, b","),
    ("the same behind 40 MB", "exports/crossref/crossref_api_works.json", late(ITEMS), b",", "crossref"),
    ("JSON of Semantic Scholar, value by value", "exports/semanticscholar/s2-v1-4d39f93a.json", whole, b""),
    ("XML of DBLP", "exports/dblp/dblp.xml", records(b"<incollection", b"</incollection>"), b"\n"),
    ("XML of PubMed", "exports/pubmed/pubmedsample_2019.xml", records(b"<PubmedArticle>", b"</PubmedArticle>"), b"\n"),
    ("XML of arXiv by OAI", "exports/other/arxivraw_1810.09584.xml", OAI, b"\n"),
    ("XML of JaLC", "exports/other/jalc_rdf_sample_100.xml", records(b"<rdf:Description", b"</rdf:Description>"), b"\n"),
    ("coauth JSON Lines", "jsonl", lines(1), b""),
    ("coauth JSON", "json", records(b'    {\n      "title"', b"\n    }\n"), b",\n"),
]


def source(coauth, corpora, name):
    """The text of a file; of the project's own forms, which no corpus has, what it writes of another."""
    if name in ("json", "jsonl"):
        path = corpora / "exports/bibtex/tugboat.bib"
        return subprocess.run([coauth, "papers", "--quiet", "--to", name, path], capture_output=True, check=True).stdout
    data = (corpora / name).read_bytes()
    return gzip.decompress(data) if name.endswith(".gz") else data


def enlarge(path, parts, joint, megabytes):
    """Writes a list that is long enough, and the same compressed."""
    head, body, tail = parts
    packer = zlib.compressobj(1, zlib.DEFLATED, 31)
    size = 0
    with open(path, "wb") as plain, open(f"{path}.gz", "wb") as packed:
        def write(piece):
            nonlocal size
            plain.write(piece)
            packed.write(packer.compress(piece))
            size += len(piece)
        write(head)
        while size < megabytes * MEGABYTE:
            write(body + joint)
        write(body + tail)
        packed.write(packer.flush())
    return size


def run(coauth, path, pipe, form):
    """The digest of the papers written, how many, and the memory in MB."""
    named = ["--from", form[0]] if form else []
    command = [coauth, "papers", "--as-read", "--quiet", "--to", "jsonl", *named, "-" if pipe else path]
    feed = subprocess.Popen(["cat", path], stdout=subprocess.PIPE) if pipe else None
    process = subprocess.Popen(
        command, stdin=feed.stdout if feed else subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    if feed:
        feed.stdout.close()
    peak, done = [0.0], threading.Event()
    watch = threading.Thread(target=anonymous, args=(process.pid, peak, done))
    watch.start()
    digest, papers = hashlib.sha256(), 0
    process.stdout.readline()
    while block := process.stdout.read(MEGABYTE):
        digest.update(block)
        papers += block.count(b"\n")
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    done.set()
    watch.join()
    if feed:
        feed.wait()
    return (digest.hexdigest(), papers, process.returncode), peak[0], usage.ru_maxrss / 1024


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("coauth")
    arguments.add_argument("corpora", type=Path)
    arguments.add_argument("--megabytes", type=int, default=200)
    arguments.add_argument("--folder", help="where the lists are made")
    arguments.add_argument("--only", default="", help="only lists with this word in their name")
    options = arguments.parse_args()
    print("| list | MB | papers | anonymous MB: file | pipe | .gz | resident MB: file | pipe | .gz | the same |")
    print("|---|" + "---:|" * 8 + "---|")
    differing = []
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        for name, file, cut, joint, *form in SOURCES:
            if options.only not in name:
                continue
            path = os.path.join(folder, "list" + Path(file.removesuffix(".gz")).suffix)
            size = enlarge(path, cut(source(options.coauth, options.corpora, file)), joint, options.megabytes)
            ways = [(path, False), (path, True), (f"{path}.gz", False)]
            runs = [run(options.coauth, source, pipe, form) for source, pipe in ways]
            os.remove(path)
            os.remove(f"{path}.gz")
            found = [result for result, _, _ in runs]
            same = found[0] == found[1] == found[2] and found[0][1] > 0 and found[0][2] == 0
            cells = [f"{memory:,.0f}" for memory in [run[1] for run in runs] + [run[2] for run in runs]]
            print(f"| {name} | {size / MEGABYTE:,.0f} | {found[0][1]:,} | {' | '.join(cells)} | {'yes' if same else found} |", flush=True)
            if not same:
                differing.append(name)
    if differing:
        sys.exit(f"other papers: {', '.join(differing)}")


if __name__ == "__main__":
    main()
