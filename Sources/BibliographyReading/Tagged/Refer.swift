internal import Bibliography

extension TaggedDialect {
  /// EndNote's form of refer (`.enw`), and refer and BibIX themselves: a record ends at a blank line, or at the
  /// next `%0` where the file has these. `%H` repeats the authors in another script or is a note.
  static let refer = TaggedDialect(
    BibliographyFormat(id: "refer", name: "EndNote and refer", extensions: ["enw", "ref", "refer"]), .percent,
    start: "0",
    fields: [
      (.kind, "0"),
      (.title, "T"),
      (.author, "A"),
      (.date, "D"),
      (.dayOfYear, "8"),
      (.venue, "J"),
      (.bookTitle, "B"),
      (.volume, "V"),
      (.issue, "N"),
      (.pages, "P"),
      (.markedIdentifier, "R"),
      (.accession, "M"),
      (.database, "~"),
      (.link, "U"),
      (.notes, "Z O"),
      (.kindDetail, "9"),
    ],
    endsAtBlankLine: true,
    evidence: [["0", "T"], ["0", "A"], ["A", "T"], ["A", "D"]])
}
