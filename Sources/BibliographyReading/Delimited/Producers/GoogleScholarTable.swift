extension DelimitedProducer {
  /// Google Scholar, scholar.google.com: a profile or library exported as CSV (`citations.csv`). It has no citations.
  static let googleScholar = DelimitedProducer(
    id: "google-scholar-csv", name: "Google Scholar CSV",
    heads: [["Authors", "Title", "Publication", "Volume", "Number", "Pages", "Year", "Publisher"]],
    columns: [
      .title: "Title", .authors: "Authors", .year: "Year", .venue: "Publication", .volume: "Volume",
      .issue: "Number", .pages: "Pages",
    ],
    authorStyles: ["Authors": .semicolons])
}
