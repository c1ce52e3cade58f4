internal import Bibliography

/// A stretch of text between two separators, judged as a name.
struct NamePiece: Sendable {
  enum Separator: Hashable, Sendable {
    case comma, semicolon, and
    /// Whatever ends a list: the full stop of a sentence, a quote, a colon, a dash, the end.
    case stop
  }

  enum Gap: Hashable, Sendable {
    /// `et al.`, `and others`, `...`, or `and 12 others` with their number.
    case names(hidden: Int?)
  }

  /// The words of the name, without marks.
  var words: [Range<Int>] = []
  /// All of it, marks and notes included.
  var range: Range<Int>
  var shape = NameRules.Shape.none
  var kinds: [NameRules.Word] = []
  var symbols: [Unicode.Scalar] = []
  var marks: Authorship.Marks = []
  var affiliations: [String] = []
  var gap: Gap?
  /// Whether `with` stands before it.
  var isAccompanied = false
  var separator = Separator.stop

  var isUsable: Bool { shape != .none || gap != nil }
  var isName: Bool { if case .name = shape { true } else { false } }
  var isFamily: Bool { shape == .family }
  var isInitials: Bool { shape == .initials }
}

/// Cuts a text at everything that separates or ends names, in one pass.
struct NamePieceSplitter {
  private let text: StyledText
  private let end: Int
  private var index: Int
  private var pieces: [NamePiece] = []
  private var piece: NamePiece
  private var wordStart: Int?

  /// Whether an initial may be glued to the word before it: `ModelingJ. Smith`.
  private var isGlued = false

  static func pieces(of text: StyledText, in range: Range<Int>, isGlued: Bool = false) -> [NamePiece] {
    var splitter = NamePieceSplitter(text: text, range: range)
    splitter.isGlued = isGlued
    splitter.run()
    return splitter.pieces
  }

  private init(text: StyledText, range: Range<Int>) {
    self.text = text
    end = range.upperBound
    index = range.lowerBound
    piece = NamePiece(range: index..<index)
  }

  private mutating func run() {
    while index < end {
      let scalar = text.scalars[index]
      let previous = index > 0 ? text.scalars[index - 1] : " "
      switch scalar {
      case ",", "，", "、":
        // `Li1,2`: numbers of affiliations.
        if index + 1 < end, isAffiliationMark(index + 1), isAffiliationMark(index - 1) {
          index += 1
        } else {
          close(.comma, through: index + 1)
        }
      case ";", "；": close(.semicolon, through: index + 1)
      case "&": close(.and, through: index + 1)
      case "/" where previous == "." && index + 1 < end && text.scalars[index + 1].isUpper:
        // `Müller, A./Schmidt, K.`
        close(.comma, through: index + 1)
      case ":", "：", "?", "!", "|", "\"", "“", "”", "„", "«", "»", "「", "」", "《", "》", "[", "]", ")", "/",
        "。", "\n":
        close(.stop, through: index + 1)
      case "(", "（": readBracket()
      case "…": readEllipsis(through: index + 1)
      case ".":
        if index + 2 < end, text.scalars[index + 1] == ".", text.scalars[index + 2] == "." {
          var after = index
          while after < end, text.scalars[after] == "." { after += 1 }
          readEllipsis(through: after)
        } else {
          readFullStop()
        }
      case "-", "–", "—", "−", "•", "·", "~", ">", "=":
        let isLoose = previous.isBlank || index + 1 >= end || text.scalars[index + 1].isBlank
        let isAlways = scalar == "—" || scalar == "•"
        if isLoose || isAlways {
          close(.stop, through: index + 1)
        } else {
          extendWord()
        }
      default:
        if scalar.isBlank {
          closeWord()
          index += 1
          readConjunction()
        } else if wordStart == nil, piece.words.isEmpty, index == piece.range.lowerBound || previous.isBlank,
          readConjunctionHere()
        {
          continue
        } else if text.styles[index].contains(.raised) || NameMarks.isSymbol(scalar)
          || (isAffiliationMark(index) && !previous.isBlank && (wordStart != nil || !piece.words.isEmpty))
        {
          readMark(scalar)
        } else {
          extendWord()
        }
      }
    }
    close(.stop, through: end)
  }

