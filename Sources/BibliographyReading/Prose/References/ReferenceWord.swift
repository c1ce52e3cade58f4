/// A word of a reference and what stands behind it, as far as lists of names need to know.
struct ReferenceWord: Sendable {
  enum Delimiter: Hashable, Sendable {
    /// Only a blank.
    case none
    case comma, semicolon
    /// `and`, `&`, `und`, `et`, `y`, `e`, also behind a comma.
    case and
    /// A full stop that is no initial's.
    case stop
    case colon
    /// A quotation mark or a change to italics.
    case quote
    /// `(` or `[`.
    case bracket
    case digit
    case other
    case end
  }

  /// Without the signs beside it.
  var range: Range<Int>
  var kind: NameRules.Word
  /// Two to four capitals without full stops that may be given names, as in `Smith JA`.
  var mayBeInitials = false
  /// Signs such as `*` and `†` behind it.
  var symbols: [Unicode.Scalar] = []
  var delimiter = Delimiter.end
  /// Where what follows the delimiter begins.
  var next: Int

  /// Whether it has the shape of a name, whatever it means: `Wiley`, `Page`.
  var isCapitalized = false
  var isInitials: Bool { kind == .initial || mayBeInitials }
  /// Whether it can stand in a family name or be a given name in full.
  var isFull: Bool { kind == .simple || kind == .camel || kind == .capitals || kind == .caseless }

  /// The word that begins at a place, `nil` where none does.
  init?(_ text: StyledText, at start: Int) {
    var index = start
    while index < text.count, text.scalars[index].isBlank { index += 1 }
    let begin = index
    while index < text.count, Self.belongs(text, index, begin) { index += 1 }
    guard index > begin, text.scalars[begin].isLetter || Self.isApostrophe(text.scalars[begin]) else {
      return nil
    }
    var end = index
    kind = .none
    // `J.`, `J.-P.`, `Ch.`; also `W .` as texts taken from pages have it.
    let letters = end - begin
    var stop = end
    if letters == 1 { while stop < text.count, text.scalars[stop].isBlank, stop < end + 1 { stop += 1 } }
    if stop < text.count, text.scalars[stop] == ".", Self.isInitial(text, begin..<end) {
      end = stop + 1
      while end + 2 < text.count, text.scalars[end] == "-" || text.scalars[end] == "‐",
        text.scalars[end + 1].isUpper, text.scalars[end + 2] == "."
      {
        end += 3
      }
      kind = .initial
    } else if stop < text.count, text.scalars[stop] == ".", Self.takesStop(text, begin..<end) {
      kind = NameRules.word(text.scalars[begin..<end])
      end = stop + 1
    } else {
      kind = NameRules.word(text.scalars[begin..<end])
      isCapitalized =
        text.scalars[begin].isUpper && text.scalars[begin + 1..<end].allSatisfy { $0.isLower || $0 == "-" }
      let isCapitals = text.scalars[begin..<end].allSatisfy { $0.isUpper || $0 == "-" }
      mayBeInitials = isCapitals && letters <= 4 && (letters < 4 || text.scalars[begin..<end].contains("-"))
    }
    range = begin..<end
    next = end
    readDelimiter(text, from: end)
  }

  private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "'" || scalar == "’" || scalar == "ʼ"
  }

  private static func belongs(_ text: StyledText, _ index: Int, _ begin: Int) -> Bool {
    let scalar = text.scalars[index]
    if scalar.isLetter || scalar.isCombining { return true }
    let isNextLetter = index + 1 < text.count && text.scalars[index + 1].isLetter
    if isApostrophe(scalar) || scalar == "`" || scalar == "´" { return isNextLetter }
    return (scalar == "-" || scalar == "‐" || scalar == "‑") && index > begin && isNextLetter
  }

  private static func isInitial(_ text: StyledText, _ range: Range<Int>) -> Bool {
    guard text.scalars[range.lowerBound].isUpper else { return false }
    return range.count == 1
      || (range.count == 2 && digraphs.contains(text.string(range).lowercased()))
      || (range.count == 3 && text.scalars[range.lowerBound + 1] == "-")
  }

  /// Two letters that one letter of another alphabet, or one sound, is written with.
  private static let digraphs: Set<String> = [
    "ch", "th", "ph", "sh", "zh", "kh", "yu", "ya", "ts", "wm", "st", "fr", "cl", "gy", "dz", "ju",
  ]

  private static func takesStop(_ text: StyledText, _ range: Range<Int>) -> Bool {
    ["jr", "sr", "st", "chr", "geo", "dr", "prof"].contains(text.string(range).lowercased())
  }

  /// The words that join names.
  static let conjunctions: Set<String> = ["and", "und", "et", "y", "e", "og", "och", "en", "i", "и", "&"]

  /// Reads what stands behind the word, or behind a note in brackets beside it.
  mutating func readDelimiter(_ text: StyledText, from start: Int) {
    var index = start
    while index < text.count, NameMarks.isSymbol(text.scalars[index]) || text.styles[index].contains(.raised)
    {
      if !text.scalars[index].isASCIIDigit, symbols.count < 8 { symbols.append(text.scalars[index]) }
      index += 1
    }
    delimiter = .none
    while index < text.count {
      let scalar = text.scalars[index]
      switch scalar {
      case _ where scalar.isBlank: break
      case ",", "，", "、": delimiter = delimiter == .none ? .comma : delimiter
      case ";", "；": delimiter = .semicolon
      case ".", "。":
        // An ellipsis is no end of a sentence.
        if index + 1 < text.count, text.scalars[index + 1] == "." {
          next = index
          return
        }
        delimiter = .stop
      case "/"
      where delimiter == .none && text.scalars[(index + 1)...].first { !$0.isBlank }?.isUpper == true:
        delimiter = .semicolon
      case "&":
        if delimiter != .semicolon { delimiter = .and }
      case ":", "：": delimiter = delimiter == .stop ? .stop : .colon
      default:
        next = index
        classify(text, index)
        return
      }
      index += 1
      if delimiter == .stop || delimiter == .colon {
        // What follows a full stop is not looked at; a comma behind it changes nothing.
        while index < text.count, text.scalars[index].isBlank || [",", "."].contains(text.scalars[index]) {
          index += 1
        }
        next = index
        return
      }
    }
    next = index
    if delimiter == .none || delimiter == .comma { delimiter = .end }
  }

  /// What begins behind the blanks and commas: a conjunction, a quote, a bracket, a number, or a word.
  private mutating func classify(_ text: StyledText, _ index: Int) {
    let scalar = text.scalars[index]
    var end = index
    while end < text.count, text.scalars[end].isLetter { end += 1 }
    if scalar.isLower || text.has("and ", at: index), end < text.count, text.scalars[end].isBlank,
      end - index <= 3,
      delimiter != .semicolon,
      Self.conjunctions.contains(text.string(index..<end).lowercased()), !text.has("et al", at: index)
    {
      delimiter = .and
      next = end
      return
    }
    if scalar.isLower, delimiter == .semicolon, text.has("and ", at: index) {
      next = index + 4
      return
    }
    guard delimiter == .none else { return }
    if QuoteRules.opens(text, at: index) || text.styles[index].contains(.italic) {
      delimiter = .quote
    } else if scalar == "(" || scalar == "[" || scalar == "（" {
      delimiter = .bracket
    } else if scalar.isASCIIDigit {
      delimiter = .digit
    } else if !scalar.isLetter, !Self.isApostrophe(scalar) {
      delimiter = .other
    }
  }
}
