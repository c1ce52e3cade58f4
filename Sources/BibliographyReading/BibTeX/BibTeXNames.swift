internal import Bibliography
internal import TextInput

/// Splits a BibTeX list of names, and each name into its parts.
///
/// The rules are BibTeX's (O. Patashnik, "BibTeXing", 1988, section 4): names are separated by the word `and`
/// outside braces; a name is `First von Last`, `von Last, First` or `von Last, Jr, First`; the *von* part is made
/// of words whose first letter is small; what stands in braces is one word. The builder gets the comma form
/// where the source tells the parts, else the name as printed. A name that stands wholly in braces is one name,
/// whatever is in it: it keeps its braces, ``PersonName`` knows them.
struct BibTeXNames {
  private var text: [UInt8] = []
  private var commas: [Int] = []
  private var words: [Range<Int>] = []

  /// Gives the authors of a field to the builder and returns what is doubtful about them.
  mutating func append(_ list: ByteView, to builder: inout PaperListBuilder) -> String? {
    var doubt: String?
    var start = 0
    var depth = 0
    var place = 0
    var hasAnd = false
    var semicolons = 0
    while place < list.count {
      switch list[place] {
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: ";") where depth == 0: semicolons += 1
      case 0...0x20 where depth == 0 && isAnd(list, place + 1):
        name(list[start..<place].trimmed, &builder, &doubt)
        start = place + 4
        place += 3
        hasAnd = true
      default: break
      }
      place += 1
    }
    let last = list[min(start, list.count)..<list.count].trimmed
    if !hasAnd, semicolons > 0, last.index(of: UInt8(ascii: "&")) == nil {
      doubt = "authors are separated by semicolons instead of `and`"
      splitAtSemicolons(last, &builder, &doubt)
    } else {
      name(last, &builder, &doubt)
    }
    return doubt
  }

  /// Whether the word `and` stands here, followed by white space or nothing.
  @inline(__always)
  private func isAnd(_ list: ByteView, _ place: Int) -> Bool {
    guard place + 2 < list.count, list[place] | 0x20 == UInt8(ascii: "a"),
      list[place + 1] | 0x20 == UInt8(ascii: "n"), list[place + 2] | 0x20 == UInt8(ascii: "d")
    else { return false }
    return place + 3 == list.count || list[place + 3] <= 0x20
  }

  private mutating func splitAtSemicolons(
    _ list: ByteView, _ builder: inout PaperListBuilder, _ doubt: inout String?
  ) {
    var start = 0
    var depth = 0
    for place in 0..<list.count {
      switch list[place] {
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: ";") where depth == 0:
        name(list[start..<place].trimmed, &builder, &doubt)
        start = place + 1
      default: break
      }
    }
    name(list[start..<list.count].trimmed, &builder, &doubt)
  }

  // MARK: - One name

  private mutating func name(_ name: ByteView, _ builder: inout PaperListBuilder, _ doubt: inout String?) {
    var name = name
    while let last = name.isEmpty ? nil : name[name.count - 1], last == UInt8(ascii: ",") || last <= 0x20 {
      name = name[0..<(name.count - 1)]
    }
    var isCut = false
    while let end = Truncation.endBeforeMark(name) {
      name = name[0..<end]
      isCut = true
    }
    if !name.isEmpty { wholeName(name, &builder, &doubt) }
    if isCut { builder.truncateAuthors() }
  }

  private mutating func wholeName(
    _ name: ByteView, _ builder: inout PaperListBuilder, _ doubt: inout String?
  ) {
    if Self.isSimple(name) {
      if Truncation.isMark(name) { builder.truncateAuthors() } else { builder.author(name) }
      return
    }
    text.removeAll(keepingCapacity: true)
    if let extended = BibTeXExtendedName(name) {
      text.append(contentsOf: extended.name.utf8)
    } else if name[0] == UInt8(ascii: "{"), BibTeXWord.endOfGroup(name, 0) == name.count {
      literal(name[1..<(name.count - 1)])
    } else {
      findCommas(name)
      switch commas.count {
      case 0: natural(name)
      case 1: inverted(name, family: 0..<commas[0], suffix: nil, given: (commas[0] + 1)..<name.count)
      case 2:
        inverted(
          name, family: 0..<commas[0], suffix: (commas[0] + 1)..<commas[1],
          given: (commas[1] + 1)..<name.count)
      default:
        doubt = "authors are separated by commas instead of `and`"
        listOfCommas(name, &builder, &doubt)
        return
      }
    }
    text.withByteView { text in
      if Truncation.isMark(text) { return builder.truncateAuthors() }
      // The mark may have stood in a command.
      let end = Truncation.endBeforeMark(text)
      let shown = text[0..<(end ?? text.count)]
      if !shown.isEmpty { builder.author(shown) }
      if end != nil { builder.truncateAuthors() }
    }
  }

  /// Whether a name can be taken byte for byte: words without capital lack, accents, braces or double spaces.
  private static func isSimple(_ name: ByteView) -> Bool {
    var isAfterSpace = false
    var commas = 0
    for place in 0..<name.count {
      let byte = name[place]
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "."):
        isAfterSpace = false
      case UInt8(ascii: "a")...UInt8(ascii: "z"):
        if isAfterSpace { return false }
      case 0x20:
        if isAfterSpace { return false }
        isAfterSpace = true
      case UInt8(ascii: ","):
        commas += 1
        guard commas < 2, place > 0, name[place - 1] != 0x20, place + 1 < name.count, name[place + 1] == 0x20
        else { return false }
        isAfterSpace = false
      case UInt8(ascii: "-"):
        if place + 1 < name.count, name[place + 1] == byte { return false }
        isAfterSpace = false
      case 0x80...:
        if isAfterSpace { return false }
      default: return false
      }
    }
    return true
  }

  private mutating func literal(_ inner: ByteView) {
    TeXText.append(inner, to: &text)
    // One word is a family name as it stands; more would be taken apart.
    if text.contains(where: { $0 == 0x20 || $0 == UInt8(ascii: ",") }) { hold(from: 0) }
  }

  /// More than two commas are an error in BibTeX. Where every piece has two words they are names; else one
  /// name has too many parts, and its first and last are kept.
  private mutating func listOfCommas(
    _ name: ByteView, _ builder: inout PaperListBuilder, _ doubt: inout String?
  ) {
    var pieces: [Range<Int>] = []
    var start = 0
    for comma in commas + [name.count] {
      pieces.append(start..<comma)
      start = comma + 1
    }
    pieces.removeAll { name[$0].trimmed.isEmpty }
    if pieces.allSatisfy({ name[$0].trimmed.index(of: 0x20) != nil }) {
      for piece in pieces { self.name(name[piece].trimmed, &builder, &doubt) }
    } else if let first = pieces.first, let last = pieces.last {
      inverted(name, family: first, suffix: nil, given: last)
      doubt = "a name has more than two commas"
      text.withByteView { builder.author($0) }
    }
  }

  /// `First von Last`.
  private mutating func natural(_ name: ByteView) {
    words = BibTeXWord.words(of: name)
    guard let last = words.indices.last, last > 0 else {
      literal(name)
      return
    }
    let lower = (0..<last).first { BibTeXWord.isLowerCase(name[words[$0]]) }
    // Where neither case nor braces tell more than the words themselves, the name stays as printed; that of an
    // organization, too.
    let isOrganization =
      lower.map { words[$0..<last].contains { PersonName.isOrganizationWord(name[$0].string) } } ?? false
    guard !isOrganization, lower != nil || words.contains(where: { BibTeXWord.isGroup(name, $0) }) else {
      TeXText.append(name, to: &text)
      return
    }
    let family = lower ?? last
    appendFamily(name, words[family...])
    guard family > 0 else { return }
    appendBorder()
    appendPart(name[0..<words[family - 1].upperBound])
  }

  /// `von Last, First` and `von Last, Jr, First`.
  private mutating func inverted(
    _ name: ByteView, family: Range<Int>, suffix: Range<Int>?, given: Range<Int>
  ) {
    let part = name[family]
    words = BibTeXWord.words(of: part)
    appendFamily(part, words[...])
    for part in [suffix, given] {
      guard let part, !name[part].trimmed.isEmpty else { continue }
      if !text.isEmpty { appendBorder() }
      appendPart(name[part])
    }
  }

  private mutating func appendBorder() { text.append(contentsOf: [0x2C, 0x20]) }

  /// Appends the family name with its particle; what stands in braces is no particle, and keeps them if it
  /// would be taken for one.
  private mutating func appendFamily(_ name: ByteView, _ words: ArraySlice<Range<Int>>) {
    guard let first = words.first, let last = words.last else { return }
    guard words.contains(where: { BibTeXWord.isGroup(name, $0) }) else {
      appendPart(name[first.lowerBound..<last.upperBound])
      return
    }
    for word in words {
      if word != first { text.append(0x20) }
      let start = text.count
      TeXText.append(name[word], to: &text)
      let isSplit = text[start...].contains { $0 == 0x20 || $0 == UInt8(ascii: ",") }
      let isLower = BibTeXWord.beginsLowerCase(text[start...])
      let mayBeTaken = isLower && (word != last || isSplit) || text[start...].contains(UInt8(ascii: ","))
      if BibTeXWord.isGroup(name, word), mayBeTaken { hold(from: start) }
    }
  }

  /// Appends another part of the name; a comma in it would be read as a border.
  private mutating func appendPart(_ part: ByteView) {
    let start = text.count
    TeXText.append(part, to: &text)
    if text[start...].contains(UInt8(ascii: ",")) { hold(from: start) }
  }

  /// Puts what stands from `start` on in braces, if none of its own would break them.
  private mutating func hold(from start: Int) {
    guard !text[start...].contains(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") }) else {
      let kept = text[start...].filter { $0 != UInt8(ascii: ",") }
      text.replaceSubrange(start..., with: kept)
      return
    }
    text.insert(UInt8(ascii: "{"), at: start)
    text.append(UInt8(ascii: "}"))
  }

  // MARK: - Looking

  private mutating func findCommas(_ name: ByteView) {
    commas.removeAll(keepingCapacity: true)
    var depth = 0
    for place in 0..<name.count {
      switch name[place] {
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"): depth -= 1
      // `\,` is a thin space.
      case UInt8(ascii: ",") where depth == 0 && (place == 0 || name[place - 1] != 0x5C):
        commas.append(place)
      default: break
      }
    }
  }
}
