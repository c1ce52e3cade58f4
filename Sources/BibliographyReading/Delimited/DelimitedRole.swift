internal import Bibliography
internal import TextInput

/// What a column of delimited text holds.
enum DelimitedRole: Int, CaseIterable {
  case title, authors, year, date, venue, volume, issue, pages, pageStart, pageEnd, articleNumber, doi, arXiv,
    pmid, identifier, citations, categories, kind, link, orcid
  case pmcid, openAlex, scopus, webOfScience, dimensions, lens, mag
  case affiliations, groupAuthors, scopusAuthors, openAlexAuthors, researcherIDs, reference

  /// The word for the user.
  var name: String { Self.names[rawValue].role }

  /// The scheme of the papers' identifiers that a column of this role holds beside DOI, arXiv and PubMed.
  var paperScheme: StaticString? {
    switch self {
    case .pmcid: "pmcid"
    case .openAlex: "openalex"
    case .scopus: "scopus"
    case .webOfScience: "wos"
    case .dimensions: "dimensions"
    case .lens: "lens"
    case .mag: "mag"
    default: nil
    }
  }

  /// The scheme of the persons' identifiers that a column of this role holds, author by author.
  var personScheme: String? {
    switch self {
    case .orcid: "orcid"
    case .scopusAuthors: "scopus"
    case .openAlexAuthors: "openalex"
    case .researcherIDs: "researcherid"
    default: nil
    }
  }

  static let withPersonScheme = allCases.filter { $0.personScheme != nil }

  /// The role that a column name stands for, with the place of the name in the role's list.
  static func recognize(_ columnName: String) -> (role: DelimitedRole, rank: Int)? {
    byName[simplified(columnName)]
  }

  /// Whether a column name, though usual for an issue, is mostly that of a running number.
  static func isRunningNumber(_ columnName: String) -> Bool {
    ["number", "no", "nr"].contains(simplified(columnName))
  }

  /// A column name without letter case, spaces and punctuation.
  static func simplified(_ name: String) -> String {
    // Nearly all names are of ASCII: asking for the properties of characters costs much more.
    if name.utf8.allSatisfy({ $0 < 0x80 }) {
      return String(
        decoding: name.utf8.lazy.map(\.lowercasedASCII).filter { TeXText.isLetter($0) || $0.isASCIIDigit },
        as: UTF8.self)
    }
    return String(
      name.lowercased().unicodeScalars.filter {
        $0.properties.isAlphabetic || $0.properties.numericType != nil
      })
  }

  /// The usual names, the more telling first: where several columns qualify for a role, the first of the list is it.
  private static let names: [(role: String, columns: String)] = [
    (
      "title",
      "document title, article title, item title, paper title, publication title full, title, ti, display name, name of paper, titel, titre, título"
    ),
    (
      "authors",
      "author full names, full author names, authors full names, af, authors, author, author names, author name, author list, authors list, creators, creator, au, authorships author display name, authorships raw author name, names, autoren, auteurs, autores"
    ),
    ("year", "publication year, year, py, pub year, year of publication, pubyear, jahr, année, año"),
    (
      "date",
      "publication date, date, published, created, date published, pub date, cover date, issue date, online date, update date, pubdate, reporting date 1, create date"
    ),
    (
      "venue",
      "source title, journal title, journal, journal name, journal book, publication title, book title, venue, source, so, primary location source display name, host venue, conference, conference name, container title, publication name, publication venue, publication, pubtitle"
    ),
    ("volume", "volume, vol, vl, volume number, journal volume, biblio volume"),
    ("issue", "issue, issue number, journal issue, biblio issue, is, number, no, nr"),
    ("pages", "pages, page range, page numbers, pagination, pp, page"),
    ("page-start", "page start, start page, first page, beginning page, biblio first page, bp, spage"),
    ("page-end", "page end, end page, last page, ending page, biblio last page, ep, epage"),
    ("article-number", "article number, art no, article no, elocation id, ar"),
    ("doi", "doi, item doi, di, digital object identifier, doi link"),
    ("arxiv", "arxiv id, arxiv, arxiv number, eprint, arxiv identifier"),
    ("pmid", "pmid, pubmed id, pm"),
    ("id", "id, paper id, key, identifier, ids"),
    (
      "citations",
      "citations, cited by, times cited, citation count, citations count, cited by count, times cited wos core, times cited all databases, article citation count, cites, citing works count, number of citations, tc, z9, cited, total citations"
    ),
    (
      "categories",
      "categories, category, subjects, subject, wos categories, web of science categories, research areas, fields of study, subject area, subject areas, primary category, wc"
    ),
    ("type", "document type, type, publication type, content type, item type, kind, dt, entry type"),
    ("url", "url, link, article url, web address, links, landing page url, uri"),
    ("orcid", "orcid, orcids, author orcids, orcid ids, authorships author orcid, oi"),
    ("pmcid", "pmcid, pmc id, pubmed central id"),
    ("openalex", "openalex id, openalex, ids openalex"),
    ("scopus", "eid, scopus eid, scopus id"),
    ("wos", "ut, ut unique wos id, unique wos id, wos id"),
    ("dimensions", "dimensions id"),
    ("lens", "lens id"),
    ("mag", "microsoft academic id, mag id"),
    ("affiliations", "author affiliations, authors affiliations, affiliations, addresses, institutions"),
    ("group-authors", "group authors, corporate authors"),
    ("scopus-authors", "author(s) id, scopus author ids"),
    ("openalex-authors", "authorships author id, openalex author ids"),
    ("researcher-ids", "researcher ids, researcherids"),
    ("reference", "citation text, reference"),
  ]

  private static let byName: [String: (role: DelimitedRole, rank: Int)] = {
    var table: [String: (role: DelimitedRole, rank: Int)] = [:]
    for role in allCases {
      for (rank, name) in names[role.rawValue].columns.split(separator: ",").enumerated() {
        let key = simplified(String(name))
        if table[key] == nil { table[key] = (role, rank) }
      }
    }
    return table
  }()
}
