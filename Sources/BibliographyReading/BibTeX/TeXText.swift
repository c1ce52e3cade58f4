internal import TextInput

/// Turns TeX's way of writing text into Unicode.
///
/// Accents and symbols become characters, braces and dollar signs go, `--` becomes a dash, `~` and every run of
/// white space one space. Names of programs and of functions stand for themselves (`\TeX`, `\log`). Of a command
/// that is not known the name goes and an argument in braces stays (`\emph{x}` is `x`); one without argument leaves
/// a space where it parted two words (`a\foo{}b` is `a b`).
///
/// One pass without recursion; linear in the bytes.
enum TeXText {
  /// Whether a text stands for itself, without white space at its ends.
  static func isPlain(_ view: ByteView) -> Bool { endOfRun(view, 0) == view.count }

  /// Whether an address or identifier stands for itself.
  static func isPlainVerbatim(_ view: ByteView) -> Bool { endOfVerbatim(view, 0) == view.count }

  private static func endOfVerbatim(_ view: ByteView, _ start: Int) -> Int {
    var end = start
    while end < view.count, view[end] > 0x20, view[end] < 0x7B, view[end] != UInt8(ascii: "\\") { end += 1 }
    return end
  }

  /// Appends the text, without white space at its ends.
  static func append(_ view: ByteView, to text: inout [UInt8]) {
    let start = text.count
    var place = 0
    var depth = 0
    // The depths of the braces at whose end a quotation mark stands.
    var quotes: [Int] = []
    while place < view.count {
      let runEnd = endOfRun(view, place)
      if runEnd > place {
        view[place..<runEnd].append(to: &text)
        place = runEnd
        continue
      }
      let byte = view[place]
      switch byte {
      case UInt8(ascii: "\\"):
        let end = command(view, place + 1, start, &text)
        if isQuotation(view, place + 1, end) {
          text.append(contentsOf: "“".utf8)
          quotes.append(depth + 1)
        }
        place = end
      case UInt8(ascii: "{"):
        depth += 1
        place += 1
      case UInt8(ascii: "}"):
        if let open = quotes.last, open == depth {
          quotes.removeLast()
          text.append(contentsOf: "”".utf8)
        }
        depth -= 1
        place += 1
      case UInt8(ascii: "$"):
        place += 1
        // `Cu$_2$O`: the mark has nothing before it to raise or lower.
        if place < view.count, view[place] == UInt8(ascii: "_") || view[place] == UInt8(ascii: "^") {
          place += 1
        }
      case UInt8(ascii: "&"):
        place = reference(view, place, &text)
      case UInt8(ascii: "<"):
        let end = endOfTag(view, place)
        if end == nil { text.append(byte) }
        place = end ?? place + 1
      case UInt8(ascii: "-"):
        let end = endOfRepeats(view, place)
        switch end - place {
        case 2: text.append(contentsOf: "–".utf8)
        case 3: text.append(contentsOf: "—".utf8)
        default: view[place..<end].append(to: &text)
        }
        place = end
      case UInt8(ascii: "`"), UInt8(ascii: "'"):
        if place + 1 < view.count, view[place + 1] == byte {
          text.append(contentsOf: (byte == UInt8(ascii: "`") ? "“" : "”").utf8)
          place += 2
        } else {
          text.append(byte)
          place += 1
        }
      default:
        space(start, &text)
        place += 1
      }
    }
    if text.count > start, text.last == 0x20 { text.removeLast() }
  }

  /// Appends an address or identifier: escapes and braces go, all else stays.
  static func appendVerbatim(_ view: ByteView, to text: inout [UInt8]) {
    var place = view.has("\\url") ? 4 : 0
    let end = endOfVerbatim(view, place)
    view[place..<end].append(to: &text)
    place = end
    while place < view.count {
      let byte = view[place]
      let isEscape = byte == UInt8(ascii: "\\") && place + 1 < view.count && !isLetter(view[place + 1])
      if byte > 0x20, byte != UInt8(ascii: "{"), byte != UInt8(ascii: "}"), !isEscape { text.append(byte) }
      place += 1
    }
  }

  /// Whether the command at a backslash makes a character: an accent or a symbol.
  static func isCharacter(_ view: ByteView, _ place: Int) -> Bool {
    guard place + 1 < view.count else { return false }
    let end = endOfName(view, place + 1)
    if end <= place + 2, TeXSymbols.accent(view[place + 1]) != 0 { return true }
    return end > place + 1 && TeXSymbols.symbol(view[(place + 1)..<end]) != nil
  }

  // MARK: - Pieces

