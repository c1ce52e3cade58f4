"""Runs measures of igraph, NetworKit or networkx on a graph: the other side of `graph-bench run`.

    python graph_peers.py igraph|networkit|networkx GRAPH.arrays [--threads N] [--values FILE]

Reads the names of measures from standard input, one a line, and answers each with one line of JSON; the values go to FILE
as 64-bit floats. Only the call that computes is timed, not the conversion of its result. `compare.py` drives it.
"""

import argparse
import json
import math
import os
import sys
import time

import numpy as np

# Divisions whose values need not agree; their modularity is told instead.
COMMUNITIES = {"leiden"}


def read_arrays(path):
    with open(path, "rb") as file:
        nodes, edges = (int(x) for x in np.fromfile(file, dtype="<u8", count=2))
        sources = np.fromfile(file, dtype="<u4", count=edges)
        targets = np.fromfile(file, dtype="<u4", count=edges)
        weights = np.fromfile(file, dtype="<f8", count=edges)
    return nodes, sources, targets, weights


def bfs_sources(nodes):
    return [k * nodes // 16 for k in range(16)]


def betweenness_sources(nodes):
    count = min(256, nodes)
    return [k * nodes // count for k in range(count)]


def pairs_of_neighbors(degrees):
    degrees = np.asarray(degrees, dtype=float)
    return degrees * (degrees - 1) / 2


def modularity(labels, sources, targets, weights):
    """Of a division by weights; the same sum for every library."""
    labels = np.asarray(labels)
    both = np.bincount(labels[sources], weights, labels.max() + 1) + np.bincount(labels[targets], weights, labels.max() + 1)
    inside = weights[labels[sources] == labels[targets]].sum()
    return float(inside / weights.sum() - ((both / (2 * weights.sum())) ** 2).sum())


class IGraph:
    """Each measure is what to time, and how its result becomes values."""

    def __init__(self, nodes, sources, targets, weights, threads):
        import igraph

        self.igraph = igraph
        self.graph = igraph.Graph(n=nodes, edges=np.column_stack((sources, targets)).astype(np.int64))
        self.weights = None if (weights == 1).all() else weights.tolist()
        self.lengths = (1 / weights).tolist()

    def measures(self):
        g = self.graph
        return {
            "components": (lambda: g.connected_components(), lambda r: r.membership),
            "cores": (g.coreness, None),
            "triangles": (
                lambda: g.transitivity_local_undirected(mode="zero"),
                lambda r: np.rint(np.array(r) * pairs_of_neighbors(g.degree())),
            ),
            "clustering": (lambda: g.transitivity_local_undirected(mode="zero"), None),
            "transitivity": (lambda: g.transitivity_undirected(), None),
            "assortativity": (lambda: g.assortativity_degree(directed=False), None),
            "pagerank": (lambda: g.pagerank(directed=False, weights=self.weights), None),
            "harmonic": (lambda: g.harmonic_centrality(normalized=False), None),
            "closeness": (lambda: g.closeness(normalized=True), self.wasserman_faust),
            "betweenness": (lambda: g.betweenness(directed=False), None),
            "betweenness-sources": (lambda: g.betweenness(directed=False, sources=betweenness_sources(g.vcount())), None),
            "bfs": (
                lambda: [g.distances(source=s)[0] for s in bfs_sources(g.vcount())],
                lambda r: [-1 if math.isinf(x) else x for row in r for x in row],
            ),
            "dijkstra": (
                lambda: [g.distances(source=s, weights=self.lengths)[0] for s in bfs_sources(g.vcount())],
                lambda r: [-1 if math.isinf(x) else x for row in r for x in row],
            ),
            "diameter": (lambda: g.diameter(directed=False), None),
            "eccentricity": (g.eccentricity, None),
            "leiden": (self.leiden, lambda r: r.membership),
        }

    def leiden(self):
        return self.graph.community_leiden(objective_function="modularity", weights=self.weights, n_iterations=2)

    def wasserman_faust(self, values):
        """igraph's value is the one inside the component."""
        parts = self.graph.connected_components()
        sizes = np.array(parts.sizes())[parts.membership]
        return np.nan_to_num(np.array(values, dtype=float)) * (sizes - 1) / (self.graph.vcount() - 1)


class NetworKit:
    def __init__(self, nodes, sources, targets, weights, threads):
        import networkit

        self.nk = networkit
        networkit.setNumberOfThreads(threads)
        weighted = not (weights == 1).all()
        # A scipy matrix would lose its weights here: three arrays of 64 bits keep them.
        ends = (sources.astype(np.uint64), targets.astype(np.uint64))
        self.weighted = networkit.GraphFromCoo((weights, ends), n=nodes, weighted=weighted, directed=False)
        # Lengths in the place of weights, for paths.
        self.far = networkit.GraphFromCoo((1 / weights, ends), n=nodes, weighted=True, directed=False)
        self.graph = networkit.graphtools.toUnweighted(self.weighted) if weighted else self.weighted

    def run(self, algorithm):
        algorithm.run()
        return algorithm

    def measures(self):
        nk, g, w = self.nk, self.graph, self.weighted
        n = g.numberOfNodes()

        def degrees():
            return [g.degree(v) for v in range(n)]

        def scores(r):
            return r.scores()

        def local():
            return self.run(nk.centrality.LocalClusteringCoefficient(g, turbo=True))

        return {
            "components": (
                lambda: self.run(nk.components.ConnectedComponents(g)),
                lambda r: r.getPartition().getVector(),
            ),
            "cores": (lambda: self.run(nk.centrality.CoreDecomposition(g)), scores),
            "triangles": (local, lambda r: np.rint(np.array(r.scores()) * pairs_of_neighbors(degrees()))),
            "clustering": (local, scores),
            "transitivity": (lambda: nk.globals.ClusteringCoefficient.exactGlobal(g), None),
            "pagerank": (self.pagerank, scores),
            "harmonic": (lambda: self.run(nk.centrality.HarmonicCloseness(g, normalized=False)), scores),
            "closeness": (
                lambda: self.run(nk.centrality.Closeness(g, True, nk.centrality.ClosenessVariant.GENERALIZED)),
                scores,
            ),
            "betweenness": (lambda: self.run(nk.centrality.Betweenness(g)), lambda r: np.array(r.scores()) / 2),
            "bfs": (
                lambda: [self.run(nk.distance.BFS(g, s, storePaths=False)).getDistances() for s in bfs_sources(n)],
                lambda r: [-1 if x > 1e300 else x for row in r for x in row],
            ),
            "dijkstra": (
                lambda: [self.run(nk.distance.Dijkstra(self.far, s, storePaths=False)).getDistances() for s in bfs_sources(n)],
                lambda r: [-1 if x > 1e300 else x for row in r for x in row],
            ),
            "diameter": (
                lambda: self.run(nk.distance.Diameter(g, algo=nk.distance.DiameterAlgo.EXACT)),
                lambda r: [r.getDiameter()[0]],
            ),
            "leiden": (lambda: self.run(nk.community.ParallelLeiden(w)), lambda r: r.getPartition().getVector()),
        }

    def pagerank(self):
        # Its default tolerance is 1e-8, in the Euclidean norm of the last change; 1e-12 ends 2e-10 from the limit.
        rank = self.nk.centrality.PageRank(
            self.weighted, damp=0.85, tol=1e-13, distributeSinks=self.nk.centrality.SinkHandling.DistributeSinks
        )
        rank.maxIterations = 10_000
        return self.run(rank)


class NetworkX:
    def __init__(self, nodes, sources, targets, weights, threads):
        import networkx

        self.nx = networkx
        self.graph = networkx.Graph()
        self.graph.add_nodes_from(range(nodes))
        self.graph.add_weighted_edges_from(zip(sources.tolist(), targets.tolist(), weights.tolist()))

    def measures(self):
        nx, g = self.nx, self.graph

        def column(r):
            return [r[v] for v in range(len(g))]

        def labels(r):
            result = np.zeros(len(g))
            for k, members in enumerate(r):
                result[list(members)] = k
            return result

        return {
            "components": (lambda: list(nx.connected_components(g)), labels),
            "cores": (lambda: nx.core_number(g), column),
            "triangles": (lambda: nx.triangles(g), column),
            "clustering": (lambda: nx.clustering(g), column),
            "transitivity": (lambda: nx.transitivity(g), None),
            "assortativity": (lambda: nx.degree_assortativity_coefficient(g), None),
            "pagerank": (lambda: nx.pagerank(g, tol=1e-14, max_iter=10_000), column),
            "harmonic": (lambda: nx.harmonic_centrality(g), column),
            "closeness": (lambda: nx.closeness_centrality(g), column),
            "betweenness": (lambda: nx.betweenness_centrality(g, normalized=False), column),
        }


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("library", choices=["igraph", "networkit", "networkx"])
    parser.add_argument("graph")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--values")
    arguments = parser.parse_args()
    os.environ["OMP_NUM_THREADS"] = str(arguments.threads)
    library = {"igraph": IGraph, "networkit": NetworKit, "networkx": NetworkX}[arguments.library]
    start = time.perf_counter()
    nodes, sources, targets, weights = read_arrays(arguments.graph)
    peer = library(nodes, sources, targets, weights, arguments.threads)
    print(json.dumps({"measure": "build", "nodes": nodes, "edges": len(sources), "seconds": time.perf_counter() - start}))
    sys.stdout.flush()
    measures = peer.measures()
    for line in sys.stdin:
        name = line.strip()
        answer = {"measure": name}
        if name in measures:
            call, convert = measures[name]
            processor = time.process_time()
            start = time.perf_counter()
            result = call()
            answer["seconds"] = time.perf_counter() - start
            answer["processorSeconds"] = time.process_time() - processor
            if convert:
                result = convert(result)
            if name in COMMUNITIES:
                answer["quality"] = modularity(result, sources, targets, weights)
            if arguments.values:
                np.atleast_1d(np.asarray(result, dtype="<f8")).tofile(arguments.values)
        else:
            answer["missing"] = True
        print(json.dumps(answer))
        sys.stdout.flush()


if __name__ == "__main__":
    main()
