internal import Bibliography

extension XMLRecordReader {
  /// DataCite, kernels 2 to 4, alone or in OAI-PMH.
  ///
  /// Reference: https://schema.datacite.org/
  package static let dataCite = XMLRecordReader(
    id: "datacite-xml", name: "DataCite XML",
    roots: [("resource", "datacite.org/schema/kernel"), ("OAI-PMH", "datacite.org/schema/kernel")]
  ) { dataCiteVocabulary }

  private static let dataCiteVocabulary = XMLVocabulary(
    fields: [
      ("resource/identifier[identifierType=DOI]", .identifier("doi")),
      (
        "resource/alternateIdentifiers/alternateIdentifier[alternateIdentifierType=arXiv]",
        .identifier("arxiv")
      ),
      ("resource/creators/creator", .person),
      ("resource/creators/creator/creatorName[nameType=Organizational]", .part(.collective)),
      ("resource/creators/creator/creatorName", .part(.printed)),
      ("resource/creators/creator/familyName", .part(.family)),
      ("resource/creators/creator/givenName", .part(.given)),
      ("resource/creators/creator/nameIdentifier[nameIdentifierScheme=ORCID]", .part(.orcid)),
      ("resource/creators/creator/affiliation", .part(.affiliation)),
      ("resource/titles/title[titleType=Subtitle]", .text(.subtitle)),
      ("resource/titles/title[!titleType]", .text(.title)),
      ("resource/titles/title", .text(.secondTitle)),
      ("resource/relatedItems/relatedItem[relationType=IsPublishedIn]/titles/title", .text(.venue)),
      ("resource/relatedItems/relatedItem[relationType=IsPublishedIn]/volume", .text(.volume)),
      ("resource/relatedItems/relatedItem[relationType=IsPublishedIn]/issue", .text(.issue)),
      ("resource/relatedItems/relatedItem[relationType=IsPublishedIn]/firstPage", .text(.firstPage)),
      ("resource/relatedItems/relatedItem[relationType=IsPublishedIn]/lastPage", .text(.lastPage)),
      ("resource/publicationYear", .text(.year)),
      ("resource/dates/date[dateType=Issued]", .dateText(0)),
      ("resource/resourceType/@resourceTypeGeneral", .kind("")),
    ],
    kinds: [
      ("journalarticle|datapaper", .article), ("conferencepaper", .conferencePaper), ("preprint", .preprint),
      ("bookchapter", .chapter), ("book", .book), ("dissertation", .thesis), ("peerreview", .review),
      ("dataset", .dataset), ("collection|software|text|other|image|report", .other),
    ])
}
