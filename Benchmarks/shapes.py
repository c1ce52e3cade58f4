"""Runs every measure on the graphs that break programs: nothing, one node, no edges, a star, a path, a clique.

    python3 Benchmarks/shapes.py [--bench graph-bench] [--shapes star,path] [--measures A,B] [--limit SECONDS]

The star has 200,000 leaves, the path 1,000,000 nodes, the clique 3,000. Every measure runs in a process of its own, two threads; the
table has the seconds of the processor for the measure alone, both threads together, so that other work on the machine says little; the largest
resident set of the process (graph included); and the largest value or whatever says most in one word. A run past the limit is ended and marked with a dash, a crash with its signal; any crash gives exit status 1.
"""

import argparse
import json
import os
import resource
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent


def run(command, limit):
    """What the program printed, its status, and its largest resident set in MB."""
    with tempfile.TemporaryFile("w+") as output:
        process = subprocess.Popen(
            command, stdout=output, stderr=subprocess.DEVNULL,
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (limit, limit + 5)))
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        return output.read(), process.returncode, usage.ru_maxrss / 1024


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bench", help="graph-bench, built for release; built here otherwise")
    parser.add_argument("--shapes", help="names with commas between; all unless told otherwise")
    parser.add_argument("--measures", help="names with commas between; all unless told otherwise")
    parser.add_argument("--limit", type=int, default=60, help="seconds of the processor for each, the graph included")
    arguments = parser.parse_args()
    bench = arguments.bench
    if not bench:
        build = ["swift", "build", "-c", "release", "--package-path", HERE]
        subprocess.run(build, check=True, stdout=sys.stderr)
        bench = str(HERE / ".build" / "release" / "graph-bench")
    names = subprocess.run([bench, "shape"], check=True, capture_output=True, text=True).stdout
    shapes, measures = ([line for line in part.split("\n") if line] for part in names.split("\n\n"))
    if arguments.shapes:
        shapes = arguments.shapes.split(",")
    if arguments.measures:
        measures = arguments.measures.split(",")
    crashes = 0
    print("| measure | " + " | ".join(f"{shape}: result, s, MB" for shape in shapes) + " |")
    print("|---|" + "---|" * len(shapes))
    for measure in measures:
        cells = [measure]
        for shape in shapes:
            output, status, peak = run([bench, "shape", shape, measure], arguments.limit)
            if status == 0:
                answer = json.loads(output)
                result = answer["result"]
                try:
                    result = f"{float(result):.6g}"
                except ValueError:
                    pass
                cells.append(f"{result}; {answer['processorSeconds']:.3f}; {peak:.0f}")
            elif status == -signal.SIGXCPU:
                cells.append(f"– ; > {arguments.limit:.0f}; {peak:.0f}")
            else:
                crashes += 1
                cells.append(f"**crash {status}**")
        print("| " + " | ".join(cells) + " |", flush=True)
    sys.exit(1 if crashes else 0)


if __name__ == "__main__":
    main()
