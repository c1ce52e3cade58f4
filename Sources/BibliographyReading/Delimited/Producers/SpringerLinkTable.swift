extension DelimitedProducer {
  /// SpringerLink, link.springer.com: search results downloaded as CSV. Nothing separates the authors, and titles of
  /// persons stand before names.
  static let springerLink = DelimitedProducer(
    id: "springer-csv", name: "SpringerLink CSV",
    heads: [["Item Title", "Item DOI"], ["Item Title", "Content Type"]],
    columns: [
      .title: "Item Title", .authors: "Authors", .year: "Publication Year",
      .venue: "Publication Title, Book Series Title", .volume: "Journal Volume", .issue: "Journal Issue",
      .doi: "Item DOI", .kind: "Content Type", .link: "URL",
    ],
    hasPersonTitles: true)
}
