internal import Bibliography

extension XMLRecordReader {
  /// arXiv: the Atom feeds of its API and the formats `arXiv` and `arXivRaw` of its OAI-PMH service.
  ///
  /// References: https://info.arxiv.org/help/api/user-manual.html, https://info.arxiv.org/help/oa/
  package static let arXiv = XMLRecordReader(
    id: "arxiv-xml", name: "arXiv Atom and OAI-PMH", extensions: ["xml", "atom"],
    roots: [
      ("feed", "arxiv.org/"), ("entry", "arxiv.org/"), ("OAI-PMH", "<arXiv"), ("ListRecords", "<arXiv"),
      ("record", "<arXiv"), ("arXiv", nil), ("arXivRaw", nil),
    ]
  ) { arXivVocabulary }

  private static let arXivVocabulary = XMLVocabulary(
    fields: [
      // Atom.
      ("entry/id", .identifier("arxiv")),
      ("entry/title", .text(.title)),
      ("entry/published", .dateText(0)),
      ("entry/updated", .dateText(1)),
      ("entry/author", .person),
      ("entry/author/name", .part(.printed)),
      ("entry/author/affiliation", .part(.affiliation)),
      ("entry/doi", .identifier("doi")),
      ("entry/category/@term", .category),
      // OAI-PMH: names in parts, the day of the first version.
      ("header[status=deleted]", .noPaper("deleted")),
      ("arXiv/id", .identifier("arxiv")),
      ("arXiv/title", .text(.title)),
      ("arXiv/created", .dateText(0)),
      ("arXiv/authors/author", .person),
      ("arXiv/authors/author/keyname", .part(.family)),
      ("arXiv/authors/author/forenames", .part(.given)),
      ("arXiv/authors/author/suffix", .part(.suffix)),
      ("arXiv/authors/author/affiliation", .part(.affiliation)),
      ("arXiv/doi", .identifier("doi")),
      ("arXiv/categories", .categories),
      // OAI-PMH: authors in one text, every version with its day.
      ("arXivRaw/id", .identifier("arxiv")),
      ("arXivRaw/title", .text(.title)),
      ("arXivRaw/version/date", .dateText(0)),
      ("arXivRaw/authors", .authorList),
      ("arXivRaw/doi", .identifier("doi")),
      ("arXivRaw/categories", .categories),
    ],
    kind: .preprint, traits: .hasTeX)
}
