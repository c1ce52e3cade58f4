internal import Bibliography
internal import TextInput

/// Identifiers and citations, which producers put into fields of many names.
extension TaggedPass {
  mutating func identifiers(_ builder: inout PaperListBuilder) {
    var hasDOI = false
    best(.doi) { view in
      IdentifierText.append("doi", view, to: &builder)
      hasDOI = view.index(of: "10.") != nil
    }
    each(.pmid) { Self.number("pmid", $0, &builder) }
    each(.pmcid) { Self.pmcid($0, &builder) }
    each(.doiList) { view in
      guard !hasDOI, let place = view.index(of: "10."), place == 0 || view.has("doi:") else { return }
      let mark = view.index(of: " [", from: place)
      guard mark == nil || view.has(" [doi]", at: mark ?? 0) else { return }
      IdentifierText.append("doi", view[place..<(mark ?? view.count)].trimmed, to: &builder)
      hasDOI = true
    }
    each(.accession) { Self.accession($0, &builder) }
    for role in [TaggedRole.markedIdentifier, .notes] {
      each(role) { view in Self.marked(view, &hasDOI, &builder) }
    }
    databaseNumber(&builder)
    each(.link) { view in
      if !hasDOI, let place = view.index(of: "doi.org/10.") {
        IdentifierText.append("doi", view[(place + 8)..<view.count], to: &builder)
        hasDOI = true
      }
      Self.linked(view, &builder)
    }
  }

  /// Times cited: a field of its own, or in a note `Cited By :44` (Scopus), `Times Cited: 12` (EndNote).
  mutating func citations(_ builder: inout PaperListBuilder) {
    var stated: Int?
    best(.citations) { stated = $0.decimal }
    for role in [TaggedRole.notes, .markedIdentifier] where stated == nil {
      each(role) { if stated == nil { stated = Self.statedCitations($0) } }
    }
    if let stated { builder.citations(stated) }
  }

  /// The number after `Cited by` or `Times Cited`.
  static func statedCitations(_ view: ByteView) -> Int? {
    for place in 0..<max(0, view.count - 8) {
      guard view[place] | 0x20 == UInt8(ascii: "c"), view[place + 1] | 0x20 == UInt8(ascii: "i"),
        view.has("ited", at: place + 1)
      else { continue }
      var next = place + 5
      if view.count > next + 3, view[next] == 0x20, view[next + 1] | 0x20 == UInt8(ascii: "b"),
        view[next + 2] | 0x20 == UInt8(ascii: "y")
      {
        next += 3
      } else if !(place >= 6 && (view.has("Times ", at: place - 6) || view.has("times ", at: place - 6))) {
        continue
      }
      while next < view.count, view[next] == 0x20 || view[next] == UInt8(ascii: ":") { next += 1 }
      var end = next
      while end < view.count, view[end].isASCIIDigit { end += 1 }
      if let count = view[next..<end].decimal { return count }
    }
    return nil
  }

  // MARK: - Forms

  /// A number that stands alone or with words behind it.
  private static func number(_ scheme: StaticString, _ view: ByteView, _ builder: inout PaperListBuilder) {
    var end = 0
    while end < view.count, view[end].isASCIIDigit { end += 1 }
    if end > 0, end < 12 { builder.identifier(scheme, view[0..<end]) }
  }

  private static func pmcid(_ view: ByteView, _ builder: inout PaperListBuilder) {
    guard view.has("PMC"), view.count > 3, view[3].isASCIIDigit else { return }
    var end = 3
    while end < view.count, view[end].isASCIIDigit { end += 1 }
    builder.identifier("pmcid", view[0..<end])
  }

  /// A number whose form says who gave it: `WOS:000317623000007`, `MEDLINE:16842170`, `PMC3654245`, `arXiv:2101.00001`.
  private static func accession(_ view: ByteView, _ builder: inout PaperListBuilder) {
    if view.has("PMC") {
      pmcid(view, &builder)
    } else if view.has("MEDLINE:") {
      number("pmid", view[8..<view.count], &builder)
    } else if view.has("WOS:") || view.has("ISI:") {
      builder.identifier("wos", view[4..<view.count])
    } else if view.has("INSPEC:") {
      builder.identifier("inspec", view[7..<view.count])
    } else {
      IdentifierText.appendSelfNamed(view, to: &builder)
    }
  }

  /// `doi: 10.1000/182`, `doi:10.1000/182`, `26957754[pmid]`, `PMC4756000[pmcid]`.
  private static func marked(_ view: ByteView, _ hasDOI: inout Bool, _ builder: inout PaperListBuilder) {
    if let bracket = view.index(of: "[pm") {
      let value = view[0..<bracket].trimmed
      if view.has("[pmid]", at: bracket) {
        number("pmid", value, &builder)
      } else if view.has("[pmcid]", at: bracket) {
        pmcid(value, &builder)
      }
      return
    }
    guard !hasDOI, let place = view.index(of: "10."), place <= 32 else { return }
    let isMarked = place == 0 || place >= 4 && view[place - 1] != UInt8(ascii: ".")
    let before = view[0..<place].trimmed
    let isDOI =
      place == 0 || before.count >= 4 && (before.has("doi:", at: before.count - 4)
        || before.has("DOI:", at: before.count - 4) || before.has("doi.org/", at: before.count - 8))
    guard isMarked, isDOI else { return }
    var end = place
    while end < view.count, view[end] > 0x20 { end += 1 }
    guard view.index(of: UInt8(ascii: "/"), from: place, to: end) != nil else { return }
    IdentifierText.append("doi", view[place..<end], to: &builder)
    hasDOI = true
  }

  /// A bare number, where the record says that its database is PubMed.
  private mutating func databaseNumber(_ builder: inout PaperListBuilder) {
    guard record.has(.database), record.has(.accession) else { return }
    var isPubMed = false
    each(.database) { view in
      isPubMed = isPubMed || view.index(of: "PubMed") != nil || view.index(of: "MEDLINE") != nil
    }
    guard isPubMed else { return }
    each(.accession) { if $0.count <= 8, $0.decimal != nil { builder.identifier("pmid", $0) } }
  }

  /// The numbers that stand in addresses of PubMed, PubMed Central, arXiv and Scopus.
  private static func linked(_ view: ByteView, _ builder: inout PaperListBuilder) {
    if let place = view.index(of: "pubmed.ncbi.nlm.nih.gov/") {
      number("pmid", view[(place + 24)..<view.count], &builder)
    } else if let place = view.index(of: "/pmc/articles/PMC") {
      pmcid(view[(place + 14)..<view.count], &builder)
    } else if let place = view.index(of: "arxiv.org/abs/") {
      let number = view[(place + 14)..<view.count].string
      if let end = ArXivNumber.end(number) {
        builder.identifier(Identifier("arxiv", String(number[..<end])))
      }
    } else if let place = view.index(of: "eid=2-s2.0-") {
      var end = place + 11
      while end < view.count, view[end].isASCIIDigit { end += 1 }
      builder.identifier("scopus", view[(place + 4)..<end])
    }
  }
}
