internal import TextInput

/// Decodes the fields of entries, one at a time, in memory that is used again.
struct BibTeXFields {
  let bytes: ByteView
  /// The field decoded last.
  private(set) var text: [UInt8] = []

  init(_ bytes: ByteView) { self.bytes = bytes }

  /// Decodes a field and lends it, unless it is absent or empty.
  @discardableResult
  mutating func decoded(_ name: BibTeXFieldName, _ entry: BibTeXEntry, _ body: (ByteView) -> Void) -> Bool {
    text.removeAll(keepingCapacity: true)
    guard entry.withValue(name, in: bytes, { TeXText.append($0, to: &text) }) != nil else { return false }
    guard !text.isEmpty else { return false }
    text.withByteView(body)
    return true
  }

  /// A field as a text; `nil` where it is absent or empty.
  mutating func string(_ name: BibTeXFieldName, _ entry: BibTeXEntry) -> String? {
    decoded(name, entry) { _ in } ? String(decoding: text, as: UTF8.self) : nil
  }

  /// Lends an address or identifier, unless it is absent or empty.
  @discardableResult
  mutating func verbatim(_ name: BibTeXFieldName, _ entry: BibTeXEntry, _ body: (ByteView) -> Void) -> Bool {
    text.removeAll(keepingCapacity: true)
    guard entry.withValue(name, in: bytes, { TeXText.appendVerbatim($0.trimmed, to: &text) }) != nil else {
      return false
    }
    guard !text.isEmpty else { return false }
    text.withByteView(body)
    return true
  }
}
