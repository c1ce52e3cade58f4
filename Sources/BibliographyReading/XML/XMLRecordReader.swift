package import Bibliography
package import TextInput

/// Reads the XML of a producer by the producer's vocabulary.
///
/// Elements around records are walked through; inside a record each element is looked up by its path, and what
/// says nothing is passed over whole. A record that cannot be read to its end is rejected, and reading goes on
/// at the next one.
package struct XMLRecordReader: BibliographyReader {
  package let format: BibliographyFormat
  let vocabulary: XMLVocabulary

  init(id: String, name: String, extensions: [String] = ["xml"], _ vocabulary: XMLVocabulary) {
    format = BibliographyFormat(id: id, name: name, extensions: extensions)
    self.vocabulary = vocabulary
  }

  package func certainty(of sample: FormatSample) -> Double {
    guard sample.head.trimmed.has("<") else { return 0 }
    var cursor = XMLCursor(sample.head)
    while true {
      switch cursor.next() {
      case .startTag:
        let root = cursor.localName.string
        let isKnown = vocabulary.roots.contains { element, mark in
          element == root && mark.map { sample.head.index(of: $0) != nil } ?? true
        }
        return isKnown ? 1 : 0
      case .text: continue
      case .endTag, .end: return 0
      }
    }
  }

  package func read(_ bytes: ByteView, options: ReadingOptions, into builder: inout PaperListBuilder) {
    var pass = XMLRecordPass(bytes, vocabulary)
    pass.read(into: &builder)
  }
}
