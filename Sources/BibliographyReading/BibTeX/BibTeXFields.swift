internal import TextInput

/// Decodes the fields of entries, one at a time, in memory that is used again; what stands for itself is lent from the document.
struct BibTeXFields {
  var bytes: ByteView
  private var text: [UInt8] = []

  init(_ bytes: ByteView) { self.bytes = bytes }

  /// Decodes a field and lends it, unless it is absent or empty.
  @discardableResult
  mutating func decoded(_ name: BibTeXFieldName, _ entry: BibTeXEntry, _ body: (ByteView) -> Void) -> Bool {
    entry.withValue(name, in: bytes) { value in
      if TeXText.isPlain(value) { return Self.lend(value, body) }
      text.removeAll(keepingCapacity: true)
      TeXText.append(value, to: &text)
      return text.withByteView { Self.lend($0, body) }
    } ?? false
  }

  /// Lends an address or identifier, unless it is absent or empty.
  @discardableResult
  mutating func verbatim(_ name: BibTeXFieldName, _ entry: BibTeXEntry, _ body: (ByteView) -> Void) -> Bool {
    entry.withValue(name, in: bytes) { value in
      let value = value.trimmed
      if TeXText.isPlainVerbatim(value) { return Self.lend(value, body) }
      text.removeAll(keepingCapacity: true)
      TeXText.appendVerbatim(value, to: &text)
      return text.withByteView { Self.lend($0, body) }
    } ?? false
  }

  private static func lend(_ text: ByteView, _ body: (ByteView) -> Void) -> Bool {
    if !text.isEmpty { body(text) }
    return !text.isEmpty
  }

  /// Whether a field, as it is written, holds a text.
  func holds(_ mark: StaticString, _ name: BibTeXFieldName, _ entry: BibTeXEntry) -> Bool {
    entry.withValue(name, in: bytes) { $0.index(of: mark) != nil } ?? false
  }

  /// A field as a text; `nil` where it is absent or empty.
  mutating func string(_ name: BibTeXFieldName, _ entry: BibTeXEntry) -> String? {
    var string: String?
    decoded(name, entry) { string = $0.string }
    return string
  }
}
