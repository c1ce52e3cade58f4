extension DelimitedProducer {
  /// OpenAlex, openalex.org: `Export > CSV` in its generations: paths of the work's JSON with full stops; the same with
  /// underscores, and `author_names`; and a short form for readers. Lists have bars.
  static let openAlex = DelimitedProducer(
    id: "openalex-csv", name: "OpenAlex CSV",
    heads: [
      ["authorships.author.display_name"], ["authorships_author_display_name"],
      ["author_names", "cited_by_count"],
      ["Title", "Author", "Year", "Citation count", "ID"],
    ],
    columns: [
      .title: "title, display_name",
      .authors: "authorships.author.display_name, author_names, authorships.raw_author_name, Author",
      .openAlexAuthors: "authorships.author.id, author_ids",
      .orcid: "authorships.author.orcid, author_orcids",
      .affiliations:
        "authorships.raw_affiliation_string, authorships.raw_affiliation_strings, authorships.institutions.display_name, author_institution_names",
      .year: "publication_year, Year", .date: "publication_date",
      .venue:
        "primary_location.source.display_name, primary_location.display_name, host_venue_display_name, Source",
      .volume: "biblio.volume", .issue: "biblio.issue", .pageStart: "biblio.first_page",
      .pageEnd: "biblio.last_page", .citations: "cited_by_count, Citation count", .doi: "doi, ids.doi",
      .pmid: "ids.pmid, pmid", .pmcid: "ids.pmcid, pmcid", .mag: "ids.mag, mag",
      .openAlex: "id, ids.openalex",
      .kind: "type", .link: "primary_location.landing_page_url", .categories: "primary_topic.display_name",
    ],
    authorStyles: [
      "authorships.author.display_name": .bars, "author_names": .bars, "authorships.raw_author_name": .bars,
      "Author": .bars,
    ])
}
