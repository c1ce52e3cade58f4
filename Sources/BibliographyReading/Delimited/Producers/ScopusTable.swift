extension DelimitedProducer {
  /// Scopus, elsevier.com: `Export > CSV`, in its three generations: authors separated by `, ` with numbers of
  /// authors that end in `;`; authors separated by `; `; and these with full names beside them. Papers with several
  /// funding texts have more fields than the header.
  static let scopus = DelimitedProducer(
    id: "scopus-csv", name: "Scopus CSV",
    heads: [
      ["Source title", "EID"], ["Author(s) ID", "Source title"], ["Author full names", "Source title"],
    ],
    columns: [
      .title: "Title", .authors: "Author full names, Authors", .scopusAuthors: "Author(s) ID",
      .affiliations: "Authors with affiliations", .year: "Year", .venue: "Source title", .volume: "Volume",
      .issue: "Issue", .articleNumber: "Art. No.", .pageStart: "Page start", .pageEnd: "Page end",
      .citations: "Cited by", .doi: "DOI", .pmid: "PubMed ID", .scopus: "EID", .kind: "Document Type",
      .link: "Link",
    ],
    authorStyles: ["Author full names": .semicolons],
    affiliations: .afterName, repeatedColumn: "Funding Text 1")
}
