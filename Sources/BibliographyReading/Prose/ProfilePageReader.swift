package import Bibliography
package import TextInput

/// Reads profile pages: lists of papers in plain text and Markdown, as CVs, homepages and paper trackers have them.
///
/// A chain of small rules, each in a file of its own: ``MarkupScanner`` takes the markup off; ``TrackerLayout`` or
/// ``PageEntries`` (with ``SectionRules``, ``CitationLayout``, ``StackedLayout``) find the entries; ``NameListRules``,
/// ``DateRules``, ``VenueRules`` and ``LinkRules`` read their parts; ``OwnerRule`` and ``FigureRules`` read what the
/// page says of its owner. No rule knows a person, a title or a page.
///
/// A date that only an arXiv number tells is used, as year and month of the number. Years of dates without one are
/// left unknown: they are worked out where all pages are known.
package struct ProfilePageReader: BibliographyReader {
  package init() {}

  package var format: BibliographyFormat {
    BibliographyFormat(
      id: "profile", name: "Profile pages in plain text, Markdown, HTML and LaTeX",
      extensions: ["md", "txt", "markdown", "html", "htm", "tex"])
  }

  package var longestDocument: Int { PageScanner.largest }

  package func certainty(of sample: FormatSample) -> Double { ProfilePageSniffer.certainty(of: sample) }

  package func read(_ bytes: ByteView, options: ReadingOptions, into builder: inout PaperListBuilder) {
    let path = builder.document.path
    guard let page = PageScanner.page(bytes, called: "page", reportingTo: &builder) else { return }
    let (drafts, rejected, head) = entries(page)
    let notes = NameMarks(page.lines)
    builder.document.owner = OwnerRule.owner(of: page, drafts, firstPaper: drafts.first?.line ?? .max)
    let (stated, findings) = FigureRules.read(page.lines, head: head)
    builder.document.stated = stated
    for (line, message) in findings {
      builder.report(.warning, message, line: line, hint: "the figure was left out")
    }
    for draft in drafts { builder.append(paper(draft, notes, path)) }
    for draft in drafts where ["et al.", "et al"].contains(where: draft.title.lowercased().hasSuffix) {
      builder.report(
        .warning, "the title ends in \"et al.\": its authors could not be told from it", line: draft.line,
        hint: "put a line end or a full stop between authors and title")
    }
    for (line, message) in rejected {
      builder.report(
        .error, message, line: line,
        hint: "give each paper an entry of its own with title and authors")
    }
    if drafts.isEmpty {
      builder.report(
        .warning, "no paper was recognized in this text",
        hint:
          "give each paper an entry of its own with title and authors, below a heading such as Publications; "
          + "if the text is of another format, name it with --from")
    }
    builder.document.ledger = Ledger(
      records: drafts.count + rejected.count, papers: drafts.count, rejected: rejected.count)
  }

  /// The entries, the lines of those that were not understood with the reason, and how many lines stand before them.
  private func entries(_ page: Page) -> (
    drafts: [PaperDraft], rejected: [(Int, String)], head: Int
  ) {
    let headers = TrackerLayout.headers(page.lines)
    if let first = headers.first {
      var drafts: [PaperDraft] = []
      var rejected: [(Int, String)] = []
      for (index, header) in headers.enumerated() {
        let end = index + 1 < headers.count ? headers[index + 1].lines.lowerBound : page.lines.count
        if let draft = TrackerLayout.entry(header, page.lines[header.lines.upperBound..<end]) {
          drafts.append(draft)
        } else {
          rejected.append((page.lines[header.lines.lowerBound].number, "this entry has no title"))
        }
      }
      return (drafts, rejected, first.lines.lowerBound)
    }
    let title = page.frontMatter["title"].map { StyledText($0) }
    let entries = PageEntries(EntryBlocks(page.lines, title: title))
    let firstLine = entries.drafts.first?.line ?? .max
    let head = page.lines.firstIndex { $0.number >= firstLine } ?? page.lines.count
    return (
      entries.drafts,
      entries.rejected.map { ($0, "title and authors of this entry could not be told apart") },
      head
    )
  }

  private func paper(_ draft: PaperDraft, _ notes: NameMarks, _ path: String) -> Paper {
    var date = draft.date
    if date?.year == nil, date?.month == nil {
      let number = draft.facts.identifiers.first { $0.scheme == "arxiv" }
      date = number.flatMap { LinkRules.arXivNumber($0.value) }.map {
        PublicationDate(year: $0.year, month: $0.month)
      }
    }
    return Paper(
      title: draft.title,
      authors: draft.names?.authorships(notes) ?? [],
      authorList: draft.names?.state ?? .truncated(shownBeforeGap: 0),
      declaredAuthorCount: draft.names?.declaredCount ?? draft.declaredAuthorCount,
      ownerPosition: draft.ownerPosition,
      date: date,
      venue: draft.venue,
      kind: draft.kind,
      identifiers: draft.facts.identifiers,
      categories: draft.categories,
      citations: draft.citations,
      hasCode: draft.saysCode ?? (draft.facts.hasCode ? true : nil),
      scores: draft.scores,
      links: draft.facts.links,
      source: SourceLocation(file: path, line: draft.line))
  }
}
