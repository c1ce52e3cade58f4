/// Turns the encodings that bibliographies come in into UTF-8.
///
/// In this order: a byte order mark decides; else the encoding that the user names; else UTF-16 is recognized by its
/// zero bytes, which stand in every other place only; else Japanese by escape sequences (ISO-2022-JP) or
/// their declaration; else bytes that are well-formed UTF-8 are UTF-8, whatever they declare; else the
/// encoding that the text declares (``DeclaredEncoding``). Of all other text each byte that is not part of a
/// well-formed UTF-8 sequence is read as Windows-1252, of which ISO 8859-1 is a part: this is right for files in these
/// encodings and for UTF-8 into which some of their bytes were pasted. Where the bytes look like East Asian text, that
/// is said.
enum TextEncoding {
  /// The text in UTF-8, `nil` in `memory` where the bytes can stay as they are.
  struct Decoded {
    var memory: InputMemory?
    /// The bytes of a mark to be passed over where `memory` is `nil`.
    var markLength = 0
    /// The encoding that was recognized.
    var encoding = "UTF-8"
    /// What there is to say about it.
    var finding: Diagnostic?
  }

  /// Decodes an input.
  ///
  /// - Parameters:
  ///   - name: the encoding that the user names.
  ///   - threads: how many may look whether the bytes are UTF-8.
  /// - Complexity: O(bytes); nothing is copied where they are UTF-8.
  static func decode(
    _ bytes: ByteView, of path: String, as name: String? = nil, threads: Int = 1
  ) throws(InputError) -> Decoded {
    if bytes.has("\u{FEFF}") { return decodeUTF8(bytes, mark: 3, of: path) }
    if bytes.count >= 2 {
      if bytes[0] == 0xFF, bytes[1] == 0xFE { return utf16(bytes, from: 2, bigEndian: false, of: path) }
      if bytes[0] == 0xFE, bytes[1] == 0xFF { return utf16(bytes, from: 2, bigEndian: true, of: path) }
    }
    if let name { return try decode(bytes, of: path, as: EncodingName(name), "as the user names") }
    if let bigEndian = byteOrder(bytes) { return utf16(bytes, from: 0, bigEndian: bigEndian, of: path) }
    let declared = DeclaredEncoding.find(in: bytes)
    if let escaped = declared?.name.usesEscapes == true ? declared?.name : escapes(in: bytes) {
      return try decode(bytes, of: path, as: escaped, "by its escape sequences")
    }
    // A zero byte near the beginning is no text in any encoding read here: left as it is, to be refused.
    guard bytes.firstIllFormedUTF8(threads: threads) != nil,
      bytes.index(of: 0, to: min(bytes.count, 8192)) == nil
    else {
      return Decoded()
    }
    if let declared, declared.name.kind == .other {
      if declared.name.isKnown {
        return try decode(bytes, of: path, as: declared.name, "as the text declares")
      }
      // Only XML promises that the word is an encoding; elsewhere it may be any text.
      if declared.isXML { throw .unknownEncoding(path: path, name: declared.name.text) }
    }
    return decodeUTF8(bytes, mark: 0, of: path)
  }

  /// Decodes by a name.
  private static func decode(
    _ bytes: ByteView, of path: String, as name: EncodingName, _ ground: String
  ) throws(InputError) -> Decoded {
    let memory = InputMemory()
    var replaced = 0
    switch name.kind {
    case .utf8: return decodeUTF8(bytes, mark: 0, of: path)
    case .utf16(let bigEndian): return utf16(bytes, from: 0, bigEndian: bigEndian, of: path)
    case .western:
      for place in 0..<bytes.count { memory.append(windows1252(bytes[place])) }
    case .other:
      guard let count = Conversion.convert(bytes, from: name.text, into: memory) else {
        throw .unknownEncoding(path: path, name: name.text)
      }
      replaced = count
    }
    let words = "read as \(name.text), \(ground)"
    let finding =
      replaced == 0
      ? Diagnostic(.note, words, at: SourceLocation(file: path))
      : Diagnostic(
        .warning,
        "\(words): \(replaced) byte\(replaced == 1 ? "" : "s") of no character in it became U+FFFD",
        at: SourceLocation(file: path), hint: "name another encoding with --encoding")
    return Decoded(memory: memory, encoding: name.text, finding: finding)
  }

  /// UTF-8, with bytes of Windows-1252 between.
  private static func decodeUTF8(_ bytes: ByteView, mark: Int, of path: String) -> Decoded {
    guard bytes.index(of: 0, to: min(bytes.count, 8192)) == nil,
      let (memory, foreign) = western(bytes, from: mark)
    else { return Decoded(markLength: mark) }
    return Decoded(memory: memory, encoding: "Windows-1252", finding: foreign.finding(of: path))
  }

  /// Bytes between sequences of UTF-8 that were read as Windows-1252.
  struct ForeignBytes: Sendable {
    var count = 0
    /// Those that stand before another byte that is not ASCII.
    var clustered = 0
    /// The line of the first one, from 1.
    var line = 0

    /// What there is to say of them.
    func finding(of path: String) -> Diagnostic {
      let location = SourceLocation(file: path, line: line)
      // Letters with accents seldom stand side by side; two bytes a character always do.
      return clustered > count / 2
        ? Diagnostic(
          .warning, "not UTF-8: other bytes were read as Windows-1252 (Latin-1), which they do not look like",
          at: location, hint: "name the encoding, for example --encoding GB18030 or --encoding Shift_JIS")
        : Diagnostic(
          .note, "not UTF-8: other bytes were read as Windows-1252 (Latin-1)", at: location,
          hint: "if names come out wrong, name the encoding with --encoding")
    }
  }

