internal import Bibliography

/// The signs beside names and what they mean.
///
/// A page says what its signs mean in a note (`* equal contribution`, `† corresponding author`). Where it says
/// nothing, a star on two or more authors of one paper is equal contribution, an envelope the corresponding author,
/// and other signs say nothing.
struct NameMarks: Sendable {
  static let symbols: Set<Unicode.Scalar> = [
    "*", "∗", "＊", "⋆", "★", "†", "‡", "✝", "§", "¶", "#", "^", "✉", "📧", "✦", "♠", "♣", "♥", "♦", "¹", "²",
    "³",
    "⁴", "⁵", "⁶", "⁷", "⁸", "⁹", "⁰", "+", "\u{FE0F}", "\u{FE0E}", "°", "◦", "△", "$",
  ]

  static func isSymbol(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 {
      return scalar == "*" || scalar == "#" || scalar == "^" || scalar == "+" || scalar == "$"
    }
    return scalar.value > 0x24F || scalar.value < 0xC0 ? symbols.contains(scalar) : false
  }

  private static let envelopes: Set<Unicode.Scalar> = ["✉", "📧"]

  private var meanings: [Unicode.Scalar: Authorship.Marks] = [:]

  /// Reads the notes of a page.
  init(_ lines: [PageLine]) {
    for line in lines where line.text.count <= 400 {
      read(line.text)
    }
  }

  /// What a note in words means: `equal contribution`, `co-first author`, `corresponding author`.
  static func marks(ofNote note: String) -> Authorship.Marks? {
    guard note.count <= 80 else { return nil }
    let note = note.lowercased()
    if note.contains("equal") || note.contains("co-first") || note.contains("joint first")
      || note.contains("cofirst") || note.contains("共同一作") || note.contains("共一")
    {
      return .equalContribution
    }
    if note.contains("correspond") || note.contains("通讯") { return .corresponding }
    return nil
  }

  func marks(of symbols: [Unicode.Scalar], sharedInPaper shared: Set<Unicode.Scalar>) -> Authorship.Marks {
    var marks: Authorship.Marks = []
    for symbol in symbols.map(Self.folded) {
      if let meaning = meanings[symbol] {
        marks.formUnion(meaning)
      } else if Self.envelopes.contains(symbol) {
        marks.insert(.corresponding)
      } else if symbol == "*", shared.contains(symbol) {
        marks.insert(.equalContribution)
      }
    }
    return marks
  }

  /// One sign for its look-alikes.
  static func folded(_ symbol: Unicode.Scalar) -> Unicode.Scalar {
    ["∗", "＊", "⋆"].contains(symbol) ? "*" : symbol
  }

  /// A note such as `* denotes equal contribution, † corresponding author`: each sign that does not follow a letter
  /// takes the first meaning behind it.
  private mutating func read(_ text: StyledText) {
    var pending: [Unicode.Scalar] = []
    var clause = ""
    var letters = 0
    func meaning() -> Authorship.Marks? { Self.marks(ofNote: clause) }
    for index in text.indices {
      let scalar = text.scalars[index]
      let follows = index > 0 && (text.scalars[index - 1].isLetter || text.scalars[index - 1] == ".")
      if Self.isSymbol(scalar), !follows, scalar != "+" {
        if letters > 2 {
          assign(meaning(), to: pending)
          pending = []
          (clause, letters) = ("", 0)
        }
        pending.append(Self.folded(scalar))
      } else if !pending.isEmpty, clause.utf8.count < 160 {
        clause.unicodeScalars.append(scalar)
        if scalar.isLetter { letters += 1 }
      }
    }
    assign(meaning(), to: pending)
  }

  private mutating func assign(_ meaning: Authorship.Marks?, to symbols: [Unicode.Scalar]) {
    guard let meaning else { return }
    for symbol in symbols where meanings[symbol] == nil { meanings[symbol] = meaning }
  }
}
