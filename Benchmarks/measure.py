"""Measures the coauth command on large lists of papers: the numbers of Docs/Performance.md.

    Scripts/bench anthology FOLDER     reading and building against ElementTree with networkx; the whole of stats
    Scripts/bench list FILE            the whole of stats on any list of papers

Prints Markdown tables of medians. Seconds are of the whole process, from start to exit; processor seconds are those of all
its threads; memory is its largest resident set, mapped files included. Programs that are compared take turns.
"""

import argparse
import json
import os
import platform
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

HERE = Path(__file__).resolve().parent
UNMEASURED = "distances,betweenness,clusters,clustering"


@dataclass
class Contestant:
    name: str
    command: list[str]
    seconds: list[float] = field(default_factory=list)
    processor: list[float] = field(default_factory=list)
    megabytes: list[float] = field(default_factory=list)
    output: dict = field(default_factory=dict)

    def run(self):
        start = time.perf_counter()
        process = subprocess.Popen(self.command, stdout=subprocess.PIPE)
        text = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            sys.exit(f"{self.command[0]} ended with status {process.returncode}")
        self.output = json.loads(text)
        # A process that times itself leaves out its own start, which only makes it look better.
        self.seconds.append(self.output.get("seconds", seconds))
        self.processor.append(self.output.get("processorSeconds", usage.ru_utime + usage.ru_stime))
        unit = 2**20 if sys.platform == "darwin" else 2**10
        self.megabytes.append(usage.ru_maxrss / unit)


def take_turns(contestants, rounds):
    for round_ in range(rounds):
        for contestant in contestants:
            print(f"round {round_ + 1} of {rounds}: {contestant.name}", file=sys.stderr)
            contestant.run()


def print_table(contestants, yardstick=None):
    heads = ["work", "seconds", "from to", "processor seconds", "memory, MB"] + (["of the yardstick"] if yardstick else [])
    print("| " + " | ".join(heads) + " |")
    print("|" + "---|" * len(heads))
    for c in contestants:
        cells = [
            c.name,
            f"{statistics.median(c.seconds):.2f}",
            f"{min(c.seconds):.2f} to {max(c.seconds):.2f}",
            f"{statistics.median(c.processor):.2f}",
            f"{max(c.megabytes):.0f}",
        ]
        if yardstick:
            # Of the same round, so that both have met the same machine.
            times = statistics.median(b / a for a, b in zip(c.seconds, yardstick.seconds))
            cells.append(f"1/{times:.1f}")
        print("| " + " | ".join(cells) + " |")
    print()


def print_counts(name, papers, mentions, people, ties):
    print(f"{name}: {papers:,} papers, {mentions:,} authorships, {people:,} people, {ties:,} ties\n")


def print_counts_of_stats(name, stats):
    print_counts(
        name, stats["papers"]["count"], stats["people"]["mentions"], stats["people"]["count"], stats["network"]["edges"]
    )


def stats(coauth, source, *options):
    return [coauth, "stats", source, "--format", "json", "--quiet", "--identity", "exact", "--counting", "full", *options]


def anthology(arguments):
    import networkx

    print(f"ElementTree of Python {platform.python_version()}, networkx {networkx.__version__}\n")
    build = Contestant("read, resolve, build", stats(arguments.coauth, arguments.source, "--skip", UNMEASURED))
    whole = Contestant("the whole of `stats`", stats(arguments.coauth, arguments.source))
    yardstick = Contestant(
        "ElementTree and networkx: read, build",
        [sys.executable, str(HERE / "elementtree_networkx.py"), arguments.source],
    )
    contestants = [build, yardstick, whole]
    take_turns(contestants, arguments.rounds)
    print_table(contestants, yardstick)
    print_counts_of_stats("coauth", build.output)
    counts = yardstick.output
    print_counts("ElementTree", counts["papers"], counts["mentions"], counts["people"], counts["ties"])


def paper_list(arguments):
    build = Contestant("read, resolve, build", stats(arguments.coauth, arguments.source, "--skip", UNMEASURED))
    whole = Contestant("the whole of `stats`", stats(arguments.coauth, arguments.source))
    take_turns([build, whole], arguments.rounds)
    print_table([build, whole])
    print_counts_of_stats("coauth", whole.output)


def main():
    parser = argparse.ArgumentParser(description="Measures the coauth command on large lists of papers.")
    parser.add_argument("--coauth", required=True, help="the command, built for release")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("what", choices=["anthology", "list"])
    parser.add_argument("source", help="a folder or file of papers")
    arguments = parser.parse_args()
    {"anthology": anthology, "list": paper_list}[arguments.what](arguments)


if __name__ == "__main__":
    main()
