extension DelimitedProducer {
  /// PubMed, pubmed.ncbi.nlm.nih.gov: `Save > CSV`. Volume, issue and pages stand in the citation only.
  static let pubMed = DelimitedProducer(
    id: "pubmed-csv", name: "PubMed CSV",
    heads: [["PMID", "Journal/Book"], ["PMID", "First Author", "Citation"]],
    columns: [
      .title: "Title", .authors: "Authors, First Author", .year: "Publication Year", .venue: "Journal/Book",
      .reference: "Citation", .doi: "DOI", .pmid: "PMID", .pmcid: "PMCID",
    ],
    authorStyles: ["Authors": .familyAndInitials, "First Author": .familyAndInitials])
}
