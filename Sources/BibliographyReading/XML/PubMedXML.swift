internal import Bibliography

extension XMLRecordReader {
  /// PubMed and MEDLINE, as `efetch` and the baseline files give them.
  ///
  /// Reference: https://dtd.nlm.nih.gov/ncbi/pubmed/doc/out/250101/
  package static let pubMed = XMLRecordReader(
    id: "pubmed", name: "PubMed and MEDLINE XML",
    roots: [
      ("PubmedArticleSet", nil), ("PubmedArticle", nil), ("PubmedBookArticleSet", nil),
      ("PubmedBookArticle", nil), ("MedlineCitationSet", nil), ("MedlineCitation", nil),
    ]
  ) { pubMedVocabulary }

  private static let pubMedVocabulary = XMLVocabulary(
    fields: XMLVocabulary.below("PubmedArticle/MedlineCitation", pubMedCitation)
      + XMLVocabulary.below("PubmedArticle/PubmedData/ArticleIdList", pubMedIdentifiers)
      + XMLVocabulary.below("MedlineCitation", pubMedCitation)
      + pubMedBook + [("DeleteCitation", .noPaper("deleted citation"))],
    kind: .article,
    kinds: [
      ("preprint", .preprint), ("dataset", .dataset), ("editorial", .editorial),
      ("review|systematic review|scoping review", .review), ("journal article", .article),
    ],
    traits: .hasClosedTitles)

  private static let pubMedCitation: [XMLVocabulary.Entry] =
    [
      ("PMID", .identifier("pmid")),
      ("Article/ArticleTitle", .text(.title)),
      ("Article/VernacularTitle", .text(.secondTitle)),
      ("Article/Journal/Title", .text(.venue)),
      ("Article/Journal/ISOAbbreviation", .text(.secondVenue)),
      ("MedlineJournalInfo/MedlineTA", .text(.thirdVenue)),
      ("Article/Journal/JournalIssue/Volume", .text(.volume)),
      ("Article/Journal/JournalIssue/Issue", .text(.issue)),
      ("Article/Journal/JournalIssue/PubDate", .date(0)),
      ("Article/Journal/JournalIssue/PubDate/Year", .text(.year)),
      ("Article/Journal/JournalIssue/PubDate/Month", .text(.month)),
      ("Article/Journal/JournalIssue/PubDate/Day", .text(.day)),
      ("Article/Journal/JournalIssue/PubDate/MedlineDate", .text(.dateText)),
      ("Article/ArticleDate", .date(1)),
      ("Article/ArticleDate/Year", .text(.year)),
      ("Article/ArticleDate/Month", .text(.month)),
      ("Article/ArticleDate/Day", .text(.day)),
      ("Article/Pagination/MedlinePgn", .text(.pages)),
      ("Article/Pagination/StartPage", .text(.firstPage)),
      ("Article/Pagination/EndPage", .text(.lastPage)),
      ("Article/PublicationTypeList/PublicationType", .kind("")),
    ] + XMLVocabulary.below("Article", pubMedLocations) + XMLVocabulary.below("Article", pubMedAuthors)

  private static let pubMedLocations: [XMLVocabulary.Entry] = [
    ("ELocationID[ValidYN=N]", .skip), ("ELocationID[EIdType=doi]", .identifier("doi")),
  ]

  private static let pubMedIdentifiers: [XMLVocabulary.Entry] = [
    ("ArticleId[IdType=pubmed]", .identifier("pmid")), ("ArticleId[IdType=doi]", .identifier("doi")),
    ("ArticleId[IdType=pmc]", .identifier("pmcid")),
    ("ArticleId[IdType=bookaccession]", .identifier("bookaccession")),
  ]

  private static let pubMedAuthors: [XMLVocabulary.Entry] = [
    ("AuthorList[Type=editors]", .skip),
    ("AuthorList/@CompleteYN", .areAuthorsComplete),
    // The name as misprinted; the right one follows.
    ("AuthorList/Author[ValidYN=N]", .skip),
    ("AuthorList/Author", .person),
    ("AuthorList/Author/LastName", .part(.family)),
    ("AuthorList/Author/ForeName", .part(.given)),
    // The dialects before 2002.
    ("AuthorList/Author/FirstName", .part(.given)),
    ("AuthorList/Author/Initials", .part(.initials)),
    ("AuthorList/Author/Suffix", .part(.suffix)),
    ("AuthorList/Author/CollectiveName", .part(.collective)),
    ("AuthorList/Author/Identifier[Source=ORCID]", .part(.orcid)),
    ("AuthorList/Author/Affiliation", .part(.affiliation)),
    ("AuthorList/Author/AffiliationInfo/Affiliation", .part(.affiliation)),
  ]

  private static let pubMedBook: [XMLVocabulary.Entry] =
    [
      ("PubmedBookArticle", .isKind(.book)),
      ("PubmedBookArticle/BookDocument/PMID", .identifier("pmid")),
      ("PubmedBookArticle/BookDocument/ArticleTitle", .text(.title)),
      ("PubmedBookArticle/BookDocument/Book/BookTitle", .text(.container)),
      ("PubmedBookArticle/BookDocument/Book/PubDate", .date(0)),
      ("PubmedBookArticle/BookDocument/Book/PubDate/Year", .text(.year)),
      ("PubmedBookArticle/BookDocument/Book/PubDate/Month", .text(.month)),
      ("PubmedBookArticle/BookDocument/Book/PubDate/Day", .text(.day)),
      ("PubmedBookArticle/BookDocument/Book/PubDate/MedlineDate", .text(.dateText)),
      ("PubmedBookArticle/BookDocument/Book/Volume", .text(.volume)),
      ("PubmedBookArticle/BookDocument/Pagination/MedlinePgn", .text(.pages)),
      ("PubmedBookArticle/BookDocument/ContributionDate", .date(1)),
      ("PubmedBookArticle/BookDocument/ContributionDate/Year", .text(.year)),
    ]
    + XMLVocabulary.below("PubmedBookArticle/BookDocument", pubMedAuthors)
    + XMLVocabulary.below("PubmedBookArticle/BookDocument/Book", pubMedAuthors)
    + XMLVocabulary.below("PubmedBookArticle/BookDocument/Book", pubMedLocations)
    + XMLVocabulary.below("PubmedBookArticle/BookDocument/ArticleIdList", pubMedIdentifiers)
    + XMLVocabulary.below("PubmedBookArticle/PubmedBookData/ArticleIdList", pubMedIdentifiers)
}
