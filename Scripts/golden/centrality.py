"""Makes Fixtures/graphs/centrality.json: centralities that networkx 3.6 finds on random graphs and on netscience.

Run in a virtual environment with networkx and scipy; netscience is read from its .edges file:

    python3 Scripts/golden/centrality.py Fixtures/graphs

The random graphs are those of graphs.py. null stands for what a measure does not define. Current flow is made component by
component. Lengths are 60 / strength, so that on the random graphs, whose strengths are 1 to 5, equally long paths are exactly
so. Weighted effective sizes are asked for by node: networkx 3.6.1 divides by the wrong maximum when it makes all at once.
"""

import json
import math
import sys

import networkx as nx

from graphs import SplitMix64, random_graph


def current_flow(graph, weight):
    values = dict.fromkeys(graph, 0.0)
    for part in nx.connected_components(graph):
        if len(part) > 2:
            flow = nx.current_flow_betweenness_centrality(graph.subgraph(part), normalized=False, weight=weight, solver="lu")
            values.update(flow)
    return values


def measures(graph, is_random):
    nodes = sorted(graph)
    for _, _, data in graph.edges(data=True):
        data["length"] = 60 / data["weight"]

    def column(values):
        return [None if math.isnan(values[v]) else float(f"{values[v]:.12g}") for v in nodes]

    result = {
        "constraint": column(nx.constraint(graph, weight="weight")),
        "constraintUnweighted": column(nx.constraint(graph)),
        "effectiveSize": column(nx.effective_size(graph)),
        "effectiveSizeWeighted": column(nx.effective_size(graph, nodes=list(graph), weight="weight")),
        "closenessLengths": column(nx.closeness_centrality(graph, distance="length")),
        "harmonicLengths": column(nx.harmonic_centrality(graph, distance="length")),
    }
    alpha = 0.02
    katz = nx.katz_centrality_numpy(graph, alpha=alpha, weight="weight", normalized=False)
    result["katz"] = column(katz)
    edges = nx.edge_betweenness_centrality(graph, normalized=False)
    result["edgeBetweenness"] = [
        float(f"{value:.12g}") for _, value in sorted((tuple(sorted(edge)), value) for edge, value in edges.items())
    ]
    if is_random:
        result["betweennessLengths"] = column(nx.betweenness_centrality(graph, normalized=False, weight="length"))
        result["currentFlow"] = column(current_flow(graph, "weight"))
        result["currentFlowUnweighted"] = column(current_flow(graph, None))
    return result


def read(path):
    graph = nx.Graph()
    with open(path) as lines:
        graph.add_nodes_from(range(int(next(lines).split()[0])))
        for line in lines:
            a, b, weight = line.split()
            graph.add_edge(int(a), int(b), weight=float(weight))
    return graph


def main(folder):
    golden = {}
    for seed in range(1, 201, 4):
        nodes, probability = 5 + seed % 36, [0.05, 0.1, 0.2, 0.4, 0.7][seed % 5]
        graph = random_graph(nodes, probability, 5, SplitMix64(seed))
        if max((sum(d["weight"] for _, _, d in graph.edges(v, data=True)) for v in graph), default=0) < 49:
            golden[f"random {seed}"] = measures(graph, True)
    golden["netscience"] = measures(read(f"{folder}/netscience.edges"), False)
    with open(f"{folder}/centrality.json", "w") as out:
        out.write("{\n")
        out.write(",\n".join(f"{json.dumps(name)}: {json.dumps(values)}" for name, values in golden.items()))
        out.write("\n}\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
