internal import Bibliography
internal import TextInput

/// Identifiers and citations, which producers put into fields of many names.
extension TaggedPass {
  mutating func identifiers(_ builder: inout PaperListBuilder) {
    var marks = MarkedIdentifiers()
    best(.doi) { marks.doi($0, &builder) }
    each(.pmid) { marks.pmid($0, &builder) }
    each(.pmcid) { marks.pmcid($0, &builder) }
    each(.accession) { marks.accession($0, &builder) }
    for role in [TaggedRole.markedIdentifier, .kindDetail, .notes] {
      each(role) { marks.marked($0, &builder) }
    }
    if record.has(.database), record.has(.accession) {
      var isPubMed = false
      each(.database) { view in
        isPubMed = isPubMed || view.index(of: "PubMed") != nil || view.index(of: "MEDLINE") != nil
      }
      if isPubMed { each(.accession) { if $0.decimal != nil { marks.pmid($0, &builder) } } }
    }
    each(.link) { marks.link($0, &builder) }
    hasArXiv = marks.hasArXiv && !marks.hasDOI
  }

  /// Times cited: a field of its own, or in a note `Cited By :44` (Scopus), `Times Cited: 12` (EndNote).
  mutating func citations(_ builder: inout PaperListBuilder) {
    var stated: Int?
    best(.citations) { stated = $0.decimal }
    if stated == nil { each(.notes) { stated = stated ?? Self.statedCitations($0) } }
    if let stated { builder.citations(stated) }
  }

  /// The number after `Cited by` or `Times Cited`, in whatever letter case.
  private static func statedCitations(_ view: ByteView) -> Int? {
    var start = 0
    while let place = view.index(of: "ited", from: start) {
      start = place + 4
      guard place > 0, view[place - 1] | 0x20 == UInt8(ascii: "c"),
        place == 1 || !TeXText.isLetter(view[place - 2])
      else { continue }
      var next = start
      if view.has(" by", at: next) || view.has(" By", at: next) {
        next += 3
      } else if !view.has("Times ", at: place - 7), !view.has("times ", at: place - 7) {
        continue
      }
      while next < view.count, view[next] == 0x20 || view[next] == UInt8(ascii: ":") { next += 1 }
      var end = next
      while end < view.count, view[end].isASCIIDigit { end += 1 }
      if let count = view[next..<end].decimal { return count }
    }
    return nil
  }
}
