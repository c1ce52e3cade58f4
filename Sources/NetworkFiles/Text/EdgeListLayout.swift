internal import TextInput

/// How the rows of a list of edges are laid out: what separates fields, and which field is what.
///
/// Where the first row names its fields, these names decide, else the order: source, target, weight.
struct EdgeListLayout: Equatable {
  let separator: RowCursor.Separator
  var source = 0
  var target = 1
  var weight: Int?
  /// A field that says of each edge whether it is directed.
  var type: Int?
  /// Whether the first row names the fields.
  var hasHeader = false
  /// Fields of the rows that were looked at; 0 where their numbers differ.
  var fieldCount = 0
  /// Whether all ends of these rows are whole numbers.
  var hasNumbers = false
  /// Whether the rows end in dictionaries, as networkx writes them.
  var hasDictionaries = false
  /// Rows that were looked at, the header aside.
  var rows = 0

  /// The names of fields, without letter case.
  private static let sourceNames: Set = [
    "source", "from", "src", "node1", "node_1", "nodea", "author1", "author_1", "v1", "fromnodeid", "tail",
  ]
  private static let targetNames: Set = [
    "target", "to", "dst", "dest", "destination", "node2", "node_2", "nodeb", "author2", "author_2", "v2",
    "tonodeid", "head",
  ]
  private static let weightNames: Set = ["weight", "value", "strength", "count", "w", "papers"]

  /// The layout of the rows of a text, `nil` where they are no edges.
  init?(_ head: ByteView, isCut: Bool) {
    // The last line may be cut.
    let end = isCut ? head.lastIndex(of: 0x0A) ?? head.count : head.count
    let head = head[0..<end]
    for separator in Self.hasAttributes(head) ? [.whiteSpace] : Self.separators {
      if let layout = EdgeListLayout(head, separator) {
        self = layout
        return
      }
    }
    return nil
  }

  private static let separators: [RowCursor.Separator] = [
    .byte(0x09), .byte(UInt8(ascii: ",")), .byte(UInt8(ascii: ";")), .whiteSpace,
  ]

  /// Looks at the first rows; nine of ten have to agree, so that a few bad ones do not make a list unreadable.
  private init?(_ head: ByteView, _ separator: RowCursor.Separator) {
    self.separator = separator
    var cursor = RowCursor(head, separator: separator)
    guard cursor.next() else { return nil }
    readHeader(cursor)
    if hasHeader { guard cursor.next() else { return } }
    var (edges, numbers, weights) = (0, 0, 0)
    var counts: [Int: Int] = [:]
    repeat {
      rows += 1
      counts[cursor.count, default: 0] += 1
      guard !cursor[source].isEmpty, !cursor[target].isEmpty else { continue }
      edges += 1
      if cursor[source].isWholeNumber, cursor[target].isWholeNumber { numbers += 1 }
      if cursor[2].isWeight { weights += 1 }
    } while rows < 500 && cursor.next()
    func agree(_ count: Int) -> Bool { count * 10 >= rows * 9 }
    guard agree(edges) else { return nil }
    hasNumbers = agree(numbers)
    fieldCount = counts.first { agree($0.value) }?.key ?? 0
    // A list without names of fields has the same number of fields in every row; networkx writes `{}` with spaces.
    if !hasHeader {
      let hasWeights = agree(weights)
      hasDictionaries = Self.hasAttributes(head)
      guard fieldCount == 2 || fieldCount > 2 && hasWeights || hasDictionaries else { return nil }
      weight = fieldCount == 2 ? nil : 2
    }
  }

  private mutating func readHeader(_ cursor: RowCursor) {
    for field in 0..<min(cursor.count, RowCursor.limit) {
      let name = cursor[field].string.lowercased()
      if Self.sourceNames.contains(name) { source = field }
      if Self.targetNames.contains(name) {
        target = field
        hasHeader = true
      }
      if Self.weightNames.contains(name), weight == nil { weight = field }
      if name == "type" { type = field }
    }
    hasHeader = hasHeader && source != target && Self.sourceNames.contains(cursor[source].string.lowercased())
    if !hasHeader { (source, target, weight, type) = (0, 1, nil, nil) }
  }

  /// Whether the third field of the first row is a dictionary, as networkx writes it.
  private static func hasAttributes(_ head: ByteView) -> Bool {
    var cursor = RowCursor(head, separator: .whiteSpace)
    return cursor.next() && cursor[2].count > 0 && cursor[2][0] == UInt8(ascii: "{")
  }
}

extension ByteView {
  /// Whether the bytes are decimal digits only.
  var isWholeNumber: Bool {
    for place in 0..<count where !self[place].isASCIIDigit { return false }
    return count > 0
  }

  /// Where a byte last stands.
  func lastIndex(of byte: UInt8) -> Int? {
    var place = count - 1
    while place >= 0, self[place] != byte { place -= 1 }
    return place >= 0 ? place : nil
  }

  /// Whether the bytes can be the weight of an edge: a number, or a dictionary as networkx writes it.
  var isWeight: Bool { number != nil || count > 0 && self[0] == UInt8(ascii: "{") }
}
