internal import Bibliography

extension JSONProducer {
  /// Documents of HAL, as its search interface answers (`wt=json`, with `fl=*` or the fields that one asks for).
  static let hal = JSONProducer(
    format: BibliographyFormat(id: "hal", name: "HAL documents", extensions: ["json"]),
    signs: JSONSigns(
      roots: ["", "docs", "response/docs"], .init(1, "title_s"), .init(1, "authFullName_s"),
      .init(0.9, "halId_s")),
    fields: JSONFieldMap([
      "response": .records,
      "docs": .records,
      "title_s": .title,
      "authFullName_s": .authors,
      "doiId_s": .identifier("doi"),
      "arxivId_s": .identifier("arxiv"),
      "pubmedId_s": .identifier("pmid"),
      "halId_s": .identifier("hal"),
      "journalTitle_s": .venue(rank: 0),
      "conferenceTitle_s": .venue(rank: 1),
      "bookTitle_s": .venue(rank: 2),
      "volume_s": .volume,
      "issue_s": .issue,
      "page_s": .pages,
      "publicationDate_s": .date(rank: 0),
      "producedDate_s": .date(rank: 1),
      "producedDate_tdate": .date(rank: 2),
      "producedDateY_i": .year,
      "publicationDateY_i": .year,
      "docType_s": .kind,
      "uri_s": .links,
    ]),
    kinds: [
      "art": .paper(.article), "comm": .paper(.conferencePaper), "couv": .paper(.chapter),
      "ouv": .paper(.book),
      "these": .paper(.thesis), "hdr": .paper(.thesis), "mem": .paper(.thesis),
      "undefined": .paper(.preprint),
      "preprint": .paper(.preprint), "report": .paper(.other), "poster": .paper(.other),
      "software": .paper(.other),
      "patent": .paper(.other), "other": .paper(.other),
    ], omitsAuthors: true)
}
