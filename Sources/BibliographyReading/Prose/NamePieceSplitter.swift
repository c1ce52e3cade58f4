/// Cuts a text at everything that separates or ends names, in one pass.
struct NamePieceSplitter {
  let text: StyledText
  let end: Int
  var index: Int
  var pieces: [NamePiece] = []
  var piece: NamePiece
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

  mutating func closeWord() {
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
    // `Saeed Gh. Doe`: two letters without a vowel are no family name, but for `Ng` and `Lv`. (In the ACL Anthology these stand 436 and
    // 162 times, the next one 12 times.)
    let isDigraph =
      letters == 2
      && (piece.words.isEmpty
        ? Self.digraphs.contains(word)
        : word.utf8.count == 2 && text.scalars[index - 1].isLower && !["ng", "lv"].contains(word)
          && !word.contains(where: "aeiouy".contains))
    let isInitial = (letters == 1 || isDigraph) && text.scalars[start].isUpper
    let isAbbreviation =
      ["jr", "sr", "st", "dr", "prof", "mr", "mrs", "ms"].contains(word)
      || ["al", "et"].contains(word) && text.scalars[start].isLower
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
}
