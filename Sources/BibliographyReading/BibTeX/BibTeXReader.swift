internal import Bibliography
internal import TextInput

/// Reads BibTeX and BibLaTeX.
///
/// Every entry but `@string`, `@preamble` and `@comment` is a record. Volumes and other containers
/// (`@proceedings`, `@collection`, `@xdata`, ...) without authors are skipped by kind; editors are not authors. An entry that is
/// not closed, or that has neither title nor author, is rejected.
struct BibTeXReader: BibliographyReader {
  let format = BibliographyFormat(id: "bibtex", name: "BibTeX and BibLaTeX", extensions: ["bib", "bibtex"])

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
}
