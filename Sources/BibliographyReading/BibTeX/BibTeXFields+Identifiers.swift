internal import Bibliography
internal import TextInput

/// Identifiers, links and categories, in the fields of BibLaTeX and of the databases that write BibTeX.
extension BibTeXFields {
  /// Gives them to the builder; whether the entry is a preprint.
  mutating func identifiers(_ entry: BibTeXEntry, _ builder: inout PaperListBuilder) -> Bool {
    var hasDOI = verbatim(.doi, entry) { builder.identifier("doi", $0) }
    if !hasDOI, holds("doi.org/", .url, entry) {
      verbatim(.url, entry) { url in
        guard let place = url.index(of: "doi.org/10.") else { return }
        builder.identifier("doi", url[(place + 8)..<url.count])
        hasDOI = true
      }
    }
    let hasArXiv = arXivNumber(entry, &builder)
    if hasArXiv { decoded(.eprintClass, entry) { builder.category($0) } }
    pubMed(entry, &builder)
    dblp(entry, &builder)
    verbatim(.adsURL, entry) { Self.identifier("bibcode", behind: "/abs/", in: $0, &builder) }
    verbatim(.uniqueNumber, entry) { Self.identifier("wos", behind: ":", in: $0, &builder) }
    decoded(.mathReviews, entry) { number in
      // `MR1234567 (2000a:12345)`.
      let end = number.index(of: 0x20) ?? number.count
      builder.identifier("mr", number[(number.has("MR") ? 2 : 0)..<end])
    }
    notes(entry, &builder)
    verbatim(.url, entry) { url in
      Self.identifier("acl", behind: "aclanthology.org/", in: url, &builder)
      builder.link(url)
    }
    return hasArXiv && !hasDOI
  }

  /// What stands behind a mark, up to the next slash; nothing where the mark is missing.
  private static func identifier(
    _ scheme: StaticString, behind mark: StaticString, in text: ByteView, _ builder: inout PaperListBuilder
  ) {
    guard let place = text.index(of: mark) else { return }
    let start = place + mark.utf8CodeUnitCount
    var end = text.index(of: UInt8(ascii: "/"), from: start) ?? text.count
    if text[start..<end].has(".pdf", at: end - start - 4) { end -= 4 }
    builder.identifier(scheme, text[start..<end])
  }

  private mutating func pubMed(_ entry: BibTeXEntry, _ builder: inout PaperListBuilder) {
    verbatim(.pmid, entry) { builder.identifier("pmid", $0) }
    verbatim(.pmcid, entry) { builder.identifier("pmcid", $0) }
    guard entry.contains(.eprint), let type = string(.eprintType, entry)?.lowercased(),
      type == "pubmed" || type == "pmid"
    else {
      return
    }
    verbatim(.eprint, entry) { builder.identifier("pmid", $0) }
  }

  /// DBLP's keys: `DBLP:conf/x/Y01`, or in `biburl = {https://dblp.org/rec/conf/x/Y01.bib}`.
  private mutating func dblp(_ entry: BibTeXEntry, _ builder: inout PaperListBuilder) {
    let key = bytes[entry.key]
    if key.has("DBLP:") {
      builder.identifier("dblp", key[5..<key.count])
      return
    }
    verbatim(.dblpURL, entry) { url in
      guard url.index(of: "dblp") != nil, let place = url.index(of: "/rec/") else { return }
      let start = url.has("bib/", at: place + 5) ? place + 9 : place + 5
      let end = url.has(".bib", at: url.count - 4) ? url.count - 4 : url.count
      if start < end { builder.identifier("dblp", url[start..<end]) }
    }
  }

  /// Finds the arXiv number in `eprint` or `arxivId`, in a journal `arXiv preprint arXiv:2101.00001`, in
  /// `volume = {abs/...}`, in a note or in an address.
  private mutating func arXivNumber(_ entry: BibTeXEntry, _ builder: inout PaperListBuilder) -> Bool {
    var type = ""
    verbatim(.eprintType, entry) { type = $0.string.lowercased() }
    for field in [BibTeXFieldName.eprint, .arXivNumber] where entry.contains(field) {
      guard type == "arxiv" || type.isEmpty || field == .arXivNumber else { continue }
      var isNumber = false
      verbatim(field, entry) { number in
        isNumber = ArXivNumber.isNumber(number)
        if isNumber { builder.identifier("arxiv", number) }
      }
      if isNumber { return true }
    }
    for (field, mark) in Self.arXivMarks where holds(mark, field, entry) {
      var isFound = false
      verbatim(field, entry) { text in
        guard let place = text.index(of: mark) else { return }
        let limit = text.has(".pdf", at: text.count - 4) ? text.count - 4 : text.count
        let start = place + mark.utf8CodeUnitCount
        guard start < limit, let end = ArXivNumber.end(text[start..<limit]) else { return }
        builder.identifier("arxiv", text[start..<(start + end)])
        isFound = true
      }
      if isFound { return true }
    }
    return false
  }

