internal import TextInput

/// One walk over the XML of a network, tag by tag.
protocol XMLNetworkPass {
  var cursor: XMLCursor { get set }
  var lines: LineCounter { get set }

  /// How many elements nodes and edges stand in, by which reading finds back after a fault.
  static var depthOfRecords: Int { get }

  /// A tag begins; the cursor stands on it.
  mutating func begin(_ name: ByteView, _ builder: inout NetworkBuilder)

  /// A node or an edge is complete.
  mutating func endRecord(_ builder: inout NetworkBuilder)

  /// Forgets a node or an edge in the midst of which the text could not be understood; whether it was an edge.
  mutating func dropRecord() -> Bool

  /// The file has ended well.
  mutating func finish(_ builder: inout NetworkBuilder)
}

extension XMLNetworkPass {
  mutating func run(_ builder: inout NetworkBuilder) {
    while true {
      switch cursor.next() {
      case .startTag: begin(cursor.name.localName, &builder)
      case .endTag: if Self.isRecord(cursor.name.localName) { endRecord(&builder) }
      case .end:
        guard let failure = cursor.failure else { return finish(&builder) }
        if dropRecord() { builder.countLostEdge() }
        builder.report(
          .error, "the XML is \(failure.isCut ? "cut" : "malformed"): \(failure.message)",
          line: lines.line(at: failure.offset), hint: "reading goes on at the next node or edge")
        cursor.recover { Self.isRecord($0.localName) ? Self.depthOfRecords : nil }
      case .text: break
      }
    }
  }

  mutating func finish(_ builder: inout NetworkBuilder) {}

  private static func isRecord(_ name: ByteView) -> Bool { name == "node" || name == "edge" }
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
