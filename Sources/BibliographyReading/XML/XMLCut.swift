internal import TextInput

/// Finds a place between two records at which a long document can be cut.
enum XMLCut {
  /// Comments and CDATA sections longer than this are not expected; a cut inside of one would only read the
  /// records that stand in it.
  private static let lookBack = 1 << 20

  /// The start tag of the first record at or after an offset that follows the end tag of another record, and
  /// stands in no comment; `nil` where there is none.
  ///
  /// What follows the end of a record stands between records, as deep as that one did: neither part sees a
  /// record that the cut has torn, and what is malformed is malformed for both ways of reading.
  static func place(in bytes: ByteView, from offset: Int, isRecord: (ByteView) -> Bool) -> Int? {
    var place = offset
    while let found = bytes.index(of: UInt8(ascii: "<"), from: place) {
      place = found + 1
      let name = self.name(in: bytes, from: place)
      guard !name.isEmpty, isRecord(XMLCursor.withoutPrefix(name)) else { continue }
      guard let closed = nameOfEndTag(in: bytes, before: found, from: offset),
        isRecord(XMLCursor.withoutPrefix(closed)),
        !isInsideComment(bytes, found)
      else { continue }
      return found
    }
    return nil
  }

  private static func name(in bytes: ByteView, from start: Int) -> ByteView {
    var end = start
    while end < bytes.count, bytes[end] > 0x20, bytes[end] != UInt8(ascii: ">"),
      bytes[end] != UInt8(ascii: "/")
    {
      end += 1
    }
    return bytes[start..<end]
  }

  /// The name in the end tag that stands right before a place, white space apart.
  private static func nameOfEndTag(in bytes: ByteView, before place: Int, from offset: Int) -> ByteView? {
    var end = place
    while end > offset, bytes[end - 1] <= 0x20 { end -= 1 }
    guard end > offset, bytes[end - 1] == UInt8(ascii: ">") else { return nil }
    end -= 1
    var start = end
    while start > offset, end - start < 100, bytes[start - 1] != UInt8(ascii: "<") { start -= 1 }
    guard start < end, start > offset, bytes[start - 1] == UInt8(ascii: "<"),
      bytes[start] == UInt8(ascii: "/")
    else { return nil }
    return bytes[(start + 1)..<end].trimmed
  }

  /// Whether the last comment or CDATA section that begins before a place ends behind it.
  private static func isInsideComment(_ bytes: ByteView, _ place: Int) -> Bool {
    let start = max(0, place - lookBack)
    var next = start
    var isInside = false
    while next < place, let sign = bytes.index(of: UInt8(ascii: "!"), from: next, to: place) {
      next = sign + 1
      guard sign > 0, bytes[sign - 1] == UInt8(ascii: "<") else { continue }
      let isComment = bytes.has("--", at: sign + 1)
      guard isComment || bytes.has("[CDATA[", at: sign + 1) else { continue }
      guard
        let end = isComment
          ? bytes.index(of: "-->", from: sign, to: place) : bytes.index(of: "]]>", from: sign, to: place)
      else {
        isInside = true
        break
      }
      next = end + 3
    }
    return isInside
  }
}
