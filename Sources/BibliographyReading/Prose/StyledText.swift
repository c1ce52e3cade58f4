/// How a piece of a page is printed.
struct TextStyle: OptionSet, Hashable, Sendable {
  let rawValue: UInt8

  static let bold = TextStyle(rawValue: 1)
  static let italic = TextStyle(rawValue: 2)
  static let underlined = TextStyle(rawValue: 4)
  /// Typewriter face, as a venue in front of a title often is.
  static let code = TextStyle(rawValue: 8)
  /// A superscript: an affiliation number or a mark of equal contribution.
  static let raised = TextStyle(rawValue: 16)
  /// A label beside an entry, as homepages print the venue.
  static let badge = TextStyle(rawValue: 32)
}

/// A text without its markup: scalars, the style of each, and the links.
///
/// One array element a scalar, so that every rule walks by index and a range found in the text is a range
/// of the styles.
struct StyledText: Sendable {
  struct Link: Sendable {
    var range: Range<Int>
    var target: String
  }

  private(set) var scalars: [Unicode.Scalar] = []
  private(set) var styles: [TextStyle] = []
  /// In the order of the text.
  var links: [Link] = []

  init() {}

  init(_ text: String) {
    for scalar in text.unicodeScalars { append(scalar, style: []) }
  }

  var count: Int { scalars.count }
  var isEmpty: Bool { scalars.isEmpty }
  var indices: Range<Int> { 0..<scalars.count }

  mutating func append(_ scalar: Unicode.Scalar, style: TextStyle) {
    scalars.append(scalar)
    styles.append(style)
  }

  mutating func append(_ other: StyledText) {
    let offset = count
    scalars.append(contentsOf: other.scalars)
    styles.append(contentsOf: other.styles)
    for link in other.links {
      links.append(
        Link(range: link.range.lowerBound + offset..<link.range.upperBound + offset, target: link.target))
    }
  }

  mutating func add(_ style: TextStyle, to range: Range<Int>) {
    for index in range { styles[index].insert(style) }
  }

  /// Of each scalar of a range, whether it stands in a link that meets a condition.
  ///
  /// - Complexity: O(range + links), however the links overlap.
  func isLinked(_ range: Range<Int>, where isCounted: (Link) -> Bool = { _ in true }) -> [Bool] {
    var change = [Int](repeating: 0, count: range.count + 1)
    for link in links {
      let shared = link.range.clamped(to: range)
      guard !shared.isEmpty, isCounted(link) else { continue }
      change[shared.lowerBound - range.lowerBound] += 1
      change[shared.upperBound - range.lowerBound] -= 1
    }
    var open = 0
    return range.map { index in
      open += change[index - range.lowerBound]
      return open > 0
    }
  }

  /// A part; links that reach into it are cut to it.
  subscript(range: Range<Int>) -> StyledText {
    var part = StyledText()
    part.scalars = Array(scalars[range])
    part.styles = Array(styles[range])
    for link in links {
      let shared = link.range.clamped(to: range)
      guard !shared.isEmpty else { continue }
      part.links.append(
        Link(
          range: shared.lowerBound - range.lowerBound..<shared.upperBound - range.lowerBound,
          target: link.target))
    }
    return part
  }

  /// The text without some of its scalars.
  func removing(where isRemoved: (Int) -> Bool) -> StyledText {
    var rest = StyledText()
    var place = [Int](repeating: 0, count: count + 1)
    for index in indices {
      place[index] = rest.count
      if !isRemoved(index) { rest.append(scalars[index], style: styles[index]) }
    }
    place[count] = rest.count
    for link in links {
      let range = place[link.range.lowerBound]..<place[link.range.upperBound]
      rest.links.append(Link(range: range, target: link.target))
    }
    return rest
  }

  /// The text as a string, every run of white space one space, none at the ends.
  func string(_ range: Range<Int>) -> String {
    var text = String.UnicodeScalarView()
    var isPending = false
    for index in range {
      if scalars[index].isBlank {
        isPending = !text.isEmpty
      } else {
        if isPending { text.append(" ") }
        isPending = false
        text.append(scalars[index])
      }
    }
    return String(text)
  }

  var string: String { string(indices) }

  /// A range without white space at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    trimmed(range) { $0.isBlank }
  }

  /// A range without certain scalars at its ends.
  func trimmed(_ range: Range<Int>, _ isTrimmed: (Unicode.Scalar) -> Bool) -> Range<Int> {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, isTrimmed(scalars[low]) { low += 1 }
    while high > low, isTrimmed(scalars[high - 1]) { high -= 1 }
    return low..<high
  }

  var trimmed: StyledText { self[trimmed(indices)] }
  var isBlank: Bool { trimmed(indices).isEmpty }

  /// Whether every visible scalar of a range has a style.
  func isAll(_ style: TextStyle, in range: Range<Int>) -> Bool {
    var seen = false
    for index in range where !scalars[index].isBlank {
      if !styles[index].contains(style) { return false }
      seen = true
    }
    return seen
  }

  /// The maximal ranges that have a style, white space at their ends left out.
  func spans(of style: TextStyle) -> [Range<Int>] {
    var spans: [Range<Int>] = []
    var start: Int?
    for index in 0...count {
      let isInside = index < count && styles[index].contains(style)
      if isInside, start == nil { start = index }
      if !isInside, let begin = start {
        let span = trimmed(begin..<index)
        if !span.isEmpty { spans.append(span) }
        start = nil
      }
    }
    return spans
  }

  /// The number of words of a range.
  func wordCount(_ range: Range<Int>) -> Int {
    var words = 0
    var isInside = false
    for index in range {
      let isLetter = !scalars[index].isBlank
      if isLetter, !isInside { words += 1 }
      isInside = isLetter
    }
    return words
  }

  /// Whether the text has an ASCII phrase (given in lower case) at an index, in any case.
  @inline(__always)
  func has(_ phrase: String, at start: Int) -> Bool {
    // Most phrases that are looked for are not there, as their first letter tells.
    guard start >= 0, start < count, let first = phrase.utf8.first, Self.isSame(scalars[start], first) else {
      return false
    }
    return hasAll(phrase, at: start)
  }

  private func hasAll(_ phrase: String, at start: Int) -> Bool {
    var index = start
    for byte in phrase.utf8 {
      guard index < count, Self.isSame(scalars[index], byte) else { return false }
      index += 1
    }
    return true
  }

  /// Whether a scalar, made small, is this byte of ASCII.
  @inline(__always)
  private static func isSame(_ scalar: Unicode.Scalar, _ byte: UInt8) -> Bool {
    let value = scalar.value
    return (value >= 0x41 && value <= 0x5A ? value | 0x20 : value) == UInt32(byte)
  }
}
