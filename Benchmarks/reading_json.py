"""Reads JSON Lines of OpenAlex and Semantic Scholar with coauth and with orjson: megabytes a second, and how often faster.

    python reading_json.py COAUTH RECORDS... [--megabytes 400] [--rounds 5] [--threads 1,2]

COAUTH is the release build of the command. RECORDS are JSON files with papers of Semantic Scholar (first interface), whose
papers, citations and references give the bibliographic facts; the two files are made of them in the forms of the OpenAlex
snapshot and of Semantic Scholar's bulk data set, repeated with other identifiers up to the size wanted. orjson parses each
line and takes the same fields into lists. The programs take turns; printed are medians of the whole process, from start to
exit. Needs orjson (PyPI).
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path


def facts(paths):
    """Title, authors, year, venue and DOI of every paper in the files, nested ones included."""
    found = []

    def collect(value):
        if isinstance(value, dict):
            if value.get("title") and value.get("authors"):
                found.append(value)
            for inner in value.values():
                collect(inner)
        elif isinstance(value, list):
            for inner in value:
                collect(inner)

    for path in paths:
        collect(json.loads(Path(path).read_text()))
    return found


def openalex(paper, number, words):
    """The paper as OpenAlex's snapshot has it, with the fields that make up most of its bytes."""
    work = f"https://openalex.org/W{2_000_000_000 + number}"
    institution = {
        "id": f"https://openalex.org/I{27837315 + number % 5000}", "display_name": f"University of {words[number % len(words)]}",
        "ror": f"https://ror.org/00jmfr{number % 1000:03}", "country_code": "US", "type": "education",
        "lineage": [f"https://openalex.org/I{27837315 + number % 5000}"],
    }
    authorships = [
        {
            "author_position": "first" if place == 0 else "middle",
            "author": {
                "id": f"https://openalex.org/A{5_000_000_000 + int(author.get('authorId') or place) % 90_000_000}",
                "display_name": author["name"],
                "orcid": f"https://orcid.org/0000-0002-{number % 10000:04}-{place % 10000:04}" if place % 2 else None,
            },
            "institutions": [institution], "countries": ["US"], "is_corresponding": place == 0,
            "raw_author_name": author["name"], "raw_affiliation_strings": [f"{institution['display_name']}, USA"],
            "affiliations": [{
                "raw_affiliation_string": f"{institution['display_name']}, USA", "institution_ids": [institution["id"]]}],
        }
        for place, author in enumerate(paper["authors"][:100])
    ]
    source = {
        "id": f"https://openalex.org/S{number % 90000}", "display_name": paper.get("venue") or None, "issn_l": "0028-0836",
        "issn": ["0028-0836", "1476-4687"], "is_oa": False, "is_in_doaj": False, "type": "journal",
        "host_organization": "https://openalex.org/P4310319908", "host_organization_name": "Publisher",
    }
    location = {
        "is_oa": False, "landing_page_url": f"https://doi.org/{paper.get('doi') or '10.1000/x'}", "pdf_url": None, "source": source,
        "license": None, "version": "publishedVersion", "is_accepted": True, "is_published": True,
    }
    abstract = {}
    for place in range(160):
        abstract.setdefault(words[(number * 7 + place * place) % len(words)], []).append(place)
    return {
        "id": work, "doi": f"https://doi.org/{paper['doi']}.{number}" if paper.get("doi") else None, "title": paper["title"],
        "display_name": paper["title"], "publication_year": paper.get("year"),
        "publication_date": f"{paper.get('year') or 2000}-05-17",
        "ids": {"openalex": work, "doi": None, "mag": str(2_000_000_000 + number), "pmid": f"https://pubmed.ncbi.nlm.nih.gov/{number}"},
        "language": "en", "primary_location": location, "type": "article", "type_crossref": "journal-article",
        "indexed_in": ["crossref"], "open_access": {"is_oa": False, "oa_status": "closed", "oa_url": None},
        "authorships": authorships, "countries_distinct_count": 1, "institutions_distinct_count": 1, "fwci": 2.417,
        "has_fulltext": False, "cited_by_count": number % 500,
        "biblio": {"volume": str(number % 90), "issue": str(number % 12), "first_page": "101", "last_page": "117"},
        "is_retracted": False, "is_paratext": False,
        "primary_topic": {
            "id": "https://openalex.org/T10028", "display_name": "Topic Modeling", "score": 0.9993,
            "subfield": {"id": "https://openalex.org/subfields/1702", "display_name": "Artificial Intelligence"},
            "field": {"id": "https://openalex.org/fields/17", "display_name": "Computer Science"}},
        "concepts": [
            {"id": f"https://openalex.org/C{41008148 + n}", "wikidata": f"https://www.wikidata.org/wiki/Q{21198 + n}",
             "display_name": words[(number + n) % len(words)], "level": n % 4, "score": 0.5 + n / 100} for n in range(12)],
        "locations_count": 1, "locations": [location], "best_oa_location": None,
        "referenced_works": [f"https://openalex.org/W{1_900_000_000 + number * 31 + n}" for n in range(30)],
        "related_works": [f"https://openalex.org/W{1_800_000_000 + number * 17 + n}" for n in range(10)],
        "abstract_inverted_index": abstract, "cited_by_api_url": f"https://api.openalex.org/works?filter=cites:W{number}",
        "counts_by_year": [{"year": 2024 - n, "cited_by_count": n * 3} for n in range(8)],
        "updated_date": "2024-12-17T02:11:45.010203", "created_date": "2016-06-24",
    }


