"""Makes Fixtures/graphs/structure.json: what networkx 3.6 and igraph 1.0 find on netscience and 40 random graphs.

    python3 Scripts/golden/structure.py Fixtures/graphs

Reads Fixtures/graphs/netscience.edges. The category of node v is v mod 3, its value 7·v mod 11. Not a number is null.
"""

import json
import math
import sys

import igraph
import networkx as nx

from graphs import SplitMix64, random_graph


def peer(graph):
    """The same graph in igraph."""
    edges = list(graph.edges(data="weight"))
    result = igraph.Graph(n=graph.number_of_nodes(), edges=[edge[:2] for edge in edges])
    result.es["weight"] = [edge[2] for edge in edges]
    return result


def measures(graph):
    """Every measure as (name, values)."""
    nodes = sorted(graph)
    other = peer(graph)
    nx.set_node_attributes(graph, {v: v % 3 for v in nodes}, "category")
    nx.set_node_attributes(graph, {v: 7 * v % 11 for v in nodes}, "value")
    degree = dict(graph.degree())
    ends = [v for v in nodes if degree[v] > 0]
    blocks = [sorted(block) for block in nx.biconnected_components(graph)]
    yield "blocks", [v for block in sorted(blocks, key=lambda b: (-len(b), b)) for v in [len(block), *block]]
    yield "articulationPoints", sorted(nx.articulation_points(graph))
    yield "bridges", [v for edge in sorted(sorted(edge) for edge in nx.bridges(graph)) for v in edge]
    yield "barrat", other.transitivity_local_undirected(weights="weight", mode="zero")
    yield "onnela", [nx.clustering(graph, weight="weight")[v] for v in nodes]
    mixed = len({v % 3 for v in ends}) > 1
    yield "byCategory", [nx.attribute_assortativity_coefficient(graph, "category") if mixed else math.nan]
    varied = len({7 * v % 11 for v in ends}) > 1
    yield "byValue", [nx.numeric_assortativity_coefficient(graph, "value") if varied else math.nan]
    club = nx.rich_club_coefficient(graph, normalized=False)
    yield "richClub", [club[k] for k in sorted(club)]
    truss = {tuple(sorted(edge)): 2 for edge in graph.edges}
    k = 3
    while (left := nx.k_truss(graph, k)).number_of_edges():
        truss.update({tuple(sorted(edge)): k for edge in left.edges})
        k += 1
    yield "truss", [truss[edge] for edge in sorted(truss)]
    sizes = [len(clique) for clique in nx.find_cliques(graph)]
    yield "cliques", [sizes.count(k) for k in range(max(sizes) + 1)]
    forest = nx.maximum_spanning_tree(graph)
    yield "forest", [forest.number_of_edges(), forest.size(weight="weight")]


def rounded(value):
    if isinstance(value, int):
        return value
    return None if math.isnan(value) else float(f"{value:.12g}")


def main(target):
    result = {}
    for seed in range(1, 41):
        graph = random_graph(5 + seed % 36, [0.05, 0.1, 0.2, 0.4, 0.7][seed % 5], 5, SplitMix64(seed))
        result[f"random {seed}"] = graph
    netscience = nx.Graph()
    with open(f"{target}/netscience.edges") as lines:
        netscience.add_nodes_from(range(int(next(lines).split()[0])))
        for line in lines:
            a, b, weight = line.split()
            netscience.add_edge(int(a), int(b), weight=float(weight))
    result["netscience"] = netscience
    golden = {name: {key: [rounded(v) for v in values] for key, values in measures(graph)} for name, graph in result.items()}
    with open(f"{target}/structure.json", "w") as out:
        out.write("{\n" + ",\n".join(f"{json.dumps(name)}: {json.dumps(values)}" for name, values in golden.items()) + "\n}\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
