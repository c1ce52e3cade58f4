internal import TextInput

/// What a column of delimited text holds.
enum DelimitedRole: Int, CaseIterable {
  case title, authors, year, date, venue, doi, arXiv, pmid, identifier, citations, categories, kind, link,
    orcid

  /// The word for the user.
  var name: String { Self.names[rawValue].role }

  /// The role that a column name stands for, with the place of the name in the role's list.
  static func recognize(_ columnName: String) -> (role: DelimitedRole, rank: Int)? {
    byName[simplified(columnName)]
  }

  /// A column name without letter case, spaces and punctuation.
  static func simplified(_ name: String) -> String {
    String(
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
      "publication date, date, published, created, date published, pub date, cover date, issue date, online date, update date, create date"
    ),
    (
      "venue",
      "source title, journal title, journal, journal name, journal book, publication title, book title, venue, source, so, primary location source display name, host venue, conference, conference name, container title, publication name, publication venue, publication"
    ),
    ("doi", "doi, item doi, di, digital object identifier, doi link"),
    ("arxiv", "arxiv id, arxiv, arxiv number, eprint, arxiv identifier"),
    ("pmid", "pmid, pubmed id, pm"),
    ("id", "id, paper id, key, identifier, ids"),
    (
      "citations",
      "citations, cited by, times cited, citation count, citations count, cited by count, times cited wos core, times cited all databases, article citation count, cites, citing works count, number of citations, tc, cited, total citations"
    ),
    (
      "categories",
      "categories, category, subjects, subject, wos categories, web of science categories, research areas, fields of study, subject area, subject areas, primary category, wc"
    ),
    ("type", "document type, type, publication type, content type, item type, kind, dt, entry type"),
    ("url", "url, link, article url, web address, links, landing page url, uri"),
    ("orcid", "orcid, orcids, author orcids, orcid ids, authorships author orcid, oi"),
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

/// Which column holds what.
struct DelimitedColumns {
  /// The place of the column of each role.
  private var places = [Int?](repeating: nil, count: DelimitedRole.allCases.count)

  subscript(role: DelimitedRole) -> Int? { places[role.rawValue] }

  /// How telling the header is: the two columns that must be there count most.
  var score: Int {
    DelimitedRole.allCases.reduce(0) { sum, role in
      sum + (self[role] == nil ? 0 : role == .title || role == .authors ? 100 : 1)
    }
  }

  var hasTitleAndAuthors: Bool { self[.title] != nil && self[.authors] != nil }

  /// Recognizes columns by their usual names.
  init(header: [String]) {
    var ranks = [Int](repeating: .max, count: places.count)
    for (place, name) in header.enumerated() {
      guard let (role, rank) = DelimitedRole.recognize(name), rank < ranks[role.rawValue] else { continue }
      ranks[role.rawValue] = rank
      places[role.rawValue] = place
    }
  }

  /// Takes what the user says and returns what is wrong with it.
  mutating func apply(_ mapping: [String: String], header: [String]) -> [String] {
    var problems: [String] = []
    for (field, column) in mapping.sorted(by: { $0.key < $1.key }) {
      guard let role = DelimitedRole.recognize(field)?.role else {
        let known = DelimitedRole.allCases.map(\.name).joined(separator: ", ")
        problems.append("there is no field `\(field)`; the fields are: \(known)")
        continue
      }
      let wanted = DelimitedRole.simplified(column)
      let place =
        header.firstIndex(of: column) ?? header.firstIndex { DelimitedRole.simplified($0) == wanted }
      guard let place else {
        problems.append("there is no column `\(column)` for `\(field)`; \(Self.list(header))")
        continue
      }
      places[role.rawValue] = place
    }
    return problems
  }

  /// The columns that are there, as a sentence.
  static func list(_ header: [String]) -> String {
    let shown = header.prefix(40).map { String($0.prefix(60)) }.joined(separator: ", ")
    return "the columns are: \(shown)\(header.count > 40 ? ", ..." : "")"
  }
}
