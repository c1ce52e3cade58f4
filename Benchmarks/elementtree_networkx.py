"""The yardstick: an ACL Anthology folder read by xml.etree.ElementTree into a networkx graph of coauthors.

A person is a name, given and family joined; a tie's weight is the number of joint papers (full counting). Prints one
line of JSON: what was counted, and the seconds from the first file to the finished graph, without Python's own start.
"""

import json
import sys
import time
import xml.etree.ElementTree as ElementTree
from collections import Counter
from itertools import combinations
from pathlib import Path

import networkx

start, processor_start = time.perf_counter(), time.process_time()
papers = mentions = 0
people = {}
ties = Counter()
for path in sorted(Path(sys.argv[1]).glob("*.xml")):
    for paper in ElementTree.parse(path).getroot().iter("paper"):
        papers += 1
        authors = []
        for author in paper.iterfind("author"):
            names = (author.findtext("first"), author.findtext("last"))
            authors.append(" ".join(name for name in names if name))
        mentions += len(authors)
        authors = sorted(set(authors))
        people.update(dict.fromkeys(authors))
        ties.update(combinations(authors, 2))
graph = networkx.Graph()
graph.add_nodes_from(people)
graph.add_weighted_edges_from((one, other, weight) for (one, other), weight in ties.items())
seconds = time.perf_counter() - start
processor_seconds = time.process_time() - processor_start

print(
    json.dumps(
        {
            "papers": papers,
            "mentions": mentions,
            "people": graph.number_of_nodes(),
            "ties": graph.number_of_edges(),
            "seconds": seconds,
            "processorSeconds": processor_seconds,
        }
    )
)
