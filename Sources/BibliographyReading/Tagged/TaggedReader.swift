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
    if dialect.evidence.contains(where: { $0.allSatisfy(seen.tags.contains) }) {
      return (isNamed ? 0.99 : 0.96) * seen.share
    }
    return isNamed && seen.roles > 0 ? 0.6 : 0
  }

  func read(_ bytes: ByteView, options: ReadingOptions, into builder: inout PaperListBuilder) {
    var pass = TaggedPass(bytes, dialect)
    pass.run(&builder)
  }
}

/// What the beginning of a document shows of a tagged format.
struct TaggedSample {
  /// The tags that stand there.
  private(set) var tags: Set<String> = []
  /// The number of fields that mean something.
  private(set) var roles = 0
  /// How much of the text before the first field and between fields speaks for the format: 1 where a document
  /// begins with a field, less where other text comes first.
  private(set) var share = 1.0

  init(_ bytes: ByteView, _ dialect: TaggedDialect) {
    var cursor = TaggedCursor(bytes, dialect)
    var linesBefore = 0
    while let line = cursor.nextLine() {
      switch line {
      case .blank: break
      case .continuation: if roles == 0 { linesBefore += 1 }
      case .field(let tag, _):
        tags.insert(bytes[cursor.tag].string)
        if tag.role != .ignored { roles += 1 }
      }
    }
    // A few lines of a letterhead are usual; a page of them is another document that shows an example.
    if linesBefore > 8 { share = 0.5 }
  }
}
