internal import TextInput

/// Decodes the fields of entries, one at a time, in memory that is used again.
struct BibTeXFields {
  var bytes: ByteView
  /// The field decoded last.
  private(set) var text: [UInt8] = []

  init(_ bytes: ByteView) { self.bytes = bytes }

  /// Decodes a field and lends it, unless it is absent or empty.
  @discardableResult
  mutating func decoded(_ name: BibTeXFieldName, _ entry: BibTeXEntry, _ body: (ByteView) -> Void) -> Bool {
    guard entry.contains(name) else { return false }
    text.removeAll(keepingCapacity: true)
    _ = entry.withValue(name, in: bytes) { TeXText.append($0, to: &text) }
    guard !text.isEmpty else { return false }
    text.withByteView(body)
    return true
  }

  /// Whether a field, as it is written, holds a text.
  func holds(_ mark: StaticString, _ name: BibTeXFieldName, _ entry: BibTeXEntry) -> Bool {
    entry.withValue(name, in: bytes) { $0.index(of: mark) != nil } ?? false
  }

  /// A field as a text; `nil` where it is absent or empty.
  mutating func string(_ name: BibTeXFieldName, _ entry: BibTeXEntry) -> String? {
    decoded(name, entry) { _ in } ? String(decoding: text, as: UTF8.self) : nil
  }

  /// Lends an address or identifier, unless it is absent or empty.
  @discardableResult
  mutating func verbatim(_ name: BibTeXFieldName, _ entry: BibTeXEntry, _ body: (ByteView) -> Void) -> Bool {
    guard entry.contains(name) else { return false }
    text.removeAll(keepingCapacity: true)
    _ = entry.withValue(name, in: bytes) { TeXText.appendVerbatim($0.trimmed, to: &text) }
    guard !text.isEmpty else { return false }
    text.withByteView(body)
    return true
  }
}