  /// Whether a digit stands right behind a name, as the number of an affiliation.
  private func isAffiliationMark(_ place: Int) -> Bool {
    guard place >= 0, place < end else { return false }
    let scalar = text.scalars[place]
    if text.styles[place].contains(.raised) { return true }
    return
      (scalar.isASCIIDigit
      && !(place + 3 < end && text.scalars[place + 1].isASCIIDigit
        && text.scalars[place + 2].isASCIIDigit))
      || NameMarks.isSymbol(scalar)
  }

  private mutating func extendWord() {
    if wordStart == nil { wordStart = index }
    index += 1
  }

  private mutating func closeWord() {
    if let start = wordStart { piece.words.append(start..<index) }
    wordStart = nil
    if piece.words.count > Self.longestPiece {
      piece.range = piece.range.lowerBound..<index
      pieces.append(piece)
      piece = NamePiece(range: index..<index)
    }
  }

  private mutating func readMark(_ scalar: Unicode.Scalar) {
    closeWord()
    if !scalar.isASCIIDigit, !scalar.isBlank, piece.symbols.count < 8 { piece.symbols.append(scalar) }
    index += 1
  }

  /// A full stop ends an initial and stays, or ends the list.
  private mutating func readFullStop() {
    let next = index + 1 < end ? text.scalars[index + 1] : " "
    guard let start = wordStart else {
      // After a mark or a bracket: `Bo Li*. Title`.
      close(.stop, through: index + 1)
      return
    }
    let letters = index - start
    let word = text.string(start..<index).lowercased()
    // `Li.` ends a sentence; `Yu.` in front of a name is an initial as Cyrillic names have them.
    let isDigraph = letters == 2 && piece.words.isEmpty && Self.digraphs.contains(word)
    let isInitial = (letters == 1 || isDigraph) && text.scalars[start].isUpper
    let isAbbreviation = ["jr", "sr", "st", "dr", "prof", "mr", "mrs", "ms", "al", "et"].contains(word)
    let endsInInitial = isGlued && letters > 2 && text.scalars[index - 1].isUpper
    if isInitial || isAbbreviation || endsInInitial || text.scalars[start..<index].contains(".") {
      index += 1
      if next != "-", next != ".", !isDottedLowercase(next) { closeWord() }
    } else {
      close(.stop, through: index + 1)
    }
  }

  private static let digraphs: Set<String> = ["ch", "th", "ph", "sh", "zh", "kh", "yu", "ya", "ts", "wm"]

  private func isDottedLowercase(_ scalar: Unicode.Scalar) -> Bool { scalar.isLower }

  /// `(equal contribution)`, `(Jie)`, `(MIT)` belong to the name; other brackets end it.
  private mutating func readBracket() {
    let limit = min(end, index + 120)
    guard let close = text.scalars[index..<limit].firstIndex(where: { $0 == ")" || $0 == "）" }) else {
      self.close(.stop, through: index + 1)
      return
    }
    let inside = text.string(index + 1..<close)
    let after = text.scalars[(close + 1)..<end].prefix(4).first { !$0.isBlank }
    closeWord()
    if let marks = NameMarks.marks(ofNote: inside) {
      piece.marks.formUnion(marks)
      index = close + 1
      return
    }
    let symbols = inside.unicodeScalars.filter { !$0.isBlank }
    if !symbols.isEmpty,
      symbols.allSatisfy({ NameMarks.isSymbol($0) || $0.isASCIIDigit || $0 == "," }),
      symbols.count < 4
    {
      for symbol in symbols where !symbol.isASCIIDigit { piece.symbols.append(symbol) }
      index = close + 1
      return
    }
    let words = inside.split(separator: " ")
    let kind = NameRules.word(Array(inside.unicodeScalars))
    let isNickname = words.count == 1 && [.simple, .caseless, .initial].contains(kind)
    if isNickname, !piece.words.isEmpty {
      piece.words.append(index..<close + 1)
      index = close + 1
      return
    }
    let goesOn = after == nil || after == "," || after == ";" || after == "&" || after == "a"
    let hasDigit = inside.contains { $0.isNumber }
    let isPerson = ["with ", "by ", "joint with ", "and "].contains { inside.hasPrefix($0) }
    if goesOn, !hasDigit, !isPerson, !piece.words.isEmpty, !words.isEmpty {
      piece.affiliations.append(inside)
      index = close + 1
      return
    }
    self.close(.stop, through: index + 1)
  }

