extension DelimitedProducer {
  /// The Lens, lens.org: scholarly works exported as CSV.
  static let lens = DelimitedProducer(
    id: "lens-csv", name: "Lens CSV",
    heads: [["Lens ID", "Title", "Publication Type"], ["Lens ID", "Title", "Source Title"]],
    columns: [
      .title: "Title", .authors: "Author/s", .year: "Publication Year", .date: "Date Published",
      .venue: "Source Title", .volume: "Volume", .issue: "Issue Number, Issue", .pageStart: "Start Page",
      .pageEnd: "End Page", .citations: "Citing Works Count, Scholarly Citation Count", .doi: "DOI",
      .pmid: "PMID",
      .pmcid: "PMCID", .mag: "Microsoft Academic ID", .lens: "Lens ID", .kind: "Publication Type",
      .categories: "Fields of Study", .link: "External URL, Source URLs",
    ],
    authorStyles: ["Author/s": .semicolons])
}
