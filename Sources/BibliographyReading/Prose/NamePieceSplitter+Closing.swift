internal import Bibliography

/// The end of a piece, and what is thought of it.
extension NamePieceSplitter {
  /// A longer piece is prose; cutting it there keeps the cost linear.
  static let longestPiece = 48

  /// Ends a piece and judges it.
  mutating func close(_ separator: NamePiece.Separator, through next: Int) {
    closeWord()
    piece.range = piece.range.lowerBound..<index
    piece.separator = separator
    judge()
    if piece.gap == nil, let cut = piece.shape == .none ? sentenceEnd() : packedEnd() {
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
      guard piece.kinds[word] == .initial, hasStop(word) else { continue }
      // `Doe A. A house`: an initial without a full stop behind one that has it is the title's article.
      if word + 1 < piece.kinds.count, piece.kinds[word + 1] == .initial, hasStop(word + 1) { continue }
      let shape = NameRules.shape(
        Array(piece.kinds[...word]), lengths: piece.words[...word].map(\.count))
      if case .name = shape { return word }
      if shape == .initials, follows { return word }
    }
    return nil
  }

  /// The same of a piece that would pass for a name, where the one before it is packed: in `Roe AB, Doe C. Costs, ...` a full
  /// stop behind initials ends the list, for the others have none.
  private func packedEnd() -> Int? {
    guard let before = pieces.last, before.separator == .comma || before.separator == .and, before.isName,
      let given = before.words.last, before.words.count > 1, before.words.count == before.kinds.count,
      before.kinds.last == .initial || before.kinds.last == .capitals && given.count <= 3,
      text.scalars[given.upperBound - 1] != "."
    else { return nil }
    let stop = piece.kinds.indices.dropFirst().dropLast().first {
      [.initial, .capitals].contains(piece.kinds[$0]) && hasStop($0)
    }
    return stop.flatMap { piece.kinds[$0 + 1] == .initial && hasStop($0 + 1) ? nil : $0 }
  }

  private func hasStop(_ word: Int) -> Bool { text.scalars[piece.words[word].upperBound - 1] == "." }

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
      guard
        ["by", "with", "von:"].contains(word)
          || NameTitles.isTitle(text.string(first), before: piece.words.count - 1)
      else { break }
      piece.words.removeFirst()
    }
    piece.kinds = piece.words.prefix(9).map { range in
      if text.scalars[range.lowerBound] == "(" || text.scalars[range.lowerBound] == "（" { return .simple }
      return NameRules.word(text.scalars[range])
    }
    if let last = piece.words.last, last.count <= 3, piece.words.count > 1,
      piece.kinds.last == NameRules.Word.none,
      text.scalars[last].allSatisfy(\.isUpper),
      piece.kinds.dropLast().allSatisfy({ $0 == .simple || $0 == .particle })
    {
      // `Smith IT`, `Roe AL`: initials, whatever word they spell.
      piece.kinds[piece.kinds.count - 1] = .capitals
    }
    var kinds = piece.kinds[...]
    if let before = pieces.last, before.isFamily, before.separator == .comma {
      // `Araujo, Maria Borges de`: a particle behind the given names.
      while kinds.count > 1, kinds.last == .particle { kinds.removeLast() }
    }
    piece.shape =
      piece.words.count > 8 ? .none : NameRules.shape(Array(kinds), lengths: piece.words.map(\.count))
  }
}
