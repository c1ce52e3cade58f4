internal import Bibliography
internal import TextInput

extension JSONWalk {
  /// Reads the value of a key by its role.
  mutating func readField(_ entry: JSONFieldMap.Entry, into builder: inout PaperListBuilder) {
    if entry.node != 0, !entry.role.readsBelow, let kind = json.kind(), kind == .object || kind == .array {
      return readEither(entry, into: &builder)
    }
    switch entry.role {
    case .title:
      draft.hasContent = true
      if let text = firstText() {
        PlainText.lend(text) { if !$0.isEmpty { builder.title($0) } }
      }
    case .titleWithFullStop:
      draft.hasContent = true
      if let text = json.text() {
        PlainText.lend(text) {
          builder.title(DBLPRecord.withoutFullStop($0))
        }
      }
    case .spareAuthors:
      draft.hasContent = true
      draft.spareAuthors = json.text() ?? JSONText()
    case .authors, .authorText, .authorsBySemicolon, .authorParts: readAuthors(entry, into: &builder)
    case .venue(let rank): if let text = firstText() { draft.setVenue(text, rank: rank) }
    case .venueAndPlace: readVenueAndPlace(into: &builder)
    case .volume: if let text = firstText() { Self.lend(text) { builder.volume($0) } }
    case .issue: if let text = firstText() { Self.lend(text) { builder.issue($0) } }
    case .pages: if let text = firstText() { Self.lend(text) { builder.pages($0) } }
    case .firstPage: if let text = firstText() { draft.firstPage = text }
    case .lastPage: if let text = firstText() { draft.lastPage = text }
    case .year: draft.setYear(wholeNumber())
    case .month: draft.month = wholeNumber() ?? draft.month
    case .day: draft.day = wholeNumber() ?? draft.day
    case .date(let rank): readDate(rank: rank)
    case .dateParts(let rank): draft.setDate(dateParts(), rank: rank)
    case .citations: if let count = wholeNumber(), count >= 0 { builder.citations(count) }
    case .citationList: builder.citations(countOfElements())
    case .citationYears: readCitationYears(entry.node, into: &builder)
    case .citedYear: draft.cited.year = wholeNumber()
    case .citedCount: draft.cited.count = wholeNumber()
    case .citationsByYear: draft.citationsByYear += json.countsByYear()
    case .declaredAuthors: draft.declaredAuthors = wholeNumber() ?? draft.declaredAuthors
    case .isTruncated: if json.bool() == true { draft.isTruncated = true }
    case .kind: readKind()
    case .categories: forEachText { Self.lend($0) { builder.category($0) } }
    case .categoryWords:
      for word in json.text()?.string.split(separator: " ") ?? [] {
        String(word).withByteView { builder.category($0) }
      }
    case .links: forEachText { Self.lend($0) { builder.link($0) } }
    case .identifier(let scheme):
      guard json.kind() == .array else {
        if let text = json.word() { giveIdentifier(scheme, text, to: &builder) }
        return
      }
      guard json.enterArray() else { return }
      while json.nextElement() { if let text = json.word() { giveIdentifier(scheme, text, to: &builder) } }
    case .arxivAddress: readArXivAddress(into: &builder)
    case .address: forEachText { Self.lend($0) { DBLPRecord.address($0, into: &builder) } }
    case .selfNamedIdentifier:
      forEachText { Self.lend($0) { IdentifierText.appendSelfNamed($0, to: &builder) } }
    case .notes: readNotes(into: &builder)
    case .identifierPairs: readPairs(entry.node, into: &builder)
    case .pairScheme: draft.pair.scheme = json.text() ?? JSONText()
    case .pairValue: draft.pair.value = firstText() ?? JSONText()
    case .pairRelation: draft.pair.relation = json.text() ?? JSONText()
    case .inside: readInside(entry.node, into: &builder)
    case .owner, .ownerGiven, .ownerFamily, .ownerPath, .statedHIndex, .statedCitations, .statedPapers,
      .statedScore:
      readStated(entry.role, into: &builder)
    default: readAuthorField(entry.role)
    }
  }

  /// Reads the object, or the objects of the array, that comes next by the keys of a node.
  mutating func readInside(_ node: UInt16, into builder: inout PaperListBuilder) {
    switch json.kind() {
    case .object:
      guard json.enterObject() else { return }
      while json.nextKey() {
        if let entry = entry(node) { readField(entry, into: &builder) } else { json.skip() }
      }
    case .array:
      guard json.enterArray() else { return }
      while json.nextElement() { readInside(node, into: &builder) }
    default: json.skip()
    }
  }

  /// Reads a value that some write as a text and others as an object, or several of both.
  private mutating func readEither(_ entry: JSONFieldMap.Entry, into builder: inout PaperListBuilder) {
    guard json.kind() == .array else { return readInside(entry.node, into: &builder) }
    guard json.enterArray() else { return }
    while json.nextElement() {
      if json.kind() == .object {
        readInside(entry.node, into: &builder)
      } else {
        readField(JSONFieldMap.Entry(role: entry.role, node: 0), into: &builder)
      }
    }
  }

  /// `PMID: 123`, `arXiv:2101.00001 [cs]`: a line each.
  private mutating func readNotes(into builder: inout PaperListBuilder) {
    guard let text = json.text() else { return }
    for line in text.string.split(whereSeparator: \.isNewline) {
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2, let value = parts[1].split(separator: " ").first else { continue }
      String(parts[0]).withByteView { word in
        guard let scheme = JSONIdentifier.scheme(JSONText(raw: word.trimmed)) else { return }
        String(value).withByteView { JSONIdentifier.give(scheme, JSONText(raw: $0), to: &builder) }
      }
    }
  }

