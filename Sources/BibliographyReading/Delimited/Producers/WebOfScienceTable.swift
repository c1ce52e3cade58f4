extension DelimitedProducer {
  /// Web of Science, clarivate.com: `Export > Tab delimited file` with tags of two letters, and `Export > Excel` with
  /// their names written out, saved as text. UTF-8 or UTF-16, tabs; newer exports quote, older ones do not.
  static let webOfScience = DelimitedProducer(
    id: "wos-tab", name: "Web of Science, tab-delimited", extensions: ["txt", "tsv", "tab", "csv"],
    heads: [
      ["PT", "AU", "TI", "SO"], ["Article Title", "UT (Unique WOS ID)"],
      ["Article Title", "Author Full Names", "Source Title"],
    ],
    columns: [
      .title: "TI, Article Title", .authors: "AF, AU, Author Full Names, Authors",
      .groupAuthors: "CA, Group Authors",
      .orcid: "OI, ORCIDs", .researcherIDs: "RI, Researcher Ids", .affiliations: "C1, Addresses",
      .year: "PY, Publication Year", .date: "PD, Publication Date, EA, Early Access Date",
      .venue: "SO, Source Title",
      .volume: "VL, Volume", .issue: "IS, Issue", .pageStart: "BP, Start Page", .pageEnd: "EP, End Page",
      .articleNumber: "AR, Article Number",
      .citations: "TC, Times Cited WoS Core, Z9, Times Cited All Databases, Times Cited",
      .doi: "DI, DOI, D2, Book DOI", .pmid: "PM, Pubmed Id", .webOfScience: "UT, UT (Unique WOS ID)",
      .kind: "DT, Document Type", .categories: "WC, WoS Categories",
    ],
    authorStyles: [
      "AF": .semicolons, "AU": .semicolons, "Author Full Names": .semicolons, "Authors": .semicolons,
    ],
    affiliations: .afterBracketedNames, personIdentifiers: .afterStroke)
}
