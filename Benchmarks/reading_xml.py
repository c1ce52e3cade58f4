"""Reads XML of the ACL Anthology, DBLP, PubMed, arXiv and MODS with coauth and with lxml: megabytes a second, and how often faster.

    python reading_xml.py COAUTH [--acl FOLDER] [--dblp FILE] [--pubmed FILE] [--arxiv FILE] [--mods FILE]
                                 [--megabytes 200] [--rounds 5]

COAUTH is the release build of the command. FOLDER holds the Anthology's XML files; the FILEs hold real records (DBLP's dump,
`PubmedArticleSet`, arXiv's OAI-PMH in `arXivRaw`, `modsCollection`), which are repeated up to the size wanted. lxml's iterparse takes
the fields that coauth takes, each element's text with markup off and white space squeezed, into lists, and frees what it has read.
The programs take turns; printed are medians of whole processes, from start to exit: `coauth formats FILE` by processor seconds at one
thread and by elapsed seconds at two, lxml by processor seconds. Other work on the machine lowers the figure at two threads and hardly
the others. Needs lxml (PyPI).
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
def texts(elements):
    return [text(e) for e in elements]
if kind == "acl":
    for file in glob.glob(os.path.join(path, "**", "*.xml"), recursive=True):
        def take(e):
            papers.append((e.get("id"), text(e.find("title")), e.findtext("doi"), e.findtext("year"), e.findtext("month"),
                e.findtext("journal-volume"), e.findtext("journal-issue"), e.findtext("pages"), e.findtext("url"),
                e.find("pwccode") is not None,
                [(text(a.find("first")), text(a.find("last")), a.get("id"), a.get("orcid"), texts(a.findall("affiliation")))
                 for a in e.findall("author")]))
        walk(file, ("paper",), take)
elif kind == "dblp":
    def take(e):
        papers.append((e.get("key"), e.tag, e.get("publtype"), text(e.find("title")), e.findtext("year"), e.findtext("month"),
            e.findtext("journal") or e.findtext("booktitle") or e.findtext("school"), e.findtext("volume"), e.findtext("number"),
            e.findtext("pages"), texts(e.findall("ee")),
            [(text(a), a.get("orcid"), a.get("pid")) for a in e.findall("author")]))
    walk(path, ("article", "inproceedings", "incollection", "book", "phdthesis", "mastersthesis", "data"), take)
elif kind == "arxiv":
    def take(e):
        papers.append((e.findtext("{*}id"), text(e.find("{*}title")), text(e.find("{*}authors")), e.findtext("{*}doi"),
            (e.findtext("{*}categories") or "").split(), texts(e.findall("{*}version/{*}date"))))
    walk(path, ("{*}arXivRaw",), take)
elif kind == "mods":
    def part(e):
        return [(d.get("type"), d.findtext("{*}number")) for d in e.findall("{*}part/{*}detail")] + [
            (d.get("unit"), d.findtext("{*}start"), d.findtext("{*}end"), d.findtext("{*}list")) for d in e.findall("{*}part/{*}extent")]
    def title(e):
        return [(i.get("type"), text(i.find("{*}nonSort")), text(i.find("{*}title")), text(i.find("{*}subTitle")))
            for i in e.findall("{*}titleInfo")]
    def origin(e):
        return [(o.tag, o.get("keyDate"), o.get("point"), o.text) for o in e.findall("{*}originInfo/*")]
    def take(e):
        papers.append((title(e), texts(e.findall("{*}genre")), origin(e), part(e),
            [(i.get("type"), i.text) for i in e.findall("{*}identifier")], texts(e.findall("{*}location/{*}url")),
            [(r.get("type"), title(r), texts(r.findall("{*}genre")), origin(r), part(r)) for r in e.findall("{*}relatedItem")],
            [(n.get("type"), [(q.get("type"), text(q)) for q in n.findall("{*}namePart")], texts(n.findall("{*}role/{*}roleTerm")),
              texts(n.findall("{*}affiliation")), texts(n.findall("{*}nameIdentifier"))) for n in e.findall("{*}name")]))
    walk(path, ("{*}mods",), take)
else:
    def take(e):
        c = e.find("MedlineCitation"); a = c.find("Article"); j = a.find("Journal"); i = j.find("JournalIssue"); d = i.find("PubDate")
        authors = a.find("AuthorList")
        papers.append((c.findtext("PMID"), text(a.find("ArticleTitle")), text(a.find("VernacularTitle")), j.findtext("Title"),
            j.findtext("ISOAbbreviation"), c.findtext("MedlineJournalInfo/MedlineTA"), i.findtext("Volume"), i.findtext("Issue"),
            d.findtext("Year"), d.findtext("Month"), d.findtext("Day"), d.findtext("MedlineDate"),
            [(q.findtext("Year"), q.findtext("Month"), q.findtext("Day")) for q in a.findall("ArticleDate")],
            a.findtext("Pagination/MedlinePgn"), a.findtext("Pagination/StartPage"), a.findtext("Pagination/EndPage"),
            [(x.get("EIdType"), x.get("ValidYN"), x.text) for x in a.findall("ELocationID")],
            texts(a.findall("PublicationTypeList/PublicationType")),
            [(x.get("IdType"), x.text) for x in e.findall("PubmedData/ArticleIdList/ArticleId")],
            authors.get("CompleteYN") if authors is not None else None,
            [(x.get("ValidYN"), x.findtext("LastName"), x.findtext("ForeName"), x.findtext("Initials"), x.findtext("Suffix"),
              x.findtext("CollectiveName"), [n.text for n in x.findall("Identifier")],
              texts(x.findall("AffiliationInfo/Affiliation")))
             for x in (authors if authors is not None else ())]))
    walk(path, ("PubmedArticle",), take)
print(len(papers))
'''


def repeated(source, target, root, size):
    """Writes the records of a document again and again; returns the bytes."""
    text = Path(source).read_bytes()
    start = re.search(rb"<%s[^>]*>" % root, text).end()
    end = text.rindex(b"</%s>" % root)
    body = text[start:end].strip() + b"\n"
    copies = max(1, size // len(body))
    with open(target, "wb") as file:
        file.write(text[:start] + b"\n")
        for _ in range(copies):
            file.write(body)
        file.write(text[end:])
    return os.path.getsize(target)


def folder_size(folder):
    return sum(path.stat().st_size for path in Path(folder).rglob("*.xml"))


def run(command):
    """The output, the seconds of the processors, and those on the wall."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    elapsed = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise SystemExit(f"{command[0]} ended with status {process.returncode}")
    return output, usage.ru_utime + usage.ru_stime, elapsed


