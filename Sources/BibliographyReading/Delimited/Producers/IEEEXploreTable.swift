extension DelimitedProducer {
  /// IEEE Xplore, ieeexplore.ieee.org: `Export > Search Results`. Files of before 2016 begin with the address of the search.
  static let ieeeXplore = DelimitedProducer(
    id: "ieee-csv", name: "IEEE Xplore CSV",
    heads: [
      ["Document Title", "Article Citation Count"], ["Document Title", "Document Identifier"],
      ["Document Title", "IEEE Terms"],
    ],
    columns: [
      .title: "Document Title", .authors: "Authors", .affiliations: "Author Affiliations",
      .year: "Publication Year, Publication_Year, Year",
      .date: "Issue Date, Publication Date, Online Date", .venue: "Publication Title", .volume: "Volume",
      .issue: "Issue", .pageStart: "Start Page", .pageEnd: "End Page", .citations: "Article Citation Count",
      .doi: "DOI", .kind: "Document Identifier", .link: "PDF Link",
    ],
    authorStyles: ["Authors": .semicolons])
}
