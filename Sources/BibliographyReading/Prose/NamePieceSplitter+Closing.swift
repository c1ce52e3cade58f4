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
