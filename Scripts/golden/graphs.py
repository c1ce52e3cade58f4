"""Makes Fixtures/graphs: bare edge lists of two public networks and the values networkx finds on them.

Run with networkx 3.6 and the folder that holds M. E. J. Newman's netscience.gml and hep-th.gml:

    python3 Scripts/golden/graphs.py FOLDER Fixtures/graphs

A golden file has one line a measure: its name, then its values, by node or one for the graph. Iterative measures are
made with tol=1e-14. Of hep-th only every 20th node is kept, beside the sum over all (`sum:NAME`).
The 200 random graphs are not stored: SplitMix64 makes the same ones here and in the tests.
"""

import math
import sys

import networkx as nx

MASK = (1 << 64) - 1


class SplitMix64:
    def __init__(self, seed):
        self.state = seed

    def next(self):
        self.state = (self.state + 0x9E3779B97F4A7C15) & MASK
        z = self.state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
        return z ^ (z >> 31)

    def unit(self):
        return (self.next() >> 11) * 2.0**-53


def random_graph(nodes, probability, maximum_weight, random):
    """WeightedGraph.random(nodeCount:probability:maximumWeight:using:)."""
    graph = nx.Graph()
    graph.add_nodes_from(range(nodes))
    for a in range(nodes):
        for b in range(a + 1, nodes):
            if random.unit() < probability:
                graph.add_edge(a, b, weight=1 + random.next() % maximum_weight)
    return graph


def measures(graph):
    """Every measure as (name, values)."""
    nodes = sorted(graph)

    def column(values):
        return [values[v] for v in nodes]

    components = sorted(nx.connected_components(graph), key=lambda c: (-len(c), min(c)))
    cluster = {v: k for k, c in enumerate(components) for v in c}
    total, pairs, longest = 0, 0, 0
    for source, lengths in nx.all_pairs_shortest_path_length(graph):
        total += sum(lengths.values())
        pairs += len(lengths) - 1
        if cluster[source] == 0:
            longest = max(longest, max(lengths.values()))
    degrees = {d for _, d in graph.degree() if d > 0}
    assortativity = nx.degree_assortativity_coefficient(graph) if len(degrees) > 1 else math.nan
    yield "degree", column(dict(graph.degree()))
    yield "strength", column(dict(graph.degree(weight="weight")))
    yield "triangles", column(nx.triangles(graph))
    yield "clustering", column(nx.clustering(graph))
    yield "core", column(nx.core_number(graph))
    yield "component", column(cluster)
    yield "betweenness", column(nx.betweenness_centrality(graph, normalized=False))
    yield "closeness", column(nx.closeness_centrality(graph, wf_improved=True))
    yield "harmonic", column(nx.harmonic_centrality(graph))
    yield "pagerank", column(nx.pagerank(graph, alpha=0.85, tol=1e-14, max_iter=10000))
    yield "density", [nx.density(graph)]
    yield "transitivity", [nx.transitivity(graph)]
    yield "meanLocalClustering", [nx.average_clustering(graph)]
    yield "degreeAssortativity", [assortativity]
    yield "meanDistance", [total / pairs if pairs else math.nan]
    yield "diameter", [longest]
    yield "componentModularity", [
        nx.community.modularity(graph, components) if graph.number_of_edges() else 0
    ]


def text(value, digits):
    return str(value) if isinstance(value, int) else f"{value:.{digits}g}"


def write(path, graph, every=1, digits=15):
    with open(path, "w") as out:
        for name, values in measures(graph):
            if len(values) == 1 or every == 1:
                print(name, *(text(v, digits) for v in values), file=out)
            else:
                print(name, *(text(v, digits) for v in values[::every]), file=out)
                print("sum:" + name, text(math.fsum(values), 15), file=out)


def network(source, target, name, every=1, digits=15):
    graph = nx.Graph(nx.read_gml(f"{source}/{name}.gml", label="id"))
    graph.remove_edges_from(list(nx.selfloop_edges(graph)))
    with open(f"{target}/{name}.edges", "w") as out:
        print(graph.number_of_nodes(), graph.number_of_edges(), file=out)
        for a, b, data in sorted(graph.edges(data=True), key=lambda edge: sorted(edge[:2])):
            data["weight"] = float(data.get("value", data.get("weight")))
            print(min(a, b), max(a, b), f"{data['weight']:.15g}", file=out)
    write(f"{target}/{name}.golden", graph, every, digits)


def main(source, target):
    with open(f"{target}/random.golden", "w") as out:
        for seed in range(1, 201):
            random = SplitMix64(seed)
            graph = random_graph(5 + seed % 36, [0.05, 0.1, 0.2, 0.4, 0.7][seed % 5], 5, random)
            print("graph", seed, graph.number_of_nodes(), graph.number_of_edges(), file=out)
            for name, values in measures(graph):
                print(name, *(text(v, 12) for v in values), file=out)
    network(source, target, "netscience")
    network(source, target, "hep-th", every=20, digits=12)


if __name__ == "__main__":
    main(*sys.argv[1:])
