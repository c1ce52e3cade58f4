internal import Bibliography

extension TaggedDialect {
  /// MEDLINE's display format, as PubMed writes it for reference managers (`.nbib`) and for reading (`.txt`).
  ///
  /// The short form `AU` follows the full form `FAU` of the same author; `AUID` and `AD` belong to the author before
  /// them. `CN` is a group that is an author; investigators (`FIR`, `IR`) and editors are none.
  /// <https://www.nlm.nih.gov/bsd/mms/medlineelements.html>
  static let medline = TaggedDialect(
    BibliographyFormat(id: "medline", name: "PubMed and MEDLINE (nbib)", extensions: ["nbib"]), .paddedDash,
    start: "PMID",
    fields: [
      (.pmid, "PMID"),
      (.pmcid, "PMC PMCR"),
      (.title, "TI"),
      (.bookTitle, "BTI"),
      (.author, "AU"),
      (.fullAuthor, "FAU"),
      (.collective, "CN"),
      (.authorIdentifier, "AUID"),
      (.authorAddress, "AD"),
      (.date, "DP DEP"),
      (.venue, "JT TA CTI"),
      (.volume, "VI"),
      (.issue, "IP"),
      (.pages, "PG"),
      (.kind, "PT"),
      (.markedIdentifier, "LID AID"),
      // No tag of MEDLINE: a record of RIS begins, in files that were joined.
      (.fileMark, "TY"),
    ],
    kinds: [
      "journal article": .article, "letter": .article, "case reports": .article, "comment": .article,
      "clinical trial": .article, "review": .review, "systematic review": .review, "meta-analysis": .review,
      "editorial": .editorial, "preprint": .preprint, "book": .book, "monograph": .book,
      "book chapter": .chapter, "academic dissertation": .thesis, "dissertation": .thesis,
      "dataset": .dataset, "congress": .conferencePaper, "congresses": .conferencePaper,
      "clinical conference": .conferencePaper,
    ],
    names: .familyThenInitials, endsAtBlankLine: true, addsStopToTitle: true,
    evidence: [["PMID"], ["PMCR", "TI"], ["PMC", "TI"], ["FAU", "TI"]])
}
