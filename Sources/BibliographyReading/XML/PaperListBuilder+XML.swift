internal import Bibliography
internal import TextInput

extension PaperListBuilder {
  /// Adds what is wrong with an XML text.
  mutating func report(_ failure: XMLCursor.Failure, line: Int) {
    report(
      .error,
      failure.isCut ? "the XML is cut: \(failure.message)" : "the XML is malformed: \(failure.message)",
      line: line,
      hint: failure.isCut
        ? "complete papers before this place were read; fetch the file again"
        : "reading goes on at the next record; export or fetch the file again")
  }

  /// Counts a record that is cut or malformed, whose failure is told where it stands, or that is too large, where nothing
  /// failed.
  mutating func rejectUnended(_ record: String, line: Int, _ failure: XMLCursor.Failure?) {
    guard failure != nil else {
      return rejectTooLargeRecord(line: line)
    }
    rejectRecord(
      "\(record) that cannot be read to its end", line: line,
      hint: "it was left out; export or fetch the file again")
  }

  /// Says which references to entities are left in titles and names: those that the document declares itself are not
  /// replaced, since they may stand for anything, and neither are those that nobody knows.
  ///
  /// - Complexity: O(bytes of titles and names), one `memchr` for each `&`.
  mutating func reportUnknownReferences() {
    var first = ""
    var count = 0
    for column in [columns.titles, columns.authorNames] {
      column.bytes.withByteView { bytes in
        var place = 0
        while let sign = bytes.index(of: UInt8(ascii: "&"), from: place) {
          place = sign + 1
          var end = place
          while end < bytes.count, bytes[end].isASCIIDigit || TeXText.isLetter(bytes[end]) { end += 1 }
          guard end > place + 1, end - place <= 32, end < bytes.count, bytes[end] == UInt8(ascii: ";")
          else { continue }
          if count == 0 { first = bytes[sign..<(end + 1)].string }
          count += 1
        }
      }
    }
    guard count > 0 else { return }
    report(
      .warning,
      "\(count) reference\(count == 1 ? "" : "s") to entities that are not known stand\(count == 1 ? "s" : "") in titles and names as written: `\(first)`",
      hint: "entities of XML, HTML and DBLP are known; those that a document declares itself are not replaced"
    )
  }

  /// Says that text stands behind the last element of a document, and counts the records of other formats in it.
  mutating func reportText(behind bytes: ByteView, lines: inout LineCounter) {
    var start = bytes.count
    while start > 0, bytes[start - 1] != UInt8(ascii: ">") { start -= 1 }
    let text = bytes[start..<bytes.count].trimmed
    guard start > 0, !text.isEmpty else { return }
    while bytes[start] <= 0x20 { start += 1 }
    let first = text[0..<(text.index(of: 0x0A, to: min(text.count, 40)) ?? min(text.count, 40))].trimmed
      .string
    report(
      .warning, "text behind the end of the XML was passed over: `\(first)`", line: lines.line(at: start),
      hint: "a file holds one document")
    var foreign = ForeignRecords()
    foreign.look(in: start..<bytes.count, of: bytes)
    foreign.reject(line: lines.line(at: foreign.start), in: &self)
  }
}

extension BibliographyFormat {
  /// Whether documents of the format are XML.
  var isXML: Bool { extensions.contains("xml") }
}
