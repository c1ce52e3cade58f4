"""As elementtree_networkx.py, with the graph built edge by edge, as most programs do it."""

import sys
import time
import xml.etree.ElementTree as ElementTree
from itertools import combinations
from pathlib import Path

import networkx

start = time.perf_counter()
graph = networkx.Graph()
for path in sorted(Path(sys.argv[1]).glob("*.xml")):
    for paper in ElementTree.parse(path).getroot().iter("paper"):
        authors = []
        for author in paper.iterfind("author"):
            names = (author.findtext("first"), author.findtext("last"))
            authors.append(" ".join(name for name in names if name))
        graph.add_nodes_from(authors)
        for one, other in combinations(sorted(set(authors)), 2):
            if graph.has_edge(one, other):
                graph[one][other]["weight"] += 1
            else:
                graph.add_edge(one, other, weight=1)
print(graph.number_of_nodes(), graph.number_of_edges(), round(time.perf_counter() - start, 2))
