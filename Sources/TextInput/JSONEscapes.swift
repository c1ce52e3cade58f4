/// The escapes inside JSON texts.
enum JSONEscapes {
  /// Appends text with its escapes replaced. Halves of surrogate pairs become U+FFFD; an escape that does not
  /// exist stands for the character behind the backslash.
  static func appendDecoded(_ text: ByteView, to output: inout [UInt8]) {
    var place = 0
    while let backslash = text.index(of: UInt8(ascii: "\\"), from: place) {
      text[place..<backslash].append(to: &output)
      guard backslash + 1 < text.count else { return }
      place = backslash + 2
      switch text[backslash + 1] {
      case UInt8(ascii: "n"): output.append(0x0A)
      case UInt8(ascii: "t"): output.append(0x09)
      case UInt8(ascii: "r"): output.append(0x0D)
      case UInt8(ascii: "b"): output.append(0x08)
      case UInt8(ascii: "f"): output.append(0x0C)
      case UInt8(ascii: "u"):
        let (scalar, length) = scalar(text, at: place)
        output.append(contentsOf: scalar.utf8)
        place += length
      default:
        place = backslash + 1
        // The character itself, which may have several bytes, is copied with what follows; a backslash is
        // copied here, so that it is not taken for the next escape.
        if text[place] == UInt8(ascii: "\\") {
          output.append(UInt8(ascii: "\\"))
          place += 1
        }
      }
    }
    text[place..<text.count].append(to: &output)
  }

  /// The character whose four digits stand at an index, and the bytes that it takes from there.
  private static func scalar(_ text: ByteView, at place: Int) -> (Unicode.Scalar, Int) {
    guard let first = unit(text, at: place) else { return ("\u{FFFD}", 0) }
    if let scalar = Unicode.Scalar(first) { return (scalar, 4) }
    if first & 0xFC00 == 0xD800, text.has("\\u", at: place + 4), let second = unit(text, at: place + 6),
      second & 0xFC00 == 0xDC00,
      let scalar = Unicode.Scalar(0x10000 + (first & 0x3FF) << 10 + second & 0x3FF)
    {
      return (scalar, 10)
    }
    return ("\u{FFFD}", 4)
  }

  private static func unit(_ text: ByteView, at place: Int) -> UInt32? {
    guard place + 4 <= text.count else { return nil }
    var value: UInt32 = 0
    for offset in 0..<4 {
      guard let digit = text[place + offset].hexadecimalDigit else { return nil }
      value = value << 4 | UInt32(digit)
    }
    return value
  }
}
