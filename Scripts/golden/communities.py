"""Makes Fixtures/graphs/communities.golden: qualities and comparisons of partitions as other programs compute them.

Run with igraph 1.0, leidenalg 0.12 and scikit-learn 1.9:

    python3 Scripts/golden/communities.py > Fixtures/graphs/communities.golden

The graphs and partitions are not stored: SplitMix64 makes the same ones here and in the tests. A block a graph: `graph SEED`, then
one line a value: its name, then numbers. `infomap` is the membership that igraph's Infomap found, `codelength` its bits.
"""

import random

import igraph
import leidenalg
from sklearn.metrics import adjusted_rand_score, normalized_mutual_info_score

from graphs import SplitMix64, random_graph


def partition(nodes, clusters, random):
    return [random.next() % clusters for _ in range(nodes)]


def compact(labels):
    """Numbers from 0, as igraph wants them."""
    number = {}
    return [number.setdefault(label, len(number)) for label in labels]


def main():
    for seed in range(1, 41):
        nodes = 5 + seed % 36
        plain = random_graph(nodes, [0.05, 0.1, 0.2, 0.4, 0.7][seed % 5], 5, SplitMix64(seed))
        edges = list(plain.edges(data="weight"))
        graph = igraph.Graph(nodes, [(a, b) for a, b, _ in edges])
        weights = [float(w) for _, _, w in edges]
        draws = SplitMix64(1000 + seed)
        a = compact(partition(nodes, 1 + seed % 6, draws))
        b = compact(partition(nodes, 1 + seed % 4, draws))
        print("graph", seed)
        for resolution in [0.5, 1]:
            value = graph.modularity(a, weights=weights, resolution=resolution) if edges else 0
            print(f"modularity:{resolution}", repr(value))
            cpm = leidenalg.CPMVertexPartition(
                graph, initial_membership=a, weights=weights, resolution_parameter=resolution)
            print(f"cpm:{resolution}", repr(cpm.quality()))
        for method in ["arithmetic", "geometric", "min", "max"]:
            print(f"nmi:{method}", repr(float(normalized_mutual_info_score(a, b, average_method=method))))
        print("ari", repr(float(adjusted_rand_score(a, b))))
        print("vi", repr(igraph.compare_communities(a, b, method="vi")))
        if edges:
            random.seed(seed)
            igraph.set_random_number_generator(random)
            found = graph.community_infomap(edge_weights=weights, trials=20)
            print("infomap", *found.membership)
            print("codelength", repr(found.codelength))


main()