  @inline(__always)
  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }

  /// The end of the bytes that stand for themselves; a single space between words is one of them.
  @inline(__always)
  private static func endOfRun(_ view: ByteView, _ start: Int) -> Int {
    var place = start
    while place < view.count {
      let byte = view[place]
      if byte >= 0x61, byte <= 0x7A { place += 1; continue }
      if byte <= 0x20 {
        guard byte == 0x20, place > start, place + 1 < view.count, view[place + 1] > 0x20,
          view[place + 1] != UInt8(ascii: "~")
        else { break }
      } else {
        switch byte {
        case UInt8(ascii: "\\"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "$"), UInt8(ascii: "~"),
          UInt8(ascii: "`"), UInt8(ascii: "'"), UInt8(ascii: "&"), UInt8(ascii: "<"):
          return place
        case UInt8(ascii: "-"):
          if place + 1 < view.count, view[place + 1] == byte { return place }
        default: break
        }
      }
      place += 1
    }
    return place
  }

  private static func endOfRepeats(_ view: ByteView, _ start: Int) -> Int {
    var end = start + 1
    while end < view.count, view[end] == view[start] { end += 1 }
    return end
  }

  private static func space(_ start: Int, _ text: inout [UInt8]) {
    if text.count > start, text.last != 0x20 { text.append(0x20) }
  }

  private static func skipSpaces(_ view: ByteView, _ start: Int) -> Int {
    var place = start
    while place < view.count, view[place] <= 0x20 { place += 1 }
    return place
  }

  /// The end of the letters of a command's name.
  private static func endOfName(_ view: ByteView, _ start: Int) -> Int {
    var end = start
    while end < view.count, isLetter(view[end]) { end += 1 }
    return end
  }

  /// Reads what follows a backslash and returns where reading goes on.
  private static func command(
    _ view: ByteView, _ start: Int, _ textStart: Int, _ text: inout [UInt8]
  ) -> Int {
    guard start < view.count else { return start }
    let byte = view[start]
    guard isLetter(byte) else {
      let accent = TeXSymbols.accent(byte)
      if accent != 0 { return accented(view, start + 1, accent, textStart, &text) }
      switch byte {
      case UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "!"), UInt8(ascii: "("), UInt8(ascii: ")"),
        UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "@"), UInt8(ascii: "*"):
        break
      case UInt8(ascii: "&"): return reference(view, start, &text)
      case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: ">"), UInt8(ascii: "\\"),
        0...0x20:
        space(textStart, &text)
      default: text.append(byte)
      }
      return start + 1
    }
    let end = endOfName(view, start)
    if end == start + 1, TeXSymbols.accent(byte) != 0 {
      return accented(view, end, TeXSymbols.accent(byte), textStart, &text)
    }
    let name = view[start..<end]
    let longAccent = TeXSymbols.accent(name)
    if longAccent != 0 { return accented(view, end, longAccent, textStart, &text) }
    let next = skipSpaces(view, end < view.count && view[end] == UInt8(ascii: "*") ? end + 1 : end)
    if name == "char" || name == "symbol" { return numbered(view, next, &text) }
    if let symbol = TeXSymbols.symbol(name) {
      for byte in symbol.utf8 { if byte == 0x20 { space(textStart, &text) } else { text.append(byte) } }
      return next
    }
    if TeXSymbols.isOwnText(name) {
      name.append(to: &text)
      // TeX swallows this space, except in mathematics.
      if next > end, next < view.count, isLetter(view[next]), !isCapital(byte) { space(textStart, &text) }
      return next
    }
    if TeXSymbols.isSwitch(name) { return next }
    if next < view.count, view[next] == UInt8(ascii: "{") {
      if TeXSymbols.dropsArgument(name) { return BibTeXWord.endOfGroup(view, next) }
      // What stands for the name of a command: `\cs{x}` is printed as `\x`.
      if name == "cs" { text.append(UInt8(ascii: "\\")) }
      guard next + 1 < view.count, view[next + 1] == UInt8(ascii: "}") else { return next }
      return partWords(view, next + 2, textStart, &text)
    }
    return partWords(view, next, textStart, &text)
  }

  /// Leaves a space where a command without text stood before a word, and returns the place of the word.
  private static func partWords(
    _ view: ByteView, _ place: Int, _ textStart: Int, _ text: inout [UInt8]
  ) -> Int {
    if place < view.count, isLetter(view[place]) || view[place] >= 0x80 { space(textStart, &text) }
    return place
  }

  @inline(__always)
  private static func isCapital(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }

  /// Whether what was just read is a command that quotes the group which follows.
  private static func isQuotation(_ view: ByteView, _ start: Int, _ end: Int) -> Bool {
    guard end < view.count, view[end] == UInt8(ascii: "{"), end >= start + 7 else { return false }
    return TeXSymbols.isQuoting(view[start..<endOfName(view, start)])
  }

  /// Reads `&`, or the reference of HTML that it begins: in TeX a bare one could stand only in a table, so a
  /// database wrote it.
  private static func reference(_ view: ByteView, _ start: Int, _ text: inout [UInt8]) -> Int {
    var end = start + 1
    while end < view.count, end < start + 12, isLetter(view[end]) || isNumber(view[end]) { end += 1 }
    guard end > start + 1, end < view.count, view[end] == UInt8(ascii: ";") else {
      text.append(UInt8(ascii: "&"))
      return start + 1
    }
    XMLEntities.appendDecoded(view[start..<(end + 1)], to: &text)
    return end + 1
  }

  @inline(__always)
  private static func isNumber(_ byte: UInt8) -> Bool {
    byte >= 0x30 && byte <= 0x39 || byte == UInt8(ascii: "#")
  }

  /// The end of a tag of HTML that only changes how text looks, as databases write into titles (`<i>`, `</sub>`);
  /// `nil` for anything else.
  private static func endOfTag(_ view: ByteView, _ open: Int) -> Int? {
    let start = open + 1 < view.count && view[open + 1] == UInt8(ascii: "/") ? open + 2 : open + 1
    let end = endOfName(view, start)
    guard end < view.count, view[end] == UInt8(ascii: ">"),
      let name = PackedWord(lowercasing: view[start..<end]),
      tags.contains(name)
    else { return nil }
    return end + 1
  }

  private static let tags = PackedWordTable(
    set: "i b u em strong sub sup sc scp tt small span italic bold inf br p")

  /// Reads the number of a character behind `\char` or `\symbol`: `225`, `'341`, `"E1`, perhaps in braces.
  private static func numbered(_ view: ByteView, _ start: Int, _ text: inout [UInt8]) -> Int {
    var place = start
    if place < view.count, view[place] == UInt8(ascii: "{") { place += 1 }
    var base: UInt32 = 10
    if place < view.count, view[place] == UInt8(ascii: "'") { base = 8 }
    if place < view.count, view[place] == UInt8(ascii: "\"") { base = 16 }
    if base != 10 { place += 1 }
    var value: UInt32 = 0
    while place < view.count, let digit = view[place].hexadecimalDigit, UInt32(digit) < base, value < 0x11000
    {
      value = value * base + UInt32(digit)
      place += 1
    }
    // The upper half is the font's own; below it the codes are those of ASCII.
    if value >= 0x20, value < 0x7F, let scalar = Unicode.Scalar(value) {
      text.append(contentsOf: scalar.utf8)
    }
    return place
  }

  /// Reads the letter under an accent, itself perhaps accented, and returns where reading goes on.
  private static func accented(
    _ view: ByteView, _ start: Int, _ accent: UInt32, _ textStart: Int, _ text: inout [UInt8]
  ) -> Int {
    var accents = [accent]
    var place = start
    while place < view.count {
      let byte = view[place]
      if byte <= 0x20 || byte == UInt8(ascii: "{") {
        place += 1
      } else if byte == UInt8(ascii: "\\") {
        guard place + 1 < view.count else { return place + 1 }
        let next = view[place + 1]
        if next == UInt8(ascii: "{") {
          place += 2
          continue
        }
        let end = isLetter(next) ? endOfName(view, place + 1) : place + 2
        let inner = TeXSymbols.accent(view[(place + 1)..<end])
        if inner != 0 {
          accents.append(inner)
          place = end
          continue
        }
        guard isLetter(next), let symbol = TeXSymbols.symbol(view[(place + 1)..<end]),
          let scalar = symbol.unicodeScalars.first, scalar.properties.isAlphabetic
        else { return place }
        emit(scalar.value, accents, &text)
        return skipSpaces(view, end)
      } else if byte < 0x80 {
        guard isLetter(byte) else { return place }
        emit(UInt32(byte), accents, &text)
        return place + 1
      } else {
        var end = place + 1
        while end < view.count, view[end] & 0xC0 == 0x80 { end += 1 }
        guard let scalar = view[place..<end].string.unicodeScalars.first else { return end }
        emit(scalar.value, accents, &text)
        return end
      }
    }
    return place
  }

  /// Appends a letter with its accents, the innermost being the last.
  private static func emit(_ base: UInt32, _ accents: [UInt32], _ text: inout [UInt8]) {
    // The dotless letters exist for the accent's sake.
    var letter: UInt32 = base == 0x131 ? 0x69 : base == 0x237 ? 0x6A : base
    var combining: [UInt32] = []
    for accent in accents.reversed() {
      if combining.isEmpty, let composed = TeXCompositions.composed(letter, accent) {
        letter = composed
      } else {
        combining.append(accent)
      }
    }
    for value in [letter] + combining {
      if let scalar = Unicode.Scalar(value) { text.append(contentsOf: String(scalar).utf8) }
    }
  }
}
