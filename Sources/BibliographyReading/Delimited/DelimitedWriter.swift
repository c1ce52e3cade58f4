public import Bibliography
internal import TextInput

/// Writes lists of papers as comma-separated values that ``PaperList`` reads again and spreadsheets open.
///
/// Columns: title, authors, year, date, venue, volume, issue, pages, type, doi, arxiv, pmid, id, citations, categories, url, orcid. Authors
/// stand with given names first and a semicolon and a space between them; a cut list has `et al.` where names are missing.
/// What the table has no place for is lost: affiliations, marks and scores, identifiers of people unless all authors of a
/// paper have an ORCID, links and identifiers beyond the first of each column, where a paper was read.
public struct DelimitedWriter: Sendable {
  private let raw: Bool

  /// Prepares to write.
  ///
  /// - Parameter raw: whether texts that a spreadsheet would run as a formula are left as they are; otherwise they get a
  ///   leading `'`, which the reader takes off.
  public init(raw: Bool = false) { self.raw = raw }

  /// The list as text, UTF-8, with a header and `\n` line ends.
  ///
  /// - Complexity: O(text).
  public func bytes(_ papers: PaperList) -> [UInt8] {
    var bytes = Array((Self.header.joined(separator: ",") + "\n").utf8)
    for paper in papers {
      bytes.append(contentsOf: fields(of: paper).joined(separator: ",").utf8)
      bytes.append(0x0A)
    }
    return bytes
  }

  private static let header = [
    "title", "authors", "year", "date", "venue", "volume", "issue", "pages", "type", "doi", "arxiv", "pmid",
    "id", "citations",
    "categories",
    "url", "orcid",
  ]

  private func fields(of paper: Paper) -> [String] {
    func identifier(_ scheme: String) -> String {
      paper.identifiers.first { $0.scheme == scheme }?.value ?? ""
    }
    let other = paper.identifiers.first { !["doi", "arxiv", "pmid"].contains($0.scheme) }
    return [
      paper.title, authors(of: paper), paper.date?.year.map(String.init) ?? "", date(of: paper),
      paper.venue ?? "", paper.volume ?? "", paper.issue ?? "", paper.pages ?? "",
      paper.kind == .unknown ? "" : paper.kind.name,
      identifier("doi"), identifier("arxiv"), identifier("pmid"), other?.description ?? "",
      paper.citations.map(String.init) ?? "", paper.categories.joined(separator: ";"),
      paper.links.first ?? "",
      orcids(of: paper),
    ].map { CSVText.field($0, raw: raw) }
  }

  private func authors(of paper: Paper) -> String {
    var names = paper.authorships.map { $0.personName.display }
    if case .truncated(let shown) = paper.authorList { names.insert("et al.", at: min(shown, names.count)) }
    return names.joined(separator: "; ")
  }

  /// The date where more than the year is known.
  private func date(of paper: Paper) -> String {
    guard let date = paper.date, let year = date.year, let month = date.month else { return "" }
    let parts = [String(year), Self.padded(month)] + (date.day.map { [Self.padded($0)] } ?? [])
    return parts.joined(separator: "-")
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

  private func orcids(of paper: Paper) -> String {
    let orcids = paper.authorships.compactMap { author in
      author.identifiers.first { $0.scheme == "orcid" }?.value
    }
    return orcids.count == paper.authorships.count ? orcids.joined(separator: ";") : ""
  }
}
