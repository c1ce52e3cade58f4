"""Reads XML of the ACL Anthology, DBLP and PubMed with coauth and with lxml: megabytes a second, and how often faster.

    python reading_xml.py COAUTH [--acl FOLDER] [--dblp FILE] [--pubmed FILE] [--megabytes 200] [--rounds 5] [--threads 1,2]

COAUTH is the release build of the command. FOLDER holds the Anthology's XML files; the two FILEs hold real records, which are
repeated up to the size wanted. lxml's iterparse takes the same fields into lists and frees what it has read. The programs take
turns; printed are medians of the whole process, from start to exit. For the Anthology the work of coauth is `stats` with all
measures skipped: it reads, and also resolves authors and papers and builds the graph. Needs lxml (PyPI).
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

YARDSTICK = r'''
import glob, os, sys
from lxml import etree
kind, path = sys.argv[1:]
papers = []
def text(element):
    return " ".join("".join(element.itertext()).split()) if element is not None else None
def walk(file, tags, take):
    for _, element in etree.iterparse(file, tag=tags, load_dtd=False, recover=True, huge_tree=True):
        take(element)
        element.clear()
        while element.getprevious() is not None:
            del element.getparent()[0]
if kind == "acl":
    for file in glob.glob(os.path.join(path, "**", "*.xml"), recursive=True):
        def take(e):
            papers.append((e.get("id"), text(e.find("title")), e.findtext("doi"), e.findtext("year"), e.find("pwccode") is not None,
                [(text(a.find("first")), text(a.find("last")), a.get("id"), a.get("orcid"), [text(f) for f in a.findall("affiliation")])
                 for a in e.findall("author")]))
        walk(file, ("paper",), take)
elif kind == "dblp":
    def take(e):
        papers.append((e.get("key"), e.tag, e.get("publtype"), text(e.find("title")), e.findtext("year"), e.findtext("month"),
            e.findtext("journal") or e.findtext("booktitle") or e.findtext("school"), e.findtext("volume"), e.findtext("number"),
            e.findtext("pages"), [text(a) for a in e.findall("ee")],
            [(text(a), a.get("orcid"), a.get("pid")) for a in e.findall("author")]))
    walk(path, ("article", "inproceedings", "incollection", "book", "phdthesis", "mastersthesis", "data"), take)
else:
    def take(e):
        c = e.find("MedlineCitation"); a = c.find("Article"); j = a.find("Journal"); i = j.find("JournalIssue"); d = i.find("PubDate")
        authors = a.find("AuthorList")
        papers.append((c.findtext("PMID"), text(a.find("ArticleTitle")), j.findtext("Title"), i.findtext("Volume"), i.findtext("Issue"),
            d.findtext("Year"), d.findtext("Month"), d.findtext("Day"), d.findtext("MedlineDate"), a.findtext("Pagination/MedlinePgn"),
            [(x.get("EIdType"), x.text) for x in a.findall("ELocationID")], [text(t) for t in a.findall("PublicationTypeList/PublicationType")],
            [(x.get("IdType"), x.text) for x in e.findall("PubmedData/ArticleIdList/ArticleId")],
            authors.get("CompleteYN") if authors is not None else None,
            [(x.findtext("LastName"), x.findtext("ForeName"), x.findtext("Initials"), x.findtext("Suffix"), x.findtext("CollectiveName"),
              [n.text for n in x.findall("Identifier")], [text(f) for f in x.findall("AffiliationInfo/Affiliation")])
             for x in (authors if authors is not None else ())]))
    walk(path, ("PubmedArticle",), take)
print(len(papers))
'''


def repeated(source, target, root, size):
    """Writes the records of a document again and again; returns the bytes and the number of copies."""
    text = Path(source).read_bytes()
    start = re.search(rb"<%s[^>]*>" % root, text).end()
    end = text.rindex(b"</%s>" % root)
    body = text[start:end].strip() + b"\n"
    copies = max(1, size // len(body))
    with open(target, "wb") as file:
        file.write(text[:start] + b"\n")
        for _ in range(copies):
            file.write(body)
        file.write(b"</%s>\n" % root)
    return os.path.getsize(target), copies


def folder_size(folder):
    return sum(path.stat().st_size for path in Path(folder).rglob("*.xml"))


def seconds(command):
    start = time.perf_counter()
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True)
    return time.perf_counter() - start, done.stdout


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("coauth")
    parser.add_argument("--acl")
    parser.add_argument("--dblp")
    parser.add_argument("--pubmed")
    parser.add_argument("--megabytes", type=int, default=200)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--threads", default="1,2")
    options = parser.parse_args()
    threads = options.threads.split(",")
    print("| source | MB | papers | reader | seconds | MB/s | times lxml |")
    print("|---|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        works = []
        if options.acl:
            works.append(("acl", options.acl, folder_size(options.acl)))
        for kind, source, root in [("dblp", options.dblp, b"dblp"), ("pubmed", options.pubmed, b"PubmedArticleSet")]:
            if source:
                path = os.path.join(folder, f"{kind}.xml")
                works.append((kind, path, repeated(source, path, root, options.megabytes * 10**6)[0]))
        for kind, path, size in works:
            commands = {"lxml": [sys.executable, "-c", YARDSTICK, kind, path]}
            for number in threads:
                command = ["stats", "--skip", "distances,betweenness,clusters,clustering"] if kind == "acl" else ["formats"]
                commands[f"coauth, {number} threads"] = [options.coauth, *command, "--format", "json", "--threads", number, path]
            times = {reader: [] for reader in commands}
            read = {}
            for _ in range(options.rounds):
                for reader, command in commands.items():
                    taken, output = seconds(command)
                    times[reader].append(taken)
                    if reader == "lxml":
                        read[reader] = int(output)
                    else:
                        found = json.loads(output)
                        read[reader] = found["input"]["records"] if kind == "acl" else sum(d["papers"] for d in found)
            assert len(set(read.values())) == 1, f"{kind}: {read}"
            yardstick = statistics.median(times["lxml"])
            for reader, values in times.items():
                middle = statistics.median(values)
                print(f"| {kind} | {size / 1e6:.0f} | {read[reader]} | {reader} | {middle:.2f} | {size / 1e6 / middle:.0f} | {yardstick / middle:.1f} |")


if __name__ == "__main__":
    main()
