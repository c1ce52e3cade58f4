internal import Bibliography
internal import TextInput

/// Reads tagged formats: a line a field, a tag at its beginning. What differs between them is a ``TaggedDialect``.
///
/// Every record is a paper unless it has neither title nor authors. A record that lacks its end is kept with a
/// warning; what stands outside of records is noted.
struct TaggedReader: BibliographyReader {
  let dialect: TaggedDialect

  init(_ dialect: TaggedDialect) { self.dialect = dialect }

  var format: BibliographyFormat { dialect.format }

  func certainty(of sample: FormatSample) -> Double {
    let isNamed = format.extensions.contains(sample.fileExtension)
    let seen = TaggedSample(sample.head, dialect)
    guard seen.isProved else { return isNamed && seen.hasFields ? 0.6 : 0 }
    return (isNamed ? 0.99 : 0.96) * (seen.beginsWithText ? 0.5 : 1)
  }

  func read(_ bytes: ByteView, options: ReadingOptions, into builder: inout PaperListBuilder) {
    var pass = TaggedPass(bytes, dialect)
    pass.run(&builder)
  }

  func readsInOrder(beginning: ByteView) -> Bool { true }

  func read(_ window: TextWindow, options: ReadingOptions, into builder: inout PaperListBuilder) {
    var pass = TaggedPass(window.bytes, dialect, window: window)
    pass.run(&builder)
  }

  // MARK: - Parts

  /// A tag that begins records ends the one before, whatever stands there.
  func cut(_ bytes: ByteView, from offset: Int) -> Int? {
    guard dialect.hasStartTag, let end = bytes.index(of: 0x0A, from: offset) else { return nil }
    var cursor = TaggedCursor(bytes, dialect, from: end + 1)
    while let line = cursor.nextLine() {
      if case .field(let tag, _) = line, tag.startsRecord { return cursor.lineStart }
    }
    return nil
  }

  func read(
    _ bytes: ByteView, part: DocumentPart, options: ReadingOptions, into builder: inout PaperListBuilder
  ) {
    var pass = TaggedPass(bytes, dialect)
    pass.run(&builder)
    builder.account.needsWhole = pass.needsWhole(part)
  }
}
