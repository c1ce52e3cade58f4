"""Makes Docs/Measures from the doc comments of the measures, so that there is one source.

    python3 Scripts/measure-pages.py          # write the pages
    python3 Scripts/measure-pages.py --check  # fail if a page is not what the comments say
"""

import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
SOURCES = ROOT / "Sources" / "Graphs"
PAGES = ROOT / "Docs" / "Measures"
# The measures, in the order of the list; the page has the stem of the source file.
STEMS = """Degrees Components Subgraph Triangles Clustering Assortativity CoreNumbers ShortestPaths HopDistances Closeness
Betweenness SampledDistances SampledBetweenness PageRank Eigenvector Modularity CommunityQuality MapEquation Leiden
Louvain LabelPropagation Infomap CommunityAlgorithm ConsensusCommunities PartitionComparison""".split()


def declarations(text):
    """(signature, comment lines) of every public declaration that has a doc comment."""
    lines = text.split("\n")
    comment = []
    for number, line in enumerate(lines):
        stripped = line.strip()
        if stripped.startswith("///"):
            comment.append(stripped[3:].removeprefix(" "))
            continue
        if comment and re.match(r"public (static )?(func|var|struct)", stripped):
            signature = [stripped]
            while not signature[-1].endswith("{"):
                number += 1
                signature.append(lines[number].strip())
            yield re.sub(r"\( ", "(", " ".join(signature).rstrip("{ ").replace(" )", ")")), comment
        comment = []


def markdown(comment):
    """A doc comment as Markdown: symbol links become code."""
    return re.sub(r"``(?:\w+/)?([^`]+)``", r"`\1`", "\n".join(comment)).strip()


def page(stem):
    found = list(declarations((SOURCES / f"{stem}.swift").read_text()))
    parts = [f"# {re.sub(r'(?<=[a-z])(?=[A-Z])', ' ', stem).capitalize()}", f"`Sources/Graphs/{stem}.swift`"]
    for signature, comment in found:
        parts += [f"## `{signature}`", markdown(comment)]
    return "\n\n".join(parts) + "\n"


def main():
    stems = [stem for stem in STEMS if (SOURCES / f"{stem}.swift").exists()]
    pages = {f"{stem}.md": page(stem) for stem in stems}
    index = ["# Measures", "Made from the doc comments by `Scripts/measure-pages.py`.", ""]
    for stem in stems:
        _, comment = next(declarations((SOURCES / f"{stem}.swift").read_text()))
        index.append(f"- [{stem}]({stem}.md): {markdown(comment[:1])}")
    index += [
        "",
        "Written by hand: [citation indices](Indices.md); [counting, collaboration indices and cut author lists](Collaboration.md).",
    ]
    pages["README.md"] = "\n".join(index[:1] + [""] + index[1:]) + "\n"
    if "--check" in sys.argv:
        stale = [name for name, text in pages.items() if not (PAGES / name).exists() or (PAGES / name).read_text() != text]
        if stale:
            sys.exit(f"not what the doc comments say: {', '.join(stale)}; run Scripts/measure-pages.py")
        return
    PAGES.mkdir(parents=True, exist_ok=True)
    for name, text in pages.items():
        (PAGES / name).write_text(text)


main()
