internal import Bibliography

extension DelimitedProducer {
  /// Tables of arXiv's metadata, arxiv.org: with the columns `arxiv_id, title, authors, created, categories, doi`, and the
  /// snapshot's fields (`submitter`, `journal-ref`, ...) as columns. Affiliations stand in parentheses in author lists.
  static let arXiv = DelimitedProducer(
    id: "arxiv-tsv", name: "arXiv metadata as a table", extensions: ["tsv", "csv"],
    heads: [["arxiv_id", "authors", "categories"], ["submitter", "authors", "categories"]],
    columns: [
      .title: "title", .authors: "authors", .date: "created", .categories: "categories", .doi: "doi",
      .arXiv: "arxiv_id, id",
    ],
    usualKind: .preprint)
}
