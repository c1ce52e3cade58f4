internal import Bibliography
internal import TextInput

extension JSONWalk {
  /// Reads the authors of a record.
  mutating func readAuthors(_ entry: JSONFieldMap.Entry, into builder: inout PaperListBuilder) {
    draft.hasContent = true
    switch json.kind() {
    case .array:
      draft.hasAuthorList = true
      guard json.enterArray() else { return }
      while json.nextElement() {
        readAuthor(entry, into: &builder)
        if json.position - recordStart > TextLimit.record { json.failAsTooLarge() }
      }
    case .string where json.isEmptyText: json.skip()
    case .string, .object:
      draft.hasAuthorList = true
      readAuthor(entry, into: &builder)
    default: json.skip()
    }
  }

  private mutating func readAuthor(_ entry: JSONFieldMap.Entry, into builder: inout PaperListBuilder) {
    draft.author.reset()
    switch json.kind() {
    case .object:
      draft.isInAuthor = true
      readInside(entry.node, into: &builder)
      draft.isInAuthor = false
    case .array:
      guard case .authorParts = entry.role, json.enterArray() else { return json.skip() }
      var index = 0
      while json.nextElement() {
        let part = json.word() ?? JSONText()
        switch index {
        case 0: draft.author.family = part
        case 1: draft.author.given = part
        case 2: draft.author.suffix = part
        default: break
        }
        index += 1
      }
    default:
      guard let text = json.text() else { return }
      if case .authorText = entry.role { return Self.split(text, into: &builder) }
      if case .authorsBySemicolon = entry.role { return Self.split(text, at: ";", into: &builder) }
      draft.author.setName(text, rank: 0)
    }
    draft.author.give(to: &builder, through: &nameBytes)
  }

  /// Reads a key of an author.
  mutating func readAuthorField(_ role: JSONRole) {
    switch role {
    case .name(let rank): if let text = firstText() { draft.author.setName(text, rank: rank) }
    case .numberedName:
      if let text = json.text() {
        let shown = DBLPRecord.shownName(text.raw)
        draft.author.setName(JSONText(raw: shown, isEscaped: text.isEscaped), rank: 0)
        if shown.count < text.raw.count { draft.author.identifiers.append(("dblp-person", text)) }
      }
    case .wholeName:
      if let text = firstText(), !text.isEmpty {
        draft.author.setName(text, rank: 0)
        draft.author.isWhole = true
      }
    case .given: if let text = firstText(), draft.author.given.isEmpty { draft.author.given = text }
    case .family: if let text = firstText(), draft.author.family.isEmpty { draft.author.family = text }
    case .suffix: if let text = firstText() { draft.author.suffix = text }
    case .particle: if let text = firstText() { draft.author.particle = text }
    case .nameType:
      if let text = json.text() { draft.author.isWhole = text.string.lowercased().hasPrefix("organi") }
    case .contribution:
      if let text = json.text() {
        draft.author.isNoAuthor = !producer.authorContributions.contains(text.string.lowercased())
      }
    case .isCorresponding: if json.bool() == true { draft.author.isCorresponding = true }
    case .affiliations(let rank):
      guard json.kind() == .array else {
        if let text = json.word() { draft.author.addAffiliation(text, rank: rank) }
        return
      }
      guard json.enterArray() else { return }
      while json.nextElement() {
        if let text = json.word() { draft.author.addAffiliation(text, rank: rank) }
      }
    default: json.skip()
    }
  }

  /// Authors in one text, separated by ` and `, else by semicolons, else by commas; `...` at the end says that names
  /// are missing. Where every name ends in initials (`Doe JA, Roe B.`), the family name stands first.
  static func split(_ text: JSONText, at sign: String? = nil, into builder: inout PaperListBuilder) {
    let text = text.string
    var bytes: [UInt8] = []
    let separator = sign ?? (text.contains(" and ") ? " and " : text.contains(";") ? ";" : ",")
    let names = text.split(separator: separator)
    let isPacked = separator == "," && names.allSatisfy(isFamilyFirst)
    for name in names {
      var name = name
      var isCut = false
      for mark in ["...", "…"] where name.trimmingSuffix(" ").hasSuffix(mark) {
        name = name.trimmingSuffix(" ").dropLast(mark.count)
        isCut = true
      }
      var author = JSONAuthorDraft()
      let shown = String(name)
      shown.withByteView { view in
        let name = view.trimmed
        guard AuthorWords.hasLetter(name) else { return }
        if isPacked, let start = AuthorWords.initialsStart(name) {
          author.family = JSONText(raw: name[0..<start].trimmed)
          author.given = JSONText(raw: withoutStop(name[start..<name.count]))
          return author.give(to: &builder, through: &bytes)
        }
        author.setName(JSONText(raw: BracketedIdentifiers.without(name)), rank: 0)
        let count = builder.authorCount
        author.give(to: &builder, through: &bytes)
        BracketedIdentifiers.giveORCID(name, behind: count, to: &builder)
      }
      if isCut { builder.truncateAuthors() }
    }
  }
}

extension JSONWalk {
  /// `Doe JA`, also with the full stop that ends the list.
  private static func isFamilyFirst(_ name: Substring) -> Bool {
    String(name).withByteView { AuthorWords.isFamilyWithInitials(withoutStop($0.trimmed)) }
  }

  private static func withoutStop(_ name: ByteView) -> ByteView {
    name.count > 1 && name[name.count - 1] == UInt8(ascii: ".") ? name[0..<(name.count - 1)] : name
  }
}

extension JSONAuthorDraft {
  mutating func addAffiliation(_ text: JSONText, rank: UInt8) {
    guard rank <= affiliationRank, !text.isEmpty else { return }
    if rank < affiliationRank { affiliations.removeAll(keepingCapacity: true) }
    affiliationRank = rank
    affiliations.append(text)
  }
}

extension JSONCursor {
  /// Whether the text that comes next is empty.
  fileprivate var isEmptyText: Bool {
    var copy = self
    return copy.text()?.isEmpty ?? true
  }
}

extension Substring {
  fileprivate func trimmingSuffix(_ character: Character) -> Substring {
    var text = self
    while text.last == character { text.removeLast() }
    return text
  }
}
