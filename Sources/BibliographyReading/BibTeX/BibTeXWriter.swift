public import Bibliography
internal import TextInput

/// Writes lists of papers as BibTeX in UTF-8, for LaTeX and for reference managers.
///
/// What TeX takes for commands is escaped; titles stand in braces of their own, so that styles keep their letter case; a
/// cut list ends in `and others`. Keys are those of ``CitationKeys``. What BibTeX has no field for is
/// lost: citations, scores, marks, affiliations, names behind a gap in the list's middle being told from those before it.
public struct BibTeXWriter: Sendable {
  /// Prepares to write.
  public init() {}

  /// The list as text, UTF-8.
  ///
  /// - Complexity: O(text).
  public func bytes(_ papers: PaperList) -> [UInt8] {
    var keys = CitationKeys()
    var bytes: [UInt8] = []
    for paper in papers {
      let key = keys.next(for: paper)
      if !bytes.isEmpty { bytes.append(0x0A) }
      bytes.append(contentsOf: entry(paper, key: key).utf8)
    }
    return bytes
  }

  private func entry(_ paper: Paper, key: String) -> String {
    var text = "@\(Self.type(of: paper.kind)){\(key),\n"
    func add(_ name: String, _ value: String?) {
      if let value, !value.isEmpty { text += "  \(name) = {\(value)},\n" }
    }
    func identifier(_ scheme: String) -> String? { paper.identifiers.first { $0.scheme == scheme }?.value }
    if !paper.authorships.isEmpty || paper.authorList.isTruncated { add("author", Self.authors(of: paper)) }
    add("title", paper.title.isEmpty ? nil : "{" + Self.escaped(paper.title) + "}")
    add(
      paper.kind == .conferencePaper || paper.kind == .chapter ? "booktitle" : "journal",
      paper.venue.map(Self.escaped))
    add("volume", paper.volume.map(Self.escaped))
    add("number", paper.issue.map(Self.escaped))
    add("pages", paper.pages.map(Self.pages))
    // Styles print the venue of an entry of no known kind from this field.
    if Self.type(of: paper.kind) == "misc" { add("howpublished", paper.venue.map(Self.escaped)) }
    add("year", paper.date?.year.map(String.init))
    add("month", paper.date?.month.map(String.init))
    add("doi", identifier("doi").map(Self.verbatim))
    if let number = identifier("arxiv") {
      add("eprint", Self.verbatim(number))
      add("eprinttype", "arxiv")
      add("eprintclass", paper.categories.first.map(Self.escaped))
    }
    add("pmid", identifier("pmid").map(Self.verbatim))
    add("url", paper.links.first.map(Self.verbatim))
    return text + "}\n"
  }

  private static func type(of kind: PaperKind) -> String {
    switch kind {
    case .article, .review: "article"
    case .conferencePaper: "inproceedings"
    case .preprint: "preprint"
    case .book: "book"
    case .chapter: "incollection"
    case .thesis: "phdthesis"
    case .dataset: "dataset"
    case .editorial, .other, .unknown: "misc"
    }
  }

  private static func authors(of paper: Paper) -> String {
    var names = paper.authorships.map { authorship in
      let name = authorship.personName
      // The word "and" parts names unless braces hide it.
      let hidesAnd = name.inverted.split(separator: " ").contains { $0.lowercased() == "and" }
      let isWhole = name.given.isEmpty && name.inverted.hasPrefix("{")
      if hidesAnd || isWhole { return "{" + escaped(name.display) + "}" }
      let escapedName = PersonName(
        given: escaped(name.given), particle: escaped(name.particle), family: escaped(name.family),
        suffix: escaped(name.suffix))
      return escapedName.inverted
    }
    if paper.authorList.isTruncated { names.append("others") }
    return names.joined(separator: " and ")
  }

  /// A text in which TeX finds no command and no unpaired brace; white space and control characters become spaces.
  static func escaped(_ text: String) -> String {
    var result = ""
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      // Two of these would become a dash or a quotation mark.
      if scalar == previous, ["-", "`", "'"].contains(scalar) { result += "{}" }
      previous = scalar
      switch scalar {
      case "\\": result += "\\textbackslash{}"
      case "{", "}", "$", "&", "%", "#", "_": result += "\\\(scalar)"
      case "~": result += "\\textasciitilde{}"
      case "^": result += "\\textasciicircum{}"
      case "\"": result += "{\"}"
      case _ where scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value): result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Pages with TeX's en dash, which readers of ASCII know.
  private static func pages(_ text: String) -> String {
    // Beside another they would become a longer dash.
    text.contains("-") || text.contains("––") ? escaped(text) : escaped(text).replacing("–", with: "--")
  }

  /// An identifier or address: braces, which would end the field, and control characters are left out.
  private static func verbatim(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter {
          $0 != "{" && $0 != "}" && $0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value)
        }))
  }
}
