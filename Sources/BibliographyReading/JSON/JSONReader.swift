internal import Bibliography
internal import TextInput

/// Reads the JSON of one producer: a record, an array of records, records one behind the other, an object around a
/// list (as programming interfaces answer), and JSON Lines.
struct JSONReader: BibliographyReader {
  let producer: JSONProducer

  var format: BibliographyFormat { producer.format }

  init(_ producer: JSONProducer) { self.producer = producer }

  func certainty(of sample: FormatSample) -> Double { producer.signs.certainty(of: sample.shape) }

  func read(_ bytes: ByteView, options: ReadingOptions, into builder: inout PaperListBuilder) {
    if JSONLines.recognizes(bytes) {
      readLines(bytes, into: &builder)
    } else {
      var walk = JSONWalk(producer, bytes)
      walk.readAll(into: &builder)
    }
  }

  func readsInOrder(beginning: ByteView) -> Bool { !JSONLines.recognizes(beginning) }

  func read(_ window: TextWindow, options: ReadingOptions, into builder: inout PaperListBuilder) {
    var walk = JSONWalk(producer, window.bytes, window: window)
    walk.readAll(into: &builder)
  }

  func cut(_ bytes: ByteView, from offset: Int) -> Int? { cut(bytes, from: offset, head: bytes) }

  func cut(_ bytes: ByteView, from offset: Int, head: ByteView) -> Int? {
    JSONLines.cut(bytes, from: offset, head: head)
  }

  func read(
    _ bytes: ByteView, part: DocumentPart, options: ReadingOptions, into builder: inout PaperListBuilder
  ) {
    // Only JSON Lines are cut.
    readLines(bytes, into: &builder)
  }

  /// Each line by itself, so that a malformed one costs no other.
  private func readLines(_ bytes: ByteView, into builder: inout PaperListBuilder) {
    var walk = JSONWalk(producer, bytes)
    var owners = 0
    JSONLines.forEach(of: bytes) { line, number in
      let before = (builder.document.owner, builder.document.stated)
      builder.document.owner = nil
      walk.readLine(line, number: number, into: &builder)
      if builder.document.owner == nil {
        (builder.document.owner, builder.document.stated) = before
      } else {
        owners += 1
      }
    }
    // The pages of several people: the papers are not all of one owner.
    if owners > 1 { (builder.document.owner, builder.document.stated) = (nil, StatedFigures()) }
  }
}

/// JSON Lines: one value a line.
enum JSONLines {
  /// What a line should be.
  static let hint = "JSON Lines hold one object a line, {...}"

  /// Whether a text is JSON Lines: the first line that is not blank begins an object that does not plainly go on behind it, and of the
  /// first three two are objects by themselves, or one where each begins an object.
  static func recognizes(_ bytes: ByteView) -> Bool {
    var start = 0
    var (lines, objects, whole) = (0, 0, 0)
    while lines < 3, start < bytes.count {
      let end = bytes.index(of: 0x0A, from: start) ?? bytes.count
      var json = JSONCursor(bytes[start..<end])
      start = end + 1
      if json.isAtEnd() { continue }
      lines += 1
      if json.kind() == .object {
        objects += 1
        json.skip()
        if json.failure == nil, json.isAtEnd() {
          whole += 1
        } else if lines == 1, goesOn(bytes[0..<end]) {
          return false
        }
      } else if lines == 1 {
        return false
      }
    }
    return whole > 1 || lines > 1 && objects == lines && whole > 0
  }

  /// Whether a line ends where JSON cannot: `{"items": [`, with the list on the lines below.
  private static func goesOn(_ line: ByteView) -> Bool {
    let trimmed = line.trimmed
    guard trimmed.count > 0 else { return false }
    return "[{,:".utf8.contains(trimmed[trimmed.count - 1])
  }

  /// The beginning of the first line behind an offset; `nil` where there is none, or a text with this beginning is no JSON
  /// Lines.
  static func cut(_ bytes: ByteView, from offset: Int, head: ByteView) -> Int? {
    guard recognizes(head), let end = bytes.index(of: 0x0A, from: offset) else { return nil }
    return end + 1
  }

  /// Lends the lines that are not blank, with their numbers.
  static func forEach(of bytes: ByteView, _ body: (ByteView, Int) -> Void) {
    var start = 0
    var number = 0
    while start < bytes.count {
      let end = bytes.index(of: 0x0A, from: start) ?? bytes.count
      number += 1
      let line = bytes[start..<end]
      start = end + 1
      if line.isEmpty || line[0] <= 0x20 && line.trimmed.isEmpty { continue }
      body(line, number)
    }
  }
}
