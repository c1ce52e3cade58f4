"""Counts Newman's three e-print networks and compares them with his published table: astro-ph, cond-mat and hep-th, 1995 to 1999.

    python3 Benchmarks/newman.py COAUTH [FOLDER]

COAUTH is the release build of the command. FOLDER holds astro-ph.gt.gz, cond-mat.gt.gz and hep-th.gt.gz, the copies that graph-tool ships;
where it is not given they are taken out of Debian's package python3-graph-tool (`apt-get download`, nothing is installed).

The files join people by all their initials. Newman printed the mean of two name rules, all initials and the first alone, and gave a
quarter of their difference as the error (PNAS 98:404, 2001; Phys. Rev. E 64:016131). So of the figures that depend on the rule, ours must lie
twice the printed error from the printed value, rounding of both apart; the giant component and the largest distance he
printed for all initials, and ours must equal them. Exits with 1 where one does not.
"""

import argparse
import gzip
import json
import struct
import subprocess
import sys
import tempfile
from pathlib import Path

# Of each field: people, largest component and largest distance; then printed value and error of the rest.
PRINTED = {
    "astro-ph": ((16706, 14845, 14), {"coauthors": (15.1, 0.3), "mean distance": (4.66, 0.07), "transitivity": (0.414, 0.006)}),
    "cond-mat": ((16726, 13861, 18), {"coauthors": (5.86, 0.09), "mean distance": (6.4, 0.1), "transitivity": (0.348, 0.006)}),
    "hep-th": ((8361, 5835, 19), {"coauthors": (3.87, 0.05), "mean distance": (6.91, 0.06), "transitivity": (0.327, 0.002)}),
}


def fetched(folder):
    """The folder of networks inside Debian's package of graph-tool."""
    subprocess.run(["apt-get", "download", "--quiet", "python3-graph-tool"], cwd=folder, check=True, stdout=sys.stderr)
    package = next(folder.glob("python3-graph-tool*.deb"))
    subprocess.run(["dpkg-deb", "--extract", package, folder / "package"], check=True)
    return next((folder / "package").rglob("astro-ph.gt.gz")).parent


def pajek(path):
    """The network of graph-tool's binary file as Pajek, which states people without ties too.

    The format: 6 bytes of magic, version, order of bytes, a comment with its length, whether directed, the number of nodes; of every node
    the number of its neighbors and the neighbors, here 2 bytes each.
    """
    data = gzip.decompress(path.read_bytes())
    if data[:8] != b"\xe2\x9b\xbe gt\x01\x00":
        raise SystemExit(f"{path}: not a graph-tool file of version 1, little endian")
    place = 8
    place += 8 + struct.unpack_from("<Q", data, place)[0] + 1
    (nodes,) = struct.unpack_from("<Q", data, place)
    place += 8
    lines = [f"*Vertices {nodes}", "*Edges"]
    for node in range(nodes):
        (count,) = struct.unpack_from("<Q", data, place)
        neighbors = struct.unpack_from(f"<{count}H", data, place + 8)
        place += 8 + 2 * count
        lines += (f"{node + 1} {neighbor + 1}" for neighbor in neighbors)
    return "\n".join(lines) + "\n"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("coauth")
    parser.add_argument("folder", nargs="?", type=Path)
    arguments = parser.parse_args()
    wrong = 0
    print("| field | figure | printed (error) | coauth, all initials | their difference in errors |\n|---|---|---:|---:|---:|")
    with tempfile.TemporaryDirectory() as place:
        place = Path(place)
        folder = arguments.folder or fetched(place)

        def report(field, *options):
            words = [arguments.coauth, "stats", place / f"{field}.net", "--format", "json", "--skip", "betweenness,clusters", *options]
            return json.loads(subprocess.run(words, check=True, capture_output=True).stdout)["network"]

        for field, ((people, giant, farthest), figures) in PRINTED.items():
            (place / f"{field}.net").write_text(pajek(folder / f"{field}.gt.gz"))
            whole, largest = report(field), report(field, "--largest-component")
            ours = {
                "people": (people, whole["nodes"]),
                "giant component": (giant, whole["giantComponent"]["nodes"]),
                "largest distance": (farthest, largest["diameter"]["value"]),
            }
            for name, (printed, value) in ours.items():
                wrong += printed != value
                print(f"| {field} | {name} | {printed:,} | {value:,} | {'equal' if printed == value else '**differs**'} |")
            values = {"coauthors": whole["meanDegree"], "mean distance": largest["meanDistance"]["value"], "transitivity": whole["transitivity"]}
            for name, (printed, error) in figures.items():
                errors = abs(values[name] - printed) / error
                # The value is rounded to the last place of its error, and the error doubled: half a unit and a whole one, and as
                # much again for his rounding of the two rules.
                unit = 10 ** -len(str(error).split(".")[1])
                good = abs(abs(values[name] - printed) - 2 * error) <= 2 * unit
                wrong += not good
                print(f"| {field} | {name} | {printed} ({error}) | {values[name]:.4f} | {errors:.1f}{'' if good else ' **not two**'} |")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
