extension XMLCursor {
  /// Reads the whole text of the element whose start tag the cursor stands on, and passes its end tag.
  ///
  /// Markup inside is taken off, references are replaced, each run of white space becomes one space, and the
  /// ends are trimmed. Text that needs none of this is lent as it stands in the input, without a copy.
  /// Children that `skipping` accepts by their name are left out.
  ///
  /// - Returns: the result of `body`; `nil` after a failure, when `body` is not called.
  @discardableResult
  package mutating func withElementText<Result>(
    skipping isSkipped: (ByteView) -> Bool = { _ in false }, _ body: (ByteView) -> Result
  ) -> Result? {
    if let plain = plainElementText() { return body(plain) }
    scratch.removeAll(keepingCapacity: true)
    guard appendElementText(skipping: isSkipped) else { return nil }
    if scratch.last == 0x20 { scratch.removeLast() }
    return scratch.withByteView(body)
  }

  /// As above, for bodies that return nothing; `false` after a failure.
  @discardableResult
  package mutating func withElementText(_ body: (ByteView) -> Void) -> Bool {
    if let plain = plainElementText() {
      body(plain)
      return true
    }
    scratch.removeAll(keepingCapacity: true)
    guard appendElementText(skipping: { _ in false }) else { return false }
    if scratch.last == 0x20 { scratch.removeLast() }
    scratch.withByteView(body)
    return true
  }

  /// The text of the element whose start tag the cursor stands on, and its end tag passed, if it is plain: no
  /// markup, no reference, single spaces. It is lent from the input and lives as long as that. `nil`, and the
  /// cursor where it was, where the text is not plain.
  package mutating func plainElementText() -> ByteView? {
    guard failure == nil, !isAtSelfClosingTag else { return nil }
    let start = position
    guard let place = bytes.endOfPlainText(from: start), place &- start <= TextLimit.record else {
      return nil
    }
    position = place
    tokenStart = place
    if place &+ 1 < bytes.count, passesPlainEndTag() { return bytes[start..<place] }
    position = start
    return nil
  }

  private mutating func appendElementText(skipping isSkipped: (ByteView) -> Bool) -> Bool {
    let outside = depth - 1
    while true {
      switch next() {
      case .text where rawText.count + scratch.count > TextLimit.record:
        _ = fail("a text of more than 64 MB")
        return false
      case .text:
        if isLiteral {
          appendSquashed(rawText)
        } else if rawText.index(of: UInt8(ascii: "&")) == nil {
          appendSquashed(rawText)
        } else {
          var decoded: [UInt8] = []
          XMLEntities.appendDecoded(rawText, to: &decoded)
          decoded.withByteView { appendSquashed($0) }
        }
      case .startTag: if isSkipped(name) { skipElement() }
      case .endTag: if depth == outside { return true }
      case .end: return false
      }
    }
  }

  /// Adds text with each run of white space as one space, none at the beginning.
  private mutating func appendSquashed(_ text: ByteView) {
    var place = 0
    while place < text.count {
      if text[place] <= 0x20 {
        if let last = scratch.last, last != 0x20 { scratch.append(0x20) }
        place &+= 1
        continue
      }
      // A run of words with single spaces between them is taken in one piece.
      var end = place &+ 1
      while end < text.count, text[end] > 0x20 || text[end] == 0x20 && text[end &- 1] > 0x20 { end &+= 1 }
      text[place..<end].append(to: &scratch)
      place = end
    }
  }
}
