internal import TextInput

/// What a sample of the records says about the columns that hold lists.
///
/// All records of a small document; of a large one, 64 stretches that are spread evenly over its first 8 MB, which a
/// stream has at hand.
struct DelimitedSample {
  /// The style of each column of authors, by its place.
  let authorStyles: [Int: AuthorColumnStyle]
  /// What stands between categories, `nil` where a cell holds but one.
  let categorySeparator: UInt8?

  private static let stretches = 64
  private static let stretchLength = 1 << 14
  private static let sampledLength = 8 << 20

  init(_ header: DelimitedHeader, of producer: DelimitedProducer?) {
    var styles: [Int: AuthorColumnStyle] = [:]
    var undecided: [(place: Int, evidence: AuthorColumnEvidence)] = []
    for place in header.columns.all(of: .authors) {
      if let style = producer?.authorStyles[DelimitedRole.simplified(header.names[place])] {
        styles[place] = style
      } else {
        undecided.append((place, AuthorColumnEvidence()))
      }
    }
    let mayHaveMore = producer?.repeatedColumn != nil
    var hasCategory = (semicolon: false, pipe: false, comma: false, codes: true)
    func add(_ cursor: DelimitedCursor) {
      guard !cursor.isTooLarge else { return }
      let count = cursor.fields.count
      guard count == header.names.count || mayHaveMore && count > header.names.count else { return }
      for index in undecided.indices {
        cursor.withText(cursor.fields[undecided[index].place]) { undecided[index].evidence.add($0) }
      }
      if let place = header.columns[.categories] {
        cursor.withText(cursor.fields[place]) { cell in
          hasCategory.semicolon = hasCategory.semicolon || cell.index(of: UInt8(ascii: ";")) != nil
          hasCategory.pipe = hasCategory.pipe || cell.index(of: UInt8(ascii: "|")) != nil
          hasCategory.comma = hasCategory.comma || cell.index(of: UInt8(ascii: ",")) != nil
          hasCategory.codes = hasCategory.codes && Self.areCodes(cell)
        }
      }
    }
    let start = header.cursor.position
    let length = min(header.cursor.bytes.count - start, Self.sampledLength)
    if undecided.isEmpty, header.columns[.categories] == nil {
      // Nothing to find out.
    } else if length <= Self.stretches * Self.stretchLength {
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
    for (place, evidence) in undecided { styles[place] = evidence.style }
    if let producer, producer.hasPersonTitles {
      for place in styles.keys { styles[place]?.hasPersonTitles = true }
    }
    authorStyles = styles
    categorySeparator =
      hasCategory.semicolon
      ? UInt8(ascii: ";")
      : hasCategory.pipe
        ? UInt8(ascii: "|") : hasCategory.comma ? UInt8(ascii: ",") : hasCategory.codes ? 0x20 : nil
  }

  /// Whether every word of a cell is a code like `hep-th` or `math.CO`: only these are separated by spaces.
  private static func areCodes(_ cell: ByteView) -> Bool {
    var isCode = false
    for place in 0...cell.count {
      if place == cell.count || cell[place] <= 0x20 {
        if place > 0, cell[place - 1] > 0x20, !isCode { return false }
        isCode = false
      } else if cell[place] == UInt8(ascii: ".") || cell[place] == UInt8(ascii: "-") {
        isCode = true
      }
    }
    return true
  }
}
