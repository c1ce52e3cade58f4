internal import Bibliography
internal import TextInput

/// Identifiers by the marks that stand beside them: `doi: 10.1000/182`, `26957754[pmid]`, `WOS:000317623000007`,
/// addresses. Of each sort the first one found counts.
struct MarkedIdentifiers {
  private(set) var hasDOI = false
  private(set) var hasArXiv = false
  private var hasPMID = false
  private var hasPMCID = false

  /// A field that holds nothing but a DOI.
  mutating func doi(_ view: ByteView, _ builder: inout PaperListBuilder) {
    guard !hasDOI, view.index(of: "10.") != nil else { return }
    builder.identifier("doi", view)
    hasDOI = true
  }

  /// A number of PubMed's, with or without words behind it.
  mutating func pmid(_ view: ByteView, _ builder: inout PaperListBuilder) {
    let number = Self.digits(view, from: 0)
    guard !hasPMID, (1...9).contains(number.count) else { return }
    builder.identifier("pmid", view[number])
    hasPMID = true
  }

  mutating func pmcid(_ view: ByteView, _ builder: inout PaperListBuilder) {
    guard !hasPMCID, view.has("PMC") else { return }
    let number = Self.digits(view, from: 3)
    guard !number.isEmpty else { return }
    builder.identifier("pmcid", view[0..<number.upperBound])
    hasPMCID = true
  }

  mutating func arXiv(_ view: ByteView, _ builder: inout PaperListBuilder) {
    guard !hasArXiv, let end = ArXivNumber.end(view[0..<min(view.count, 64)]) else { return }
    builder.identifier("arxiv", view[0..<end])
    hasArXiv = true
  }

  /// A number whose form says who gave it: `WOS:000317623000007`, `MEDLINE:16842170`, `PMC3654245`.
  mutating func accession(_ view: ByteView, _ builder: inout PaperListBuilder) {
    if view.has("PMC") {
      pmcid(view, &builder)
    } else if view.has("MEDLINE:") {
      pmid(view[8..<view.count], &builder)
    } else if view.has("WOS:") || view.has("ISI:") {
      builder.identifier("wos", view[4..<view.count])
    } else if view.has("INSPEC:") {
      builder.identifier("inspec", view[7..<view.count])
    } else if view.has("arXiv:") {
      arXiv(view[6..<view.count], &builder)
    } else {
      marked(view, &builder)
    }
  }

  /// Text in which a mark may stand: `doi: 10.1000/182`, `10.1000/182`, `10.1000/182 [doi]`, `26957754[pmid]`,
  /// `PMC4756000[pmcid]`.
  mutating func marked(_ view: ByteView, _ builder: inout PaperListBuilder) {
    if let bracket = view.index(of: "[pm") {
      let value = view[0..<bracket].trimmed
      if view.has("[pmid]", at: bracket) { pmid(value, &builder) }
      if view.has("[pmcid]", at: bracket) { pmcid(value, &builder) }
      return
    }
    guard !hasDOI, let place = view.index(of: "10."), Self.isMarkedAsDOI(view, place) else { return }
    var end = place
    while end < view.count, view[end] > 0x20 { end += 1 }
    guard view.index(of: UInt8(ascii: "/"), from: place, to: end) != nil else { return }
    let mark = view[end..<view.count].trimmed
    guard !mark.has("[") || mark.has("[doi]") else { return }
    builder.identifier("doi", view[place..<end])
    hasDOI = true
  }

  /// Whether `doi:`, or the address of the registry, or nothing stands before a place.
  private static func isMarkedAsDOI(_ view: ByteView, _ place: Int) -> Bool {
    if place == 0 { return true }
    let before = view[0..<place].trimmed
    return before.has("doi:", at: before.count - 4) || before.has("DOI:", at: before.count - 4)
      || before.has("DOI", at: before.count - 3) || before.has("doi.org/", at: before.count - 8)
  }

  /// The numbers that stand in addresses of the DOI registry, PubMed, PubMed Central, arXiv and Scopus.
  mutating func link(_ view: ByteView, _ builder: inout PaperListBuilder) {
    if let place = view.index(of: "doi.org/10.") {
      guard !hasDOI else { return }
      builder.identifier("doi", view[(place + 8)..<view.count])
      hasDOI = true
    } else if let place = view.index(of: "pubmed.ncbi.nlm.nih.gov/") {
      pmid(view[(place + 24)..<view.count], &builder)
    } else if let place = view.index(of: "/pmc/articles/PMC") {
      pmcid(view[(place + 14)..<view.count], &builder)
    } else if let place = view.index(of: "arxiv.org/abs/") {
      arXiv(view[(place + 14)..<view.count], &builder)
    } else if let place = view.index(of: "eid=2-s2.0-") {
      builder.identifier("scopus", view[(place + 4)..<Self.digits(view, from: place + 11).upperBound])
    }
  }

  private static func digits(_ view: ByteView, from start: Int) -> Range<Int> {
    var end = start
    while end < view.count, view[end].isASCIIDigit { end += 1 }
    return start..<max(start, end)
  }
}
