extension DelimitedProducer {
  /// Dimensions, app.dimensions.ai: `Export > CSV` and `Export for bibliometric mapping`. A line about the data stands
  /// before the header.
  static let dimensions = DelimitedProducer(
    id: "dimensions-csv", name: "Dimensions CSV",
    heads: [["Publication ID", "PubYear"], ["Publication ID", "Dimensions URL"]],
    columns: [
      .title: "Title", .authors: "Authors", .affiliations: "Authors (Raw Affiliation)", .year: "PubYear",
      .date: "Publication Date, Publication date (print), Publication date (online)",
      .venue: "Source title, Source title/Anthology title, Anthology title", .volume: "Volume",
      .issue: "Issue",
      .pages: "Pagination", .citations: "Times cited", .doi: "DOI", .pmid: "PMID", .pmcid: "PMCID",
      .arXiv: "ArXiv ID", .dimensions: "Publication ID", .kind: "Publication Type, Document Type",
      .categories: "Fields of Research (ANZSRC 2020), FOR (ANZSRC) Categories",
      .link: "Source Linkout, Dimensions URL",
    ],
    authorStyles: ["Authors": .semicolons], affiliations: .inParentheses)
}
