internal import Bibliography

extension XMLRecordReader {
  /// ORCID's works: a whole record, its activities, and single works.
  ///
  /// Every group of a record is one paper, by its first summary; the other summaries are the same work from other
  /// sources. A summary names no author: the page's owner is one, the others are missing.
  ///
  /// Reference: https://github.com/ORCID/orcid-model
  package static let orcid = XMLRecordReader(
    id: "orcid-xml", name: "ORCID works XML",
    roots: [
      ("record", "orcid.org/ns/"), ("activities-summary", "orcid.org/ns/"), ("works", "orcid.org/ns/"),
      ("work", "orcid.org/ns/"), ("bulk", "orcid.org/ns/"), ("work-summary", "orcid.org/ns/"),
    ]
  ) { orcidVocabulary }

  private static let orcidVocabulary = XMLVocabulary(
    fields: XMLVocabulary.below("group/work-summary", orcidWork)
      + XMLVocabulary.below("work-summary", orcidWork) + XMLVocabulary.below("work", orcidWork) + [
        ("given-names", .owner), ("family-name", .owner),
      ],
    kinds: [
      ("conference-paper|conference-abstract|conference-poster", .conferencePaper),
      ("preprint|working-paper", .preprint), ("book-chapter|encyclopedia-entry|dictionary-entry", .chapter),
      ("book|edited-book", .book),
      ("dissertation|dissertation-thesis|supervised-student-publication", .thesis),
      ("data-set", .dataset), ("book-review|review", .review),
      ("journal-article|magazine-article|newspaper-article", .article),
      ("other|report|patent|software|website|lecture-speech|online-resource", .other),
    ],
    authorRoles: [
      "author", "writing-original-draft",
      "http://credit.niso.org/contributor-roles/writing-original-draft/",
    ],
    schemes: [
      ("doi", "doi"), ("arxiv", "arxiv"), ("pmid", "pmid"), ("pmc", "pmcid"), ("wosuid", "wos"),
      ("eid", "scopus"),
    ],
    traits: .hidesAuthors)

  private static let orcidWork: [XMLVocabulary.Entry] = [
    ("title/title", .text(.title)),
    ("title/subtitle", .text(.subtitle)),
    ("journal-title", .text(.venue)),
    ("type", .kind("")),
    ("publication-date/year", .text(.year)),
    ("publication-date/month", .text(.month)),
    ("publication-date/day", .text(.day)),
    ("external-ids/external-id/external-id-type", .identifierScheme),
    ("external-ids/external-id/external-id-value", .identifierValue),
    ("contributors/contributor", .person),
    ("contributors/contributor/credit-name", .part(.printed)),
    ("contributors/contributor/contributor-orcid/path", .part(.orcid)),
    ("contributors/contributor/contributor-attributes/contributor-role", .part(.role)),
  ]
}
