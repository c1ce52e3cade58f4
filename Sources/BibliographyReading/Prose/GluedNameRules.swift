/// Takes a title and its authors apart where a page has run them together: `...ModelingRunsong Zhao, Shilei Liu et al.`
///
/// The break lies inside a word, where a capital follows a small letter, a digit, a closing bracket, punctuation or
/// another capital, such that everything behind it is a list of names. Read from the right, the list goes on while
/// the pieces between its commas are names; the break is in the first piece that is none, or in one of those that
/// hold a capital inside a word. Of several breaks the one with the plainest first name wins, then the leftmost:
///
///     CoMeTRunsong Zhao         CoMeT | Runsong Zhao      (`MeTRunsong`, `TRunsong` are no plain words)
///     in QAJohn Smith           in QA | John Smith        (the last capital before a small letter begins the name)
///     with GPT-4Jane Doe        with GPT-4 | Jane Doe
///     of MicesMcDonald Lee      of Mices | McDonald Lee   (a compound beginning is not broken)
///     ModelingJ. Smith          Modeling | J. Smith
///
/// A single word behind the break is no author: nothing tells `PyTorch` from a title and a name.
enum GluedNameRules {
  /// Where the authors begin; `nil` where the text does not end in glued names.
  static func split(_ text: StyledText, _ range: Range<Int>) -> Int? {
    var pieces = NamePieceSplitter.pieces(of: text, in: range, isGlued: true)
    if let last = pieces.last, last.words.isEmpty, last.gap == nil { pieces.removeLast() }
    var best: (place: Int, score: Int)?
    var index = pieces.count - 1
    var hasFollower = false
    while index >= 0 {
      let piece = pieces[index]
      if piece.gap != nil {
        index -= 1
        continue
      }
      // A sentence that ends inside the list ends the search, unless it is the list's own end.
      if hasFollower, piece.separator == .stop { break }
      // `and` stands before the last name only.
      if index < pieces.count - 1, index > 0, pieces[index - 1].separator == .and, hasFollower,
        piece.separator != .and,
        pieces[index + 1].gap == nil
      {
        if let found = breaks(piece, text) { best = better(best, found) }
        break
      }
      if let found = breaks(piece, text) { best = better(best, found) }
      guard piece.isName else { break }
      hasFollower = true
      index -= 1
    }
    if best == nil { best = singleName(pieces, text).map { ($0, 1) } }
    guard let place = best?.place, text.trimmed(range.lowerBound..<place).count > 1 else { return nil }
    return place
  }

  /// Whether a text ends in `et al.` or the like, so that names stand before it.
  static func endsInGap(_ text: StyledText, _ range: Range<Int>) -> Bool {
    NamePieceSplitter.pieces(of: text, in: range, isGlued: true).last?.gap != nil
  }

  /// Where `et al.` proves that the text ends in names but no whole name is glued to the title: before the last word
  /// of the piece in front of the run of names, if a capital begins a plain word inside it (`LoRA|Suryadi, Jane Doe
  /// et al.`).
  private static func singleName(_ pieces: [NamePiece], _ text: StyledText) -> Int? {
    guard pieces.last?.gap != nil,
      let lead = pieces.lastIndex(where: { !$0.isName && $0.gap == nil }), lead + 2 < pieces.count,
      pieces[lead].separator != .stop, let word = words(pieces[lead], text).last
    else { return nil }
    return word.dropFirst().last { place in
      isBreak(text, place) && word.upperBound - place > 2
        && NameRules.word(text.scalars[place..<word.upperBound]) == .simple
    }
  }

  private static func better(_ old: (place: Int, score: Int)?, _ new: (place: Int, score: Int)) -> (
    place: Int, score: Int
  ) {
    guard let old else { return new }
    return new.score >= old.score ? new : old
  }

  /// The best break inside a piece: what follows it in the piece is one whole name.
  private static func breaks(_ piece: NamePiece, _ text: StyledText) -> (place: Int, score: Int)? {
    var best: (place: Int, score: Int)?
    // A name has at most five words, so the break is in one of the last five.
    let words = Array(words(piece, text).suffix(5))
    for (offset, word) in words.enumerated() {
      let later = words[(offset + 1)...]
      for place in word.dropFirst() where isBreak(text, place) {
        // What is left of the word is a new first word; the rest of the piece are the others.
        let first = place..<word.upperBound
        guard later.count > 0 || isIdeographicName(text, first) else { continue }
        let kinds = ([first] + later).map { NameRules.word(text.scalars[$0]) }
        guard case .name(let score) = NameRules.shape(kinds, lengths: ([first] + later).map(\.count)) else {
          continue
        }
        let isCompound = kinds[0] == .simple && text.scalars[first].dropFirst().contains(where: \.isUpper)
        // `QAJ. Smith`: one initial is likelier than two that no full stop parts.
        let isDoubtful = kinds[0] == .initial && first.count > 2
        let value = score * 2 + (isCompound ? 1 : 0) - (isDoubtful ? 1 : 0)
        if value > (best?.score ?? 0) { best = (place, value) }
      }
    }
    // The first piece of the text may reach behind a bracket or a quote: `...(GNNs)Jane Doe`.
    if best == nil, piece.isName, let first = piece.words.first, first.lowerBound > 0,
      isBreak(text, first.lowerBound), case .name(let score) = piece.shape
    {
      best = (first.lowerBound, score * 2)
    }
    return best
  }

  /// The words of a piece between blanks, freed of marks at their ends: a digit may belong to the title here.
  private static func words(_ piece: NamePiece, _ text: StyledText) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start: Int?
    for index in piece.range.lowerBound...piece.range.upperBound {
      let isInside = index < piece.range.upperBound && !text.scalars[index].isBlank
      if isInside, start == nil { start = index }
      if !isInside, let begin = start {
        let word = text.trimmed(begin..<index) { !$0.isLetter && $0 != "." }
        if !word.isEmpty { words.append(begin..<word.upperBound) }
        start = nil
      }
    }
    return words
  }

  private static func isIdeographicName(_ text: StyledText, _ range: Range<Int>) -> Bool {
    (2...4).contains(range.count) && text.scalars[range].allSatisfy { $0.isIdeographic }
  }

  /// Whether a name may begin at a place although no space stands before it.
  private static func isBreak(_ text: StyledText, _ place: Int) -> Bool {
    let (before, after) = (text.scalars[place - 1], text.scalars[place])
    guard after.isUpper || (after.isIdeographic && !before.isIdeographic) else { return false }
    if before.isBlank || before == "-" || before == "'" || before == "’" || before == "." {
      return before == "."
    }
    return true
  }
}
