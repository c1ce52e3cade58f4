internal import TextInput

/// How sure it is that a text is a list of references: most of its entries must read as references with a year.
enum ReferenceListSniffer {
  static func certainty(of sample: FormatSample) -> Double {
    let head = sample.head
    if head.trimmed.isEmpty || ProfilePageSniffer.certainty(of: sample) == 0 { return 0 }
    var lines = PageScanner.page(head[0..<min(head.count, 16 << 10)]).lines
    // The last line may be cut.
    if head.count > 16 << 10 { lines.removeLast() }
    let hasHeading = hasBibliography(head) || lines.contains { ReferenceEntries.isHeading($0.text) }
    let entries = ReferenceEntries.entries(lines).prefix(24)
    // A list of numbered entries without a heading is one of references, too.
    let isNumbered =
      beginsWithNumber(head.trimmed) && !lines.contains(where: \.isHeading)
      && lines.count { $0.form == .item } == entries.count
    guard !entries.isEmpty else { return 0.01 }
    let good = entries.count { entry in
      guard let draft = ReferenceParser.read(entry.text, line: entry.line, previous: nil)?.draft,
        let names = draft.names
      else { return false }
      return (names.invertedCount > 0 || hasHeading || isNumbered) && draft.date != nil
        && !draft.title.isEmpty
    }
    let share = Double(good) / Double(entries.count)
    if hasHeading { return share > 0.3 ? 0.7 : 0.15 }
    return entries.count >= 3 && share > 0.7 ? 0.3 : 0.02
  }

  /// `[12] Doe`, `1. Doe`, `1) Doe`
  private static func beginsWithNumber(_ text: ByteView) -> Bool {
    guard !text.isEmpty else { return false }
    let isBracketed = text[0] == UInt8(ascii: "[")
    let start = isBracketed ? 1 : 0
    var end = start
    while end < text.count, end - start < 5, text[end].isASCIIDigit { end += 1 }
    guard end > start, end < text.count else { return false }
    if isBracketed { return text[end] == UInt8(ascii: "]") }
    return text[end] == UInt8(ascii: ".") || text[end] == UInt8(ascii: ")")
  }

  /// `\begin{thebibliography}`, as LaTeX and BibTeX write it.
  private static func hasBibliography(_ head: ByteView) -> Bool {
    var start = 0
    while let sign = head.index(of: UInt8(ascii: "\\"), from: start) {
      start = sign + 1
      if head[sign..<head.count].has("\\begin{thebibliography}") { return true }
    }
    return false
  }
}
