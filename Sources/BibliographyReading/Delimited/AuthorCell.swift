internal import Bibliography
internal import TextInput

/// Takes the cell of an authors column apart, by the style of the column.
///
/// What stands in parentheses (affiliations, numbers of a database) is no part of a name; TeX's accents become
/// characters. `Last, F.` and, where the column has it, `Last F` are given on in comma form.
struct AuthorCell {
  private let style: AuthorColumnStyle
  /// The byte between two authors, 0 where it is none.
  let separator: UInt8
  private var pieces: [Range<Int>] = []
  private var text: [UInt8] = []

  init(_ style: AuthorColumnStyle) {
    self.style = style
    separator = style.separator.byte ?? 0
  }

  /// Whether nothing separates the authors.
  var isGlued: Bool { style.separator == .glued }

  /// Gives the authors of a cell to the builder.
  mutating func append(_ cell: ByteView, to builder: inout PaperListBuilder) {
    Self.withCleaned(cell) { split($0, &builder) }
  }

  // MARK: - Cleaning

  /// Lends the cell without what stands in parentheses, with TeX's accents as characters.
  @inline(__always)
  static func withCleaned(_ cell: ByteView, _ body: (ByteView) -> Void) {
    if needsCleaning(cell) { clean(cell).withByteView { body($0.trimmed) } } else { body(cell) }
  }

  @inline(__always)
  private static func needsCleaning(_ cell: ByteView) -> Bool {
    cell.firstIndex(of: UInt8(ascii: "("), or: 0x5C) < cell.count
  }

  private static func clean(_ cell: ByteView) -> [UInt8] {
    var text: [UInt8] = []
    var bytes: [UInt8] = []
    if cell.index(of: 0x5C) != nil { TeXText.append(cell, to: &text) } else { cell.append(to: &text) }
    text.withByteView { view in
      var start = 0
      while let open = view.index(of: UInt8(ascii: "("), from: start),
        let end = Self.endOfParentheses(view, open)
      {
        view[start..<open].append(to: &bytes)
        start = end
      }
      view[start..<view.count].append(to: &bytes)
    }
    return bytes
  }

  /// The place after the parenthesis that closes the one here; `nil` where none does.
  private static func endOfParentheses(_ view: ByteView, _ open: Int) -> Int? {
    var depth = 0
    for place in open..<view.count {
      if view[place] == UInt8(ascii: "(") { depth += 1 }
      if view[place] == UInt8(ascii: ")") {
        depth -= 1
        if depth == 0 { return place + 1 }
      }
    }
    return nil
  }

  // MARK: - Splitting

  private mutating func split(_ cell: ByteView, _ builder: inout PaperListBuilder) {
    pieces.removeAll(keepingCapacity: true)
    if style.separator == .glued {
      var start = 0
      for end in GluedAuthors.boundaries(cell) + [cell.count] {
        addPiece(cell, start..<end)
        start = end
      }
      emitPieces(cell, &builder)
      return
    }
    let splitsAtWords = style.separator == .and || style.separator == .comma
    var start = 0
    var place = 0
    while place < cell.count {
      let byte = cell[place]
      if byte == separator || byte == UInt8(ascii: ";") && style.hasGroupsAfterSemicolon {
        addPiece(cell, start..<place)
        start = place + 1
      } else if byte <= 0x20, splitsAtWords {
        let length = AuthorWords.conjunctionLength(cell, place)
        if length > 0, !isInsideCollective(cell, place, from: start) {
          addPiece(cell, start..<place)
          start = place + length
          place = start - 1
        }
      }
      place += 1
    }
    addPiece(cell, start..<cell.count)
    emitPieces(cell, &builder)
  }

  @inline(__always)
  private mutating func addPiece(_ cell: ByteView, _ range: Range<Int>) {
    let piece = AuthorWords.trimmed(cell, range)
    if !piece.isEmpty { pieces.append(piece) }
  }

  private static let longestCollective = 200

  /// Whether the `and` here is part of a group's name: `The Research and Development Group`.
  private func isInsideCollective(_ cell: ByteView, _ place: Int, from start: Int) -> Bool {
    let limit = min(cell.count, place + Self.longestCollective)
    let end = separator == 0 ? limit : cell.index(of: separator, from: place, to: limit) ?? limit
    return AuthorWords.isCollective(cell[AuthorWords.trimmed(cell, start..<end)])
  }

  private mutating func emitPieces(_ cell: ByteView, _ builder: inout PaperListBuilder) {
    var index = 0
    while index < pieces.count {
      let piece = pieces[index]
      index += 1
      if style.separator == .comma, index < pieces.count {
        let next = cell[pieces[index]]
        let takesNext = style.isPaired ? isGiven(next, after: cell[piece]) : AuthorWords.isSuffix(next)
        if takesNext {
          emitPair(cell[piece], next, &builder)
          index += 1
          continue
        }
      }
      var name = cell[piece]
      let isLast = index == pieces.count
      if isLast, style.endsWithStop, name.count > 1, name[name.count - 1] == UInt8(ascii: "."),
        !Truncation.isMark(name), Truncation.endBeforeMark(name) == nil
      {
        name = name[0..<(name.count - 1)]
      }
      emit(name, &builder)
    }
  }

