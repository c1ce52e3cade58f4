/// A long text that is read in parts, in memory that does not grow with it: from a pipe, or out of a compression.
///
/// The parts end where the text can be cut, which its reader knows; what follows a cut is carried over to the next
/// part. The text is UTF-8, with bytes of Windows-1252 between as ``TextEncoding`` reads them; what is in another
/// encoding, or short, is no stream but an ``InputFile``. A stream is used by one thread at a time.
package final class TextStream: @unchecked Sendable {
  /// The path as the user gave it; `-` for standard input, `archive.tar:member` inside an archive.
  package let path: String
  /// The name by which the extension is known: the path, or the name of the one member of a zip archive.
  package let name: String
  /// The compression that is undone, for example `gzip`; `nil` for none.
  package let compression: String?

  /// The length of a part in bytes, about.
  private static let partLength = 8 << 20
  /// What is read beyond the length of a part to find a cut, which is searched for again in so many of its last bytes.
  var lookAhead: Int { partLength / 8 }
  /// A cut so near to the end of what was read may be none when more is read.
  static let margin = 4096
  /// What is held at most; of a record that is longer the middle is left out. No reader takes a record or a text beyond
  /// ``TextLimit/record``, and it is told of the loss by what it sees.
  private var heldLength: Int { recordLength + 4 * partLength }

  private let partLength: Int
  let recordLength: Int
  private let contents: InputContents
  private let encoding: String?
  private let head: InputMemory
  private var isBegun = false
  private var isEnded = false

  /// `nil` where the input is short, is at hand as a whole, is no text, or is in an encoding that is decoded as a whole.
  init?(
    _ contents: InputContents, encoding: String?, partLength: Int = partLength,
    recordLength: Int = TextLimit.record
  ) throws(InputError) {
    guard !contents.stream.isMemory else { return nil }
    try contents.stream.fill(2 * partLength)
    let view = contents.view
    guard !contents.stream.isAtEnd, !TarListing.recognizes(view), !ZipListing.recognizes(view),
      OtherForms.refusal(of: view, path: contents.path) == nil,
      TextEncoding.isDecodedByParts(view, as: encoding)
    else { return nil }
    let mark = view.has("\u{FEFF}") ? 3 : 0
    let beginning = view[mark..<min(view.count, mark + 1 << 16)]
    // Whether carriage returns end lines is a question of the whole text, unless it is answered here.
    guard !beginning.trimmed.isEmpty, view.index(of: 0x0A) != nil || view.index(of: 0x0D) == nil else {
      return nil
    }
    head = InputMemory()
    head.append(beginning)
    (path, name) = (contents.path, contents.name)
    compression =
      contents.compressions.isEmpty ? nil : contents.compressions.reversed().joined(separator: " in ")
    self.contents = contents
    self.encoding = encoding
    self.partLength = partLength
    self.recordLength = recordLength
  }

  /// Lends the beginning of the text, up to 64 KB.
  package func withHead<Result, Failure: Error>(
    _ body: (ByteView) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    defer { withExtendedLifetime(self) {} }
    return try body(head.view)
  }

  /// What was noticed so far on the way: cut or damaged data.
  package var diagnostics: [Diagnostic] { contents.diagnostics }

  /// Reads what is left to its end, or to a byte of ASCII behind more than so many: for a text that cannot be cut. Nothing was
  /// taken of it before.
  package func file(atMost count: Int = .max) throws(InputError) -> InputFile {
    if count < .max {
      try contents.stream.fill(count + Self.margin)
      // A byte order mark is no part of the text.
      contents.stream.end(behind: count + 3)
    }
    return try InputFile(contents, encoding: encoding)
  }

  /// Whether a cut is found in what lies ready at the beginning.
  package func isCut(by cut: (ByteView, Int) -> Int?) -> Bool {
    cut(contents.view, partLength) != nil
  }

  /// Lends what lies ready of the text at its beginning.
  package func withBeginning<Result>(_ body: (ByteView) -> Result) -> Result {
    let view = contents.view
    return body(view.has("\u{FEFF}") ? view[3..<view.count] : view)
  }

  /// Takes the next part; `nil` behind the last one.
  ///
  /// - Parameter cut: the place of a cut at or after an offset of a text, where there is one.
  package func next(cut: (ByteView, Int) -> Int?) throws(InputError) -> TextPart? {
    guard !isEnded else { return nil }
    let stream = contents.stream
    if !isBegun, stream.view.has("\u{FEFF}") { stream.skip(3) }
    var gap = TextPart.Gap()
    var from = partLength
    while true {
      // A record that goes on is looked at once more in its last stretch only: so each time takes a longer one.
      try stream.fill(from + (from == partLength ? lookAhead : 2 * lookAhead) + 2 * Self.margin)
      let view = stream.view
      if view.count > from + Self.margin, let place = cut(view, from), place > 0,
        place + Self.margin <= view.count
      {
        return part(place, gap, isLast: false)
      }
      if stream.isAtEnd { return part(view.count, gap, isLast: true) }
      from = max(from, view.count - lookAhead)
      if view.count > heldLength {
        let middle = (heldLength - 2 * partLength)..<from
        gap.add(view[middle], at: middle.lowerBound)
        stream.remove(middle)
        from = middle.lowerBound
      }
    }
  }

  private func part(_ length: Int, _ gap: TextPart.Gap, isLast: Bool) -> TextPart {
    let (memory, range) = contents.stream.take(length)
    defer { (isBegun, isEnded) = (true, isLast) }
    return TextPart(memory: memory, range: range, gap: gap, isFirst: !isBegun, isLast: isLast)
  }
}
