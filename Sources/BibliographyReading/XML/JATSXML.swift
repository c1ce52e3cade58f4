internal import Bibliography

extension XMLRecordReader {
  /// The front matter of articles in the Journal Article Tag Suite, as PubMed Central and publishers give them.
  ///
  /// Reference: https://jats.nlm.nih.gov/archiving/tag-library/
  package static let jats = XMLRecordReader(
    id: "jats", name: "JATS articles", extensions: ["xml", "nxml"],
    roots: [
      ("article", "<article-meta"), ("pmc-articleset", nil), ("OAI-PMH", "<article-meta"),
      ("articles", "<article-meta"),
    ]
  ) { jatsVocabulary }

  private static let jatsVocabulary = XMLVocabulary(
    fields: [
      ("header[status=deleted]", .noPaper("deleted")),
      ("article/@article-type", .kind("")),
      ("article/front/journal-meta/journal-title-group/journal-title", .text(.venue)),
      ("article/front/journal-meta/journal-title", .text(.venue)),
      ("article/front/journal-meta/journal-title-group/abbrev-journal-title", .text(.secondVenue)),
    ] + XMLVocabulary.below("article/front/article-meta", jatsArticle),
    kind: .article,
    kinds: [
      ("review-article|systematic-review", .review), ("editorial", .editorial), ("preprint", .preprint),
      ("data-paper|research-article|brief-report|case-report|rapid-communication|letter", .article),
      ("book-review|correction|retraction|addendum|news|obituary", .other),
    ])

  private static let jatsArticle: [XMLVocabulary.Entry] =
    jatsTexts + jatsDates + XMLVocabulary.below("contrib-group/contrib[contrib-type=author]", jatsPerson)
    + XMLVocabulary.below("contrib-group/contrib[!contrib-type]", jatsPerson)

  private static let jatsTexts: [XMLVocabulary.Entry] = [
    ("article-id[pub-id-type=doi]", .identifier("doi")),
    ("article-id[pub-id-type=pmid]", .identifier("pmid")),
    ("article-id[pub-id-type=pmc]", .identifier("pmcid")),
    ("article-id[pub-id-type=pmcid]", .identifier("pmcid")),
    ("article-id[pub-id-type=arxiv]", .identifier("arxiv")),
    ("title-group/article-title", .text(.title)),
    ("title-group/subtitle", .text(.subtitle)),
    ("volume", .text(.volume)),
    ("issue", .text(.issue)),
    ("fpage", .text(.firstPage)),
    ("lpage", .text(.lastPage)),
    ("elocation-id", .text(.pages)),
    ("contrib-group/contrib[contrib-type=author]", .person),
    ("contrib-group/contrib[!contrib-type]", .person),
  ]

  /// The day of the printed issue, of the collection, of the web edition: whichever the file has, in this order.
  private static let jatsDates: [XMLVocabulary.Entry] = [
    ("pub-date[pub-type=ppub]", 0), ("pub-date[pub-type=collection]", 1), ("pub-date[date-type=pub]", 1),
    ("pub-date[pub-type=epub]", 2), ("pub-date", 3),
  ].flatMap { (name: String, rank: Int) -> [XMLVocabulary.Entry] in
    [(name, .date(rank))]
      + XMLVocabulary.below(name, [("year", .text(.year)), ("month", .text(.month)), ("day", .text(.day))])
  }

  private static let jatsPerson: [XMLVocabulary.Entry] =
    XMLVocabulary.below("name", jatsName) + XMLVocabulary.below("name-alternatives/name", jatsName)
    + XMLVocabulary.below("string-name", jatsName) + [
      ("collab", .part(.collective)), ("contrib-id[contrib-id-type=orcid]", .part(.orcid)),
      ("aff", .part(.affiliation)),
    ]

  private static let jatsName: [XMLVocabulary.Entry] = [
    ("surname", .part(.family)), ("given-names", .part(.given)), ("suffix", .part(.suffix)),
  ]
}