  private mutating func readKind() {
    guard json.kind() == .array else {
      if let text = json.text() { setKind(text) }
      return
    }
    guard json.enterArray() else { return }
    while json.nextElement() { if let text = json.text() { setKind(text) } }
  }

  private mutating func setKind(_ text: JSONText) {
    guard draft.kind == nil else { return }
    if !(text.raw == lastKind.word) {
      lastKind = (text.raw, producer.kinds[text.string.lowercased()])
    }
    guard let kind = lastKind.kind else { return }
    draft.kind = kind
    draft.kindWord = text
  }

  private mutating func readCitationYears(_ node: UInt16, into builder: inout PaperListBuilder) {
    guard json.kind() == .array else { return json.skip() }
    guard json.enterArray() else { return }
    while json.nextElement() {
      draft.cited = (nil, nil)
      readInside(node, into: &builder)
      if let year = draft.cited.year, let count = draft.cited.count, 0...Int(Int32.max) ~= count {
        draft.citationsByYear.append((year, count))
      }
    }
  }

  private mutating func readPairs(_ node: UInt16, into builder: inout PaperListBuilder) {
    if json.kind() == .array {
      guard json.enterArray() else { return }
      while json.nextElement() { readPairs(node, into: &builder) }
      return
    }
    draft.pair = (JSONText(), JSONText(), JSONText())
    readInside(node, into: &builder)
    let pair = draft.pair
    // Of the relations to other works only identity makes an identifier.
    guard pair.relation.isEmpty || Self.identities.contains(pair.relation.string.lowercased()),
      !pair.value.isEmpty, let scheme = JSONIdentifier.scheme(pair.scheme)
    else { return }
    giveIdentifier(scheme, pair.value, to: &builder)
  }

  /// Gives an identifier of the author, below the authors, else of the paper.
  private mutating func giveIdentifier(
    _ scheme: StaticString, _ text: JSONText, to builder: inout PaperListBuilder
  ) {
    if draft.isInAuthor {
      draft.author.identifiers.append((scheme, text))
    } else {
      JSONIdentifier.give(scheme, text, to: &builder)
    }
  }

  private static let identities: Set<String> = ["self", "isidenticalto"]

  private mutating func readArXivAddress(into builder: inout PaperListBuilder) {
    guard let text = json.text(), !draft.hasArXivNumber else { return }
    Self.lend(text) { address in
      guard let host = address.index(of: "arxiv.org/"),
        address.has("abs/", at: host + 10) || address.has("pdf/", at: host + 10)
      else { return }
      builder.identifier("arxiv", address)
      draft.hasArXivNumber = true
    }
  }

  /// `Nature 521 (7553), 436-444, 2015`: what stands before the first comma or number is the venue.
  private mutating func readVenueAndPlace(into builder: inout PaperListBuilder) {
    guard let text = json.text(), !text.isEscaped else { return }
    let raw = text.raw
    if let number = raw.index(of: "arXiv:"), !draft.hasArXivNumber {
      let words = raw[number..<raw.count].string.split { $0 == " " || $0 == "," }
      if let word = words.first, ArXivNumber.isNumber(String(word)) {
        builder.identifier(Identifier("arxiv", String(word)))
        draft.hasArXivNumber = true
      }
      draft.setVenue(JSONText(raw: raw[0..<number].trimmed), rank: .max - 1)
      return
    }
    var end = 0
    while end < raw.count, raw[end] != UInt8(ascii: ","),
      !(raw[end].isASCIIDigit && end > 0 && raw[end - 1] == 0x20)
    {
      end += 1
    }
    draft.setVenue(JSONText(raw: raw[0..<end].trimmed), rank: .max - 1)
  }

  private mutating func readStated(_ role: JSONRole, into builder: inout PaperListBuilder) {
    switch role {
    case .owner: if let name = json.string(), !name.isEmpty { builder.document.owner = name }
    case .ownerGiven:
      if let name = json.string(), !name.isEmpty {
        builder.document.owner = [name, builder.document.owner ?? ""].filter { !$0.isEmpty }
          .joined(separator: " ")
      }
    case .ownerFamily:
      if let name = json.string(), !name.isEmpty {
        builder.document.owner = [builder.document.owner ?? "", name].filter { !$0.isEmpty }
          .joined(separator: " ")
      }
    case .ownerPath:
      let parts = json.text()?.raw.string.split(separator: "/") ?? []
      if let orcid = parts.first, orcid.utf8.count == 19, builder.document.owner == nil {
        builder.document.owner = String(orcid)
      }
    case .statedHIndex: builder.document.stated.hIndex = statedNumber(into: &builder)
    case .statedCitations: builder.document.stated.citations = statedNumber(into: &builder)
    case .statedPapers: builder.document.stated.papers = statedNumber(into: &builder)
    case .statedScore(let name):
      if let value = json.double() {
        builder.document.stated.scores.append(Score(name: name.description, value: value))
      }
    default: json.skip()
    }
  }

  /// A figure of the owner; one that is larger than any can be is left out, with a word.
  private mutating func statedNumber(into builder: inout PaperListBuilder) -> Int? {
    guard json.kind() == .number || json.kind() == .string else {
      json.skip()
      return nil
    }
    guard let word = json.word()?.string, !word.isEmpty, let value = Double(word) else { return nil }
    guard abs(value) <= Double(Int32.max) else {
      builder.report(
        .warning, "'\(word.prefix(40))' is larger than any such figure can be",
        hint: "the figure was left out")
      return nil
    }
    return Int(exactly: value)
  }

  static func lend(_ text: JSONText, _ body: (ByteView) -> Void) {
    guard text.isEscaped else { return body(text.raw.trimmed) }
    var bytes: [UInt8] = []
    text.append(to: &bytes)
    bytes.withByteView { body($0.trimmed) }
  }
}
