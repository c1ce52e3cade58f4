"""Measures communities beside igraph, NetworKit and leidenalg: time to a quality, and the quality of a thorough run.

    python3 Benchmarks/communities.py GRAPH... [--python .venv-graphs/bin/python] [--seeds 10] [--skip-thorough]

GRAPH is what `graph-bench convert` reads. All programs maximize modularity at resolution 1 on the edges without weights, one thread.
The target of a graph is the median modularity of leidenalg's default runs, one a seed. Of every program the least number of rounds whose
median over the seeds reaches the target is measured: `rounds` here, `n_iterations` in igraph, `iterations` of
ParallelLeiden and PLM in NetworKit. Then the programs take turns, seed by seed. Seconds are of the processor, for the computing call alone, and
the ratio is that of the medians, above 1 where we are faster. A thorough run is compared with igraph's `n_iterations=-1`.
"""

import argparse
import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
MOST_ROUNDS = 6


def read_edges(bench, graph, folder):
    """The graph as arrays for the bench, and its edges as pairs."""
    import numpy

    arrays = Path(folder) / (Path(graph).stem + ".arrays")
    subprocess.run([bench, "convert", graph, arrays], check=True)
    with open(arrays, "rb") as file:
        nodes, edges = (int(x) for x in numpy.fromfile(file, dtype="<u8", count=2))
        ends = numpy.fromfile(file, dtype="<u4", count=2 * edges).reshape(2, edges)
    return arrays, nodes, ends.T.tolist()


class Ours:
    """The bench as a process that answers run after run."""

    name = "coauth"

    def __init__(self, bench, arrays):
        self.process = subprocess.Popen(
            [bench, "communities", arrays], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.process.stdout.readline()

    def run(self, rounds, seed):
        self.process.stdin.write(f"{rounds} {seed}\n")
        self.process.stdin.flush()
        answer = json.loads(self.process.stdout.readline())
        return answer["processorSeconds"], answer["quality"]

    def end(self):
        self.process.stdin.close()
        self.process.wait()


class Peer:
    """A call that returns a membership, timed; its modularity is igraph's."""

    def __init__(self, name, graph, call):
        self.name, self.graph, self.call = name, graph, call

    def run(self, rounds, seed):
        start = time.process_time()
        membership = self.call(rounds, seed)
        seconds = time.process_time() - start
        return seconds, self.graph.modularity(membership)


def peers(nodes, edges):
    import igraph
    import leidenalg
    import networkit

    networkit.setNumberOfThreads(1)
    graph = igraph.Graph(nodes, edges)
    other = networkit.Graph(nodes)
    for a, b in edges:
        other.addEdge(a, b)

    def run_igraph(rounds, seed):
        random.seed(seed)
        return graph.community_leiden(objective_function="modularity", n_iterations=rounds or -1).membership

    def run_leiden(rounds, seed):
        networkit.setSeed(seed, False)
        found = networkit.community.ParallelLeiden(other, iterations=rounds)
        found.run()
        return found.getPartition().getVector()

    def run_louvain(rounds, seed):
        networkit.setSeed(seed, False)
        found = networkit.community.PLM(other, refine=rounds > 1)
        found.run()
        return found.getPartition().getVector()

    def run_leidenalg(rounds, seed):
        return leidenalg.find_partition(graph, leidenalg.ModularityVertexPartition, seed=seed).membership

    return [
        Peer("igraph", graph, run_igraph),
        Peer("NetworKit ParallelLeiden", graph, run_leiden),
        Peer("NetworKit PLM", graph, run_louvain),
    ], Peer("leidenalg", graph, run_leidenalg)


def rounds_to_reach(program, target, seeds):
    """The least number of rounds whose median quality reaches the target; none if six do not."""
    for rounds in range(1, MOST_ROUNDS + 1):
        if statistics.median(program.run(rounds, seed)[1] for seed in range(seeds)) >= target:
            return rounds
    return None


def alternate(programs, seeds):
    """Medians of seconds and quality of each (program, rounds), taking turns."""
    results = [[] for _ in programs]
    for seed in range(seeds):
        for (program, rounds), result in zip(programs, results):
            result.append(program.run(rounds, seed))
    return [tuple(statistics.median(column) for column in zip(*result)) for result in results]


def measure(graph, bench, folder, seeds, is_thorough):
    arrays, nodes, edges = read_edges(bench, graph, folder)
    ours = Ours(bench, arrays)
    others, reference = peers(nodes, edges)
    target = statistics.median(reference.run(0, seed)[1] for seed in range(seeds))
    print(f"\n{Path(graph).stem}: {nodes:,} nodes, {len(edges):,} edges; target {target:.5f}", flush=True)
    entrants = []
    for program in [ours, *others]:
        rounds = rounds_to_reach(program, target, seeds)
        if rounds is None:
            print(f"  {program.name:26} does not reach it")
        else:
            entrants.append((program, rounds))
    results = alternate(entrants, seeds)
    own = results[0][0] if entrants and entrants[0][0] is ours else float("nan")
    for (program, rounds), (seconds, quality) in zip(entrants, results):
        print(f"  {program.name:26} {rounds} rounds {seconds:9.4f} s  Q {quality:.5f}  ratio {seconds / own:6.2f}", flush=True)
    if is_thorough:
        pair = [ours, others[0]]
        for program, (seconds, quality) in zip(pair, alternate([(program, 0) for program in pair], seeds)):
            print(f"  {program.name:26} thorough {seconds:9.3f} s  Q {quality:.5f}", flush=True)
    ours.end()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("graphs", nargs="+")
    parser.add_argument("--python", help="an interpreter that has requirements-graphs.txt")
    parser.add_argument("--bench", help="the graph-bench to measure; built if not given")
    parser.add_argument("--seeds", type=int, default=10)
    parser.add_argument("--skip-thorough", action="store_true")
    options = parser.parse_args()
    if options.python and Path(options.python).absolute() != Path(sys.executable).absolute():
        os.execv(options.python, [options.python, __file__] + [
            word for word in sys.argv[1:] if word not in ("--python", options.python)])
    bench = options.bench
    if not bench:
        build = ["swift", "build", "-c", "release", "--package-path", HERE, "--product", "graph-bench"]
        subprocess.run(build, check=True, stdout=sys.stderr)
        bench = HERE / ".build" / "release" / "graph-bench"
    with tempfile.TemporaryDirectory() as folder:
        for graph in options.graphs:
            measure(graph, bench, folder, options.seeds, not options.skip_thorough)


if __name__ == "__main__":
    main()
