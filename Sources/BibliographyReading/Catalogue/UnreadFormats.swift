internal import TextInput

/// Exports of papers that are not read, and what their producer can export instead: a refusal with a hint is worth more than
/// papers that are misread as prose.
enum UnreadFormats {
  struct Format: Sendable {
    /// What it is, as in "is Ovid's citation text".
    let name: String
    /// What stands in the start tag of the root, or in the first line with a letter; a page that mentions it elsewhere is read.
    var start: StaticString = ""
    /// Texts near the beginning, all of which are there.
    var marks: [StaticString] = []
    let hint: String
  }

  static let all: [Format] = [
    Format(
      name: "the plain text of Scopus", start: "Scopus", marks: ["\nEXPORT DATE:"],
      hint: "in Scopus choose Export > CSV, RIS or BibTeX"),
    Format(
      name: "the citation text of Ovid", marks: ["\nAccession Number", "\nAuthor", "\nTitle", "\nSource"],
      hint: "in Ovid choose Export > Format: RIS"),
    Format(
      name: "a report of New Economics Papers", start: "nep.repec.org",
      hint: "IDEAS and EconPapers export each paper as BibTeX or RIS"),
    Format(
      name: "the plain text of ProQuest", marks: ["Document 1 of ", "\nTitle:", "\nPublication title:"],
      hint: "in ProQuest choose Save > RIS"),
    Format(
      name: "NoteExpress's format", start: "{Reference Type}:", marks: ["\n{Title}:"],
      hint: "export as EndNote (%0 ...), RefWorks, RIS or BibTeX"),
    Format(
      name: "a Citavi project", start: "<CitaviExchangeData",
      hint: "in Citavi choose File > Export > BibTeX or RIS"),
    Format(
      name: "the XML of EBSCO", start: "<records", marks: ["<rec ", "<controlInfo"],
      hint: "in EBSCOhost choose Export > RIS, BibTeX or CSV"),
    Format(
      name: "TEI", start: "http://www.tei-c.org/ns/1.0",
      hint: "HAL exports BibTeX too, and its search interface JSON (wt=json)"),
    Format(
      name: "the native XML of Open Journal Systems", start: "http://pkp.sfu.ca", marks: ["<publication"],
      hint: "in OJS choose Tools > Crossref XML or DOAJ Export"),
    Format(
      name: "the XML of Pure", start: "atira.dk", hint: "in Pure choose Download > BibTeX or RIS"),
    Format(
      name: "an answer of SPARQL in JSON", start: "\"head\"", marks: ["\"vars\"", "\"bindings\""],
      hint: "download it as CSV, a row a paper, with columns title, authors, year"),
  ]

  /// The first of them as which a document begins.
  static func format(of head: ByteView) -> Format? {
    let head = head[0..<min(head.count, 8192)]
    let start = start(of: head)
    return all.first { format in
      start.contains(format.start) && format.marks.allSatisfy { head.contains($0) }
    }
  }

  /// The start tag of the root behind declarations and comments; of other text, all up to the end of the first line with a letter.
  private static func start(of head: ByteView) -> ByteView {
    var rest = head.trimmed
    while rest.has("<?") || rest.has("<!") {
      let isComment = rest.has("<!--")
      guard let close = isComment ? rest.index(of: "-->") : rest.index(of: UInt8(ascii: ">")) else { break }
      rest = rest[(close + (isComment ? 3 : 1))..<rest.count].trimmed
    }
    if rest.has("<") { return rest[0..<(rest.index(of: UInt8(ascii: ">")) ?? rest.count)] }
    let letter = (0..<rest.count).first { TeXText.isLetter(rest[$0]) } ?? 0
    return rest[0..<(rest.index(of: 0x0A, from: letter) ?? rest.count)]
  }
}

extension ByteView {
  fileprivate func contains(_ text: StaticString) -> Bool {
    text.utf8CodeUnitCount == 0 || index(of: text) != nil
  }
}
