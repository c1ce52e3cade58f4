internal import TextInput

extension NetworkBuilder {
  /// States where a walk over XML ended.
  mutating func report(_ failure: XMLCursor.Failure, line: Int) {
    report(
      .error, "the XML is \(failure.isCut ? "cut" : "malformed"): \(failure.message)", line: line,
      hint: "reading goes on at the next node or edge")
  }
}

extension ByteView {
  /// The name of a tag without the prefix of its name space.
  var localName: ByteView {
    guard let colon = index(of: UInt8(ascii: ":")) else { return self }
    return self[(colon + 1)..<count]
  }

  /// The text of an attribute's value.
  var decodedText: String { withDecoded(\.string) }

  /// Lends the value of an attribute with its references replaced, without a copy where it has none.
  func withDecoded<Result>(_ body: (ByteView) -> Result) -> Result {
    guard index(of: UInt8(ascii: "&")) != nil else { return body(self) }
    var bytes: [UInt8] = []
    XMLEntities.appendDecoded(self, to: &bytes)
    return bytes.withByteView(body)
  }
}
