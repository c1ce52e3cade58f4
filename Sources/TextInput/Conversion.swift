#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The system's converter, `iconv` (POSIX.1-2008), for encodings that few files have.
enum Conversion {
  /// Whether the system can turn an encoding into UTF-8.
  static func knows(_ name: String) -> Bool {
    guard let converter = unsafe open(name) else { return false }
    unsafe iconv_close(converter)
    return true
  }

  /// Converts a text. A byte that begins no character becomes U+FFFD.
  ///
  /// - Returns: how many bytes were so replaced; `nil` where the system does not know the encoding.
  static func convert(_ bytes: ByteView, from name: String, into output: InputMemory) -> Int? {
    guard let converter = unsafe open(name) else { return nil }
    defer { unsafe iconv_close(converter) }
    var place = 0
    var replaced = 0
    while place < bytes.count {
      let piece = bytes[place..<min(bytes.count, place + 1 << 20)]
      var reason: Int32 = 0
      var consumed = 0
      _ = unsafe output.fill(minimum: 4 << 20) { spare in
        unsafe piece.withUnsafeBytes { source in
          var input = unsafe UnsafeMutablePointer(
            mutating: source.baseAddress?.assumingMemoryBound(to: CChar.self))
          var inputLeft = source.count
          var target = unsafe spare.baseAddress?.assumingMemoryBound(to: CChar.self)
          var targetLeft = spare.count
          let status = unsafe iconv(converter, &input, &inputLeft, &target, &targetLeft)
          reason = status == -1 ? errno : 0
          consumed = source.count - inputLeft
          return spare.count - targetLeft
        }
      }
      place += consumed
      let isStuck = reason == EILSEQ || reason == EINVAL && consumed == 0
      if isStuck, place < bytes.count {
        output.append("\u{FFFD}" as Unicode.Scalar)
        place += 1
        replaced += 1
      } else if consumed == 0, reason != 0 {
        return nil
      }
    }
    // A state that is still open writes its end.
    _ = unsafe output.fill(minimum: 64) { spare in
      var target = unsafe spare.baseAddress?.assumingMemoryBound(to: CChar.self)
      var targetLeft = spare.count
      _ = unsafe iconv(converter, nil, nil, &target, &targetLeft)
      return spare.count - targetLeft
    }
    return replaced
  }

  /// A converter; `nil` where the system knows none. What stands after a slash would be an instruction to it.
  @unsafe
  private static func open(_ name: String) -> iconv_t? {
    guard !name.isEmpty, !name.contains("/") else { return nil }
    let converter = unsafe iconv_open("UTF-8", name)
    return unsafe Int(bitPattern: converter) == -1 ? nil : converter
  }
}
