/// A text as it stands between its quotes in a JSON document, decoded when it is asked for: a reader can keep it
/// until it knows what becomes of it. Valid as long as the document's bytes.
@usableFromInline
package struct JSONText: Sendable {
  /// The bytes between the quotes.
  @usableFromInline package let raw: ByteView
  /// Whether they hold escapes.
  @usableFromInline package let isEscaped: Bool

  @inlinable
  package init(raw: ByteView = ByteView(), isEscaped: Bool = false) {
    self.raw = raw
    self.isEscaped = isEscaped
  }

  /// Whether there is nothing between the quotes.
  @inlinable
  package var isEmpty: Bool { raw.isEmpty }

  /// Appends the decoded text.
  package func append(to bytes: inout [UInt8]) {
    if isEscaped { JSONEscapes.appendDecoded(raw, to: &bytes) } else { raw.append(to: &bytes) }
  }

  /// The decoded text.
  package var string: String {
    guard isEscaped else { return raw.string }
    var bytes: [UInt8] = []
    append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension JSONCursor {
  /// The text that comes next; `nil` for another value, which is passed over.
  package mutating func text() -> JSONText? {
    guard kind() == .string else {
      skip()
      return nil
    }
    guard let (range, isEscaped) = stringRange() else { return nil }
    return JSONText(raw: bytes[range], isEscaped: isEscaped)
  }

  /// The text or number that comes next, as it is written; `nil` for another value, which is passed over.
  package mutating func word() -> JSONText? {
    guard kind() == .number else { return text() }
    let start = position
    skip()
    return JSONText(raw: bytes[start..<position])
  }
}