  private mutating func readEllipsis(through next: Int) {
    closeWord()
    if !piece.words.isEmpty { close(.comma, through: index) }
    index = next
    piece.gap = .names(hidden: nil)
  }

  /// After a blank: `and`, `et al.`, ...
  private mutating func readConjunction() {
    while index < end, text.scalars[index].isBlank { index += 1 }
    _ = readConjunctionHere()
  }

  private mutating func readConjunctionHere() -> Bool {
    let start = index
    if text.has("et al", at: start) || text.has("et. al", at: start) || text.has("et.al", at: start) {
      var after = start
      while after < end, text.scalars[after].isLetter || [".", " "].contains(text.scalars[after]) {
        // Stop behind `al` and its full stop.
        if text.has("al", at: after), after > start + 1 {
          after += 2
          if after < end, text.scalars[after] == "." { after += 1 }
          break
        }
        after += 1
      }
      guard after >= end || !text.scalars[after].isLetter else { return false }
      if !piece.words.isEmpty { close(.comma, through: index) }
      piece.gap = .names(hidden: nil)
      let next = text.scalars[after..<end].prefix(4).first { !$0.isBlank }
      index = after
      // `et al. Title`: the full stop is the list's, too.
      if text.scalars[after - 1] == ".", let next, next.isUpper || next.isCaseless {
        close(.stop, through: after)
      }
      return true
    }
    if let after = ReferenceCues.begins(ReferenceNames.gaps, text, at: start), after <= end,
      after >= end || !text.scalars[after].isLetter
    {
      closeGap(nil, through: after)
      if after < end, text.scalars[after] == "." { close(.stop, through: after + 1) }
      return true
    }
    // `R. y Luna, M.`; in `Ortega y Gasset` it is a particle.
    if start + 1 < end, ["y", "e", "и", "i"].contains(text.scalars[start]), text.scalars[start + 1].isBlank,
      text.scalars[..<start].last(where: { !$0.isBlank }) == "."
    {
      close(.and, through: start + 1)
      return true
    }
    for word: String in ["and", "und", "et", "with"] {
      let after = start + word.utf8.count
      guard text.has(word, at: start), text.scalars[start].isLower, after < end, text.scalars[after].isBlank
      else { continue }
      if readHidden(from: after) { return true }
      guard !text.has("with", at: start) else { return false }
      close(.and, through: after)
      return true
    }
    if text.scalars.indices.contains(start), start < end,
      text.scalars[start] == "+" || text.scalars[start] == "等"
    {
      return readHidden(from: text.scalars[start] == "等" ? start : start + 1)
    }
    return false
  }

  /// `others`, `12 others`, `5 more authors`, `colleagues`.
  private mutating func readHidden(from start: Int) -> Bool {
    var place = start
    while place < end, text.scalars[place].isBlank { place += 1 }
    var number: Int?
    while place < end, text.scalars[place].isASCIIDigit, (number ?? 0) < 100_000 {
      number = (number ?? 0) * 10 + Int(text.scalars[place].value - 0x30)
      place += 1
    }
    while place < end, text.scalars[place].isBlank { place += 1 }
    if place < end, text.scalars[place] == "等" {
      closeGap(number, through: place + 1)
      return true
    }
    for word: String in ["others", "other authors", "more authors", "more", "colleagues", "coauthors"]
    where text.has(word, at: place) {
      let after = place + word.utf8.count
      guard after >= end || !text.scalars[after].isLetter else { continue }
      closeGap(number, through: after)
      return true
    }
    return false
  }

