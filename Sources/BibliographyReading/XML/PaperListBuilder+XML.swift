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

  /// Counts a record that is cut or malformed; what is wrong with it is said where that stands.
  mutating func rejectUnended(_ record: String, line: Int) {
    rejectRecord(
      "\(record) that cannot be read to its end", line: line,
      hint: "it was left out; export or fetch the file again")
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
