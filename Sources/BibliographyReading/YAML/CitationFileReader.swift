internal import Bibliography
internal import TextInput

/// Reads `CITATION.cff`: what a software project or data set says about how it is cited.
///
/// Records are the software itself, its preferred citation, and its references. Authors are persons (`family-names`,
/// `given-names`, `name-particle`, `name-suffix`) or entities (`name`), with ORCID and affiliation.
/// Source: the Citation File Format 1.2.0, https://doi.org/10.5281/zenodo.5171937, schema-guide.md.
struct CitationFileReader: BibliographyReader {
  let format = BibliographyFormat(id: "cff", name: "Citation File Format (CITATION.cff)", extensions: ["cff"])

  /// A longer file is not read: the whole of it stands in memory.
  static let maximumLength = 4 << 20

  func certainty(of sample: FormatSample) -> Double {
    let isNamed = sample.fileExtension == "cff"
    var start = 0
    while start < sample.head.count {
      if sample.head.has("cff-version:", at: start) { return isNamed ? 1 : 0.95 }
      guard let end = sample.head.index(of: 0x0A, from: start) else { break }
      start = end + 1
    }
    return isNamed && !sample.head.trimmed.isEmpty ? 0.5 : 0
  }

  func read(_ bytes: ByteView, options: ReadingOptions, into builder: inout PaperListBuilder) {
    guard !bytes.trimmed.isEmpty else { return }
    guard bytes.count <= Self.maximumLength else {
      builder.rejectRecord(
        "the file is longer than 4 MB", line: 1, hint: "a citation file names one work and its references")
      return
    }
    let root: YAMLValue
    do throws(YAMLError) {
      root = try YAMLParser.parse(bytes.string)
    } catch {
      builder.rejectRecord(error.message, line: error.line, hint: "the file is to be YAML")
      return
    }
    record(root, line: root.line(of: "title") ?? root.line(of: "authors") ?? 1, &builder)
    if let preferred = root["preferred-citation"] {
      record(preferred, line: root.line(of: "preferred-citation") ?? 1, &builder)
    }
    for reference in root["references"]?.items ?? [] {
      record(reference, line: firstLine(reference) ?? root.line(of: "references") ?? 1, &builder)
    }
  }

  private func firstLine(_ value: YAMLValue) -> Int? {
    guard case .mapping(let fields) = value else { return nil }
    return fields.first.map(\.line).flatMap { $0 > 0 ? $0 : nil }
  }

  // MARK: - A record

  private func record(_ work: YAMLValue, line: Int, _ builder: inout PaperListBuilder) {
    let authors = work["authors"]?.items ?? []
    guard work["title"]?.text != nil || !authors.isEmpty else {
      builder.rejectRecord(
        "the work has neither title nor authors", line: line, hint: "CITATION.cff requires both")
      return
    }
    builder.beginPaper(line: line)
    builder.title(work["title"]?.text.map(Self.oneLine) ?? "")
    for author in authors { self.author(author, &builder) }
    builder.kind(kind(work["type"]?.text ?? "software"))
    date(work, &builder)
    for key in ["journal", "collection-title"] {
      work[key]?.text?.withByteView { builder.venue($0) }
    }
    work["conference"]?["name"]?.text?.withByteView { builder.venue($0) }
    builder.volume(work["volume"]?.text ?? "")
    builder.issue(work["issue"]?.text ?? "")
    pages(work, &builder)
    identifiers(work, &builder)
    builder.endRecord()
  }

  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func author(_ author: YAMLValue, _ builder: inout PaperListBuilder) {
    let name: String
    if let whole = author["name"]?.text ?? author.text {
      let whole = Self.oneLine(whole)
      let isOneWord = !whole.contains { $0 == " " || $0 == "," || $0 == "{" || $0 == "}" }
      name = isOneWord ? whole : "{\(whole.filter { $0 != "{" && $0 != "}" })}"
    } else {
      func part(_ key: String) -> String { Self.oneLine(author[key]?.text ?? "") }
      let given = part("given-names")
      let family = part("family-names")
      name =
        family.isEmpty
        ? (given.isEmpty ? part("alias") : given)
        : PersonName(
          given: given, particle: part("name-particle"), family: family, suffix: part("name-suffix")
        ).inverted
    }
    if name.isEmpty { return }
    builder.author(name)
    if let orcid = author["orcid"]?.text { builder.authorIdentifier(Identifier("orcid", orcid)) }
    for affiliation in author["affiliation"]?.items ?? [] {
      affiliation.text?.withByteView { builder.affiliation($0) }
    }
  }

  private func kind(_ type: String) -> PaperKind {
    switch type {
    case "article", "magazine-article", "newspaper-article": .article
    case "conference-paper": .conferencePaper
    case "book", "edited-work": .book
    case "book-section", "encyclopedia-article", "dictionary-entry": .chapter
    case "thesis": .thesis
    case "unpublished", "manuscript": .preprint
    case "data", "database", "dataset": .dataset
    default: .other
    }
  }

  private func date(_ work: YAMLValue, _ builder: inout PaperListBuilder) {
    for key in ["date-published", "date-released", "issue-date"] {
      if let date = work[key]?.text?.withByteView(DateText.date) { return builder.date(date) }
    }
    guard let year = (work["year"] ?? work["year-original"])?.text.flatMap({ Int($0) }) else { return }
    builder.date(PublicationDate(year: year, month: work["month"]?.text?.withByteView(DateText.month)))
  }

  private func pages(_ work: YAMLValue, _ builder: inout PaperListBuilder) {
    guard let start = work["start"]?.text else { return }
    builder.pages(work["end"]?.text.map { "\(start)–\($0)" } ?? start)
  }

  private func identifiers(_ work: YAMLValue, _ builder: inout PaperListBuilder) {
    var seen: Set<Identifier> = []
    func add(_ identifier: Identifier?) {
      if let identifier, seen.insert(identifier).inserted { builder.identifier(identifier) }
    }
    if let doi = work["doi"]?.text { add(Identifier("doi", doi)) }
    if let pmcid = work["pmcid"]?.text { add(Identifier("pmcid", pmcid)) }
    for identifier in work["identifiers"]?.items ?? [] {
      guard let value = identifier["value"]?.text else { continue }
      switch identifier["type"]?.text {
      case "doi": add(Identifier("doi", value))
      case "swh": add(Identifier("swh", value))
      case "other" where ArXivNumber.isNumber(value): add(Identifier("arxiv", value))
      default: break
      }
    }
    for key in ["url", "repository-code", "repository"] {
      if let link = work[key]?.text { return builder.link(link) }
    }
  }
}
