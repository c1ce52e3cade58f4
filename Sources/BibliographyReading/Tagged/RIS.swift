internal import Bibliography

extension TaggedDialect {
  /// RIS (Research Information Systems), as reference managers, publishers and databases write it: EndNote, Zotero,
  /// Mendeley, Scopus, IEEE Xplore, Springer, ScienceDirect, Dimensions, The Lens.
  ///
  /// `A2` to `A4` and `ED` are editors, translators and the like. The tags are those of RIS 2001 and 2011 together:
  /// where they differ (`Y2`, `M1`), the one that cannot mislead is taken.
  static let ris = TaggedDialect(
    BibliographyFormat(id: "ris", name: "RIS", extensions: ["ris"]), .twoSpacesDash, start: "TY", end: "ER",
    fields: [
      (.kind, "TY"),
      (.title, "TI T1 CT"),
      (.author, "AU A1"),
      (.date, "PY Y1 DA YR"),
      (.venue, "JF T2 JO JA J2 J1 C3 T3"),
      (.bookTitle, "BT"),
      (.volume, "VL VO"),
      (.issue, "IS CP"),
      (.pageStart, "SP BP"),
      (.pageEnd, "EP"),
      (.articleNumber, "C7 AR"),
      (.doi, "DO DI"),
      (.kindDetail, "M3"),
      (.markedIdentifier, "L3 U1 U2 U3 U4 C2 ID"),
      (.accession, "AN"),
      (.database, "DB DP"),
      (.link, "UR LK L2"),
      (.notes, "N1"),
      (.citations, "TC"),
      (.addresses, "AD"),
      (
        .ignored,
        "A2 A3 A4 ED TA AB N2 KW SN PB PP CY LA ET L1 L4 M1 M2 RN RP ST TT U5 Y2 NV OP RI SE AV C1 C4 C5 C6 C8"
      ),
    ],
    kinds: [
      "abst": .article, "ejour": .article, "inpr": .article, "jfull": .article, "jour": .article,
      "mgzn": .article, "news": .article, "conf": .conferencePaper, "cpaper": .conferencePaper, "book": .book,
      "ebook": .book, "edbook": .book, "chap": .chapter, "echap": .chapter, "dict": .chapter,
      "ency": .chapter, "thes": .thesis, "data": .dataset, "aggr": .dataset, "dbase": .dataset,
    ],
    evidence: [["TY"]])
}
