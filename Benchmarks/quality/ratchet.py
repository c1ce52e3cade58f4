"""What every quality report shares: shares of cases that are right, and the list of those known to fail.

A report lists its failing cases in `<name>.failing` beside it, one a line, `case<TAB>why`. A listed case that passes must be taken off the
list; one that fails without being listed breaks the report. So quality only rises.
"""

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent


@dataclass(frozen=True)
class Case:
    """One thing that is right or wrong: an input file, a name, a field of a reference."""

    name: str
    right: bool
    found: str = ""
    expected: str = ""


def coauth_json(coauth, *arguments):
    """What `coauth` prints; its diagnostics are not shown. Fails where it ends by a signal."""
    run = subprocess.run([coauth, *arguments], capture_output=True)
    if run.returncode < 0:
        sys.exit(f"coauth {' '.join(arguments)} ended by signal {-run.returncode}")
    return run.stdout.decode("utf-8")


def report(name, measures, floors, show=0, update=False):
    """Prints a line a measure and ends the process with 1 where a floor or the list of failing cases is not kept.

    measures: {"authors": [Case, ...], ...}; floors: {"authors": 0.97, ...}.
    """
    path = HERE / f"{name}.failing"
    listed = {}
    if path.exists():
        for line in path.read_text().splitlines():
            if line and not line.startswith("#"):
                case, _, why = line.partition("\t")
                listed[case] = why
    failing, broken = {}, False
    for measure, cases in measures.items():
        wrong = [case for case in cases if not case.right]
        share = 1 - len(wrong) / len(cases) if cases else 0
        floor = floors.get(measure)
        kept = floor is None or share >= floor
        broken |= not kept
        aim = f", aim {floor:.1%}" if floor is not None else ""
        print(f"{name}: {measure}: {len(cases) - len(wrong)} of {len(cases)} right, {share:.2%}{aim}{'' if kept else ': MISSED'}")
        for case in wrong[:show]:
            print(f"  {case.name}\n    expected {case.expected}\n    found    {case.found}")
        failing.update({f"{measure}: {case.name}": case for case in wrong})
    if update:
        lines = [f"{case}\t{listed.get(case, '')}".rstrip("\t") for case in sorted(failing)]
        path.write_text("".join(line + "\n" for line in lines))
        return
    for case in sorted(failing.keys() - listed.keys()):
        print(f"  fails and is not listed: {case}", file=sys.stderr)
        broken = True
    for case in sorted(listed.keys() - failing.keys()):
        print(f"  is listed and passes: {case}", file=sys.stderr)
        broken = True
    if broken:
        sys.exit(1)
