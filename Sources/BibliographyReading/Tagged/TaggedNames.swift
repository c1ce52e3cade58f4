internal import Bibliography
internal import TextInput

/// The authors of one record, in the form that ``PersonName`` reads: `Family, Given`, `Family, Jr., Given`, the
/// natural order, or in braces a name of several words that is not taken apart.
struct TaggedNames {
  /// How names stand.
  enum Style: Sendable {
    /// `Family, Given`, `Family, Given, Jr.`, or the natural order.
    case printed
    /// `Family AB`, `Family AB Jr` (MEDLINE's short form).
    case familyThenInitials
  }

  struct Item {
    /// The place in ``text``.
    let name: Range<Int>
    /// The hash of the name as it stands in the record.
    let hash: UInt64
    /// The number of the field that it comes from.
    let field: Int
  }

  private(set) var items: [Item] = []
  private(set) var text: [UInt8] = []
  /// How many names were given when the first mark was met that says that some are missing.
  private(set) var shownBeforeGap: Int?

  mutating func removeAll() {
    items.removeAll(keepingCapacity: true)
    text.removeAll(keepingCapacity: true)
    shownBeforeGap = nil
  }

  /// Notes that names are missing here.
  mutating func truncate() { shownBeforeGap = shownBeforeGap ?? items.count }

  /// Takes a name, or several separated by semicolons.
  mutating func append(_ value: ByteView, style: Style, field: Int) {
    if value.index(of: UInt8(ascii: "&")) != nil {
      var decoded: [UInt8] = []
      value.append(to: &decoded)
      TaggedText.clean(&decoded)
      decoded.withByteView { split($0, style, field) }
    } else {
      split(value, style, field)
    }
  }

  private mutating func split(_ value: ByteView, _ style: Style, _ field: Int) {
    var start = 0
    while let end = value.index(of: UInt8(ascii: ";"), from: start) {
      one(value[start..<end].trimmed, style, field)
      start = end + 1
    }
    one(value[start..<value.count].trimmed, style, field)
  }

  /// Takes the name of a group.
  mutating func appendCollective(_ value: ByteView, field: Int) {
    let value = value.trimmed
    guard AuthorWords.hasLetter(value) else { return }
    let start = text.count
    braced(value)
    items.append(Item(name: start..<text.count, hash: value.stableHash, field: field))
  }

  // MARK: - One name

  private mutating func one(_ name: ByteView, _ style: Style, _ field: Int) {
    if Truncation.isMark(name) {
      truncate()
      return
    }
    var name = name
    var isCut = false
    while let end = Truncation.endBeforeMark(name) {
      name = name[0..<end]
      isCut = true
    }
    whole(name, style, field)
    if isCut { truncate() }
  }

  /// A name without a mark, or names that are separated by commas.
  private mutating func whole(_ name: ByteView, _ style: Style, _ field: Int) {
    guard AuthorWords.hasLetter(name), !AuthorWords.isPlaceholder(name) else { return }
    let start = text.count
    let commas = name.index(of: UInt8(ascii: ",")) == nil ? 0 : Self.commas(name)
    switch commas {
    case 0 where style == .familyThenInitials: familyThenInitials(name)
    case 0: AuthorCell.appendCollapsed(name, to: &text)
    case 1, 2: inverted(name)
    default:
      list(name, style, field)
      return
    }
    items.append(Item(name: start..<text.count, hash: name.stableHash, field: field))
  }

  private static func commas(_ name: ByteView) -> Int {
    name.occurrences(of: UInt8(ascii: ","), in: 0..<name.count)
  }

