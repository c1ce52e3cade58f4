internal import Bibliography

extension TaggedDialect {
  /// Web of Science's plain text (`savedrecs.txt`, `.ciw`, formerly ISI's `.isi`), its databases MEDLINE and Inspec
  /// included. Every line of `AU`, `AF` and `C1` is an entry; `C1` and `OI` name their authors.
  /// <https://images.webofknowledge.com/images/help/WOS/hs_wos_fieldtags.html>
  static let webOfScience = TaggedDialect(
    BibliographyFormat(id: "wos", name: "Web of Science plain text", extensions: ["isi", "ciw"]), .space,
    start: "PT", end: "ER",
    fields: [
      (.fileMark, "FN VR EF"),
      (.kind, "PT"),
      (.kindDetail, "DT"),
      (.title, "TI"),
      (.author, "AU"),
      (.fullAuthor, "AF"),
      (.bookAuthor, "BA"),
      (.fullBookAuthor, "BF"),
      (.collective, "CA GP"),
      (.addresses, "C1"),
      (.authorORCIDs, "OI"),
      (.authorResearcherIDs, "RI"),
      (.date, "PY"),
      (.dayOfYear, "PD EA"),
      (.venue, "SO JI J9 SE"),
      (.volume, "VL"),
      (.issue, "IS"),
      (.pages, "PS"),
      (.pageStart, "BP"),
      (.pageEnd, "EP"),
      (.articleNumber, "AR"),
      (.doi, "DI D2"),
      (.pmid, "PM"),
      (.accession, "UT"),
      (.citations, "TC Z9"),
      (.categories, "WC"),
    ],
    kinds: ["j": .article, "b": .book, "c": .conferencePaper],
    hasAuthorLines: true,
    evidence: [["FN", "VR"], ["PT", "TI", "SO"], ["PT", "AU", "UT"], ["PT", "AU", "TI"]])
}