def semantic_scholar(paper, number, words):
    """The paper as a line of Semantic Scholar's bulk data set `papers`."""
    return {
        "corpusid": 10_000_000 + number,
        "externalids": {"ACL": None, "DBLP": None, "ArXiv": paper.get("arxivId"), "MAG": str(2_000_000_000 + number), "CorpusId": str(number),
                        "PubMed": None, "DOI": f"{paper['doi']}.{number}" if paper.get("doi") else None, "PubMedCentral": None},
        "url": f"https://www.semanticscholar.org/paper/{number:040x}", "title": paper["title"],
        "authors": [{"authorId": author.get("authorId"), "name": author["name"]} for author in paper["authors"]],
        "venue": paper.get("venue") or "", "publicationvenueid": None, "year": paper.get("year"), "referencecount": 31,
        "citationcount": number % 500, "influentialcitationcount": number % 7, "isopenaccess": False,
        "s2fieldsofstudy": [{"category": "Computer Science", "source": "external"}], "publicationtypes": ["JournalArticle"],
        "publicationdate": f"{paper.get('year') or 2000}-05-17",
        "journal": {"name": paper.get("venue") or None, "pages": "101-117", "volume": str(number % 90)},
    }


FORMS = {"openalex": openalex, "semanticscholar": semantic_scholar}

# What the yardstick runs: the fields that coauth takes.
YARDSTICK = '''
import sys, orjson
papers = []
if sys.argv[1] == "openalex":
    for line in open(sys.argv[2], "rb"):
        work = orjson.loads(line)
        location = work.get("primary_location") or {}
        ids = work.get("ids") or {}
        biblio = work.get("biblio") or {}
        arxiv = [l["landing_page_url"] for l in work.get("locations") or [] if "arxiv.org/" in (l.get("landing_page_url") or "")]
        papers.append((
            work["title"], work["publication_year"], work["publication_date"], (location.get("source") or {}).get("display_name"),
            work["type"], work["cited_by_count"], work["id"], work["doi"], ids.get("pmid"), ids.get("pmcid"), ids.get("mag"),
            biblio.get("volume"), biblio.get("issue"), biblio.get("first_page"), biblio.get("last_page"), arxiv,
            (work.get("primary_topic") or {}).get("display_name"), work.get("is_authors_truncated"),
            [(a["raw_author_name"] or a["author"]["display_name"], a["author"]["id"], a["author"]["orcid"], a["is_corresponding"],
              [i["display_name"] for i in a["institutions"]] or a["raw_affiliation_strings"]) for a in work["authorships"]]))
else:
    for line in open(sys.argv[2], "rb"):
        work = orjson.loads(line)
        ids = work["externalids"] or {}
        journal = work["journal"] or {}
        papers.append((
            work["title"], work["year"], work["publicationdate"], work["venue"] or journal.get("name"), journal.get("volume"),
            journal.get("pages"), work["publicationtypes"], work["citationcount"], work["corpusid"], ids.get("DOI"), ids.get("ArXiv"),
            ids.get("PubMed"), ids.get("PubMedCentral"), ids.get("MAG"), ids.get("ACL"), ids.get("DBLP"),
            [(a["name"], a["authorId"]) for a in work["authors"]]))
print(len(papers))
'''


def make(path, form, papers, words, size):
    written = number = 0
    with open(path, "wb") as file:
        while written < size:
            line = json.dumps(form(papers[number % len(papers)], number, words), ensure_ascii=False, separators=(",", ":"))
            written += file.write(line.encode() + b"\n")
            number += 1
    return written, number


def seconds(command):
    start = time.perf_counter()
    done = subprocess.run(command, stdout=subprocess.PIPE, check=True)
    return time.perf_counter() - start, done.stdout


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("coauth")
    parser.add_argument("records", nargs="+")
    parser.add_argument("--megabytes", type=int, default=400)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--threads", default="1,2")
    options = parser.parse_args()
    papers = facts(options.records)
    words = sorted({word for paper in papers for word in paper["title"].split()})
    threads = options.threads.split(",")
    print("| form | MB | records | reader | seconds | MB/s | times orjson |")
    print("|---|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        for name, form in FORMS.items():
            path = os.path.join(folder, f"{name}.jsonl")
            size, count = make(path, form, papers, words, options.megabytes * 10**6)
            commands = {"orjson": [sys.executable, "-c", YARDSTICK, name, path]}
            for number in threads:
                commands[f"coauth, {number} threads"] = [
                    options.coauth, "formats", "--format", "json", "--threads", number, path]
            times = {reader: [] for reader in commands}
            for _ in range(options.rounds):
                for reader, command in commands.items():
                    taken, output = seconds(command)
                    times[reader].append(taken)
                    # Who reads fewer papers is no faster.
                    read = int(output) if reader == "orjson" else json.loads(output)[0]["papers"]
                    assert read == count, f"{reader} read {read} of {count}"
            yardstick = statistics.median(times["orjson"])
            for reader, values in times.items():
                middle = statistics.median(values)
                print(f"| {name} | {size / 1e6:.0f} | {count} | {reader} | {middle:.2f} | {size / 1e6 / middle:.0f} | {yardstick / middle:.1f} |")
            os.remove(path)


if __name__ == "__main__":
    main()
