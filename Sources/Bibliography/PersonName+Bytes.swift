internal import TextInput

/// The rules of ``PersonName`` over bytes, for the names that nearly all are: without braces, and without white space or
/// marks that only Unicode knows. They need no `Character` to be taken apart.
extension PersonName {
  /// Reads a name as a source prints it; `nil` where bytes do not tell the words.
  init?(plain name: ByteView) {
    guard Self.isPlain(name) else { return nil }
    guard let comma = name.index(of: UInt8(ascii: ",")) else {
      self.init(natural: Self.words(name, 0..<name.count), of: name, suffix: "")
      return
    }
    let second = name.index(of: UInt8(ascii: ","), from: comma + 1)
    let middle = Self.text(name[(comma + 1)..<(second ?? name.count)])
    let words = Self.words(name, 0..<comma)
    if let second {
      let given = Self.withoutTitles(Self.text(name[(second + 1)..<name.count]))
      if !given.isEmpty {
        self.init(familyWithParticle: words, of: name, given: given, suffix: middle)
        return
      }
    }
    if Self.isSuffix(middle) {
      self.init(natural: words, of: name, suffix: middle)
    } else {
      self.init(familyWithParticle: words, of: name, given: Self.withoutTitles(middle), suffix: "")
    }
  }

  /// Whether white space of ASCII is all there is: no brace, no control character, and of the characters beyond ASCII none
  /// of the blocks that hold white space or marks (Latin, Greek and Cyrillic letters and ideographs are left).
  private static func isPlain(_ name: ByteView) -> Bool {
    for place in 0..<name.count {
      switch name[place] {
      case UInt8(ascii: "{"), UInt8(ascii: "}"), 0..<0x09, 0x0E..<0x20, 0x7F: return false
      case 0..<0xC0, 0xC3...0xCB, 0xCE...0xD1, 0xE4...0xE9: break
      default: return false
      }
    }
    return true
  }

  private static func words(_ name: ByteView, _ range: Range<Int>) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start: Int?
    for place in range {
      if name[place] > 0x20 {
        if start == nil { start = place }
      } else if let begin = start {
        words.append(begin..<place)
        start = nil
      }
    }
    if let start { words.append(start..<range.upperBound) }
    return words
  }

  /// A text with one space between words.
  private static func text(_ view: ByteView) -> String {
    let view = view.trimmed
    guard view.hasIrregularSpace else { return view.string }
    let bytes = words(view, 0..<view.count).map { view[$0].string }
    return bytes.joined(separator: " ")
  }

  private static func text(_ words: ArraySlice<Range<Int>>, of name: ByteView) -> String {
    guard let first = words.first, let last = words.last else { return "" }
    return text(name[first.lowerBound..<last.upperBound])
  }

  private static func isSuffix(_ word: String) -> Bool {
    word.utf8.count <= 3 && suffixes.contains(word.lowercased())
  }

  /// Whether the first letter of a word is small.
  private static func isParticle(_ word: ByteView) -> Bool {
    for place in 0..<word.count {
      let byte = word[place]
      if byte >= 0x80 { return word.string.first { $0.isLetter }?.isLowercase ?? false }
      if byte | 0x20 >= 0x61, byte | 0x20 <= 0x7A { return byte >= 0x61 }
    }
    return false
  }

  /// Whether a word is a particle beyond doubt.
  private static func isKnownParticle(_ word: ByteView) -> Bool {
    word.count <= 5 && word[0] >= 0x61 && particles.contains(word.string)
  }

  /// A given name without the titles before it: `Dr. Jane` of `Doe, Dr. Jane`.
  private static func withoutTitles(_ given: String) -> String {
    var rest = given[...]
    while let end = rest.utf8.firstIndex(of: 0x20), NameTitles.isTitle(rest[..<end], before: 2) {
      rest = rest[end...].dropFirst()
    }
    if NameTitles.isTitle(rest, before: 1) { return "" }
    return rest.startIndex == given.startIndex ? given : String(rest)
  }

  private init(familyWithParticle words: [Range<Int>], of name: ByteView, given: String, suffix: String) {
    let leading = words.dropLast().prefix { Self.isParticle(name[$0]) }.count
    self.init(
      given: given, particle: Self.text(words[..<leading], of: name),
      family: Self.text(words[leading...], of: name), suffix: suffix)
  }

  private init(natural words: [Range<Int>], of name: ByteView, suffix: String) {
    var words = words[...]
    var suffix = suffix
    if suffix.isEmpty, words.count > 2, let last = words.last, last.count <= 3,
      Self.isSuffix(name[last].string)
    {
      suffix = name[last].string
      words.removeLast()
    }
    while let first = words.first, first.count <= 10,
      NameTitles.isTitle(name[first].string, before: words.count - 1)
    {
      // The indices begin at 0.
      words = Array(words.dropFirst())[...]
    }
    let isOrganization = words.dropFirst().dropLast().contains { word in
      word.count <= 7 && name[word.lowerBound] >= 0x61 && Self.isOrganizationWord(name[word].string)
    }
    guard words.count > 1, !isOrganization else {
      self.init(given: "", family: Self.text(words, of: name), suffix: suffix)
      return
    }
    let last = words.count - 1
    let isAllLower = words.allSatisfy { Self.isParticle(name[$0]) }
    let isParticle = { (word: Range<Int>) in
      isAllLower ? Self.isKnownParticle(name[word]) : Self.isParticle(name[word])
    }
    let first = !isAllLower && Self.isKnownParticle(name[words[0]]) ? 0 : 1
    let start = (first..<max(first, last)).first { isParticle(words[$0]) } ?? last
    let family = (start..<last).first { !isParticle(words[$0]) } ?? last
    self.init(
      given: Self.text(words[..<start], of: name), particle: Self.text(words[start..<family], of: name),
      family: Self.text(words[family...], of: name), suffix: suffix)
  }
}