KINDS = {"dblp": b"dblp", "pubmed": b"PubmedArticleSet", "arxiv": b"GetRecord", "mods": b"modsCollection"}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("coauth")
    parser.add_argument("--acl")
    for kind in KINDS:
        parser.add_argument(f"--{kind}")
    parser.add_argument("--megabytes", type=int, default=200)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    print("| source | MB | papers | lxml, MB/s | coauth, one thread | two threads, elapsed | ratio, one thread | two threads |")
    print("|---" * 8 + "|")
    with tempfile.TemporaryDirectory() as folder:
        works = [("acl", options.acl, folder_size(options.acl))] if options.acl else []
        for kind, root in KINDS.items():
            if source := getattr(options, kind):
                path = os.path.join(folder, f"{kind}.xml")
                works.append((kind, path, repeated(source, path, root, options.megabytes * 10**6)))
        for kind, path, size in works:
            rates = {"lxml": [], 1: [], 2: []}
            read = set()
            for _ in range(options.rounds):
                output, seconds, _ = run([sys.executable, "-c", YARDSTICK, kind, path])
                rates["lxml"].append(size / 1e6 / seconds)
                read.add(int(output))
                for threads in (1, 2):
                    output, seconds, elapsed = run(
                        [options.coauth, "formats", "--format", "json", "--threads", str(threads), path])
                    rates[threads].append(size / 1e6 / (seconds if threads == 1 else elapsed))
                    read.add(sum(document["papers"] for document in json.loads(output)))
            assert len(read) == 1, f"{kind}: {read}"
            lxml, one, two = (statistics.median(values) for values in rates.values())
            print(f"| {kind} | {size / 1e6:.0f} | {read.pop()} | {lxml:.1f} | {one:.0f} | {two:.0f} | {one / lxml:.1f} | {two / lxml:.1f} |",
                  flush=True)


if __name__ == "__main__":
    main()
