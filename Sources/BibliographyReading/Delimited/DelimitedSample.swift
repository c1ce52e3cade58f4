internal import TextInput

/// What a sample of the records says about the columns that hold lists.
///
/// All records of a small document; of a large one, 64 stretches that are spread evenly over it.
struct DelimitedSample {
  let authorStyle: AuthorColumnStyle
  let categorySeparator: UInt8

  private static let stretches = 64
  private static let stretchLength = 1 << 16

  init(_ header: DelimitedHeader, of producer: DelimitedProducer?) {
    let knownStyle = header.columns[.authors].flatMap {
      producer?.authorStyles[DelimitedRole.simplified(header.names[$0])]
    }
    var evidence = AuthorColumnEvidence()
    var hasCategory = (semicolon: false, pipe: false, comma: false)
    func add(_ cursor: DelimitedCursor) {
      guard !cursor.isTooLarge else { return }
      guard cursor.fields.count == header.names.count else { return }
      if knownStyle == nil, let place = header.columns[.authors] {
        cursor.withText(cursor.fields[place]) { evidence.add($0) }
      }
      if let place = header.columns[.categories] {
        cursor.withText(cursor.fields[place]) { cell in
          hasCategory.semicolon = hasCategory.semicolon || cell.index(of: UInt8(ascii: ";")) != nil
          hasCategory.pipe = hasCategory.pipe || cell.index(of: UInt8(ascii: "|")) != nil
          hasCategory.comma = hasCategory.comma || cell.index(of: UInt8(ascii: ",")) != nil
        }
      }
    }
    let start = header.cursor.position
    let length = header.cursor.bytes.count - start
    if length <= Self.stretches * Self.stretchLength {
      var cursor = header.cursor
      while cursor.next() { add(cursor) }
    } else {
      for stretch in 0..<Self.stretches {
        var cursor = header.cursor
        let place = start + length / Self.stretches * stretch
        if stretch > 0 { cursor.move(toLineAfter: place) }
        while cursor.position < place + Self.stretchLength, cursor.next() { add(cursor) }
      }
    }
    authorStyle = knownStyle ?? evidence.style
    categorySeparator =
      hasCategory.semicolon
      ? UInt8(ascii: ";")
      : hasCategory.pipe ? UInt8(ascii: "|") : hasCategory.comma ? UInt8(ascii: ",") : 0x20
  }
}
