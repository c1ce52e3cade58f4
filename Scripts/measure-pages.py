"""Makes Docs/Measures from the doc comments of the measures, so that there is one source.

    python3 Scripts/measure-pages.py          # write the pages
    python3 Scripts/measure-pages.py --check  # fail if a page is not what the comments say
"""

import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
SOURCES = ROOT / "Sources"
PAGES = ROOT / "Docs" / "Measures"
# The measures of a module, in the order of the list; a page has the stem of its source file.
MODULES = {
    "Graphs": """Degrees Components BiconnectedComponents Subgraph Triangles Clustering WeightedClustering Assortativity
AttributeAssortativity CoreNumbers StrengthCores Truss MaximalCliques SpanningForest DisparityFilter StrongestTies
ShortestPaths LengthPaths HopDistances LengthDistances Eccentricities SampledDistances Closeness LengthCentrality Betweenness EdgeBetweenness SourceBetweenness SampledBetweenness
ApproximateBetweenness CurrentFlow PageRank AuthorRank Eigenvector Katz NeighborhoodIndices StructuralHoles ModuleRoles
Modularity CommunityQuality MapEquation Leiden Louvain LabelPropagation Infomap CommunityAlgorithm ConsensusCommunities
PartitionComparison
DegreeDistribution RichClub Rewiring Lattice SmallWorld LinkPrediction LinkPredictionQuality TieAffinity GraphGrowth Brokerage""",
    "Statistics": "PercentileRanks RankCorrelation",
    "Scientometrics": """CitationProfile RankedIndices CoreIndices FractionalIndices PositionIndices ShapeIndices AgedIndices
TotalIndices SharedPaperIndices AuthorCredit FieldNormalization StatedIndices CollaborationIndices""",
    "Collaboration": """CollaborationGrowth TeamLinks PartnershipAbility LeadershipIndices CollaborationProfile CommunityLineages""",
}


def declarations(text):
    """(signature, comment lines) of every public declaration that has a doc comment."""
    lines = text.split("\n")
    comment = []
    for number, line in enumerate(lines):
        stripped = line.strip()
        if stripped.startswith("///"):
            comment.append(stripped[3:].removeprefix(" "))
            continue
        if comment and re.match(r"public (static )?(func|var|struct|enum)", stripped):
            signature = [stripped]
            # A stored property has no body and ends with its line.
            while "{" not in signature[-1] and not re.match(r"public (static )?var", stripped):
                number += 1
                signature.append(lines[number].strip())
            # A short body stands in the line of the signature.
            signature[-1] = re.sub(r" ?\{(?:.*\})?$", "", signature[-1])
            yield re.sub(r"\( ", "(", " ".join(signature).replace(" )", ")")), comment
        comment = []


def markdown(comment):
    """A doc comment as Markdown: symbol links become code."""
    return re.sub(r"``(?:\w+/)?([^`]+)``", r"`\1`", "\n".join(comment)).strip()


def introduction(text):
    """The doc comment of the first extension, which says what a family has in common."""
    match = re.search(r"((?:^///.*\n)+)extension ", text, re.M)
    return [line[3:].removeprefix(" ") for line in match.group(1).splitlines()] if match else []


def page(module, stem):
    text = (SOURCES / module / f"{stem}.swift").read_text()
    parts = [f"# {re.sub(r'(?<=[a-z])(?=[A-Z])', ' ', stem).capitalize()}", f"`Sources/{module}/{stem}.swift`"]
    if introduction(text):
        parts.append(markdown(introduction(text)))
    for signature, comment in declarations(text):
        parts += [f"## `{signature}`", markdown(comment)]
    return "\n\n".join(parts) + "\n"


def main():
    stems = [
        (module, stem)
        for module, names in MODULES.items()
        for stem in names.split()
        if (SOURCES / module / f"{stem}.swift").exists()
    ]
    pages = {f"{stem}.md": page(module, stem) for module, stem in stems}
    index = ["# Measures", "Made from the doc comments by `Scripts/measure-pages.py`.", ""]
    for module, stem in stems:
        text = (SOURCES / module / f"{stem}.swift").read_text()
        comment = introduction(text) or next(comment for _, comment in declarations(text))
        index.append(f"- [{stem}]({stem}.md): {markdown(comment[:1])}")
    index += [
        "",
        "Written by hand: [citation indices and their conventions](Indices.md); [counting, collaboration indices and cut author lists](Collaboration.md).",
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
