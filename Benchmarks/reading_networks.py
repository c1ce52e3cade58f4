#!/usr/bin/env python3
"""Reading network files: coauth against igraph and networkx, alternating, medians.

    python3 Benchmarks/reading_networks.py .build/release/coauth [FILE.txt ...]

Of each list of edges (and of one of three million lines that is made here): igraph's Read_Edgelist and, for the same graph,
Read_Edgelist with simplify; networkx's read_edgelist, once, as it takes many times as long. The time of a peer is that of the
calls alone, without the start of Python and its imports. That of coauth is the whole command
`stats --skip distances,betweenness,clusters,clustering`: start, recognition, reading, and the figures that are never left out.
"""
import argparse
import json
import random
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PEERS = {
    "igraph": "g = igraph.Graph.Read_Edgelist(path, directed=False)",
    "igraph, simplified": "g = igraph.Graph.Read_Edgelist(path, directed=False); g.simplify()",
    "networkx": "g = networkx.read_edgelist(path)",
}
SKIPPED = "distances,betweenness,clusters,clustering"


def made(folder, lines, nodes):
    """A list of edges with a seed, most of them among nodes that have many."""
    path = folder / f"random-{lines}.txt"
    source = random.Random(42)
    with path.open("w") as file:
        for _ in range(lines):
            a = int(nodes * source.random() ** 2)
            b = int(nodes * source.random())
            file.write(f"{a}\t{b}\n")
    return path


def bare(path, folder):
    """The same list without comments, which igraph does not know."""
    lines = [line for line in path.read_text().splitlines() if line and line[0] not in "#%"]
    clean = folder / path.name
    clean.write_text("\n".join(line.split("#")[0] for line in lines) + "\n")
    return clean


def peer(code, path):
    module = "networkx" if "networkx" in code else "igraph"
    script = f"""
import {module}, sys, time
path = sys.argv[1]
begin = time.perf_counter()
{code}
end = time.perf_counter()
n, m = (g.number_of_nodes(), g.number_of_edges()) if "{module}" == "networkx" else (g.vcount(), g.ecount())
print(end - begin, n, m)
"""
    words = subprocess.run([sys.executable, "-c", script, str(path)], check=True, capture_output=True, text=True).stdout.split()
    return float(words[0]), int(words[1]), int(words[2])


def coauth(binary, path):
    begin = time.perf_counter()
    run = subprocess.run(
        [binary, "stats", str(path), "--skip", SKIPPED, "--format", "json"], check=True, capture_output=True, text=True)
    seconds = time.perf_counter() - begin
    network = json.loads(run.stdout)["network"]
    return seconds, network["nodes"], network["edges"]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("coauth")
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--lines", type=int, default=3_000_000)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        files = [bare(path, folder) for path in options.files] + [made(folder, options.lines, options.lines // 15)]
        for path in files:
            megabytes = path.stat().st_size / 1e6
            times = {"coauth": []} | {peer: [] for peer in PEERS}
            sizes = {}
            for round in range(options.rounds):
                seconds, *sizes["coauth"] = coauth(options.coauth, path)
                times["coauth"].append(seconds)
                for title, code in PEERS.items():
                    if "networkx" in code and round > 0:
                        continue
                    seconds, *sizes[title] = peer(code, path)
                    times[title].append(seconds)
            ours = statistics.median(times["coauth"])
            print(f"{path.name}: {megabytes:.1f} MB")
            for title, list in times.items():
                median = statistics.median(list)
                print(
                    f"  {title:20} {median * 1000:8.0f} ms {megabytes / median:7.1f} MB/s {median / ours:7.1f} times"
                    f"  {sizes[title][0]:,} nodes, {sizes[title][1]:,} edges")


main()
