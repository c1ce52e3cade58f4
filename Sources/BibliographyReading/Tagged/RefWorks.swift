internal import Bibliography

extension TaggedDialect {
  /// RefWorks' tagged format. Lines of a text go on without an indent, so only tags of the format are tags.
  static let refWorks = TaggedDialect(
    BibliographyFormat(id: "refworks", name: "RefWorks tagged", extensions: ["refworks"]), .space,
    start: "RT",
    fields: [
      (.kind, "RT"),
      (.title, "T1"),
      (.author, "A1"),
      (.addresses, "AD"),
      (.date, "YR"),
      (.dayOfYear, "FD"),
      (.venue, "JF T2 JO T3"),
      (.volume, "VO vo"),
      (.issue, "IS"),
      (.pageStart, "SP"),
      (.pageEnd, "OP"),
      (.doi, "DO"),
      (.accession, "AN"),
      (.database, "DB"),
      (.link, "LK UL"),
      (.notes, "NO"),
      (
        .ignored,
        "A2 A3 A4 A5 A6 AB AV CL CN CR DS ED FL ID JN K1 LA LL LS NP OL PB PP RD RP SF SL SN SR ST TA U1 U2 U3 U4 U5 U6 U7 U8 U9 WP WT WV"
      ),
    ],
    isClosed: true, endsAtBlankLine: true, letterhead: "Refworks Export Tagged Format",
    evidence: [["RT", "T1"], ["RT", "A1"]])
}
