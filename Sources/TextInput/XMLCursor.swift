/// Walks over XML text from tag to tag.
///
/// A pull cursor: ``next()`` moves to the next start tag, end tag or run of text, whose name, attributes or
/// characters are then borrowed from the input. Tags are checked to nest. Comments, processing instructions
/// and the document type are passed over; a document type is neither fetched nor obeyed, so no entity can
/// grow. What is malformed or cut ends the walk with a ``Failure``; ``recover(_:)`` goes on behind it.
package struct XMLCursor: Sendable {
  /// What the cursor stands on.
  package enum Token: Sendable { case startTag, endTag, text, end }

  /// What is wrong with the text, and where.
  package struct Failure: Hashable, Sendable {
    /// One sentence without a full stop.
    package let message: String
    /// The offset of the byte, from 0.
    package let offset: Int
    /// Whether the text ends too early.
    package let isCut: Bool
  }

  /// Deeper nesting than this is refused.
  package static let maximumDepth = 512

  private(set) var bytes: ByteView
  /// The byte after the token.
  package internal(set) var position: Int
  /// The byte at which the token begins.
  package internal(set) var tokenStart = 0
  /// Why the walk ended, `nil` at the true end of the text.
  package internal(set) var failure: Failure? { didSet { hasFailed = failure != nil } }
  private var hasFailed = false
  /// The number of elements that may be open where the text ends, because it is a part of a document.
  package var depthAtEnd = 0
  /// The local names of elements that were opened before the text begins, because it is a part of a document:
  /// their end tags close nothing in it.
  package var outerElements: [PackedName] = []

  private var nameRange = 0..<0
  /// Where the local name begins in the name of the start tag.
  private var localStart = 0
  private var tagEnd = 0
  private var isSelfClosing = false
  /// A self-closing tag whose end tag has still to be reported.
  private var pendingEnd = false
  var isAtSelfClosingTag: Bool { pendingEnd }
  private var open: [Range<Int>] = []
  /// Failures so far that took a search to the end of the text.
  private var cuts = 0
  private static let forgivenCuts = 16
  /// Where the search for the next record begins after a failure.
  package private(set) var recoveryStart = 0
  private var textRange = 0..<0
  private var textIsLiteral = false
  var scratch: [UInt8] = []

  package init(_ bytes: ByteView, from start: Int = 0) {
    self.bytes = bytes
    self.position = start
    open.reserveCapacity(32)
  }

  /// The number of elements that are open; a start tag counts itself.
  package var depth: Int { open.count }

  /// The name of the tag.
  package var name: ByteView { bytes[nameRange] }

  /// The name of the tag without its namespace prefix.
  package var localName: ByteView { Self.withoutPrefix(name) }

  /// The name of the start tag that the cursor stands on, without its namespace prefix.
  package var startTagName: PackedName {
    @inline(__always) get { PackedName(bytes[localStart..<nameRange.upperBound]) }
  }

  /// A name without its namespace prefix.
  @inline(__always)
  package static func withoutPrefix(_ name: ByteView) -> ByteView {
    var place = name.count
    while place > 0 {
      place &-= 1
      if name[place] == UInt8(ascii: ":") { return name[(place + 1)..<name.count] }
    }
    return name
  }

  /// The characters of the text as they are written, references included; blank runs are text, too.
  package var rawText: ByteView { bytes[textRange] }

  /// Whether the text comes from a CDATA section, where `&` means itself.
  package var isLiteral: Bool { textIsLiteral }

  /// Moves to the next token; `.end` at the end and, from then on, after a failure.
  package mutating func next() -> Token {
    guard !hasFailed else { return .end }
    if pendingEnd { return endOfSelfClosingTag() }
    while position < bytes.count {
      tokenStart = position
      if bytes[position] != UInt8(ascii: "<") {
        let end = bytes.index(of: UInt8(ascii: "<"), from: position) ?? bytes.count
        textRange = position..<end
        textIsLiteral = false
        position = end
        return .text
      }
      if let token = markup() { return token }
    }
    return endOfText()
  }

  /// Moves to the next start tag or end tag, over all text; `.end` as ``next()``.
  package mutating func nextTag() -> Token {
    guard !hasFailed else { return .end }
    if pendingEnd { return endOfSelfClosingTag() }
    while position < bytes.count {
      // A line break and an indentation are passed faster here than by a search.
      if bytes[position] <= 0x20 {
        position = bytes.firstVisible(from: position)
        guard position < bytes.count else { break }
      }
      if bytes[position] != UInt8(ascii: "<") {
        position = bytes.index(of: UInt8(ascii: "<"), from: position) ?? bytes.count
        guard position < bytes.count else { break }
      }
      tokenStart = position
      if let token = markup(), token != .text { return token }
    }
    return endOfText()
  }

  @inline(__always)
  private mutating func endOfSelfClosingTag() -> Token {
    pendingEnd = false
    open.removeLast()
    return .endTag
  }

  /// Reads what begins with the `<` here; `nil` where that was passed over.
  @inline(__always)
  private mutating func markup() -> Token? {
    guard position + 1 < bytes.count else { return fail("the text ends inside a tag", isCut: true) }
    let byte = bytes[position + 1]
    if byte == UInt8(ascii: "/") { return endTag() }
    if byte == UInt8(ascii: "?") || byte == UInt8(ascii: "!") { return declaration() }
    return startTag()
  }

  /// Passes over a comment, a processing instruction or a document type; a CDATA section is text.
  private mutating func declaration() -> Token? {
    if bytes[position + 1] == UInt8(ascii: "?") { return pass(to: "?>") ? nil : .end }
    if bytes.has("<![CDATA[", at: position) {
      let start = position + 9
      guard pass(to: "]]>", from: start) else { return .end }
      textRange = start..<(position - 3)
      textIsLiteral = true
      return .text
    }
    let isPassed = bytes.has("<!--", at: position) ? pass(to: "-->", from: position + 4) : passDeclaration()
    return isPassed ? nil : .end
  }

  private mutating func endOfText() -> Token {
    tokenStart = position
    if open.count > depthAtEnd, let last = open.last {
      return fail("the text ends before </\(bytes[last].string)>", isCut: true)
    }
    return .end
  }

  // MARK: Tags

  private mutating func startTag() -> Token {
    let nameStart = position &+ 1
    var place = nameStart
    localStart = nameStart
    while true {
      // Letters are above all that has to be looked at.
      place = bytes.firstIndex(atMost: UInt8(ascii: ">"), from: place)
      guard place < bytes.count, !Self.endsName(bytes[place]) else { break }
      if bytes[place] == UInt8(ascii: ":") { localStart = place &+ 1 }
      place &+= 1
    }
    nameRange = nameStart..<place
    guard place < bytes.count, bytes[place] == UInt8(ascii: ">"), place > nameStart,
      open.count < Self.maximumDepth
    else { return startTagWithMore(from: place) }
    isSelfClosing = false
    tagEnd = place
    position = place &+ 1
    open.append(nameRange)
    return .startTag
  }

  /// The rest of a start tag that is more than a name.
  private mutating func startTagWithMore(from end: Int) -> Token {
    var place = end
    guard !nameRange.isEmpty else { return fail("a < that begins no tag") }
    while place < bytes.count, bytes[place] != UInt8(ascii: ">") {
      let byte = bytes[place]
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        guard let close = bytes.index(of: byte, from: place + 1) else {
          return fail("an attribute of <\(name.string)> is not closed", isCut: true)
        }
        place = close
      } else if byte == UInt8(ascii: "<") {
        return fail("a < inside the tag <\(name.string)>")
      }
      place &+= 1
    }
    guard place < bytes.count else { return fail("the text ends inside <\(name.string)>", isCut: true) }
    guard place - position <= TextLimit.record else { return fail("a tag of more than 64 MB") }
    guard open.count < Self.maximumDepth else {
      return fail("elements are nested more than \(Self.maximumDepth) deep")
    }
    isSelfClosing = bytes[place - 1] == UInt8(ascii: "/")
    tagEnd = isSelfClosing ? place - 1 : place
    if nameRange.upperBound > tagEnd { nameRange = nameRange.lowerBound..<tagEnd }
    pendingEnd = isSelfClosing
    position = place + 1
    open.append(nameRange)
    return .startTag
  }

  /// Passes the end tag of the innermost element where it stands here as it mostly does, `</name>`.
  @inline(__always)
  mutating func passesPlainEndTag() -> Bool {
    guard let expected = open.last else { return false }
    let start = position &+ 2
    let end = start &+ expected.count
    guard end < bytes.count, bytes[end] == UInt8(ascii: ">"), bytes[position &+ 1] == UInt8(ascii: "/"),
      Self.areEqual(bytes[expected], bytes[start..<end])
    else { return false }
    nameRange = start..<end
    open.removeLast()
    position = end &+ 1
    return true
  }

  /// Whether two names of the same length are the same.
  @inline(__always)
  private static func areEqual(_ a: ByteView, _ b: ByteView) -> Bool {
    a.count > 16 ? a == b : a.ends == b.ends
  }

  private mutating func endTag() -> Token {
    if passesPlainEndTag() { return .endTag }
    guard let close = bytes.index(of: UInt8(ascii: ">"), from: position) else {
      return fail("the text ends inside an end tag", isCut: true)
    }
    var end = close
    while end > position + 2, bytes[end - 1] <= 0x20 { end -= 1 }
    nameRange = (position + 2)..<end
    guard let expected = open.last else {
      if outerElements.contains(PackedName(localName)) {
        position = close + 1
        return .endTag
      }
      return fail("</\(shortName)> closes nothing")
    }
    guard bytes[expected] == name else {
      return fail("</\(shortName)> where </\(bytes[expected].string)> is due")
    }
    open.removeLast()
    position = close + 1
    return .endTag
  }

  /// The name for a message, not longer than a name is.
  private var shortName: String { name[0..<min(40, name.count)].string }

  @inline(__always)
  private static func endsName(_ byte: UInt8) -> Bool {
    // The letters come first: nothing above `>` ends a name.
    byte <= UInt8(ascii: ">")
      && (byte <= 0x20 || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "<"))
  }

  /// Whether the start tag has attributes.
  package var hasAttributes: Bool { nameRange.upperBound < tagEnd }

  /// The value of an attribute of the start tag as it is written, references included.
  package func attribute(_ name: StaticString) -> ByteView? { attribute(PackedName(ByteView(name))) }

  /// The value of an attribute of the start tag as it is written, references included.
  package func attribute(_ name: PackedName) -> ByteView? {
    guard hasAttributes else { return nil }
    var place = nameRange.upperBound
    while place < tagEnd {
      while place < tagEnd, bytes[place] <= 0x20 { place += 1 }
      let start = place
      while place < tagEnd, bytes[place] > 0x20, bytes[place] != UInt8(ascii: "=") { place += 1 }
      let end = place
      while place < tagEnd, bytes[place] <= 0x20 { place += 1 }
      guard place < tagEnd, bytes[place] == UInt8(ascii: "=") else {
        if end == start { place += 1 }
        continue
      }
      place += 1
      while place < tagEnd, bytes[place] <= 0x20 { place += 1 }
      guard place < tagEnd, bytes[place] == UInt8(ascii: "\"") || bytes[place] == UInt8(ascii: "'"),
        let close = bytes.index(of: bytes[place], from: place + 1, to: tagEnd)
      else { continue }
      if PackedName(bytes[start..<end]) == name { return bytes[(place + 1)..<close] }
      place = close + 1
    }
    return nil
  }

  // MARK: Passing over

  /// Passes over the rest of the element whose start tag the cursor stands on, at the speed of `memchr`.
  package mutating func skipElement() {
    guard failure == nil, let element = open.last else { return }
    if pendingEnd {
      _ = next()
      return
    }
    var nested = 1
    var place = position
    let initial = bytes[element.lowerBound]
    while let found = bytes.indexOfTag(beginningWith: initial, from: place) {
      place = found &+ 1
      let isEnd = bytes[place] == UInt8(ascii: "/")
      let isMarkup = bytes[place] == UInt8(ascii: "!")
      if isMarkup {
        position = found
        tokenStart = found
        let isPassed =
          bytes.has("<!--", at: found)
          ? pass(to: "-->", from: found + 4)
          : bytes.has("<![CDATA[", at: found) ? pass(to: "]]>", from: found + 9) : passDeclaration()
        guard isPassed else { return }
        place = position
        continue
      }
      if nested == 1, isEnd {
        position = found
        tokenStart = found
        if passesPlainEndTag() { return }
      }
      let nameStart = isEnd ? place + 1 : place
      let nameEnd = nameStart + element.count
      guard nameEnd < bytes.count, Self.endsName(bytes[nameEnd]),
        Self.areEqual(bytes[nameStart..<nameEnd], bytes[element])
      else { continue }
      guard let close = bytes.index(of: UInt8(ascii: ">"), from: nameEnd) else { break }
      if isEnd { nested -= 1 } else if bytes[close - 1] != UInt8(ascii: "/") { nested += 1 }
      place = close + 1
      if nested == 0 {
        open.removeLast()
        position = place
        return
      }
    }
    tokenStart = element.lowerBound - 1
    _ = fail("the text ends before </\(bytes[element].string)>", isCut: true)
  }

  /// Whether a record that began at a place is larger by now than records may be; then the rest of it is passed over, up to
  /// where so many elements are open.
  @inline(__always)
  package mutating func passesTooLarge(from start: Int, depth: Int) -> Bool {
    guard position - start > TextLimit.record else { return false }
    while open.count > depth, failure == nil { skipElement() }
    return true
  }

  /// After a failure, goes on at the next start tag for whose name `depthOfRecord` says how many elements are
  /// open around it; at the end of the text where there is none.
  ///
  /// Failures that took a search to the end of the text are forgiven a few times only, so that hostile text
  /// costs no quadratic time.
  package mutating func recover(_ depthOfRecord: (ByteView) -> Int?) {
    guard let failure else { return }
    if failure.isCut { cuts += 1 }
    self.failure = nil
    let start = cuts > Self.forgivenCuts ? bytes.count : recoveryStart
    if goOn(atRecordFrom: start, depthOfRecord) { return }
    open.removeAll()
    position = bytes.count
  }

  /// Goes on at the next start tag from a place on for whose name `depthOfRecord` says how many elements are open around it;
  /// `false`, and the cursor where it was, where there is none.
  package mutating func goOn(atRecordFrom start: Int, _ depthOfRecord: (ByteView) -> Int?) -> Bool {
    pendingEnd = false
    var place = start
    while let found = bytes.index(of: UInt8(ascii: "<"), from: place) {
      var end = found + 1
      while end < bytes.count, !Self.endsName(bytes[end]) { end += 1 }
      if end > found + 1, let depth = depthOfRecord(bytes[(found + 1)..<end]) {
        if depth < open.count { open.removeLast(open.count - depth) }
        position = found
        return true
      }
      place = max(end, found + 1)
    }
    return false
  }

  // MARK: A text that comes in pieces

  /// Forgets the failure and goes back to a place where so many elements were open.
  package mutating func goBack(to place: Int, depth: Int) {
    failure = nil
    pendingEnd = false
    if depth < open.count { open.removeLast(open.count - depth) }
    (position, tokenStart) = (place, place)
  }

  /// The names of the open elements, one behind the other.
  package var openNames: [UInt8] {
    var names: [UInt8] = []
    for name in open { bytes[name].append(to: &names) }
    return names
  }

  /// Goes on in bytes that begin with the names of the open elements, and behind them where the cursor stands.
  package mutating func goOn(behindOpenNamesIn bytes: ByteView) {
    var place = 0
    for index in open.indices {
      let end = place + open[index].count
      open[index] = place..<end
      place = end
    }
    self.bytes = bytes
    (position, tokenStart) = (place, place)
  }

  /// Ends the walk before the start tag that the cursor stands on, which may not stand there; ``recover(_:)``
  /// may go on with this tag.
  package mutating func reject(_ message: String) {
    _ = fail(message)
    recoveryStart = tokenStart
  }

  mutating func fail(_ message: String, isCut: Bool = false) -> Token {
    recoveryStart = tokenStart + 1
    failure = Failure(message: message, offset: min(tokenStart, bytes.count), isCut: isCut)
    return .end
  }

  private mutating func pass(to end: StaticString, from start: Int? = nil) -> Bool {
    guard let found = bytes.index(of: end, from: start ?? position) else {
      _ = fail("the text ends before \(end)", isCut: true)
      return false
    }
    position = found + end.utf8CodeUnitCount
    return true
  }

  /// `<!DOCTYPE ... [ ... ]>`: to the `>` outside of brackets, quotes and comments.
  private mutating func passDeclaration() -> Bool {
    var place = position + 2
    var isInSubset = false
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "["): isInSubset = true
      case UInt8(ascii: "]"): isInSubset = false
      case UInt8(ascii: ">") where !isInSubset:
        position = place + 1
        return true
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        guard let close = bytes.index(of: bytes[place], from: place + 1) else {
          place = bytes.count
          continue
        }
        place = close
      case UInt8(ascii: "<") where bytes.has("<!--", at: place):
        place = bytes.index(of: "-->", from: place + 4) ?? bytes.count
      default: break
      }
      place += 1
    }
    _ = fail("the text ends inside a declaration", isCut: true)
    return false
  }
}