  private mutating func closeGap(_ hidden: Int?, through next: Int) {
    closeWord()
    if !piece.words.isEmpty { close(.comma, through: index) }
    index = next
    piece.gap = .names(hidden: hidden)
  }

  /// A longer piece is prose; cutting it there keeps the cost linear.
  private static let longestPiece = 48

  /// Ends a piece and judges it.
  private mutating func close(_ separator: NamePiece.Separator, through next: Int) {
    closeWord()
    piece.range = piece.range.lowerBound..<index
    piece.separator = separator
    judge()
    if piece.shape == .none, piece.gap == nil, let cut = sentenceEnd() {
      // `Doe B. Water quality`: the list ends with an initial, and what follows is looked at again.
      let end = piece.words[cut].upperBound
      piece.words.removeSubrange((cut + 1)...)
      piece.range = piece.range.lowerBound..<end
      piece.separator = .stop
      judge()
      pieces.append(piece)
      index = end
      piece = NamePiece(range: index..<index)
      return
    }
    let isEmpty = piece.words.isEmpty && piece.gap == nil
    if isEmpty, separator != .stop, !pieces.isEmpty, pieces[pieces.count - 1].separator != .stop {
      // `A, and B`: two separators in a row are one.
      let isSemicolon = pieces[pieces.count - 1].separator == .semicolon
      pieces[pieces.count - 1].separator = isSemicolon ? .semicolon : separator
    } else if isEmpty, separator == .stop, !pieces.isEmpty {
      pieces[pieces.count - 1].separator = .stop
    } else if !isEmpty {
      pieces.append(piece)
    }
    index = next
    piece = NamePiece(range: index..<index)
  }

  /// The word of a piece that is no name at whose full stop a name ends: an initial behind a family name.
  private func sentenceEnd() -> Int? {
    guard piece.words.count > 1, piece.words.count <= Self.longestPiece else { return nil }
    let follows = pieces.last.map { $0.separator == .comma && ($0.isFamily || $0.isName) } ?? false
    for word in piece.words.indices.prefix(6).dropLast() {
      guard piece.kinds.indices.contains(word), piece.kinds[word] != .none else { return nil }
      guard piece.kinds[word] == .initial, text.scalars[piece.words[word].upperBound - 1] == "." else {
        continue
      }
      if word + 1 < piece.kinds.count, piece.kinds[word + 1] == .initial { continue }
      let shape = NameRules.shape(
        Array(piece.kinds[...word]), lengths: piece.words[...word].map(\.count))
      if case .name = shape { return word }
      if shape == .initials, follows { return word }
    }
    return nil
  }

  private mutating func judge() {
    guard piece.gap == nil else { return }
    while let first = piece.words.first, piece.words.count > 1 {
      let word = text.string(first).lowercased()
      if word == "with" {
        // `(with X and Y)`: the owner's coauthors. `With X I build` is prose.
        let before = text.scalars[..<first.lowerBound].last { !$0.isBlank }
        guard text.scalars[first.lowerBound].isLower, ["(", ",", ".", "?", "!", "”"].contains(before) else {
          break
        }
        piece.isAccompanied = true
      }
      guard ["by", "with", "prof.", "prof", "dr.", "dr", "mr.", "ms.", "mrs.", "von:"].contains(word) else {
        break
      }
      piece.words.removeFirst()
    }
    piece.kinds = piece.words.prefix(9).map { range in
      if text.scalars[range.lowerBound] == "(" || text.scalars[range.lowerBound] == "（" { return .simple }
      return NameRules.word(text.scalars[range])
    }
    piece.shape =
      piece.words.count > 8 ? .none : NameRules.shape(piece.kinds, lengths: piece.words.map(\.count))
  }
}
