import Bibliography
import Statistics

@testable import AuthorIdentity

/// Short ways to state papers.
extension Paper {
  init(
    _ title: String, _ authors: [String], _ year: Int? = nil, cut shown: Int? = nil,
    kind: PaperKind = .unknown,
    ids: [String] = [], venue: String? = nil, position: Int? = nil, declared: Int? = nil,
    citations: Int? = nil
  ) {
    self.init(
      title: title, authors: authors.map { Authorship($0) },
      authorList: shown.map { .truncated(shownBeforeGap: $0) } ?? .complete, declaredAuthorCount: declared,
      ownerPosition: position, date: year.map { PublicationDate(year: $0) }, venue: venue, kind: kind,
      identifiers: ids.compactMap { Identifier(parsing: $0) }, citations: citations)
  }
}

/// The papers of one page or file.
func page(_ papers: [Paper], path: String = "page", owner: String? = nil) -> PaperListBuilder {
  var builder = PaperListBuilder(document: SourceDocument(path: path, format: "test", owner: owner))
  for paper in papers { builder.append(paper) }
  return builder
}

extension ResolvedBibliography {
  init(_ papers: [Paper]) { self.init(PaperList(papers)) }

  /// The pages of several owners.
  init(pages: PaperListBuilder...) { self.init(PaperList(joining: pages)) }

  /// The names of a paper's people.
  func names(_ paper: Int) -> [String] { people(of: PaperID(paper)).map { name(of: $0) } }

  /// The names of all people.
  var allNames: [String] { personIDs.map { name(of: $0) } }
}