  /// The text with the bytes that are no part of UTF-8 read as Windows-1252; `nil` where there is none.
  static func western(_ bytes: ByteView, from mark: Int = 0) -> (memory: InputMemory, foreign: ForeignBytes)?
  {
    guard let firstIllFormed = bytes.firstIllFormedUTF8(from: mark) else { return nil }
    let memory = InputMemory()
    var place = mark
    var next: Int? = firstIllFormed
    var lines = LineCounter(bytes)
    var foreign = ForeignBytes(line: lines.line(at: firstIllFormed))
    while let bad = next {
      memory.append(bytes[place..<bad])
      memory.append(windows1252(bytes[bad]))
      foreign.count += 1
      if bad + 1 < bytes.count, bytes[bad + 1] >= 0x80 { foreign.clustered += 1 }
      place = bad + 1
      next = bytes.firstIllFormedUTF8(from: place)
    }
    memory.append(bytes[place..<bytes.count])
    return (memory, foreign)
  }

  /// Whether a text that begins so is UTF-8, perhaps with bytes of Windows-1252 between, however it goes on: what
  /// ``decode(_:of:as:)`` then does to all of it can be done to parts of it.
  static func isDecodedByParts(_ head: ByteView, as name: String?) -> Bool {
    if let name, EncodingName(name).kind != .utf8 { return false }
    guard !hasUTF16Mark(head), byteOrder(head) == nil, head.index(of: 0, to: min(head.count, 8192)) == nil,
      name != nil || escapes(in: head) == nil
    else { return false }
    guard name == nil, !head.has("\u{FEFF}"), let declared = DeclaredEncoding.find(in: head) else {
      return true
    }
    return declared.name.kind != .other
  }

  /// Whether a long input that begins so is no text: a zero byte stands near its beginning, and it is not UTF-16.
  static func isBinary(_ head: ByteView, as name: String?) -> Bool {
    if let name, EncodingName(name).kind != .utf8 { return false }
    return !hasUTF16Mark(head) && byteOrder(head) == nil
      && head.index(of: 0, to: min(head.count, 8192)) != nil
  }

  private static func hasUTF16Mark(_ head: ByteView) -> Bool {
    head.count >= 2 && (head[0] == 0xFF && head[1] == 0xFE || head[0] == 0xFE && head[1] == 0xFF)
  }

  /// Japanese text in ISO-2022-JP by its escape sequences, which other text does not hold.
  private static func escapes(in bytes: ByteView) -> EncodingName? {
    guard let place = bytes.index(of: 0x1B, to: min(bytes.count, 1 << 16)),
      bytes.has("$B", at: place + 1) || bytes.has("$@", at: place + 1)
    else { return nil }
    return EncodingName("ISO-2022-JP")
  }

  /// Whether text without a mark is UTF-16, and then whether the high byte comes first: zero bytes stand in a tenth or
  /// more of the places of the high byte, as ASCII characters give them, and in none of those of the low byte.
  private static func byteOrder(_ bytes: ByteView) -> Bool? {
    let count = min(bytes.count, 4096) & ~1
    guard count >= 4 else { return nil }
    var zeros = (even: 0, odd: 0)
    for place in stride(from: 0, to: count, by: 2) {
      if bytes[place] == 0 { zeros.even += 1 }
      if bytes[place + 1] == 0 { zeros.odd += 1 }
    }
    let enough = max(2, count / 20)
    if zeros.even >= enough, zeros.odd == 0 { return true }
    if zeros.odd >= enough, zeros.even == 0 { return false }
    return nil
  }

  private static func utf16(
    _ bytes: ByteView, from start: Int, bigEndian: Bool, of path: String
  ) -> Decoded {
    let memory = InputMemory()
    func unit(_ place: Int) -> UInt32 {
      let (a, b) = (UInt32(bytes[place]), UInt32(bytes[place + 1]))
      return bigEndian ? a << 8 | b : b << 8 | a
    }
    var place = start
    while place + 1 < bytes.count {
      var value = unit(place)
      place += 2
      if value & 0xFC00 == 0xD800, place + 1 < bytes.count, unit(place) & 0xFC00 == 0xDC00 {
        value = 0x10000 + (value & 0x3FF) << 10 + unit(place) & 0x3FF
        place += 2
      }
      memory.append(Unicode.Scalar(value) ?? "\u{FFFD}")
    }
    return Decoded(
      memory: memory, encoding: bigEndian ? "UTF-16BE" : "UTF-16LE",
      finding: Diagnostic(.note, "read as UTF-16", at: SourceLocation(file: path)))
  }

  private static func windows1252(_ byte: UInt8) -> Unicode.Scalar {
    byte >= 0x80 && byte < 0xA0 ? upperControls[Int(byte) - 0x80] : Unicode.Scalar(byte)
  }

  /// Windows-1252 from 0x80 to 0x9F; the five bytes without a character stay control characters.
  private static let upperControls: [Unicode.Scalar] = [
    "€", "\u{81}", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\u{8D}", "Ž", "\u{8F}",
    "\u{90}", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "\u{9D}", "ž", "Ÿ",
  ]
}
