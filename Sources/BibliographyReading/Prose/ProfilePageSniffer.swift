internal import TextInput

/// How sure it is that a document is a profile page: never very, so that every structured format goes first.
enum ProfilePageSniffer {
  static func certainty(of sample: FormatSample) -> Double {
    let head = sample.head
    if head.trimmed.isEmpty || isBinary(head) || isStructured(head) { return 0 }
    let isText = ["md", "markdown", "txt", "text", "tex", "html", "htm"].contains(sample.fileExtension)
    // Among the files of a folder, one with an extension of something else is not taken for a page.
    let most = isText || sample.fileExtension.isEmpty ? 0.6 : 0.2
    return min(certainty(of: head, from: isText ? 0.2 : 0.05), most)
  }

  private static func certainty(of head: ByteView, from least: Double) -> Double {
    var certainty = least
    let page = PageScanner.page(head[0..<min(head.count, 16 << 10)])
    if !TrackerLayout.headers(page.lines).isEmpty { return 0.6 }
    if let title = page.frontMatter["title"], case .papers? = SectionRules.section(of: StyledText(title)) {
      return certainty + 0.3
    }
    if LaTeXMarkup.isLaTeX(head) || HTMLLines.isHTML(head) { certainty += 0.2 }
    for line in page.lines where !line.isBlank {
      let section =
        line.isHeading ? SectionRules.section(of: line.text) : SectionRules.plainHeading(line.text)
      if case .papers? = section {
        certainty += 0.3
        break
      }
    }
    return certainty
  }

  /// Control characters that no text has.
  private static func isBinary(_ head: ByteView) -> Bool {
    var controls = 0
    for index in 0..<min(head.count, 8192) {
      let byte = head[index]
      if byte == 0 { return true }
      if byte < 0x20, byte != 0x09, byte != 0x0A, byte != 0x0D, byte != 0x0C, byte != 0x1B { controls += 1 }
    }
    return controls * 50 > min(head.count, 8192)
  }

  /// JSON, XML, BibTeX, tagged records, and tables with a header.
  private static func isStructured(_ head: ByteView) -> Bool {
    let text = head.trimmed
    guard !text.isEmpty else { return false }
    var next = 1
    while next < text.count, text[next] <= 0x20 { next += 1 }
    let second = next < text.count ? text[next] : 0
    switch text[0] {
    case UInt8(ascii: "{"): return second == UInt8(ascii: "\"") || second == UInt8(ascii: "}")
    case UInt8(ascii: "["):
      return second == UInt8(ascii: "{") || second == UInt8(ascii: "\"")
        || (second == UInt8(ascii: "]") && text.count < 4)
    case UInt8(ascii: "<"): if text.has("<?xml") || isXML(text) { return true }
    default: break
    }
    for tag: StaticString in ["TY  - ", "%0 ", "PMID- ", "FN ", "PT J", "PT C", "ER  - "] where text.has(tag)
    { return true }
    return hasBibTeX(text) || hasTableHeader(text)
  }

  /// A root element that HTML does not know.
  private static func isXML(_ text: ByteView) -> Bool {
    if text.has("<!--") || text.has("<!DOCTYPE html") || text.has("<!doctype html") { return false }
    if text.has("<!DOCTYPE") { return true }
    var end = 1
    while end < min(text.count, 40), text[end] > 0x20, text[end] != UInt8(ascii: ">"),
      text[end] != UInt8(ascii: "/")
    { end += 1 }
    guard end > 1, end < 40 else { return false }
    let name = text[1..<end].string.lowercased()
    return name.first?.isLetter == true && !name.contains(":") && !HTMLTag.elements.contains(name)
  }

  /// `@article{key,` at the beginning of a line.
  private static func hasBibTeX(_ text: ByteView) -> Bool {
    var start = 0
    while let sign = text.index(of: UInt8(ascii: "@"), from: start) {
      start = sign + 1
      guard sign == 0 || text[sign - 1] == 0x0A || text[sign - 1] == 0x20 else { continue }
      var end = start
      while end < text.count, (text[end] | 0x20) >= UInt8(ascii: "a"), (text[end] | 0x20) <= UInt8(ascii: "z")
      { end += 1 }
      while end < text.count, text[end] == 0x20 { end += 1 }
      if end > start, end < text.count, text[end] == UInt8(ascii: "{") || text[end] == UInt8(ascii: "(") {
        return true
      }
    }
    return false
  }

  private static let fields: Set<String> = [
    "title", "author", "authors", "year", "doi", "journal", "venue", "source title", "date",
    "publication year", "id",
    "name", "volume", "issue", "abstract", "type", "creators", "creator", "pages", "publisher", "url",
    "document title",
  ]

  /// A first line of at least three cells of which half are names of fields.
  private static func hasTableHeader(_ text: ByteView) -> Bool {
    let end = min(text.index(of: 0x0A) ?? text.count, 4096)
    let line = text[0..<end].string
    for separator: Character in ["\t", ",", ";", "%"] {
      let cells = line.split(separator: separator).map { cell in
        cell.lowercased().filter { $0 != "\"" && $0 != "\r" && $0 != "\u{FEFF}" }.drop { $0 == " " }
      }
      if cells.count >= 3, cells.count(where: { fields.contains(String($0)) }) * 2 >= cells.count {
        return true
      }
      if separator == "\t", cells.count == 2, cells.allSatisfy({ fields.contains(String($0)) }) {
        return true
      }
    }
    return false
  }
}
