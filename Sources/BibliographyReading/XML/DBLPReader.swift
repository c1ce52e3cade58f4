package import Bibliography
package import TextInput

/// Reads DBLP's XML: the whole `dblp.xml`, the pages of a person (`<dblpperson>`), and single records.
///
/// A record is what dblp.dtd lists below `<dblp>`. Articles, papers of proceedings and collections, books,
/// theses and data sets are papers. `<proceedings>`, `<www>` and `<person>` are skipped by their kind, and so
/// is a book that has editors and no authors, because editors are not authors. The full stop that DBLP puts
/// behind every title is taken off. `Wei Wang 0001` is shown as `Wei Wang`; the number stays in the
/// identifier `dblp-person:Wei Wang 0001`, which keeps DBLP's namesakes apart.
package struct DBLPReader: BibliographyReader {
  package let format = BibliographyFormat(id: "dblp", name: "DBLP XML", extensions: ["xml"])

  package init() {}

  package func certainty(of sample: FormatSample) -> Double {
    let head = sample.head
    guard head.trimmed.has("<") else { return 0 }
    if head.index(of: "<dblp") != nil || head.index(of: "<!DOCTYPE dblp") != nil { return 1 }
    let hasKeys = head.index(of: " key=\"") != nil && head.index(of: " mdate=\"") != nil
    return hasKeys ? 0.8 : 0
  }

  package func read(_ bytes: ByteView, options: ReadingOptions, into builder: inout PaperListBuilder) {
    read(bytes, part: DocumentPart(isFirst: true, isLast: true), options: options, into: &builder)
  }

  /// The whole dump is cut between records; the page of a person is not, because each record has an `<r>` there.
  package func cut(_ bytes: ByteView, from offset: Int) -> Int? {
    XMLCut.place(in: bytes, from: offset) { DBLPRecord.record($0) != nil }
  }

  /// The page of a person is one part.
  package var cutsEveryStream: Bool { true }

  package func cut(_ bytes: ByteView, from offset: Int, head: ByteView) -> Int? { cut(bytes, from: offset) }

  package func read(
    _ bytes: ByteView, part: DocumentPart, options: ReadingOptions, into builder: inout PaperListBuilder
  ) {
    var cursor = XMLCursor(bytes)
    var lines = LineCounter(bytes)
    /// The number of elements around a record: one in the whole file, two on a person's page.
    var depthOfRecords = 1
    var isCut = false
    if !part.isLast { cursor.depthAtEnd = 1 }
    if !part.isFirst {
      cursor.outerElements = [PackedName("dblp")]
      depthOfRecords = 0
    }
    while true {
      switch cursor.nextTag() {
      case .startTag:
        let name = cursor.name
        switch DBLPRecord.record(name) {
        case .paper(let kind):
          let line = lines.line(at: cursor.tokenStart)
          depthOfRecords = cursor.depth - 1
          builder.beginPaper(line: line)
          var record = DBLPRecord(kind: kind, at: cursor)
          if record.read(&cursor, into: &builder) {
            record.finish(line: line, into: &builder)
          } else {
            builder.rejectUnended("a record", line: line, cursor.failure)
          }
        case .noPaper:
          let kind = name.string
          cursor.skipElement()
          if cursor.failure == nil { builder.skipRecord(kind: kind) }
        case nil:
          if name == "dblpperson" {
            builder.document.owner = cursor.attribute("name").map { DBLPRecord.owner($0) }
          } else if !(name == "dblp" || name == "r") {
            cursor.skipElement()
          }
        }
      case .end:
        guard let failure = cursor.failure else {
          if part.isLast, !isCut { builder.reportText(behind: bytes, lines: &lines) }
          return
        }
        isCut = failure.isCut
        builder.report(failure, line: lines.line(at: failure.offset))
        cursor.recover { name in
          // On a person's page each record has an `<r>` of its own.
          if name == "r" { return 1 }
          return DBLPRecord.record(name) != nil ? depthOfRecords : nil
        }
      case .endTag, .text: break
      }
    }
  }
}
