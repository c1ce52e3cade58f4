/// Cuts a list of references into its entries: one a line, one a paragraph, or numbered ones that go on in the next
/// lines.
enum ReferenceEntries {
  struct Entry: Sendable {
    /// Of its first line.
    var line: Int
    var text: StyledText
  }

  static func entries(_ lines: [PageLine]) -> [Entry] {
    let lines = body(lines)
    let isParagraphs = isParagraphs(lines)
    let isNumbered =
      lines.count { $0.form == .item || ReferenceLabel.isNumbered($0.text) } * 2 > lines.count { !$0.isBlank }
      / 2
    var entries: [Entry] = []
    var indent = 0
    var hasGap = true
    for line in lines {
      guard !line.isBlank else {
        hasGap = true
        continue
      }
      let begins: Bool
      if entries.isEmpty || hasGap && isParagraphs {
        begins = true
      } else if isParagraphs {
        begins = line.form == .item
      } else if isNumbered {
        begins = line.form == .item || ReferenceLabel.isNumbered(line.text)
      } else {
        begins = line.indent <= indent
      }
      // `Cited by 12` in a line of its own belongs to the entry above.
      if begins, entries.isEmpty || FigureRules.citations(line.text) == nil {
        entries.append(Entry(line: line.number, text: line.text))
        indent = line.indent
      } else {
        append(line.text, to: &entries[entries.count - 1].text)
      }
      hasGap = false
    }
    return entries
  }

  /// The lines behind a heading that announces references, where one does; without headings.
  private static func body(_ lines: [PageLine]) -> [PageLine] {
    var body = lines[...]
    if let heading = lines.lastIndex(where: { isHeading($0.text) }) { body = lines[(heading + 1)...] }
    return body.map { line in
      guard line.isHeading else { return line }
      return PageLine(number: line.number, form: .blank, indent: 0, text: StyledText())
    }
  }

  private static let headings: Set<String> = [
    "references", "bibliography", "works cited", "literature cited", "literature", "references cited",
    "reference list",
    "literatur", "literaturverzeichnis", "bibliographie", "références", "bibliografía", "referencias",
    "referências",
    "bibliografia", "riferimenti", "litteratur", "literatura", "参考文献", "список литературы", "литература",
  ]

  static func isHeading(_ text: StyledText) -> Bool {
    guard text.count <= 40 else { return false }
    return headings.contains(
      text.string(text.trimmed(text.indices) { !$0.isLetter }).lowercased())
  }

  /// Whether blank lines part the entries: where they do, some entries have more lines than one, or each stands alone.
  private static func isParagraphs(_ lines: [PageLine]) -> Bool {
    var paragraphs = 0
    var count = 0
    var hasGap = true
    for line in lines {
      if line.isBlank {
        hasGap = true
        continue
      }
      if hasGap { paragraphs += 1 }
      hasGap = false
      count += 1
    }
    return paragraphs > 1 && paragraphs * 6 >= count
  }

  /// Joins a line to the entry it belongs to; a word that was divided at the line's end is put together.
  private static func append(_ line: StyledText, to text: inout StyledText) {
    if let last = text.scalars.last, last == "-" || last == "\u{AD}", let first = line.scalars.first,
      first.isLower,
      text.count > 1, text.scalars[text.count - 2].isLetter
    {
      text = text[0..<text.count - 1]
    } else {
      text.append(StyledText(" "))
    }
    text.append(line)
  }
}
