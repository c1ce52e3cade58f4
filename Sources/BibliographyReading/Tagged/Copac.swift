internal import Bibliography

extension TaggedDialect {
  /// The catalogue of British research libraries (Copac): books; a record ends at a blank line.
  static let copac = TaggedDialect(
    BibliographyFormat(id: "copac", name: "Copac", extensions: ["copac"]), .paddedDash,
    fields: [
      (.title, "TI"),
      (.author, "AU"),
      (.date, "PY"),
      (.venue, "SE"),
      (.kind, "DT"),
      (.ignored, "CY ED HL IS KW LA LN MD NT PD PU UR"),
    ],
    kinds: ["txt": .book, "txt, pdf": .book],
    isClosed: true, endsAtBlankLine: true,
    evidence: [["TI", "HL"], ["TI", "AU", "PU"]])
}
