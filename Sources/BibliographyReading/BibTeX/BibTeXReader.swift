internal import Bibliography
internal import TextInput

/// Reads BibTeX and BibLaTeX.
///
/// Every entry but `@string`, `@preamble` and `@comment` is a record. Volumes and other containers
/// (`@proceedings`, `@collection`, `@xdata`, ...) without authors are skipped by kind; editors are not authors. An entry that is
/// not closed, or that has neither title nor author, is rejected.
struct BibTeXReader: BibliographyReader {
  let format = BibliographyFormat(id: "bibtex", name: "BibTeX and BibLaTeX", extensions: ["bib", "bibtex"])
  /// What the parts of a document have in common, once it is known.
  private var macros: BibTeXMacros?

  init() {}

  func certainty(of sample: FormatSample) -> Double {
    let isNamed = format.extensions.contains(sample.fileExtension)
    var scanner = BibTeXScanner(sample.head)
    var entry = BibTeXEntry()
    while scanner.next(&entry) {
      if entry.contains(.title) || entry.contains(.author) || entry.contains(.year) {
        return isNamed ? 1 : 0.95
      }
    }
    // A long comment may stand before the first entry.
    return isNamed ? 0.5 : 0
  }

  func read(_ bytes: ByteView, options: ReadingOptions, into builder: inout PaperListBuilder) {
    var pass = BibTeXPass(bytes: bytes)
    pass.run(&builder)
  }

  func readsInOrder(beginning: ByteView) -> Bool { true }

  func read(_ window: TextWindow, options: ReadingOptions, into builder: inout PaperListBuilder) {
    var pass = BibTeXPass(bytes: window.bytes, window: window)
    pass.run(&builder)
  }

  // MARK: - Parts

  func prepared(for bytes: ByteView, options: ReadingOptions) -> BibTeXReader {
    var reader = self
    reader.macros = BibTeXMacros(bytes)
    return reader
  }

  /// A line that begins a record ends whatever is open before it, so that nothing but a comment or a macro can reach over
  /// the cut: an open comment is met by the part that it begins in, and all macros stand before the first cut.
  func cut(_ bytes: ByteView, from offset: Int) -> Int? {
    guard let macros else { return nil }
    let scanner = BibTeXScanner(bytes)
    var start = max(offset, macros.end, 1)
    while let mark = bytes.index(of: UInt8(ascii: "@"), from: start) {
      if bytes[mark - 1] == 0x0A, scanner.beginsRecord(mark) { return mark }
      start = mark + 1
    }
    return nil
  }

  func read(
    _ bytes: ByteView, part: DocumentPart, options: ReadingOptions, into builder: inout PaperListBuilder
  ) {
    var pass = BibTeXPass(bytes: bytes, partWith: part.isFirst ? BibTeXMacros() : macros ?? BibTeXMacros())
    pass.run(&builder)
  }
}
