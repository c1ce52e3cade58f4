"""Measures the graph engine beside igraph and NetworKit: the table of ratios in Docs/Performance.md.

    python3 Benchmarks/compare.py GRAPH... [--synthetic] [--measures A,B] [--threads 1,2] [--rounds 5]

GRAPH is an edge list (`u v` or `u v weight` a line), a METIS file (`.graph`) or arrays of `graph-bench convert`. `--synthetic`
adds a seeded network of random papers with 3 million nodes and 20 million edges. The peers of requirements-graphs.txt are installed into
`.venv-graphs` unless `--python` names an interpreter that has them. Every program loads a graph once; then they take turns,
measure by measure and round by round. Values must agree to 1e-9 (of the larger, or of 1); PageRank, which all but one
compute by repetition, is held to 1e-10 from the converged vector in the sum of differences, and communities are compared by their quality.
A ratio is the median over rounds of the peer's seconds to ours: above 1 we are faster. Seconds are of the computing call alone;
`betweenness-sources` is that of the shortest paths from 256 nodes spread over the graph, for graphs that are too large for all.
`--by processor` compares those of the processor, all threads together, which a machine that does other work distorts less.
"""

import argparse
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
PEERS = ["igraph", "networkit"]
# Quadratic in the size: left out on graphs with more nodes than this, unless asked for by name.
ALL_PAIRS = {"eccentricity", "harmonic", "closeness", "betweenness"}
ALL_PAIRS_LIMIT = 50_000
DEFAULT = "components,cores,triangles,clustering,transitivity,assortativity,pagerank,bfs,dijkstra,diameter,eccentricity,"
DEFAULT += "harmonic,closeness,betweenness,leiden"


def say(*words):
    print(*words, file=sys.stderr, flush=True)


class Contestant:
    def __init__(self, name, command, values):
        self.name, self.values = name, values
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.build = self.answer()

    def answer(self):
        line = self.process.stdout.readline()
        if not line:
            sys.exit(f"{self.name} ended early")
        return json.loads(line)

    def run(self, measure):
        self.process.stdin.write(measure + "\n")
        self.process.stdin.flush()
        return self.answer()

    def peak_megabytes(self):
        try:
            status = Path(f"/proc/{self.process.pid}/status").read_text()
        except OSError:
            return float("nan")
        return next((int(line.split()[1]) / 1024 for line in status.splitlines() if line.startswith("VmHWM")), float("nan"))

    def end(self):
        self.process.stdin.close()
        self.process.wait()


def first_occurrences(labels):
    """The same division gets the same labels, whatever its own were."""
    import numpy as np

    _, first, inverse = np.unique(labels, return_index=True, return_inverse=True)
    return first[inverse]


def disagreement(measure, ours, theirs, graph):
    """In words; empty when the values agree. Of PageRank the distances to the converged vector."""
    import numpy as np

    if measure == "components":
        return "" if (first_occurrences(ours) == first_occurrences(theirs)).all() else "other components"
    if measure == "pagerank":
        exact = converged_pagerank(graph)
        near, far = abs(ours - exact).sum(), abs(theirs - exact).sum()
        return f"{'' if near <= 1e-10 else 'ours '}{near:.0e} and {far:.0e} from the limit"
    if ours.shape != theirs.shape:
        return f"{len(ours)} and {len(theirs)} values"
    both = ~(np.isnan(ours) & np.isnan(theirs))
    worst = (abs(ours - theirs) / np.maximum(1, np.maximum(abs(ours), abs(theirs))))[both].max(initial=0)
    return "" if worst <= 1e-9 else f"differs by {worst:.1e}"


RANKS = {}


def converged_pagerank(path):
    if path not in RANKS:
        import numpy as np
        import scipy.sparse

        sys.path.insert(0, str(HERE))
        from graph_peers import read_arrays

        n, sources, targets, weights = read_arrays(path)
        half = scipy.sparse.coo_matrix((weights, (sources, targets)), shape=(n, n)).tocsr()
        matrix = (half + half.T).tocsr()
        strength = np.asarray(matrix.sum(axis=1)).ravel()
        rank = np.full(n, 1 / n)
        for _ in range(400):
            passed = np.divide(rank, strength, out=np.zeros(n), where=strength > 0)
            rank = 0.85 * (matrix @ passed + rank[strength == 0].sum() / n) + 0.15 / n
        RANKS[path] = rank / rank.sum()
    return RANKS[path]


