internal import TextInput

/// Exports of papers that are not read, and what their producer can export instead: a refusal with a hint is worth more than
/// papers that are misread as prose.
enum UnreadFormats {
  struct Format: Sendable {
    /// What it is, as in "is Ovid's citation text".
    let name: String
    /// Texts near the beginning, all of which are there.
    let marks: [StaticString]
    let hint: String
  }

  static let all: [Format] = [
    Format(
      name: "the plain text of Scopus", marks: ["Scopus", "EXPORT DATE:"],
      hint: "in Scopus choose Export > CSV, RIS or BibTeX"),
    Format(
      name: "the citation text of Ovid", marks: ["\nAccession Number", "\nAuthor", "\nTitle", "\nSource"],
      hint: "in Ovid choose Export > Format: RIS"),
    Format(
      name: "a report of New Economics Papers", marks: ["nep.repec.org"],
      hint: "IDEAS and EconPapers export each paper as BibTeX or RIS"),
    Format(
      name: "the plain text of ProQuest", marks: ["Document 1 of ", "Title:", "Publication title:"],
      hint: "in ProQuest choose Save > RIS"),
    Format(
      name: "NoteExpress's format", marks: ["{Reference Type}:", "{Title}:"],
      hint: "export as EndNote (%0 ...), RefWorks, RIS or BibTeX"),
    Format(
      name: "a Citavi project", marks: ["<CitaviExchangeData"],
      hint: "in Citavi choose File > Export > BibTeX or RIS"),
    Format(
      name: "the XML of EBSCO", marks: ["<records", "<rec ", "<controlInfo"],
      hint: "in EBSCOhost choose Export > RIS, BibTeX or CSV"),
    Format(
      name: "TEI", marks: ["http://www.tei-c.org/ns/1.0"],
      hint: "HAL exports BibTeX too, and its search interface JSON (wt=json)"),
    Format(
      name: "the native XML of Open Journal Systems", marks: ["http://pkp.sfu.ca", "<publication"],
      hint: "in OJS choose Tools > Crossref XML or DOAJ Export"),
    Format(
      name: "the XML of Pure", marks: ["atira.dk"], hint: "in Pure choose Download > BibTeX or RIS"),
    Format(
      name: "an answer of SPARQL in JSON", marks: ["\"head\"", "\"vars\"", "\"bindings\""],
      hint: "download it as CSV, a row a paper, with columns title, authors, year"),
  ]

  /// The first of them as which a document begins.
  static func format(of head: ByteView) -> Format? {
    let start = head[0..<min(head.count, 8192)]
    return all.first { $0.marks.allSatisfy { start.index(of: $0) != nil } }
  }
}
