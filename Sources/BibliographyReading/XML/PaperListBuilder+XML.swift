internal import Bibliography
internal import TextInput

extension PaperListBuilder {
  /// Adds what is wrong with an XML text.
  mutating func report(_ failure: XMLCursor.Failure, line: Int) {
    report(
      .error,
      failure.isCut ? "the XML is cut: \(failure.message)" : "the XML is malformed: \(failure.message)",
      line: line,
      hint: failure.isCut ? "complete papers before this place were read; fetch the file again" : nil)
  }
}