  /// `Family, Given`, `Family, Given Jr`, `Family, Given, Jr`, `Family, Jr, Given`; `Name of a group,`.
  private mutating func inverted(_ name: ByteView) {
    let comma = name.index(of: UInt8(ascii: ",")) ?? name.count
    let family = name[0..<comma].trimmed
    let second = name.index(of: UInt8(ascii: ","), from: comma + 1) ?? name.count
    var given = name[(comma + 1)..<second].trimmed
    var suffix = second < name.count ? name[(second + 1)..<name.count].trimmed : ByteView()
    if given.isEmpty { (given, suffix) = (suffix, given) }
    guard !given.isEmpty else {
      // A comma at the end says that the name is not to be taken apart.
      braced(family)
      return
    }
    if Self.isSuffix(given), !suffix.isEmpty { (given, suffix) = (suffix, given) }
    if suffix.isEmpty, let space = Self.lastSpace(given), Self.isSuffix(given[(space + 1)..<given.count]) {
      (given, suffix) = (given[0..<space].trimmed, given[(space + 1)..<given.count])
    }
    // As it stands, nearly always.
    let isInOrder = suffix.isEmpty && family.count == comma && comma + 2 + given.count == name.count
    if isInOrder, name[comma + 1] == 0x20, !name.hasIrregularSpace { return name.append(to: &text) }
    parts(family, suffix, given)
  }

  /// `van der Berg AB`, `King ML Jr`.
  private mutating func familyThenInitials(_ name: ByteView) {
    var rest = name
    var suffix = ByteView()
    if let space = Self.lastSpace(name), Self.isSuffix(name[(space + 1)..<name.count]) {
      (rest, suffix) = (name[0..<space].trimmed, name[(space + 1)..<name.count])
    }
    if let start = AuthorWords.initialsStart(rest), start > 0 {
      parts(rest[0..<start].trimmed, suffix, rest[start..<rest.count])
    } else {
      AuthorCell.appendCollapsed(name, to: &text)
    }
  }

  /// More than two commas: a list of names that the producer did not take apart.
  private mutating func list(_ name: ByteView, _ style: Style, _ field: Int) {
    var pieces: [ByteView] = []
    var start = 0
    while start <= name.count {
      let end = name.index(of: UInt8(ascii: ","), from: start) ?? name.count
      let piece = name[start..<end].trimmed
      if !piece.isEmpty { pieces.append(piece) }
      start = end + 1
    }
    let isPaired =
      pieces.count % 2 == 0
      && stride(from: 1, to: pieces.count, by: 2).allSatisfy { AuthorWords.areInitials(pieces[$0]) }
    if isPaired {
      for index in stride(from: 0, to: pieces.count, by: 2) {
        let start = text.count
        parts(pieces[index], ByteView(), pieces[index + 1])
        items.append(Item(name: start..<text.count, hash: pieces[index].stableHash, field: field))
      }
    } else if pieces.allSatisfy({ Self.lastSpace($0) != nil || Truncation.isMark($0) }) {
      for piece in pieces { one(piece, style, field) }
    } else {
      appendCollective(name, field: field)
    }
  }

  // MARK: - Parts

  private mutating func parts(_ family: ByteView, _ suffix: ByteView, _ given: ByteView) {
    AuthorCell.appendCollapsed(family, to: &text)
    for part in [suffix, given] where !part.isEmpty {
      text.append(UInt8(ascii: ","))
      text.append(0x20)
      AuthorCell.appendCollapsed(part, to: &text)
    }
  }

  private mutating func braced(_ name: ByteView) {
    let isOneWord = Self.lastSpace(name) == nil && Self.commas(name) == 0
    let hasBraces = name.index(of: UInt8(ascii: "{")) != nil || name.index(of: UInt8(ascii: "}")) != nil
    if isOneWord || hasBraces {
      AuthorCell.appendCollapsed(name, to: &text)
    } else {
      text.append(UInt8(ascii: "{"))
      AuthorCell.appendCollapsed(name, to: &text)
      text.append(UInt8(ascii: "}"))
    }
  }

  private static func lastSpace(_ name: ByteView) -> Int? {
    var place = name.count - 1
    while place > 0 {
      if name[place] <= 0x20 { return place }
      place -= 1
    }
    return nil
  }

  private static let suffixes = PackedWordTable(set: "jr jr. sr sr. ii iii iv 1st 2nd 3rd 4th 5th")

  private static func isSuffix(_ word: ByteView) -> Bool {
    word.count <= 3 && (PackedWord(lowercasing: word).map { suffixes.contains($0) } ?? false)
  }
}
