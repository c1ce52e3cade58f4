extension DelimitedProducer {
  /// Publish or Perish, harzing.com: results of Google Scholar and other sources saved as CSV. Lists of Google Scholar
  /// that are cut end in `...`.
  static let publishOrPerish = DelimitedProducer(
    id: "publish-or-perish-csv", name: "Publish or Perish CSV",
    heads: [["Cites", "ArticleURL"], ["Cites", "QueryDate"], ["Cites", "GSRank"]],
    columns: [
      .title: "Title", .authors: "Authors", .year: "Year", .venue: "Source", .volume: "Volume",
      .issue: "Issue",
      .pageStart: "StartPage", .pageEnd: "EndPage", .citations: "Cites", .doi: "DOI", .kind: "Type",
      .link: "ArticleURL, FullTextURL",
    ],
    authorStyles: ["Authors": .commas])
}
