internal import Bibliography
internal import TextInput

/// What can be seen in the bytes of a list of names without knowing its style.
enum AuthorWords {
  /// The places of a byte.
  static func places(of byte: UInt8, in cell: ByteView) -> [Int] {
    var places: [Int] = []
    var start = 0
    while let place = cell.index(of: byte, from: start) {
      places.append(place)
      start = place + 1
    }
    return places
  }

  /// The places of the white space before `and` and `&` that stand between two words.
  static func conjunctions(_ cell: ByteView) -> [Int] {
    var places: [Int] = []
    for place in 0..<cell.count where cell[place] <= 0x20 && conjunctionLength(cell, place) > 0 {
      places.append(place)
    }
    return places
  }

  /// The length of ` and ` or ` & ` here without its last white space; 0 where it is not.
  @inline(__always)
  static func conjunctionLength(_ cell: ByteView, _ place: Int) -> Int {
    guard place > 0, place + 2 < cell.count else { return 0 }
    if cell[place + 1] == UInt8(ascii: "&"), cell[place + 2] <= 0x20 { return 2 }
    guard place + 4 < cell.count, cell[place + 1] | 0x20 == UInt8(ascii: "a"),
      cell[place + 2] | 0x20 == UInt8(ascii: "n"), cell[place + 3] | 0x20 == UInt8(ascii: "d"),
      cell[place + 4] <= 0x20
    else { return 0 }
    return 4
  }

  /// The trimmed pieces between places; a piece that begins with a conjunction loses it, empty ones are left out.
  static func pieces(of cell: ByteView, at places: [Int]) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = 0
    for end in places + [cell.count] {
      let piece = trimmed(cell, start..<max(start, end))
      if !piece.isEmpty { pieces.append(piece) }
      start = max(start, end + (end < cell.count && cell[end] > 0x20 ? 1 : 0))
    }
    return pieces
  }

  /// A range without white space, stray separators and a leading conjunction.
  @inline(__always)
  static func trimmed(_ cell: ByteView, _ range: Range<Int>) -> Range<Int> {
    var low = range.lowerBound
    var high = range.upperBound
    while true {
      while low < high, isPadding(cell[low]) { low += 1 }
      if high - low > 4, cell[low] | 0x20 == UInt8(ascii: "a"), cell[low + 3] <= 0x20,
        cell[low + 1] | 0x20 == UInt8(ascii: "n"),
        cell[low + 2] | 0x20 == UInt8(ascii: "d")
      {
        low += 4
      } else if high - low > 2, cell[low] == UInt8(ascii: "&"), cell[low + 1] <= 0x20 {
        low += 2
      } else {
        break
      }
    }
    while high > low, isPadding(cell[high - 1]) { high -= 1 }
    return low..<high
  }

  @inline(__always)
  private static func isPadding(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: ";") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: ",")
      || byte == UInt8(ascii: "|")
  }

  /// The number of words.
  static func count(_ name: ByteView) -> Int {
    var count = 0
    for place in 0..<name.count where name[place] > 0x20 && (place == 0 || name[place - 1] <= 0x20) {
      count += 1
    }
    return count
  }

  /// Whether a text is nothing but initials: `F.`, `J. K.`, `J.-K.`, `JK`.
  static func areInitials(_ text: ByteView) -> Bool {
    var letters = 0
    for place in 0..<text.count {
      let byte = text[place]
      if byte >= UInt8(ascii: "A"), byte <= UInt8(ascii: "Z") {
        letters += 1
      } else if byte >= 0xC3, byte < 0xF5 {
        // A letter of two bytes or more: a capital with an accent, as far as can be told here.
        letters += 1
      } else if byte != UInt8(ascii: "."), byte != UInt8(ascii: "-"), byte != 0x20, byte < 0x80 {
        return false
      }
    }
    return letters >= 1 && letters <= 4
  }

  /// Whether the last word is nothing but initials.
  static func endsInInitials(_ name: ByteView) -> Bool { areInitials(name[lastWord(name)]) }

  /// Whether a name is a family name followed by initials: `Smith JK`, `van Dam A.B.`, `Smith J. K.`
  static func isFamilyWithInitials(_ name: ByteView) -> Bool {
    guard let start = initialsStart(name) else { return false }
    return !areInitials(name[0..<start].trimmed)
  }

  /// Where the initials at the end of a name begin; `nil` where there are none or nothing is before them.
  static func initialsStart(_ name: ByteView) -> Int? {
    var start: Int?
    var end = name.count
    while end > 0 {
      let word = lastWord(name[0..<end])
      guard word.lowerBound > 0, areInitials(name[word]) else { break }
      start = word.lowerBound
      end = word.lowerBound
      while end > 0, name[end - 1] <= 0x20 { end -= 1 }
    }
    return start
  }

  /// The range of the last word.
  private static func lastWord(_ name: ByteView) -> Range<Int> {
    var start = name.count
    while start > 0, name[start - 1] > 0x20 { start -= 1 }
    return start..<name.count
  }

  private static let collective = PackedWordTable(
    set:
      "collaboration collaborations consortium group team network committee society association initiative project"
  )

  /// Whether a name ends in a word for a group of people.
  static func isCollective(_ name: ByteView) -> Bool {
    PackedWord(lowercasing: name[lastWord(name)]).map { collective.contains($0) } ?? false
  }

  /// Whether a database says here that it knows no author: `[No author name available]`, `[Anonymous]`.
  @inline(__always)
  static func isPlaceholder(_ name: ByteView) -> Bool {
    guard name.count >= 9,
      name[0] == UInt8(ascii: "[") || name[0] | 0x20 == UInt8(ascii: "n") && name[2] == 0x20
    else { return false }
    let text = name.string.lowercased()
    return text == "[anonymous]" || text.hasPrefix("[no author") || text.hasPrefix("no author ")
  }

  private static let suffixes = PackedWordTable(set: "jr jr. sr sr. ii iii iv")

  /// Whether a piece is a suffix of the name before it.
  static func isSuffix(_ piece: ByteView) -> Bool {
    piece.count <= 3 && (PackedWord(lowercasing: piece).map { suffixes.contains($0) } ?? false)
  }

  /// Where the suffix at the end of a name begins: `Jr`, `III`, `3rd`; `nil` where there is none.
  static func suffixStart(_ name: ByteView) -> Int? {
    let word = lastWord(name)
    guard word.lowerBound > 0, word.count <= 3, let key = PackedWord(lowercasing: name[word]) else {
      return nil
    }
    return suffixes.contains(key) || ordinals.contains(key) ? word.lowerBound : nil
  }

  private static let ordinals = PackedWordTable(set: "2nd 3rd 4th 5th")

  /// A name without the titles before it.
  static func withoutTitles(_ name: ByteView) -> ByteView {
    var rest = name
    while let end = (0..<rest.count).first(where: { rest[$0] <= 0x20 }),
      NameTitles.isTitle(rest[0..<end].string, before: count(rest) - 1)
    {
      rest = rest[end..<rest.count].trimmed
    }
    return rest
  }

  /// Whether there is a letter.
  @inline(__always)
  static func hasLetter(_ name: ByteView) -> Bool {
    for place in 0..<name.count where TeXText.isLetter(name[place]) || name[place] >= 0x80 { return true }
    return false
  }
}
