package import Bibliography
package import TextInput

/// Reads lists of references as they stand at the end of papers and books: one reference a line or a paragraph, in
/// any citation style.
///
/// ``PageScanner`` takes the markup off, ``ReferenceEntries`` cuts the list, ``ReferenceParser`` takes each
/// reference apart. Editors, translators and directors are no authors; a dash stands for the authors of the
/// reference before.
package struct ReferenceListReader: BibliographyReader {
  package init() {}

  package var format: BibliographyFormat {
    BibliographyFormat(
      id: "references", name: "Reference lists in plain text, Markdown, HTML and LaTeX",
      extensions: ["txt", "md", "bbl", "tex", "html"])
  }

  package var longestDocument: Int { PageScanner.largest }

  package func certainty(of sample: FormatSample) -> Double { ReferenceListSniffer.certainty(of: sample) }

  package func read(_ bytes: ByteView, options: ReadingOptions, into builder: inout PaperListBuilder) {
    let path = builder.document.path
    guard let page = PageScanner.page(bytes, called: "list", reportingTo: &builder) else { return }
    let notes = NameMarks([])
    var previous: NameList?
    var ledger = Ledger()
    for entry in ReferenceEntries.entries(page.lines) {
      ledger.records += 1
      let cited = FigureRules.citations(atEndOf: entry.text)
      let text = cited.map { entry.text[0..<$0.start].trimmed } ?? entry.text
      guard let (read, people) = ReferenceParser.read(text, line: entry.line, previous: previous)
      else {
        ledger.rejected += 1
        builder.report(
          .error, "neither authors nor a title could be told in this reference", line: entry.line,
          hint: "expected authors, title and year, as in: Doe, J. (2020). A title. A journal, 1(2), 3-4.")
        continue
      }
      var draft = read
      draft.citations = cited?.count
      previous = people
      ledger.papers += 1
      builder.append(paper(draft, notes, path))
    }
    if ledger.records == 0 {
      builder.report(
        .warning, "no reference was recognized in this text", hint: "give each reference a line of its own")
    }
    builder.document.ledger = ledger
  }

  private func paper(_ draft: PaperDraft, _ notes: NameMarks, _ path: String) -> Paper {
    Paper(
      title: draft.title, authors: draft.names?.authorships(notes) ?? [],
      authorList: draft.names?.state ?? .complete, declaredAuthorCount: draft.names?.declaredCount,
      date: draft.date,
      venue: draft.venue, kind: draft.kind, identifiers: draft.facts.identifiers, citations: draft.citations,
      links: draft.facts.links,
      source: SourceLocation(file: path, line: draft.line))
  }
}