  /// Whether a piece is the given name of the family name before it.
  private func isGiven(_ piece: ByteView, after family: ByteView) -> Bool {
    !Truncation.isMark(piece) && !Truncation.isMark(family) && !AuthorWords.isCollective(family)
  }

  private mutating func emitPair(_ family: ByteView, _ given: ByteView, _ builder: inout PaperListBuilder) {
    if style.hasTrailingInitials, AuthorWords.isSuffix(given), let start = AuthorWords.initialsStart(family) {
      emit(family: family[0..<start].trimmed, suffix: given, given: family[start..<family.count], &builder)
      return
    }
    let end = Truncation.endBeforeMark(given)
    builder.author(family: family, given: given[0..<(end ?? given.count)])
    if end != nil { builder.truncateAuthors() }
  }

  private mutating func emit(_ name: ByteView, _ builder: inout PaperListBuilder) {
    if Truncation.isMark(name) {
      builder.truncateAuthors()
      return
    }
    guard AuthorWords.hasLetter(name), !AuthorWords.isPlaceholder(name) else { return }
    if let start = BracketedIdentifiers.start(name) {
      let count = builder.authorCount
      emit(name[0..<start].trimmed, &builder)
      BracketedIdentifiers.giveORCID(name, behind: count, to: &builder)
      return
    }
    if let end = Truncation.endBeforeMark(name) ?? Self.endBeforeDots(name) {
      if end > 0 { emitName(name[0..<end], &builder) }
      builder.truncateAuthors()
    } else {
      emitName(name, &builder)
    }
  }

  /// Where the name ends that an ellipsis follows at once: `N Parmar...`; `nil` where none does.
  @inline(__always)
  private static func endBeforeDots(_ name: ByteView) -> Int? {
    guard name.count > 3, name[name.count - 1] == UInt8(ascii: ".") || name[name.count - 1] == 0xA6 else {
      return nil
    }
    return name.has("...", at: name.count - 3) || name.has("…", at: name.count - 3) ? name.count - 3 : nil
  }

  private mutating func emitName(_ whole: ByteView, _ builder: inout PaperListBuilder) {
    if let colon = whole.index(of: UInt8(ascii: ":")), AuthorWords.isCollective(whole[0..<colon].trimmed) {
      // `The ATLAS Collaboration: G. Aad` names the group and its first member.
      builder.author(whole[0..<colon].trimmed)
      emit(whole[(colon + 1)..<whole.count].trimmed, &builder)
      return
    }
    let name = style.hasPersonTitles ? AuthorWords.withoutTitles(whole) : whole
    if style.hasTrailingInitials, AuthorWords.isFamilyWithInitials(name),
      let start = AuthorWords.initialsStart(name), name.index(of: UInt8(ascii: ",")) == nil
    {
      builder.author(family: name[0..<start].trimmed, given: name[start..<name.count])
      return
    }
    if style.hasTrailingInitials, let suffix = AuthorWords.suffixStart(name),
      let start = AuthorWords.initialsStart(name[0..<suffix].trimmed)
    {
      emit(
        family: name[0..<start].trimmed, suffix: name[suffix..<name.count],
        given: name[start..<suffix].trimmed, &builder
      )
      return
    }
    guard name.hasIrregularSpace else {
      builder.author(name)
      return
    }
    text.removeAll(keepingCapacity: true)
    Self.appendCollapsed(name, to: &text)
    text.withByteView { builder.author($0) }
  }

  /// Gives `Smith, Jr, J.`, of `Smith J., Jr` or `Smith JK Jr`.
  private mutating func emit(
    family: ByteView, suffix: ByteView, given: ByteView, _ builder: inout PaperListBuilder
  ) {
    text.removeAll(keepingCapacity: true)
    family.append(to: &text)
    text.append(contentsOf: [0x2C, 0x20])
    suffix.append(to: &text)
    text.withByteView { builder.author(family: $0, given: given) }
  }

  /// Appends with one space for every run of white space.
  static func appendCollapsed(_ view: ByteView, to text: inout [UInt8]) {
    var isAfterSpace = text.last == 0x20
    if !view.hasIrregularSpace, !isAfterSpace || !view.has(" ") { return view.append(to: &text) }
    // What was looked at and can be taken as it stands begins here.
    var start = 0
    for place in 0..<view.count {
      let byte = view[place]
      if byte > 0x20 || byte == 0x20 && !isAfterSpace {
        isAfterSpace = byte == 0x20
        continue
      }
      view[start..<place].append(to: &text)
      start = place + 1
      if !isAfterSpace { text.append(0x20) }
      isAfterSpace = true
    }
    view[start..<view.count].append(to: &text)
  }
}
