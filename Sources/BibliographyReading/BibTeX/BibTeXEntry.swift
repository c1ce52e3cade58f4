internal import TextInput

/// One entry as the scanner found it: ranges of the document, and copies of what macros and `#` put together.
struct BibTeXEntry {
  struct Field {
    var name: BibTeXFieldName
    var range: Range<Int>
    /// Whether the range is one of `copied` instead of the document.
    var isCopied: Bool
  }

  /// The place of the `@`.
  var start = 0
  /// The word after the `@`.
  var type = 0..<0
  /// The citation key.
  var key = 0..<0
  /// The known fields; where one is repeated, only the first, as BibTeX does.
  private(set) var fields: [Field] = []
  /// A bit a known field.
  private var present: UInt64 = 0
  /// The values that do not stand in the document in one piece.
  var copied: [UInt8] = []
  /// How the entry ends.
  var ending = Ending.closed
  /// Macros of known fields that nobody defined.
  var undefinedMacros: [Range<Int>] = []

  enum Ending {
    /// By its own brace.
    case closed
    /// By its own brace after one too many: a field followed the first.
    case closedTwice
    /// At the next entry or the end of the document, all fields being whole.
    case open
    /// Inside a field.
    case cut
  }

  @inline(__always)
  func contains(_ name: BibTeXFieldName) -> Bool { present & Self.bit(name) != 0 }

  @inline(__always)
  private static func bit(_ name: BibTeXFieldName) -> UInt64 { 1 &<< UInt64(name.rawValue) }

  mutating func add(_ field: Field) {
    fields.append(field)
    present |= Self.bit(field.name)
  }

  /// Forgets all fields and keeps their memory.
  mutating func removeFields() {
    fields.removeAll(keepingCapacity: true)
    copied.removeAll(keepingCapacity: true)
    present = 0
  }

  /// Lends the value of a field, as written; `nil` where there is none.
  @inline(__always)
  func withValue<Result>(
    _ name: BibTeXFieldName, in document: ByteView, _ body: (ByteView) -> Result
  ) -> Result? {
    guard contains(name), let field = fields.first(where: { $0.name == name }) else { return nil }
    if field.isCopied { return copied.withByteView { body($0[field.range]) } }
    return body(document[field.range])
  }

  /// Takes a field from another entry unless there is one of its own.
  mutating func inherit(_ name: BibTeXFieldName, as ownName: BibTeXFieldName, from other: BibTeXEntry) {
    guard !contains(ownName), let field = other.fields.first(where: { $0.name == name }) else { return }
    guard field.isCopied else {
      add(Field(name: ownName, range: field.range, isCopied: false))
      return
    }
    let start = copied.count
    copied.append(contentsOf: other.copied[field.range])
    add(Field(name: ownName, range: start..<copied.count, isCopied: true))
  }
}