  /// Where arXiv's numbers stand when there is no `eprint`, and what stands before them.
  private static let arXivMarks: [(BibTeXFieldName, StaticString)] = [
    (.journal, "arXiv:"), (.volume, "abs/"), (.number, "arXiv:"), (.howPublished, "arXiv:"),
    (.note, "arXiv:"), (.annotation, "arXiv:"), (.url, "arxiv.org/abs/"), (.url, "arxiv.org/pdf/"),
  ]

  // MARK: - Notes

  /// `PMID: 123`, `PMCID: PMC123` in the notes that reference managers write.
  private mutating func notes(_ entry: BibTeXEntry, _ builder: inout PaperListBuilder) {
    for field in [BibTeXFieldName.note, .annotation] where entry.contains(field) {
      decoded(field, entry) { note in
        for (mark, scheme, known) in Self.noteMarks where !entry.contains(known) {
          guard let place = note.index(of: mark) else { continue }
          var start = place + mark.utf8CodeUnitCount
          while start < note.count, note[start] == 0x20 { start += 1 }
          var end = start
          while end < note.count, TeXText.isLetter(note[end]) || note[end] >= 0x30 && note[end] <= 0x39 {
            end += 1
          }
          builder.identifier(scheme, note[start..<end])
        }
      }
    }
  }

  private static let noteMarks: [(StaticString, StaticString, BibTeXFieldName)] = [
    ("PMID:", "pmid", .pmid), ("PMCID:", "pmcid", .pmcid),
  ]

  /// Times cited: no field of BibTeX's, but databases write it: `times-cited = {{12}}` (Web of Science),
  /// `note = {cited By 12}` and `{Cited by: 12; ...}` (Scopus), `{12 citations (Crossref) [2020-01-01]}` (Zotero).
  mutating func citations(_ entry: BibTeXEntry) -> Int? {
    if let field = string(.citations, entry) { return Int(field).flatMap { $0 < 0 ? nil : $0 } }
    for field in [BibTeXFieldName.note, .annotation] where entry.contains(field) {
      guard let words = string(field, entry)?.lowercased() else { continue }
      for mark in ["cited by", "times cited", "citations:"] where words.hasPrefix(mark) {
        let rest = words.dropFirst(mark.count).drop { $0 == " " || $0 == ":" }
        if let count = Int(rest.prefix { $0.isASCII && $0.isNumber }) { return count }
      }
      let digits = words.prefix { $0.isASCII && $0.isNumber }
      if let count = Int(digits), words.dropFirst(digits.count).hasPrefix(" citations (") { return count }
    }
    return nil
  }

  // MARK: - Authors

  /// Web of Science's `orcid-numbers = {Bell, Ann/0000-0001-...  Öz, Çelik/0000-...}`, by the names, and
  /// BibLaTeX's annotation `author+an:orcid = {1="0000-0001-..."; 2="..."}`, by the places of the authors.
  mutating func authorNumbers(_ entry: BibTeXEntry, _ builder: inout PaperListBuilder) {
    guard entry.contains(.orcids) || entry.contains(.orcidAnnotation) else { return }
    let start = Int(builder.columns.authorStart.last ?? 0)
    let names = (start..<builder.columns.mentionCount).map { PersonName(builder.columns.authorNames[$0]) }
    var numbers = [Identifier?](repeating: nil, count: names.count)
    for pair in (string(.orcidAnnotation, entry) ?? "").split(whereSeparator: { $0 == ";" || $0 == "," }) {
      let sides = pair.split(separator: "=", maxSplits: 1)
      guard sides.count == 2, let place = Int(sides[0].filter(\.isNumber)), names.indices.contains(place - 1)
      else { continue }
      let value = sides[1].filter { $0.isNumber || $0 == "-" || $0 == "X" || $0 == "x" }
      if Self.isORCID(value) { numbers[place - 1] = Identifier("orcid", value) }
    }
    // The text is `Family, Given/number Family, Given/number`: a number ends with its sixteenth digit.
    var rest = Substring(string(.orcids, entry) ?? "")
    while let slash = rest.firstIndex(of: "/") {
      let printed = PersonName(String(rest[..<slash]))
      let number = String(rest[rest.index(after: slash)...].prefix(19))
      rest = rest[slash...].dropFirst(20)
      guard Self.isORCID(number) else { continue }
      let places = names.indices.filter {
        names[$0].family.lowercased() == printed.family.lowercased()
          && names[$0].given.lowercased().first == printed.given.lowercased().first
      }
      if places.count == 1 { numbers[places[0]] = Identifier("orcid", number) }
    }
    builder.authorIdentifiers(numbers)
  }

  private static func isORCID(_ text: String) -> Bool {
    text.utf8.count == 19
      && text.enumerated().allSatisfy { index, character in
        index % 5 == 4
          ? character == "-"
          : character.isASCII && character.isNumber || index == 18 && "Xx".contains(character)
      }
  }
}
