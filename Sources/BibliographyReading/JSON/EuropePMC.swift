internal import Bibliography

extension JSONProducer {
  /// Publications of Europe PMC, as its programming interface answers in the lite and the core form.
  static let europePMC = JSONProducer(
    format: BibliographyFormat(
      id: "europepmc", name: "Europe PMC publications", extensions: ["json", "jsonl"]),
    signs: JSONSigns(
      roots: ["", "resultList/result", "result"],
      .init(1, "authorString pubYear"), .init(1, "title authorString source"),
      .init(0.95, "pmid title citedByCount isOpenAccess")),
    fields: JSONFieldMap([
      "resultList": .records,
      "result": .records,
      "title": .titleWithFullStop,
      "authorString": .spareAuthors,
      "authorList/author": .authors,
      "authorList/author/fullName": .name(rank: 0),
      "authorList/author/collectiveName": .wholeName,
      "authorList/author/lastName": .family,
      "authorList/author/firstName": .given,
      "authorList/author/initials": .given,
      "authorList/author/authorId": .identifierPairs,
      "authorList/author/authorId/type": .pairScheme,
      "authorList/author/authorId/value": .pairValue,
      "authorList/author/authorAffiliationDetailsList/authorAffiliation/affiliation": .affiliations(rank: 0),
      "pmid": .identifier("pmid"),
      "pmcid": .identifier("pmcid"),
      "doi": .identifier("doi"),
      "journalInfo/journal/title": .venue(rank: 0),
      "journalTitle": .venue(rank: 1),
      "journalInfo/volume": .volume,
      "journalInfo/issue": .issue,
      "journalVolume": .volume,
      "issue": .issue,
      "pageInfo": .pages,
      "pubYear": .year,
      "firstPublicationDate": .date(rank: 0),
      "citedByCount": .citations,
      "pubTypeList/pubType": .kind,
      "pubType": .kind,
    ]),
    kinds: [
      "journal article": .paper(.article), "research-article": .paper(.article),
      "preprint": .paper(.preprint),
      "review": .paper(.review), "review-article": .paper(.review), "editorial": .paper(.editorial),
      "book": .paper(.book), "letter": .paper(.article), "patent": .paper(.other), "thesis": .paper(.thesis),
    ], omitsAuthors: true)
}
