internal import Bibliography

extension TaggedDialect {
  /// Biblioscape's tag file: `--AU-- Name`, a record ends at a line of hyphens.
  static let biblioscape = TaggedDialect(
    BibliographyFormat(id: "biblioscape", name: "Biblioscape tag file", extensions: ["bbs"]), .dashes,
    end: "------",
    fields: [
      (.title, "TI"),
      (.author, "AU"),
      (.date, "YP"),
      (.venue, "ST"),
      (.volume, "VL"),
      (.issue, "NB"),
      (.pageStart, "PS"),
      (.pageEnd, "PE"),
      (.kind, "RT"),
      (.link, "AT UR"),
      (.notes, "NT"),
    ],
    endsAtBlankLine: false,
    evidence: [["AU", "YP"], ["TI", "YP"], ["TI", "AU"]])
}
