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
    if name[0] == UInt8(ascii: "{"), Self.endOfGroup(name, 0) == name.count {
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
      if Truncation.isMark(text) {
        builder.truncateAuthors()
      } else if !text.isEmpty {
        builder.author(text)
      }
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
    guard text.contains(where: { $0 == 0x20 || $0 == UInt8(ascii: ",") }) else { return }
    text.insert(UInt8(ascii: "{"), at: 0)
    text.append(UInt8(ascii: "}"))
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
    findWords(name)
    guard let last = words.indices.last, last > 0 else {
      literal(name)
      return
    }
    let lower = (0..<last).filter { Self.isLowerCase(name[words[$0]]) }
    guard lower.first != nil || hasSpace(name[words[last]]) else {
      TeXText.append(name, to: &text)
      return
    }
    let given = lower.first ?? last
    appendPart(name[words[given].lowerBound..<name.count])
    guard given > 0 else { return }
    text.append(contentsOf: [0x2C, 0x20])
    appendPart(name[0..<words[given - 1].upperBound])
  }

  /// Whether braces hold several words together as one.
  private func hasSpace(_ word: ByteView) -> Bool {
    guard word.index(of: 0x20) != nil else { return false }
    var text: [UInt8] = []
    TeXText.append(word, to: &text)
    return text.contains(0x20)
  }

  /// `von Last, First` and `von Last, Jr, First`.
  private mutating func inverted(
    _ name: ByteView, family: Range<Int>, suffix: Range<Int>?, given: Range<Int>
  ) {
    appendPart(name[family])
    for part in [suffix, given] {
      guard let part, !name[part].trimmed.isEmpty else { continue }
      if !text.isEmpty { text.append(contentsOf: [0x2C, 0x20]) }
      appendPart(name[part])
    }
  }

  /// Appends a part of the name; a comma inside it would be read as a border and goes.
  private mutating func appendPart(_ part: ByteView) {
    let start = text.count
    TeXText.append(part, to: &text)
    if text[start...].contains(UInt8(ascii: ",")) {
      let kept = text[start...].filter { $0 != UInt8(ascii: ",") }
      text.replaceSubrange(start..., with: kept)
    }
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

  private mutating func findWords(_ name: ByteView) {
    words.removeAll(keepingCapacity: true)
    var depth = 0
    var start: Int?
    for place in 0..<name.count {
      let byte = name[place]
      if depth == 0, byte <= 0x20 || (byte == UInt8(ascii: "~") && (place == 0 || name[place - 1] != 0x5C)) {
        // `\' e` and `\v s`: the space belongs to the accent.
        if let begin = start, !Self.endsInAccent(name, place) {
          words.append(begin..<place)
          start = nil
        }
        continue
      }
      if start == nil { start = place }
      if byte == UInt8(ascii: "{") { depth += 1 }
      if byte == UInt8(ascii: "}") { depth -= 1 }
    }
    if let start { words.append(start..<name.count) }
  }

  private static func endsInAccent(_ name: ByteView, _ end: Int) -> Bool {
    end >= 2 && name[end - 2] == 0x5C && TeXSymbols.accent(name[end - 1]) != 0
  }

  /// Whether the first letter outside plain braces is small; `{\'e}` counts as its letter.
  private static func isLowerCase(_ word: ByteView) -> Bool {
    guard let first = firstLetterPlace(word) else { return false }
    if word[first] < 0x80, word[first] != 0x5C { return word[first] >= 0x61 }
    var text: [UInt8] = []
    TeXText.append(word[first..<word.count], to: &text)
    return String(decoding: text.prefix(4), as: UTF8.self).unicodeScalars.first?.properties.isLowercase
      ?? false
  }

  private static func firstLetterPlace(_ word: ByteView) -> Int? {
    var place = 0
    while place < word.count {
      let byte = word[place]
      if byte >= 0x80 || byte == 0x5C || TeXText.isLetter(byte) { return place }
      if byte == UInt8(ascii: "{") {
        if place + 1 < word.count, word[place + 1] == 0x5C { return place + 1 }
        place = endOfGroup(word, place)
      } else {
        place += 1
      }
    }
    return nil
  }

  /// The place after the group that opens here; the end where it is not closed.
  private static func endOfGroup(_ view: ByteView, _ open: Int) -> Int {
    var depth = 0
    for place in open..<view.count {
      if view[place] == UInt8(ascii: "{") { depth += 1 }
      if view[place] == UInt8(ascii: "}") {
        depth -= 1
        if depth == 0 { return place + 1 }
      }
    }
    return view.count
  }
}
