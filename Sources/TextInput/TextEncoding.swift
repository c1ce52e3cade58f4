/// Turns the encodings that bibliographies come in into UTF-8.
///
/// A byte order mark decides; else UTF-16 is recognized by its zero bytes around `<`, `{`, `[` or `@`; else
/// bytes that are well-formed UTF-8 are UTF-8. Of all other text each byte that is not part of a well-formed
/// UTF-8 sequence is read as Windows-1252, of which ISO 8859-1 is a part: this is right for files in these
/// encodings and for UTF-8 into which some of their bytes were pasted.
enum TextEncoding {
  /// The text in UTF-8, `nil` in `memory` where the bytes can stay as they are.
  struct Decoded {
    var memory: InputMemory?
    /// The bytes of a mark to be passed over where `memory` is `nil`.
    var markLength = 0
    /// The encoding that was recognized.
    var encoding = "UTF-8"
    /// What was done, for a diagnostic.
    var note: String?
    /// An encoding that an XML declaration names, the bytes are not UTF-8, and that is not read.
    var unknown: String?
  }

  static func decode(_ bytes: ByteView) -> Decoded {
    if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF {
      var decoded = decodeBytes(bytes[3..<bytes.count])
      decoded.markLength = 3
      return decoded
    }
    if bytes.count >= 2 {
      let (first, second) = (bytes[0], bytes[1])
      if first == 0xFF, second == 0xFE { return utf16(bytes, from: 2, bigEndian: false) }
      if first == 0xFE, second == 0xFF { return utf16(bytes, from: 2, bigEndian: true) }
      let openers: [UInt8] = [0x3C, 0x7B, 0x5B, 0x40]
      if bytes.count >= 4, bytes.count % 2 == 0 {
        if openers.contains(first), second == 0, bytes[3] == 0 {
          return utf16(bytes, from: 0, bigEndian: false)
        }
        if first == 0, openers.contains(second), bytes[2] == 0 {
          return utf16(bytes, from: 0, bigEndian: true)
        }
      }
    }
    return decodeBytes(bytes)
  }

  private static func decodeBytes(_ bytes: ByteView) -> Decoded {
    guard let firstIllFormed = bytes.firstIllFormedUTF8() else { return Decoded() }
    // A zero byte near the beginning is no text in any encoding read here: left as it is, to be refused.
    if bytes.index(of: 0, to: min(bytes.count, 8192)) != nil { return Decoded() }
    if let declared = declaredEncoding(bytes), !isWesternOrUnicode(declared) {
      return Decoded(unknown: declared)
    }
    let memory = InputMemory()
    var place = 0
    var next: Int? = firstIllFormed
    while let bad = next {
      memory.append(bytes[place..<bad])
      memory.append(windows1252(bytes[bad]))
      place = bad + 1
      next = bytes.firstIllFormedUTF8(from: place)
    }
    memory.append(bytes[place..<bytes.count])
    return Decoded(
      memory: memory, encoding: "Windows-1252",
      note: "not UTF-8: other bytes were read as Windows-1252 (Latin-1)")
  }

  private static func utf16(_ bytes: ByteView, from start: Int, bigEndian: Bool) -> Decoded {
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
      memory: memory, encoding: bigEndian ? "UTF-16BE" : "UTF-16LE", note: "read as UTF-16")
  }

  /// The encoding that an XML declaration names, in lower case.
  static func declaredEncoding(_ bytes: ByteView) -> String? {
    guard bytes.has("<?xml"), let end = bytes.index(of: "?>", to: min(bytes.count, 512)),
      var place = bytes.index(of: "encoding", to: end)
    else { return nil }
    place += 8
    while place < end, bytes[place] <= 0x20 || bytes[place] == UInt8(ascii: "=") { place += 1 }
    guard place < end, bytes[place] == UInt8(ascii: "\"") || bytes[place] == UInt8(ascii: "'"),
      let close = bytes.index(of: bytes[place], from: place + 1, to: end)
    else { return nil }
    return bytes[(place + 1)..<close].string.lowercased()
  }

  private static func isWesternOrUnicode(_ name: String) -> Bool {
    [
      "iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "latin-1", "l1", "windows-1252", "cp1252",
      "us-ascii", "ascii", "utf-8", "utf8",
    ].contains(name)
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
