extension DelimitedProducer {
  /// Zotero, zotero.org: `Export Items > CSV`, a column for every field that any type of item has.
  static let zotero = DelimitedProducer(
    id: "zotero-csv", name: "Zotero CSV",
    heads: [["Key", "Item Type", "Publication Title"], ["Item Type", "Publication Year", "Abstract Note"]],
    columns: [
      .title: "Title", .authors: "Author", .year: "Publication Year", .date: "Date",
      .venue: "Publication Title, Conference Name, Series Title, Series", .volume: "Volume",
      .issue: "Issue, Number",
      .pages: "Pages", .doi: "DOI", .kind: "Item Type", .link: "Url",
    ],
    authorStyles: ["Author": .semicolons])
}
