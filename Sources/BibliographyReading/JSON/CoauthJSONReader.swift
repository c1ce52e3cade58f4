package import Bibliography
package import TextInput

/// Reads the project's own JSON and JSON Lines: what ``CoauthJSONWriter`` writes, and what people write by
/// hand.
///
/// The papers stand in an object under `papers`, in an array, or one after the other, one a line or not. The
/// least of a paper is `{"title": "..."}` or `{"authors": ["..."]}`; authors are names or objects. Keys that
/// are not known are passed over. `Docs/Formats/JSON.md` lists the keys.
package struct CoauthJSONReader: BibliographyReader {
  static let formatID = "coauth"

  package let format = BibliographyFormat(
    id: formatID, name: "coauth JSON and JSON Lines", extensions: ["json", "jsonl", "ndjson"])

  package init() {}

  package func certainty(of sample: FormatSample) -> Double {
    let head = sample.head.trimmed
    guard !head.isEmpty, head[0] == UInt8(ascii: "{") || head[0] == UInt8(ascii: "[") else { return 0 }
    // BibTeX in braces, a TeX macro: a key in quotes, or an object, comes next in JSON.
    let next = head[1..<head.count].trimmed
    guard !next.isEmpty, next[0] == UInt8(ascii: "\"") || next[0] == UInt8(ascii: "{") else { return 0 }
    if head.index(of: "\"coauth\"", to: min(head.count, 256)) != nil { return 1 }
    let hasTitle = head.index(of: "\"title\"") != nil
    let hasAuthors = head.index(of: "\"authors\"") != nil
    return hasTitle && hasAuthors ? 0.5 : hasTitle || hasAuthors ? 0.2 : 0
  }

  package func read(_ bytes: ByteView, options: ReadingOptions, into builder: inout PaperListBuilder) {
    if JSONLines.recognizes(bytes) {
      readLines(bytes, into: &builder)
    } else {
      var walk = CoauthJSONWalk(bytes)
      walk.readAll(into: &builder)
    }
    builder.checkSources()
  }

  package func readsInOrder(beginning: ByteView) -> Bool { !JSONLines.recognizes(beginning) }

  package func read(_ window: TextWindow, options: ReadingOptions, into builder: inout PaperListBuilder) {
    var walk = CoauthJSONWalk(window.bytes, window: window)
    walk.readAll(into: &builder)
    builder.checkSources()
  }

  package func cut(_ bytes: ByteView, from offset: Int) -> Int? { cut(bytes, from: offset, head: bytes) }

  package func cut(_ bytes: ByteView, from offset: Int, head: ByteView) -> Int? {
    JSONLines.cut(bytes, from: offset, head: head)
  }

  package func read(
    _ bytes: ByteView, part: DocumentPart, options: ReadingOptions, into builder: inout PaperListBuilder
  ) {
    // Only JSON Lines are cut.
    readLines(bytes, into: &builder)
  }

  /// The documents that papers name stand in the first line, which only the first part holds.
  package func check(_ builder: inout PaperListBuilder) { builder.checkSources() }

  /// Each line by itself, so that a malformed one costs no other.
  private func readLines(_ bytes: ByteView, into builder: inout PaperListBuilder) {
    var walk = CoauthJSONWalk(bytes)
    JSONLines.forEach(of: bytes) { walk.readLine($0, number: $1, into: &builder) }
  }
}