def compare(path, name, measures, threads, arguments, folder):
    import numpy as np

    clock = {"clock": "seconds", "processor": "processorSeconds"}[arguments.by]
    os.environ["OMP_NUM_THREADS"] = str(threads)

    def values(who):
        return str(folder / f"{who}.values")

    contestants = {
        "coauth": Contestant(
            "coauth", [arguments.bench, "run", path, "--threads", str(threads), "--values", values("coauth")], values("coauth")
        )
    }
    for peer in arguments.peers:
        command = [sys.executable, str(HERE / "graph_peers.py"), peer, path, "--threads", str(threads)]
        contestants[peer] = Contestant(peer, command + ["--values", values(peer)], values(peer))
    size = contestants["coauth"].build
    if not arguments.measures:
        measures = [m for m in measures if m not in ALL_PAIRS or size["nodes"] <= ALL_PAIRS_LIMIT]
    print(f"\n**{name}**: {size['nodes']:,} nodes, {size['edges']:,} edges, {threads} thread{'s'[:threads > 1]}\n")
    print("| measure | coauth, ms | " + " | ".join(f"{p}, ms | ratio" for p in arguments.peers) + " | ratio to the best | values |")
    print("|---|" + "---:|" * (1 + 2 * len(arguments.peers)) + "---:|---|")
    for measure in measures:
        rows = {who: [] for who in contestants}
        notes = {}
        missing = set()
        for round_ in range(arguments.rounds):
            for who, contestant in contestants.items():
                if who in missing:
                    continue
                say(f"{name}, {threads} threads, {measure}, round {round_ + 1}: {who}")
                answer = contestant.run(measure)
                if answer.get("missing"):
                    missing.add(who)
                else:
                    rows[who].append(answer)
        ours = np.fromfile(values("coauth"))
        for peer in arguments.peers:
            if peer in missing:
                continue
            if "quality" in rows["coauth"][-1] and "quality" in rows[peer][-1]:
                notes[peer] = f"Q {statistics.median(r['quality'] for r in rows[peer]):.4f}"
            else:
                notes[peer] = disagreement(measure, ours, np.fromfile(values(peer)), path)
        cells = [measure]
        cells.append(f"{1000 * statistics.median(r[clock] for r in rows['coauth']):.2f}")
        ratios = []
        for peer in arguments.peers:
            if peer in missing:
                cells += ["", ""]
                continue
            ratios.append(statistics.median(p[clock] / o[clock] for o, p in zip(rows["coauth"], rows[peer])))
            cells += [f"{1000 * statistics.median(r[clock] for r in rows[peer]):.2f}", f"{ratios[-1]:.1f}"]
        cells.append(f"**{min(ratios):.1f}**" if ratios else "")
        if "quality" in rows["coauth"][-1]:
            notes = {"coauth": f"Q {rows['coauth'][-1]['quality']:.4f}", **notes}
        told = "; ".join(f"{who}: {note}" for who, note in notes.items() if note)
        cells.append(told or "agree")
        print("| " + " | ".join(cells) + " |", flush=True)
    peaks = ", ".join(f"{who} {contestant.peak_megabytes():.0f}" for who, contestant in contestants.items())
    print(f"\nLargest resident set of each process, MB: {peaks}.", flush=True)
    for contestant in contestants.values():
        contestant.end()


def prepared_python(arguments):
    """Runs this script again inside the environment that has the peers."""
    if arguments.python:
        python = arguments.python
    else:
        folder = HERE / ".venv-graphs"
        python = folder / "bin" / "python"
        if not python.exists():
            subprocess.run([sys.executable, "-m", "venv", folder], check=True)
        requirements = str(HERE / "requirements-graphs.txt")
        subprocess.run([python, "-m", "pip", "install", "--quiet", "--requirement", requirements], check=True)
    os.execv(str(python), [str(python), str(Path(__file__).resolve()), *sys.argv[1:], "--inside"])


def main():
    parser = argparse.ArgumentParser(description="Measures the graph engine beside igraph and NetworKit.")
    parser.add_argument("graphs", nargs="*", metavar="GRAPH")
    parser.add_argument("--synthetic", action="store_true", help="add the network of 3 million nodes and 20 million edges")
    parser.add_argument("--measures", help="names with commas between; all unless told otherwise")
    parser.add_argument("--threads", default="1,2", help="numbers of threads with commas between")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--by", default="clock", choices=["clock", "processor"], help="the seconds to compare")
    parser.add_argument("--peers", default=",".join(PEERS), help="of igraph, networkit, networkx")
    parser.add_argument("--python", help="an interpreter that has the peers")
    parser.add_argument("--bench", help="graph-bench, built for release; built here otherwise")
    parser.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if not arguments.inside:
        prepared_python(arguments)
    if not arguments.bench:
        build = ["swift", "build", "-c", "release", "--package-path", str(HERE)]
        subprocess.run(build, check=True, stdout=sys.stderr)
        shown = subprocess.run([*build, "--show-bin-path"], check=True, capture_output=True, text=True)
        arguments.bench = shown.stdout.strip() + "/graph-bench"
    arguments.peers = arguments.peers.split(",")
    measures = (arguments.measures or DEFAULT).split(",")
    import importlib.metadata

    versions = ", ".join(f"{p} {importlib.metadata.version(p)}" for p in arguments.peers)
    print(f"{versions}; {platform.machine()}, {os.cpu_count()} processors, {arguments.rounds} rounds, seconds of the {arguments.by}")
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        graphs = []
        for graph in arguments.graphs:
            path = graph
            if not graph.endswith(".arrays"):
                path = str(folder / (Path(graph).name + ".arrays"))
                subprocess.run([arguments.bench, "convert", graph, path], check=True)
            graphs.append((path, Path(graph).stem))
        if arguments.synthetic:
            path = str(folder / "synthetic.arrays")
            subprocess.run([arguments.bench, "generate", "3000000", "20000000", "42", path], check=True)
            graphs.append((path, "synthetic papers"))
        for path, name in graphs:
            for threads in arguments.threads.split(","):
                compare(path, name, measures, int(threads), arguments, folder)


if __name__ == "__main__":
    main()
