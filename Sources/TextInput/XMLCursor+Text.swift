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

  /// The text, and its end tag passed, if it is plain: no markup, no reference, single spaces.
  private mutating func plainElementText() -> ByteView? {
    guard failure == nil, !isAtSelfClosingTag,
      let end = bytes.index(of: UInt8(ascii: "<"), from: position), end + 1 < bytes.count,
      bytes[end + 1] == UInt8(ascii: "/")
    else { return nil }
    guard end - position <= TextLimit.record else { return nil }
    let text = bytes[position..<end]
    var previous: UInt8 = 0x20
    for place in 0..<text.count {
      let byte = text[place]
      if byte <= 0x20 ? byte != 0x20 || previous == 0x20 : byte == UInt8(ascii: "&") { return nil }
      previous = byte
    }
    if previous == 0x20, !text.isEmpty { return nil }
    position = end
    return next() == .endTag ? text : nil
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
    for place in 0..<text.count {
      let byte = text[place]
      if byte > 0x20 {
        scratch.append(byte)
      } else if let last = scratch.last, last != 0x20 {
        scratch.append(0x20)
      }
    }
  }
}
